// The page of a talk: the audience window, or with `?speaker` the speaker's; before any script has run, the lesson's title and its first words.
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearch } from 'wouter';
import { lessonOf } from '../../lessons/index';
import { stepWordsOf } from '../../lessons/prose/stepWords';
import { StillWords } from '../../lessons/prose/StillWords';
import { addressOf } from '../address';
import { lessonWords } from '../learn/lessonWords';
import { PageHead } from '../PageHead';
import { type PageProps } from '../routes';
import { NothingHere } from '../shell/NothingHere';
import styles from './PresentPage.module.css';
import { Room } from './Room';
import { Speaker } from './Speaker';

export { prepare, sources } from '../learn/lessonParts';

const never = (): (() => void) => () => undefined;

/** The page at /present/<lesson>. */
export default function PresentPage(props: PageProps) {
  const { t } = useTranslation(['ui', 'present']);
  const { lang, params } = props;
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const query = new URLSearchParams(useSearch());
  const words = lessonWords(lang, params.lesson ?? '');
  const lesson = lessonOf(params.lesson ?? '');
  if (!words || !lesson) return <NothingHere {...props} />;
  const speaks = alive && query.has('speaker');
  const title = t(speaks ? 'speakerTitle' : 'title', { ns: 'present', title: words.meta.title });
  return (
    <>
      <PageHead title={title} description={t('app.present.description')} />
      {!alive && (
        <div className={styles['cover']}>
          <p className={styles['number']}>{lesson.number}</p>
          <h1>{words.meta.title}</h1>
          <div className={styles['first']}>
            <StillWords lang={lang}>{stepWordsOf(words)[0]?.situation}</StillWords>
          </div>
          <Link href={addressOf(lang, 'learn', { lesson: lesson.id })}>{t('toLesson', { ns: 'present' })}</Link>
        </div>
      )}
      {alive && !speaks && <Room key={lesson.id} lang={lang} lesson={lesson} words={words} asked={params.step ?? query.get('step') ?? undefined} />}
      {speaks && <Speaker key={lesson.id} lang={lang} lesson={lesson} words={words} />}
    </>
  );
}
