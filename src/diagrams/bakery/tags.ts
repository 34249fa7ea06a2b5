// The labels of the pairs: a number, the bakery's word, Docker's word, as much of it as there is room for.
import { type Rect } from '../shared/box';
import { textWidth } from '../shared/measure';
import { fitWords, middleOf, type TextRun } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { type BakeryMetrics } from './metrics';
import { type AnyPair, isAdded, numberOf } from './pairs';
import { shopWord, shopWordBrief, shopWordShort, techWord } from './sentences';
import { type Side } from './Twin';

/** The cells of a label. */
type CellKind = 'number' | 'shop' | 'tech' | 'foot';

/** A label in place: its cells, and the words in them. */
export interface Tag {
  pair: AnyPair;
  rect: Rect;
  added: boolean;
  cells: { kind: Exclude<CellKind, 'foot'>; rect: Rect }[];
  /** The line below, for what this app has added. */
  foot: Rect | null;
  /** Words, and the cell that they stand in. */
  runs: (TextRun & { of: CellKind })[];
}

const PAD = 9;

/** Mono type looks larger than the words beside it. */
const techSize = (m: BakeryMetrics): number => Math.max(m.least, m.label * 0.94);

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

function centre({ x, y, w, h }: Rect, of: CellKind, texts: readonly string[], size: number, face: 'sans' | 'mono', weight: number): Tag['runs'] {
  const lead = size * 1.3;
  const top = y + (h - lead * texts.length) / 2;
  return texts.map((text, at) => ({ of, x: x + w / 2, y: middleOf(top + at * lead, lead, size), size, text, weight, anchor: 'middle', face }));
}

/** What a label of the ten is made of. */
interface Ten {
  pair: AnyPair;
  rect: Rect;
  side: Side;
  m: BakeryMetrics;
  /** Wordings of the bakery's word, and Docker's word. */
  shop: readonly string[];
  tech: string;
}

type Cell = Tag['cells'][number] & { lines: readonly string[]; size: number };

/** A label from its cells after the number; as high as `h`. */
function label({ pair, rect: { x, y }, m }: Ten, h: number, cells: readonly Cell[]): Tag {
  const number: Rect = { x, y, w: m.number, h };
  const right = Math.max(...cells.map(({ rect }) => rect.x + rect.w));
  return {
    pair,
    added: false,
    foot: null,
    rect: { x, y, w: right - x, h },
    cells: [{ kind: 'number', rect: number }, ...cells.map(({ kind, rect }) => ({ kind, rect }))],
    runs: [
      ...centre(number, 'number', [String(numberOf(pair) ?? '')], techSize(m), 'mono', 700),
      ...cells.flatMap(({ kind, rect, lines: texts, size }) => centre(rect, kind, texts, size, kind === 'tech' ? 'mono' : 'sans', kind === 'tech' ? 650 : 700)),
    ],
  };
}

const isTall = (h: number, m: BakeryMetrics): boolean => h > m.tag * 1.4;

/** The bakery's word above Docker's: on tall labels where width is scarce. */
function stacked(ten: Ten): Tag {
  const { rect, m, shop, tech } = ten;
  const foot = m.small * 1.6;
  const upper = { x: rect.x + m.number, y: rect.y, w: rect.w - m.number, h: rect.h - foot };
  const lower = { ...upper, y: upper.y + upper.h, h: foot };
  const words = lines(shop, upper.w - 2 * PAD, upper.h > m.label * 2.4, m) ?? { lines: [], size: m.least };
  return label(ten, rect.h, [
    { kind: 'shop', rect: upper, ...words },
    { kind: 'tech', rect: lower, lines: [tech], size: m.small },
  ]);
}

