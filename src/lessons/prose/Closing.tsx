// The end of a lesson: one sentence to take along, and what it looks like in the bakery.
import { Croissant } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { useLessonProse } from './LessonProseContext';
import styles from './closing.module.css';
import { type WordsProps } from './Step';

/** The one thing to remember. */
export function Takeaway({ children }: WordsProps) {
  const { beat } = useLessonProse();
  const { t } = useTranslation('prose');
  if (beat !== 'check') return null;
  return (
    <section className={styles['takeaway']}>
      <h3 className={styles['heading']}>{t('takeaway')}</h3>
      {children}
    </section>
  );
}

/** The same thing in the analogy, and where the analogy ends. */
export function Bridge({ to, object, children }: WordsProps & { to: string; object: string }) {
  const { beat } = useLessonProse();
  const { t } = useTranslation('prose');
  if (beat !== 'check') return null;
  return (
    <section className={styles['bridge']} data-to={to} data-object={object}>
      <h3 className={styles['heading']}>
        <Icon glyph={Croissant} />
        {t('bridge')}
      </h3>
      {children}
    </section>
  );
}
