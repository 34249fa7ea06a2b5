// What a shell remembers between lines.
import { clone } from '../clone';
import { type Dialect } from './syntax/ast';

/** A shell's own state. */
export interface Session {
  user: string;
  cwd: string;
  /** Exported variables: what its programs get. */
  env: Record<string, string>;
  lastExit: number;
  /** The container that it runs in, or null on the machine itself. */
  container: string | null;
  /** Whatever else it remembers; absent as long as there is nothing. */
  state?: ShellState;
  /** Host PID of the process whose namespaces and root directory its programs share; absent outside unshare, nsenter and chroot. */
  within?: number;
}

/** What a shell remembers beside folder and environment. */
export interface ShellState {
  /** Variables that are not exported. */
  vars: Record<string, string>;
  readonly: string[];
  /** Names to be exported once they have a value. */
  exports: string[];
  /** Functions by name, as they were written, and the lines that stood before them. */
  functions: Record<string, { source: string; line: number }>;
  aliases: Record<string, string>;
  /** `$0`, the shell or its script: also how it calls itself in messages. */
  zero: string;
  dialect: Dialect;
  /** Where its commands come from. */
  reads: 'keyboard' | 'command' | 'script';
  /** `$1`, `$2` … */
  parameters: string[];
  /** What `set -o` has switched on. */
  options: ShellOption[];
  /** Commands by signal (`TERM`) or `EXIT`. */
  traps: Record<string, string>;
  /** How far `getopts` is inside of a word such as `-abc`: the word, the place in it, and what OPTIND said then. */
  option?: { word: number; offset: number; index: number } | null;
  jobs: BackgroundJob[];
  /** `$!`, as this shell sees it. */
  lastBackground: number | null;
  /** Lines of a command that is not complete yet. */
  typed: string;
  /** How many lines have been typed; dash tells the number in its messages. */
  lines: number;
  /** What is being run. */
  run: Run | null;
  /** The shell that this one was typed into; `exit` goes back there. */
  outer: Session | null;
}

export const SHELL_OPTIONS = { e: 'errexit', u: 'nounset', x: 'xtrace', f: 'noglob', v: 'verbose', o: 'pipefail' } as const;
export type ShellOption = (typeof SHELL_OPTIONS)[keyof typeof SHELL_OPTIONS];

/** A command that was sent into the background. */
export interface BackgroundJob {
  number: number;
  /** Host PID. */
  pid: number;
  /** The PID that the shell sees. */
  seenPid: number;
  command: string;
  /** null while it runs. */
  exit: number | null;
}

/** Where a shell is in its script. The script is compiled again from its text, so that this stays plain data. */
export interface Run {
  text: string;
  /** Which row of instructions of the text. */
  row: number;
  /** The next instruction. */
  pc: number;
  /** What encloses it, outermost first. */
  stack: Control[];
  /** Where redirects have pointed the streams; what is left out goes where the shell's own output goes. */
  streams: Record<string, Stream>;
  /** What is left of a redirected standard input; null where it is the shell's own. */
  input: string | null;
  waiting: Waiting | null;
  /** Ctrl+C was pressed while it waited. */
  interrupted: boolean;
  /** Signals with a trap that have arrived and not been answered yet. */
  trapped: string[];
  /** Lines before the text, where it was cut from more. */
  line: number;
  /** The exit code of the last round of a loop. */
  round: number;
}

/** Where a stream of a shell leads. */
export type Stream = { to: 'out' } | { to: 'err' } | { to: 'null' } | { to: 'file'; path: string };

/** Something that encloses the instructions which run now. */
export type Control =
  /** A function, a sourced file, an `eval` or a trap: where to go on afterwards. */
  | {
      kind: 'call';
      of: 'function' | 'file' | 'eval' | 'trap';
      text: string;
      row: number;
      pc: number;
      line: number;
      parameters: string[];
      tested: boolean;
      locals: Record<string, string | null>;
      exit: number;
    }
  | { kind: 'for'; name: string; words: string[] }
  /** `own` belongs to a call and goes with it; `reads` has an input of its own. */
  | { kind: 'redirect'; streams: Record<string, Stream>; input: string | null; own: boolean; reads: boolean }
  | { kind: 'subshell'; session: Session; streams: Record<string, Stream>; text: string; row: number; end: number; line: number };

/** What a shell waits for. `exit` is what it goes on with. */
export type Waiting =
  | { for: 'process'; pid: number; exit: number }
  | { for: 'job'; exit: number }
  | { for: 'time'; exit: number }
  /** `wait`: background processes; the exit code of one of them may count. */
  | { for: 'children'; pids: number[]; counts: number | null; exit: number }
  /** `read`: a line from the keyboard. */
  | { for: 'line'; names: string[]; raw: boolean };

/** A run that stands at the beginning of a script. */
export function freshRun(text: string, row = 0): Run {
  return { text, row, pc: 0, stack: [], streams: {}, input: null, waiting: null, interrupted: false, trapped: [], line: 0, round: 0 };
}

/** The state of a shell that has just been started. */
export function freshState({ zero, dialect, reads, parameters = [] }: Pick<ShellState, 'zero' | 'dialect' | 'reads'> & { parameters?: readonly string[] }): ShellState {
  return {
    vars: {},
    readonly: [],
    exports: [],
    functions: {},
    aliases: {},
    zero,
    dialect,
    reads,
    parameters: [...parameters],
    options: [],
    traps: {},
    jobs: [],
    lastBackground: null,
    typed: '',
    lines: 0,
    run: null,
    outer: null,
  };
}

/** A copy of a session as its programs see it. */
export function withoutState({ user, cwd, env, lastExit, container, within }: Session): Session {
  return clone({ user, cwd, env, lastExit, container, ...(within !== undefined && { within }) });
}

/** Where a session looks for programs: nowhere when it has no PATH. */
export const searchPathOf = ({ env }: Pick<Session, 'env'>): string => env['PATH'] ?? '';
