// What a program is to the simulator, and what it may see and do while it runs.
import { type FileNode, type FileView } from '../kernel/files';
import { type Growth } from '../kernel/kernel';
import { type Recorder } from '../recorder';
import { type Session } from './session';

/** A page asked for over HTTP, as the server sees it. */
export interface HttpRequest {
  path: string;
  agent: string;
  /** Address of whoever asks. */
  client: string;
  /** Unix ms. */
  when: number;
  /** How the server was started. */
  argv: readonly string[];
}

/** What a server answers. */
export interface HttpAnswer {
  status: number;
  body: string;
  /** The line that the server writes to its log. */
  log: string;
}

/** A program that goes on until it is told to end. */
export interface Stays {
  kind: 'stays';
  /** What `ps` shows instead of argv. */
  title?: string[];
  memoryMiB: number;
  /** How its memory goes on growing. */
  growth?: Growth;
  /** CPUs that it keeps busy if it gets them. */
  cpuDemand?: number;
  /** TCP ports that it listens on. */
  listens: number[];
  /** Signals that it handles itself, with the exit code that follows. */
  handles: Record<string, number>;
  /** A shell that reads the keyboard. */
  readsKeyboard?: boolean;
  /** It ends by itself after a while (ms), with exit code 0 and a last word. */
  ends?: { after: number; text: string };
  /** It put itself into the background, as `nginx` without "daemon off;" does. */
  background?: boolean;
}

/** Why a request got no answer. */
export interface HttpFailure {
  status: null;
  reason: 'refused' | 'no-host' | 'bad-url';
  host: string;
  port: number;
}

/** The program has handed its terminal to a foreground job (already recorded). */
export interface Holds {
  kind: 'holds';
}

/** An exit code, a program that stays, or one that holds its terminal through a job. */
export type ProgramResult = number | Stays | Holds;

/** What a program is given. */
export interface ProgramContext {
  sim: Simulation;
  machine: string;
  /** The container that it runs in, or null on the machine itself. */
  container: string | null;
  argv: string[];
  stdin: string;
  /** Whether the keyboard is connected: an interactive shell waits for it. */
  keyboard: boolean;
  /** The shell's state; a program may change its own copy only through the shell's built-ins. */
  session: Session;
  files: FileView;
  /** Host PID of the process, or 0 for a tool that is too short to be listed. */
  pid: number;
  /** The terminal that it was typed in, or null inside a detached container. */
  terminal: string | null;
  /** Whether it may hold that terminal; not inside a pipe or a substitution. */
  foreground: boolean;
  /** Whether its output goes straight to a terminal. */
  outputIsTty: boolean;
  out: (text: string) => void;
  err: (text: string) => void;
  write(path: string, node: FileNode | null): void;
  /** Lets simulated time pass inside the program (ms). */
  sleep(ms: number): void;
}

/** A program that an executable file names. */
export interface Program {
  run(context: ProgramContext): ProgramResult;
  /** Answers HTTP requests while it stays. */
  serve?(request: HttpRequest, files: FileView): HttpAnswer;
}

/** Programs by name. */
export type Programs = Readonly<Record<string, Program>>;

/** The recorder of a turn together with what it can run: everything that a handler needs. */
export interface Simulation extends Recorder {
  readonly programs: Programs;
  /** The files that a shell or process sees. */
  filesOf(machine: string, container: string | null): FileView;
  /** Sends an HTTP request from a machine or a container; the answer, or why there is none. */
  request(from: { machine: string; container: string | null; agent: string }, url: string): HttpAnswer | HttpFailure;
  /** Called after a process has ended, so that whoever started it can react. */
  processEnded(machine: string, pid: number, container: string | null, code: number): void;
  /** Runs what is due until an instant, or until `done` says so; then moves the clock there if `idle` is set. */
  advance(until: number, done?: () => boolean): void;
}
