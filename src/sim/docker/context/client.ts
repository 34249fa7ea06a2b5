// `docker context`: which daemon the CLI talks to. Kept by the client; no request is sent.
import { type DockerContext } from '../engine';
import { clientOf, contextInUse, contextMissing } from '../cli/connect';
import { type Cli, type DockerCommand } from '../cli/context';
import { type ListKind, printList } from '../format/list';
import { own } from '../../values';

const kind = (cli: Cli): ListKind<DockerContext> => ({
  typeName: '*formatter.clientContextContext',
  fields: {
    Name: { header: 'NAME', of: ({ name }) => name },
    Description: { header: 'DESCRIPTION', of: ({ description }) => description },
    DockerEndpoint: { header: 'DOCKER ENDPOINT', of: ({ endpoint }) => endpoint },
    Current: { of: ({ name }) => name === contextInUse(cli.program, cli.chosen) },
    Error: { header: 'ERROR', of: () => '' },
  },
  table: '{{.Name}}{{if .Current}} *{{end}}\t{{.Description}}\t{{.DockerEndpoint}}\t{{.Error}}',
});

export const contextList: DockerCommand = {
  path: ['context', 'ls'],
  aliases: [['context', 'list']],
  usage: '[OPTIONS]',
  summary: 'List contexts',
  flags: { format: { type: 'string', help: 'Print as a Go template says' }, quiet: { type: 'bool', short: 'q', help: 'Print only names' } },
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const all = Object.values(clientOf(cli.program).contexts).sort((a, b) => (a.name < b.name ? -1 : 1));
    if (!flags.on('quiet')) {
      const exit = printList(
        cli,
        kind(cli),
        all.map((context) => asSeen(cli, context)),
        flags.text('format'),
      );
      warnOfHost(cli);
      return exit;
    }
    for (const { name } of all) cli.out(`${name}\n`);
    return 0;
  },
};

export const contextUse: DockerCommand = {
  path: ['context', 'use'],
  usage: 'CONTEXT',
  summary: 'Choose the daemon that later commands talk to',
  flags: {},
  fidelity: 'exact',
  args: { min: 1, max: 1, terse: true },
  run(cli, _flags, [name = '']) {
    const { program } = cli;
    if (!own(clientOf(program).contexts, name)) {
      cli.err(`${contextMissing(program, name)}\n`);
      return 1;
    }
    program.sim.record({ type: 'context/used', machine: program.machine, name }, { took: 1 });
    cli.out(`${name}\n`);
    cli.err(`Current context is now "${name}"\n`);
    const { DOCKER_HOST: host = '', DOCKER_CONTEXT: context = '' } = program.session.env;
    const stronger = host !== '' ? 'DOCKER_HOST' : context !== '' ? 'DOCKER_CONTEXT' : undefined;
    if (stronger !== undefined && name !== 'default')
      cli.err(
        `Warning: ${stronger} environment variable overrides the active context. To use "${name}", either set the global --context flag, or unset ${stronger} environment variable.\n`,
      );
    return 0;
  },
};

export const contextShow: DockerCommand = {
  path: ['context', 'show'],
  usage: '',
  summary: 'Print the name of the current context',
  flags: {},
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli) {
    cli.out(`${contextInUse(cli.program, cli.chosen)}\n`);
    return 0;
  },
};

/** The default context leads to wherever DOCKER_HOST says. */
function asSeen({ program }: Cli, context: DockerContext): DockerContext {
  const host = program.session.env['DOCKER_HOST'] ?? '';
  return context.name === 'default' && host !== '' ? { ...context, endpoint: host } : context;
}

function warnOfHost({ program, err }: Cli): void {
  if ((program.session.env['DOCKER_HOST'] ?? '') !== '')
    err(
      'Warning: DOCKER_HOST environment variable overrides the active context. To use a context, either set the global --context flag, or unset DOCKER_HOST environment variable.\n',
    );
}
