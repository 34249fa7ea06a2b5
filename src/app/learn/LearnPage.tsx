// The page of one lesson step: its words on one side, the machine that they speak of on the other.
import { Presentation, Printer } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Lesson, type LessonStep } from '../../lessons/lesson';
import { lessonOf } from '../../lessons/index';
import { LessonProse } from '../../lessons/prose/LessonProse';
import { type LessonModule } from '../../lessons/prose/lessonModule';
import { PageHead } from '../PageHead';
import { Icon } from '../../ui/Icon';
import { IconLink } from '../../ui/LinkButton';
import { addressOf, type Language } from '../address';
import { type PageProps } from '../routes';
import NotFoundPage from '../shell/NotFoundPage';
import { PanelBoundary } from '../shell/PanelBoundary';
import { BeatBar } from './BeatBar';
import { LessonStage } from './LessonStage';
import { lessonWords } from './lessonWords';
import { LookBack } from './LookBack';
import { moveBack, nextMove } from './moves';
import { PaperFoot } from './PaperFoot';
import { proseState } from './proseState';
import { StepFooter } from './StepFooter';
import { useArrival } from './useArrival';
import { useCheckInSight } from './useCheckInSight';
import { beatsOf, useLessonStep } from './useLessonStep';
import { usePaper } from './usePaper';
import styles from './LearnPage.module.css';

export { prepare, sources } from './lessonParts';

/** The page at /learn/<lesson>/<step>; without a step it is the first one. */
export default function LearnPage(props: PageProps) {
  const { t } = useTranslation();
  const { lang, params } = props;
  const words = lessonWords(lang, params.lesson ?? '');
  const lesson = lessonOf(params.lesson ?? '');
  const step = lesson?.steps.find(({ id }) => params.step === undefined || id === params.step);
  const named = words?.meta.steps.find(({ id }) => id === step?.id);
  if (!words || !lesson || !step || !named) {
    return (
      <>
        <PageHead title={t('app.notFound.title')} description={t('app.notFound.description')} />
        <NotFoundPage {...props} />
      </>
    );
  }
  return (
    <>
      <PageHead title={`${named.title} · ${words.meta.title}`} description={words.meta.title} />
      <StepPage lang={lang} lesson={lesson} step={step} words={words} />
    </>
  );
}

function StepPage({ lang, lesson, step, words }: { lang: Language; lesson: Lesson; step: LessonStep; words: LessonModule }) {
  const { t } = useTranslation('stage');
  const work = useLessonStep(lesson, step);
  const beats = useMemo(() => beatsOf(step), [step]);
  const { run, change, achieved } = work;
  const index = lesson.steps.indexOf(step);
  const page = useRef<HTMLDivElement>(null);
  const onMove = useArrival(page, step.id, run.beat);
  const column = useRef<HTMLDivElement>(null);
  useCheckInSight(column, run.checksDone.length);
  const goTo = (beat: (typeof beats)[number]) => {
    onMove();
    change((now) => ({ ...now, beat, ...(beat === 'do' && now.prediction === null ? { skipped: true } : {}) }));
  };
  const left = run.beat === 'do' ? Object.keys(step.checks).filter((id) => !run.checksDone.includes(id)).length : null;
  const reached = (achieved ? beats.at(-1) : work.predicted && run.beat === 'predict' ? 'do' : undefined) ?? run.beat;
  const paper = usePaper(column);
  const shown = paper ? beats.slice(0, beats.indexOf(reached) + 1) : undefined;
  const state = { ...proseState({ lang, step, words, work, onPaper: shown }), lookBack: <LookBack lang={lang} /> };
  return (
    <div ref={page} className={styles['page']}>
      <section className={styles['words']} aria-label={t('lesson.words')}>
        <div ref={column} className={styles['scroll']}>
          <div className={styles['head']}>
            <div className={styles['name']}>
              <h1 className={styles['title']}>
                <span className={styles['number']}>{lesson.number}</span> {words.meta.title}
              </h1>
              <p className={styles['count']}>{t('lesson.step', { n: index + 1, total: lesson.steps.length })}</p>
              <div className={styles['doors']}>
                <Link href={addressOf(lang, 'present', { lesson: lesson.id, step: step.id })} className={styles['present']}>
                  <Icon glyph={Presentation} />
                  {t('lesson.present')}
                </Link>
                <Link href={addressOf(lang, 'print', { lesson: lesson.id })} asChild>
                  <IconLink glyph={Printer} label={t('lesson.print')} className={styles['print']} />
                </Link>
              </div>
            </div>
            {beats.length > 1 && <BeatBar beats={beats} current={run.beat} reached={reached} onGo={goTo} />}
          </div>
          <div className={styles['prose']}>
            <LessonProse content={words.default} state={state} />
          </div>
        </div>
        <StepFooter
          back={moveBack(lang, lesson, index, run, beats)}
          left={left}
          next={nextMove({ t, lang, lesson, index, run, beats, achieved, finish: work.finish })}
          onBeat={goTo}
        />
      </section>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and while a step is locked nothing in it takes the focus */}
      <section className={styles['stage']} aria-label={t('lesson.stage')} tabIndex={0}>
        <PanelBoundary resetKey={`${lesson.id}/${step.id}`}>
          <LessonStage step={step} work={work} />
        </PanelBoundary>
      </section>
      {paper && <PaperFoot sources={paper} />}
    </div>
  );
}
