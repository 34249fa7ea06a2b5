// `docker import` on the client.
import { ask, type DockerCommand } from '../cli/context';
import { CliFailure } from '../cli/problems';
import { readInput } from '../load/input';
import { isBadReference, parseReference } from '../reference';
import { refuse } from '../reference/refuse';

export const imageImport: DockerCommand = {
  path: ['image', 'import'],
  aliases: [['import']],
  usage: '[OPTIONS] file|URL|- [REPOSITORY[:TAG]]',
  summary: 'Make an image of the files in an archive',
  flags: {
    change: { type: 'list', short: 'c', value: 'list', help: 'Apply a Dockerfile instruction to the image' },
    message: { type: 'string', short: 'm', help: 'What was done' },
    platform: { type: 'string', help: 'The platform that the files are for' },
  },
  fidelity: 'simplified',
  args: { min: 1, max: 2 },
  run(cli, flags, [source = '', name]) {
    const { program } = cli;
    if (/^https?:\/\//.test(source)) return refuse(program, { command: 'image import', typed: `${cli.name} with a URL` });
    if (name !== undefined) {
      const reference = parseReference(name);
      if (isBadReference(reference)) throw new CliFailure(reference.error);
    }
    const body = source === '-' ? program.stdin : readInput(program, source);
    const platform = flags.text('platform');
    const message = flags.text('message');
    const changes = flags.list('change');
    ask(cli, 'POST', '/images/create', {
      query: {
        ...(changes.length > 0 ? { changes: changes.join('\n') } : {}),
        fromSrc: '-',
        ...(message === undefined ? {} : { message }),
        ...(platform === undefined ? {} : { platform }),
        ...(name === undefined ? {} : { repo: name }),
      },
      body,
      onMessage: ({ status }) => {
        cli.out(`${status}\n`);
      },
    });
    return 0;
  },
};
