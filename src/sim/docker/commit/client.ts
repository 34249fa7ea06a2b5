// `docker commit` on the client.
import { ask, type DockerCommand } from '../cli/context';
import { CliFailure } from '../cli/problems';
import { fullName, isBadReference, parseReference } from '../reference';

/** `repo` and `tag` of a name that an image is to get. Throws CliFailure. */
export function nameQuery(name: string | undefined): { repo: string; tag: string } {
  if (name === undefined || name === '') return { repo: '', tag: '' };
  const reference = parseReference(name);
  if (isBadReference(reference)) throw new CliFailure(reference.error);
  if (reference.digest !== null) throw new CliFailure('refusing to create a tag with a digest reference');
  return { repo: fullName(reference), tag: reference.tag };
}

export const containerCommit: DockerCommand = {
  path: ['container', 'commit'],
  aliases: [['commit']],
  usage: '[OPTIONS] CONTAINER [REPOSITORY[:TAG]]',
  summary: 'Make an image of what a container has changed',
  flags: {
    author: { type: 'string', short: 'a', help: 'Who made it' },
    change: { type: 'list', short: 'c', value: 'list', help: 'Apply a Dockerfile instruction to the image' },
    message: { type: 'string', short: 'm', help: 'What was done' },
    pause: { type: 'bool', short: 'p', help: 'Pause the container meanwhile (as is done unless told otherwise)' },
  },
  fidelity: 'exact',
  args: { min: 1, max: 2 },
  interspersed: false,
  run(cli, flags, [container = '', name]) {
    const { repo, tag } = nameQuery(name);
    const changes = flags.list('change');
    const response = ask(cli, 'POST', '/commit', {
      query: {
        author: flags.text('author') ?? '',
        ...(changes.length > 0 ? { changes: changes.join('\n') } : {}),
        ...{ comment: flags.text('message') ?? '', container },
        ...(flags.has('pause') && !flags.on('pause') ? { pause: '0' } : {}),
        ...{ repo, tag },
      },
    });
    cli.out(`${(response.body as { Id: string }).Id}\n`);
    return 0;
  },
};
