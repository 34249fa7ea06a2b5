// What stands on the wall until the page is alive: the lesson's title and its first words.
import { useTranslation } from 'react-i18next';
import { Link, useSearch } from 'wouter';
import { type Lesson } from '../../lessons/lesson';
import { type LessonModule } from '../../lessons/prose/lessonModule';
import { stepWordsOf } from '../../lessons/prose/stepWords';
import { StillWords } from '../../lessons/prose/StillWords';
import { addressOf, type Language } from '../address';
import { isSpeaker } from './presentAddress';
import styles from './PresentPage.module.css';
import { useProjector } from './useProjector';

/** The cover of a talk. */
export function TalkCover({ lang, lesson, words }: { lang: Language; lesson: Lesson; words: LessonModule }) {
  const { t } = useTranslation('present');
  useProjector(!isSpeaker(useSearch()));
  return (
    <div className={styles['cover']} data-wall>
      <p className={styles['number']}>{lesson.number}</p>
      <h1>{words.meta.title}</h1>
      <div className={styles['first']}>
        <StillWords lang={lang}>{stepWordsOf(words)[0]?.situation}</StillWords>
      </div>
      <Link href={addressOf(lang, 'learn', { lesson: lesson.id })}>{t('toLesson')}</Link>
    </div>
  );
}
