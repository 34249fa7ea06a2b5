// The page of a talk: the audience window, or with `?speaker` the speaker's; before any script has run, its cover.
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { lessonOf } from '../../lessons/index';
import { useAlive } from '../../ui/useAlive';
import { lessonWords } from '../learn/lessonWords';
import { PageHead } from '../PageHead';
import { type PageProps } from '../routes';
import { NothingHere } from '../shell/NothingHere';
import { isSpeaker } from './presentAddress';
import { Room } from './Room';
import { Speaker } from './Speaker';
import { TalkCover } from './TalkCover';

export { prepare, sources } from '../learn/lessonParts';

/** The page at /present/<lesson>. */
export default function PresentPage(props: PageProps) {
  const { t } = useTranslation(['ui', 'present']);
  const { lang, params } = props;
  // deferred: the wall is drawn in slices, between which the page can answer
  const alive = useDeferredValue(useAlive());
  const search = useSearch();
  const words = lessonWords(lang, params.lesson ?? '');
  const lesson = lessonOf(params.lesson ?? '');
  if (!words || !lesson) return <NothingHere {...props} />;
  const speaks = alive && isSpeaker(search);
  const title = t(speaks ? 'speakerTitle' : 'title', { ns: 'present', title: words.meta.title });
  return (
    <>
      <PageHead title={title} description={t('app.present.description')} />
      {!alive && <TalkCover lang={lang} lesson={lesson} words={words} />}
      {alive && !speaks && <Room key={lesson.id} lang={lang} lesson={lesson} words={words} asked={params.step ?? new URLSearchParams(search).get('step') ?? undefined} />}
      {speaks && <Speaker key={lesson.id} lang={lang} lesson={lesson} words={words} />}
    </>
  );
}
