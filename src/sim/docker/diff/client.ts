// `docker diff` on the client.
import { type FileChange } from '../api/types';
import { ask, type DockerCommand } from '../cli/context';

const LETTERS = { 0: 'C', 1: 'A', 2: 'D' } as const;

export const diff: DockerCommand = {
  path: ['container', 'diff'],
  aliases: [['diff']],
  usage: 'CONTAINER',
  summary: 'List files that a container has changed',
  flags: {},
  fidelity: 'exact',
  args: { min: 1, max: 1 },
  run(cli, _flags, [name = '']) {
    for (const { Path, Kind } of (ask(cli, 'GET', `/containers/${name}/changes`).body as FileChange[] | null) ?? []) cli.out(`${LETTERS[Kind]} ${Path}\n`);
    return 0;
  },
};
