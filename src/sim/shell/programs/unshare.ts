// unshare, nsenter and chroot: a program in namespaces or a root directory of its own, or in those of another process.
import { NAMESPACE_KINDS, type NamespaceKind, type NamespaceSet, type Process, ROOT_NAMESPACES, type UidMap } from '../../kernel/kernel';
import { type ProcessOutput } from '../../kernel/output';
import { endProcess, extrasOf, kernelOf, startProcess } from '../../kernel/processes';
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { type Session, withoutState } from '../session';
import { placeIn, type Place, simulationFor, viewerOf } from '../within';
import { wordAt } from '../../text';
import { SHELL_MIB } from './memory';
import { execute } from './execute';
import { complain, machineHere, parseOptions, pathOf } from './support';

const LETTERS: Readonly<Record<string, NamespaceKind>> = { p: 'pid', n: 'net', m: 'mnt', u: 'uts', i: 'ipc', U: 'user', C: 'cgroup' };
const LONG = { pid: 'p', net: 'n', mount: 'm', uts: 'u', ipc: 'i', user: 'U', cgroup: 'C', fork: 'f', 'mount-proc': 'P', 'map-root-user': 'r', root: 'R', target: 't', all: 'a' };
/** The user that a user namespace without a map makes of everybody. */
const OVERFLOW_USER = 'nobody';

/** A program that is about to run somewhere else. */
interface Entry {
  argv: string[];
  process: Place;
  session: Session;
  /** What to say when there is no such program. */
  missing: string;
}

const kindsIn = (flags: ReadonlySet<string>): NamespaceKind[] => NAMESPACE_KINDS.filter((kind) => [...flags].some((letter) => LETTERS[letter] === kind));

/** The namespaces that the caller is in. */
const callersNamespaces = (context: ProgramContext): NamespaceSet => ({ ...(viewerOf(context)?.namespaces ?? ROOT_NAMESPACES) });

/** A program that runs in its own place, as far as it has got. */
interface Work {
  /** ms that it has taken. */
  elapsed: number;
  prints: { after: number; stream: 'stdout' | 'stderr'; text: string }[];
}

/** Starts a process for a program and runs it there: to its end, as a shell that takes the terminal, or as a program that stays. */
function enter(context: ProgramContext, { argv, process, session, missing }: Entry, prepare: (pid: number) => void = () => undefined): ProgramResult {
  const { sim, machine, terminal } = context;
  const holds = terminal !== null && context.foreground;
  const pid = startProcess(sim, machine, {
    argv,
    user: context.session.user,
    memoryMiB: SHELL_MIB,
    cgroup: { path: '/user.slice', memoryMax: null, nanoCpus: null },
    ...(terminal !== null && { output: outputTo(terminal) }),
    ...process,
  });
  prepare(pid);
  const inside: Session = { ...withoutState(session), within: pid, lastExit: 0 };
  if (isPrompt(argv) && holds) {
    sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'within', machine, pid, shell: inside } });
    return { kind: 'holds' };
  }
  const work: Work = { elapsed: 0, prints: [] };
  const result = execute(contextWithin(context, inside, holds ? work : null), argv, missing, inside);
  if (typeof result === 'number' && work.elapsed === 0) {
    endProcess(sim, machine, pid, result);
    return result;
  }
  goOn(context, pid, argv, inside, result, work);
  if (!holds || (typeof result !== 'number' && result.kind === 'stays' && result.background === true)) return 0;
  sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'process', machine, pid } });
  return { kind: 'holds' };
}

/** A shell that reads from the keyboard. */
const isPrompt = (argv: readonly string[]): boolean => /(?:^|\/)(?:ba|da|a)?sh$/.test(wordAt(argv, 0)) && argv.slice(1).every((arg) => /^-[il]+$/.test(arg));

const outputTo = (terminal: string): ProcessOutput => ({ out: { to: 'terminal', terminal, stream: 'stdout' }, err: { to: 'terminal', terminal, stream: 'stderr' } });

