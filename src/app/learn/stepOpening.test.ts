// A link to any step of any lesson shows the same machine, instant, look and beat again, and brings nobody's answers with it.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { anyView } from '../../../tests/lab/sessions';
import { lab } from '../../lab/lab';
import { BEATS, type LessonRun } from '../../lab/lessonRun';
import { isOfStep, type LabSession, type StepSession } from '../../lab/session';
import { hashOf, MAX_LINK, readHash } from '../../lab/shareLink';
import { endOfTimeline, worldAt } from '../../lab/timeline';
import { type Lesson, type LessonStep } from '../../lessons/lesson';
import { lessons } from '../../lessons/index';
import { inputsOf, viewAfter, viewOf } from '../../lessons/solve';
import { lensesOf } from './lessonParts';
import { asLeft, openMachine, sessionOfStep, shownIn } from './stepOpening';
import { beatsOf, freshRun } from './stepRun';

const STEPS = lessons.flatMap((lesson) => lesson.steps.map((step) => [lesson.id, step.id, lesson, step] as const));

afterAll(() => lab().store.getState().open('lab', 1));

/** What a link gives back of a step's session. */
function passedOn(session: LabSession): StepSession {
  const hash = hashOf(session);
  expect(hash.length).toBeLessThan(MAX_LINK);
  const read = readHash(hash);
  if (!('session' in read) || !isOfStep(read.session)) throw new Error('not the session of a step');
  return read.session;
}

/** What is on screen, as far as a link promises it. */
function screen(): unknown {
  const { timeline, settled } = lab().store.getState();
  const cursor = lab().clock.get();
  return { cursor, world: worldAt(timeline, cursor), inputs: timeline.turns.map(({ input }) => input), settled };
}

/** Opens a step and what was done in it, somewhere in the middle of that. */
async function workOn(lesson: Lesson, step: LessonStep): Promise<{ run: LessonRun; view: ReturnType<typeof viewOf> }> {
  const inputs = inputsOf(step.solution).map((input) => ({ input }));
  await openMachine(lesson, step, { how: inputs, cursor: null, counts: true });
  const { timeline, seek } = lab().store.getState();
  const from = timeline.turns.at(-inputs.length)?.before.now ?? timeline.start.now;
  seek(from + 0.6 * (endOfTimeline(timeline) - from));
  const run: LessonRun = {
    ...freshRun(lesson, step),
    beat: beatsOf(step).at(-1) ?? 'check',
    picked: ['kernel:host', 'process:7'],
    prediction: 'mine',
    quizzes: { Q: { answer: ['mine'], right: true } },
  };
  return { run, view: viewAfter(step) };
}

test.each(STEPS)('%s/%s', async (_, __, lesson, step) => {
  const { run, view } = await workOn(lesson, step);
  const before = screen();
  const session = passedOn(sessionOfStep(lesson, step, run, view));
  expect(JSON.stringify(session)).not.toContain('mine');

  const shown = shownIn(lesson, step, session);
  expect(shown.view).toEqual(view);
  expect(shown.run).toMatchObject({ beat: run.beat, prediction: null, picked: ['process:7'], checksDone: [], quizzes: {}, answers: {} });
  await lab().store.getState().open('lab', 1);
  const instant = await openMachine(lesson, step, { how: shown.done.inputs, cursor: shown.done.cursor, counts: false });
  if (instant !== null) lab().store.getState().seek(instant);
  expect(isDeepStrictEqual(screen(), before)).toBe(true);
});

test('a step that begins in the middle of a film is shared there', async () => {
  for (const [, , lesson, step] of STEPS.filter(([, , , { startAt }]) => startAt !== undefined)) {
    const instant = await openMachine(lesson, step, asLeft());
    expect(instant).not.toBeNull();
    lab()
      .store.getState()
      .seek(instant ?? 0);
    expect(passedOn(sessionOfStep(lesson, step, freshRun(lesson, step), viewOf(step)))).toMatchObject({ inputs: [], cursor: instant });
  }
});

test('what was done by somebody else can be taken back, what leads to the step cannot', async () => {
  for (const [, , lesson, step] of STEPS.slice(0, 12)) {
    await workOn(lesson, step);
    const { timeline, settled, undoable } = lab().store.getState();
    expect(undoable).toHaveLength(timeline.turns.length - settled);
  }
});

test('whatever a link asks for, a step shows a beat that it has and a diagram that was fetched', () => {
  const anyShared = fc.record({ view: anyView, beat: fc.option(fc.constantFrom(...BEATS), { nil: undefined }), at: fc.constantFrom(...STEPS) });
  fc.assert(
    fc.property(anyShared, ({ view, beat, at: [, , lesson, step] }) => {
      const start = { lesson: lesson.id, step: step.id };
      const shown = shownIn(lesson, step, { version: 2, start, inputs: [], cursor: null, view, ...(beat !== undefined && { beat }) });
      expect(beatsOf(step)).toContain(shown.run.beat);
      expect(lensesOf(lesson.id)).toContain(shown.view.lens);
    }),
  );
});
