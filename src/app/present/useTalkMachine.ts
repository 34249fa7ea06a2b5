// The machine on the wall: the lab opened where the talk is, and each operation of the step's solution played as it comes.
import { useEffect, useMemo, useRef, useState } from 'react';
import { lab, useMoment } from '../../lab/lab';
import { beginningOf, type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type Act, type Lesson, type LessonStep } from '../../lessons/lesson';
import { inputOf, inputsBefore, inputsOf, LESSON_SEED, resolvePick, viewAfter, worldBefore } from '../../lessons/solve';
import { cardOfPick } from '../../diagrams/journey/cards';
import { startInstant } from '../learn/startInstant';

/** What the wall shows of the machine. */
export interface TalkMachine {
  moment: Moment;
  /** The lab shows this step; before that, the picture is the step's beginning. */
  ready: boolean;
  view: View;
  picked: string[];
  /** The request card that was picked last. */
  card: number | null;
}

/** Where the lab stands: a step, after a number of operations. */
interface Standing {
  key: string;
  presses: number;
}

/** Opens the lab after some operations of a step; at its beginning the cursor stands where the step says. */
async function stand(lesson: Lesson, step: LessonStep, acts: readonly Act[]): Promise<void> {
  const { open, seek } = lab().store.getState();
  await open(
    lesson.scenario,
    LESSON_SEED,
    [...inputsBefore(lesson, step.id), ...inputsOf(acts)].map((input) => ({ input })),
    { settled: Infinity },
  );
  const instant = acts.length > 0 ? null : startInstant(lab().store.getState().timeline, step.startAt);
  if (instant !== null) seek(instant);
}

/** Plays one operation. A step that began in the middle of a film lets it run on. */
function play(operation: readonly Act[], step: LessonStep): void {
  const { submit, play: playOn } = lab().store.getState();
  const inputs = operation.flatMap((act) => inputOf(act) ?? []);
  // how long somebody has talked changes nothing: going back, a reload and the next talk show the same machine
  for (const input of inputs) submit(input, { untimed: true });
  if (inputs.length === 0 && step.startAt) playOn();
}

/** The machine after the first `presses` operations of a step. One more than before is played; anything else is there at once. */
export function useTalkMachine(lesson: Lesson, step: LessonStep, operations: readonly (readonly Act[])[], presses: number): TalkMachine {
  const key = `${lesson.id}/${step.id}`;
  const standing = useRef<Standing | null>(null);
  const [openKey, setOpenKey] = useState('');
  const acts = useMemo(() => operations.slice(0, presses).flat(), [operations, presses]);
  useEffect(() => {
    const before = standing.current;
    const here = { key, presses };
    if (before?.key === key && before.presses === presses) return undefined;
    const operation = operations[presses - 1];
    if (operation && before?.key === key && before.presses === presses - 1 && !operation.some((act) => 'undo' in act)) {
      standing.current = here;
      play(operation, step);
      return undefined;
    }
    let gone = false;
    standing.current = null;
    void stand(lesson, step, operations.slice(0, presses).flat()).then(() => {
      if (gone) return;
      standing.current = here;
      setOpenKey(key);
    });
    return () => {
      gone = true;
    };
  }, [key, lesson, step, operations, presses]);
  const beginning = useMemo(() => beginningOf(lesson.scenario, LESSON_SEED, worldBefore(lesson, step.id)), [lesson, step]);
  const live = useMoment();
  const ready = openKey === key;
  const moment = ready ? live : beginning;
  const picks = acts.flatMap((act) => ('pick' in act ? [act.pick] : []));
  return { moment, ready, view: viewAfter(step, acts), picked: picks.map((pick) => resolvePick(moment.world, pick)), card: cardOfPick(moment, picks.at(-1)) };
}
