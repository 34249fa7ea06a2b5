// `docker exec` on the client.
import { type DockerCommand, daemonError, failed } from '../cli/context';

export const exec: DockerCommand = {
  path: ['container', 'exec'],
  aliases: [['exec']],
  usage: '[OPTIONS] CONTAINER COMMAND [ARG...]',
  summary: 'Run a command in a running container',
  flags: {
    interactive: { type: 'bool', short: 'i', help: 'Keep standard input open' },
    tty: { type: 'bool', short: 't', help: 'Give the command a terminal' },
    detach: { type: 'bool', short: 'd', help: 'Run in the background' },
    env: { type: 'list', short: 'e', value: 'list', help: 'Set environment variables' },
    workdir: { type: 'string', short: 'w', help: 'Set the working directory' },
    user: { type: 'string', short: 'u', help: 'Set the user' },
  },
  args: { min: 2 },
  interspersed: false,
  run(cli, flags, [name = '', ...command]) {
    const { program, connection } = cli;
    const found = cli.api('GET', `/containers/${name}/json`);
    if (failed(found)) return daemonError(cli, found);
    const detached = flags.on('detach');
    const tty = flags.on('tty');
    if (tty && flags.on('interactive') && !program.keyboard && !detached) {
      cli.err('the input device is not a TTY\n');
      return 1;
    }
    const body = {
      User: flags.text('user') ?? '',
      Tty: tty,
      AttachStdin: flags.on('interactive'),
      AttachStderr: !detached,
      AttachStdout: !detached,
      Detach: detached,
      Env: flags.list('env'),
      WorkingDir: flags.text('workdir') ?? '',
      Cmd: command,
    };
    const created = cli.api('POST', `/containers/${name}/exec`, { body });
    if (failed(created)) return daemonError(cli, created);
    const id = (created.body as { Id: string }).Id;
    const holds = program.foreground && program.terminal !== null && !detached;
    if (holds)
      program.sim.record({
        type: 'terminal/jobStarted',
        terminal: program.terminal ?? '',
        job: { kind: 'exec', machine: connection.machine, container: (found.body as { Id: string }).Id, exec: id, shell: null },
      });
    const started = cli.api('POST', `/exec/${id}/start`, {
      body: { Detach: detached, Tty: tty },
      onMessage: ({ status, id: stream }) => {
        (stream === 'stderr' && !tty ? cli.err : cli.out)(status);
      },
    });
    if (failed(started)) {
      if (holds) program.sim.record({ type: 'terminal/jobEnded', terminal: program.terminal ?? '', exit: 126 });
      cli.out(`${(started.body as { message: string }).message}\n`);
      return 126;
    }
    if (detached) return 0;
    const done = cli.api('GET', `/exec/${id}/json`).body as { Running: boolean; ExitCode: number | null };
    return done.Running && holds ? { kind: 'holds' } : (done.ExitCode ?? 0);
  },
};
