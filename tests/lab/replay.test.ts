// Laws of the timeline over the real machine: whatever is done, replay equals live, and a turn is the fold of its events.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLab, type Lab } from '../../src/lab/createLab';
import { displayLength, toDisplay } from '../../src/lab/displayTime';
import { openSession, sessionIn } from '../../src/lab/labSession';
import { positionOf } from '../../src/lab/position';
import { isOfLab, textOf } from '../../src/lab/session';
import { parseSession } from '../../src/lab/sessionSchema';
import { endOfTimeline, momentAt, worldAt } from '../../src/lab/timeline';
import { weightOf } from '../../src/lab/turn';
import { DEFAULT_VIEW } from '../../src/lab/view';
import { endOf } from '../../src/sim/event';
import { fold } from '../../src/sim/recorder';
import { type ScenarioId, scenarioIds, startOf } from '../../src/sim/scenarios';
import { type Input, simulate } from '../../src/sim/simulate';
import { handFrames } from './fakes';
import { anyInput } from './inputs';

const time = { now: 0 };
const open = (scenario: ScenarioId, seed = 1): Lab => createLab({ simulate, startOf, now: () => time.now, frames: handFrames(), rest: () => Promise.resolve(), scenario, seed });

/** A lab in which things have been done, with real time between them. What the machine fails on leaves no trace. */
function used(scenario: ScenarioId, done: readonly (readonly [Input, number])[], onFailure?: (failure: { input: Input; error: unknown }) => void): Lab {
  const lab = open(scenario);
  const get = lab.store.getState;
  for (const [input, pause] of done) {
    time.now += pause;
    get().submit(input);
    get().jumpToEnd();
    const { failure } = get();
    if (failure) onFailure?.(failure);
  }
  return lab;
}

const scenario = fc.constantFrom(...scenarioIds);
const doings = fc.array(fc.tuple(anyInput, fc.constantFrom(0, 0, 0, 2500)), { minLength: 1, maxLength: 12, size: 'max' });
const RUNS = { numRuns: 40 };

describe('whatever is done', () => {
  test('the machine does not fail', () => {
    fc.assert(
      fc.property(scenario, doings, (id, done) => {
        used(id, done, ({ input, error }) => {
          throw new Error(`on ${JSON.stringify(input)}`, { cause: error });
        });
      }),
      RUNS,
    );
  });

  test('each turn is the fold of its events, which stand in the order of their ends and inside the turn', () => {
    fc.assert(
      fc.property(scenario, doings, (id, done) => {
        const { turns, start } = used(id, done).store.getState().timeline;
        let before = start;
        for (const turn of turns) {
          expect(turn.before).toBe(before);
          expect(fold(turn.before, turn.events)).toEqual(turn.after);
          let end = turn.before.now;
          for (const event of turn.events) {
            expect(event.at).toBeGreaterThanOrEqual(turn.before.now);
            expect(endOf(event)).toBeGreaterThanOrEqual(end);
            end = endOf(event);
          }
          expect(turn.after.now).toBe(end);
          before = turn.after;
        }
      }),
      RUNS,
    );
  });

  test('saving and loading leads to the same timeline, to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, doings, async (id, done) => {
        const lab = used(id, done);
        const session = parseSession(textOf(sessionIn(lab, { view: DEFAULT_VIEW })));
        if (!session || !isOfLab(session)) throw new Error('the session cannot be read');
        const again = open('lab');
        await openSession(again, session);
        expect(again.store.getState().leftOver).toBeNull();
        expect(again.store.getState().timeline).toEqual(lab.store.getState().timeline);
      }),
      RUNS,
    );
  });

  test('undo leads back through the same worlds, and redo forth', () => {
    fc.assert(
      fc.property(scenario, doings, (id, done) => {
        const { getState: get } = used(id, done).store;
        const { timeline, undoable } = get();
        for (let i = 0; i < undoable.length; i += 1) get().undo();
        expect(get().timeline.turns).toEqual([]);
        expect(get().cursor).toBe(timeline.start.now);
        for (let i = 0; i < undoable.length; i += 1) get().redo();
        expect(get().timeline.turns).toEqual(timeline.turns);
        expect(get().cursor).toBe(endOfTimeline(timeline));
      }),
      RUNS,
    );
  });

  test('acting in the past goes on from the world after the turn on screen, and one undo brings the rest back', () => {
    fc.assert(
      fc.property(scenario, doings, anyInput, fc.double({ min: 0, max: 1, noNaN: true }), (id, done, input, share) => {
        const { getState: get } = used(id, done).store;
        const { timeline } = get();
        get().seek(timeline.start.now + share * (endOfTimeline(timeline) - timeline.start.now));
        const { turn } = momentAt(timeline, get().cursor);
        get().submit(input);
        fc.pre(get().failure === null);
        expect(get().timeline.turns.at(-1)).toEqual(simulate(turn?.after ?? timeline.start, input));
        get().undo();
        expect(get().timeline.turns).toEqual(timeline.turns);
      }),
      RUNS,
    );
  });

  test('everything that can be seen is seen, and no turn lasts more than 7 s', () => {
    fc.assert(
      fc.property(scenario, doings, (id, done) => {
        for (const turn of used(id, done)
          .store.getState()
          .timeline.turns.filter(({ idle }) => !idle)) {
          const length = displayLength(turn);
          expect(length).toBeLessThanOrEqual(7000.001);
          const least = length < 3999 ? 300 : length < 6999 ? 160 : 20;
          for (const event of turn.events.filter(({ type, took }) => weightOf(type) > 0 && took > 0))
            expect(toDisplay(turn, endOf(event)) - toDisplay(turn, event.at)).toBeGreaterThan(least - 0.001);
        }
      }),
      RUNS,
    );
  });

  test('stepping forth and back visits the same instants, at which the world is the same', () => {
    fc.assert(
      fc.property(scenario, doings, (id, done) => {
        const { getState: get } = used(id, done).store;
        const { timeline } = get();
        const visit = (direction: 1 | -1) => {
          const visited = new Map<number, unknown>();
          for (let last = NaN; get().cursor !== last && visited.size < 2000;) {
            last = get().cursor;
            visited.set(last, worldAt(timeline, last));
            get().step(direction);
          }
          return visited;
        };
        const back = visit(-1);
        expect(get().cursor).toBe(timeline.start.now);
        const forth = visit(1);
        expect([...forth.keys()]).toEqual([...back.keys()].reverse());
        for (const [cursor, world] of forth) expect(world).toBe(back.get(cursor));
      }),
      RUNS,
    );
  });
});

test('real time that went by is one wait before the input, as the machine itself would have waited', () => {
  const { getState: get } = used('lab', [
    [{ terminal: 't1', line: 'docker run -d --restart always --name sad alpine false' }, 0],
    [{ terminal: 't1', line: 'docker ps -a' }, 5000],
  ]).store;
  const [run, idle, ps] = get().timeline.turns;
  expect(idle).toEqual({ ...simulate(run?.after ?? expect.fail(), { wait: 5000 }), idle: true });
  expect(idle?.events.some(({ type }) => type === 'container/exited')).toBe(true);
  expect(ps?.before).toBe(idle?.after);
  expect(positionOf(get().timeline, get().cursor, 'turn')).toBe(displayLength(ps ?? expect.fail()));
});