/** The surroundings of a program that is started; with `work` it may take time and go on later. */
function contextWithin(context: ProgramContext, inside: Session, work: Work | null): ProgramContext {
  const { machine } = context;
  const sim = simulationFor(context.sim, machine, inside);
  const own = { ...context, sim, container: inside.container, files: sim.filesOf(machine, inside.container), pid: inside.within ?? 0, session: inside, resumable: work !== null };
  own.write = (path, node) => {
    sim.write(machine, inside.container, path, node);
  };
  if (!work) return own;
  const say = (stream: 'stdout' | 'stderr') => (text: string) => {
    if (work.elapsed > 0) work.prints.push({ after: work.elapsed, stream, text });
    else context[stream === 'stdout' ? 'out' : 'err'](text);
  };
  return {
    ...own,
    out: say('stdout'),
    err: say('stderr'),
    sleep: (ms) => {
      work.elapsed += ms;
    },
  };
}

/** A program that takes time, stays, or has a script before it goes on by itself in its process. */
function goOn({ sim, machine, terminal }: ProgramContext, pid: number, command: string[], session: Session, result: ProgramResult, { elapsed, prints }: Work): void {
  const { now } = sim.world;
  if (typeof result !== 'number' && result.kind === 'runs') {
    sim.record({ type: 'process/sessionChanged', machine, pid, session: result.shell, resumeAt: now });
    return;
  }
  const stays = typeof result !== 'number' && result.kind === 'stays' ? result : null;
  const { title: argv = command, memoryMiB = 1, growth = null, cpuDemand = 0, handles = {}, listens = [] } = stays ?? {};
  const ends = typeof result === 'number' ? { after: elapsed, code: result } : stays?.ends;
  const extras = extrasOf({ ...stays, session, ...(terminal !== null && { output: outputTo(terminal) }) });
  const exits = ends ? { at: now + ends.after, code: ends.code } : null;
  sim.record({ type: 'process/replaced', machine, pid, argv, memoryMiB, handles, extras, exits, prints: prints.map(({ after, ...print }) => ({ ...print, at: now + after })) });
  if (growth || cpuDemand > 0) sim.record({ type: 'process/settled', machine, pid, memoryMiB, growth, cpuDemand });
  const net = kernelOf(sim, machine).processes[pid]?.namespaces.net ?? 0;
  for (const port of listens) sim.record({ type: 'port/opened', machine, listener: { pid, net, port, protocol: 'tcp' } });
}

/** A session as it goes on for root of a user namespace, or for nobody in particular. */
const asUser = (session: Session, user: string): Session => ({ ...session, user, env: { ...session.env, USER: user, LOGNAME: user } });

/** Runs a program in fresh namespaces. */
export const unshare: Program = {
  run(context): ProgramResult {
    const options = parseOptions(context.argv.slice(1), { flags: 'pnmuiUCfPr', values: 'R', long: LONG, stopEarly: true });
    if (complain(context, options)) return 1;
    const { flags, values, rest } = options;
    if (flags.has('P')) flags.add('m');
    if (flags.has('r')) flags.add('U');
    const { session, sim, machine } = context;
    const argv = rest.length > 0 ? rest : [session.env['SHELL'] ?? '/bin/sh'];
    const isRoot = session.user === 'root' || session.user === '0';
    // without --fork the program itself stays where it is: only its children would get numbers of their own
    const kinds = kindsIn(flags).filter((kind) => kind !== 'pid' || flags.has('f'));
    if (!isRoot && !flags.has('U') && flags.size > 0) {
      context.err('unshare: unshare failed: Operation not permitted\n');
      return 1;
    }
    const namespaces = callersNamespaces(context);
    const user = !flags.has('U') ? session.user : flags.has('r') ? 'root' : OVERFLOW_USER;
    const uidMap: UidMap | null = flags.has('r') ? { inside: 0, outside: isRoot ? 0 : 1000, count: 1 } : null;
    const root = values.get('R');
    const entry: Entry = {
      argv,
      process: placeIn(context.sim, context.machine, namespaces, root === undefined ? (viewerOf(context)?.root ?? '/') : pathOf(context, root)),
      session: flags.has('U') ? asUser(session, user) : session,
      missing: `unshare: failed to execute ${wordAt(argv, 0)}: No such file or directory\n`,
    };
    return enter(context, entry, (pid) => {
      kinds.forEach((namespace, index) => {
        const id = machineHere(context).kernel?.nextNamespace ?? 0;
        const proc = flags.has('P') && index === kinds.length - 1;
        const at = machineHere(context).kernel?.processes[pid];
        sim.record({
          type: 'namespace/entered',
          machine,
          pid,
          namespace,
          id,
          nsPid: namespace === 'pid' ? 1 : (at?.nsPid ?? pid),
          hostname: null,
          uidMap: namespace === 'user' ? uidMap : null,
          proc,
        });
      });
    });
  },
};

