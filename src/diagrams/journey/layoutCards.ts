// Where the request cards are: a column of slips in the lane, or a row above the zones with one slip open.
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { type Card, isRefused } from './cards';
import { type Frame } from './frame';
import { METRICS } from './metrics';

/** How a card is drawn. open: large, with its query and what is happening · slip: one line · mini: number and stamp only. */
export type CardForm = 'open' | 'slip' | 'mini';

/** A card in its place. */
export interface CardBox extends Rect {
  card: Card;
  form: CardForm;
  /** A mini without its stamp, for lack of room; refusals keep theirs. */
  bare?: boolean;
}

const OPEN = 78;
const ANSWERED = 30;
const AHEAD = 26;
const SPACE = 9;
const MINI = 24;
const MINI_WIDTH = 60;

const heightOf = (card: Card, open: Card | undefined): number => (card === open ? OPEN : card.state === 'ahead' ? AHEAD : ANSWERED);

/** How many of the oldest cards have to shrink so that the rest fits. */
function shrunk(cards: readonly Card[], open: Card | undefined, room: number, perRow: number): number {
  for (let count = 0; count < cards.length; count++) {
    const tall = cards.slice(count).reduce((sum, card) => sum + heightOf(card, open) + SPACE, 0);
    if (tall + Math.ceil(count / perRow) * (MINI + 6) <= room + SPACE || cards[count] === open) return count;
  }
  return cards.length;
}

/** Of more cards than a lane can hold, those around the open one, or around the last that has begun: most of them from before it. */
function around(cards: readonly Card[], open: Card | undefined, most: number): readonly Card[] {
  const at = open ? cards.indexOf(open) : cards.findLastIndex(({ state }) => state !== 'ahead');
  const from = Math.max(0, Math.min(at - Math.floor(most * 0.8), cards.length - most));
  return cards.slice(from, from + most);
}

/** Slips one below the other; what does not fit shrinks, the oldest first, and the last ones are left out. A loop of a shell sends more requests than fit at all. */
function column(all: readonly Card[], open: Card | undefined, area: Rect): CardBox[] {
  const perRow = Math.floor((area.w + 6) / (MINI_WIDTH + 6));
  const cards = around(all, open, perRow * Math.floor((area.h - OPEN - SPACE) / (MINI + 6)));
  const minis = shrunk(cards, open, area.h, perRow);
  let y = area.y + Math.ceil(minis / perRow) * (MINI + 6);
  return cards.flatMap((card, index): CardBox[] => {
    if (index < minis)
      return [{ card, form: 'mini', x: area.x + (index % perRow) * (MINI_WIDTH + 6), y: area.y + Math.floor(index / perRow) * (MINI + 6), w: MINI_WIDTH, h: MINI }];
    const h = heightOf(card, open);
    const box: CardBox = { card, form: card === open ? 'open' : 'slip', x: card === open ? area.x - 5 : area.x, y, w: card === open ? area.w + 10 : area.w, h };
    y += h + SPACE;
    return box.y + box.h <= area.y + area.h + 1 ? [box] : [];
  });
}

interface RowSizes {
  stamped: number;
  plain: number;
  space: number;
  open: number;
}

const ROW: Readonly<Record<Exclude<FigureSize, 'wide'>, RowSizes>> = {
  medium: { stamped: 68, plain: 24, space: 10, open: 350 },
  narrow: { stamped: 68, plain: 25, space: 6, open: 0 },
  projector: { stamped: 124, plain: 46, space: 14, open: 470 },
};

/** A row in time's order; `open` is drawn in its place there, or elsewhere (narrow). All stamps but those of refusals go first where room is short, then what is far from `open`. */
function row(cards: readonly Card[], open: Card | undefined, area: Rect, sizes: RowSizes): CardBox[] {
  const { stamped, plain, space, open: openWidth } = sizes;
  const bare = new Set<Card>();
  const isStamped = (card: Card): boolean => (card.state === 'answered' || card.state === 'bounced') && !bare.has(card);
  const widthOf = (card: Card): number => (card === open && openWidth > 0 ? openWidth : isStamped(card) ? stamped : plain);
  let shown = [...cards];
  const total = (): number => shown.reduce((sum, card) => sum + widthOf(card) + space, -space);
  const at = open ? open.n - 1 : cards.length - 1;
  // all or none: a stamp that only some have would look like a difference
  if (total() > area.w) for (const card of cards) if (!isRefused(card)) bare.add(card);
  while (total() > area.w && shown.length > 1) {
    const first = shown[0]?.n ?? 0;
    const last = shown.at(-1)?.n ?? 0;
    shown = at - (first - 1) >= last - 1 - at ? shown.slice(1) : shown.slice(0, -1);
  }
  let x = area.x;
  return shown.map((card) => {
    const box: CardBox = { card, form: card === open && openWidth > 0 ? 'open' : 'mini', x, y: area.y, w: widthOf(card), h: area.h, bare: bare.has(card) };
    x += box.w + space;
    return box;
  });
}

/** The cards of a turn in their places. */
export function layoutCards(cards: readonly Card[], open: Card | undefined, frame: Frame, size: FigureSize): CardBox[] {
  if (size === 'wide') return column(cards, open, frame.cards);
  const { text } = METRICS[size];
  const shown = row(cards, open, frame.cards, ROW[size]);
  if (size !== 'narrow' || !open) return shown;
  const { x, y, w, h } = frame.road;
  return [...shown, { card: open, form: 'open', x: x + text * 2.6, y: y + 10, w: w - text * 2.6, h: h - 24 }];
}
