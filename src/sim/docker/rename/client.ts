// `docker rename` on the client.
import { type DockerCommand, errorText, failed } from '../cli/context';

export const rename: DockerCommand = {
  path: ['container', 'rename'],
  aliases: [['rename']],
  usage: 'CONTAINER NEW_NAME',
  summary: 'Give a container another name',
  flags: {},
  fidelity: 'exact',
  args: { min: 2, max: 2 },
  run(cli, _flags, [name = '', to = '']) {
    const response = cli.api('POST', `/containers/${name}/rename`, { query: { name: to } });
    if (!failed(response)) return 0;
    cli.err(`${errorText(response)}\nError: failed to rename container named ${name}\n`);
    return 1;
  },
};
