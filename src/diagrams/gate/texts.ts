// The words of the boxes of the instruction gate, placed so that they fit: pure, so that a law can measure them.
import { VCPU_MODES } from '../../sim/hypervisor/vcpu';
import { type Rect } from '../shared/box';
import { textWidth } from '../shared/measure';
import { fitWords, line, middleOf, type TextRun, type Words } from '../shared/textRun';
import { type Phrase, type Say } from '../shared/words';
import { centred } from '../shared/wrap';
import { type GateBox, type GateBoxOf, type GateKind } from './gateBox';
import { tallyParts } from './layout';
import { type GateMetrics } from './metrics';

type TextsOf<K extends GateKind> = (box: GateBoxOf<K>, m: GateMetrics, say: Say) => TextRun[];

const title = (m: GateMetrics, say: Say, words: readonly Phrase[]): Words => ({ wordings: words.map(say), size: m.label, weight: 800, least: m.least });
const plain = (m: GateMetrics, say: Say, words: readonly Phrase[]): Words => ({ wordings: words.map(say), size: m.small, weight: 600, tone: 'soft', least: m.least });

const guest: TextsOf<'guest'> = (box, m, say) => line(box.x + m.pad, middleOf(box.y, m.head, m.label), box.w - 2 * m.pad, title(m, say, [box.title]), plain(m, say, box.note));

const group: TextsOf<'group'> = (box, m, say) =>
  line(box.x, box.y + box.h - m.small * 0.42, box.w, { wordings: [say(box.text)], size: m.small, weight: 700, least: m.least, tone: 'soft' });

/** Room for the lock at the left of a card. */
const LOCK = 1.7;

const card: TextsOf<'card'> = (box, m) => {
  const left = box.privileged ? m.code * LOCK : m.code * 0.7;
  return line(box.x + left, middleOf(box.y, box.h, m.code), box.w - left - 4, { wordings: [box.instruction], size: m.code, weight: 700, face: 'mono', least: m.least });
};

const lane: TextsOf<'lane'> = (box, m, say) => {
  const tone = box.open ? 'ink' : 'aside';
  if (m.upright) {
    const words = { x: box.x + 3, y: box.y + 3, w: box.w - 6, h: m.words - 3 };
    const { after } = box;
    const under = { x: after.x + 3, y: after.y + after.h - m.under, w: after.w - 6, h: m.under - 2 };
    const first = (wordings: readonly Phrase[], rect: Rect): TextRun[] =>
      wordings.map((each) => centred({ text: say(each), size: m.text, least: m.least, weight: 750, tone }, rect)).find((runs) => runs.length > 0) ?? [];
    // counts stand in one row, and not all have room for what became of the cards
    return [...first(box.title, words), ...first(box.count.slice(-1), under)];
  }
  const y = middleOf(box.y, m.words, m.text);
  const { before, after } = box;
  return [
    ...line(before.x + m.pad, y, before.w - m.pad - 4, { wordings: box.title.map(say), size: m.text, weight: 750, least: m.least, tone }),
    ...line(after.x + m.pad, y, after.w - m.pad - 4, { wordings: box.count.map(say), size: m.text, weight: 800, least: m.least, tone }),
  ];
};

const gate: TextsOf<'gate'> = (box, m, say) => {
  const fitted = fitWords(title(m, say, box.title), box.w - 2 * m.pad);
  return fitted ? [{ x: box.x + box.w / 2, y: middleOf(box.y, m.head, fitted.size), size: fitted.size, text: fitted.text, weight: 800, anchor: 'middle' }] : [];
};

const booth: TextsOf<'booth'> = (box, m, say) => {
  const icon = boothIcon(box, m);
  const rect = icon.over
    ? { x: box.x + 2, y: icon.y + icon.size, w: box.w - 4, h: m.upright ? box.y + box.h - icon.y - icon.size : m.small * 1.8 }
    : { x: icon.x + icon.size + 4, y: box.y, w: box.x + box.w - icon.x - icon.size - 8, h: box.h };
  for (const words of box.note) {
    const runs = centred({ text: say(words), size: m.small, least: m.least, weight: 700 }, rect);
    if (runs.length > 0) return runs;
  }
  return [];
};

/** How far the teeth of a mill reach into it. */
export const TEETH = 5;

/** Where the picture of a booth stands: over its words where the booth is high enough for both, or before them. */
export function boothIcon({ x, y, w, h }: GateBox, m: GateMetrics): { x: number; y: number; size: number; over: boolean } {
  const size = m.label * (m.upright ? 1.2 : 1.5);
  const words = m.small * 1.8;
  const over = m.upright || size + words + 8 <= h;
  return over ? { x: x + (w - size) / 2, y: m.upright ? y + TEETH + 1 : y + (h - size - words) / 2, size, over } : { x: x + 8, y: y + (h - size) / 2, size, over };
}

