// `docker stop` on the client.
import { type DockerCommand, failed, forEachArgument } from '../cli/context';

export const stop: DockerCommand = {
  path: ['container', 'stop'],
  aliases: [['stop']],
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  summary: 'Stop running containers',
  flags: { timeout: { type: 'int', short: 't', help: 'Seconds to wait before killing' }, signal: { type: 'string', short: 's', help: 'Signal to send first' } },
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, flags, args) {
    const seconds = flags.int('timeout');
    const signal = flags.text('signal');
    return forEachArgument(cli, args, (name) => {
      const response = cli.api('POST', `/containers/${name}/stop`, {
        query: { ...(signal === undefined ? {} : { signal }), ...(seconds === undefined ? {} : { t: String(seconds) }) },
      });
      if (!failed(response)) cli.out(`${name}\n`);
      return response;
    });
  },
};
