// The words in each box of the process VM's picture, placed so that they fit in any language.
import { textWidth } from '../shared/measure';
import { namedLine } from '../shared/namedLine';
import { fitWords, line, middleOf, type TextRun, type Words } from '../shared/textRun';
import { type Say } from '../shared/words';
import { centred } from '../shared/wrap';
import { type VmMetrics } from './metrics';
import { type VmBox, type VmBoxOf, type VmKind } from './vmBox';

type TextsOf<K extends VmKind> = (box: VmBoxOf<K>, m: VmMetrics, say: Say) => TextRun[];

const title = (m: VmMetrics, ...wordings: string[]): Words => ({ wordings, size: m.label, weight: 800, least: m.least });
const plain = (m: VmMetrics, ...wordings: string[]): Words => ({ wordings, size: m.small, weight: 600, tone: 'soft', least: m.least });

const source: TextsOf<'source'> = (box, m) => {
  const head: Words = { wordings: [box.file], size: m.text, face: 'mono', weight: 700, least: m.least, name: true };
  if (box.lines.length === 0) return line(box.x + m.indent, middleOf(box.y, box.h, m.text), box.w - 2 * m.indent, head);
  const top = box.y + m.text * 1.5;
  const lead = (box.h - m.text * 1.5 - m.inner) / box.lines.length;
  const size = Math.max(m.least, Math.min(m.code, lead * 0.82));
  const lines = box.lines.flatMap((text, at) => {
    const indent = text.length - text.trimStart().length;
    const left = indent * size * 1.2;
    const runs = line(box.x + m.indent + left, top + lead * (at + 0.8), box.w - 2 * m.indent - left, {
      wordings: [text.trim()],
      size,
      face: 'mono',
      weight: 500,
      least: m.least,
      name: true,
      tone: 'soft',
    });
    return runs;
  });
  return [...line(box.x + m.indent, box.y + m.text * 1.25, box.w - 2 * m.indent, head), ...lines];
};

const compiler: TextsOf<'compiler'> = (box, m) => {
  const words = fitWords({ wordings: [box.tool], size: m.text, face: 'mono', least: m.least }, box.w - 10);
  return words ? [{ x: box.x + box.w / 2, y: box.y + box.h / 2 - m.text * 0.7, size: words.size, text: words.text, weight: 700, face: 'mono', anchor: 'middle' }] : [];
};

/** How far below a shelf's top edge its capsule lies: under the word for what it is. */
export function shelfHead({ h }: { h: number }, m: VmMetrics): number {
  const lead = m.small * 1.3;
  return Math.max(lead, (h - m.capsule + lead * 0.8) / 2);
}

const shelf: TextsOf<'shelf'> = (box, m, say) => {
  const words = { text: say(box.note), size: m.small, least: m.least, weight: 600 } as const;
  const rect = { x: box.x + 2, y: box.y, w: box.w - 4, h: box.done ? shelfHead(box, m) : box.h };
  return centred({ ...words, tone: box.done ? 'soft' : 'aside' }, rect);
};

/** Distance of a file's name from the ends of its capsule. */
const capsulePad = ({ h }: VmBoxOf<'capsule'>): number => h * 0.2;

/** Width of a capsule's icon with what is left free beside it; none where the file's whole name needs the room, nor on sizes where some would. */
export function capsuleIcon(box: VmBoxOf<'capsule'>, m: VmMetrics): number {
  if (m.size === 'narrow' || m.size === 'projector') return 0;
  const room = box.w - 2 * capsulePad(box);
  const name = textWidth(box.file, m.least, 'mono');
  const icon = m.text * 1.6;
  return name <= room && name > room - icon ? 0 : icon;
}

