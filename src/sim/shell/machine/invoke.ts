// Programs: how a shell finds one, runs it, and what becomes of one that stays or takes time.
import { type ProgramContext, type ProgramResult, type Stays } from '../program';
import { ownerMark } from '../permissions';
import { withoutState, searchPathOf } from '../session';
import { invocationOf, type Resolution, resolveProgram } from '../resolve';
import { type Child, complain, type Given, type Outcome, peekInput, type Shell, type Streams, takeInput, writeTo, writeFile } from './shell';
import { streamsOf } from './redirects';
import { waitFor } from './waiting';

/** Commands that a shell knows even where no such file is. */
export const PROGRAMS_OF_THE_SHELL: ReadonlySet<string> = new Set(['help', 'echo', 'pwd', 'printf', 'test', '[', 'true', 'false', 'kill']);
/** Whether a shell carries a command out itself, file or no file; Windows' command prompt knows fewer. */
export const isOwn = ({ state }: Shell, name: string): boolean => (state.zero === 'cmd' ? name === 'help' || name === 'echo' : PROGRAMS_OF_THE_SHELL.has(name));
/** Programs that read standard input to its end; what others leave is there for the next command. */
const READERS: ReadonlySet<string> = new Set(
  'cat head tail wc grep egrep fgrep sort uniq cut tr tee xargs sed awk gawk mawk sh bash dash ash python python3 node base64 md5sum sha1sum sha256sum less more rev tac nl od hexdump xxd redis-cli psql mysql docker tar gzip gunzip jq envsubst paste'.split(
    ' ',
  ),
);

type Print = NonNullable<Child['prints']>[number];

/** Runs a program. With `exec` it takes the place of the shell. */
export function invoke(shell: Shell, argv: string[], given: Given, exec = false, by = ''): Outcome | number | undefined {
  const { context, session } = shell;
  const [name = ''] = argv;
  const streams = streamsOf(given.opened);
  const env = { ...session.env, ...given.env };
  const files = context.sim.filesOf(context.machine, context.container);
  const found = resolveProgram(files, name, searchPathOf({ env }), session.cwd);
  const program = found.found ? context.sim.programs[found.program] : isOwn(shell, name) ? context.sim.programs[name] : undefined;
  if (!program) return notFound(shell, name, found, streams, by);
  const prints: Print[] = [];
  let elapsed = shell.owed;
  shell.owed = 0;
  const waits = context.later !== undefined;
  const print = (stream: 'stdout' | 'stderr'): ((text: string) => void) => {
    const write = writeTo(shell, stream === 'stdout' ? streams.out : streams.err);
    return (text) => {
      if (text === '') return;
      if (elapsed > 0 && waits) prints.push({ after: elapsed, stream, text });
      else write(text);
    };
  };
  const plain = streams.out.to === 'out';
  const input = (): string => (given.opened.reads ? (given.opened.input ?? '') : READERS.has(name) ? takeInput(shell) : peekInput(shell));
  const own: ProgramContext = {
    ...context,
    argv: found.found ? invocationOf(found, argv) : argv,
    stdin: input(),
    keyboard: context.keyboard && !given.opened.reads && shell.run.input === null,
    foreground: context.foreground && plain,
    outputIsTty: context.outputIsTty && plain,
    files,
    pid: 0,
    session: { ...session, env },
    resumable: waits,
    out: print('stdout'),
    err: print('stderr'),
    write: (path, node) => {
      writeFile(context, path, node && { ...ownerMark(session), ...node });
    },
    sleep: (ms) => {
      if (waits) elapsed += ms;
      else context.sleep(ms);
    },
  };
  const began = context.sim.world.now;
  const result = program.run(own);
  if (given.timed === true && typeof result === 'number' && elapsed > 0 && waits) own.err(timing(context.sim.world.now - began + elapsed));
  return settle(shell, argv, result, { prints, elapsed, streams, env, replaces: exec || (given.last && execsLast(shell)) });
}

/** bash and ash put a script's only command in the place of the shell; dash does so in the background only. */
const execsLast = ({ state, run, context }: Shell): boolean =>
  context.later !== undefined && state.reads === 'command' && (state.dialect !== 'dash' || run.row > 0) && run.stack.length === 0 && Object.keys(state.traps).length === 0;

/** What `time` says, as bash words it. Nothing here costs processor time. */
export function timing(ms: number): string {
  const real = `${Math.floor(ms / 60_000)}m${((ms % 60_000) / 1000).toFixed(3)}s`;
  return `\nreal\t${real}\nuser\t0m0.000s\nsys\t0m0.000s\n`;
}

interface Ran {
  prints: Print[];
  elapsed: number;
  streams: Streams;
  env: Record<string, string>;
  /** It runs in the place of the shell. */
  replaces: boolean;
}

