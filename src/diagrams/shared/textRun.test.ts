// Words that always fit: measured, shrunk, left out, and only names cut.
import { describe, expect, it } from 'vitest';
import { clip, fits, textWidth } from './measure';
import { fitWords, freeSpans, line, place } from './textRun';

describe('textWidth', () => {
  it('grows with size, counts Hangul wide and narrow letters narrow', () => {
    expect(textWidth('커널', 20)).toBeCloseTo(36.8);
    expect(textWidth('ill', 20)).toBeLessThan(textWidth('mmm', 20) / 2);
    expect(textWidth('nginx', 10, 'mono')).toBeCloseTo(30.25);
  });

  it('clips names to what fits', () => {
    const cut = clip('determined_hofstadter', 14, 80, 'mono');
    expect(cut).toMatch(/^determ.*…$/);
    expect(fits(cut, 14, 80, 'mono')).toBe(true);
    expect(clip('web', 14, 80, 'mono')).toBe('web');
  });
});

describe('fitWords', () => {
  it('prefers a fuller wording in smaller type over a shorter wording', () => {
    const words = { wordings: ['Guest OS', 'OS'], size: 16, least: 12 };
    expect(fitWords(words, 200)).toEqual({ text: 'Guest OS', size: 16 });
    expect(fitWords(words, textWidth('Guest OS', 13))).toMatchObject({ text: 'Guest OS' });
    expect(fitWords(words, textWidth('Guest OS', 11))).toMatchObject({ text: 'OS', size: 16 });
  });

  it('leaves our words out where nothing fits, and cuts only names', () => {
    expect(fitWords({ wordings: ['Kernel'], size: 16 }, 30)).toBeNull();
    expect(fitWords({ wordings: ['postgres'], size: 16, least: 12, face: 'mono', name: true }, 50)?.text).toBe('postg…');
  });
});

describe('line', () => {
  it('drops the words at the end before they touch those at the start', () => {
    const start = { wordings: ['Kernel'], size: 16 };
    const end = { wordings: ['Linux 6.8'], size: 13 };
    expect(line(0, 0, 300, start, end)).toHaveLength(2);
    expect(line(0, 0, 120, start, end)).toHaveLength(1);
  });

  it('anchors to the right end', () => {
    expect(place({ wordings: ['ab'], size: 10 }, 5, 0, 100, 'end')?.run).toMatchObject({ x: 105, anchor: 'end' });
  });
});

describe('freeSpans', () => {
  it('gives what is left between plugs', () => {
    expect(freeSpans(0, 100, [40], 10, 5)).toEqual([
      [0, 35],
      [55, 45],
    ]);
    expect(freeSpans(0, 100, [-200, 300], 10, 5)).toEqual([[0, 100]]);
  });
});
