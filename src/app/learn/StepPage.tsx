// One step of a lesson as it is worked on: its words on one side, the machine that they speak of on the other.
import { Presentation, Printer } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useProgress } from '../../lab/useProgress';
import { type Lesson, type LessonStep } from '../../lessons/lesson';
import { LessonProse } from '../../lessons/prose/LessonProse';
import { type LessonModule } from '../../lessons/prose/lessonModule';
import { useAnnounce } from '../../ui/Announcer';
import { Icon } from '../../ui/Icon';
import { IconLink } from '../../ui/LinkButton';
import { addressOf, type Language } from '../address';
import { EmbedCode } from '../embed/EmbedCode';
import { PanelBoundary } from '../shell/PanelBoundary';
import { BeatBar } from './BeatBar';
import { COLUMN } from './column';
import { LessonStage } from './LessonStage';
import { LookBack } from './LookBack';
import { type LessonPlace, moveBack, nextMove } from './moves';
import { PaperFoot } from './PaperFoot';
import { proseState } from './proseState';
import { SharedNotice } from './SharedNotice';
import { ShareStep } from './ShareStep';
import { StepFooter } from './StepFooter';
import { useArrival } from './useArrival';
import { useCheckInSight } from './useCheckInSight';
import { beatsOf } from './stepRun';
import { useLessonStep } from './useLessonStep';
import { useOpenedStep } from './useOpenedStep';
import { usePaper } from './usePaper';
import { usePictureInSight } from './usePictureInSight';
import { useSharedStep } from './useSharedStep';
import styles from './LearnPage.module.css';

/** Props of `StepPage`. */
export interface StepPageProps {
  lang: Language;
  lesson: Lesson;
  step: LessonStep;
  words: LessonModule;
  place: LessonPlace;
}

/** One step: its words and its machine. */
export function StepPage({ lang, lesson, step, words, place }: StepPageProps) {
  const { t } = useTranslation('stage');
  const work = useLessonStep(lesson, step);
  const shared = useSharedStep(lang, lesson, step, work, place.kind === 'site');
  const beats = useMemo(() => beatsOf(step), [step]);
  const { run, change, achieved } = work;
  const finished = useProgress((state) => state.progress.lessons[lesson.id]?.finished != null);
  const announce = useAnnounce();
  const finish = () => {
    work.finish();
    // on the map, after the link that has the focus there: that would cut it off
    if (place.kind === 'site') setTimeout(() => announce(t('lesson.finished')), 1000);
  };
  const index = lesson.steps.indexOf(step);
  const page = useRef<HTMLDivElement>(null);
  const onMove = useArrival(page, step.id, run.beat);
  useOpenedStep(lesson, step.id, work.ready && work.counts);
  const column = useRef<HTMLDivElement>(null);
  useCheckInSight(column, run.checksDone.length);
  const showPicture = usePictureInSight(page, column);
  const [asked, setAsked] = useState<{ step: string; line: string }>();
  const goTo = (beat: (typeof beats)[number]) => {
    onMove();
    change((now) => ({ ...now, beat, ...(beat === 'do' && now.prediction === null ? { skipped: true } : {}) }));
  };
  const left = run.beat === 'do' ? Object.keys(step.checks).filter((id) => !run.checksDone.includes(id)).length : null;
  const reached = (achieved ? beats.at(-1) : work.predicted && run.beat === 'predict' ? 'do' : undefined) ?? run.beat;
  const paper = usePaper(column);
  const shown = paper ? beats.slice(0, beats.indexOf(reached) + 1) : undefined;
  const state = {
    ...proseState({ lang, lesson, step, words, work, onPaper: shown, onStart: showPicture, onAsk: (line) => setAsked({ step: step.id, line }) }),
    lookBack: <LookBack lang={lang} />,
  };
  return (
    <div ref={page} className={styles['page']} data-place={place.kind}>
      <div className={styles['notice']}>
        <SharedNotice shared={shared} looking={!work.counts} />
      </div>
      <section className={styles['words']} aria-label={t('lesson.words')}>
        <div ref={column} {...{ [COLUMN]: '' }} className={styles['scroll']}>
          <div className={styles['head']}>
            <div className={styles['name']}>
              <h1 className={styles['title']}>
                <span className={styles['number']}>{lesson.number}</span> {words.meta.title}
              </h1>
              <p className={styles['count']}>{t('lesson.step', { n: index + 1, total: lesson.steps.length })}</p>
              {place.kind === 'site' && (
                <div className={styles['doors']}>
                  <Link href={addressOf(lang, 'present', { lesson: lesson.id, step: step.id })} className={styles['present']}>
                    <Icon glyph={Presentation} />
                    {t('lesson.present')}
                  </Link>
                  <Link href={addressOf(lang, 'print', { lesson: lesson.id })} asChild>
                    <IconLink glyph={Printer} label={t('lesson.print')} className={styles['print']} />
                  </Link>
                  <ShareStep lang={lang} work={work} shared={shared} className={styles['print']} />
                  <EmbedCode shows="lesson" address={addressOf(lang, 'embedLesson', { lesson: lesson.id })} title={words.meta.title} className={styles['print']} />
                </div>
              )}
            </div>
            {beats.length > 1 && <BeatBar beats={beats} current={run.beat} reached={reached} onGo={goTo} />}
          </div>
          <div className={styles['prose']}>
            <LessonProse content={words.default} state={state} />
          </div>
        </div>
        <StepFooter
          back={moveBack(place, lesson, index, run, beats)}
          left={left}
          next={nextMove({ t, place, lesson, index, run, beats, achieved, finished, finish })}
          onBeat={goTo}
        />
      </section>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and while a step is locked nothing in it takes the focus */}
      <section {...{ [COLUMN]: '' }} className={styles['stage']} aria-label={t('lesson.stage')} tabIndex={0}>
        <PanelBoundary resetKey={`${lesson.id}/${step.id}`}>
          <LessonStage step={step} work={work} asked={asked?.step === step.id ? asked.line : undefined} />
        </PanelBoundary>
      </section>
      {paper && <PaperFoot sources={paper} />}
    </div>
  );
}
