// The words in each block of the stack, placed so that they fit in any language: pure, so that a law can measure them.
import { type Drawn } from '../shared/box';
import { freeSpans, line, middleOf, place, type TextRun, type Words } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { appFace } from './appFace';
import { badgeRoom, containerHead } from './badges';
import { type Metrics } from './metrics';
import { kvmName, partsOf } from './sentences';
import { type StackBox, type StackBoxOf, type StackKind } from './stackBox';

type TextsOf<K extends StackKind> = (box: StackBoxOf<K>, m: Metrics, say: Say) => TextRun[];

const title = (m: Metrics, ...wordings: string[]): Words => ({ wordings, size: m.label, weight: 800, least: m.least });
const aside = (m: Metrics, ...wordings: string[]): Words => ({ wordings, size: m.small, weight: 600, tone: 'soft' });

/** `Windows` for `Windows 11`, where there is no room for more. */
const firstWord = (name: string): string => name.split(' ')[0] ?? name;

const hardware: TextsOf<'hardware'> = (box, m, say) => {
  const room = m.size === 'wide' ? 112 : m.size === 'projector' ? 190 : box.w * 0.32;
  const words = title(m, say({ key: 'stack.hardware' }));
  const under = m.size === 'wide' && box.h > 64;
  const first = line(box.x + m.indent, under ? box.y + box.h / 2 - 3 : middleOf(box.y, box.h, m.label), room, words);
  const second = under ? line(box.x + m.indent, box.y + box.h / 2 + 17, room, aside(m, say({ key: box.server ? 'stack.oneServer' : 'stack.oneComputer' }))) : [];
  return [...first, ...second];
};

const hypervisor: TextsOf<'hypervisor'> = (box, m, say) => {
  const y = middleOf(box.y, box.h, m.label);
  const width = box.w - 2 * m.indent - badgeRoom(box, m);
  const type = say(phrase(box.type === 1 ? 'stack.type1' : 'stack.type2'));
  const named = box.product === null ? [] : [box.product];
  if (m.size !== 'wide') return line(box.x + m.indent, y, width, title(m, say({ key: 'stack.hypervisor' })), aside(m, [...named, type].join(' · '), ...named, type));
  const name = place(title(m, say({ key: 'stack.hypervisor' })), box.x + m.indent, y, width, 'start');
  if (!name) return [];
  const from = Math.max(122, name.width + 18);
  const does = place(
    aside(m, [...named, say(phrase(box.type === 1 ? 'stack.type1Does' : 'stack.type2Does'))].join(' · '), [...named, type].join(' · '), type),
    box.x + m.indent + from,
    y,
    width - from,
    'start',
  );
  return does ? [name.run, does.run] : [name.run];
};

const vm: TextsOf<'vm'> = (box, m, say) => {
  const times = box.count > 1 ? aside(m, say(phrase('stack.times', { count: box.count }))) : undefined;
  // beside its badge on a phone, a VM with a name of its own goes by the name alone
  const { name } = box.label.params ?? {};
  const short = box.label.key === 'stack.root' ? [say({ key: 'stack.rootShort' })] : [];
  const names = [say(box.label), ...(typeof name === 'string' ? [name] : []), ...short];
  return line(box.x + m.pad + 2, middleOf(box.y, m.tab + 2, m.label), box.w - 2 * m.pad - 4 - badgeRoom(box, m), title(m, ...names), times);
};

const virtual: TextsOf<'virtual'> = (box, m, say) =>
  line(box.x + m.pad + 1, middleOf(box.y, box.h, 13), box.w - 2 * m.pad - 2, { ...aside(m, say(box.title)), size: 13 }, { ...aside(m, say(box.lent)), size: 13 });

