// `docker start` on the client.
import { type DockerCommand, failed, forEachArgument, messageOf } from '../cli/context';
import { followToEnd } from '../run/client';

export const start: DockerCommand = {
  path: ['container', 'start'],
  aliases: [['start']],
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  summary: 'Start stopped containers',
  flags: { attach: { type: 'bool', short: 'a', help: 'Show what the container prints' }, interactive: { type: 'bool', short: 'i', help: 'Connect the keyboard' } },
  args: { min: 1 },
  run(cli, flags, args) {
    if (flags.on('attach') || flags.on('interactive')) return attachAndStart(cli, args[0] ?? '');
    const exit = forEachArgument(cli, args, (name) => {
      const response = cli.api('POST', `/containers/${name}/start`);
      if (!failed(response)) cli.out(`${name}\n`);
      return response;
    });
    if (exit !== 0) cli.err(`Error: failed to start containers: ${args.join(', ')}\n`);
    return exit;
  },
};

function attachAndStart(cli: Parameters<DockerCommand['run']>[0], name: string): ReturnType<DockerCommand['run']> {
  const { program, connection } = cli;
  const found = cli.api('GET', `/containers/${name}/json`);
  if (failed(found)) {
    cli.err(`Error response from daemon: ${messageOf(found)}\n`);
    return 1;
  }
  const id = (found.body as { Id: string }).Id;
  cli.api('POST', `/containers/${id}/attach`, { query: { stderr: '1', stdout: '1', stream: '1' } });
  cli.api('POST', `/containers/${id}/wait`, { query: { condition: 'next-exit' } });
  const holds = program.foreground && program.terminal !== null;
  if (holds)
    program.sim.record({
      type: 'terminal/jobStarted',
      terminal: program.terminal ?? '',
      job: { kind: 'attach', machine: connection.machine, container: id, shell: null, interrupts: 0 },
    });
  const started = cli.api('POST', `/containers/${id}/start`);
  if (!failed(started)) return holds ? { kind: 'holds' } : followToEnd(cli, id);
  if (holds) program.sim.record({ type: 'terminal/jobEnded', terminal: program.terminal ?? '', exit: 1 });
  cli.err(`Error response from daemon: ${messageOf(started)}\nError: failed to start containers: ${name}\n`);
  return 1;
}
