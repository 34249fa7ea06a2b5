// Turns a World into the face with windows: one process, eight windows onto the host, and the kernel below them all.
import { type View } from '../../lab/view';
import { NAMESPACE_KINDS } from '../../sim/kernel/kernel';
import { findMachine, type World } from '../../sim/world';
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase } from '../shared/words';
import { boxOf, type CurtainsBox } from './curtainsBox';
import { type CurtainsMetrics, curtainsMetrics } from './metrics';
import { kernelSentence, processSentence, windowSentence } from './sentences';
import { HOST, subjectOf } from './subject';
import { drawnCount, isContainerLike, WINDOW_IDS, type WindowFact, windowsOf } from './windowFacts';

/** Boxes back to front, and the figure that they fill. */
export interface CurtainsLayout {
  boxes: CurtainsBox[];
  metrics: CurtainsMetrics;
  height: number;
}

/** What to lay out. */
export interface WindowsOptions {
  subject: View['subject'];
  size: FigureSize;
}

/** The parts of a window: its head, the pane that a curtain can cover, and the sill with what the process has instead. */
export function windowParts({ x, y, w, h }: Rect, { window: { head, sill }, pad }: CurtainsMetrics): Record<'head' | 'pane' | 'sill', Rect> {
  return {
    head: { x, y, w, h: head },
    pane: { x: x + pad, y: y + head, w: w - 2 * pad, h: h - head - sill },
    sill: { x: x + pad, y: y + h - sill + pad / 2, w: w - 2 * pad, h: sill - pad * 1.5 },
  };
}

/** Height of a window. */
const windowHeight = ({ window: { head, line, lines, sill } }: CurtainsMetrics): number => head + line * lines + 10 + sill;

/** Where the windows begin, and how tall all of them are. */
function gridOf(m: CurtainsMetrics): { x: number; y: number; w: number; h: number } {
  const top = m.depth + 2;
  const rows = Math.ceil(WINDOW_IDS.length / m.columns);
  const h = rows * windowHeight(m) + (rows - 1) * m.gap;
  if ('beside' in m.process) return { x: m.process.beside + m.gap + m.depth, y: top, w: m.width - m.process.beside - m.gap - m.depth - 3, h };
  return { x: 1, y: top + m.process.above + m.gap + m.depth, w: m.width - 4, h };
}

function windowRect(at: number, grid: Rect, m: CurtainsMetrics): Rect {
  const w = (grid.w - (m.columns - 1) * m.gap) / m.columns;
  const column = at % m.columns;
  const row = Math.floor(at / m.columns);
  return { x: grid.x + column * (w + m.gap), y: grid.y + row * (windowHeight(m) + m.gap), w, h: windowHeight(m) };
}

function windowBoxes(fact: WindowFact, rect: Rect, plain: boolean, m: CurtainsMetrics): CurtainsBox[] {
  const { pane } = windowParts(rect, m);
  const window = boxOf(`window:${fact.id}`, rect, {
    kind: 'window',
    window: fact,
    pressable: plain,
    pick: fact.id === 'root' ? 'root-directory' : `namespace:${fact.id}`,
    sentence: windowSentence(fact, plain),
  });
  if (!fact.own) return [window];
  return [window, fact.id === 'root' ? boxOf('screen', pane, { kind: 'screen', gap: fact.note !== null }) : boxOf(`cloth:${fact.id}`, pane, { kind: 'cloth' })];
}

/** Lays out the windows of a process. */
export function layoutWindows(world: World, { subject: wanted, size }: WindowsOptions): CurtainsLayout {
  const m = curtainsMetrics(size);
  const grid = gridOf(m);
  const height = grid.y + grid.h + m.gap + m.depth + m.kernel + 3;
  const kernel = findMachine(world.machines, HOST)?.kernel;
  const subject = subjectOf(world, wanted);
  if (!subject || kernel?.state !== 'running') {
    const text = phrase(kernel?.state === 'running' ? 'curtains.empty.process' : 'curtains.empty.off');
    return { boxes: [boxOf('empty', { x: 2, y: 4, w: m.width - 4, h: height - 8 }, { kind: 'empty', text, sentence: text })], metrics: m, height };
  }
  const windows = windowsOf(subject);
  const beside = 'beside' in m.process;
  const slab: Rect = 'beside' in m.process ? { x: 1, y: grid.y, w: m.process.beside, h: grid.h } : { x: 1, y: m.depth + 2, w: m.width - m.depth - 4, h: m.process.above };
  const base: Rect = { x: 1, y: height - m.kernel - 3, w: m.width - m.depth - 3, h: m.kernel };
  const plug: Rect = { x: slab.x + slab.w / 2 - m.plug / 2, y: slab.y + slab.h - 1, w: m.plug, h: base.y - slab.y - slab.h + 4 };
  const release = `Linux ${/^\d+\.\d+/.exec(kernel.release)?.[0] ?? kernel.release}`;
  const { process, program, plain } = subject;
  const own = process.nsPid !== process.pid;
  return {
    boxes: [
      boxOf('kernel', base, {
        kind: 'kernel',
        release,
        uname: kernel.release,
        says: phrase('curtains.sameKernel'),
        plug: beside ? plug.x : NaN,
        pick: `kernel:${HOST}`,
        sentence: kernelSentence(release, phrase('curtains.sameKernel'), kernel.release),
      }),
      boxOf('process', slab, {
        kind: 'process',
        program,
        outside: process.pid,
        inside: own ? process.nsPid : null,
        drawn: drawnCount(windows),
        complete: isContainerLike(windows),
        plain,
        namespaces: NAMESPACE_KINDS.map((kind) => ({ kind, id: process.namespaces[kind], own: windows.some(({ id, own: drawn }) => id === kind && drawn) })),
        pick: `process:${String(process.pid)}`,
        sentence: processSentence(subject, windows),
      }),
      ...(beside ? [boxOf('plug', plug, { kind: 'plug', own: drawnCount(windows) > 0 })] : []),
      ...windows.flatMap((fact, at) => windowBoxes(fact, windowRect(at, grid, m), plain, m)),
    ].toSorted((a, b) => a.z - b.z),
    metrics: m,
    height,
  };
}
