// What no single place shows: the keyboard reaches everything that a mouse does, words may grow, and systems may choose the colours.
import { expect, type Page, test } from '@playwright/test';
import { expectNoSidewaysScroll, IS_FULL, open, spaceWords } from './helpers';

/** Places of each kind. An ordinary run looks at the first four, each in one language, `npm run test:full` at all in both. */
const PLACES = ['', '/learn', '/learn/16-journey', '/lab', '/compare', '/glossary', '/review', '/settings', '/print/12-side-by-side', '/embed/stack'];
const urls = (IS_FULL ? PLACES : PLACES.slice(0, 4)).flatMap((place, at) => (IS_FULL ? ['ko', 'en'] : [at % 2 === 0 ? 'ko' : 'en']).map((language) => `/${language}${place}`));

/** What can be pressed or typed in and is in sight: what the tab key must stop at, and what it passes over although no group with one stop (radios, tabs, toolbars such as figures) leads there by its arrow keys. */
async function controls(page: Page): Promise<{ all: string[]; passedOver: string[] }> {
  return page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && element.getClientRects().length > 0;
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, [role=button], [tabindex="0"]')];
    const shown = all
      .filter((element) => isShown(element) && !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked))
      .filter((element) => element.closest('[inert], [aria-hidden=true]') === null);
    return {
      all: shown
        .filter((element) => element.tabIndex >= 0)
        .map((element, at) => {
          element.dataset['control'] ??= String(at);
          return element.dataset['control'];
        }),
      passedOver: shown
        .filter((element) => element.tabIndex < 0 && element.closest('[role=toolbar], [role=tablist], [role=listbox], [role=menu]') === null)
        .map((element) => element.outerHTML.slice(0, 120)),
    };
  });
}

/** Tabs through the page once; gives each stop, and those that something covers or that show no mark. */
async function walk(page: Page, most: number): Promise<{ reached: Set<string>; covered: string[]; unmarked: string[] }> {
  const reached = new Set<string>();
  const covered: string[] = [];
  const unmarked: string[] = [];
  for (let press = 0; press < most; press += 1) {
    // in a terminal Tab completes; Esc first lets it out
    if (await page.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox')) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body) return null;
      const box = element.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)];
      const inSight = y >= 0 && y <= innerHeight;
      const top = document.elementFromPoint(x, y);
      const isCovered = inSight && top !== null && !element.contains(top) && !top.contains(element);
      // a field may be marked by the frame round it, an object of a figure by a ring that is drawn
      const frames = [element, element.parentElement, element.closest('section')].filter((each) => each !== null);
      const isMarked = frames.some((each) => getComputedStyle(each).outlineStyle !== 'none');
      const ringed = isMarked || element instanceof SVGElement || element.matches('input[type=radio], input[type=checkbox], input[type=range]');
      return { id: element.dataset['control'] ?? '', isCovered: isCovered || !inSight, ringed, html: element.outerHTML.slice(0, 120) };
    });
    if (stop === null || reached.has(stop.id)) {
      if (stop !== null && stop.id === [...reached][0]) break;
      continue;
    }
    reached.add(stop.id);
    if (stop.isCovered) covered.push(stop.html);
    if (!stop.ringed) unmarked.push(stop.html);
  }
  return { reached, covered, unmarked };
}

/** What is too small to be hit: under 24 px, but for links within a line of words. */
async function small(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input, select, textarea, [role=button]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).display !== 'inline')
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && Math.min(width, height) < 24;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** In the order in which it is read: headings, landmarks, names of navigations. */
async function reading(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].filter((heading) => heading.checkVisibility()).map((heading) => Number(heading.tagName.slice(1)));
    const all = [...document.querySelectorAll('*')];
    const landmarks = [...document.querySelectorAll('body > * header, main, body footer')].filter((each) => each.closest('main') === null || each.tagName === 'MAIN');
    const names = [...document.querySelectorAll('nav')].map((nav) => nav.getAttribute('aria-label') ?? nav.getAttribute('aria-labelledby') ?? '');
    return {
      firstHeading: levels[0],
      jumps: levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? level) + 1).length,
      landmarks: landmarks
        .sort((a, b) => all.indexOf(a) - all.indexOf(b))
        .map(({ tagName }) => tagName.toLowerCase())
        .filter((tag) => tag !== 'footer'),
      twice: names.filter((name, at) => name === '' || names.indexOf(name) !== at),
    };
  });
}

/** Chosen things that look like those beside them: in forced colours a choice must differ in what the system leaves, such as borders, marks, or colours that are kept on purpose. */
async function alike(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isOn = '[aria-selected=true], :has(:checked)';
    const look = (element: Element) => {
      const parts = [element, ...element.querySelectorAll('*')].slice(0, 12);
      return parts
        .map((part) => {
          const { backgroundColor, color, borderTopColor, borderTopWidth, borderBottomWidth, borderTopStyle, outlineStyle, fontWeight } = getComputedStyle(part);
          const { backgroundColor: mark, content } = getComputedStyle(part, '::before');
          return [backgroundColor, color, borderTopColor, borderTopWidth, borderBottomWidth, borderTopStyle, outlineStyle, fontWeight, mark, content].join();
        })
        .join('|');
    };
    return ['[role=tab]', 'fieldset label:has(> input[type=radio])'].flatMap((selector) => {
      const all = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      const on = all.find((element) => element.matches(isOn));
      const off = on && all.find((element) => element.parentElement === on.parentElement && !element.matches(isOn));
      return on && off && look(on) === look(off) ? [on.outerHTML.slice(0, 160)] : [];
    });
  });
}

/** Drawings that keep their colours and have no paper of their own: what is drawn in dark ink would be lost on a dark page. */
async function withoutPaper(page: Page): Promise<number> {
  return page.evaluate(() => {
    const isBare = (drawing: Element): boolean => /^transparent$|, 0\)$/.test(getComputedStyle(drawing).backgroundColor);
    return [...document.querySelectorAll('figure > svg[aria-label]')].filter((drawing) => drawing.checkVisibility() && isBare(drawing)).length;
  });
}

for (const url of urls) {
  test(`${url} hides nothing that has the focus behind what stays at the edge of a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, url);
    const { all } = await controls(page);
    const { covered } = await walk(page, all.length + 60);
    expect(covered).toEqual([]);
  });

  test(`${url} is for everyone: by keyboard, by touch, in order, in the system's colours, with wide words at 200 %`, async ({ page }) => {
    await open(page, url);
    expect(await reading(page)).toEqual({ firstHeading: 1, jumps: 0, landmarks: url.includes('/embed/') ? ['main'] : ['header', 'main'], twice: [] });

    const { all, passedOver } = await controls(page);
    expect(passedOver).toEqual([]);
    const { reached, covered, unmarked } = await walk(page, all.length + 60);
    expect(all.filter((each) => !reached.has(each)).length, `${all.length} controls`).toBe(0);
    expect({ covered, unmarked, small: await small(page) }).toEqual({ covered: [], unmarked: [], small: [] });

    await page.emulateMedia({ forcedColors: 'active' });
    expect(await alike(page)).toEqual([]);
    expect(await withoutPaper(page)).toBe(0);
    await page.emulateMedia({ forcedColors: 'none' });

    await page.setViewportSize({ width: 640, height: 400 });
    await spaceWords(page);
    await expectNoSidewaysScroll(page);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main button, main a, main h1, main h2, main h3, main label, main p')]
        .filter((element) => element.checkVisibility() && element.scrollHeight > element.clientHeight + 4)
        .filter((element) => getComputedStyle(element).overflowY === 'hidden' && element.closest('.visually-hidden') === null)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
  });
}
