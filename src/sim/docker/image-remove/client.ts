// `docker rmi` on the client.
import { type DockerCommand, failed, forEachArgument } from '../cli/context';
import { type Removed } from './remove';

const NOT_FOUND = 404;

export const imageRemove: DockerCommand = {
  path: ['image', 'rm'],
  aliases: [['rmi'], ['image', 'remove']],
  usage: '[OPTIONS] IMAGE [IMAGE...]',
  summary: 'Remove images',
  flags: {
    force: { type: 'bool', short: 'f', help: 'Remove even if a stopped container uses it' },
    'no-prune': { type: 'bool', help: 'Keep the untagged image that it was committed from' },
  },
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, flags, args) {
    const query = { ...(flags.on('force') ? { force: '1' } : {}), ...(flags.on('no-prune') ? { noprune: '1' } : {}) };
    const refusals: number[] = [];
    const exit = forEachArgument(cli, args, (name) => {
      const response = cli.api('DELETE', `/images/${name}`, { query });
      if (failed(response)) refusals.push(response.status);
      else for (const { Untagged, Deleted } of response.body as Removed[]) cli.out(Untagged === undefined ? `Deleted: ${Deleted ?? ''}\n` : `Untagged: ${Untagged}\n`);
      return response;
    });
    // With force, an image that is not there is only mentioned.
    return flags.on('force') && refusals.every((status) => status === NOT_FOUND) ? 0 : exit;
  },
};
