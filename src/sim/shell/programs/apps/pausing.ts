// Scripts that sleep. Nothing of a call stack is kept: when the time comes, a script runs from its beginning again,
// is told what it was told before, does nothing twice, and so comes to the place where it slept.
import { type FileNode } from '../../../kernel/files';
import { type Json, type TalkFailure } from '../../program';
import { type FileError, type Host } from './host';
import { NotSimulated } from './tokens';

/** What a script has been told so far, and how often it has slept. */
export interface Diary {
  told: Json[];
  sleeps: number;
}

/** The script sleeps for a while (ms). */
export class Paused extends Error {
  constructor(readonly ms: number) {
    super('paused');
  }
}

/** The longest diary. */
const MOST = 5000;

/** A host that writes a diary, and repeats what stands in it. Nothing is done again before the last sleep; `stops` is for those who only want to come there. */
export function remembering(host: Host, diary: Diary, stops = false): Host {
  let read = 0;
  let slept = 0;
  const isNew = (): boolean => slept >= diary.sleeps;
  const last = stops ? diary.sleeps - 1 : diary.sleeps;
  const tell = <T extends Json>(ask: () => T): T => {
    if (read < diary.told.length) return diary.told[read++] as T;
    if (read >= MOST) throw new NotSimulated(`a loop that asks more than ${MOST.toLocaleString('en')} things while it waits`, 0);
    const answer = ask();
    diary.told.push(answer);
    read += 1;
    return answer;
  };
  return {
    ...host,
    out: (text) => {
      if (isNew()) host.out(text);
    },
    err: (text) => {
      if (isNew()) host.err(text);
    },
    now: () => tell(() => host.now()),
    sleep(ms) {
      slept += 1;
      if (slept <= last) return;
      diary.sleeps = Math.max(slept, diary.sleeps);
      throw new Paused(Math.max(1, Math.round(ms) || 1));
    },
    read: (path) => tell<FileNode | null>(() => host.read(path) ?? null) ?? undefined,
    list: (path) => tell(() => host.list(path)),
    write: (path, node) => tell<FileError | null>(() => host.write(path, node)),
    talk: (server, message) => tell<{ answer: Json } | TalkFailure>(() => host.talk(server, message)),
    portProblem: (port) => tell(() => host.portProblem(port)),
    random: (below) => tell(() => host.random(below)),
  };
}
