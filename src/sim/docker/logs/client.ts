// `docker logs` on the client.
import { ask, type DockerCommand } from '../cli/context';
import { type LogLine } from '../engine';

export const logs: DockerCommand = {
  path: ['container', 'logs'],
  aliases: [['logs']],
  usage: '[OPTIONS] CONTAINER',
  summary: 'Show what a container has printed',
  flags: {
    follow: { type: 'bool', short: 'f', help: 'Go on printing' },
    tail: { type: 'string', short: 'n', help: 'Lines to show from the end' },
    timestamps: { type: 'bool', short: 't', help: 'Show when each line was printed' },
  },
  fidelity: 'exact',
  args: { min: 1, max: 1 },
  run(cli, flags, [name = '']) {
    const { program, connection } = cli;
    const { Id: id, State } = ask(cli, 'GET', `/containers/${name}/json`).body as { Id: string; State: { Running: boolean } };
    const query = {
      ...(flags.on('follow') ? { follow: '1' } : {}),
      stderr: '1',
      stdout: '1',
      tail: flags.text('tail') ?? 'all',
      ...(flags.on('timestamps') ? { timestamps: '1' } : {}),
    };
    for (const line of ask(cli, 'GET', `/containers/${id}/logs`, { query }).body as LogLine[]) {
      const stamp = flags.on('timestamps') ? `${new Date(program.sim.world.epoch + line.at).toISOString().replace('Z', '000000Z')} ` : '';
      (line.stream === 'stdout' ? cli.out : cli.err)(stamp + line.text);
    }
    if (!flags.on('follow') || !State.Running || !program.foreground || program.terminal === null) return 0;
    program.sim.record({ type: 'terminal/jobStarted', terminal: program.terminal, job: { kind: 'logs', machine: connection.machine, container: id } });
    return { kind: 'holds' };
  },
};
