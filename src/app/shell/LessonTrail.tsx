// Where in the course a lesson is: the name of its layer, a bar per lesson, and its number out of all.
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import { findLesson, LESSONS, MODULES } from '../course/modules';
import styles from './LessonTrail.module.css';

/** The place of a lesson in the course; nothing for a lesson that does not exist. */
export function LessonTrail({ lesson: id }: { lesson: string }) {
  const { t } = useTranslation(['ui', 'course']);
  const found = findLesson(id);
  if (!found) return null;
  const { lesson, module } = found;
  return (
    <div className={styles['trail']}>
      <b className={styles['module']}>{t(`modules.${module.id}`, { ns: 'course' })}</b>
      <span className={styles['strata']} aria-hidden="true">
        {MODULES.map(({ id: moduleId, lessons }) => (
          <span key={moduleId}>
            {lessons.map(({ number }) => (
              <i key={number} className={cx(number === lesson.number && styles['here'], number < lesson.number && styles['before'])} />
            ))}
          </span>
        ))}
      </span>
      <b>
        <span aria-hidden="true">
          {lesson.number} / {LESSONS.length}
        </span>
        <span className="visually-hidden">{t('shell.trail', { number: lesson.number })}</span>
      </b>
    </div>
  );
}
