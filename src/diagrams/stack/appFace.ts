// The front of an app: what it does, its program, and its process numbers wherever there is room for them.
import { type Rect } from '../shared/box';
import { fits, textWidth } from '../shared/measure';
import { line, place, type TextRun, type Words } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { rolePhrase } from './apps';
import { type Metrics } from './metrics';
import { type StackBox, type StackBoxOf } from './stackBox';

/** What is drawn on an app's front. */
export interface AppFace {
  runs: TextRun[];
  icon: { x: number; y: number } | null;
  /** The top of the pocket for libraries; null when there is no room. */
  pocket: number | null;
  /** The bracket that joins the two numbers of one process; null when they do not stand at the right. */
  bracket: { x: number; y: number; h: number } | null;
}

/** The process numbers, fullest wording first: inside and outside for a container, one number otherwise. */
function numbersOf({ app, group }: StackBoxOf<'app'>, say: Say, short = false): string[][] {
  if (group) return group.running < group.count ? [[say(phrase('stack.running', { count: group.running }))]] : [];
  if (app.insidePid === null) return [[say(phrase('stack.pid', { pid: app.pid }))]];
  const inside = { pid: app.insidePid };
  const outside = { pid: app.pid };
  const pairs = [
    [say(phrase('stack.pidIn', inside)), say(phrase('stack.pidInShort', inside))],
    [say(phrase('stack.pidOut', outside)), say(phrase('stack.pidOutShort', outside))],
  ];
  return short ? pairs.map(([, least = '']) => [least, least]) : pairs;
}

/** Whether an app's pair of numbers had room in its short form only. */
function isShort(box: StackBoxOf<'app'>, m: Metrics, say: Say): boolean {
  const [[full = '', short = ''] = [], outside] = numbersOf(box, say);
  return outside !== undefined && appFace(box, m, say).runs.some(({ text }) => text.startsWith(short) && !text.startsWith(full));
}

/** The measures with which all apps of a picture write their numbers in one form: the short one, where one of them has room for no more. */
export function evenNumbers(boxes: readonly StackBox[], m: Metrics, say: Say): Metrics {
  return boxes.some((box) => box.kind === 'app' && isShort(box, m, say)) ? { ...m, shortNumbers: true } : m;
}

/** The wording (by its place in the list) in which all numbers fit at the right ends of their lines; -1 when none does. */
function wordingAtRight(numbers: string[][], free: readonly number[], size: number): number {
  const most = Math.max(...numbers.map((wordings) => wordings.length));
  for (let at = 0; at < most; at += 1) {
    if (numbers.every((wordings, row) => fits(wordings[Math.min(at, wordings.length - 1)] ?? '', size, free[row] ?? 0))) return at;
  }
  return -1;
}

/** The least space between a name and the number at the end of its line. */
const BETWEEN = 6;

