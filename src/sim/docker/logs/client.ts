// `docker logs` on the client.
import { clockOf } from '../../world';
import { ask, type Cli, type DockerCommand } from '../cli/context';
import { type FlagValues } from '../cli/flags';
import { parseInstant, secondsOf } from '../cli/instant';
import { CliFailure } from '../cli/problems';
import { type LogLine } from '../container';
import { nanoTime } from '../events/print';

export const logs: DockerCommand = {
  path: ['container', 'logs'],
  aliases: [['logs']],
  usage: '[OPTIONS] CONTAINER',
  summary: 'Show what a container has printed',
  flags: {
    details: { type: 'bool', help: 'Show extra details that the program logged' },
    follow: { type: 'bool', short: 'f', help: 'Go on printing' },
    since: { type: 'string', help: 'Begin at this time (e.g. "2013-01-02T13:23:37Z" or "42m" ago)' },
    tail: { type: 'string', short: 'n', help: 'Lines to show from the end' },
    timestamps: { type: 'bool', short: 't', help: 'Show when each line was printed' },
    until: { type: 'string', help: 'End at this time (e.g. "2013-01-02T13:23:37Z" or "42m" ago)' },
  },
  fidelity: 'exact',
  args: { min: 1, max: 1 },
  run(cli, flags, [name = '']) {
    const { program, connection } = cli;
    const { Id: id, State } = ask(cli, 'GET', `/containers/${name}/json`).body as { Id: string; State: { Running: boolean } };
    const query = {
      ...(flags.on('details') ? { details: '1' } : {}),
      ...(flags.on('follow') ? { follow: '1' } : {}),
      ...instant(cli, flags, 'since'),
      stderr: '1',
      stdout: '1',
      tail: flags.text('tail') ?? 'all',
      ...(flags.on('timestamps') ? { timestamps: '1' } : {}),
      ...instant(cli, flags, 'until'),
    };
    for (const line of ask(cli, 'GET', `/containers/${id}/logs`, { query }).body as LogLine[]) {
      const stamp = flags.on('timestamps') ? `${nanoTime(program.sim.world.epoch + line.at)} ` : '';
      (line.stream === 'stdout' ? cli.out : cli.err)(stamp + (flags.on('details') ? ' ' : '') + line.text);
    }
    if (!flags.on('follow') || flags.has('until') || !State.Running || !program.foreground || program.terminal === null) return 0;
    program.sim.record({ type: 'terminal/jobStarted', terminal: program.terminal, job: { kind: 'logs', machine: connection.machine, container: id } });
    return { kind: 'holds' };
  },
};

function instant(cli: Cli, flags: FlagValues, name: 'since' | 'until'): Record<string, string> {
  const text = flags.text(name);
  if (text === undefined) return {};
  const at = parseInstant(text, clockOf(cli.program.sim.world));
  if (at === undefined) throw new CliFailure(`invalid value for "${name}": failed to parse value as time or duration: ${JSON.stringify(text)}`);
  return { [name]: secondsOf(at) };
}
