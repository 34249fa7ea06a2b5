// The end of a lesson: one sentence to take along, what it looks like in the bakery, and at the end of the course a look back.
import { Croissant, History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { useLessonProse, useShows } from './LessonProseContext';
import styles from './closing.module.css';
import { type WordsProps } from './Step';

/** The one thing to remember. */
export function Takeaway({ children }: WordsProps) {
  const shows = useShows();
  const { t } = useTranslation('prose');
  if (!shows('check')) return null;
  return (
    <section className={styles['takeaway']}>
      <h3 className={styles['heading']}>{t('takeaway')}</h3>
      {children}
    </section>
  );
}

/** The same thing in the analogy, and where the analogy ends. */
export function Bridge({ to, object, children }: WordsProps & { to: string; object: string }) {
  const shows = useShows();
  const { t } = useTranslation('prose');
  if (!shows('check')) return null;
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

/** The first predictions of the course beside what happened: the words here introduce what the app has kept. */
export function LookBack({ children }: WordsProps) {
  const { lookBack } = useLessonProse();
  const shows = useShows();
  const { t } = useTranslation('prose');
  if (!shows('check')) return null;
  return (
    <section className={styles['lookBack']}>
      <h3 className={styles['heading']}>
        <Icon glyph={History} />
        {t('lookBack.heading')}
      </h3>
      {children}
      {lookBack}
    </section>
  );
}

/** The last words of the course. */
export function Farewell({ children }: WordsProps) {
  const shows = useShows();
  const { t } = useTranslation('prose');
  if (!shows('check')) return null;
  return (
    <section className={styles['farewell']}>
      <h3 className={styles['heading']}>{t('farewell')}</h3>
      {children}
    </section>
  );
}
