import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDraft, original, present, snapshot } from './draft';
import { wordAt } from './text';
import { valuesOf } from './values';

interface Container {
  state: string;
  ports: number[];
}
const world = () => ({
  containers: { a: { state: 'up', ports: [80] }, b: { state: 'up', ports: [81] } } as Record<string, Container>,
  list: [{ n: 1 }, { n: 2 }, { n: 3 }],
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe('a draft', () => {
  test('changes nothing of its value, and shares with it what stays', () => {
    const before = frozen(world());
    const { draft, close } = openDraft(before);
    draft.containers['b']?.ports.push(82);
    const after = close();
    expect(before).toEqual(world());
    expect(after.containers['b']).toEqual({ state: 'up', ports: [81, 82] });
    expect(after.containers['a']).toBe(before.containers['a']);
    expect(after.list).toBe(before.list);
  });

  test('tells the names of what is frozen', () => {
    const { draft } = openDraft(frozen(world()));
    expect([Object.keys(draft.list), Object.keys(draft.containers)]).toEqual([
      ['0', '1', '2'],
      ['a', 'b'],
    ]);
  });

  test('gives back the value itself when nothing has changed', () => {
    const before = frozen(world());
    const { draft, close } = openDraft(before);
    const { a } = draft.containers;
    if (a) a.state = 'up';
    Reflect.deleteProperty(draft.containers, 'c');
    expect(close()).toBe(before);
  });

  test('of an item goes with it when the items before it are gone', () => {
    const before = frozen(world());
    const { draft, close } = openDraft(before);
    const third = draft.list[2];
    draft.list.splice(0, 2);
    if (third) third.n = 30;
    expect(draft.list[0]).toBe(third);
    expect(close().list).toEqual([{ n: 30 }]);
  });

  test('stands for one object wherever it is put', () => {
    const { draft, close } = openDraft(frozen(world()));
    const { a } = draft.containers;
    if (!a) throw new Error('no container');
    Reflect.deleteProperty(draft.containers, 'a');
    draft.containers['renamed'] = a;
    a.state = 'down';
    draft.containers['renamed'].ports.push(90);
    expect(a.ports).toEqual([80, 90]);
    expect(close().containers['renamed']).toEqual({ state: 'down', ports: [80, 90] });
  });

  test('takes in values with drafts in them, and leaves those alone that it was given', () => {
    const given = frozen({ state: 'new', ports: [1] });
    const { draft, close } = openDraft(frozen(world()));
    draft.containers = { ...draft.containers, c: given };
    draft.containers['c']?.ports.push(2);
    if (draft.containers['a']) draft.containers['a'].state = 'down';
    expect(given.ports).toEqual([1]);
    const after = close();
    expect(JSON.parse(JSON.stringify(after.containers))).toEqual(after.containers);
    expect(after.containers).toEqual({ a: { state: 'down', ports: [80] }, b: { state: 'up', ports: [81] }, c: { state: 'new', ports: [1, 2] } });
  });

  test('lets no program see an inherited member as an object of the value', () => {
    const { draft } = openDraft(frozen(world()));
    expect((draft.containers as Record<string, unknown>)['__proto__']).toBe(Object.prototype);
    expect(Object.hasOwn(draft.containers, 'constructor')).toBe(false);
  });

  test('is of no use after its turn', () => {
    const { draft, close } = openDraft(frozen(world()));
    close();
    expect(() => draft.list.push({ n: 4 })).toThrow('after its turn');
  });
});

describe('what stands behind a draft', () => {
  test('is plain, and follows what the turn does', () => {
    const before = frozen(world());
    const { draft } = openDraft(before);
    const { containers } = draft;
    expect(present(containers)).toBe(before.containers);
    if (containers['a']) containers['a'].state = 'down';
    containers['c'] = { state: 'new', ports: [] };
    Reflect.deleteProperty(containers, 'b');
    expect(valuesOf(containers).map(({ state }) => state)).toEqual(['down', 'new']);
    expect(original(containers)).toBe(before.containers);
    expect(original(before)).toBeUndefined();
    expect(valuesOf(before.containers)).toEqual(Object.values(before.containers));
  });

  test('can be kept as a snapshot', () => {
    const { draft } = openDraft(frozen(world()));
    if (draft.containers['a']) draft.containers['a'].state = 'down';
    const kept = frozen(snapshot(draft));
    draft.containers['a']?.ports.push(7);
    expect(kept.containers['a']).toEqual({ state: 'down', ports: [80] });
    expect(kept.list).toBe(original(draft)?.list);
  });
});

type Step = { do: 'push' | 'drop' | 'set' | 'delete' | 'move'; at: number; to: number };
const step: fc.Arbitrary<Step> = fc.record({ do: fc.constantFrom('push', 'drop', 'set', 'delete', 'move'), at: fc.nat(4), to: fc.nat(4) });

/** Names of members: words, and numbers as PIDs are. */
const NAMES = ['a', 'b', 'c', '640', '90210'];

/** The same change of a draft or of a plain value. */
function carryOut(value: ReturnType<typeof world>, { do: what, at, to }: Step): void {
  const key = wordAt(NAMES, at);
  const container = value.containers[key];
  if (what === 'push') value.list.push({ n: to });
  else if (what === 'drop') value.list.splice(at, to);
  else if (what === 'delete') Reflect.deleteProperty(value.containers, key);
  else if (what === 'move') value.list = value.list.filter(({ n }) => n !== to);
  else if (container) {
    container.ports[to] = at;
    container.state = String(to);
  } else value.containers[key] = { state: 'new', ports: [to] };
  for (const item of value.list) if (item.n === at) item.n += to;
}

test('a draft ends as what the same changes make of a copy', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { draft, close } = openDraft(frozen(world()));
      const copy = world();
      for (const one of steps) {
        carryOut(draft, one);
        carryOut(copy, one);
        expect(present(draft)).toEqual(copy);
        expect(Object.keys(draft.containers)).toEqual(Object.keys(copy.containers));
      }
      expect(close()).toEqual(copy);
    }),
  );
});
