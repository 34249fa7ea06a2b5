// A shell at work: its surroundings, its session and its place in a script, for as long as it runs without waiting.
import { NoSpaceLeft } from '../../disk';
import { type FileNode } from '../../kernel/files';
import { type Growth } from '../../kernel/kernel';
import { type Json, type ProgramResult, type Simulation } from '../program';
import { type Opened } from './redirects';
import { type Run, type Session, type ShellOption, type ShellState, type Stream } from '../session';

/** The surroundings of a running shell. */
export interface ShellContext {
  sim: Simulation;
  machine: string;
  container: string | null;
  /** Changed by `cd`, `export` and assignments. */
  session: Session;
  terminal: string | null;
  /** Whether it may hold that terminal; not inside a pipe or a substitution. */
  foreground: boolean;
  outputIsTty: boolean;
  keyboard: boolean;
  /** How a shell whose session has no state yet calls itself: `bash`, `sh`, `/bin/sh`. */
  name: string;
  /** What stands on standard input; a `read` takes lines from it. */
  stdin: string;
  out: (text: string) => void;
  err: (text: string) => void;
  /** Lets simulated time pass (ms). */
  sleep(ms: number): void;
  /** Present where the shell may be left in the middle of its script and go on later. Without it everything runs to its end at once. */
  later?: Later;
  /** The PID that it sees for itself. */
  pid?: number;
  /** How deep it runs inside other shells that wait for it, and how many there have been in all. */
  inside?: { depth: number; all: { count: number } };
}

/** How a shell that can wait starts what it waits for. */
export interface Later {
  /** Starts a child process; gives back its host PID and the one that the shell sees. */
  spawn(child: Child): { pid: number; seen: number };
}

/** A process that a shell starts. */
export interface Child {
  argv: string[];
  user: string;
  memoryMiB: number;
  growth?: Growth | undefined;
  cpuDemand?: number | undefined;
  handles: Record<string, number>;
  listens: number[];
  /** ms after which it ends by itself. */
  ends?: { after: number; code: number };
  prints?: { after: number; stream: 'stdout' | 'stderr'; text: string }[];
  /** A shell that has its script before it. */
  shell?: Session;
  every?: number;
  keeps?: Json;
  program?: string;
  reads?: { prompt: string };
  binds?: string;
  session: Session;
  streams: Streams;
}

/** Where standard output and standard error lead. */
export interface Streams {
  out: Stream;
  err: Stream;
}

/** How a stretch of work ended. */
export type Outcome =
  /** The script is done; the session has its exit code. */
  | { kind: 'done' }
  /** `exit` was called, or an error ended the shell. */
  | { kind: 'exit'; code: number }
  /** It waits; what for stands in its session. `resumeAt` is set when only time has to pass; `busy` when it would not wait if it were faster. */
  | { kind: 'waits'; resumeAt: number | null; busy?: boolean }
  /** Another shell was started in it, to be typed into. */
  | { kind: 'nested'; session: Session }
  /** It has become another program, which stays or holds the terminal. */
  | { kind: 'becomes'; argv: string[]; result: Exclude<ProgramResult, number>; streams: Streams };

/** What a command is given beside its words. */
export interface Given {
  opened: Opened;
  /** Assignments in front of it, for its environment. */
  env: Record<string, string>;
  tested: boolean;
  /** It is all that its script does. */
  last: boolean;
  /** `time`: says how long it took. */
  timed?: boolean;
}

/** A command of the shell itself: its exit code, why the shell stops, or nothing when a call has begun. */
export type BuiltIn = (shell: Shell, args: readonly string[], given: Given) => Outcome | number | undefined;
/** Built-ins by name. */
export type BuiltIns = Readonly<Record<string, BuiltIn>>;

/** Everything that the steps of a script read and change. */
export interface Shell {
  context: ShellContext;
  session: Session;
  state: ShellState;
  run: Run;
  /** The line of the command that runs, for messages. */
  line: number;
  /** ms that substitutions have taken and that have not passed yet. */
  owed: number;
  /** Rounds of loops since time last passed. */
  rounds: number;
  builtIns: BuiltIns;
  /** While the words of a command are expanded, dash and ash do not show what substitutions in them exit with. */
  hidesStatus: boolean;
  /** A file that a stream leads to has found no room on its disk. */
  noRoom?: boolean;
}

