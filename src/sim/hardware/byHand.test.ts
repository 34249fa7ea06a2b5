// 1+1 by hand on bare hardware: one order works, and nobody guards what has been put into memory.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EventOf } from '../event';
import { startOf } from '../scenarios';
import { type Input, simulate, type Turn } from '../simulate';
import { machineOf, type World } from '../world';
import { type Board, HAND_STEPS, type HandStep } from './board';
import { type HandCommand } from './byHand';

const COMMANDS: Readonly<Record<HandStep, HandCommand>> = {
  choose: { do: 'choose', cells: [4, 5] },
  store: { do: 'store', values: [1, 1] },
  feed: { do: 'feed', cpu: 1 },
  compute: { do: 'compute', cell: 6 },
  show: { do: 'show' },
};
const hand = (step: HandStep): Input => ({ control: { kind: 'by-hand', machine: 'toy', command: COMMANDS[step] } });
const beside = (cell: number): Input => ({ control: { kind: 'beside', machine: 'toy', cell } });
const SWITCH_ON: Input = { control: { kind: 'power', machine: 'toy', on: true } };

function play(...inputs: readonly Input[]): { turns: Turn[]; board: Board; world: World } {
  const turns: Turn[] = [];
  for (const input of inputs) turns.push(simulate(turns.at(-1)?.after ?? startOf('small-computers'), input));
  const world = turns.at(-1)?.after ?? startOf('small-computers');
  const { board } = machineOf(world, 'toy').hardware;
  if (!board) throw new Error('the toy has no board');
  return { turns, board, world };
}
const shown = ({ turns }: { turns: readonly Turn[] }): EventOf<'display/shown'>[] => turns.flatMap((turn) => turn.events.filter((event) => event.type === 'display/shown'));

describe('1+1 without an OS', () => {
  test('takes five commands, and shows 2', () => {
    const played = play(...HAND_STEPS.map(hand));
    expect(shown(played)).toMatchObject([{ text: '2', garbled: false }]);
    expect(played.board.programs.a).toMatchObject({ commands: 5, steps: HAND_STEPS, cells: [4, 5], cpu: 1, result: 6 });
    expect(played.board.cells[6]).toEqual({ value: 2, writer: 'a', owner: null });
  });

  test('shows noise in every other order of the five', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...HAND_STEPS], { minLength: 5 }), (order) => {
        const [line] = shown(play(...order.map(hand)));
        expect(line?.garbled).toBe(order.join() !== HAND_STEPS.join());
        expect(line?.text === '2').toBe(order.join() === HAND_STEPS.join());
      }),
      { numRuns: 120 },
    );
  });

  test('counts anew when a calculation begins after the last one was shown', () => {
    expect(play(...HAND_STEPS.map(hand), hand('choose')).board.programs.a).toMatchObject({ commands: 1, steps: ['choose'], result: null });
  });

  test('names what has never been set: values land anywhere, and noise is read', () => {
    const [store, feed, compute] = play(hand('store'), hand('feed'), hand('compute')).turns.flatMap((turn) => turn.events);
    expect(store).toMatchObject({ type: 'cell/written', wild: true });
    expect(feed).toMatchObject({ type: 'cpu/fed', source: expect.stringMatching(/noise|foreign/) as string });
    expect(compute).toMatchObject({ type: 'cpu/computed', operands: 'own' });
    expect(play(hand('compute')).turns[0]?.events[0]).toMatchObject({ operands: 'none' });
  });

  test.each([
    [{ do: 'choose', cells: [4, 16] }],
    [{ do: 'choose', cells: [4, 4] }],
    [{ do: 'choose', cells: [4] }],
    [{ do: 'store', values: [1, 256] }],
    [{ do: 'feed', cpu: 2 }],
    [{ do: 'compute', cell: 0.5 }],
  ] satisfies [HandCommand][])('is not possible with parts that are not there: %o', (command) => {
    const { turns } = play({ control: { kind: 'by-hand', machine: 'toy', command } });
    expect(turns[0]?.events.map(({ type }) => type)).toEqual(['time/passed']);
  });
});

describe('another program on the bare machine', () => {
  test('overwrites the values that are in the same cells, and the sum is wrong', () => {
    const played = play(hand('choose'), hand('store'), beside(5), hand('feed'), hand('compute'), hand('show'));
    expect(played.turns[2]?.events.find(({ type }) => type === 'cell/written')).toMatchObject({ program: 'b', over: 'a' });
    expect(shown(played)).toMatchObject([{ text: '8', garbled: true }]);
  });

  test('takes the same CPU, and the sum is that of its own values', () => {
    const played = play(hand('choose'), hand('store'), hand('feed'), beside(9), hand('compute'), hand('show'));
    expect(played.turns[4]?.events[0]).toMatchObject({ type: 'cpu/computed', operands: 'foreign', value: 14 });
    expect(shown(played)).toMatchObject([{ text: '14', garbled: true }]);
  });

  test('does no harm in cells and on a CPU that nobody else uses', () => {
    expect(shown(play(beside(9), ...HAND_STEPS.map(hand)))).toMatchObject([{ text: '2', garbled: false }]);
  });
});

describe('1+1 with an OS', () => {
  const ask: Input = { control: { kind: 'calculate', machine: 'toy' } };

  test('takes one command; the kernel does the same five steps', () => {
    const { board, turns } = play(SWITCH_ON, ask);
    expect(board.programs.a).toMatchObject({ commands: 1, steps: HAND_STEPS });
    expect(board.display.lines).toEqual([{ text: '2', programs: ['a'], garbled: false }]);
    const steps = turns[1]?.events.flatMap((event) => ('by' in event ? [event.by] : [])) ?? [];
    expect(steps).toEqual(Array.from({ length: 5 }, () => 'kernel'));
  });

  test('gives the other program cells and a CPU of its own, whichever comes first', () => {
    for (const inputs of [
      [ask, beside(4), ask],
      [beside(4), ask],
    ]) {
      const { board } = play(SWITCH_ON, ...inputs);
      const { a, b } = board.programs;
      expect(a.cells.some((n) => b.cells.includes(n) || n === b.result)).toBe(false);
      expect(a.cpu).not.toBe(b.cpu);
      expect(board.display.lines.at(-1)?.text).toBe('2');
    }
  });

  test('lets nobody reach past the kernel, until the computer starts bare again', () => {
    expect(play(SWITCH_ON, hand('store')).turns[1]?.events.map(({ type }) => type)).toEqual(['time/passed']);
    const { board, world } = play(SWITCH_ON, { control: { kind: 'bare', machine: 'toy' } }, hand('choose'));
    expect(machineOf(world, 'toy').kernel).toBeNull();
    expect(board.programs.a.cells).toEqual([4, 5]);
  });

  test('refuses 1+1 where there is no kernel to ask', () => {
    expect(play(ask).turns[0]?.events.map(({ type }) => type)).toEqual(['time/passed']);
  });
});