const capsule: TextsOf<'capsule'> = (box, m) => {
  const icon = capsuleIcon(box, m);
  const room = box.w - 2 * capsulePad(box) - icon;
  const fitted = fitWords({ wordings: [box.file, box.file.replace(/^.*(\..*)$/, '$1')], size: m.text, face: 'mono', least: m.least, name: true }, room);
  return fitted
    ? [{ x: box.x + (box.w + icon) / 2, y: middleOf(box.y, box.h, fitted.size), size: fitted.size, text: fitted.text, weight: 700, face: 'mono', anchor: 'middle' }]
    : [];
};

/** Whether the counter is one line. */
const isLow = ({ w, h }: VmBoxOf<'count'>): boolean => w > h * 3;

/** Where the blocks of the counter stand: under its words, or to their right where it is low. */
export function countBlocks(box: VmBoxOf<'count'>, m: VmMetrics): { x: number; y: number; w: number; h: number }[] {
  const low = isLow(box);
  const h = m.label * 0.95;
  const w = h * 1.4;
  const step = w + 5;
  const total = box.kernels * step - 5;
  const x = low ? box.x + box.w - total - m.indent : box.x + (box.w - total) / 2;
  const y = low ? box.y + (box.h - h) / 2 : box.y + box.h * 0.66 - h / 2;
  return Array.from({ length: box.kernels }, (_, at) => ({ x: x + at * step, y, w, h }));
}

const count: TextsOf<'count'> = (box, m, say) => {
  const blocks = countBlocks(box, m);
  if (isLow(box)) {
    const room = (blocks[0]?.x ?? box.x + box.w) - box.x - 2 * m.indent;
    return line(box.x + m.indent, middleOf(box.y, box.h, m.label), room, title(m, say(box.text), say(box.short)));
  }
  const rect = { x: box.x + 6, y: box.y + 3, w: box.w - 12, h: box.h * 0.5 };
  const full = centred({ text: say(box.text), size: m.label, least: m.least, weight: 800 }, rect);
  return full.length > 0 ? full : centred({ text: say(box.short), size: m.label, least: m.least, weight: 800 }, rect);
};

/** Whose hardware it is, and that it is hardware: on one line, if need be with the short name, else on two. */
const hardware: TextsOf<'hardware'> = (box, m, say) => {
  const x = box.x + m.indent;
  const width = box.w - 2 * m.indent;
  const name = (...wordings: string[]): Words => ({ ...title(m, ...wordings), size: m.text });
  const [label, short] = [say(box.label), say(box.short)];
  const word = plain(m, say({ key: 'stack.hardware' }));
  const onOne = (...wordings: string[]): TextRun[] => line(x, middleOf(box.y, box.h, m.text), width, name(...wordings), word);
  const both = [label, short].map((wording) => onOne(wording)).find(({ length }) => length === 2);
  const lead = m.small * 1.25;
  // one height, one arrangement: on a tall slab what it is always stands below
  if (both && box.h < 2.2 * lead) return both;
  if (box.h < 2 * lead) return onOne(label, short);
  const y = middleOf(box.y, box.h, m.small);
  return [...line(x, y - lead / 2, width, name(label, short)), ...line(x, y + lead / 2, width, word)];
};

const kernel: TextsOf<'kernel'> = (box, m, say) => {
  const off = box.state === 'off';
  const words = off ? [say({ key: 'vm.noKernel' }), say({ key: 'vm.noKernelShort' })] : [say(box.label)];
  const state: Words =
    box.state === 'panicked' ? plain(m, say({ key: 'stack.panicked' })) : { ...plain(m, box.family, box.family.split(' ')[0] ?? ''), face: 'mono', tone: 'ink', weight: 700 };
  return line(box.x + m.indent, middleOf(box.y, box.h, m.label), box.w - 2 * m.indent, { ...title(m, ...words), ...(off ? { weight: 650 } : {}) }, off ? undefined : state);
};

