// A lesson without the site round it, for the pages of a course: the same steps on the same machine, and news for the page that holds it.
import { useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { lessonOf } from '../../lessons/index';
import { type Lesson, type LessonStep } from '../../lessons/lesson';
import { type LessonModule } from '../../lessons/prose/lessonModule';
import { useAlive } from '../../ui/useAlive';
import { addressOf } from '../address';
import { AS_IT_STANDS } from '../asItStands';
import { lessonWords } from '../learn/lessonWords';
import { StepPage } from '../learn/StepPage';
import { PageHead } from '../PageHead';
import { type PageProps } from '../routes';
import { NothingHere } from '../shell/NothingHere';
import { useQuery } from '../useQuery';
import styles from './Embed.module.css';
import { EmbedFrame } from './EmbedFrame';
import { EmbedPlaceContext } from './embedPlace';
import { readEmbedQuery } from './embedQuery';
import { tellHolder } from './messages';
import { useLessonNews } from './useLessonNews';

export { prepare, sources } from '../learn/lessonParts';

/** The page at /embed/lesson/<lesson>; the step stands in its query, so that one built file answers for every step. */
export default function EmbedLessonPage(props: PageProps) {
  const { t } = useTranslation();
  const { lang, params } = props;
  const query = useQuery().toString();
  // the built file shows the first step; nothing of it is begun, because another one may be asked for
  const isWritten = !useAlive() && typeof window !== 'undefined';
  const words = lessonWords(lang, params.lesson ?? '');
  const lesson = lessonOf(params.lesson ?? '');
  const read = readEmbedQuery(query, { step: lesson?.steps.map(({ id }) => id) ?? [] });
  const step = lesson?.steps.find(({ id }) => id === read.settings.step) ?? lesson?.steps[0];
  const named = words?.meta.steps.find(({ id }) => id === step?.id);
  if (!words || !lesson || !step || !named) return <NothingHere {...props} />;
  return (
    <>
      <PageHead title={`${named.title} · ${words.meta.title}`} description={t('app.embed.description')} unlisted />
      <EmbedFrame query={read} site={addressOf(lang, 'learn', { lesson: lesson.id, step: step.id })}>
        {isWritten ? (
          <div key="written" className={styles['lesson']} suppressHydrationWarning dangerouslySetInnerHTML={AS_IT_STANDS} />
        ) : (
          <LessonInFrame lang={lang} lesson={lesson} step={step} words={words} query={query} />
        )}
      </EmbedFrame>
    </>
  );
}

interface LessonInFrameProps {
  lang: PageProps['lang'];
  lesson: Lesson;
  step: LessonStep;
  words: LessonModule;
  query: string;
}

function LessonInFrame({ lang, lesson, step, words, query }: LessonInFrameProps) {
  const { hasSite, finished } = useContext(EmbedPlaceContext);
  useEffect(() => {
    tellHolder({ type: 'ready', lang, lesson: lesson.id, step: step.id });
  }, [lang, lesson, step]);
  useLessonNews(lesson, step.id);
  const stepHref = (id: string): string => {
    const next = new URLSearchParams(query);
    next.set('step', id);
    return `${addressOf(lang, 'embedLesson', { lesson: lesson.id })}?${next.toString()}`;
  };
  return (
    <div className={styles['lesson']}>
      <StepPage lang={lang} lesson={lesson} step={step} words={words} place={{ kind: hasSite ? 'frame' : 'package', stepHref, finished }} />
    </div>
  );
}
