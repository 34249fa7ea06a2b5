// The six duties: with all of them two greedy programs do each other no harm; without one of them exactly that goes wrong.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EventType } from '../event';
import { startOf } from '../scenarios';
import { type Input, simulate, type Turn } from '../simulate';
import { machineOf, type World } from '../world';
import { type Board } from '../hardware/board';
import { type Duties, DUTIES, type Duty } from './duties';

const duty = (name: Duty, on: boolean): Input => ({ control: { kind: 'duty', machine: 'small', duty: name, on } });
const ROUND: Input = { control: { kind: 'round', machine: 'small' } };

interface Played {
  last: Turn;
  board: Board;
  duties: Duties;
  types: EventType[];
}

function play(...inputs: readonly Input[]): Played {
  const start = startOf('small-computers');
  const turns = inputs.reduce<Turn[]>((all, input) => [...all, simulate(all.at(-1)?.after ?? start, input)], []);
  const last = turns.at(-1);
  if (!last) throw new Error('nothing was played');
  return { last, ...small(last.after), types: last.events.map(({ type }) => type) };
}

function small(world: World): { board: Board; duties: Duties } {
  const { hardware, kernel } = machineOf(world, 'small');
  if (!hardware.board || !kernel?.duties) throw new Error('the small computer has no board or no kernel');
  return { board: hardware.board, duties: kernel.duties };
}

const failed = ({ duties }: Played): Duty[] => DUTIES.filter((name) => duties[name].outcome === 'failed');

describe('a kernel with all six duties', () => {
  test('is needed for each of them, and misses none', () => {
    const { duties, board, types } = play(ROUND);
    expect(DUTIES.map((name) => duties[name].outcome)).toEqual(DUTIES.map(() => 'kept'));
    expect(board.display.lines).toEqual([
      { text: 'AAAA', programs: ['a'], garbled: false },
      { text: 'BBBB', programs: ['b'], garbled: false },
    ]);
    for (const said of ['process/started', 'cell/taken', 'cpu/given', 'cell/blocked', 'program/stopped', 'display/queued'] as const) expect(types).toContain(said);
    expect(board.programs.a.state).toBe('stopped');
    expect(board.programs.b.state).toBe('ended');
    expect(board.cells.filter(({ owner }) => owner !== null).length).toBe(4);
  });
});

describe.each(DUTIES)('without the duty to %s', (name) => {
  test('exactly that goes wrong, by itself, as time passes', () => {
    const played = play(duty(name, false));
    expect(failed(played)).toEqual([name]);
    expect(played.last.after.now).toBeGreaterThan(played.last.before.now);
  });

  test('everything is well again once it is back', () => {
    expect(failed(play(duty(name, false), duty(name, true)))).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test('run: neither program starts', () => {
    const { board, types } = play(duty('run', false));
    expect(types).not.toContain('process/started');
    expect(board.programs).toMatchObject({ a: { state: 'stuck', slices: 0 }, b: { state: 'stuck', slices: 0 } });
  });

  test('allocate: both get the same cells, and one prints the letters of the other', () => {
    const { board } = play(duty('allocate', false));
    expect(board.display.lines[0]).toEqual({ text: 'BBBB', programs: ['a'], garbled: true });
  });

  test('manage: one of them never gets the CPU', () => {
    const { board } = play(duty('manage', false));
    expect(board.programs.a.slices).toBeGreaterThan(3);
    expect(board.programs.b).toMatchObject({ slices: 0, state: 'ready' });
  });

  test('protect: the other one reads a value and changes it', () => {
    const { board } = play(duty('protect', false));
    expect(board.programs.b.stolen).toBe('A'.charCodeAt(0));
    expect(board.display.lines[0]).toMatchObject({ text: 'BAAA', garbled: true });
  });

  test('watch: memory runs out, and the computer stands still until it is switched on again', () => {
    const frozen = play(duty('watch', false));
    expect(frozen.board.frozen).toBe(true);
    expect(frozen.board.cells.every(({ owner }) => owner !== null)).toBe(true);
    const again = play(duty('watch', false), duty('watch', true));
    expect(again.last.events.find(({ type }) => type === 'round/started')).toMatchObject({ restart: true });
    expect(again.board.frozen).toBe(false);
  });

  test('io: two programs write on one line', () => {
    expect(play(duty('io', false)).board.display.lines).toEqual([{ text: 'AABBAABB', programs: ['a', 'b'], garbled: true }]);
  });
});

test('whatever is switched off, the programs come to rest, and a duty that is on never fails', () => {
  fc.assert(
    fc.property(fc.subarray([...DUTIES]), (off) => {
      const played = play(...off.map((name) => duty(name, false)), ROUND);
      for (const name of failed(played)) expect(off).toContain(name);
      expect(played.last.after.pending.filter(({ kind }) => kind === 'slice')).toEqual([]);
    }),
    { numRuns: 64 },
  );
});

test('a kernel whose programs are in the way takes no other request', () => {
  expect(play(duty('manage', false), { control: { kind: 'calculate', machine: 'small' } }).types).toEqual(['time/passed']);
});
