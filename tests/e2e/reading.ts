// What a screen reader makes of a page: Chromium's accessibility tree in reading order, held against what everybody else sees.
import { type Page } from '@playwright/test';

/** One thing that is read: its role as Chromium calls it, its name, and what it stands in. */
interface Read {
  role: string;
  name: string;
  level: number;
  within: readonly string[];
}

/** What must have a name, because somebody operates it, or cannot see it. */
const NAMED = new Set(
  'button link textbox searchbox combobox comboBoxSelect listbox option checkbox switch radio slider spinbutton tab tablist toolbar dialog alertdialog image img log region navigation DisclosureTriangle'.split(
    ' ',
  ),
);

/** The page as it is read out, from its first word to its last. */
async function readOut(page: Page): Promise<Read[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read: Read[] = [];
  const visit = (id: string, within: readonly string[]): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = node.ignored ? '' : String(node.role?.value ?? '');
    const level: unknown = node.properties?.find(({ name }) => name === 'level')?.value.value;
    if (role !== '') read.push({ role, name: String(node.name?.value ?? '').trim(), level: Number(level ?? 0), within });
    for (const child of node.childIds ?? []) visit(child, role === '' ? within : [...within, role]);
  };
  const root = nodes.find(({ parentId }) => parentId === undefined);
  if (root) visit(root.nodeId, []);
  return read;
}

/** Pairs of which the first is not there, or is read after the second though it must be before it. */
function outOfOrder(all: readonly Read[], chain: readonly ((each: Read) => boolean)[], words: readonly string[]): string[] {
  const places = chain.map((fits) => all.findIndex(fits));
  return places.flatMap((place, at) => {
    const before = places.slice(0, at).findLast((each) => each !== -1) ?? -1;
    return place !== -1 && place < before ? [`${words[at] ?? ''} is read too early`] : [];
  });
}

/** What a drawing is: a toolbar where its objects can be pressed. */
const DRAWING = new Set(['group', 'toolbar']);
const isDrawing = ({ role, within }: Read): boolean => DRAWING.has(role) && within.includes('figure');

/** The order of every page, as far as it has the parts: what leads past the menus, the header, the heading, the machine, its timeline, its terminal, the footer, the menu of phones. */
const PARTS: readonly [string, (each: Read) => boolean][] = [
  ['the header', ({ role }) => role === 'banner'],
  ['the main part', ({ role }) => role === 'main'],
  ['the heading', ({ role, level }) => role === 'heading' && level === 1],
  ['the machine', isDrawing],
  ['the timeline', ({ role, within }) => role === 'slider' && !within.includes('figure')],
  ['the terminal', ({ role }) => role === 'log'],
  ['the footer', ({ role }) => role === 'contentinfo'],
];

/** What is wrong with the page as it is read out. Empty on a good page. */
export async function misreadings(page: Page): Promise<string[]> {
  const all = await readOut(page);
  const wrong = outOfOrder(
    all,
    PARTS.map(([, fits]) => fits),
    PARTS.map(([words]) => words),
  );
  for (const { role, name, within } of all) if (NAMED.has(role) && name === '') wrong.push(`a ${role} without a name in ${within.slice(-4).join(' > ')}`);
  const main = all.findIndex(({ role }) => role === 'main');
  const first = all.slice(main + 1).find(({ role }) => role === 'heading');
  if (main === -1 || first?.level !== 1) wrong.push('the main part does not begin with its heading');
  if (all.filter(({ role, level }) => role === 'heading' && level === 1).length !== 1) wrong.push('there is not one heading of the page');
  const banner = all.findIndex(({ role }) => role === 'banner');
  if (banner !== -1 && !all.slice(0, banner).some(({ role }) => role === 'link')) wrong.push('nothing leads past the menus');
  all.forEach((each, at) => {
    const figure = each.within.lastIndexOf('figure');
    if (!isDrawing(each) || each.within.slice(figure + 1).some((role) => DRAWING.has(role))) return;
    const rest = all.slice(at + 1);
    const end = rest.findIndex((each) => each.within.length <= figure);
    const inside = end === -1 ? rest : rest.slice(0, end);
    if (!inside.some((each) => each.role === 'list' || each.role === 'DisclosureTriangle')) wrong.push('a figure without its text');
  });
  return [...wrong, ...(await silences(page)), ...(await upsideDown(page))];
}

/** The two voices of a page, once each, and no voice within another, which would say the same twice. */
async function silences(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LIVE = '[aria-live]:not([aria-live=off]), [role=status], [role=alert]';
    const voices = ['polite', 'assertive'].filter((urgency) => document.querySelectorAll(`body [aria-live=${urgency}][aria-atomic=true].visually-hidden`).length !== 1);
    const nested = [...document.querySelectorAll(LIVE)].filter((each) => each.parentElement?.closest(LIVE));
    return [...voices.map((urgency) => `not one ${urgency} voice`), ...nested.map((each) => `a voice within a voice: ${each.outerHTML.slice(0, 100)}`)];
  });
}

/** Words that are read after words which stand right under them. Figures are drawn, not written, and have an order of their own; a numbered list may be built from the ground up, as the course and its layers are. */
async function upsideDown(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const UNSEEN = 'svg, figure, [aria-hidden=true], .visually-hidden, .skip-link, [popover], dialog, table';
    const isLoose = (element: Element | null): boolean =>
      element !== null && element !== document.body && (['absolute', 'fixed', 'sticky'].includes(getComputedStyle(element).position) || isLoose(element.parentElement));
    const isScrolledAway = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      for (let frame = element.parentElement; frame; frame = frame.parentElement) {
        const { top, bottom } = frame.getBoundingClientRect();
        if (getComputedStyle(frame).overflowY !== 'visible' && (box.bottom <= top || box.top >= bottom)) return true;
      }
      return false;
    };
    const written = [...document.querySelectorAll('body *')].filter(
      (element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '') &&
        element.checkVisibility({ visibilityProperty: true }) &&
        element.closest(UNSEEN) === null &&
        !isLoose(element) &&
        !isScrolledAway(element),
    );
    const ground = (element: Element): Element | null => {
      const list = element.closest('ol');
      return list === null || getComputedStyle(list).flexDirection === 'column-reverse' ? list : list.parentElement && ground(list.parentElement);
    };
    const grounds = written.map(ground);
    const boxes = written.map((element) => element.getBoundingClientRect());
    return written
      .flatMap((later, at) => {
        const low = boxes[at];
        if (!low || low.width < 2) return [];
        const over = written.slice(0, at).find((_, before) => {
          const high = boxes[before];
          const isBuiltUp = grounds[at] !== null && grounds[at] === grounds[before];
          return high !== undefined && !isBuiltUp && high.width >= 2 && low.bottom <= high.top + 1 && Math.min(low.right, high.right) - Math.max(low.left, high.left) > 8;
        });
        return over ? [`"${later.textContent.slice(0, 40)}" stands above "${over.textContent.slice(0, 40)}" and is read after it`] : [];
      })
      .slice(0, 5);
  });
}

/** Listens to everything that is said to screen readers from now on; gives what was said so far, voice by voice. */
export async function listenToVoices(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const LIVE = '[aria-live]:not([aria-live=off]), [role=status], [role=alert]';
    const said: string[] = [];
    Object.assign(window, { said });
    const last = new WeakMap<Element, string>();
    new MutationObserver((changes) => {
      for (const voice of new Set(changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(LIVE)))) {
        const text = voice?.textContent.trim() ?? '';
        if (!voice || text === '' || last.get(voice) === text) continue;
        last.set(voice, text);
        said.push(text);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}
