// How a command stays connected to a container's streams: as its terminal's job, or inside a pipe by reading them to the end.
import { type ProgramResult } from '../../shell/program';
import { type ApiResponse } from '../api/types';
import { type Cli, failed } from '../cli/context';
import { readToEnd } from '../run/stream';

/** Does `begin` while connected. Gives back the daemon's answer when that failed, else what the program does next. */
export function holdAttached(cli: Cli, id: string, begin: () => ApiResponse, proxy = true): { refused: ApiResponse } | { result: ProgramResult } {
  const { program, connection } = cli;
  const { sim, terminal } = program;
  const from = sim.events.length;
  const holds = program.foreground && terminal !== null;
  if (holds) sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'attach', machine: connection.machine, container: id, shell: null, interrupts: 0, proxy } });
  const answer = begin();
  if (failed(answer)) {
    if (holds) sim.record({ type: 'terminal/jobEnded', terminal, exit: 1 });
    return { refused: answer };
  }
  if (holds) return { result: { kind: 'holds' } };
  const { lines, exitCode } = readToEnd(sim, connection.machine, id, from);
  for (const { stream, text } of lines) (stream === 'stdout' ? cli.out : cli.err)(text);
  return { result: exitCode };
}

/** What a pipe feeds into the command; undefined where the keyboard is connected. */
export function pipedInput({ program }: Cli): string | undefined {
  return program.keyboard ? undefined : program.stdin;
}

/** How a client attaches. */
export interface Attachment {
  condition: 'removed' | 'next-exit';
  stdin: boolean;
  /** `detachKeys`, where they were given. */
  keys?: Record<string, string>;
  /** Whether signals are handed on. */
  proxy?: boolean;
}

/** Attach, wait and start, as `run` and `start -a` send them. */
export function startAttached(cli: Cli, id: string, { condition, stdin, keys = {}, proxy = true }: Attachment): ReturnType<typeof holdAttached> {
  const attached = cli.api('POST', `/containers/${id}/attach`, {
    query: { ...keys, stderr: '1', ...(stdin ? { stdin: '1' } : {}), stdout: '1', stream: '1' },
    stdin: stdin ? pipedInput(cli) : undefined,
  });
  if (failed(attached)) return { refused: attached };
  cli.api('POST', `/containers/${id}/wait`, { query: { condition } });
  return holdAttached(cli, id, () => cli.api('POST', `/containers/${id}/start`, { query: keys }), proxy);
}
