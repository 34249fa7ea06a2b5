// `docker load` on the client.
import { ask, type DockerCommand } from '../cli/context';
import { CliFailure } from '../cli/problems';
import { progressPrinter } from '../pull/progress';
import { readInput } from './input';

export const imageLoad: DockerCommand = {
  path: ['image', 'load'],
  aliases: [['load']],
  usage: '[OPTIONS]',
  summary: 'Load images from an archive',
  flags: {
    input: { type: 'string', short: 'i', help: 'Read from a file instead of the input' },
    quiet: { type: 'bool', short: 'q', help: 'Show no progress' },
  },
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const { program } = cli;
    const path = flags.text('input');
    if (path === undefined && program.stdin === '') throw new CliFailure('requested load from stdin, but stdin is empty');
    const body = path === undefined ? program.stdin : readInput(program, path);
    const quiet = flags.on('quiet') || !program.outputIsTty;
    ask(cli, 'POST', '/images/load', { query: { quiet: quiet ? '1' : '0' }, body, onMessage: progressPrinter(cli.out, program.outputIsTty) });
    return 0;
  },
};
