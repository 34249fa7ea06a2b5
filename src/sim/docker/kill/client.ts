// `docker kill` on the client.
import { type DockerCommand, failed, forEachArgument } from '../cli/context';

export const kill: DockerCommand = {
  path: ['container', 'kill'],
  aliases: [['kill']],
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  summary: 'Send a signal to containers, SIGKILL unless told otherwise',
  flags: { signal: { type: 'string', short: 's', help: 'Signal to send' } },
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, flags, args) {
    const signal = flags.text('signal');
    return forEachArgument(cli, args, (name) => {
      const response = cli.api('POST', `/containers/${name}/kill`, { query: signal === undefined ? {} : { signal } });
      if (!failed(response)) cli.out(`${name}\n`);
      return response;
    });
  },
};
