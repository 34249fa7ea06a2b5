// The words of the boxes of the wall of isolation, placed so that they fit: pure, so that a law can measure them.
import { type Rect } from '../shared/box';
import { fitWords, line, middleOf, type TextRun, type Words } from '../shared/textRun';
import { type Phrase, type Say } from '../shared/words';
import { centred } from '../shared/wrap';
import { rowParts } from './layout';
import { type WallsMetrics } from './metrics';
import { type WallsBox, type WallsBoxOf } from './wallsBox';

function rowTexts(box: WallsBoxOf<'row'>, m: WallsMetrics, say: Say): TextRun[] {
  const { words } = rowParts(box, m);
  const title: Words = { wordings: [say(box.title)], size: m.label, weight: 800, least: m.least, name: true };
  const right: Words = { wordings: box.right.map(say), size: m.small, weight: 750, least: m.least };
  const price: Words = { wordings: box.price.map(say), size: m.small, weight: 600, tone: 'soft', least: m.least };
  // a high head has two lines; a flat one has room for one
  if (words.h < m.label + m.small * 2) return line(words.x, middleOf(words.y, words.h, m.label), words.w, title, box.ending === null && words.w > m.label * 30 ? price : right);
  return [...line(words.x, words.y + words.h * 0.42, words.w, title, right), ...line(words.x, words.y + words.h * 0.82, words.w, price)];
}

/** The room of the kernel's name: where rows have words above their tracks, so much lower that it stands between two marbles that have come through. */
const betweenMarbles = (box: WallsBoxOf<'host'>, m: WallsMetrics): Rect => ({ x: box.x, y: box.y + (m.head > 0 ? 0 : m.words / 2), w: box.w, h: box.h });

function middle(words: readonly Phrase[], box: Rect, m: WallsMetrics, say: Say, size = m.small): TextRun[] {
  const fitted = fitWords({ wordings: words.map(say), size, weight: 750, least: m.least }, box.w - 6);
  return fitted ? [{ x: box.x + box.w / 2, y: middleOf(box.y, box.h, fitted.size), size: fitted.size, text: fitted.text, weight: 750, anchor: 'middle' }] : [];
}

/** What a wall's cracks leave free in its middle, as a share of its width. */
const BETWEEN_CRACKS = 0.78;

/** A wall's name: a cracked wall's stands between the cracks, in its short form where the long one is too wide for that. */
function wallName(box: WallsBoxOf<'wall'>, m: WallsMetrics, say: Say): TextRun[] {
  const free = box.w * BETWEEN_CRACKS;
  const between = box.broken ? middle(box.words, { ...box, x: box.x + (box.w - free) / 2, w: free }, m, say) : [];
  return between.length > 0 ? between : middle(box.words, box, m, say);
}

/** The words of one box, in place. */
export function wallsTexts(box: WallsBox, m: WallsMetrics, say: Say): TextRun[] {
  switch (box.kind) {
    case 'row':
      return rowTexts(box, m, say);
    case 'guest':
      return middle(box.words, box, m, say);
    case 'wall':
      return wallName(box, m, say);
    case 'host':
      return middle(box.words, betweenMarbles(box, m), m, say, m.label);
    case 'empty':
      return centred({ text: say(box.text), size: m.label, least: m.least, weight: 650, tone: 'aside' }, { ...box, x: box.x + m.pad, w: box.w - 2 * m.pad });
    default:
      return [];
  }
}
