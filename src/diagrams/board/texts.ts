// The words in each box of a small computer's picture, placed so that they fit in any language: pure, so that a law can measure them.
import { otherProgram } from '../../sim/hardware/board';
import { type Rect } from '../shared/box';
import { textWidth } from '../shared/measure';
import { fitWords, line, middleOf, place, type TextRun, type Words } from '../shared/textRun';
import { type Phrase, type Say } from '../shared/words';
import { centred } from '../shared/wrap';
import { type BoardBox, type BoardBoxOf, type BoardKind } from './boardBox';
import { type BoardMetrics } from './metrics';
import { cpuSlots, isTight, letterOf } from './parts';

type TextsOf<K extends BoardKind> = (box: BoardBoxOf<K>, m: BoardMetrics, say: Say) => TextRun[];

const title = (m: BoardMetrics, wordings: readonly string[], size = m.label): Words => ({ wordings, size, weight: 800, least: m.least });
const aside = (m: BoardMetrics, wordings: readonly string[]): Words => ({ wordings, size: m.small, weight: 600, tone: 'soft', least: m.least });

/** Side of the square plate with a program's letter. */
export function plateSize(m: BoardMetrics): number {
  return m.label * 1.45;
}

/** Where the alarm of a program that gets nowhere stands: over the corner of its slab, clear of its words. */
export function programAlert(box: Rect, m: BoardMetrics): { x: number; y: number; r: number } {
  return { x: box.x + box.w - m.inner, y: box.y, r: m.label * 0.66 };
}

/** A line of words at the top of a box: its name, and what is said of it. */
function head(box: BoardBox, m: BoardMetrics, say: Say, titles: readonly Phrase[], notes: readonly Phrase[], left = m.indent, height = m.title): TextRun[] {
  return line(box.x + left, middleOf(box.y, height, m.label), box.w - left - m.indent, title(m, titles.map(say)), aside(m, notes.map(say)));
}

/** A program's name, and beside it what is said of it; below it where that would cost the name its full wording. */
const program: TextsOf<'program'> = (box, m, say) => {
  const left = m.indent + plateSize(m) + m.inner;
  // words of a low slab come up to the alarm
  const isLow = box.h < m.label * 2.6;
  const width = box.w - left - m.inner - (box.state === 'bad' && isLow ? m.label * 0.45 + m.inner / 2 : 0);
  const words = title(m, box.titles.map(say));
  const middle = middleOf(box.y, box.h, m.label);
  if (box.notes.length === 0) return line(box.x + left, middle, width, words);
  const notes = aside(m, box.notes.map(say));
  const name = fitWords(words, width);
  const room = width - (name ? textWidth(name.text, name.size) : 0) - 14;
  const beside = fitWords({ ...notes, least: notes.size }, room);
  if (name && beside?.text === notes.wordings[0]) return line(box.x + left, middle, width, words, notes);
  const lead = Math.min(m.small * 1.34, box.h * 0.42);
  const below = line(box.x + left, box.y + box.h / 2 + m.small * 0.42 + lead / 2, width, notes);
  return [...line(box.x + left, below.length > 0 ? box.y + box.h / 2 + m.small * 0.42 - lead / 2 : middle, width, words), ...below];
};

/** The square with a program's letter. */
export function letterRun(rect: { x: number; y: number; w: number; h: number }, letter: string, size: number): TextRun {
  return { x: rect.x + rect.w / 2, y: middleOf(rect.y, rect.h, size), size, text: letter, weight: 800, anchor: 'middle' };
}

const kernel: TextsOf<'kernel'> = (box, m, say) => head(box, m, say, box.titles, box.notes, m.pad);

/** Least distance of a crack from the words beside it. */
const CRACK_GAP = 6;

/** The cracks of a kernel that stands still, as points: from its top edge down to its keys, between its name and what is said of it. */
export function kernelCracks(box: BoardBoxOf<'kernel'>, m: BoardMetrics, say: Say): [x: number, y: number][][] {
  const [name, note] = kernel(box, m, say);
  const left = (name ? name.x + textWidth(name.text, name.size) : box.x) + CRACK_GAP;
  const right = (note ? note.x - textWidth(note.text, note.size) : box.x + box.w - m.pad) - CRACK_GAP;
  const h = m.title - m.inner / 2;
  const lean = h * 0.34;
  const count = Math.min(3, Math.floor((right - left) / (4 * lean)));
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const x = left + ((right - left) * (at + 0.5)) / count;
    const way = at % 2 === 0 ? lean : -lean;
    return [
      [x - way, 0],
      [x + way * 0.4, h * 0.36],
      [x - way * 0.5, h * 0.6],
      [x + way, h],
    ].map(([px = 0, py = 0]): [number, number] => [px, box.y + py]);
  });
}
const hardware: TextsOf<'hardware'> = (box, m, say) => head(box, m, say, box.titles, box.notes, m.pad, m.title - m.inner);

