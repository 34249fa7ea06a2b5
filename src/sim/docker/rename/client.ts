// `docker rename` on the client.
import { type DockerCommand, errorText, failed } from '../cli/context';
import { CliFailure } from '../cli/problems';

export const rename: DockerCommand = {
  path: ['container', 'rename'],
  aliases: [['rename']],
  usage: 'CONTAINER NEW_NAME',
  summary: 'Give a container another name',
  flags: {},
  fidelity: 'exact',
  args: { min: 2, max: 2 },
  run(cli, _flags, [name = '', to = '']) {
    if (name.trim() === '' || to.trim() === '') throw new CliFailure('Error: Neither old nor new names may be empty');
    const response = cli.api('POST', `/containers/${name}/rename`, { query: { name: to } });
    if (!failed(response)) return 0;
    cli.err(`${errorText(response)}\nError: failed to rename container named ${name}\n`);
    return 1;
  },
};
