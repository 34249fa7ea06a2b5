// What a terminal shows, instant by instant.
import { expect, test } from 'vitest';
import { type Planned, smallSimulate, smallWorld, turnOf } from '../../tests/lab/fakes';
import { type Fact } from '../sim/event';
import { type Input } from '../sim/simulate';
import { append, endOfTimeline, openTimeline, type Timeline, worldAtEnd } from './timeline';
import { newChunks, terminalAt } from './terminalView';

const EMPTY = openTimeline('lab', 1, smallWorld());
const line = (text: string, terminal = 't1'): Input => ({ terminal, line: text });
const typed = (...inputs: Input[]): Timeline => inputs.reduce((timeline, input) => append(timeline, smallSimulate(worldAtEnd(timeline), input)), EMPTY);
const planned = (timeline: Timeline, input: Input, ...facts: Planned[]): Timeline => append(timeline, turnOf(worldAtEnd(timeline), facts, input));
const atEnd = (timeline: Timeline, terminal = 't1') => terminalAt(timeline, endOfTimeline(timeline), terminal);
const textOf = (timeline: Timeline, cursor = endOfTimeline(timeline)) =>
  terminalAt(timeline, cursor, 't1')
    .chunks.map(({ kind, prompt, text }) => (kind === 'input' ? `${prompt}${text}\n` : text))
    .join('');

const entered = (text: string): Fact => ({ type: 'terminal/entered', terminal: 't1', line: text });
const printed = (text: string): Fact => ({ type: 'terminal/printed', terminal: 't1', stream: 'stderr', text });
const held: Fact = { type: 'terminal/jobStarted', terminal: 't1', job: { kind: 'logs', machine: 'host', container: 'c' } };
const interrupted: Fact = { type: 'terminal/interrupted', terminal: 't1', key: 'ctrl-c' };

test('an empty terminal has a prompt', () => {
  expect(atEnd(EMPTY)).toEqual({ chunks: [], prompt: 'you@host:~$ ', job: null, history: [] });
});

test('each line stands behind the prompt that it was typed at', () => {
  const timeline = typed(line('cd /home/you/app'), line('cd /etc'), line('say hi', 't2'), line('cd /'));
  expect(textOf(timeline)).toBe('you@host:~$ cd /home/you/app\nyou@host:~/app$ cd /etc\nyou@host:/etc$ cd /\n');
  expect(atEnd(timeline).prompt).toBe('you@host:/$ ');
  expect(atEnd(timeline, 't2').history).toEqual(['say hi']);
});

test('output appears when its event has finished, and the prompt when the command is done', () => {
  const timeline = planned(
    EMPTY,
    line('x'),
    { fact: entered('x'), took: 1 },
    { fact: printed('a\n'), at: 1, took: 9 },
    { fact: printed('b\n'), at: 10, took: 10 },
    { fact: { type: 'time/passed' }, at: 20, took: 30 },
  );
  const shown = [0.5, 1, 10, 20].map((cursor) => [textOf(timeline, cursor), terminalAt(timeline, cursor, 't1').prompt]);
  expect(shown).toEqual([
    ['', null],
    ['you@host:~$ x\n', null],
    ['you@host:~$ x\na\n', null],
    ['you@host:~$ x\na\nb\n', 'you@host:~$ '],
  ]);
  expect(terminalAt(timeline, 10, 't2').prompt).toBe('you@host:~$ ');
  expect(atEnd(timeline).chunks.map(({ stream, at }) => [stream, at])).toEqual([
    ['stdout', 1],
    ['stderr', 10],
    ['stderr', 20],
  ]);
});

test('a job takes the prompt away until Ctrl+C', () => {
  const following = planned(EMPTY, line('logs -f'), { fact: entered('logs -f'), took: 1 }, { fact: held });
  expect(atEnd(following)).toMatchObject({ prompt: null, job: { kind: 'logs' } });
  const free = planned(following, { terminal: 't1', keys: 'ctrl-c' }, { fact: interrupted, took: 1 }, { fact: { type: 'terminal/jobEnded', terminal: 't1', exit: 130 } });
  expect(textOf(free)).toBe('you@host:~$ logs -f\n^C\n');
  expect(atEnd(free)).toMatchObject({ prompt: 'you@host:~$ ', job: null });
});

test('Ctrl+C at a prompt stands behind it and is no line of the history', () => {
  const timeline = planned(EMPTY, { terminal: 't1', keys: 'ctrl-c' }, { fact: interrupted, took: 1 });
  expect(textOf(timeline)).toBe('you@host:~$ ^C\n');
  expect(atEnd(timeline).history).toEqual([]);
});

test('going on adds chunks to those already there; going back does not', () => {
  const one = typed(line('say a'));
  const two = append(one, smallSimulate(worldAtEnd(one), line('say b')));
  const [shown, now] = [atEnd(one).chunks, atEnd(two).chunks];
  expect(newChunks(shown, now)?.map(({ text }) => text.slice(0, 5))).toEqual(['say b', expect.stringMatching(/^b /)]);
  expect(newChunks(now, now)).toEqual([]);
  expect(newChunks(now, shown)).toBeNull();
});

test('the lists stay the same objects until something is added, and are right however one goes back and forth', () => {
  const turns = (): Timeline =>
    planned(
      typed(line('cd /etc'), line('say hi', 't2')),
      line('x'),
      { fact: entered('x'), took: 1 },
      { fact: { type: 'time/passed' }, at: 1, took: 5 },
      { fact: printed('a\n'), at: 6, took: 4 },
    );
  const timeline = turns();
  const end = endOfTimeline(timeline);
  const instants = Array.from({ length: 2 * end }, (_, i) => i / 2);
  for (const cursor of [...instants, ...instants.toReversed(), 0, end, 3, 0]) expect(terminalAt(timeline, cursor, 't1')).toEqual(terminalAt(turns(), cursor, 't1'));
  const [first, second] = [2, 5].map((after) => terminalAt(timeline, end - after, 't1'));
  expect(second?.chunks).toBe(first?.chunks);
  expect(second?.history).toBe(first?.history);
});
