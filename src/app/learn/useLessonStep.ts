// One step of a lesson at work: the lab opened where the step begins, what the learner has done, and what that comes to.
import { useEffect, useMemo, useState } from 'react';
import { lab, useLab, useMoment } from '../../lab/lab';
import * as steps from '../../lab/lessonRun';
import { type Moment, momentAt, openTimeline } from '../../lab/timeline';
import { NO_STEP, withFinished, withStep } from '../../lab/progress';
import { progressStore, useProgress } from '../../lab/useProgress';
import { type View } from '../../lab/view';
import { inputsOfFix, judge } from '../../lessons/fix';
import { type Lesson, type LessonStep, type Replay } from '../../lessons/lesson';
import { inputsAfter, inputsBefore, LESSON_SEED, viewAfter, viewOf, worldBefore } from '../../lessons/solve';
import { type Input } from '../../sim/simulate';
import { startInstant } from './startInstant';

/** Everything that the page of a step shows and can change. */
export interface StepAtWork {
  run: steps.LessonRun;
  view: View;
  moment: Moment;
  /** The lab shows this step; before that, the picture is the step's beginning. */
  ready: boolean;
  /** The learner has gone on with a prediction, which is kept from then on. */
  predicted: boolean;
  /** The machine may be operated. */
  unlocked: boolean;
  achieved: boolean;
  change: (change: (run: steps.LessonRun) => steps.LessonRun) => void;
  setView: (view: Partial<View>) => void;
  restart: () => void;
  /** Tries a file on the machine: gives back the option that it amounts to, and keeps both as the answer. */
  tryFile: (quiz: string, text: string) => string;
  /** Shows the case of a quiz on the machine. */
  replay: (quiz: string) => void;
  /** The case of a quiz that is being shown, or has been: whether it was typed, so that its answer stands in the terminal. */
  replayed: { typed: boolean } | null;
  finish: () => void;
}

/** The beats that a step has. */
export function beatsOf(step: LessonStep): steps.Beat[] {
  return step.prediction === undefined ? ['check'] : ['predict', 'do', 'explain'];
}

/** Works on one step. It begins anew when the lesson or the step changes, and goes on when only the language does. */
export function useLessonStep(lesson: Lesson, step: LessonStep): StepAtWork {
  const key = `${lesson.id}/${step.id}`;
  const [state, setState] = useState(() => ({ key, run: fresh(lesson, step), view: viewOf(step) }));
  const [openKey, setOpenKey] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [shownCase, setShownCase] = useState({ key: '', typed: false });
  const current = state.key === key ? state : { key, run: fresh(lesson, step), view: viewOf(step) };
  if (state.key !== key) setState(current);

  // What was done before comes back at once, but not while the page of the server is taken over: that one knows nothing of it.
  useEffect(() => {
    let gone = false;
    queueMicrotask(() => {
      if (gone) return;
      const run = resumed(lesson, step, savedIn(lesson, step));
      setState({ key, run, view: isSolved(run, step) ? viewAfter(step) : viewOf(step) });
    });
    return () => {
      gone = true;
    };
  }, [key, lesson, step]);

  useEffect(() => {
    let gone = false;
    const { open, seek } = lab().store.getState();
    // who comes back to a step that is done finds the machine as it was then, unless it is started over
    const solved = attempt === 0 && isSolved(resumed(lesson, step, savedIn(lesson, step)), step);
    void open(
      lesson.scenario,
      LESSON_SEED,
      (solved ? inputsAfter(lesson, step.id) : inputsBefore(lesson, step.id)).map((input) => ({ input })),
      { settled: true },
    ).then(() => {
      if (gone) return;
      const instant = solved ? null : startInstant(lab().store.getState().timeline, step.startAt);
      if (instant !== null) seek(instant);
      setOpenKey(`${key}#${String(attempt)}`);
    });
    return () => {
      gone = true;
    };
  }, [key, lesson, step, attempt]);

  const beginning = useMemo(() => {
    const world = worldBefore(lesson, step.id);
    return momentAt(openTimeline(lesson.scenario, LESSON_SEED, world), world.now);
  }, [lesson, step]);
  const predicted = useProgress(({ progress }) => progress.lessons[lesson.id]?.steps[step.id]?.prediction != null);
  const live = useMoment();
  const settled = useLab((lab) => lab.settled);
  const turns = useLab((lab) => lab.timeline.turns);
  const ready = openKey === `${key}#${String(attempt)}`;
  const moment = ready ? live : beginning;

  const change: StepAtWork['change'] = (next) => {
    setState((before) => (before.key === key ? { ...before, run: next(before.run) } : before));
  };
  const { run, view } = current;
  const done = ready ? turns.slice(settled).filter((turn) => turn.idle !== true && turn.after.now <= moment.cursor) : [];
  const seen = steps.observe(run, step.checks, { world: moment.world, turns: done, view: { ...view } });
  if (ready && seen !== run) setState({ ...current, run: seen });

  useEffect(() => {
    if (!ready || !hasDone(run)) return;
    progressStore()
      .getState()
      .add((progress) => withStep(progress, lesson.id, step.id, steps.stepProgressOf(run, Date.now()), Date.now()));
  }, [ready, run, lesson, step]);

  return {
    run,
    view,
    moment,
    ready,
    predicted,
    unlocked: steps.isUnlocked(run, step.prediction !== undefined),
    achieved: steps.isAchieved(run, step.checks),
    change,
    setView: (next) => {
      setState((before) => ({ ...before, view: { ...before.view, ...next } }));
    },
    restart: () => {
      setState({ key, run: resumed(lesson, step, { ...savedIn(lesson, step), checks: [] }, 'do'), view: viewOf(step) });
      setAttempt((n) => n + 1);
    },
    replayed: shownCase.key === key ? shownCase : null,
    tryFile: (quiz, text) => {
      const fix = step.fixes?.[quiz];
      const verdict = fix ? judge(lesson, step, fix, text) : '';
      change((now) => steps.answerQuiz(now, quiz, { answer: [verdict, text], right: verdict === step.quizzes?.[quiz] }));
      return verdict;
    },
    replay: (quiz) => {
      const { inputs, view: look } = caseOf(step, run, quiz);
      const last = inputs.at(-1);
      if (!last) return;
      setShownCase({ key, typed: 'terminal' in last });
      setState((before) => ({ ...before, view: { ...before.view, ...look } }));
      void showCase(lesson, step, inputs.slice(0, -1), last);
    },
    finish: () => {
      progressStore()
        .getState()
        .add((progress) => withFinished(progress, lesson.id, step.id, Date.now()));
    },
  };
}

