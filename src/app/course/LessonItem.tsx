// One lesson on the map: a link when it can be opened, words and an outline while it is in the works.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { cx } from '../../ui/cx';
import { addressOf, type Language } from '../address';
import { CodeWords } from './CodeWords';
import { LessonSwitch } from './LessonSwitch';
import { type CourseLesson } from './modules';
import styles from './LessonItem.module.css';
import { type LessonState } from './progress';

/** Props of `LessonItem`. */
export interface LessonItemProps {
  lang: Language;
  lesson: CourseLesson;
  state: LessonState;
}

function Face({ lesson, state }: Omit<LessonItemProps, 'lang'>) {
  const { t } = useTranslation(['ui', 'course']);
  return (
    <>
      <span className={styles['top']}>
        <LessonSwitch state={state} />
        <span className={cx('mono', styles['number'])}>{lesson.number}</span>
        {lesson.fast && <span className={styles['fast']} role="img" aria-label={t('course.fastLesson')} />}
        <span className={state === 'soon' ? styles['soonTag'] : 'visually-hidden'}>{t(`course.state.${state}`)}</span>
      </span>
      <span className={styles['title']}>
        <CodeWords text={t(`lessons.${lesson.number}`, { ns: 'course' })} />
      </span>
    </>
  );
}

/** A switch of the map. */
export function LessonItem({ lang, lesson, state }: LessonItemProps) {
  const className = cx(styles['lesson'], styles[state]);
  if (lesson.id === undefined) {
    return (
      <li className={className}>
        <div className={styles['face']}>
          <Face lesson={lesson} state={state} />
        </div>
      </li>
    );
  }
  return (
    <li className={className}>
      <Link href={addressOf(lang, 'learn', { lesson: lesson.id })} className={styles['face']} data-state={state}>
        <Face lesson={lesson} state={state} />
      </Link>
    </li>
  );
}
