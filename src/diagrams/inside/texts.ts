// The words of the Inside lens's boxes, placed so that they fit.
import { type Rect } from '../shared/box';
import { clip, fits, textWidth } from '../shared/measure';
import { fitWords, line, middleOf, place, type TextRun, type Words } from '../shared/textRun';
import { type Say } from '../shared/words';
import { type InsideBox, type InsideBoxOf, type InsideKind, type Side } from './insideBox';
import { type InsideMetrics } from './metrics';
import { type ProcessLine } from './processLists';
import { centred } from '../shared/wrap';

type TextsOf<K extends InsideKind> = (box: InsideBoxOf<K>, m: InsideMetrics, say: Say) => TextRun[];

/** Where the cells of a line are: numbers of the two lists face each other. */
interface Cells {
  /** The plate of the number. */
  number: { x: number; w: number };
  user: { x: number; w: number } | null;
  command: { x: number; w: number };
}

/** The cells of a line of a list. */
function cellsOf({ x, w }: Rect, side: Side, bead: number, m: InsideMetrics): Cells {
  const margin = (m.row - m.bead.h) / 2;
  const number = { x: side === 'host' ? x + w - margin - bead : x + margin, w: bead };
  const left = side === 'host' ? x + m.indent : number.x + bead + m.indent;
  const right = side === 'host' ? number.x - m.indent / 2 : x + w - m.indent;
  if (w < m.userFrom) return { number, user: null, command: { x: left, w: right - left } };
  return { number, user: { x: left, w: m.user - 6 }, command: { x: left + m.user, w: right - left - m.user } };
}

/** Where the name of a container starts in its line, for the icon before it; null where there is no room. */
export function nameTag({ line: { container, program, command }, side, bead, ...rect }: InsideBoxOf<'row'>, m: InsideMetrics): { x: number; text: string; icon: number } | null {
  if (container === null || side === 'inside') return null;
  const { command: cell } = cellsOf(rect, side, bead, m);
  const icon = m.size === 'narrow' ? 0 : m.text * 1.3;
  const taken = textWidth(m.commands && fits(command, m.text, cell.w / 1.6, 'mono') ? command : program, m.text, 'mono') + m.text;
  const room = Math.min(cell.w - taken - icon, cell.w * 0.5);
  const text = room < 2 * m.text ? null : clip(container, m.text, room, 'mono');
  return text === null ? null : { x: cell.x + cell.w - textWidth(text, m.text, 'mono') - m.indent / 2, text, icon };
}

/** A command line over two lines, broken at a space; what is still too long is cut there. */
function overTwo(command: string, size: number, width: number): string[] {
  const words = command.split(' ');
  const splits = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  const fitting = splits.filter((lines) => lines.every((text) => fits(text, size, width, 'mono')));
  const [balanced] = fitting.toSorted((a, b) => Math.max(...a.map((text) => text.length)) - Math.max(...b.map((text) => text.length)));
  const longest = splits.findLast(([first = '']) => fits(first, size, width, 'mono'));
  return (balanced ?? longest ?? [command]).map((text) => clip(text, size, width, 'mono'));
}

/** The whole command line where lines are long enough for it, else the program alone. */
function commandRuns({ y, h }: Rect, { x, w }: { x: number; w: number }, { command, program }: ProcessLine, m: InsideMetrics): TextRun[] {
  const words = { size: m.text, face: 'mono', weight: 600, least: m.least } as const;
  const long = m.commands && w > m.userFrom / 2;
  if (!long || fitWords({ ...words, wordings: [command] }, w)) return line(x, middleOf(y, h, m.text), w, { ...words, wordings: [long ? command : program], name: true });
  const size = m.least + 0.5;
  return overTwo(command, size, w).map((text, at) => ({ x, y: middleOf(y + (at - 0.5) * size * 1.16, h, size) - size * 0.1, size, text, weight: 600, face: 'mono' }));
}

const row: TextsOf<'row'> = (box, m) => {
  const { number, user, command } = cellsOf(box, box.side, box.bead, m);
  const y = middleOf(box.y, box.h, m.text);
  const tag = nameTag(box, m);
  const width = tag ? tag.x - tag.icon - m.indent - command.x : command.w;
  const pid: TextRun = { x: number.x + number.w - m.bead.pad, y, size: m.text, text: String(box.line.shown), weight: 700, face: 'mono', anchor: 'end' };
  return [
    ...(box.joined ? [] : [pid]),
    ...(user ? line(user.x, y, user.w, { wordings: [box.line.user], size: m.small, face: 'mono', tone: 'soft', weight: 500, least: m.least, name: true }) : []),
    ...commandRuns(box, { x: command.x, w: width }, box.line, m),
    ...(tag ? [{ x: tag.x, y, size: m.text, text: tag.text, weight: 800, face: 'mono' } as const] : []),
  ];
};

