// The labels of the pairs: a number, the bakery's word, Docker's word, as much of it as there is room for.
import { type Rect } from '../shared/box';
import { textWidth } from '../shared/measure';
import { fitWords, middleOf, type TextRun } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { type BakeryMetrics } from './metrics';
import { type AnyPair, isAdded, numberOf } from './pairs';
import { shopWord, shopWordShort, techWord } from './sentences';
import { type Side } from './Twin';

/** A label in place: its cells, and the words in them. */
export interface Tag {
  pair: AnyPair;
  rect: Rect;
  added: boolean;
  cells: { kind: 'number' | 'shop' | 'tech'; rect: Rect }[];
  /** The line below, for what this app has added. */
  foot: Rect | null;
  runs: TextRun[];
}

const PAD = 9;

/** Words in one line, or in two of about the same length where one is too long; null where neither fits. */
function lines(texts: readonly string[], width: number, tall: boolean, { label, least }: BakeryMetrics): { lines: string[]; size: number } | null {
  const bold = (text: string, size: number): number => textWidth(text, size);
  for (const text of texts) {
    for (let size = label; size >= least; size -= 0.5) if (bold(text, size) <= width) return { lines: [text], size };
    if (!tall) continue;
    const words = text.split(' ');
    const splits = words.slice(1).map((_word, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const);
    for (let size = label; size >= least; size -= 0.5) {
      const best = splits.toSorted((a, b) => Math.max(...a.map((each) => bold(each, size))) - Math.max(...b.map((each) => bold(each, size))))[0];
      if (best && best.every((each) => bold(each, size) <= width)) return { lines: [...best], size };
    }
  }
  return null;
}

function centre({ x, y, w, h }: Rect, texts: readonly string[], size: number, face: 'sans' | 'mono', weight: number): TextRun[] {
  const lead = size * 1.3;
  const top = y + (h - lead * texts.length) / 2;
  return texts.map((text, at) => ({ x: x + w / 2, y: middleOf(top + at * lead, lead, size), size, text, weight, anchor: 'middle', face }));
}

/** The label of one of the ten: number, bakery, Docker side by side; on tall ones the last two may stand below one another. */
function numbered(pair: AnyPair, rect: Rect, side: Side, m: BakeryMetrics, say: Say): Tag {
  const { x, y, w, h } = rect;
  const number: Rect = { x, y, w: m.number, h };
  const rest: Rect = { x: x + m.number, y, w: w - m.number, h };
  const n = numberOf(pair);
  const shop = [say(shopWord(pair)), say(shopWordShort(pair))];
  const tech = say(techWord(pair));
  const techWidth = textWidth(tech, m.label * 0.94, 'mono') + 2 * PAD;
  const stacked = h > m.tag * 1.4 && (m.size === 'narrow' || m.size === 'projector');
  const head: Pick<Tag, 'pair' | 'added' | 'foot'> = { pair, added: false, foot: null };
  const numberIn = (cell: Rect): TextRun[] => centre(cell, [String(n ?? '')], m.label * 0.95, 'mono', 700);
  if (stacked) {
    const foot = m.small * 1.6;
    const upper = { ...rest, h: h - foot };
    const lower = { ...rest, y: y + h - foot, h: foot };
    const words = lines(shop, upper.w - 2 * PAD, upper.h > m.label * 2.4, m) ?? { lines: shop.slice(-1), size: m.least };
    return {
      ...head,
      rect,
      cells: [
        { kind: 'number', rect: number },
        { kind: 'shop', rect: upper },
        { kind: 'tech', rect: lower },
      ],
      runs: [...numberIn(number), ...centre(upper, words.lines, words.size, 'sans', 700), ...centre(lower, [tech], m.small, 'mono', 650)],
    };
  }
  const room = rest.w - techWidth;
  const both = lines(shop, room - 2 * PAD, h > m.tag * 1.4, m);
  if (both) {
    const shopWidth = Math.max(...both.lines.map((text) => textWidth(text, both.size))) + 2 * PAD;
    const width = m.number + shopWidth + techWidth;
    const tall = both.lines.length > 1 ? h : Math.min(h, m.tag);
    const shopCell = { ...rest, w: shopWidth, h: tall };
    const techCell = { ...rest, x: rest.x + shopWidth, w: techWidth, h: tall };
    const numberCell = { ...number, h: tall };
    return {
      ...head,
      rect: { x, y, w: width, h: tall },
      cells: [
        { kind: 'number', rect: numberCell },
        { kind: 'shop', rect: shopCell },
        { kind: 'tech', rect: techCell },
      ],
      runs: [...numberIn(numberCell), ...centre(shopCell, both.lines, both.size, 'sans', 700), ...centre(techCell, [tech], m.label * 0.94, 'mono', 650)],
    };
  }
  const kind = side === 'shop' ? 'shop' : 'tech';
  const one =
    kind === 'shop'
      ? (lines(shop, rest.w - 2 * PAD, h > m.tag * 1.4, m) ?? { lines: shop.slice(-1), size: m.least })
      : { lines: [tech], size: Math.min(m.label, (m.label * (rest.w - 2 * PAD)) / textWidth(tech, m.label, 'mono')) };
  const face = kind === 'shop' ? 'sans' : 'mono';
  const width = Math.max(...one.lines.map((text) => textWidth(text, one.size, face))) + 2 * PAD;
  const cell = { ...rest, w: width };
  return {
    ...head,
    rect: { x, y, w: m.number + width, h },
    cells: [
      { kind: 'number', rect: number },
      { kind, rect: cell },
    ],
    runs: [...numberIn(number), ...centre(cell, one.lines, one.size, face, 700)],
  };
}

/** The label of what this app has added: both words, and below them that it is so. */
function marked(pair: AnyPair, rect: Rect, m: BakeryMetrics, say: Say): Tag {
  const { x, y, w, h } = rect;
  const foot: Rect = { x, y: y + h * 0.54, w, h: h * 0.46 };
  const row = h - foot.h;
  const [shop, tech] = [say(shopWord(pair)), say(techWord(pair))];
  const share = Math.min(0.62, Math.max(0.38, textWidth(shop, m.label) / (textWidth(shop, m.label) + textWidth(tech, m.label))));
  const cells: Tag['cells'] = [
    { kind: 'shop', rect: { x, y, w: w * share, h: row } },
    { kind: 'tech', rect: { x: x + w * share, y, w: w * (1 - share), h: row } },
  ];
  const fit = (text: string, width: number, size: number) => fitWords({ wordings: [text], size, least: m.least * 0.8 }, width) ?? { text, size: m.least * 0.8 };
  const runs = cells.flatMap(({ rect: cell }, at) => {
    const { text, size } = fit(at === 0 ? shop : tech, cell.w - 8, m.label);
    return centre(cell, [text], size, 'sans', 700);
  });
  const note = fit(say(phrase('bakery.addedByApp')), w - 10, m.small);
  return { pair, rect, added: true, cells, foot, runs: [...runs, ...centre(foot, [note.text], note.size, 'sans', 600)] };
}

/** The label of a pair, as wide as its words need and never wider than its place. */
export function tagOf(pair: AnyPair, rect: Rect, side: Side, m: BakeryMetrics, say: Say): Tag {
  return isAdded(pair) ? marked(pair, rect, m, say) : numbered(pair, rect, side, m, say);
}
