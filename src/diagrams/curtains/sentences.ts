// What each box of the curtains is, in one sentence: the label for screen readers and the lines of the text twin.
import { memoryAmount } from '../shared/memory';
import { type Phrase, phrase } from '../shared/words';
import { type GroupFact } from './groups';
import { type Subject } from './subject';
import { drawnCount, isContainerLike, type Line, type WindowFact, type WindowId } from './windowFacts';

/** What a window is about. */
export const windowTitle = (id: WindowId): Phrase => phrase(`curtains.window.${id}.title`);

/** Lines as one text. */
function listed(lines: readonly Line[]): Phrase {
  const [first, ...rest] = lines.map((line) => (typeof line === 'string' ? phrase('curtains.word', { word: line.replace(/\s+/g, ' ') }) : line));
  return rest.reduce((text, line) => phrase('curtains.and', { text, line }), first ?? phrase('curtains.nothing'));
}

/** A window: what is behind it, or what the process has instead. */
export function windowSentence({ id, own, host, more, inside, note }: WindowFact, plain: boolean): Phrase {
  const what = windowTitle(id);
  const behind = more > 0 ? phrase('curtains.andMore', { text: listed(host), count: more }) : listed(host);
  const name = id === 'root' ? 'chroot' : id;
  const seen = own
    ? phrase(id === 'root' ? 'curtains.say.ownRoot' : 'curtains.say.own', { what, name, inside: listed(inside), behind })
    : phrase('curtains.say.shared', { what, name, behind });
  const state = id === 'root' ? phrase('curtains.say.rooted', { state: seen }) : seen;
  const whole = note ? phrase('curtains.say.noted', { state, note }) : state;
  return plain ? whole : phrase('curtains.say.fixed', { state: whole });
}

/** The namespaces that are not the host's, by the last four digits of their ids. */
function ownNamespaces({ process }: Subject, windows: readonly WindowFact[]): Phrase {
  const ids = windows.flatMap(({ id, own }) => (own && id !== 'root' ? [`${id} ${String(process.namespaces[id]).slice(-4)}`] : []));
  return ids.length === 0 ? phrase('curtains.say.noIds') : phrase('curtains.say.ids', { ids: ids.join(', ') });
}

/** The process: its numbers, how many curtains are drawn, and whether that makes a container. */
export function processSentence(subject: Subject, windows: readonly WindowFact[]): Phrase {
  const { process, program, name, plain } = subject;
  const outside = plain ? phrase('curtains.say.plain', { program, pid: process.pid }) : phrase('curtains.say.ofContainer', { program, pid: process.pid, name });
  const who = process.nsPid === process.pid ? outside : phrase('curtains.say.inside', { who: outside, pid: process.nsPid });
  const drawn = phrase('curtains.drawn', { drawn: drawnCount(windows) });
  const ids = ownNamespaces(subject, windows);
  return plain && isContainerLike(windows)
    ? phrase('curtains.say.complete', { who, drawn, complete: phrase('curtains.complete'), ids })
    : phrase('curtains.say.process', { who, drawn, ids });
}

/** The kernel and its part in it; `uname` is what `uname -r` prints, where the picture says it. */
export function kernelSentence(release: string, says: Phrase, uname: string | null = null): Phrase {
  return uname === null ? phrase('curtains.say.kernel', { release, says }) : phrase('curtains.say.kernelAsked', { release, uname, says });
}

/** MiB in words: whole MiB, from 1,024 on GiB. */
export function memoryPhrase(mib: number): Phrase {
  const { value, unit } = memoryAmount(mib);
  return phrase(unit === 'GiB' ? 'shared.unit.gib' : 'shared.unit.mib', { value });
}

/** CPUs with two digits at most. */
export function cpuPhrase(cpus: number): Phrase {
  return phrase('curtains.cpus', { value: Math.round(cpus * 100) / 100 });
}

/** A tank: what a group uses, and what it may use. */
export function tankSentence({ kind, name, memoryMiB, memoryMax, killed }: GroupFact): Phrase {
  if (killed) return phrase('curtains.say.killed', { name });
  const used = memoryPhrase(memoryMiB);
  if (kind === 'host') return phrase('curtains.say.host', { name, used, most: memoryPhrase(memoryMax ?? 0) });
  return memoryMax === null
    ? phrase('curtains.say.open', { name, used, none: phrase('curtains.noLimit') })
    : phrase('curtains.say.limited', { name, used, most: memoryPhrase(memoryMax) });
}

/** The CPUs of a group. */
export function cpuSentence({ name, cpus, cpuMax, cpuWanted, kind }: GroupFact): Phrase {
  const most = cpuMax === null || kind === 'host' ? phrase('curtains.noLimit') : cpuPhrase(cpuMax);
  return phrase('curtains.say.cpus', { name, gets: cpuPhrase(cpus), wants: cpuPhrase(cpuWanted), most });
}
