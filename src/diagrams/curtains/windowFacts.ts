// The eight windows onto the host: what is behind each, and what the process sees instead once it has been drawn.
import { type ProcessView, usersOf, viewOf } from '../../sim/inside';
import { type NamespaceKind } from '../../sim/kernel/kernel';
import { baseFiles } from '../../sim/shell/bases';
import { type Machine } from '../../sim/world';
import { programOf } from '../stack/apps';
import { type Phrase, phrase } from '../shared/words';
import { type Subject } from './subject';

/** What a window is about: a namespace, or the root directory, which is none. */
export type WindowId = NamespaceKind | 'root';

/** In reading order; the root directory stands beside the mount table that decides what it is worth. */
export const WINDOW_IDS: readonly WindowId[] = ['pid', 'net', 'mnt', 'root', 'uts', 'ipc', 'user', 'cgroup'];

/** One line in a window: what a machine calls things, or words. */
export type Line = string | Phrase;

/** What a window shows. */
export interface WindowFact {
  id: WindowId;
  /** The process has its own: the curtain is drawn. */
  own: boolean;
  /** Behind the curtain, and how many more of the kind there are. */
  host: Line[];
  more: number;
  /** What the process has; where it shares the host's, nothing is said. */
  inside: Line[];
  /** A catch that belongs to this window; null for none. */
  note: Phrase | null;
}

/** Lines that a window has room for. */
const LINES = 3;

/** The OS whose files lie at a directory of the machine, as its os-release calls it. */
function osAt(machine: Machine, root: string): string {
  const node = baseFiles(machine.os?.base ?? '')[`${root === '/' ? '' : root}/etc/os-release`];
  const text = node?.kind === 'file' ? node.text : '';
  return /PRETTY_NAME="([^"]*)"/.exec(text)?.[1] ?? machine.os?.name ?? '';
}

/** Without the point release and what follows it: `Ubuntu 24.04`, `Alpine Linux v3.22`. */
const shortOs = (name: string): string => name.replace(/(\d+\.\d+)\.\d+.*$/, '$1');

function processLines(view: ProcessView, own: number): { lines: string[]; more: number } {
  const all = view.pid.processes;
  const rank = (outside: number): number => (outside === own ? 0 : outside === 1 ? 1 : 2);
  const kept = all.length <= LINES ? all : all.toSorted((a, b) => rank(a.outside) - rank(b.outside) || b.pid - a.pid).slice(0, LINES);
  const shown = all.filter((process) => kept.includes(process));
  return { lines: shown.map(({ pid, argv }) => `${String(pid)} ${programOf(argv)}`), more: all.length - shown.length };
}

/** The users whose processes run on a machine, by their numbers. */
function usersIn({ kernel }: Machine): string[] {
  const all = Object.values(kernel?.processes ?? {}).flatMap((process) =>
    kernel && process.containerId === null ? [{ uid: usersOf(kernel, process).outside, user: process.user }] : [],
  );
  const byNumber = new Map(all.toSorted((a, b) => a.uid - b.uid).map(({ uid, user }) => [uid, user]));
  return [...byNumber].map(([uid, user]) => `${String(uid).padEnd(5)} ${/^\d+$/.test(user) ? '' : user}`.trimEnd());
}

/** The groups that a machine's processes are in, the top one first. */
function groupsIn({ kernel }: Machine): string[] {
  return ['/', ...new Set(Object.values(kernel?.processes ?? {}).map(({ cgroup }) => cgroup))].sort();
}

const cut = (lines: readonly Line[]): Pick<WindowFact, 'host' | 'more'> => ({ host: lines.slice(0, LINES), more: Math.max(0, lines.length - LINES) });

/** The windows of a process. */
export function windowsOf({ machine, process }: Subject): WindowFact[] {
  const host = viewOf(machine, 1);
  const own = viewOf(machine, process.pid);
  const isOwn = (kind: NamespaceKind): boolean => process.namespaces[kind] !== machine.kernel?.processes[1]?.namespaces[kind];
  const hostProcesses = processLines(host, process.pid);
  const image = machine.engine?.containers[process.containerId ?? '']?.imageRef;
  const segments = (view: ProcessView): Line[] =>
    view.ipc.length === 0 ? [phrase('curtains.noSegments')] : view.ipc.map(({ id, bytes }) => `shm ${String(id)}  ${String(bytes)} B`);
  const facts: Record<NamespaceKind, Omit<WindowFact, 'id' | 'own'>> = {
    pid: {
      host: hostProcesses.lines,
      more: hostProcesses.more,
      inside: processLines(own, process.pid).lines.slice(0, 1),
      note: isOwn('pid') && own.pid.proc === 'machine' ? phrase('curtains.hostProc') : null,
    },
    net: { ...cut(host.net), inside: [own.net.join(' ')], note: null },
    mnt: { host: ['/      ext4', '/proc  proc', '/sys   sysfs'], more: 0, inside: [phrase('curtains.ownTable')], note: null },
    uts: { ...cut([host.uts]), inside: [own.uts], note: null },
    ipc: { ...cut(segments(host)), inside: segments(own).slice(0, 1), note: null },
    user: { ...cut(usersIn(machine)), inside: [phrase('curtains.map', { inside: own.user.inside, outside: own.user.outside })], note: null },
    cgroup: { ...cut(groupsIn(machine)), inside: [own.cgroup], note: null },
  };
  const root: WindowFact = {
    id: 'root',
    own: image !== undefined || process.root !== '/',
    ...cut([shortOs(machine.os?.name ?? ''), '/boot  /etc  /home', '/opt   /usr  /var']),
    inside: [image ?? shortOs(osAt(machine, process.root))],
    note: own.mnt.escapable ? phrase('curtains.escapable') : null,
  };
  return WINDOW_IDS.map((id) => (id === 'root' ? root : { id, own: isOwn(id), ...facts[id] }));
}

/** How many of the seven namespaces a process has of its own. */
export function drawnCount(windows: readonly WindowFact[]): number {
  return windows.filter(({ id, own }) => id !== 'root' && own).length;
}

/** What Docker gives to a container: every namespace but the user one, and a root directory. */
export function isContainerLike(windows: readonly WindowFact[]): boolean {
  return windows.every(({ id, own }) => own || id === 'user');
}
