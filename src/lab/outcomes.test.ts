// What an input adds: worked out at once or ahead, with the real time before it.
import { expect, test } from 'vitest';
import { labAfter, line, smallLab, smallSimulate } from '../../tests/lab/fakes';

test('real time between inputs becomes one wait, which undo takes along', () => {
  const { get, enter, lines, time } = labAfter('say a');
  time.now = 999;
  enter('say b');
  time.now += 12_345.6;
  enter('say c');
  time.now += 3_600_000;
  enter('say d');
  expect(lines()).toEqual(['say a', 'say b', 'wait 12345', 'say c', 'wait 30000', 'say d']);
  expect(get().timeline.turns.map(({ idle }) => idle ?? false)).toEqual([false, false, true, false, true, false]);
  get().undo();
  expect(lines()).toEqual(['say a', 'say b', 'wait 12345', 'say c']);
  time.now += 500;
  get().redo();
  expect(lines().slice(-2)).toEqual(['wait 30000', 'say d']);
  time.now += 5000;
  get().submit({ terminal: 't1', line: 'say e' }, { untimed: true });
  expect(lines().slice(-2)).toEqual(['say d', 'say e']);
});

test('what was prepared is simulated once, and only where nothing has come between', () => {
  const simulated: string[] = [];
  const { store } = smallLab({
    simulate: (world, input) => {
      if ('line' in input) simulated.push(input.line);
      return smallSimulate(world, input);
    },
  });
  const { prepare, submit, undo } = store.getState();
  const before = store.getState();
  prepare(line('say a'));
  expect(store.getState()).toBe(before);
  submit(line('say a'));
  expect(simulated).toEqual(['say a']);
  prepare(line('say b'));
  submit(line('say c'));
  submit(line('say b'));
  prepare(line('say d'));
  undo();
  submit(line('say d'));
  expect(simulated).toEqual(['say a', 'say b', 'say c', 'say b', 'say d', 'say d']);
  expect(store.getState().timeline.turns.map(({ input }) => input)).toEqual(['say a', 'say c', 'say d'].map(line));
});

test('the real time before an input counts up to the last time that it was prepared', () => {
  const time = { now: 0 };
  const { store } = smallLab({ now: () => time.now });
  const { prepare, submit } = store.getState();
  prepare(line('say a'));
  time.now = 5000;
  prepare(line('say a'));
  submit(line('say a'));
  expect(store.getState().timeline.turns.map(({ input }) => input)).toEqual([{ wait: 5000 }, line('say a')]);
});

test('what fails when it is prepared is told when it is submitted', () => {
  const { store } = smallLab();
  store.getState().prepare(line('crash'));
  expect(store.getState().failure).toBeNull();
  store.getState().submit(line('crash'));
  expect(store.getState().failure).toMatchObject({ input: line('crash') });
});
