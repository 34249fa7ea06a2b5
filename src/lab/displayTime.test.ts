// Display time shows everything that can be seen, never runs backwards, and does not last.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Planned, seen, smallWorld, turnOf, unseen } from '../../tests/lab/fakes';
import { endOf } from '../sim/event';
import { displayLength, toDisplay, toSim } from './displayTime';
import { durationOf, type LabTurn, weightOf } from './turn';

const planned: fc.Arbitrary<Planned> = fc.record({
  fact: fc.constantFrom(seen(), seen(false), unseen, { type: 'kernel/panicked' as const, machine: 'host' }),
  at: fc.oneof(fc.nat(20), fc.nat(30_000), fc.double({ min: 0, max: 50, noNaN: true })),
  took: fc.oneof(fc.constant(0), fc.nat(20), fc.nat(20_000)),
});
const turns: fc.Arbitrary<LabTurn> = fc.tuple(fc.nat(1e6), fc.array(planned, { minLength: 1, maxLength: 60 })).map(([now, facts]) => turnOf(smallWorld(now), facts));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const visible = (turn: LabTurn) => turn.events.filter(({ type }) => weightOf(type) > 0);

test('display time rises with simulated time', () => {
  fc.assert(
    fc.property(turns, share, share, (turn, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((part) => turn.before.now + part * durationOf(turn));
      expect(toDisplay(turn, low ?? 0)).toBeLessThanOrEqual(toDisplay(turn, high ?? 0));
      expect(toSim(turn, Math.min(a, b) * displayLength(turn))).toBeLessThanOrEqual(toSim(turn, Math.max(a, b) * displayLength(turn)));
    }),
  );
});

test('it covers the whole turn, and there and back again is where it was', () => {
  fc.assert(
    fc.property(turns, share, (turn, part) => {
      const length = displayLength(turn);
      expect(toDisplay(turn, turn.after.now)).toBe(length);
      expect(toSim(turn, length)).toBe(turn.after.now);
      fc.pre(length > 0);
      expect(toDisplay(turn, turn.before.now)).toBe(0);
      expect(toSim(turn, 0)).toBe(turn.before.now);
      expect(toDisplay(turn, toSim(turn, part * length))).toBeCloseTo(part * length, 3);
    }),
  );
});

test('whatever can be seen is on screen for 300 ms, or for 160 ms in a crowded turn, and no turn lasts more than 7 s', () => {
  fc.assert(
    fc.property(turns, (turn) => {
      const length = displayLength(turn);
      expect(length).toBeLessThanOrEqual(7000 + 1e-6);
      const least = length < 4000 - 1e-6 ? 300 : length < 7000 - 1e-6 ? 160 : 0;
      for (const event of visible(turn)) {
        if (event.took > 0) expect(toDisplay(turn, endOf(event)) - toDisplay(turn, event.at)).toBeGreaterThanOrEqual(least * weightOf(event.type) - 1e-6);
      }
    }),
  );
});

test('something that happens in no time is looked at before the next thing is done', () => {
  const turn = turnOf(smallWorld(), [
    { fact: seen(), at: 5 },
    { fact: seen(), at: 6, took: 1 },
  ]);
  expect(toDisplay(turn, 6) - toDisplay(turn, 5)).toBeGreaterThanOrEqual(299);
});

test('a few things that go on at the same time do not wait for one another', () => {
  const together = turnOf(
    smallWorld(),
    [3, 5, 7].map((took) => ({ fact: seen(), at: 0, took })),
  );
  expect(displayLength(together)).toBeLessThan(350);
});

test('a long time is longer than a short one, but not by much', () => {
  const lengthOf = (took: number) => displayLength(turnOf(smallWorld(), [{ fact: seen(), took }]));
  expect(lengthOf(20_000)).toBeGreaterThan(2 * lengthOf(1));
  expect(lengthOf(20_000)).toBeLessThan(5 * lengthOf(1));
});

test('up to 13 things keep their 300 ms; 200 things are over in 7 s', () => {
  const lengthOf = (count: number) =>
    displayLength(
      turnOf(
        smallWorld(),
        Array.from({ length: count }, (_, i) => ({ fact: seen(), at: i, took: 1 })),
      ),
    );
  expect(lengthOf(13)).toBeCloseTo(3900, 0);
  expect(lengthOf(20)).toBeCloseTo(4000, 0);
  expect(lengthOf(30)).toBeCloseTo(4800, 0);
  expect(lengthOf(200)).toBeCloseTo(7000, 6);
});

test('a turn with nothing to be seen is over at once, and so is time that went by unnoticed', () => {
  const wait = turnOf(smallWorld(), [{ fact: unseen, took: 10_000 }], { wait: 10_000 });
  const idle: LabTurn = { ...turnOf(smallWorld(), [{ fact: seen(), took: 10_000 }], { wait: 10_000 }), idle: true };
  for (const turn of [wait, idle]) {
    expect(displayLength(turn)).toBe(0);
    expect(toSim(turn, 0)).toBe(10_000);
  }
});

test('what follows the last thing to be seen is cut short', () => {
  const turn = turnOf(smallWorld(), [
    { fact: seen(), took: 10 },
    { fact: unseen, at: 10, took: 30_000 },
  ]);
  expect(displayLength(turn) - toDisplay(turn, 10)).toBe(120);
});
