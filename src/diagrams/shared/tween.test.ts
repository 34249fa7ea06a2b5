// The way between two layouts, step by step.
import { describe, expect, it } from 'vitest';
import { type Box } from './box';
import { changedIds, ease, newIds, tween, within } from './tween';

const box = (id: string, x: number, more: Partial<Box> = {}): Box => ({ id, x, y: 0, w: 10, h: 10, ...more });
const find = (boxes: readonly (Box & { opacity: number })[], id: string) => boxes.find((b) => b.id === id);

describe('tween', () => {
  it('is exactly the target at the end, and the start at the beginning', () => {
    const [from, to] = [
      [box('a', 0), box('b', 5)],
      [box('a', 100), box('c', 9)],
    ];
    expect(tween(from, to, 1).map((b) => [b.id, b.x, b.opacity])).toEqual([
      ['a', 100, 1],
      ['c', 9, 1],
    ]);
    expect(tween(from, to, 0).map((b) => [b.id, b.x, b.opacity])).toEqual([
      ['a', 0, 1],
      ['b', 5, 1],
    ]);
  });

  it('moves what stays and fades what comes and goes', () => {
    const half = tween([box('a', 0), box('b', 5)], [box('a', 100), box('c', 9)], 0.5);
    expect(find(half, 'a')?.x).toBe(50);
    expect(find(half, 'b')?.opacity).toBe(0.5);
    expect(find(half, 'c')?.opacity).toBe(0.5);
  });

  it('melts a leaving box into the place that the choreography names', () => {
    const frame = tween([box('k1', 0)], [box('k', 40, { w: 90 })], 0.5, { melt: (b, others) => (b.id === 'k1' ? (others[0] ?? null) : null) });
    expect(find(frame, 'k1')).toMatchObject({ x: 20, w: 50, opacity: 1 });
  });

  it('plays a film backwards as the mirror image of the way there', () => {
    const [vm, container] = [[box('a', 0), box('guest', 3)], [box('a', 50)]];
    const film = { span: (b: Box) => (b.id === 'guest' ? ([0, 0.3] as const) : ([0.5, 1] as const)), melt: (b: Box) => ({ ...b, h: 0 }) };
    const there = tween(vm, container, 0.25, film);
    const back = tween(container, vm, 0.75, { ...film, backwards: true });
    expect(back.map(({ id, x, h, opacity }) => [id, x, h, opacity])).toEqual(there.map(({ id, x, h, opacity }) => [id, x, h, opacity]));
    expect(find(tween(vm, container, 0.4, film), 'guest')).toBeUndefined();
  });

  it('draws in the order of z while layouts mix', () => {
    expect(tween([box('top', 0, { z: 9 })], [box('ground', 0, { z: 1 })], 0.5).map((b) => b.id)).toEqual(['ground', 'top']);
  });

  it('knows what changed and what is new', () => {
    const [from, to] = [
      [box('a', 0), box('b', 1), box('gone', 2)],
      [box('a', 0), box('b', 7), box('new', 3)],
    ];
    expect([...changedIds(from, to)].toSorted()).toEqual(['b', 'gone', 'new']);
    expect([...newIds(from, to)]).toEqual(['new']);
  });

  it('eases from 0 to 1 and stays inside spans', () => {
    expect([ease(0), ease(0.5), ease(1)]).toEqual([0, 0.5, 1]);
    expect([within(0.1, [0.2, 0.4]), within(0.3, [0.2, 0.4]), within(0.9, [0.2, 0.4])]).toEqual([0, expect.closeTo(0.5) as number, 1]);
  });
});
