// A wave of requests: what comes, who answers it, and what is dropped because a start takes its time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPLICA_REQUESTS } from './calibration';
import { brokenInvariants } from './invariants';
import { type Racer, RACERS } from './racers';
import { fold } from './recorder';
import { startOf } from './scenarios';
import { simulate } from './simulate';
import { demandAt, isWavePossible, playFleet, REPLICA_START, WAVE_SECONDS, type WaveControl } from './wave';

const wave: WaveControl = { kind: 'wave', peak: 600, most: 6 };
const done = simulate(startOf('three-apps'), { control: wave });
const droppedBy = (racer: Racer, control = wave): number => playFleet(REPLICA_START[racer].value, control).reduce((sum, { dropped }) => sum + dropped, 0);

describe('a wave', () => {
  it('rises from calm to its crest and falls to calm', () => {
    const all = Array.from({ length: WAVE_SECONDS }, (_, second) => demandAt(second, 600));
    expect(all[0]).toBe(all.at(-1));
    expect(Math.max(...all)).toBe(600);
    expect(all.indexOf(600)).toBeGreaterThan(5);
  });

  it('is dropped by the slower to start the more, and by far the most by whoever boots a whole OS', () => {
    const order = (['process', 'process-vm', 'microvm', 'container', 'type1'] as const).map((racer) => droppedBy(racer));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(droppedBy('type1')).toBeGreaterThan(10 * droppedBy('container'));
    expect(droppedBy('nested')).toBe(droppedBy('container'));
  });

  it('overwhelms every fleet that may not grow enough', () => {
    for (const racer of RACERS) expect(droppedBy(racer, { ...wave, most: 3 })).toBeGreaterThan(5000);
  });

  it('never has more replicas than allowed, nor answers more than they can or fewer than none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40_000 }), (peak, most, startMs) => {
        playFleet(startMs, { peak, most }).forEach(({ ready, starting, dropped }, second) => {
          expect(ready + starting).toBeLessThanOrEqual(most);
          expect(ready).toBeGreaterThan(0);
          expect(dropped).toBeGreaterThanOrEqual(Math.max(0, demandAt(second, peak) - most * REPLICA_REQUESTS.value));
          expect(dropped).toBeLessThanOrEqual(demandAt(second, peak));
        });
      }),
    );
  });

  it('is in the World as it passed, second by second, and is the fold of its events', () => {
    expect(done.after.wave?.arrived).toHaveLength(WAVE_SECONDS);
    for (const racer of RACERS) expect(done.after.wave?.fleets[racer]).toEqual(playFleet(REPLICA_START[racer].value, wave));
    expect(fold(done.before, done.events)).toEqual(done.after);
    expect(done.after.now - done.before.now).toBeGreaterThanOrEqual(WAVE_SECONDS * 1000);
    expect(brokenInvariants(done.after)).toEqual([]);
  });

  it('is refused where it could not be counted', () => {
    for (const [peak, most] of [
      [0, 6],
      [600, 0],
      [1.5, 6],
      [600, 1e9],
    ] as const)
      expect(isWavePossible({ kind: 'wave', peak, most })).toBe(false);
  });
});