const kernel: TextsOf<'kernel'> = (box, m, say) => {
  const width = box.w - 2 * m.indent - box.lever - badgeRoom(box, m);
  const y = middleOf(box.y, box.h, m.big);
  const names = box.count > 1 ? [say(phrase('stack.kernelTimes', { count: box.count }))] : [say({ key: 'stack.kernel' })];
  const name: Words = { wordings: names, size: m.big, weight: 800, least: m.least };
  if (box.panicked) return line(box.x + m.indent, y, width, name, { ...aside(m, say({ key: 'stack.panicked' })), tone: 'ink', weight: 800 });
  const release: Words = { ...aside(m, box.release, firstWord(box.release)), face: 'mono', tone: 'ink' };
  if (box.shared < 2) return line(box.x + m.indent, y, width, name, release);
  const short = say(phrase('stack.sharedByShort', { count: box.shared }));
  const shared: Words = { wordings: [say(phrase('stack.sharedBy', { count: box.shared })), short], size: m.size === 'wide' ? 15 : m.small, weight: 700 };
  if (m.size !== 'wide') return line(box.x + m.indent, y, width, name, shared);
  const start = place(name, box.x + m.indent, y, width, 'start');
  if (!start) return [];
  const from = Math.max(84, start.width + 18);
  const end = place(shared, box.x + m.indent + from, y, width - from, 'start');
  const left = end ? from + end.width + 16 : from;
  const last = place(release, box.x + m.indent + left, y, width - left, 'end');
  return [start.run, ...(end ? [end.run] : []), ...(last ? [last.run] : [])];
};

/** The first of the longest free stretches between plugs. */
const widest = (spans: [number, number][]): [number, number] => spans.reduce((best, span) => (span[1] > best[1] * 1.05 ? span : best), [0, 0]);

const os = (box: StackBoxOf<'guest-os' | 'host-os'>, m: Metrics, say: Say): TextRun[] => {
  const guest = box.kind === 'guest-os';
  const [x, width] = widest(freeSpans(box.x + m.indent, box.w - 2 * m.indent, box.plugs, m.plug, 9));
  const names = guest
    ? (['stack.guestOs', 'stack.guestOsShort'] as const)
    : box.parent === null
      ? (['stack.hostOs', 'stack.hostOsShort'] as const)
      : (['stack.hostOsShort'] as const);
  const name: Words = { ...title(m, ...names.map((key) => say({ key }))), halo: guest };
  const init: Words = { ...aside(m, say(box.init), say(box.init).split(' ')[0] ?? ''), face: 'mono', tone: 'ink', halo: guest, size: Math.min(m.small, 12.5) };
  if (m.size === 'projector' || m.size === 'narrow' || box.starting)
    return line(x, middleOf(box.y, box.h, m.label), width, name, guest && !box.starting ? { ...aside(m, box.os, firstWord(box.os)), tone: 'ink', halo: true } : undefined);
  if (box.h > 44 && width > 170) {
    const above = line(x, box.y + box.h / 2 - 3, width, { ...name, tone: 'ink' }, { ...aside(m, box.os), tone: 'ink', size: 13, halo: guest });
    const end = place(init, x + width * 0.4, box.y + box.h / 2 + 15, width * 0.6, 'end');
    const moved = above.map((run, at) => (at === 0 ? { ...run, y: middleOf(box.y, box.h, m.label) } : run));
    return [...moved, ...(end ? [end.run] : [])];
  }
  const more: Words = box.extra ? { ...aside(m, `${say(box.init)} · ${say(box.extra)}`, say(box.extra)), tone: 'ink' } : init;
  return line(x, middleOf(box.y, box.h, m.label), width, name, more);
};

const engine: TextsOf<'engine'> = (box, m, say) => {
  const spans = freeSpans(box.x + m.indent, box.w - 2 * m.indent, box.plugs, m.plug, m.size === 'narrow' ? 3 : 8);
  const [left, free] = widest(spans);
  // the margin beside a plug is small on a phone: words begin a little further from the one before them
  const before = Math.max(...box.plugs.filter((plug) => plug < left)) + m.plug + 6;
  const more = m.size === 'narrow' ? Math.max(0, before - left) : 0;
  const [x, width] = [left + more, free - more];
  const y = middleOf(box.y, box.h, m.label);
  const names = box.slim ? [say({ key: 'stack.engineShort' })] : [say({ key: 'stack.engine' }), say({ key: 'stack.engineShort' })];
  const name = place(title(m, ...names), x, y, width, 'start');
  if (!name) return [];
  const pid = { ...aside(m, say(phrase('stack.enginePid', { pid: box.pid })), 'dockerd'), face: 'mono', size: Math.min(13, m.small) } as const;
  const status = box.on ? (m.size === 'wide' ? pid : null) : aside(m, say({ key: 'stack.engineOff' }));
  const after = status && place(status, x + name.width + 16, y, width - name.width - 16, 'start');
  const other = widest(spans.filter(([other]) => other !== left));
  const straight = m.size === 'wide' && !box.slim && box.on ? place(aside(m, say({ key: 'stack.straight' })), other[0], y, other[1], 'end') : null;
  return [name.run, ...(after ? [after.run] : []), ...(straight ? [straight.run] : [])];
};

