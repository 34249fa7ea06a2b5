// A pull is seen layer by layer: three at a time, nothing that is here already, and nothing before the manifest says so.
import { describe, expect, it } from 'vitest';
import { type Moment } from '../../lab/timeline';
import { pullsAt, pullToDraw, receivedShare } from './pulls';
import { during, endOf, momentsOf, STORIES } from './testMoments';

const run = STORIES['run with a pull'];
const layersOf = (moment: Moment) => pullToDraw(pullsAt(moment))?.layers ?? [];

describe('layers', () => {
  it('are not known before the manifest is here', () => {
    expect(layersOf(during(run, 'registry/requested', (event) => 'step' in event && event.step === 'manifest'))).toEqual([]);
    expect(layersOf(during(run, 'image/layerPulled')).length).toBeGreaterThan(3);
  });

  it('come three at a time at most, and rise from waiting to ready', () => {
    const order = ['waiting', 'coming', 'arrived', 'unpacking', 'ready'];
    let most = 0;
    let before: number[] = [];
    for (const moment of momentsOf(run, 80)) {
      const layers = layersOf(moment);
      most = Math.max(most, layers.filter(({ state }) => state === 'coming').length);
      const now = layers.map(({ state }) => order.indexOf(state));
      for (const [index, rank] of before.entries()) expect(now[index]).toBeGreaterThanOrEqual(rank);
      before = now;
    }
    expect(most).toBe(3);
    expect(before.every((rank) => rank === order.length - 1)).toBe(true);
  });

  it('that are here already never come', () => {
    const seen = momentsOf(STORIES['a layer that is here'], 60).map(layersOf);
    const kept = seen.flatMap((layers) => layers.filter(({ state }) => state === 'kept').map(({ digest }) => digest));
    expect(new Set(kept).size).toBeGreaterThan(0);
    for (const layers of seen) for (const layer of layers) if (kept.includes(layer.digest)) expect(layer).toMatchObject({ state: 'kept', pulled: null });
  });
});

it('counts what has arrived up to the whole', () => {
  const shares = momentsOf(run, 40).map((moment) => receivedShare(pullToDraw(pullsAt(moment))));
  for (const [index, share] of shares.entries()) expect(share).toBeGreaterThanOrEqual(shares[index - 1] ?? 0);
  expect(shares.at(-1)).toBe(1);
});

it('ends with the registry’s refusal', () => {
  const pull = pullToDraw(pullsAt(endOf(STORIES['no such image'])));
  expect(pull).toMatchObject({ state: 'done', ref: '', repository: 'library/no-such-thing', layers: [] });
  expect(pull?.calls.at(-1)).toMatchObject({ step: 'manifest', state: 'answered', status: 401 });
});

it('never reaches a registry that is off', () => {
  expect(pullsAt(endOf(STORIES['registry off']))).toEqual([]);
});
