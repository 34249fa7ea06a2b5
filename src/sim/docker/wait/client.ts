// `docker wait` on the client.
import { type ApiResponse } from '../api/types';
import { type Cli, type DockerCommand, errorText, failed } from '../cli/context';
import { machineOf } from '../../world';
import { PIPE_PATIENCE_MS } from '../run/stream';
import { wordAt } from '../../text';
import { isUp } from './follow';
import { valuesOf } from '../../values';

export const wait: DockerCommand = {
  path: ['container', 'wait'],
  aliases: [['wait']],
  usage: 'CONTAINER [CONTAINER...]',
  summary: 'Wait until containers stop, then print their exit codes',
  flags: {},
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, _flags, args) {
    const { program, connection } = cli;
    const answers = args.map((name) => cli.api('POST', `/containers/${name}/wait`));
    const refused = answers.filter(failed);
    const waiting = answers.flatMap((answer, index) => (failed(answer) ? [] : [{ name: wordAt(args, index), answer }]));
    const firstUp = waiting.findIndex(({ answer }) => codeOf(answer) === null);
    for (const { answer } of waiting.slice(0, firstUp < 0 ? undefined : firstUp)) cli.out(`${String(codeOf(answer))}\n`);
    for (const answer of refused) cli.err(`${errorText(answer)}\n`);
    if (firstUp < 0) return refused.length > 0 ? 1 : 0;
    const containers = waiting.slice(firstUp).map(({ name }) => idOf(cli, name));
    if (!program.foreground || program.terminal === null) return waitHere(cli, containers);
    program.sim.record({ type: 'terminal/jobStarted', terminal: program.terminal, job: { kind: 'wait', machine: connection.machine, containers } });
    return { kind: 'holds' };
  },
};

const codeOf = (answer: ApiResponse): number | null => (answer.body as { StatusCode: number | null }).StatusCode;

/** The daemon keeps the connection of each request open; which container is meant does not change when it is renamed. */
function idOf(cli: Cli, name: string): string {
  const containers = valuesOf(machineOf(cli.program.sim.world, cli.connection.machine).engine?.containers);
  return (containers.find((c) => c.name === name) ?? containers.find((c) => c.id.startsWith(name)))?.id ?? '';
}

/** Inside a pipe no job can hold the terminal: lets time pass until each has stopped. */
function waitHere(cli: Cli, ids: readonly string[]): number {
  const { sim } = cli.program;
  for (const id of ids) {
    const find = (): { state: string; exitCode: number } | undefined => machineOf(sim.world, cli.connection.machine).engine?.containers[id];
    sim.advance(sim.world.now + PIPE_PATIENCE_MS, () => !isUp(find()?.state));
    const code = find()?.exitCode;
    if (code !== undefined) cli.out(`${String(code)}\n`);
  }
  return 0;
}