/** Lays the words out on an app's front. */
export function appFace(box: StackBoxOf<'app'>, m: Metrics, say: Say): AppFace {
  const { face } = m;
  const margin = m.size === 'narrow' ? 5 : box.w < 130 ? 9 : m.indent;
  const x = box.x + margin;
  const width = box.w - 2 * margin;
  const mixed = box.group !== null && box.group.image === null;
  const title = say(mixed ? { key: 'stack.others' } : rolePhrase(box.app.role));
  const iconRoom = textWidth(title, m.label) + face.icon + 7 <= width ? face.icon + 7 : 0;
  const atStart = m.size !== 'narrow';
  const role: Words = { wordings: mixed ? [title] : [title, say(phrase(`stack.roleShort.${box.app.role}`))], size: m.label, weight: 800, least: m.least, name: true };
  const program: Words = {
    wordings: mixed ? [''] : [box.app.program, box.app.program.replace(/-server$/, '')],
    size: box.w < 215 ? Math.min(face.program, m.label + 0.5) : face.program,
    face: 'mono',
    weight: 700,
    least: m.least,
    name: true,
  };
  const first = box.y + face.first;
  const titleX = x + (atStart ? iconRoom : 0);
  const titles = line(titleX, first, width - iconRoom, role);
  const lines = Math.max(1, Math.floor((box.h - face.first - m.label * 0.3) / face.line) + 1);
  const icon = iconRoom > 0 ? { x: atStart ? x : x + width - face.icon, y: first - face.icon * 0.82 } : null;
  const used = (runs: TextRun[], from: number): number => (runs[0] ? from + textWidth(runs[0].text, runs[0].size, runs[0].face) : from);
  const numbers = numbersOf(box, say, m.shortNumbers);
  const bracketRoom = numbers.length > 1 && m.size === 'wide' ? 12 : 0;
  const right = x + width - bracketRoom;
  const programAs = (from: number): TextRun[] => (lines > 1 ? line(x, first + face.line, width, { ...program, wordings: program.wordings.slice(from) }) : []);
  const wordingBeside = (programs: TextRun[]): number => {
    const free = [right - BETWEEN - used(titles, titleX) - (atStart ? 0 : iconRoom), right - BETWEEN - used(programs, x)];
    return wordingAtRight(numbers, numbers.length > 1 ? free : [free[1] ?? 0], m.small);
  };
  const full = programAs(0);
  if (numbers.length === 0) return { runs: [...titles, ...full], icon, pocket: null, bracket: null };
  const beside = lines > 1 && !((m.size === 'projector' || m.size === 'narrow') && numbers.length > 1);
  // numbers beside a shorter name look like those of every other app; below the whole name they would take the place of the pocket
  const [programs, wording] = (!beside ? [[full, -1] as const] : [full, programAs(1)].map((runs) => [runs, wordingBeside(runs)] as const)).reduce((best, next) =>
    best[1] >= 0 ? best : next[1] >= 0 ? next : best,
  );
  const number: Omit<Words, 'wordings'> = { size: m.small, weight: 700 };
  const base = { runs: [...titles, ...programs], icon };
  const pocketTop = face.pocket > 0 && box.h >= m.app - 1 ? box.y + box.h - face.pocket : null;
  if (wording >= 0) {
    const placed = numbers.map((wordings, row) => {
      const y = first + (numbers.length > 1 ? row : 1) * face.line;
      return place({ ...number, wordings: [wordings[Math.min(wording, wordings.length - 1)] ?? ''] }, x, y, width - bracketRoom, 'end');
    });
    const bracket = bracketRoom > 0 ? { x: right + 6, y: first - m.small * 0.36, h: face.line } : null;
    return { ...base, runs: [...base.runs, ...placed.flatMap((p) => p?.run ?? [])], pocket: pocketTop, bracket };
  }
  if (face.tight) return appFace(box, { ...m, face: { pocket: face.pocket, icon: face.icon, program: face.program, ...face.tight } }, say);
  return { ...base, runs: [...base.runs, ...numbersBelow(numbers, { x, y: first + 2 * face.line, w: width, h: lines - 2 }, number, m, pocketTop)], pocket: null, bracket: null };
}

/** The numbers under the program, on one line or two, or not at all; `room.h` counts lines. */
function numbersBelow(numbers: string[][], room: Rect, number: Omit<Words, 'wordings'>, m: Metrics, pocketTop: number | null): TextRun[] {
  const free = pocketTop === null ? room.h : Math.max(1, room.h);
  if (free < 1) return [];
  if (free >= numbers.length) {
    // both numbers of a process in the same wording, so that they read as a pair
    const at = m.size !== 'narrow' && numbers.every(([full]) => fits(full ?? '', m.least, room.w)) ? 0 : 1;
    return numbers.flatMap((wordings, row) => line(room.x, room.y + row * m.face.line, room.w, { ...number, wordings: wordings.slice(at), weight: 600, least: m.least }));
  }
  const joined = [0, 1].map((at) => numbers.map((wordings) => wordings[Math.min(at, wordings.length - 1)] ?? '').join(' · '));
  return line(room.x, room.y, room.w, { ...number, wordings: joined, weight: 600, least: m.least });
}
