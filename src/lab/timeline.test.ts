// The timeline: which turn and which world are on screen at an instant.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seen, smallSimulate, smallWorld, turnOf } from '../../tests/lab/fakes';
import { endOf } from '../sim/event';
import { fold } from '../sim/recorder';
import { append, endOfTimeline, momentAt, openTimeline, sameMoment, type Timeline, turnAt, turnIndexAt, worldAt, worldAtEnd } from './timeline';
import { startOfTurn } from './turn';

function timelineOf(...lines: string[]): Timeline {
  return lines.reduce((timeline, line) => append(timeline, smallSimulate(worldAtEnd(timeline), { terminal: 't1', line })), openTimeline('lab', 1, smallWorld(100)));
}
const timelines = fc.array(fc.constantFrom('pull 1', 'pull 3', 'cd /', 'say hi'), { maxLength: 5 }).map((lines) => timelineOf(...lines));

test('an empty timeline shows its start', () => {
  const { start } = timelineOf();
  expect(momentAt(timelineOf(), 100)).toEqual({ world: start, turn: null, cursor: 100, done: [], inFlight: [], ahead: [] });
  expect(endOfTimeline(timelineOf())).toBe(100);
});

test('between two turns the finished one is on screen; the next one from its first glimpse on', () => {
  const timeline = timelineOf('pull 1', 'pull 2');
  const [first, second] = timeline.turns;
  const border = first?.after.now ?? 0;
  expect(turnAt(timeline, 100)).toBeNull();
  expect(turnAt(timeline, border)).toBe(first);
  expect(worldAt(timeline, border)).toBe(first?.after);
  expect(second && turnAt(timeline, startOfTurn(second))).toBe(second);
  expect(turnAt(timeline, 1e9)).toBe(second);
});

test('turns that take no time are on screen all at once', () => {
  const empty = turnOf(smallWorld(100), [{ fact: seen(false) }]);
  const timeline = append(openTimeline('lab', 1, smallWorld(100)), empty, turnOf(empty.after, [{ fact: seen() }]));
  expect(turnIndexAt(timeline, 100)).toBe(1);
  expect(worldAt(timeline, 100).registries['docker.io']?.online).toBe(true);
});

test('the world at an instant is the fold of everything that has finished, in whatever order one looks', () => {
  fc.assert(
    fc.property(timelines, fc.array(fc.nat(12_000), { minLength: 1 }), (timeline, instants) => {
      for (const instant of instants) {
        const cursor = 100 + instant;
        const turn = turnAt(timeline, cursor);
        const finished = turn?.events.filter((event) => endOf(event) <= cursor) ?? [];
        expect(worldAt(timeline, cursor)).toEqual(turn ? fold(turn.before, finished) : timeline.start);
      }
    }),
  );
});

test('the same state is the same object, so that React does not draw it again', () => {
  const timeline = timelineOf('pull 3');
  expect(worldAt(timeline, 1500)).toBe(worldAt(timeline, 1600));
  expect(worldAt(timeline, 1500)).not.toBe(worldAt(timeline, 2500));
  expect(momentAt(timeline, 1500)).toBe(momentAt(timeline, 1500));
});

test('every event of the turn is done, in flight or ahead', () => {
  fc.assert(
    fc.property(timelines, fc.nat(12_000), (timeline, instant) => {
      const { turn, done, inFlight, ahead } = momentAt(timeline, 100 + instant);
      expect([...done, ...inFlight.map(({ event }) => event), ...ahead]).toEqual(turn?.events ?? []);
      for (const { progress } of inFlight) expect(progress).toSatisfy((part: number) => part >= 0 && part < 1);
    }),
  );
});

test('what is in flight is half way when half its time on screen has passed', () => {
  const timeline = append(openTimeline('lab', 1, smallWorld()), turnOf(smallWorld(), [{ fact: seen(), took: 1000 }]));
  expect(momentAt(timeline, 500).inFlight.map(({ progress }) => progress)).toEqual([0.5]);
});

test('two instants look the same exactly when nothing begins or finishes between them', () => {
  const world = smallWorld();
  const timeline = append(openTimeline('lab', 1, world), turnOf(world, [{ fact: seen(), at: 10, took: 10 }]));
  expect(sameMoment(timeline, 1, 9)).toBe(true);
  expect(sameMoment(timeline, 9, 10)).toBe(false);
  expect(sameMoment(timeline, 19, 11)).toBe(true);
  expect(sameMoment(timeline, 19, 20)).toBe(false);
  expect(sameMoment(timeline, 0, 1)).toBe(false);
});
