// Downloads: three at a time, unpacked from the bottom up.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PARALLEL_DOWNLOADS } from '../../calibration';
import { type StoredLayer } from '../image';
import { schedule } from './daemon';

const layers = fc
  .array(fc.integer({ min: 32, max: 300_000_000 }), { minLength: 1, maxLength: 20 })
  .map((sizes) => sizes.map((compressed, index): StoredLayer => ({ digest: String(index), compressed, size: compressed * 2, files: null })));

test('never downloads more than three layers at a time', () => {
  fc.assert(
    fc.property(layers, (all) => {
      const downloads = schedule(all, 1000).flatMap((step) => (step.kind === 'pulled' ? [step] : []));
      expect(downloads).toHaveLength(all.length);
      for (const { at, from } of downloads) {
        const middle = (at + from) / 2;
        expect(downloads.filter((other) => other.from < middle && middle < other.at).length).toBeLessThanOrEqual(PARALLEL_DOWNLOADS.value);
      }
    }),
  );
});

test('unpacks in the order of the layers, each after its download, and tells it in the order of time', () => {
  fc.assert(
    fc.property(layers, (all) => {
      const steps = schedule(all, 1000);
      expect(steps.every((step, index) => index === 0 || step.at >= (steps[index - 1]?.at ?? 0))).toBe(true);
      const unpacked = steps.flatMap((step) => (step.kind === 'extracted' ? [step] : []));
      expect(unpacked.map((step) => step.layer)).toEqual(all);
      for (const step of unpacked) expect(step.from).toBeGreaterThanOrEqual(steps.find((other) => other.kind === 'pulled' && other.layer === step.layer)?.at ?? Infinity);
    }),
  );
});
