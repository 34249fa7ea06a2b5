// `docker start` on the client.
import { type ProgramResult } from '../../shell/program';
import { startAttached } from '../attach/hold';
import { detachKeysFlag, keysQuery } from '../attach/keys';
import { ask, type Cli, type DockerCommand, errorText, failed } from '../cli/context';
import { CliFailure } from '../cli/problems';
import { wordAt } from '../../text';

export const start: DockerCommand = {
  path: ['container', 'start'],
  aliases: [['start']],
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  summary: 'Start stopped containers',
  flags: {
    ...detachKeysFlag,
    attach: { type: 'bool', short: 'a', help: 'Show what the container prints' },
    interactive: { type: 'bool', short: 'i', help: 'Connect the keyboard' },
  },
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, flags, args) {
    const interactive = flags.on('interactive');
    if (!flags.on('attach') && !interactive) return startEach(cli, args);
    if (args.length > 1) throw new CliFailure('you cannot start and attach multiple containers at once');
    return startOne(cli, wordAt(args, 0), interactive, keysQuery(flags));
  },
};

function startEach(cli: Cli, names: readonly string[]): number {
  const refused: string[] = [];
  for (const name of names) {
    const response = cli.api('POST', `/containers/${name}/start`);
    if (failed(response)) {
      cli.err(`${errorText(response)}\n`);
      refused.push(name);
    } else cli.out(`${name}\n`);
  }
  if (refused.length > 0) cli.err(`Error: failed to start containers: ${refused.join(', ')}\n`);
  return refused.length > 0 ? 1 : 0;
}

function startOne(cli: Cli, name: string, interactive: boolean, keys: Record<string, string>): ProgramResult {
  const { Id: id, Config, HostConfig } = ask(cli, 'GET', `/containers/${name}/json`).body as { Id: string; Config: { OpenStdin: boolean }; HostConfig: { AutoRemove: boolean } };
  const started = startAttached(cli, id, { condition: HostConfig.AutoRemove ? 'removed' : 'next-exit', stdin: interactive && Config.OpenStdin, keys });
  if ('result' in started) return started.result;
  cli.err(`${errorText(started.refused)}\nError: failed to start containers: ${name}\n`);
  return 1;
}
