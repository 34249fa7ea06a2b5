// `docker restart` on the client.
import { type DockerCommand, failed, forEachArgument } from '../cli/context';

export const restart: DockerCommand = {
  path: ['container', 'restart'],
  aliases: [['restart']],
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  summary: 'Stop containers and start them again',
  flags: { timeout: { type: 'int', short: 't', help: 'Seconds to wait before killing' } },
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, flags, args) {
    const seconds = flags.int('timeout');
    return forEachArgument(cli, args, (name) => {
      const response = cli.api('POST', `/containers/${name}/restart`, { query: seconds === undefined ? {} : { t: String(seconds) } });
      if (!failed(response)) cli.out(`${name}\n`);
      return response;
    });
  },
};