const container: TextsOf<'container'> = (box, m, say) => {
  const { runs } = containerHead(box, m, say);
  if (box.running > 0) return runs;
  const { state } = box.member;
  const below = place(aside(m, say(phrase(`stack.state.${state}`)), state), box.x + m.pad + 3, box.y + m.tab + m.depth + m.label * 1.2, box.w - 2 * m.pad - 6, 'start');
  return below ? [...runs, below.run] : runs;
};

const process: TextsOf<'process'> = (box, m, say) =>
  line(box.x + m.pad, middleOf(box.y, m.tab + 2, m.label), box.w - 2 * m.pad - badgeRoom(box, m), { ...title(m, say({ key: 'stack.process' })), tone: 'aside' });

const ghost: TextsOf<'ghost'> = (box, m, say) => {
  const label: Words = { wordings: [say(box.label)], size: Math.min(m.small, m.ghost.head), weight: 500, tone: 'aside', least: m.least };
  const [x, y, width] = [box.x + m.indent - 2, middleOf(box.y, box.h, m.ghost.head), box.w - 2 * m.indent + 4];
  if (!box.change) return line(x, y, width, label);
  const change: Words = { wordings: [say(box.change)], size: m.ghost.head, weight: 800, least: m.least };
  const both = line(x, y, width, label, change, 4);
  const alone = place(change, x, y, width, 'end');
  return both.length === 2 || !alone ? both : [alone.run];
};

const note: TextsOf<'note'> = (box, m, say) => {
  const size = box.size === 'small' ? m.ghost.head : m.label;
  return line(box.x + 2, middleOf(box.y, box.h, size), box.w - 4, { wordings: [say(box.text)], size, weight: 700, tone: 'aside', least: m.least });
};

const lever: TextsOf<'lever'> = (box, m, say) =>
  box.w < m.lever * 1.5
    ? []
    : line(box.x + 10, middleOf(box.y, box.h, m.small), box.w - m.lever - 10, { wordings: [say({ key: 'stack.lever' })], size: m.small, weight: 700, least: m.least });

/** Hypervisors inside kernels by the names that fit anywhere. */
const SHORT_PRODUCTS: Readonly<Record<string, string>> = { 'Hypervisor.framework': 'Hypervisor' };

const kvm: TextsOf<'kvm'> = (box, m, say) =>
  line(box.x + m.indent * 0.6, middleOf(box.y, box.h, m.small), box.w - m.indent * 1.2, {
    wordings: [say(kvmName(box.product)), SHORT_PRODUCTS[box.product] ?? 'KVM'],
    size: m.small,
    weight: 800,
    least: m.least,
  });

const nothing = (): TextRun[] => [];

const TABLE: { [K in StackKind]: TextsOf<K> } = {
  hardware,
  hypervisor,
  vm,
  virtual,
  kernel,
  kvm,
  'guest-os': os,
  'host-os': os,
  engine,
  plug: nothing,
  container,
  process,
  app: (box, m, say) => appFace(box, m, say).runs,
  lever,
  level: nothing,
  ghost,
  note,
};

/** The words of one block, in place. */
export function textsOf(box: StackBox | Drawn<StackBox>, m: Metrics, say: Say): TextRun[] {
  if (box.h < m.ghost.head) return [];
  return (TABLE[box.kind] as TextsOf<StackKind>)(box, m, say);
}

/** The four parts of the hardware with their sizes, for the plates on it. */
export function partTexts(box: StackBoxOf<'hardware'>, m: Metrics, say: Say): { id: 'cpu' | 'memory' | 'disk' | 'nic'; label: string; value: string }[] {
  const { cores, memory, disk, nic } = partsOf(box.hardware);
  const memoryLabel = say({ key: m.size === 'wide' ? 'stack.memory' : 'stack.memoryShort' });
  return [
    { id: 'cpu', label: say({ key: 'stack.cpu' }), value: say(cores) },
    { id: 'memory', label: memoryLabel, value: say(memory) },
    { id: 'disk', label: say({ key: 'stack.disk' }), value: say(disk) },
    { id: 'nic', label: say({ key: 'stack.nic' }), value: say(nic) },
  ];
}
