// `docker export` on the client.
import { ask, type DockerCommand } from '../cli/context';
import { openOutput } from '../save/output';

export const containerExport: DockerCommand = {
  path: ['container', 'export'],
  aliases: [['export']],
  usage: '[OPTIONS] CONTAINER',
  summary: "Export a container's files as an archive",
  flags: { output: { type: 'string', short: 'o', help: 'Write to a file instead of the output' } },
  fidelity: 'simplified',
  args: { min: 1, max: 1 },
  run(cli, flags, [container = '']) {
    const output = openOutput(cli, flags.text('output'), 'export container');
    output.write(ask(cli, 'GET', `/containers/${container}/export`).body as string);
    return 0;
  },
};
