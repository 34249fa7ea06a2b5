// Words with a name among them: the name is code, the parts stand one after another, and fuller wordings come first.
import { describe, expect, it } from 'vitest';
import { namedLine } from './namedLine';
import { extentOf } from './testGeometry';

const words = { wordings: ['Process java · PID 7', 'java · PID 7', 'PID 7'], size: 16, least: 12 };

describe('namedLine', () => {
  it('writes the name as code, and the words before and after it as words', () => {
    expect(namedLine(10, 20, 400, words, 'java').map(({ text, face }) => [text, face])).toEqual([
      ['Process', 'sans'],
      ['java', 'mono'],
      ['· PID 7', 'sans'],
    ]);
  });

  it('stays in its room in every width, part after part', () => {
    for (let width = 10; width <= 240; width += 1) {
      const extents = namedLine(10, 20, width, words, 'java').map(extentOf);
      extents.forEach((extent, at) => {
        const next = extents[at + 1]?.x ?? 10 + width;
        expect(extent.x + extent.w, `${String(width)}: part ${String(at)}`).toBeLessThanOrEqual(next + 0.01);
      });
    }
  });

  it('takes a shorter wording where the fullest does not fit, also one without the name, and none at last', () => {
    const said = (width: number) => namedLine(0, 0, width, words, 'java').map(({ text }) => text);
    expect(said(110)).toEqual(['java', '· PID 7']);
    expect(said(50)).toEqual(['PID 7']);
    expect(said(10)).toEqual([]);
  });
});
