// `docker pause` and `docker unpause` on the client.
import { type Cli, type DockerCommand, failed, forEachArgument } from '../cli/context';

const each =
  (verb: 'pause' | 'unpause') =>
  (cli: Cli, args: readonly string[]): number =>
    forEachArgument(cli, args, (name) => {
      const response = cli.api('POST', `/containers/${name}/${verb}`);
      if (!failed(response)) cli.out(`${name}\n`);
      return response;
    });

export const pause: DockerCommand = {
  path: ['container', 'pause'],
  aliases: [['pause']],
  usage: 'CONTAINER [CONTAINER...]',
  summary: 'Freeze all processes of containers',
  flags: {},
  fidelity: 'exact',
  args: { min: 1 },
  run: (cli, _flags, args) => each('pause')(cli, args),
};

export const unpause: DockerCommand = {
  path: ['container', 'unpause'],
  aliases: [['unpause']],
  usage: 'CONTAINER [CONTAINER...]',
  summary: 'Let frozen containers go on',
  flags: {},
  fidelity: 'exact',
  args: { min: 1 },
  run: (cli, _flags, args) => each('unpause')(cli, args),
};
