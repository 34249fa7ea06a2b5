// `docker exec` on the client.
import { ask, type Cli, type DockerCommand, failed, messageOf } from '../cli/context';
import { pipedInput } from '../attach/hold';
import { detachKeysFlag } from '../attach/keys';
import { CliFailure, Complaint } from '../cli/problems';
import { environmentOf } from '../create/environment';
import { type FlagValues } from '../cli/flags';

export const exec: DockerCommand = {
  path: ['container', 'exec'],
  aliases: [['exec']],
  usage: '[OPTIONS] CONTAINER COMMAND [ARG...]',
  summary: 'Run a command in a running container',
  flags: {
    ...detachKeysFlag,
    'env-file': { type: 'list', value: 'list', help: 'Read environment variables from a file' },
    privileged: { type: 'bool', help: 'Give the command all privileges', simplified: true },
    interactive: { type: 'bool', short: 'i', help: 'Keep standard input open' },
    tty: { type: 'bool', short: 't', help: 'Give the command a terminal' },
    detach: { type: 'bool', short: 'd', help: 'Run in the background' },
    env: { type: 'list', short: 'e', value: 'list', help: 'Set environment variables' },
    workdir: { type: 'string', short: 'w', help: 'Set the working directory' },
    user: { type: 'string', short: 'u', help: 'Set the user' },
  },
  fidelity: 'exact',
  args: { min: 2 },
  interspersed: false,
  run(cli, flags, [name = '', ...command]) {
    const { program, connection } = cli;
    const { sim, terminal } = program;
    const container = (ask(cli, 'GET', `/containers/${name}/json`).body as { Id: string }).Id;
    const detached = flags.on('detach');
    const tty = flags.on('tty');
    if (tty && flags.on('interactive') && !program.keyboard && !detached) {
      cli.err('the input device is not a TTY\n');
      return 1;
    }
    const id = (ask(cli, 'POST', `/containers/${name}/exec`, { body: createBody(cli, flags, command) }).body as { Id: string }).Id;
    const holds = program.foreground && terminal !== null && !detached;
    if (holds) sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'exec', machine: connection.machine, container, exec: id, shell: null } });
    const problem = startExec(cli, id, { detached, tty, interactive: flags.on('interactive') });
    if (problem !== undefined) {
      if (holds) sim.record({ type: 'terminal/jobEnded', terminal, exit: CANNOT_START });
      if (detached) throw new CliFailure(`Error response from daemon: ${problem}`);
      cli.out(`${problem}\n`);
      return CANNOT_START;
    }
    if (detached) return 0;
    const done = ask(cli, 'GET', `/exec/${id}/json`).body as { Running: boolean; ExitCode: number | null };
    if (done.Running && holds) return { kind: 'holds' };
    const exit = done.ExitCode ?? 0;
    if (holds && sim.world.terminals[terminal]?.job?.kind === 'exec') sim.record({ type: 'terminal/jobEnded', terminal, exit });
    return exit;
  },
};

/** The variables that were asked for. Throws CliFailure: what `run` says with a hint, `exec` says without. */
function environmentIn(cli: Cli, flags: FlagValues): string[] {
  try {
    return environmentOf(cli.program, flags.list('env-file'), flags.list('env'));
  } catch (complaint) {
    throw complaint instanceof Complaint ? new CliFailure(complaint.message) : complaint;
  }
}

/** The exit code of a command that is not there (seen with engine 26.1). */
const CANNOT_START = 126;

function createBody(cli: Cli, flags: FlagValues, command: string[]): Record<string, unknown> {
  const detached = flags.on('detach');
  return {
    User: flags.text('user') ?? '',
    Tty: flags.on('tty'),
    AttachStdin: flags.on('interactive'),
    AttachStderr: !detached,
    AttachStdout: !detached,
    Detach: detached,
    Env: environmentIn(cli, flags),
    Privileged: flags.on('privileged'),
    ...(flags.has('detach-keys') ? { DetachKeys: flags.text('detach-keys') } : {}),
    WorkingDir: flags.text('workdir') ?? '',
    Cmd: command,
  };
}

/** Starts the command and prints what comes through the stream. Gives back what went wrong, if anything did. */
function startExec(cli: Cli, id: string, { detached, tty, interactive }: { detached: boolean; tty: boolean; interactive: boolean }): string | undefined {
  const started = cli.api('POST', `/exec/${id}/start`, {
    body: { Detach: detached, Tty: tty },
    stdin: interactive ? pipedInput(cli) : undefined,
    onMessage: ({ status, id: stream }) => {
      (stream === 'stderr' && !tty ? cli.err : cli.out)(status);
    },
  });
  return failed(started) ? messageOf(started) : undefined;
}
