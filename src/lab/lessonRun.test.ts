// One lesson step: what is asked first, what stays, and what comes next.
import { expect, test } from 'vitest';
import { smallWorld } from '../../tests/lab/fakes';
import { type Check } from './evidence';
import * as run from './lessonRun';
import { NO_STEP } from './progress';

const START = run.startStep('07', 'find-it');
const EVIDENCE = { world: smallWorld(), turns: [], view: { inside: 'host' } };

test('the machine unlocks after the prediction, or when it is skipped, or when none is asked for', () => {
  expect(run.isUnlocked(START, true)).toBe(false);
  expect(run.isUnlocked(START, false)).toBe(true);
  expect(run.isUnlocked(run.predict(START, 'hidden'), true)).toBe(true);
  expect(run.isUnlocked(run.skipPrediction(START), true)).toBe(true);
});

test('the first prediction stays', () => {
  expect(run.predict(run.predict(START, 'hidden'), 'other-pid').prediction).toBe('hidden');
});

test('picks are in their order, each once, and can be taken back', () => {
  const picked = ['a', 'b', 'a', 'c'].reduce(run.pick, START);
  expect(picked.picked).toEqual(['b', 'a', 'c']);
  expect(run.unpick(picked, 'a').picked).toEqual(['b', 'c']);
});

test('checks see the picks, the answers and the view; what has been passed stays so', () => {
  const checks: Record<string, Check> = {
    picked: ({ picked }) => picked.includes('process:812'),
    answered: ({ answers }) => answers['pid'] === '812',
    seen: ({ view }) => view['inside'] === 'host',
  };
  const first = run.observe(START, checks, EVIDENCE);
  expect(first.checksDone).toEqual(['seen']);
  expect(run.observe(first, checks, EVIDENCE)).toBe(first);
  const acted = run.answer(run.pick(first, 'process:812'), 'pid', '812');
  const done = run.observe(acted, checks, { ...EVIDENCE, view: {} });
  expect(done.checksDone).toEqual(['seen', 'picked', 'answered']);
  expect([first, done].map((each) => run.isAchieved(each, checks))).toEqual([false, true]);
});

test('hints come one after the other, up to the last', () => {
  const hinted = [1, 2, 3].reduce((state) => run.showHint(state, 2), START);
  expect(hinted.hints).toBe(2);
});

test('a quiz can be answered again until it is right', () => {
  const wrong = run.answerQuiz(START, 'Q11', { answer: ['one'], right: false });
  const right = run.answerQuiz(wrong, 'Q11', { answer: ['two'], right: true });
  expect(run.answerQuiz(right, 'Q11', { answer: ['one'], right: false }).quizzes['Q11']).toEqual({ answer: ['two'], right: true });
});

test('the beats that a step does not have are passed over', () => {
  const beats = ['situation', 'do', 'explain'] as const;
  expect(run.beatBeside(START, beats, 1)).toBe('do');
  expect(run.beatBeside(START, beats, -1)).toBeNull();
  expect(run.beatBeside(run.goTo(START, 'explain'), beats, 1)).toBeNull();
  expect(run.beatBeside(run.goTo(START, 'explain'), beats, -1)).toBe('do');
});

test('a step that is opened again has what was done in it', () => {
  const worked = run.answerQuiz(run.showHint(run.observe(run.predict(START, 'hidden'), { seen: () => true }, EVIDENCE), 3), 'Q11', { answer: ['two'], right: true });
  const kept = run.stepProgressOf(worked, 5);
  expect(kept).toEqual({ prediction: { option: 'hidden', at: 5 }, checks: ['seen'], hints: 1, quizzes: { Q11: { answer: ['two'], right: true, at: 5 } } });
  expect(run.startStep('07', 'find-it', kept)).toEqual({ ...worked, beat: 'situation' });
  expect(run.stepProgressOf(START, 5)).toEqual(NO_STEP);
});