/** Both words side by side; null where they do not fit. */
function beside(ten: Ten): Tag | null {
  const { rect, m, shop, tech } = ten;
  const techWidth = textWidth(tech, techSize(m), 'mono') + 2 * PAD;
  const both = lines(shop, rect.w - m.number - techWidth - 2 * PAD, isTall(rect.h, m), m);
  if (!both) return null;
  const h = both.lines.length > 1 ? rect.h : Math.min(rect.h, m.tag);
  const w = Math.max(...both.lines.map((text) => textWidth(text, both.size))) + 2 * PAD;
  const left = { x: rect.x + m.number, y: rect.y, w, h };
  return label(ten, h, [
    { kind: 'shop', rect: left, ...both },
    { kind: 'tech', rect: { ...left, x: left.x + w, w: techWidth }, lines: [tech], size: techSize(m) },
  ]);
}

/** One word, that of the side on screen where it fits. */
function alone(ten: Ten): Tag {
  const { rect, side, m, shop, tech } = ten;
  const room = rect.w - m.number - 2 * PAD;
  const words = side === 'shop' ? lines(shop, room, isTall(rect.h, m), m) : null;
  const kind = words ? 'shop' : 'tech';
  const { lines: texts, size } = words ?? { lines: [tech], size: Math.min(m.label, (m.label * room) / textWidth(tech, m.label, 'mono')) };
  const w = Math.max(...texts.map((text) => textWidth(text, size, kind === 'tech' ? 'mono' : 'sans'))) + 2 * PAD;
  return label(ten, rect.h, [{ kind, rect: { x: rect.x + m.number, y: rect.y, w, h: rect.h }, lines: texts, size }]);
}

/** The label of what this app has added: both words, and below them, in one line or two, that it is so. */
function marked(pair: AnyPair, rect: Rect, m: BakeryMetrics, say: Say): Tag {
  const { x, y, w, h } = rect;
  const row = Math.min(h * 0.52, m.label * 1.65);
  const foot: Rect = { x, y: y + row, w, h: h - row };
  const words = [say(shopWord(pair)), say(techWord(pair))];
  const [first = 0, second = 0] = words.map((word) => textWidth(word, m.label));
  // each cell has its word and the same room beside it
  const spare = Math.max(0, w - first - second) / 2;
  const share = Math.min(0.65, Math.max(0.35, (first + spare) / (first + second + 2 * spare)));
  const cells: Tag['cells'] = [
    { kind: 'shop', rect: { x, y, w: w * share, h: row } },
    { kind: 'tech', rect: { x: x + w * share, y, w: w * (1 - share), h: row } },
  ];
  const runs = cells.flatMap(({ rect: cell }, at) => {
    const fitted = fitWords({ wordings: words.slice(at, at + 1), size: m.label, least: m.least }, cell.w - 5);
    return fitted ? centre(cell, at === 0 ? 'shop' : 'tech', [fitted.text], fitted.size, 'sans', 700) : [];
  });
  const two = foot.h > m.least * 2.3;
  const note = lines([say(phrase('bakery.addedByApp')), say(phrase('bakery.added'))], w - 8, two, { ...m, label: m.small });
  return { pair, rect, added: true, cells, foot, runs: [...runs, ...(note ? centre(foot, 'foot', note.lines, note.size, 'sans', 600) : [])] };
}

/** The label of a pair, as wide as its words need and never wider than its place. */
export function tagOf(pair: AnyPair, rect: Rect, side: Side, m: BakeryMetrics, say: Say): Tag {
  if (isAdded(pair)) return marked(pair, rect, m, say);
  const ten: Ten = { pair, rect, side, m, shop: [say(shopWord(pair)), say(shopWordShort(pair))], tech: say(techWord(pair)) };
  const narrow = m.size === 'narrow' || m.size === 'projector';
  if (narrow && isTall(rect.h, m)) return stacked(ten);
  const plain: Ten = { ...ten, tech: ten.tech.replace(/^docker /, '') };
  const brief = pair === 'pull' || pair === 'build' || pair === 'push' ? beside({ ...plain, shop: [say(shopWordBrief(pair))] }) : null;
  return beside(ten) ?? beside(plain) ?? brief ?? alone(ten);
}
