// Opens sessions from outside in a step: from the hash of its address, from a file, or handed over by another page. The learner's own work waits meanwhile.
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { isOfStep, type LabSession, type StepSession } from '../../lab/session';
import { type Shared, type ShareProblem } from '../../lab/shareLink';
import { type Lesson, type LessonStep } from '../../lessons/lesson';
import { type Language } from '../address';
import { handOver, takeOver } from '../share/handOver';
import { dropHash, sharedInHash } from '../share/shareHash';
import { shownIn, type StepShown } from './stepOpening';
import { type StepAtWork } from './useLessonStep';

/** What came to a step from outside, and what can be done about it. */
export interface SharedStep {
  /** Why something was not opened. */
  problem: ShareProblem | null;
  dismiss: () => void;
  /** Opens what was read of a link or a file; what belongs to another page is opened there. */
  open: (read: Shared, from: 'link' | 'file') => void;
  /** Goes back to the learner's own work. */
  back: () => void;
}

/** Follows the address of a step, on the site only: `on` stays as it is. */
export function useSharedStep(lang: Language, lesson: Lesson, step: LessonStep, work: StepAtWork, on: boolean): SharedStep {
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<ShareProblem | null>(null);
  /** What the learner had on screen; null for what is kept of the step. */
  const own = useRef<StepShown | null>(null);
  const belongs = (session: LabSession): session is StepSession => isOfStep(session) && session.start.lesson === lesson.id && session.start.step === step.id;
  const show = (session: StepSession) => {
    if (work.counts) own.current = work.ready ? { run: work.run, view: work.view, done: work.session() } : null;
    work.show(shownIn(lesson, step, session), false);
    setProblem(null);
  };
  const open: SharedStep['open'] = (read, from) => {
    if ('problem' in read) {
      setProblem(read.problem);
      if (from === 'link') dropHash();
    } else if (belongs(read.session)) show(read.session);
    else navigate(handOver(lang, read.session), { replace: from === 'link' });
  };
  const latest = useRef({ belongs, open });
  useEffect(() => {
    latest.current = { belongs, open };
  });
  useEffect(() => {
    if (!on) return undefined;
    let gone = false;
    const onHash = async () => {
      const read = await sharedInHash();
      if (read && !gone) latest.current.open(read, 'link');
    };
    const follow = () => void onHash().catch((error: unknown) => reportError(error));
    const left = takeOver(latest.current.belongs);
    if (left) latest.current.open({ session: left }, 'file');
    else follow();
    addEventListener('hashchange', follow);
    return () => {
      gone = true;
      removeEventListener('hashchange', follow);
    };
  }, [on, lesson, step]);
  return {
    problem,
    dismiss: () => setProblem(null),
    open,
    back: () => {
      dropHash();
      work.show(own.current, true);
    },
  };
}