/** What becomes of a program that has been run: its exit code, a process to wait for, or what the shell turns into. */
function settle(shell: Shell, argv: string[], result: ProgramResult, ran: Ran): Outcome | number | undefined {
  const { context, session } = shell;
  const { later } = context;
  const { prints, elapsed, streams, replaces } = ran;
  if (typeof result === 'number' && (!later || (elapsed === 0 && !replaces))) return result;
  if (typeof result !== 'number' && result.kind === 'holds') return later && !replaces ? waitFor(shell, { for: 'job', exit: 0 }) : { kind: 'becomes', argv, result, streams };
  const work = { argv, user: session.user, session: withoutState({ ...session, env: ran.env }), streams, prints };
  if (!later || (replaces && !isPrompt(result))) return becomes(argv, result, ran);
  if (typeof result === 'number') return wait(shell, later.spawn({ ...work, memoryMiB: 1, handles: {}, listens: [], ends: { after: elapsed, code: result } }).pid);
  if (result.kind === 'runs') {
    if (!result.shell.state?.run) return { kind: 'nested', session: result.shell };
    const child = later.spawn({
      ...work,
      argv: result.argv ?? argv,
      user: result.shell.user,
      memoryMiB: 1,
      handles: {},
      listens: [],
      shell: result.shell,
      ...(result.ends ? { ends: result.ends } : {}),
    });
    return wait(shell, child.pid);
  }
  const child = later.spawn({ ...work, user: result.user ?? session.user, ...processOf(result, argv) });
  return result.background === true ? 0 : wait(shell, child.pid);
}

/** A shell that will be typed into. */
const isPrompt = (result: ProgramResult): boolean => typeof result !== 'number' && result.kind === 'runs' && !result.shell.state?.run;

const wait = (shell: Shell, pid: number): Outcome => waitFor(shell, { for: 'process', pid, exit: 0 });

/** What the process of a program that stays looks like. */
export function processOf(
  { title, memoryMiB, growth, cpuDemand, handles, listens, every, keeps, program, reads, binds, ends }: Stays,
  argv: string[],
): Omit<Child, 'user' | 'session' | 'streams'> {
  return {
    ...{ argv: title ?? argv, memoryMiB, growth, cpuDemand, handles, listens },
    ...(every !== undefined && { every }),
    ...(keeps !== undefined && { keeps }),
    ...(program !== undefined && { program }),
    ...(reads && { reads }),
    ...(binds !== undefined && { binds }),
    ...(ends && { ends, prints: lastWord(ends) }),
  };
}

/** What a program says when it ends by itself. */
export const lastWord = ({ after, text = '' }: NonNullable<Stays['ends']>): Print[] => (text === '' ? [] : [{ after, stream: 'stdout', text }]);

function becomes(argv: string[], result: ProgramResult, { prints, elapsed, streams }: Ran): Outcome {
  if (typeof result === 'number')
    return { kind: 'becomes', argv, streams, result: { kind: 'stays', memoryMiB: 1, handles: {}, listens: [], prints, ends: { after: elapsed, code: result } } };
  return { kind: 'becomes', argv, streams, result };
}

/** There is no such program, or it cannot be run: the shell's own words and exit code. */
function notFound(shell: Shell, name: string, found: Resolution, streams: Streams, by: string): number {
  const { state, context } = shell;
  const reason = found.found ? 'not-in-path' : found.reason;
  const missing = reason === 'not-in-path' || reason === 'no-such-file' || reason === 'bad-interpreter';
  const own = elsewhere(state.zero, name, reason);
  if (own !== undefined) {
    writeTo(shell, streams.err)(own);
    return missing ? 127 : 126;
  }
  if (reason === 'not-in-path' && state.dialect === 'bash' && state.reads === 'keyboard' && context.container === null) {
    // Ubuntu's command-not-found handler answers on the machine without the shell's name
    writeTo(shell, streams.err)(`${name}: command not found\n`);
    return 127;
  }
  complain(shell, `${name}: ${by === '' || reason !== 'not-in-path' ? wordsFor(state.dialect, reason, found) : 'not found'}`, streams, by);
  return missing ? 127 : 126;
}

/** What the shells of other systems say. */
function elsewhere(shell: string, name: string, reason: Exclude<Resolution, { found: true }>['reason']): string | undefined {
  if (shell === 'cmd') return `'${name}' is not recognized as an internal or external command,\noperable program or batch file.\n`;
  if (shell !== 'zsh') return undefined;
  return reason === 'not-in-path'
    ? `zsh: command not found: ${name}\n`
    : `zsh: ${{ 'no-such-file': 'no such file or directory', permission: 'permission denied', directory: 'permission denied', 'bad-interpreter': 'bad interpreter' }[reason]}: ${name}\n`;
}

function wordsFor(dialect: Shell['state']['dialect'], reason: Exclude<Resolution, { found: true }>['reason'], found: Resolution): string {
  switch (reason) {
    case 'not-in-path':
      return dialect === 'bash' ? 'command not found' : 'not found';
    case 'no-such-file':
      return dialect === 'bash' ? 'No such file or directory' : 'not found';
    case 'bad-interpreter':
      return dialect === 'bash' && !found.found ? `cannot execute: required file not found` : 'not found';
    case 'directory':
      return dialect === 'bash' ? 'Is a directory' : 'Permission denied';
    case 'permission':
      return 'Permission denied';
  }
}
