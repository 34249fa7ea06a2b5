// `docker tag` on the client.
import { ask, type DockerCommand } from '../cli/context';
import { CliFailure } from '../cli/problems';
import { fullName, isBadReference, parseReference, type Reference } from '../reference';

export const imageTag: DockerCommand = {
  path: ['image', 'tag'],
  aliases: [['tag']],
  usage: 'SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]',
  summary: 'Give an image one more name',
  flags: {},
  fidelity: 'exact',
  args: { min: 2, max: 2 },
  interspersed: false,
  run(cli, _flags, [source = '', target = '']) {
    const read = (name: string): Reference => {
      const reference = parseReference(name);
      if (isBadReference(reference)) throw new CliFailure(`Error parsing reference: "${name}" is not a valid repository/tag: ${reference.error}`);
      return reference;
    };
    // The source may be an ID as well
    if (!/^[0-9a-f]+$/.test(source)) read(source);
    const reference = read(target);
    if (reference.digest !== null) throw new CliFailure('refusing to create a tag with a digest reference');
    ask(cli, 'POST', `/images/${source}/tag`, { query: { repo: fullName(reference), tag: reference.tag } });
    return 0;
  },
};
