// Laws of the desktop instrument: with the cover on nothing of the VM is told, taken off everything is there, and all words fit.
import { describe, expect, it } from 'vitest';
import enSources from '../../../locales/en/sources.json';
import koSources from '../../../locales/ko/sources.json';
import { SETUPS } from '../../sim/desktops';
import { BUNDLE } from '../../sim/docker/desktop/bundle';
import { playFigure } from '../playFigure';
import { expectTextsIn, FIGURE_SIZES, isInside } from '../shared/testGeometry';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { tween } from '../shared/tween';
import { phrase } from '../shared/words';
import { textsOf } from '../stack/texts';
import { coverTexts } from './coverTexts';
import { describeDesktop, stackBoxes } from './describe';
import { desktopAt } from './desktop';
import { diagram } from './diagram';
import { desktopFilm } from './film';
import { layoutDesktop } from './layout';
import { PAGES } from './pages';

const used = playFigure(diagram.figures[0] ?? { id: '', scenario: 'desktops' });
const peels = ['closed', 'open'] as const;
const CASES = SETUPS.flatMap((setup) => peels.map((peel) => ({ name: `${setup} ${peel}`, setup, peel })));

it('names each page that the bundle was read from as the list of sources does', () => {
  expect([...PAGES]).toEqual(BUNDLE.sources);
  for (const tag of PAGES) {
    const page = phrase(`desktop.bundle.page.${tag}`);
    expect([sayIn('en')(page), sayIn('ko')(page)].map((title) => `Docker Docs: ${title}`)).toEqual([enSources[tag].title, koSources[tag].title]);
  }
});

describe.each(FIGURE_SIZES)('%s', (size) => {
  it.each(CASES)('$name: everything lies inside the figure', ({ setup, peel }) => {
    const { boxes, metrics } = layoutDesktop(used.world, { setup, peel, size });
    const figure = { x: 0, y: 0, w: metrics.width, h: metrics.height };
    for (const box of boxes) expect(isInside(box, figure), box.id).toBe(true);
    expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
  });

  it.each(LANGUAGES)('words fit in %s, also half as long again', (language) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      for (const { name, setup, peel } of CASES) {
        const { boxes, metrics } = layoutDesktop(used.world, { setup, peel, size });
        for (const box of boxes) {
          const runs = box.kind === 'cover' ? coverTexts(box, metrics, say) : textsOf(box, metrics, say);
          expectTextsIn(runs, { ...box, y: box.y - metrics.depth, h: box.h + metrics.depth + 1 }, metrics.least, `${name} ${box.id}`);
          if (box.kind === 'cover') expect(runs.length).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe('the cover', () => {
  it.each(SETUPS.filter((setup) => setup !== 'linux-engine'))('%s: hides a kernel that is there once it is off', (setup) => {
    const kernels = (peel: 'closed' | 'open') => stackBoxes(layoutDesktop(used.world, { setup, peel, size: 'wide' }).boxes).filter(({ kind }) => kind === 'kernel').length;
    expect([kernels('closed'), kernels('open')]).toEqual([1, 2]);
    const levels = (peel: 'closed' | 'open') => stackBoxes(layoutDesktop(used.world, { setup, peel, size: 'wide' }).boxes).filter(({ kind }) => kind === 'level').length;
    expect([levels('closed'), levels('open')]).toEqual([2, 4]);
    const say = sayIn('en');
    const told = (peel: 'closed' | 'open') => describeDesktop(used, { setup, peel }).slice(0, -3).map(say).join(' ');
    expect(told('closed')).not.toMatch(/VM|Hypervisor/);
    expect(told('open')).toMatch(/VM/);
  });

  it('is not there for Docker Engine', () => {
    const boxes = (peel: 'closed' | 'open') => layoutDesktop(used.world, { setup: 'linux-engine', peel, size: 'wide' }).boxes;
    expect(boxes('closed')).toEqual(boxes('open'));
  });

  it('leaves containers and the computer’s own kernel in sight all the way', () => {
    for (const setup of SETUPS) {
      const of = (peel: 'closed' | 'open') => layoutDesktop(used.world, { setup, peel, size: 'wide' }).boxes;
      for (const progress of [0, 0.2, 0.5, 0.8, 1]) {
        const seen = tween(of('closed'), of('open'), progress, desktopFilm(`${setup} closed`, `${setup} open`).choreography);
        for (const id of ['kernel:host', ...of('open').flatMap((box) => (box.kind === 'container' ? [box.id] : []))])
          expect(seen.find((box) => box.id === id)?.opacity, `${setup} ${id} at ${String(progress)}`).toBe(1);
      }
    }
  });
});

describe('the facts', () => {
  it('say that only Docker Engine shares the computer’s kernel', () => {
    expect(SETUPS.map((setup) => desktopAt(used.world, setup)).map((desktop) => desktop && [desktop.setup, desktop.own.release === desktop.inContainer, desktop.context])).toEqual([
      ['mac', false, 'desktop-linux'],
      ['windows', false, 'desktop-linux'],
      ['linux-desktop', false, 'desktop-linux'],
      ['linux-engine', true, 'default'],
    ]);
  });

  it('are missing where the computers are', () => {
    const lab = playFigure({ id: 'lab', scenario: 'lab' });
    expect(desktopAt(lab.world, 'mac')).toBeNull();
    expect(describeDesktop(lab, { setup: 'mac', peel: 'open' })).toHaveLength(1);
  });
});
