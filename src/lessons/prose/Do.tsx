// What to do on the machine: the request, commands that can be pressed, checks and hints.
import { useTranslation } from 'react-i18next';
import { useShows } from './LessonProseContext';
import styles from './prose.module.css';
import { type WordsProps } from './Step';

/** The request of a step; shown while it is being done. */
export function Do({ children }: WordsProps) {
  const shows = useShows();
  const { t } = useTranslation('prose');
  if (!shows('do')) return null;
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{t('do')}</h3>
      {children}
    </section>
  );
}

/** Commands that stand under one another. */
export function Runs({ children }: WordsProps) {
  return <div className={styles['runs']}>{children}</div>;
}
