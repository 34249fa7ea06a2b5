// `docker run` on the client: a create, a pull when the image is missing, and the requests that start and follow it.
import { type ProgramResult } from '../../shell/program';
import { type ApiResponse, type ContainerCreateBody } from '../api/types';
import { type Cli, type DockerCommand, failed, messageOf } from '../cli/context';
import { createBody, BadFlag, runFlags } from './flags';
import { BadPort } from './publish';
import { pullImage } from '../images/client';
import { isBadReference, parseReference } from '../reference';
import { readToEnd } from './stream';

/** The exit code for a container that could not be started (docker/cli run.go, toStatusError). */
export function startFailureCode(message: string): number {
  if (/executable file not found|no such file or directory|system cannot find the file specified/.test(message)) return 127;
  return /permission denied|is a directory/.test(message) ? 126 : 125;
}

const complain = (cli: Cli, message: string): number => {
  cli.err(`docker: ${message}\n\nRun '${cli.name} --help' for more information\n`);
  return 125;
};

export const run: DockerCommand = {
  path: ['container', 'run'],
  aliases: [['run']],
  usage: '[OPTIONS] IMAGE [COMMAND] [ARG...]',
  summary: 'Create a container from an image and start it',
  flags: runFlags,
  args: { min: 1 },
  interspersed: false,
  run(cli, flags, args) {
    let body: ContainerCreateBody;
    try {
      body = createBody(flags, args, cli.program.session.env);
    } catch (problem) {
      if (problem instanceof BadPort) return complain(cli, problem.message);
      if (!(problem instanceof BadFlag)) throw problem;
      cli.err(`${problem.message}\n\nUsage:  ${cli.name} ${run.usage}\n\nRun '${cli.name} --help' for more information\n`);
      return 125;
    }
    const detached = flags.on('detach');
    if (body.Tty && !detached && body.OpenStdin && !cli.program.keyboard) {
      cli.err('the input device is not a TTY\n');
      return 1;
    }
    const id = create(cli, body, flags.text('name'), flags.text('pull') ?? 'missing');
    if (typeof id === 'number') return id;
    return detached ? startDetached(cli, id, body) : startAttached(cli, id, body);
  },
};

/** Creates the container, pulling the image if the daemon says that it has none. Gives back the ID or an exit code. */
function create(cli: Cli, body: ContainerCreateBody, name: string | undefined, pull: string): string | number {
  const reference = parseReference(body.Image);
  if (isBadReference(reference)) return complain(cli, reference.error);
  const send = (): ApiResponse => cli.api('POST', '/containers/create', { query: name === undefined ? {} : { name }, body });
  const first = pull === 'always' ? pullImage(cli, reference, { quiet: false, toStderr: true }) : true;
  if (first !== true) return complain(cli, `Error response from daemon: ${first}`);
  let response = send();
  if (response.status === 404 && messageOf(response).startsWith('No such image') && pull !== 'never') {
    cli.err(`Unable to find image '${body.Image}${reference.tagGiven || reference.digest !== null ? '' : ':latest'}' locally\n`);
    const pulled = pullImage(cli, reference, { quiet: false, toStderr: true });
    if (pulled !== true) return complain(cli, `Error response from daemon: ${pulled}`);
    response = send();
  }
  return failed(response) ? complain(cli, `Error response from daemon: ${messageOf(response)}`) : (response.body as { Id: string }).Id;
}

function startDetached(cli: Cli, id: string, body: ContainerCreateBody): number {
  cli.api('POST', `/containers/${id}/wait`, { query: { condition: body.HostConfig.AutoRemove ? 'removed' : 'next-exit' } });
  const started = cli.api('POST', `/containers/${id}/start`);
  cli.out(`${id}\n`);
  return failed(started) ? failedStart(cli, started) : 0;
}

function startAttached(cli: Cli, id: string, body: ContainerCreateBody): ProgramResult {
  const { program, connection } = cli;
  const streams = { stderr: '1', stdout: '1', stream: '1', ...(body.OpenStdin ? { stdin: '1' } : {}) };
  cli.api('POST', `/containers/${id}/attach`, { query: streams });
  cli.api('POST', `/containers/${id}/wait`, { query: { condition: body.HostConfig.AutoRemove ? 'removed' : 'next-exit' } });
  const holds = program.foreground && program.terminal !== null;
  if (holds)
    program.sim.record({
      type: 'terminal/jobStarted',
      terminal: program.terminal ?? '',
      job: { kind: 'attach', machine: connection.machine, container: id, shell: null, interrupts: 0 },
    });
  const started = cli.api('POST', `/containers/${id}/start`);
  if (failed(started)) {
    if (holds) program.sim.record({ type: 'terminal/jobEnded', terminal: program.terminal ?? '', exit: 125 });
    return failedStart(cli, started);
  }
  return holds ? { kind: 'holds' } : followToEnd(cli, id);
}

/** Inside a pipe there is no job: waits for the end and prints what came through the stream. */
export function followToEnd(cli: Cli, id: string): number {
  const { logs, exitCode } = readToEnd(cli.program.sim, cli.connection.machine, id, PIPE_PATIENCE_MS);
  for (const { stream, text } of logs) (stream === 'stdout' ? cli.out : cli.err)(text);
  return exitCode;
}

/** How long a pipe waits for a container that does not end (ms of simulated time). */
const PIPE_PATIENCE_MS = 60_000;

function failedStart(cli: Cli, response: ApiResponse): number {
  complain(cli, `Error response from daemon: ${messageOf(response)}`);
  return startFailureCode(messageOf(response));
}
