// One lesson on the map: a link when it can be opened, words and an outline while it is in the works.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { cx } from '../../ui/cx';
import { addressOf, type Language, NEXT_LESSON } from '../address';
import { CodeWords } from './CodeWords';
import { LessonSwitch } from './LessonSwitch';
import { type CourseLesson, type LessonNumber } from './modules';
import styles from './LessonItem.module.css';
import { type LessonState } from './progress';

/** Props of `LessonItem`. */
export interface LessonItemProps {
  lang: Language;
  lesson: CourseLesson;
  state: LessonState;
  /** Not on the path that was chosen. It can be opened all the same. */
  aside: boolean;
  /** Lessons that it builds on and that are still open. */
  before: readonly LessonNumber[];
}

function Face({ lesson, state, aside, before }: Omit<LessonItemProps, 'lang'>) {
  const { t } = useTranslation(['ui', 'course']);
  return (
    <>
      <span className={styles['top']}>
        <LessonSwitch state={state} />
        <span className={cx('mono', styles['number'])}>{lesson.number}</span>
        {lesson.fast && <span className={styles['fast']} role="img" aria-label={t('course.fastLesson')} />}
        <span className={state === 'soon' ? styles['soonTag'] : 'visually-hidden'}>{t(`course.state.${state}`)}</span>
        {aside && <span className="visually-hidden">{t('course.path.aside')}</span>}
      </span>
      <span className={styles['title']}>
        <CodeWords text={t(`lessons.${lesson.number}`, { ns: 'course' })} />
      </span>
      {before.length > 0 && <span className={styles['before']}>{t('course.path.before', { numbers: before.join(', ') })}</span>}
    </>
  );
}

/** A switch of the map. */
export function LessonItem({ lang, ...face }: LessonItemProps) {
  const { lesson, state, aside } = face;
  const className = cx(styles['lesson'], styles[state], aside && styles['aside']);
  if (lesson.id === undefined) {
    return (
      <li className={className}>
        <div className={styles['face']}>
          <Face {...face} />
        </div>
      </li>
    );
  }
  return (
    <li className={className} id={state === 'now' ? NEXT_LESSON : undefined}>
      <Link href={addressOf(lang, 'learn', { lesson: lesson.id })} className={styles['face']} data-state={state}>
        <Face {...face} />
      </Link>
    </li>
  );
}
