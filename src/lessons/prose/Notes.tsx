// What the person who presents the lesson may want to know; learners do not see it.
import { useTranslation } from 'react-i18next';
import { useLessonProse } from './LessonProseContext';
import styles from './closing.module.css';
import { type WordsProps } from './Step';

/** Speaker notes of a step, with the minutes it takes in class. */
export function Notes({ minutes, children }: WordsProps & { minutes: number }) {
  const { lang, speakerNotes } = useLessonProse();
  const { t } = useTranslation('prose');
  if (!speakerNotes) return null;
  const time = new Intl.NumberFormat(lang, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(minutes);
  return (
    <aside className={styles['notes']} aria-label={t('notes')}>
      <h3 className={styles['heading']}>
        {t('notes')} <span className={styles['time']}>{time}</span>
      </h3>
      {children}
    </aside>
  );
}
