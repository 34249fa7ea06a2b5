// `docker context create`, `update` and `rm`: which daemons the CLI knows. Kept by the client; no request is sent.
import { type DockerContext } from '../engine';
import { clientOf, contextInUse, contextMissing, machineAt } from '../cli/connect';
import { type Cli, type DockerCommand } from '../cli/context';
import { type FlagTable, type FlagValues } from '../cli/flags';
import { CliFailure } from '../cli/problems';
import { cut } from '../../text';
import { own } from '../../values';

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$/;

function checkName(name: string): void {
  if (name === 'default') throw new CliFailure('"default" is a reserved context name');
  if (!NAME.test(name)) throw new CliFailure(`context name ${JSON.stringify(name)} is invalid, names are validated against regexp "^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$"`);
}

const KEYS = ['host', 'from', 'ca', 'cert', 'key', 'skip-tls-verify'];

/** The endpoint that `--docker host=…` names; that of the context in use where it names none. Throws CliFailure. */
function endpointOf(settings: readonly string[]): string | undefined {
  const pairs = settings.flatMap((text) => text.split(',')).map((pair) => cut(pair, '='));
  for (const [key] of pairs) if (!KEYS.includes(key)) throw new CliFailure(`unable to create docker endpoint config: unrecognized config key: ${key}`);
  const host = pairs.filter(([key]) => key === 'host').at(-1)?.[1];
  if (host !== undefined && !/^(?:unix|tcp|ssh|npipe|fd):\/\/./.test(host))
    throw new CliFailure(`unable to create docker endpoint config: unable to apply docker endpoint options: unable to parse docker host \`${host}\``);
  return host;
}

function save(cli: Cli, context: DockerContext): void {
  const { sim, machine } = cli.program;
  sim.record({ type: 'context/saved', machine, context }, { took: 1 });
}

const FLAGS: FlagTable = {
  description: { type: 'string', help: 'Describe the context' },
  docker: { type: 'list', help: 'Set the endpoint (host=ADDRESS)', simplified: true },
};

/** A context as flags say, and as `known` where they say nothing. */
function contextOf(cli: Cli, name: string, flags: FlagValues, known: Pick<DockerContext, 'endpoint' | 'description'>): DockerContext {
  const endpoint = endpointOf(flags.list('docker')) ?? known.endpoint;
  return { name, description: flags.text('description') ?? known.description, endpoint, machine: machineAt(cli.program, endpoint) ?? '' };
}

function contextFrom(cli: Cli, name: string, flags: FlagValues): DockerContext {
  const from = flags.text('from');
  if (from !== undefined && flags.has('docker')) throw new CliFailure('cannot use --docker flag when --from is set');
  const source = from ?? contextInUse(cli.program, cli.chosen);
  const known = own(clientOf(cli.program).contexts, source);
  if (from !== undefined && !known) throw new CliFailure(contextMissing(cli.program, from));
  const { endpoint, description } = known ?? { endpoint: '', description: '' };
  return contextOf(cli, name, flags, { endpoint, description: flags.has('docker') ? '' : description });
}

export const contextCreate: DockerCommand = {
  path: ['context', 'create'],
  usage: '[OPTIONS] CONTEXT',
  summary: 'Create a context',
  flags: { ...FLAGS, from: { type: 'string', help: 'Copy another context' } },
  fidelity: 'exact',
  args: { min: 1, max: 1 },
  run(cli, flags, [name = '']) {
    checkName(name);
    if (own(clientOf(cli.program).contexts, name)) throw new CliFailure(`context "${name}" already exists`);
    save(cli, contextFrom(cli, name, flags));
    cli.out(`${name}\n`);
    cli.err(`Successfully created context "${name}"\n`);
    return 0;
  },
};

export const contextUpdate: DockerCommand = {
  path: ['context', 'update'],
  usage: '[OPTIONS] CONTEXT',
  summary: 'Change a context',
  flags: FLAGS,
  fidelity: 'exact',
  args: { min: 1, max: 1 },
  run(cli, flags, [name = '']) {
    checkName(name);
    const known = own(clientOf(cli.program).contexts, name);
    if (!known) throw new CliFailure(contextMissing(cli.program, name));
    save(cli, contextOf(cli, name, flags, known));
    cli.out(`${name}\n`);
    cli.err(`Successfully updated context "${name}"\n`);
    return 0;
  },
};

export const contextRemove: DockerCommand = {
  path: ['context', 'rm'],
  aliases: [['context', 'remove']],
  usage: 'CONTEXT [CONTEXT...]',
  summary: 'Remove contexts',
  flags: { force: { type: 'bool', short: 'f', help: 'Remove it although it is in use' } },
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, flags, names) {
    const problems: string[] = [];
    for (const name of names) {
      const problem = removalProblem(cli, name, flags.on('force'));
      if (problem !== undefined) {
        problems.push(problem);
        continue;
      }
      cli.program.sim.record({ type: 'context/removed', machine: cli.program.machine, name }, { took: 1 });
      cli.out(`${name}\n`);
    }
    if (problems.length === 0) return 0;
    cli.err(`${problems.join('\n')}\n`);
    return 1;
  },
};

function removalProblem(cli: Cli, name: string, force: boolean): string | undefined {
  if (name === 'default') return 'context "default" cannot be removed';
  if (!own(clientOf(cli.program).contexts, name)) return force ? undefined : `context "${name}" does not exist`;
  return name === contextInUse(cli.program, cli.chosen) && !force ? `context "${name}" is in use, set -f flag to force remove` : undefined;
}
