// `docker pull` on the client.
import { type ApiError } from '../api/types';
import { ask, type Cli, type DockerCommand } from '../cli/context';
import { CliFailure } from '../cli/problems';
import { authHeader } from '../login/credentials';
import { fullName, fullReference, isBadReference, parseReference, type Reference } from '../reference';
import { progressPrinter } from './progress';

/** How a pull is asked for. */
export interface PullOptions {
  quiet: boolean;
  toStderr: boolean;
  /** Every tag of the repository. */
  all?: boolean;
  platform?: string | undefined;
}

/** Asks the daemon to pull and prints what it says. Throws CliFailure when it refuses. */
export function pullImage(cli: Cli, reference: Reference, { quiet, toStderr, all = false, platform }: PullOptions): void {
  const print = progressPrinter(toStderr ? cli.err : cli.out, cli.program.outputIsTty);
  const { body } = ask(cli, 'POST', '/images/create', {
    query: { fromImage: fullName(reference), ...(platform === undefined ? {} : { platform }), ...(all ? {} : { tag: reference.digest ?? reference.tag }) },
    headers: authHeader(cli.program, reference.host),
    onMessage: (message) => {
      if (!quiet) print(message);
    },
  });
  // what goes wrong in the middle of the stream stands at its end, after the 200
  if (isError(body)) throw new CliFailure(body.message);
}

const isError = (body: unknown): body is ApiError => typeof body === 'object' && body !== null && 'message' in body;

export const imagePull: DockerCommand = {
  path: ['image', 'pull'],
  aliases: [['pull']],
  usage: '[OPTIONS] NAME[:TAG|@DIGEST]',
  summary: 'Fetch an image from a registry',
  flags: {
    'all-tags': { type: 'bool', short: 'a', help: 'Fetch every tag of the repository' },
    platform: { type: 'string', help: 'Choose the platform (os/arch)', simplified: true },
    quiet: { type: 'bool', short: 'q', help: 'Print only the name of the image' },
  },
  fidelity: 'exact',
  args: { min: 1, max: 1 },
  run(cli, flags, [name = '']) {
    const reference = parseReference(name);
    const all = flags.on('all-tags');
    if (isBadReference(reference)) throw new CliFailure(reference.error);
    if (all && (reference.tagGiven || reference.digest !== null)) throw new CliFailure("tag can't be used with --all-tags/-a");
    const quiet = flags.on('quiet');
    if (!quiet && !all && !reference.tagGiven && reference.digest === null) cli.out('Using default tag: latest\n');
    pullImage(cli, reference, { quiet, toStderr: false, all, platform: flags.text('platform') ?? cli.program.session.env['DOCKER_DEFAULT_PLATFORM'] });
    const named = reference.digest === null ? fullReference(reference) : `${fullName(reference)}@${reference.digest}`;
    cli.out(`${all ? fullName(reference) : named}\n`);
    return 0;
  },
};
