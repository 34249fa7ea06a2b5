// `docker rm` on the client.
import { type DockerCommand, failed, forEachArgument } from '../cli/context';

export const remove: DockerCommand = {
  path: ['container', 'rm'],
  aliases: [['rm'], ['container', 'remove']],
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  summary: 'Remove containers',
  flags: { force: { type: 'bool', short: 'f', help: 'Kill a running container first' }, volumes: { type: 'bool', short: 'v', help: 'Remove anonymous volumes too' } },
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, flags, args) {
    const query = { ...(flags.on('force') ? { force: '1' } : {}), ...(flags.on('volumes') ? { v: '1' } : {}) };
    const exit = forEachArgument(cli, args, (name) => {
      const response = cli.api('DELETE', `/containers/${name}`, { query });
      if (!failed(response)) cli.out(`${name}\n`);
      return response;
    });
    return flags.on('force') ? 0 : exit;
  },
};
