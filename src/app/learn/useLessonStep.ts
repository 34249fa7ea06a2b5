// One step of a lesson at work: the lab opened where the step begins, what the learner has done, and what that comes to.
import { startTransition, useEffect, useMemo, useState } from 'react';
import { lab, useLab, useMoment } from '../../lab/lab';
import * as steps from '../../lab/lessonRun';
import { type LabSession } from '../../lab/session';
import { beginningOf, type Moment } from '../../lab/timeline';
import { NO_STEP, withFinished, withStep } from '../../lab/progress';
import { progressStore, useProgress } from '../../lab/useProgress';
import { type View } from '../../lab/view';
import { inputsOfFix, judge } from '../../lessons/fix';
import { type Lesson, type LessonStep, type Replay } from '../../lessons/lesson';
import { inputsBefore, LESSON_SEED, viewAfter, viewOf, worldBefore } from '../../lessons/solve';
import { type Input } from '../../sim/simulate';
import { keptFor, useKeptStep } from './keptStep';
import { asLeft, type Opening, openMachine, sessionOfStep, shownIn, type StepShown } from './stepOpening';
import { freshRun, hasDone, isSolved, keptRun, resumedRun, savedIn } from './stepRun';

/** Everything that the page of a step shows and can change. */
export interface StepAtWork {
  run: steps.LessonRun;
  view: View;
  moment: Moment;
  /** Nothing has been done yet: what happened on the way to the step is no news. */
  fresh: boolean;
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
  /** What is done belongs to the learner's progress; not so while a session from outside is looked at. */
  counts: boolean;
  /** The session that the step is in. */
  session: () => LabSession;
  /** Shows the step as it was shown once, or with null as the learner left it. */
  show: (shown: StepShown | null, counts: boolean) => void;
}

interface StepState {
  readonly key: string;
  readonly run: steps.LessonRun;
  readonly view: View;
  readonly opening: Opening;
}

/** Works on one step. It begins anew when the lesson or the step changes, and goes on when only the language does. */
export function useLessonStep(lesson: Lesson, step: LessonStep): StepAtWork {
  const key = `${lesson.id}/${step.id}`;
  const begin = (): StepState => ({ key, run: freshRun(lesson, step), view: viewOf(step), opening: asLeft() });
  const [state, setState] = useState(begin);
  const [opened, setOpened] = useState<Opening | null>(null);
  const [shownCase, setShownCase] = useState({ key: '', typed: false });
  const current = state.key === key ? state : begin();
  if (state.key !== key) setState(current);
  const { run, view, opening } = current;

  // What was done before comes back at once, but not while the page of the server is taken over: that one knows nothing of it.
  useEffect(() => {
    if (opening.how !== 'left') return undefined;
    let gone = false;
    queueMicrotask(() => {
      const saved = savedIn(lesson, step);
      const kept = keptFor(opening, lesson, step);
      if (gone || (saved === NO_STEP && !kept)) return;
      const before = kept ? keptRun(lesson, step, saved, kept) : resumedRun(lesson, step, saved);
      const look = kept ? shownIn(lesson, step, kept).view : isSolved(before, step) ? viewAfter(step) : viewOf(step);
      setState((now) => (now.opening === opening ? { ...now, run: before, view: look } : now));
    });
    return () => {
      gone = true;
    };
  }, [lesson, step, opening]);

  useEffect(() => {
    let gone = false;
    void openMachine(lesson, step, opening).then((instant) => {
      if (gone) return;
      if (instant !== null) lab().store.getState().seek(instant);
      // the whole stage comes to life with it: in slices, between which the page can answer
      startTransition(() => setOpened(opening));
    });
    return () => {
      gone = true;
    };
  }, [lesson, step, opening]);

  const beginning = useMemo(() => beginningOf(lesson.scenario, LESSON_SEED, worldBefore(lesson, step.id)), [lesson, step]);
  const { counts } = opening;
  const predicted = useProgress(({ progress }) => counts && progress.lessons[lesson.id]?.steps[step.id]?.prediction != null);
  const live = useMoment();
  const settled = useLab((lab) => lab.settled);
  const turns = useLab((lab) => lab.timeline.turns);
  const ready = opened === opening;
  const moment = ready ? live : beginning;

  const change: StepAtWork['change'] = (next) => {
    setState((before) => (before.key === key ? { ...before, run: next(before.run) } : before));
  };
  const done = ready ? turns.slice(settled).filter((turn) => turn.idle !== true && turn.after.now <= moment.cursor) : [];
  const seen = steps.observe(run, step.checks, { world: moment.world, turns: done, view: { ...view } });
  // another tab has made the prediction meanwhile: this one goes on with it
  if (ready && predicted && run.beat === 'predict' && run.prediction === null) setState({ ...current, run: resumedRun(lesson, step, savedIn(lesson, step)) });
  else if (ready && seen !== run) setState({ ...current, run: seen });

  useEffect(() => {
    if (!ready || !counts || !hasDone(run)) return;
    progressStore()
      .getState()
      .add((progress) => withStep(progress, lesson.id, step.id, steps.stepProgressOf(run, Date.now()), Date.now()));
  }, [ready, counts, run, lesson, step]);

  const session = (): LabSession => sessionOfStep(lesson, step, run, view);
  useKeptStep(ready && counts ? session : null);

  return {
    run,
    view,
    moment,
    fresh: step.tools.length > 0 && moment.cursor === beginning.cursor,
    ready,
    predicted,
    unlocked: steps.isUnlocked(run, step.prediction !== undefined),
    achieved: steps.isAchieved(run, step.checks),
    change,
    setView: (next) => {
      setState((before) => ({ ...before, view: { ...before.view, ...next } }));
    },
    restart: () => {
      const saved = counts ? { ...savedIn(lesson, step), checks: [] } : NO_STEP;
      setState({ key, run: resumedRun(lesson, step, saved, 'do'), view: viewOf(step), opening: { how: 'anew', cursor: null, counts } });
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
      if (!counts) return;
      progressStore()
        .getState()
        .add((progress) => withFinished(progress, lesson.id, step.id, Date.now()));
    },
    counts,
    session,
    show: (shown, toCount) => {
      setState(shown ? { key, run: shown.run, view: shown.view, opening: { how: shown.done.inputs, cursor: shown.done.cursor, counts: toCount } } : begin());
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
    { settled: Infinity },
  );
  submit(last);
}
