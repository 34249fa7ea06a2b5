// The styles that choose among the prerendered layouts must choose as the measured page will, for every diagram.
import { render } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadDiagram } from '..';
import { LENS_IDS } from '../../lab/view';
import { Layouts } from './Layouts';
import { sizeFor } from './useFigureSize';

const css = readFileSync('src/diagrams/shared/Layouts.module.css', 'utf8');
const PIXELS = 16;

/** What the styles show in a place so many pixels wide. */
function shown(wideFrom: number, width: number): string[] {
  const display = new Map([
    ['wide', true],
    ['medium', false],
    ['narrow', false],
  ]);
  for (const [, limit = '', rules = ''] of css.matchAll(/@container layouts \(width < ([\d.]+)rem\) \{(.*?)\n\}/gs)) {
    if (width >= Number(limit) * PIXELS) continue;
    for (const [, from, layout = '', value] of rules.matchAll(/\[data-wide-from='(\d+)'\] > \.(\w+) \{\s*display: (\w+);/g))
      if (Number(from) === wideFrom) display.set(layout, value !== 'none');
  }
  return [...display].filter(([, isShown]) => isShown).map(([layout]) => layout);
}

test.each(LENS_IDS)('%s is shown before it is measured as it will be after', async (id) => {
  const { breakpoints } = await loadDiagram(id);
  for (let width = 300; width < 1400; width += 10) expect(shown(breakpoints.wide, width)).toEqual([sizeFor(width, 1, false, breakpoints)]);
});

test('a measured figure stands there once', () => {
  const from = { wide: 760, medium: 500 };
  const { container, rerender } = render(
    <Layouts size={undefined} from={from}>
      {(layout) => layout}
    </Layouts>,
  );
  expect(container.textContent).toBe('widemediumnarrow');
  rerender(
    <Layouts size="projector" from={from}>
      {(layout) => layout}
    </Layouts>,
  );
  expect(container.textContent).toBe('projector');
});