/** A name in one line or, cut at an underscore, in two. */
function codeLines(name: string, size: number, width: number): string[] {
  if (textWidth(name, size, 'mono') <= width) return [name];
  const cuts = [...name.matchAll(/_/g)].map(({ index }) => index + 1);
  const cut = cuts.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  return cut === undefined ? [name] : [name.slice(0, cut), name.slice(cut)];
}

const shot: TextsOf<'shot'> = (box, m) => {
  const many = box.count === 1 ? '' : ` ×${String(box.count)}`;
  const room = box.w - 10;
  const whole = `${box.instruction}${many}`;
  const lines = textWidth(whole, m.least, 'mono') <= room ? [whole] : codeLines(box.instruction, m.code, room);
  const size = Math.min(m.code, ...lines.map((text) => Math.max(m.least, room / textWidth(text, 1, 'mono'))));
  const lead = size * 1.15;
  const top = box.y + (box.h - (lines.length - 1) * lead) / 2;
  return lines
    .filter((text) => textWidth(text, size, 'mono') <= room + 0.01)
    .map((text, at) => ({ x: box.x + box.w / 2, y: middleOf(top + at * lead, 0, size), size, text, weight: 750, face: 'mono', anchor: 'middle' }));
};

const cpu: TextsOf<'cpu'> = (box, m, say) => {
  if (m.upright) {
    const note: Words = { ...plain(m, say, []), wordings: [box.note.map(say).join(' · '), ...box.note.map(say)] };
    return line(box.x + m.pad, middleOf(box.y, box.h, m.label), box.w - 2 * m.pad, title(m, say, [box.title]), note);
  }
  const words = { x: box.x + 6, w: box.w - 12 };
  const [name, assist] = box.note;
  const head = fitWords(title(m, say, [box.title]), words.w);
  const put = (text: Phrase | undefined, y: number, h: number, size: number, weight: number): TextRun[] =>
    text ? centred({ text: say(text), size, least: m.least, weight }, { ...words, y, h }) : [];
  const middle = box.y + box.h / 2;
  return [
    ...(head
      ? [{ x: box.x + box.w / 2, y: middleOf(box.y, m.head, head.size), size: head.size, text: head.text, weight: 800, anchor: 'middle' as const }]
      : put(box.title, box.y, m.head, m.label, 800)),
    ...put(name, middle + m.label * 2.1, m.small * 3.1, m.small, 700),
    ...put(assist, box.y + box.h - m.small * 3.7, m.small * 3.4, m.small, 600),
  ];
};

const tally: TextsOf<'tally'> = (box, m, say) => {
  const parts = tallyParts(box, m);
  const named = (words: readonly Phrase[]): Words => ({ ...title(m, say, words), size: m.text });
  // rows are named alike: all in full, or all in short
  const whole = VCPU_MODES.every((mode) => fitWords(named([{ key: `gate.mode.${mode}` }]), parts.title.w));
  const name = named(whole ? box.title : box.title.slice(1));
  const value: Words = { wordings: box.value.map(say), size: m.text, weight: 800, least: m.least };
  const empty = box.counts === null ? centred({ text: say({ key: 'gate.notFired' }), size: m.small, least: m.least, weight: 600, tone: 'aside' }, parts.bar) : [];
  if (m.line > 0) return [...line(parts.title.x, middleOf(parts.title.y, parts.title.h, m.text), parts.title.w, name, value), ...empty];
  return [...line(parts.title.x, middleOf(box.y, box.h, m.text), parts.title.w, name), ...line(parts.value.x, middleOf(box.y, box.h, m.text), parts.value.w, value), ...empty];
};

const share: TextsOf<'share'> = (box, m, say) => {
  // what went through somebody's hands is said at the end of the row
  if (box.way !== 'direct') return [];
  const wordings = (['gate.passed', 'gate.handledShort'] as const).map((key) => say({ key, params: { count: box.count } }));
  const fitted = fitWords({ wordings, size: m.text, weight: 800 }, box.w - 6);
  return fitted ? [{ x: box.x + box.w / 2, y: middleOf(box.y, box.h, fitted.size), size: fitted.size, text: fitted.text, weight: 800, anchor: 'middle' }] : [];
};

const empty: TextsOf<'empty'> = (box, m, say) =>
  centred({ text: say(box.text), size: m.label, least: m.least, weight: 650, tone: 'aside' }, { ...box, x: box.x + m.pad, w: box.w - 2 * m.pad });

const TABLE: { [K in GateKind]: TextsOf<K> } = { guest, group, card, lane, gate, booth, shot, cpu, tally, share, empty };

/** The words of one box, in place. */
export function gateTexts(box: GateBox, m: GateMetrics, say: Say): TextRun[] {
  return (TABLE[box.kind] as TextsOf<GateKind>)(box, m, say);
}
