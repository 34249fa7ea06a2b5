// Which layout suits which place.
import { describe, expect, it } from 'vitest';
import { sizeFor } from './useFigureSize';

describe('sizeFor', () => {
  it.each([
    [884, 1, false, 'wide'],
    [640, 1, false, 'medium'],
    [358, 1, false, 'narrow'],
    [884, 1.5, false, 'medium'],
    [358, 1, true, 'narrow'],
    [480, 1, true, 'projector'],
    [960, 1, true, 'projector'],
  ] as const)('%d px at %d times the text: %s', (width, scale, projector, size) => {
    expect(sizeFor(width, scale, projector)).toBe(size);
  });
});
