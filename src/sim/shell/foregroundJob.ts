// What may hold a terminal: the foreground jobs.
import { type Session } from './session';

/** A foreground job: it holds its own terminal only. */
export type Job =
  | {
      /** Attached to a container's main process (`run`, `start -a`). */
      kind: 'attach';
      machine: string;
      container: string;
      /** The shell that reads the keyboard, when the main process is one and stdin is open. */
      shell: Session | null;
      /** How often Ctrl+C has been pressed; the third one makes the CLI give up. */
      interrupts: number;
      /** Whether signals are handed on to the container's process (--sig-proxy). */
      proxy: boolean;
    }
  | { kind: 'exec'; machine: string; container: string; exec: string; shell: Session | null }
  | { kind: 'logs'; machine: string; container: string }
  | {
      /** Prints what the containers of a compose project print. */
      kind: 'compose';
      machine: string;
      /** What stands before each line, by container. Those that ended are gone. */
      prefixes: Record<string, string>;
      /** Ctrl+C stops the containers (`up`) or only leaves (`logs -f`). */
      stops: boolean;
    }
  | {
      /** Listens to what the daemon does (`docker events`). */
      kind: 'events';
      machine: string;
      filters: Record<string, string[]>;
      format: string | null;
    }
  | {
      /** Shows what containers use (`docker stats`). */
      kind: 'stats';
      machine: string;
      /** The containers that were named; all of them where none was. */
      names: string[];
      all: boolean;
      full: boolean;
      format: string | null;
      /** Simulated ms of the table on screen. */
      shownAt: number;
    }
  | {
      /** Asks for what `docker login` needs: the name while it is empty, then the password. */
      kind: 'credentials';
      machine: string;
      server: string;
      username: string;
    }
  | {
      /** Asks before something is deleted; `argv` is what it asks for. */
      kind: 'confirmation';
      machine: string;
      question: string;
      argv: string[];
    }
  /** Waits for containers to end and prints their exit codes. */
  | { kind: 'wait'; machine: string; containers: string[] }
  | { kind: 'process'; machine: string; pid: number }
  /** A shell in namespaces or a root directory of its own: its process, and what it remembers. */
  | { kind: 'within'; machine: string; pid: number; shell: Session }
  | {
      /** Waits for a RUN that does not end by itself. */
      kind: 'build';
      machine: string;
      pid: number;
      /** Printed when it is given up. */
      canceled: string;
      /** Printed when its process ends, with the exit code between the parts. */
      failed: string[];
    }
  /** A shell on another machine, through ssh or a VM's console. */
  | { kind: 'login'; machine: string; shell: Session; /** Printed when it is left. */ farewell: string }
  /** The shell itself is at work: a loop, or time that a substitution takes. */
  | { kind: 'shell'; machine: string };

/** A job that asks: the next line that is typed answers it. */
type Question = Extract<Job, { kind: 'credentials' | 'confirmation' }>;

/** Whether a job waits for an answer, and for nothing else. */
export function isQuestion(job: Job): job is Question {
  return job.kind === 'credentials' || job.kind === 'confirmation';
}