/** What the machine shows of a quiz: its own case, or what it made of the learner's file. */
function caseOf({ fixes, replays }: LessonStep, run: steps.LessonRun, quiz: string): Replay {
  const fix = fixes?.[quiz];
  if (!fix) return replays?.[quiz] ?? { inputs: [] };
  return { inputs: inputsOfFix(fix, run.quizzes[quiz]?.answer[1] ?? fix.text), ...(fix.view && { view: fix.view }) };
}

/** Opens the lab at the beginning of a step, does some inputs at once, and plays the last one. */
async function showCase(lesson: Lesson, step: LessonStep, first: readonly Input[], last: Input): Promise<void> {
  const { open, submit } = lab().store.getState();
  await open(
    lesson.scenario,
    LESSON_SEED,
    [...inputsBefore(lesson, step.id), ...first].map((input) => ({ input })),
    { settled: true },
  );
  submit(last);
}

const fresh = (lesson: Lesson, step: LessonStep): steps.LessonRun => steps.goTo(steps.startStep(lesson.id, step.id), beatsOf(step)[0] ?? 'check');

const savedIn = (lesson: Lesson, step: LessonStep): typeof NO_STEP => progressStore().getState().progress.lessons[lesson.id]?.steps[step.id] ?? NO_STEP;

/** Whether everything that a step asks for has been done in it. */
const isSolved = (run: steps.LessonRun, step: LessonStep): boolean => Object.keys(step.checks).length > 0 && steps.isAchieved(run, step.checks);

/** The step with what was done in it before: who has predicted goes on with doing. */
function resumed(lesson: Lesson, step: LessonStep, saved: typeof NO_STEP, beat?: steps.Beat): steps.LessonRun {
  const run = steps.startStep(lesson.id, step.id, saved);
  const first = beatsOf(step)[0] ?? 'check';
  const doing = step.prediction !== undefined && (run.prediction !== null || beat === 'do');
  return doing ? { ...steps.goTo(run, 'do'), skipped: run.prediction === null } : steps.goTo(run, first);
}

const hasDone = (run: steps.LessonRun): boolean => (run.prediction !== null && run.beat !== 'predict') || run.checksDone.length > 0 || Object.keys(run.quizzes).length > 0;