/** The heads of the columns, where a list has them. */
function heads(box: InsideBoxOf<'panel'>, m: InsideMetrics, say: Say): TextRun[] {
  if (m.head === 0 || !box.front) return [];
  const y = box.y + m.title + m.head - 8;
  const { number, user, command } = cellsOf({ ...box, x: box.x + m.pad, w: box.w - 2 * m.pad }, box.side, box.bead, m);
  const head = (key: 'inside.user' | 'inside.command'): Words => ({ wordings: [say({ key })], size: m.small, weight: 500, tone: 'soft', least: m.least });
  const pid: TextRun = { x: number.x + number.w / 2, y, size: m.small, text: say({ key: 'inside.pid' }), weight: 700, tone: 'soft', anchor: 'middle' };
  return [pid, ...(user ? line(user.x, y, user.w, head('inside.user')) : []), ...line(command.x, y, command.w, head('inside.command'))];
}

/** Room for the eye before the title of the list that is looked at. */
export function eyeRoom(box: InsideBoxOf<'panel'>, m: InsideMetrics): number {
  return box.front ? m.label * 1.25 + 7 : 0;
}

const panel: TextsOf<'panel'> = (box, m, say) => {
  const eye = eyeRoom(box, m);
  const x = box.x + m.pad + m.indent / 2 + eye;
  const title: Words = { wordings: box.titles.map(say), size: m.label, weight: 800, least: m.least, name: true };
  const count: Words | undefined = box.count ? { wordings: [say(box.count)], size: m.small, weight: 600, tone: 'soft' } : undefined;
  return [...line(x, middleOf(box.y, m.title + 2, m.label), box.w - 2 * m.pad - m.indent - eye, title, count), ...heads(box, m, say)];
};

const kernel: TextsOf<'kernel'> = (box, m, say) => {
  const y = middleOf(box.y, box.h, m.big);
  const width = box.w - 2 * m.indent;
  const name: Words = { wordings: [say({ key: 'stack.kernel' })], size: m.big, weight: 800, least: m.least };
  const release: Words = { wordings: [box.panicked ? say({ key: 'stack.panicked' }) : box.release], size: m.text, face: box.panicked ? 'sans' : 'mono', weight: 700 };
  const ends = line(box.x + m.indent, y, width, name, release);
  const used = ends.map((run) => textWidth(run.text, run.size, run.face) + 2 * m.indent);
  const middle = { x: box.x + m.indent + (used[0] ?? 0), w: width - used.reduce((sum, each) => sum + each, 0) };
  const both = box.serves && !box.panicked ? place({ wordings: [say({ key: 'inside.oneKernel' })], size: m.text, weight: 700 }, middle.x, y, middle.w, 'start') : null;
  return [...ends, ...(both ? [both.run] : [])];
};

/** Whether a curtain is drawn far enough to carry words. */
export function curtainSpeaks({ w }: Rect, m: InsideMetrics): boolean {
  return w > m.fold * 4;
}

/** The clear patch in the middle of the curtain, and the icon in it. */
export function curtainPatch({ x, y, w, h }: Rect, m: InsideMetrics): Rect {
  const tall = m.label * 4.6;
  const inset = Math.min(m.fold / 2, 6);
  return { x: x + inset, y: y + h * 0.56 - tall / 2, w: w - 2 * inset, h: tall };
}

const curtain: TextsOf<'curtain'> = (box, m, say) => {
  if (!curtainSpeaks(box, m)) return [];
  const patch = curtainPatch(box, m);
  const rect = { x: patch.x + 3, y: patch.y + m.label * 2, w: patch.w - 6, h: patch.h - m.label * 2.2 };
  const text = say(box.text);
  const size = fitWords({ wordings: [text], size: m.label, least: m.least }, rect.w)?.size ?? m.label;
  return centred({ text, size, least: m.least, weight: 800 }, rect);
};

const empty: TextsOf<'empty'> = (box, m, say) => {
  const iconRoom = box.container ? m.label * 3 : 0;
  const rect = { x: box.x + m.indent, y: box.y + iconRoom, w: box.w - 2 * m.indent, h: box.h - iconRoom };
  return centred({ text: say(box.text), size: m.label, least: m.least, weight: 650, tone: 'aside' }, rect);
};

const more: TextsOf<'more'> = (box, m, say) =>
  line(box.x + m.indent, middleOf(box.y, box.h, m.text), box.w - 2 * m.indent, { wordings: [say(box.text), say(box.short)], size: m.small, tone: 'soft', least: m.least });

const note: TextsOf<'note'> = (box, m, say) =>
  centred({ text: say(box.text), size: m.label, least: m.least, weight: 650, tone: 'soft' }, { ...box, x: box.x + m.indent, w: box.w - 2 * m.indent });

const bead: TextsOf<'bead'> = (box, m) => [{ x: box.x + box.w / 2, y: middleOf(box.y, box.h, m.text), size: m.text, text: box.text, weight: 800, face: 'mono', anchor: 'middle' }];

const TABLE: { [K in InsideKind]: TextsOf<K> } = { kernel, plug: () => [], panel, row, more, note, curtain, bead, empty };

/** The words of one box, in place. */
export function insideTexts(box: InsideBox, m: InsideMetrics, say: Say): TextRun[] {
  return (TABLE[box.kind] as TextsOf<InsideKind>)(box, m, say);
}
