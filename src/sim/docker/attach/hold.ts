// How a command stays connected to a container's streams: as its terminal's job, or inside a pipe by reading them to the end.
import { type ProgramResult } from '../../shell/program';
import { type ApiResponse } from '../api/types';
import { type Cli, failed } from '../cli/context';
import { readToEnd } from '../run/stream';

/** Does `begin` while connected. Gives back the daemon's answer when that failed, else what the program does next. */
export function holdAttached(cli: Cli, id: string, begin: () => ApiResponse): { refused: ApiResponse } | { result: ProgramResult } {
  const { program, connection } = cli;
  const { sim, terminal } = program;
  const from = sim.events.length;
  const holds = program.foreground && terminal !== null;
  if (holds) sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'attach', machine: connection.machine, container: id, shell: null, interrupts: 0 } });
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

/** Attach, wait and start, as `run` and `start -a` send them. */
export function startAttached(cli: Cli, id: string, { condition, stdin }: { condition: 'removed' | 'next-exit'; stdin: boolean }): ReturnType<typeof holdAttached> {
  cli.api('POST', `/containers/${id}/attach`, { query: { stderr: '1', ...(stdin ? { stdin: '1' } : {}), stdout: '1', stream: '1' } });
  cli.api('POST', `/containers/${id}/wait`, { query: { condition } });
  return holdAttached(cli, id, () => cli.api('POST', `/containers/${id}/start`));
}
