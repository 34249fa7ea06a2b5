// `docker push` on the client.
import { type DockerCommand, failed, messageOf } from '../cli/context';
import { CliFailure } from '../cli/problems';
import { authHeader } from '../login/credentials';
import { progressPrinter } from '../pull/progress';
import { fullName, fullReference, isBadReference, parseReference } from '../reference';

export const imagePush: DockerCommand = {
  path: ['image', 'push'],
  aliases: [['push']],
  usage: '[OPTIONS] NAME[:TAG]',
  summary: 'Send an image to a registry',
  flags: { 'all-tags': { type: 'bool', short: 'a', help: 'Send every tag of the repository' }, quiet: { type: 'bool', short: 'q', help: 'Do not show the progress' } },
  fidelity: 'exact',
  args: { min: 1, max: 1 },
  run(cli, flags, [name = '']) {
    const reference = parseReference(name);
    const all = flags.on('all-tags');
    if (isBadReference(reference)) throw new CliFailure(reference.error);
    if (all && (reference.tagGiven || reference.digest !== null)) throw new CliFailure("tag can't be used with --all-tags/-a");
    if (reference.digest !== null) throw new CliFailure('cannot push a digest reference');
    const quiet = flags.on('quiet');
    if (!quiet && !all && !reference.tagGiven) cli.out('Using default tag: latest\n');
    const print = progressPrinter(cli.out, cli.program.outputIsTty);
    const response = cli.api('POST', `/images/${fullName(reference)}/push`, {
      query: all ? {} : { tag: reference.tag },
      headers: authHeader(cli.program, reference.host),
      onMessage: (message) => {
        if (!quiet) print(message);
      },
    });
    // The answer has begun when the error comes: the CLI prints the error of the stream as it is.
    if (failed(response)) throw new CliFailure(messageOf(response));
    if (quiet) cli.out(`${all ? fullName(reference) : fullReference(reference)}\n`);
    return 0;
  },
};