/** Thrown to end a shell or a subshell. */
export class ShellExit extends Error {
  constructor(readonly code: number) {
    super('exit');
  }
}

/** Thrown where an error of a built-in ends a POSIX shell; `command` in front keeps it from doing so. */
export class SpecialFailure extends ShellExit {}

export const hasOption = ({ state }: Shell, option: ShellOption): boolean => state.options.includes(option);

/** Prints an error in the way of the shell, with its name and, where the real one tells it, the line. */
export function complain(shell: Shell, message: string, streams: Streams = baseStreams(shell), builtIn = ''): void {
  writeTo(shell, streams.err)(`${prefixOf(shell, builtIn)}${message}\n`);
}

/** `bash: line 3: `, `sh: 3: `, `sh: `: what stands before a message; `builtIn` names a command of the shell itself. */
export function prefixOf({ state, line }: Shell, builtIn = ''): string {
  const { zero: name, dialect, reads } = state;
  const of = builtIn === '' ? '' : `${builtIn}: `;
  if (dialect === 'dash') return `${name}: ${line}: ${of}`;
  if (reads === 'keyboard') return `${name}: ${of}`;
  if (dialect === 'bash') return `${name}: line ${line}: ${of}`;
  if (of !== '') return `${name}: ${of}line ${reads === 'script' ? line : 0}: `;
  return reads === 'script' ? `${name}: line ${line}: ` : `${name}: `;
}

/** Where the shell's own streams lead now, redirects of enclosing commands included. */
export function baseStreams({ run }: Shell): Streams {
  return { out: run.streams['1'] ?? { to: 'out' }, err: run.streams['2'] ?? { to: 'err' } };
}

/** What writes to a stream. */
export function writeTo(shell: Shell, stream: Stream): (text: string) => void {
  switch (stream.to) {
    case 'out':
      return shell.context.out;
    case 'err':
      return shell.context.err;
    case 'null':
      return () => undefined;
    case 'file':
      return (text) => {
        if (!appendToFile(shell.context, stream.path, text)) shell.noRoom = true;
      };
  }
}

/** Writes a node into the files that the shell sees. */
export function writeFile({ sim, machine, container }: Pick<ShellContext, 'sim' | 'machine' | 'container'>, path: string, node: FileNode | null): void {
  sim.write(machine, container, path, node);
}

/** Adds text at the end of a file, which is made when it is not there. Says whether there was room. */
export function appendToFile(context: Pick<ShellContext, 'sim' | 'machine' | 'container'>, path: string, text: string): boolean {
  if (text === '') return true;
  const node = context.sim.filesOf(context.machine, context.container).read(path);
  try {
    writeFile(context, path, node?.kind === 'file' ? { ...node, text: node.text + text } : { kind: 'file', text });
    return true;
  } catch (full) {
    if (!(full instanceof NoSpaceLeft)) throw full;
    return false;
  }
}

/** All of the standard input that is left. */
export function takeInput(shell: Shell): string {
  const text = peekInput(shell);
  if (shell.run.input === null) shell.context.stdin = '';
  else shell.run.input = '';
  return text;
}

/** What is left of standard input. */
export function peekInput({ run, context }: Shell): string {
  return run.input ?? context.stdin;
}

/** One line of standard input with its newline, or what is left without one; with `joined` a backslash before the newline goes on to the next line. */
export function takeLine(shell: Shell, joined: boolean): string {
  const [line] = (joined ? /^(?:\\[\s\S]|[^\\\n])*\n?/ : /^[^\n]*\n?/).exec(peekInput(shell)) ?? [''];
  const rest = peekInput(shell).slice(line.length);
  if (shell.run.input === null) shell.context.stdin = rest;
  else shell.run.input = rest;
  return line;
}
