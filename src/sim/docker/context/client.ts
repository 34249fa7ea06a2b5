// `docker context`: which daemon the CLI talks to. Kept by the client; no request is sent.
import { machineOf } from '../../world';
import { type Cli, type DockerCommand } from '../cli/context';
import { type DockerClient } from '../engine';
import { formatTable } from '../format/table';

const clientOf = (cli: Cli): DockerClient => machineOf(cli.program.sim.world, cli.program.machine).client ?? { contexts: {}, current: 'default' };

export const contextList: DockerCommand = {
  path: ['context', 'ls'],
  aliases: [['context', 'list']],
  usage: '[OPTIONS]',
  summary: 'List contexts',
  flags: { quiet: { type: 'bool', short: 'q', help: 'Print only names' } },
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const { contexts, current } = clientOf(cli);
    const all = Object.values(contexts).sort((a, b) => (a.name < b.name ? -1 : 1));
    if (flags.on('quiet')) for (const { name } of all) cli.out(`${name}\n`);
    else
      cli.out(
        formatTable(
          ['NAME', 'DESCRIPTION', 'DOCKER ENDPOINT', 'ERROR'],
          all.map((c) => [c.name === current ? `${c.name} *` : c.name, c.description, c.endpoint, '']),
        ),
      );
    return 0;
  },
};

export const contextUse: DockerCommand = {
  path: ['context', 'use'],
  usage: 'CONTEXT',
  summary: 'Choose the daemon that later commands talk to',
  flags: {},
  args: { min: 1, max: 1 },
  run(cli, _flags, [name = '']) {
    if (!clientOf(cli).contexts[name]) {
      cli.err(`context "${name}": context not found: open /home/you/.docker/contexts/meta/${cli.program.sim.hex(name, 64)}/meta.json: no such file or directory\n`);
      return 1;
    }
    cli.program.sim.record({ type: 'context/used', machine: cli.program.machine, name }, { took: 1 });
    cli.out(`${name}\n`);
    cli.err(`Current context is now "${name}"\n`);
    return 0;
  },
};

export const contextShow: DockerCommand = {
  path: ['context', 'show'],
  usage: '',
  summary: 'Print the name of the current context',
  flags: {},
  args: { min: 0, max: 0 },
  run(cli) {
    cli.out(`${clientOf(cli).current}\n`);
    return 0;
  },
};
