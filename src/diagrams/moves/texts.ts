// The words of the boxes of the moves instrument, placed so that they fit: pure, so that a law can measure them.
import { type Rect } from '../shared/box';
import { fitWords, line, middleOf, type TextRun } from '../shared/textRun';
import { type Phrase, type Say } from '../shared/words';
import { centred } from '../shared/wrap';
import { type MovesBox, type MovesBoxOf } from './movesBox';
import { type MovesMetrics } from './metrics';

/** The fullest wording that fits into a rectangle, or the first of several, in its middle. */
function fullest(words: readonly Phrase[], room: Rect | readonly Rect[], size: number, m: MovesMetrics, say: Say, weight = 700, tone: 'ink' | 'soft' | 'aside' = 'ink'): TextRun[] {
  for (const text of words) {
    for (const rect of [room].flat()) {
      const runs = centred({ text: say(text), size, least: m.least, weight, tone }, rect);
      if (runs.length > 0) return runs;
    }
  }
  return [];
}

/** A rectangle without its edges. */
const within = ({ x, y, w, h }: Rect, left = 4): Rect => ({ x: x + left, y: y + 1, w: w - left - 4, h: h - 2 });

/** Whether a box is so flat that what belongs together is drawn side by side in it. */
export const isFlat = ({ w, h }: Rect): boolean => w > h * 2.4;

/** Where the mark of a layer that suits or fails stands, and how large it is: in the corner of a high one, before the words of a flat one. */
export function markOf(box: Rect, m: MovesMetrics): { x: number; y: number; size: number } {
  const { x, y, h } = box;
  const size = m.small * 1.05;
  return { x: x + 5, y: isFlat(box) ? y + (h - size) / 2 : y + 4, size };
}

/** Where the words of a layer may stand: clear of its mark, below it or beside it. */
function layerRooms(box: MovesBoxOf<'layer'>, m: MovesMetrics): Rect[] {
  if (box.fit !== 'suits' && box.fit !== 'fails') return [within(box)];
  const { y, size } = markOf(box, m);
  const beside = within(box, m.small * 1.5);
  const top = y + size;
  return isFlat(box) ? [beside] : [{ ...within(box), y: top, h: box.y + box.h - 2 - top }, beside];
}

/** The app's own part of an image, and that of its libraries. */
export function loadParts(box: Rect): { app: Rect; carried: Rect } {
  const { x, y, w, h } = box;
  if (isFlat(box)) return { app: { x: x + 4, y: y + 4, w: w * 0.42 - 6, h: h - 8 }, carried: { x: x + w * 0.42, y: y + 4, w: w * 0.58 - 4, h: h - 8 } };
  return { app: { x: x + 4, y: y + 4, w: w - 8, h: h * 0.42 - 4 }, carried: { x: x + 4, y: y + h * 0.42 + 2, w: w - 8, h: h * 0.58 - 6 } };
}

/** An operating system with its version: in one line, in two where the head is high, or without what there is no room for. */
function systemLines({ os, w, h }: MovesBoxOf<'head'>, m: MovesMetrics): { text: string; size: number }[] {
  const fitted = (...wordings: string[]): ReturnType<typeof fitWords> => fitWords({ wordings, size: m.small, least: m.least }, w);
  const [name = '', ...version] = os.replace(' Server', '').split(' ');
  const whole = fitted(os, [name, ...version].join(' '));
  if (whole) return [whole];
  const two = [fitted(name), fitted(version.join(' '))].flatMap((each) => each ?? []);
  return h > m.label + 2.5 * m.small ? two : two.slice(0, 1);
}

function headTexts(box: MovesBoxOf<'head'>, m: MovesMetrics, say: Say): TextRun[] {
  const own = say(box.title);
  // the laptop is called so wherever it is told about; the others by their names
  const named = box.title.key === 'moves.laptop' && fitWords({ wordings: [`${own} (${box.name})`, own], size: m.label, least: m.least }, box.w - 2);
  const title = named
    ? ({ wordings: [named.text], size: named.size, weight: 800 } as const)
    : ({ wordings: [box.name], size: m.label, weight: 800, face: 'mono', least: m.least, name: true } as const);
  const os = systemLines(box, m);
  const middle = box.y + box.h / 2;
  // one line of a system is as near to the name as two are
  const lead = m.small * 1.1;
  const top = os.length === 0 ? middleOf(box.y, box.h, m.label) : middle - m.small * 0.2 - ((os.length - 1) * lead) / 2;
  return [
    ...line(box.x + 1, top, box.w - 2, title),
    ...os.map(({ text, size }, at) => ({ x: box.x + 1, y: top + m.small * 0.2 + size * 1.1 + at * lead, size, text, weight: 600, tone: 'aside' as const })),
  ];
}

function loadTexts(box: MovesBoxOf<'load'>, m: MovesMetrics, say: Say): TextRun[] {
  if (box.form === 'file') return fullest(box.text, within(box), m.small, m, say, 750);
  const { app, carried } = loadParts(box);
  return [
    ...fullest(box.text, within(app, 2), m.small, m, say, 750),
    ...(box.carried ? fullest([box.carried, { key: 'moves.carriedShort' }], within(carried, 2), m.small, m, say, 650) : []),
  ];
}

/** The words of one box, in place. */
export function movesTexts(box: MovesBox, m: MovesMetrics, say: Say): TextRun[] {
  switch (box.kind) {
    case 'head':
      return headTexts(box, m, say);
    case 'key':
      return fullest(box.text, within(box), m.small, m, say, 700, box.possible ? 'ink' : 'aside');
    case 'slot':
      return fullest(box.text, within(box), m.small, m, say, 600, 'aside');
    case 'load':
      return loadTexts(box, m, say);
    case 'verdict':
      return fullest(box.text, within(box, m.small * 1.7), m.small, m, say, 750);
    case 'layer':
      return fullest(box.text, layerRooms(box, m), m.small, m, say, 700, box.fit === 'unused' ? 'soft' : 'ink');
    case 'empty':
      return centred({ text: say(box.text), size: m.label, least: m.least, weight: 650, tone: 'aside' }, within(box, 8));
  }
}
