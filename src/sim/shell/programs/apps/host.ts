// What a script may do to the world around it: files, environment, time, and other servers.
import { type FileNode, type FileView, parentOf, resolvePath } from '../../../kernel/files';
import { clockOf, machineOf } from '../../../world';
import { mayWriteAs } from '../../permissions';
import { type Json, type ProgramContext, type Staying, type TalkFailure } from '../../program';
import { type Session } from '../../session';
import { addressesHere, hostnameHere } from '../mounted';
import { isPortTaken } from '../servers/service';
import { lastPart, wordAt } from '../../../text';

/** The surroundings of a script. */
export interface Host {
  argv: readonly string[];
  env: Readonly<Record<string, string>>;
  cwd: string;
  /** The number that the process sees of itself. */
  pid: number;
  user: string;
  out(text: string): void;
  err(text: string): void;
  /** Unix ms. */
  now(): number;
  /** Lets ms pass. */
  sleep(ms: number): void;
  /** ms that have passed in this run. */
  slept(): number;
  hostname(): string;
  /** Its own addresses, loopback aside. */
  addresses(): string[];
  read(path: string): FileNode | undefined;
  list(path: string): string[];
  /** Writes a node, or with null deletes one; the error's name where that may not be. */
  write(path: string, node: FileNode | null): FileError | null;
  /** Sends a message to a server that does not speak HTTP. */
  talk(server: { host: string; port: number }, message: Json): { answer: Json } | TalkFailure;
  /** Why a port cannot be listened on. */
  portProblem(port: number): 'EADDRINUSE' | 'EACCES' | null;
  /** A whole number below a limit. */
  random(below: number): number;
}

/** Why a file may not be written. */
export type FileError = 'ENOENT' | 'EACCES' | 'EROFS' | 'EISDIR' | 'ENOTDIR';

/** Ports below belong to root on a machine; Docker opens them to everybody in containers (net.ipv4.ip_unprivileged_port_start). */
const FIRST_FREE_PORT = 1024;

/** Both kinds of context that a script runs in, on one form. */
interface Around {
  context: Pick<ProgramContext, 'sim' | 'machine' | 'container' | 'out' | 'err' | 'write'>;
  session: Pick<Session, 'user' | 'cwd' | 'env'>;
  argv: readonly string[];
  pid: number;
  sleep(ms: number): void;
}

function hostOf({ context, session, argv, pid, ...around }: Around): Host {
  const { sim, machine, container } = context;
  const { user, cwd, env } = session;
  let slept = 0;
  let drawn = 0;
  const files = (): FileView => sim.filesOf(machine, container);
  const at = (path: string): string => resolvePath(cwd, path);
  return {
    ...{ argv, env, cwd, pid, user },
    out: (text) => {
      context.out(text);
    },
    err: (text) => {
      context.err(text);
    },
    now: () => Math.round(clockOf(sim.world)) + slept,
    sleep: (ms) => {
      const passes = Math.max(0, Math.round(ms) || 0);
      slept += passes;
      around.sleep(passes);
    },
    slept: () => slept,
    hostname: () => hostnameHere({ sim, machine, container }),
    addresses: () => addressesHere({ sim, machine, container }),
    read: (path) => files().read(at(path)),
    list: (path) => files().list(at(path)),
    write(path, node) {
      const target = at(path);
      const parent = files().read(parentOf(target));
      if (!parent) return 'ENOENT';
      if (parent.kind !== 'dir') return 'ENOTDIR';
      if (node?.kind === 'file' && files().read(target)?.kind === 'dir') return 'EISDIR';
      if (!mayWriteAs({ user, env: { ...env } }, files(), target)) return 'EACCES';
      if (sim.isReadOnly(machine, container, target)) return 'EROFS';
      context.write(target, node);
      return null;
    },
    talk: (server, message) => sim.talk({ machine, container, agent: lastPart(wordAt(argv, 0), '/') }, server, message),
    portProblem: (port) => {
      if (port < FIRST_FREE_PORT && container === null && user !== 'root') return 'EACCES';
      return isPortTaken({ sim, machine, container }, port) ? 'EADDRINUSE' : null;
    },
    random: (below) => sim.int(`script/${String(pid)}/${String(drawn++)}`, below),
  };
}

/** The surroundings of a script that is started. */
export function startHost(context: ProgramContext): Host {
  const { session, argv, container } = context;
  const sleep = (ms: number): void => {
    context.sleep(ms);
  };
  return hostOf({ context, session, argv, pid: container === null ? context.pid : 1, sleep });
}

/** The surroundings of a script that goes on: it remembers where it was started. */
export function goOnHost(staying: Staying, kept: { env: Readonly<Record<string, string>>; cwd: string; user: string }): Host {
  const { argv, pid, sim, machine } = staying;
  const process = machineOf(sim.world, machine).kernel?.processes[pid];
  return hostOf({ context: staying, session: { ...kept, env: { ...kept.env } }, argv, pid: process?.nsPid ?? pid, sleep: () => undefined });
}
