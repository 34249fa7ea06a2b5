// `docker save` on the client.
import { ask, type DockerCommand } from '../cli/context';
import { openOutput } from './output';

export const imageSave: DockerCommand = {
  path: ['image', 'save'],
  aliases: [['save']],
  usage: '[OPTIONS] IMAGE [IMAGE...]',
  summary: 'Save images to an archive',
  flags: { output: { type: 'string', short: 'o', help: 'Write to a file instead of the output' } },
  fidelity: 'simplified',
  args: { min: 1 },
  run(cli, flags, names) {
    const output = openOutput(cli, flags.text('output'), 'save image');
    output.write(ask(cli, 'GET', '/images/get', { query: { names: names.join('\n') } }).body as string);
    return 0;
  },
};
