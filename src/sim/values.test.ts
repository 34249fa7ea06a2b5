import { create, isDraft } from 'mutative';
import { describe, expect, test } from 'vitest';
import { plain, valuesOf } from './values';

const world = () => ({
  containers: { a: { state: 'up', ports: [80] }, b: { state: 'up', ports: [81] } } as Record<string, { state: string; ports: number[] }>,
  list: [{ n: 1 }, { n: 2 }],
});

describe('the values of a record', () => {
  test('are plain where the turn has not been, and follow what it does', () => {
    const [draft] = create(world());
    const { containers } = draft;
    expect(valuesOf(containers).some((value) => isDraft(value))).toBe(false);
    const { a } = containers;
    if (a) a.state = 'down';
    containers['c'] = { state: 'new', ports: [] };
    Reflect.deleteProperty(containers, 'b');
    expect(valuesOf(containers).map(({ state }) => state)).toEqual(['down', 'new']);
  });

  test('of a list are its items as they stand, in order', () => {
    const [draft] = create(world());
    draft.list.push({ n: 3 });
    draft.list.splice(0, 1);
    expect(valuesOf(draft.list).map(({ n }) => n)).toEqual([2, 3]);
  });

  test('are those of the record itself outside a turn', () => {
    const { containers } = world();
    expect(valuesOf(containers)).toEqual(Object.values(containers));
  });
});

describe('a plain object', () => {
  test('is the one from before the turn until something in it changes, and then what has become of it', () => {
    const before = world();
    const [draft] = create(before);
    expect(plain(draft.containers)).toBe(before.containers);
    draft.containers['b']?.ports.push(82);
    const after = plain(draft.containers);
    expect(after['b']?.ports).toEqual([81, 82]);
    expect(after['a']).toBe(before.containers['a']);
    expect(plain(before)).toBe(before);
  });
});
