// The words on what this app has added: what each thing is, its name, and over all of them that the analogy has no such thing.
import { type Rect } from '../shared/box';
import { clip, textWidth } from '../shared/measure';
import { fitWords, middleOf, type TextRun } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { centred } from '../shared/wrap';
import { type Extra } from './bakery';
import { type BakeryMetrics } from './metrics';
import { shopWord, shopWordShort, techWord } from './sentences';
import { type Side } from './Twin';

/** The share of a thing's height above its words. */
const TOP: Readonly<Record<Extra['kind'], number>> = { port: 0.2, volume: 0.2, network: 0.22 };

/** Too low for two lines: what it is and its name stand side by side, and there is no room for a shape. */
export const isFlat = ({ h }: Rect, m: BakeryMetrics): boolean => h < m.small * 2.6;

/** What something is called by its kind, from the fullest wording to the shortest. */
function kindWords({ kind }: Extra, side: Side, say: Say): string[] {
  return side === 'tech' ? [say(techWord(kind)), say(phrase(`bakery.pair.${kind}.techShort`))] : [say(shopWord(kind)), say(shopWordShort(kind))];
}

/** The kind and the name of one thing. */
export function extraRuns(extra: Extra, rect: Rect, side: Side, m: BakeryMetrics, say: Say): TextRun[] {
  const { x, y, w, h } = rect;
  const name = extra.kind === 'port' ? `:${extra.name}` : extra.name;
  const kinds = kindWords(extra, side, say);
  const room = w - 6;
  if (isFlat(rect, m)) {
    const kind = kinds.at(-1) ?? '';
    const taken = textWidth(kind, m.small) + m.small * 0.3;
    const line = middleOf(y, h, m.small);
    const short = clip(name, m.small, room - taken, 'mono');
    // a name of which hardly anything would be left gets all of the room
    if (room - taken < m.small * 1.8) return [{ x: x + w / 2, y: line, size: m.small, text: clip(name, m.small, room, 'mono'), face: 'mono', weight: 700, anchor: 'middle' }];
    const left = x + (w - taken - textWidth(short, m.small, 'mono')) / 2;
    return [
      { x: left, y: line, size: m.small, text: kind, weight: 600 },
      { x: left + taken, y: line, size: m.small, text: short, face: 'mono', weight: 700 },
    ];
  }
  const kind = fitWords({ wordings: kinds, size: m.small, least: m.least }, room);
  const fitted = fitWords({ wordings: [name], size: m.small, least: m.least, face: 'mono', name: true }, room);
  const lead = m.small * 1.2;
  const count = (kind ? 1 : 0) + (fitted ? 1 : 0);
  const top = y + h * TOP[extra.kind] + (h * (1 - TOP[extra.kind]) - 4 - lead * count) / 2;
  return [...(kind ? [{ ...kind, weight: 600 }] : []), ...(fitted ? [{ ...fitted, face: 'mono' as const, weight: 700 }] : [])].map((run, at) => ({
    ...run,
    x: x + w / 2,
    y: middleOf(top + at * lead, lead, run.size),
    anchor: 'middle',
  }));
}

/** Over them, who has added them: nothing on Docker's side, where they are nobody's addition. */
export function markRuns(mark: Rect | null, side: Side, m: BakeryMetrics, say: Say): TextRun[] {
  return mark && side !== 'tech' ? centred({ text: say(phrase('bakery.addedByApp')), size: m.small, least: m.least }, mark) : [];
}
