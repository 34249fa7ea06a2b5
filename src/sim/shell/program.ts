// What a program is to the simulator, and what it may see and do while it runs.
import { type FileNode, type FileView } from '../kernel/files';
import { type Growth } from '../kernel/kernel';
import { type Recorder } from '../recorder';
import { type Session } from './session';

/** A value that survives being written down as JSON; every program knows the shape of its own. */
export type Json = unknown;

/** A page asked for over HTTP, as the server sees it. */
export interface HttpRequest {
  method: string;
  /** The port that the server listens on. */
  port: number;
  path: string;
  /** What stands behind the question mark. */
  query: string;
  headers: Readonly<Record<string, string>>;
  body: string;
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
  /** Headers beyond those that every answer has, by their names in lower case. */
  headers?: Readonly<Record<string, string>>;
  /** The line that the server writes to its log. */
  log: string;
}

/** What somebody asks over HTTP, beside the address: a plain GET unless said. */
export interface HttpCall {
  agent: string;
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

/** Why a server could not be talked to. */
export interface TalkFailure {
  reason: HttpFailure['reason'];
  /** What the name stands for; the name itself where nobody knows it. */
  address: string;
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
  /** The only address that it listens on; every one unless said. */
  binds?: string;
  /** Signals that it handles itself, with the exit code that follows. */
  handles: Record<string, number>;
  /** A shell: its lines are run by a shell of its own. */
  readsKeyboard?: boolean;
  /** It put itself into the background, as `nginx` without "daemon off;" does. */
  background?: boolean;
  /** ms after which its `tick` is called, again and again. */
  every?: number;
  /** What it keeps in memory; `serve`, `tick` and `line` find it there. */
  keeps?: Json;
  /** The name of the program whose `serve`, `tick` or `line` is meant, where the command does not tell. */
  program?: string;
  /** It reads lines from the keyboard, after this prompt. */
  reads?: { prompt: string };
  /** Whose process it becomes, where that is not the caller's. */
  user?: string;
  /** It ends by itself after a while (ms), with a last word if it has one. */
  ends?: { after: number; code: number; text?: string };
  prints?: { after: number; stream: 'stdout' | 'stderr'; text: string }[];
}

/** A shell that has a script before it: whoever runs the program starts a process with it, and the script goes on by itself. */
export interface Runs {
  kind: 'runs';
  shell: Session;
  /** What `ps` shows instead of argv. */
  argv?: string[];
  /** ms after which it is ended. */
  ends?: { after: number; code: number };
}

/** Why a request got no answer. */
export interface HttpFailure {
  status: null;
  /**
   * refused: nobody listens · reset: a published port without a listener behind it · no-host: no resolver knows the name ·
   * timeout: packets are dropped, or nothing comes back · no-route: no machine has that address · unreachable: there is no way there.
   */
  reason: 'refused' | 'reset' | 'no-host' | 'bad-url' | 'timeout' | 'no-route' | 'unreachable';
  host: string;
  /** What the name stands for; the name itself where nobody knows it. */
  address: string;
  port: number;
}

/** Where a request or a packet comes from: a machine, or one of its containers. */
export interface Place {
  machine: string;
  container: string | null;
}

/** What becomes of a packet: answered, dropped on its way, sent nowhere because there is no way, or to an address that nobody has. */
export type PacketFate = 'answered' | 'dropped' | 'unreachable' | 'absent';

/** What a resolver answers. */
export interface Lookup {
  /** The resolver that was asked; null where no one had to be asked. */
  server: string | null;
  /** In the order in which to use them; empty when nobody knows the name. */
  addresses: string[];
}

/** The program has handed its terminal to a foreground job (already recorded). */
export interface Holds {
  kind: 'holds';
}

/** An exit code, a program that stays, one that holds its terminal through a job, or a shell with a script. */
export type ProgramResult = number | Stays | Holds | Runs;

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
  /** Whether the caller takes `Runs` for an answer; otherwise a script runs to its end at once. */
  resumable?: boolean;
}

/** What a program that stays is given when its time comes or a request arrives: its process with what it keeps. */
export interface Staying extends Pick<ProgramContext, 'sim' | 'machine' | 'container' | 'argv' | 'files' | 'out' | 'err' | 'write'> {
  pid: number;
  env: Readonly<Record<string, string>>;
  cwd: string;
  /** Whose namespaces it was started in, where that was said. */
  session?: Pick<Session, 'within'>;
  keeps: Json;
  /** Replaces what it keeps, and what its next line is asked for with. */
  keep(value: Json, prompt?: string): void;
}

/** A program that an executable file names. */
export interface Program {
  run(context: ProgramContext): ProgramResult;
  /** Answers HTTP requests while it stays. */
  serve?(request: HttpRequest, files: FileView): HttpAnswer;
  /** Answers them with what its process keeps. It may also leave the caller waiting, or let the connection go. */
  answer?(request: HttpRequest, staying: Staying): HttpAnswer | 'hangs' | 'drops';
  /** Answers a message of a client in its own protocol. */
  talk?(staying: Staying, message: Json): Json;
  /** Goes on a little while it stays with `every`; an exit code ends it. `next` is ms until its next round, where that is not `every`. */
  tick?(staying: Staying): number | { next: number } | undefined;
  /** A line of the keyboard, for a program that `reads`; null at the end of the input. An exit code ends it. */
  line?(staying: Staying, line: string | null): number | undefined;
  /** Says what it has to say when a signal is about to end it. It may choose another exit code, or go on. */
  end?(staying: Staying, signal: string): number | 'stays' | undefined;
}

/** Programs by name. */
export type Programs = Readonly<Record<string, Program>>;

/** The recorder of a turn together with what it can run: everything that a handler needs. */
export interface Simulation extends Recorder {
  readonly programs: Programs;
  /** The files that a shell or process sees; `within` is the host PID of the one whose namespaces it shares, where it is not simply the machine's or the container's. */
  filesOf(machine: string, container: string | null, within?: number): FileView;
  /** Writes (or with null deletes) a file of a machine or a container, wherever its path leads. */
  write(machine: string, container: string | null, path: string, node: FileNode | null): void;
  /** Whether nothing may be written at a path: what is mounted there is read-only. */
  isReadOnly(machine: string, container: string | null, path: string): boolean;
  /** Sends an HTTP request from a machine or a container; the answer, or why there is none. */
  request(from: Place & HttpCall, url: string): HttpAnswer | HttpFailure;
  /** Sends a message to a server that speaks a protocol of its own; its answer, or why there is none. */
  talk(from: Place & { agent: string }, server: { host: string; port: number }, message: Json): { answer: Json } | TalkFailure;
  /** The addresses of a name, as a machine or a container finds them. */
  lookUp(from: Place, name: string): Lookup;
  /** Sends one echo request and says what becomes of it. */
  ping(from: Place, address: string): PacketFate;
  /** Called before a signal ends a process, so that its program can have a last word: another exit code, or that it goes on. */
  endsBySignal?(machine: string, pid: number, signal: string): number | 'stays' | undefined;
  /** Called after a process has ended, so that whoever started it can react. */
  processEnded(machine: string, pid: number, container: string | null, code: number): void;
  /** Runs what is due until an instant, or until `done` says so; then moves the clock there if `idle` is set. */
  advance(until: number, done?: () => boolean): void;
}
