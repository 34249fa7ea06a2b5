// `docker push` on the client.
import { type DockerCommand, failed, messageOf } from '../cli/context';
import { CliFailure } from '../cli/problems';
import { progressPrinter } from '../pull/progress';
import { fullName, isBadReference, parseReference } from '../reference';

export const imagePush: DockerCommand = {
  path: ['image', 'push'],
  aliases: [['push']],
  usage: '[OPTIONS] NAME[:TAG]',
  summary: 'Send an image to a registry',
  flags: { quiet: { type: 'bool', short: 'q', help: 'Do not show the progress' } },
  fidelity: 'exact',
  args: { min: 1, max: 1 },
  run(cli, flags, [name = '']) {
    const reference = parseReference(name);
    if (isBadReference(reference)) throw new CliFailure(reference.error);
    if (reference.digest !== null) throw new CliFailure('cannot push a digest reference');
    const quiet = flags.on('quiet');
    if (!quiet && !reference.tagGiven) cli.out('Using default tag: latest\n');
    const print = progressPrinter(cli.out, cli.program.outputIsTty);
    const response = cli.api('POST', `/images/${fullName(reference)}/push`, {
      query: { tag: reference.tag },
      onMessage: (message) => {
        if (!quiet) print(message);
      },
    });
    // The answer has begun when the error comes: the CLI prints the error of the stream as it is.
    if (failed(response)) throw new CliFailure(messageOf(response));
    return 0;
  },
};