const zone: TextsOf<'zone'> = (box, m, say) =>
  line(
    box.x,
    middleOf(box.y, box.h - 2, m.text),
    box.w,
    { ...title(m, box.titles.map(say), m.text), weight: 700 },
    box.notes.length > 0 ? aside(m, box.notes.map(say)) : undefined,
  );

/** The round plate with the number of a step. */
export function stepPlate(box: BoardBoxOf<'step'>, m: BoardMetrics): { x: number; y: number; r: number } {
  const r = m.small * 0.82;
  return box.w > box.h * 4 ? { x: box.x + m.indent + r, y: box.y + box.h / 2, r } : { x: box.x + m.inner + 2 + r, y: box.y + m.inner + 2 + r, r };
}

/** The first wording that leads to any lines. */
function firstThatFits(wordings: readonly string[], lines: (text: string) => TextRun[]): TextRun[] {
  for (const text of wordings) {
    const runs = lines(text);
    if (runs.length > 0) return runs;
  }
  return [];
}

const step: TextsOf<'step'> = (box, m, say) => {
  const plate = stepPlate(box, m);
  const detail = box.detail === null ? undefined : ({ wordings: [box.detail], size: m.text, weight: 700, face: 'mono', least: m.least } satisfies Words);
  const left = plate.x + plate.r + m.inner - box.x;
  const tick = box.done ? m.text * (m.size === 'narrow' ? 1.8 : 1.54) : 0;
  if (box.w > box.h * 4)
    return line(box.x + left, middleOf(box.y, box.h, m.text), box.w - left - m.inner - tick, { ...title(m, [say(box.label), say(box.short)], m.text), weight: 700 }, detail);
  const top = plate.y + plate.r + 1;
  const under = { x: box.x + m.inner, y: top, w: box.w - 2 * m.inner, h: box.y + box.h - top - 3 };
  const label = firstThatFits([say(box.label), say(box.short)], (text) => centred({ text, size: m.text, least: m.least, weight: 700 }, under));
  const room = box.w - left - m.inner - tick;
  const beside = detail ? place(detail, box.x + left, middleOf(plate.y, 0, m.text), room, 'start') : null;
  return [...(beside ? [beside.run] : []), ...label];
};

/** Whether the name of a duty stands beside its icon, not below. */
const isFlat = ({ w, h }: Rect): boolean => w > h * 2.6;

const duty: TextsOf<'duty'> = (box, m, say) => {
  const tone = box.outcome === 'failed' ? 'ink' : 'soft';
  const icon = dutyIcon(box, m);
  if (isFlat(box)) {
    const left = icon.x + icon.size + m.inner - box.x;
    const width = box.w - left - m.inner - dutyMark(box, m).room;
    const name = line(box.x + left, middleOf(icon.y, icon.size, m.text), width, title(m, [say(box.label), say(box.short)], m.text));
    // below icon and mark, so that it may be as wide as the key
    return [...name, ...line(icon.x, box.y + box.h - m.small * 0.5, box.x + box.w - m.inner - icon.x, { ...aside(m, [say(box.detail)]), tone })];
  }
  const top = icon.y + icon.size;
  const nameHeight = m.text * 1.6;
  const nameRect = { x: box.x + 4, y: top, w: box.w - 8, h: nameHeight };
  const name = firstThatFits([say(box.label), say(box.short)], (text) => centred({ text, size: m.text, least: m.least, weight: 800 }, nameRect));
  const detail = { x: box.x + 4, y: top + nameHeight - 2, w: box.w - 8, h: box.y + box.h - top - nameHeight - 1 };
  return [...name, ...centred({ text: say(box.detail), size: m.small, least: m.least, weight: 600, tone }, detail)];
};

/** Where the icon of a duty stands. */
export function dutyIcon(box: Rect, m: BoardMetrics): { x: number; y: number; size: number } {
  const size = m.label * (isFlat(box) ? 1.2 : 1.5);
  return isFlat(box) ? { x: box.x + m.indent, y: box.y + m.inner, size } : { x: box.x + (box.w - size) / 2, y: box.y + m.inner + 2, size };
}

/** Where the mark of what came of a duty stands. */
export function dutyMark(box: Rect, m: BoardMetrics): { x: number; y: number; r: number; room: number } {
  const r = m.small * 0.62;
  return { x: box.x + box.w - m.inner - r, y: box.y + m.inner + r, r, room: 2 * r + m.inner };
}