const process: TextsOf<'process'> = (box, m, say) => {
  if (box.running)
    return namedLine(box.x + m.indent, middleOf(box.y, m.label * 1.9, m.label), box.w - 2 * m.indent, { ...title(m, ...box.titles.map(say)), size: m.text }, box.program);
  const [full, short] = box.titles;
  const top = box.y + m.label * 1.2;
  const rect = { x: box.x + 6, y: top, w: box.w - 12, h: box.h * 0.34 };
  const words = { size: m.text, least: m.least, weight: 650, tone: 'aside' } as const;
  const runs = full ? centred({ ...words, text: say(full) }, rect) : [];
  return runs.length > 0 || !short ? runs : centred({ ...words, text: say(short) }, rect);
};

const chamber: TextsOf<'chamber'> = (box, m, say) => {
  const words = { ...title(m, say(box.label), say({ key: 'vm.on.guest' })), size: m.text };
  const kind = plain(m, say({ key: 'vm.processVm' }));
  const [x, y, room] = [box.x + m.inner, box.y + m.text * 1.35, box.w - 2 * m.inner];
  const both = line(x, y, room, words, kind);
  if (both.length > 1) return both;
  // what it is goes below the name where there is no room beside it
  const below = y + m.small * 1.5;
  return below + m.capsule + 2 * m.inner > box.y + box.h ? both : [...line(x, y, room, words), ...line(x, below, room, kind)];
};

const output: TextsOf<'output'> = (box, m) => {
  const room = box.w - 2 * m.inner;
  const size = [m.small, m.least].find((type) => textWidth(box.text, type, 'mono') <= room) ?? m.least;
  // a terminal goes on in the next line where its own is full
  const lines = textWidth(box.text, size, 'mono') <= room ? [box.text] : box.text.split(/(?<=^Hello from) /);
  const lead = size * 1.3;
  const top = box.y + (box.h - (lines.length - 1) * lead) / 2;
  return lines.flatMap((text, at) =>
    line(box.x + m.inner, middleOf(top + at * lead, 0, size), room, { wordings: [text], size, face: 'mono', weight: 600, least: m.least, name: true }),
  );
};

const vm: TextsOf<'vm'> = (box, m, say) =>
  line(box.x + m.indent, middleOf(box.y, m.label * 1.9, m.label), box.w - 2 * m.indent, { ...title(m, say(box.label), say(box.note), say({ key: 'vm.on.guest' })), size: m.text });

const guestOs: TextsOf<'guestOs'> = (box, m, say) =>
  line(box.x + m.indent, middleOf(box.y, box.h, m.text), box.w - 2 * m.indent, {
    ...title(m, say(box.label), say(box.short)),
    size: m.text,
    halo: box.on,
    tone: box.on ? 'ink' : 'aside',
  });

/** The bar of a boot: one segment for each step. */
export function bootBar(box: VmBoxOf<'boot'>, m: VmMetrics, steps: number): { x: number; y: number; w: number; h: number }[] {
  const h = m.small * 0.9;
  const gap = 4;
  const w = (box.w - (steps - 1) * gap) / steps;
  return Array.from({ length: steps }, (_, at) => ({ x: box.x + at * (w + gap), y: box.y + box.h - h, w, h }));
}

/** Whether a boot goes on, so that its bar is shown. */
export const isBooting = ({ stage }: VmBoxOf<'boot'>): boolean => stage !== 'off' && stage !== 'on';

const boot: TextsOf<'boot'> = (box, m, say) =>
  centred({ text: say(box.text), size: m.text, least: m.least, weight: 650, tone: 'soft' }, { ...box, h: box.h - (isBooting(box) ? m.small : 0) });

const TABLE: { [K in VmKind]: TextsOf<K> } = { source, compiler, shelf, capsule, count, hardware, kernel, process, chamber, output, vm, guestOs, boot };

/** The words of one box, in place. */
export function vmTexts(box: VmBox, m: VmMetrics, say: Say): TextRun[] {
  return (TABLE[box.kind] as TextsOf<VmKind>)(box, m, say);
}
