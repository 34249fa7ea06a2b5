// Where the output of a process goes: a terminal, its container's log, the stream of an exec, a file, or nowhere.

/** One end of a stream. */
export type Sink =
  | { to: 'terminal'; terminal: string; stream: 'stdout' | 'stderr' }
  | { to: 'container'; stream: 'stdout' | 'stderr' }
  | { to: 'exec'; exec: string; stream: 'stdout' | 'stderr' }
  | { to: 'file'; path: string }
  | { to: 'null' };

/** Both streams of a process. */
export interface ProcessOutput {
  out: Sink;
  err: Sink;
}