/** The letters of a value that nobody wrote. */
const NOISE = { weight: 500, face: 'mono', anchor: 'middle', tone: 'aside' } as const satisfies Partial<TextRun>;

/** The sign over a cell whose value another program has overwritten: whose letter it shows, and how large. */
export function clashSign(box: BoardBoxOf<'cell'>, m: BoardMetrics): { x: number; y: number; r: number; letter: TextRun | null } {
  const r = Math.max(m.small * 0.6, m.least * 0.7);
  const [x, y] = [box.x + box.w - 2, box.y + 2];
  const writer = box.flag === null ? null : letterOf(otherProgram(box.flag));
  return { x, y, r, letter: writer === null ? null : { x, y: middleOf(y, 0, m.least), size: m.least, text: writer, weight: 800, anchor: 'middle' } };
}

/** A cell's number; noise where nothing has been written; the letter of a program that counts on the cell. */
const cell: TextsOf<'cell'> = (box, m) => {
  const size = Math.max(m.least, m.small - 1.5);
  const tight = isTight(box, m);
  const over = box.x + m.cell.flag / 2 + 1;
  // two digits keep clear of the cell's edge
  const number: TextRun = {
    x: Math.max(over, box.x + 3 + textWidth(String(box.n), size) / 2),
    y: box.y + size + 1,
    size,
    text: String(box.n),
    weight: 600,
    anchor: 'middle',
    tone: 'soft',
  };
  const left = m.cell.flag + 1;
  const noise = box.noise === null ? null : fitWords({ wordings: [box.noise], size: m.value - 2, least: m.least, face: 'mono' }, box.w - left - 3);
  const middle = { x: box.x + left + (box.w - left) / 2, y: middleOf(box.y, box.h, m.value - 2) };
  const flag =
    box.flag === null || (tight && box.filled)
      ? []
      : [{ x: over, y: middleOf(box.y + box.h / 2, box.h / 2 - 2.5, size), size, text: letterOf(box.flag), weight: 800, anchor: 'middle' } as const];
  // beside values a number would pass for one where it is as large
  const crowded = tight || (box.flag !== null && box.h < 2 * size + 14);
  return [...(crowded ? [] : [number]), ...(noise ? [{ ...middle, size: noise.size, text: noise.text, ...NOISE }] : []), ...flag];
};

const chip: TextsOf<'chip'> = (box, m) => {
  const fitted = fitWords({ wordings: [box.text], size: Math.max(m.value, Math.min(box.h * 0.42, m.value * 1.8)), least: m.least, face: 'mono', name: true }, box.w - 4);
  return fitted
    ? [
        {
          x: box.x + box.w / 2,
          y: middleOf(box.y, box.h, fitted.size),
          size: fitted.size,
          text: fitted.text,
          ...(box.program === null ? NOISE : { weight: 800, face: 'mono', anchor: 'middle' }),
        },
      ]
    : [];
};

const cpu: TextsOf<'cpu'> = (box, m, say) => {
  const { legs, top, h } = cpuSlots(box, m);
  const words = line(box.x + legs + m.inner, middleOf(box.y + legs, m.zone, m.text), box.w - 2 * legs - 2 * m.inner, { ...title(m, box.titles.map(say), m.text), weight: 700 });
  const plus: TextRun[] = box.adds ? [{ x: box.x + box.w / 2, y: middleOf(box.y + top, h, m.value), size: m.value, text: '+', weight: 800, anchor: 'middle' }] : [];
  return [...words, ...plus];
};

/** How much of a line's height its letters take. */
const SCREEN_SHARE = 0.72;

const display: TextsOf<'display'> = () => [];

const screenLine: TextsOf<'line'> = (box, m) => {
  const fitted = fitWords({ wordings: [box.text], size: Math.max(m.least, box.h * SCREEN_SHARE), least: m.least, face: 'mono', name: true }, box.w - m.label * 2.8);
  return fitted ? [{ x: box.x + box.w / 2, y: middleOf(box.y, box.h, fitted.size), size: fitted.size, text: fitted.text, weight: 700, face: 'mono', anchor: 'middle' }] : [];
};

const waiting: TextsOf<'waiting'> = (box, m, say) =>
  line(box.x + box.h + m.inner, middleOf(box.y, box.h, m.small), box.w - box.h - m.inner, { ...aside(m, [say(box.text)]), tone: 'ink' });

const TABLE: { [K in BoardKind]: TextsOf<K> } = { program, kernel, step, duty, hardware, zone, cell, chip, cpu, display, line: screenLine, waiting };

/** The words of one box, in place. */
export function boardTexts(box: BoardBox, m: BoardMetrics, say: Say): TextRun[] {
  return (TABLE[box.kind] as TextsOf<BoardKind>)(box, m, say);
}