/** Runs a program in the namespaces of another process. */
export const nsenter: Program = {
  run(context): ProgramResult {
    const options = parseOptions(context.argv.slice(1), { flags: 'pnmuiUCa', values: 't', long: LONG, stopEarly: true });
    if (complain(context, options)) return 1;
    const { flags, values, rest } = options;
    const target = values.get('t');
    if (target === undefined) {
      context.err('nsenter: no target PID specified\n');
      return 1;
    }
    const kinds = flags.has('a') ? [...NAMESPACE_KINDS] : kindsIn(flags);
    const into = machineHere(context).kernel?.processes[Number(target)];
    if (!into || context.session.user !== 'root') {
      context.err(`nsenter: cannot open /proc/${target}/ns/${kinds[0] ?? 'net'}: ${into ? 'Permission denied' : 'No such file or directory'}\n`);
      return 1;
    }
    return enter(context, entryInto(context, into, kinds, rest));
  },
};

function entryInto(context: ProgramContext, into: Process, kinds: readonly NamespaceKind[], rest: readonly string[]): Entry {
  const namespaces = callersNamespaces(context);
  for (const kind of kinds) namespaces[kind] = into.namespaces[kind];
  const files = kinds.includes('mnt');
  const argv = rest.length > 0 ? [...rest] : [files ? '/bin/sh' : (context.session.env['SHELL'] ?? '/bin/sh')];
  return {
    argv,
    process: placeIn(context.sim, context.machine, namespaces, files ? into.root : '/'),
    session: files ? { ...context.session, container: into.containerId, cwd: '/' } : context.session,
    missing: `nsenter: failed to execute ${wordAt(argv, 0)}: No such file or directory\n`,
  };
}

/** Runs a program with another root directory. It hides files, and nothing else. */
export const chroot: Program = {
  run(context): ProgramResult {
    const options = parseOptions(context.argv.slice(1), { flags: '', stopEarly: true });
    if (complain(context, options)) return 125;
    const [directory, ...rest] = options.rest;
    if (directory === undefined) {
      context.err("chroot: missing operand\nTry 'chroot --help' for more information.\n");
      return 125;
    }
    const root = pathOf(context, directory);
    const node = context.files.read(root);
    const problem = node?.kind === 'dir' ? (context.session.user === 'root' ? null : 'Operation not permitted') : node ? 'Not a directory' : 'No such file or directory';
    if (problem !== null) {
      context.err(`chroot: cannot change root directory to '${directory}': ${problem}\n`);
      return 125;
    }
    const argv = rest.length > 0 ? rest : [context.session.env['SHELL'] ?? '/bin/sh'];
    const missing = `chroot: failed to run command '${wordAt(argv, 0)}': No such file or directory\n`;
    if (!context.files.read(`${root}${argv[0]?.startsWith('/') === true ? argv[0] : `/bin/${wordAt(argv, 0)}`}`)) {
      context.err(missing);
      return 127;
    }
    return enter(context, { argv, process: placeIn(context.sim, context.machine, callersNamespaces(context), root), session: { ...context.session, cwd: '/' }, missing });
  },
};
