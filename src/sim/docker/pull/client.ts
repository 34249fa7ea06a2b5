// `docker pull` on the client.
import { ask, type Cli, type DockerCommand } from '../cli/context';
import { CliFailure } from '../cli/problems';
import { fullName, fullReference, isBadReference, parseReference, type Reference } from '../reference';
import { progressPrinter } from './progress';

/** Asks the daemon to pull and prints what it says. Throws CliFailure when it refuses. */
export function pullImage(cli: Cli, reference: Reference, { quiet, toStderr }: { quiet: boolean; toStderr: boolean }): void {
  const print = progressPrinter(toStderr ? cli.err : cli.out, cli.program.outputIsTty);
  ask(cli, 'POST', '/images/create', {
    query: { fromImage: fullName(reference), tag: reference.digest ?? reference.tag },
    onMessage: (message) => {
      if (!quiet) print(message);
    },
  });
}

export const imagePull: DockerCommand = {
  path: ['image', 'pull'],
  aliases: [['pull']],
  usage: '[OPTIONS] NAME[:TAG|@DIGEST]',
  summary: 'Fetch an image from a registry',
  flags: { quiet: { type: 'bool', short: 'q', help: 'Print only the name of the image' } },
  fidelity: 'exact',
  args: { min: 1, max: 1 },
  run(cli, flags, [name = '']) {
    const reference = parseReference(name);
    if (isBadReference(reference)) throw new CliFailure(reference.error);
    const quiet = flags.on('quiet');
    if (!quiet && !reference.tagGiven && reference.digest === null) cli.out('Using default tag: latest\n');
    pullImage(cli, reference, { quiet, toStderr: false });
    cli.out(`${reference.digest === null ? fullReference(reference) : `${fullName(reference)}@${reference.digest}`}\n`);
    return 0;
  },
};
