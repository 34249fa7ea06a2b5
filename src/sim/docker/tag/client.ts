// `docker tag` on the client.
import { ask, type DockerCommand } from '../cli/context';
import { CliFailure } from '../cli/problems';
import { fullName, isBadReference, parseReference } from '../reference';

export const imageTag: DockerCommand = {
  path: ['image', 'tag'],
  aliases: [['tag']],
  usage: 'SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]',
  summary: 'Give an image one more name',
  flags: {},
  fidelity: 'exact',
  args: { min: 2, max: 2 },
  run(cli, _flags, [source = '', target = '']) {
    const reference = parseReference(target);
    if (isBadReference(reference)) throw new CliFailure(`Error parsing reference: "${target}" is not a valid repository/tag: ${reference.error}`);
    if (reference.digest !== null) throw new CliFailure('refusing to create a tag with a digest reference');
    ask(cli, 'POST', `/images/${source}/tag`, { query: { repo: fullName(reference), tag: reference.tag } });
    return 0;
  },
};
