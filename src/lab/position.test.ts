// Places on the scrubber and steps between them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallSimulate, smallWorld } from '../../tests/lab/fakes';
import { type Input } from '../sim/simulate';
import { displayLength } from './displayTime';
import { cursorAt, lengthOf, marksOf, positionOf, stepFrom } from './position';
import { append, endOfTimeline, openTimeline, type Timeline, turnIndexAt, worldAtEnd } from './timeline';
import { type LabTurn, startOfTurn } from './turn';

const line = (text: string): Input => ({ terminal: 't1', line: text });
const turn = (timeline: Timeline, index: number): LabTurn => timeline.turns[index] ?? expect.fail(`no turn ${index}`);

function timelineOf(...inputs: Input[]): Timeline {
  return inputs.reduce(
    (timeline, input) => {
      const made = smallSimulate(worldAtEnd(timeline), input);
      return append(timeline, 'wait' in input ? { ...made, idle: true } : made);
    },
    openTimeline('lab', 1, smallWorld()),
  );
}
const timelines = fc
  .array(fc.oneof(fc.constantFrom('pull 1', 'pull 4', 'cd /').map(line), fc.constant<Input>({ wait: 5000 })), { minLength: 1, maxLength: 6 })
  .map((inputs) => timelineOf(...inputs, line('pull 2')));

test('a place leads to an instant and back to the place, over a turn and over everything', () => {
  fc.assert(
    fc.property(timelines, fc.constantFrom('turn' as const, 'timeline' as const), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (timeline, scope, share) => {
      const end = endOfTimeline(timeline);
      const length = lengthOf(timeline, end, scope);
      const cursor = cursorAt(timeline, end, scope, share * length);
      expect(positionOf(timeline, cursor, scope)).toBeCloseTo(share * length, 3);
      expect(cursorAt(timeline, end, scope, length)).toBe(end);
    }),
  );
});

test('the end of a turn is the end of its scrubber', () => {
  const timeline = timelineOf(line('pull 2'), line('pull 3'));
  const end = turn(timeline, 0).after.now;
  expect(positionOf(timeline, end, 'turn')).toBe(lengthOf(timeline, end, 'turn'));
  expect(lengthOf(timeline, end, 'turn')).toBe(displayLength(turn(timeline, 0)));
});

test('a turn that is rewound to its beginning stays on screen; everything rewound shows the start', () => {
  const timeline = timelineOf(line('pull 2'), line('pull 3'));
  const rewound = cursorAt(timeline, endOfTimeline(timeline), 'turn', 0);
  expect(turnIndexAt(timeline, rewound)).toBe(1);
  expect(rewound).toBe(startOfTurn(turn(timeline, 1)));
  expect(cursorAt(timeline, endOfTimeline(timeline), 'timeline', 0)).toBe(0);
  expect(turnIndexAt(timeline, 0)).toBe(-1);
});

test('marks stand where their events begin and finish, in order', () => {
  const timeline = timelineOf(line('pull 2'), { wait: 5000 }, line('pull 3'));
  const marks = marksOf(timeline, 0, 'timeline');
  expect(marks).toHaveLength(5);
  expect(marks.map(({ to }) => to)).toEqual(marks.map(({ to }) => to).toSorted((a, b) => a - b));
  expect(marks.at(-1)?.to).toBe(lengthOf(timeline, 0, 'timeline'));
  expect(marksOf(timeline, endOfTimeline(timeline), 'turn').map(({ event }) => event)).toEqual(turn(timeline, 2).events.slice(1));
});

test('steps stop at each thing done, at beginnings and ends, and pass over time that went by', () => {
  const timeline = timelineOf(line('pull 2'), { wait: 5000 }, line('pull 1'), line('cd /'));
  const stops = [startOfTurn(turn(timeline, 0)), 1001, 2001, startOfTurn(turn(timeline, 2)), 8002, 8003];
  const forwards = stops.reduce<number[]>((passed) => [...passed, stepFrom(timeline, passed.at(-1) ?? 0, 1)], []);
  expect(forwards).toEqual(stops);
  const backwards = stops.reduce<number[]>((passed) => [...passed, stepFrom(timeline, passed.at(-1) ?? 1e9, -1)], []);
  expect(backwards.slice(1).toReversed()).toEqual(stops.slice(0, -1));
});

test('steps end at both ends', () => {
  const timeline = timelineOf(line('pull 1'));
  expect(stepFrom(timeline, endOfTimeline(timeline), 1)).toBe(endOfTimeline(timeline));
  expect(stepFrom(timeline, 0, -1)).toBe(0);
  expect(stepFrom(timelineOf(), 0, 1)).toBe(0);
});
