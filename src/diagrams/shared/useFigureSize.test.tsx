// Which layout suits which place.
import { renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { sizeFor, useFigureSize } from './useFigureSize';

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

describe('useFigureSize', () => {
  const { innerWidth } = window;
  afterEach(() => {
    window.innerWidth = innerWidth;
    delete document.documentElement.dataset['theme'];
  });

  it.each([
    [1280, undefined, 'wide'],
    [1280, 'dark', 'wide'],
    [390, 'dark', 'narrow'],
    [1024, 'projector', 'projector'],
    [390, 'projector', 'narrow'],
  ] as const)('draws a place in a window of %d px and the theme %s at once as it will be: %s', (width, theme, size) => {
    window.innerWidth = width;
    if (theme) document.documentElement.dataset['theme'] = theme;
    const { result } = renderHook(() => useFigureSize({ current: null }, 'wide'));
    expect(result.current).toBe(size);
  });
});
