// The explanation of what has just happened, and the drawer for those who want more.
import { useTranslation } from 'react-i18next';
import { useShows } from './LessonProseContext';
import styles from './prose.module.css';
import { type WordsProps } from './Step';

/** The explanation of a step. */
export function Explain({ children }: WordsProps) {
  const shows = useShows();
  const { t } = useTranslation('prose');
  if (!shows('explain')) return null;
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{t('explain')}</h3>
      <div className={styles['explanation']}>{children}</div>
    </section>
  );
}

/** More than the lesson needs, folded away. */
export function Deeper({ children }: WordsProps) {
  const shows = useShows();
  const { t } = useTranslation('prose');
  if (!shows('explain')) return null;
  return (
    <details className={styles['deeper']}>
      <summary>{t('deeper')}</summary>
      <div className={styles['drawer']}>{children}</div>
    </details>
  );
}
