// `docker inspect` on the client: asks for each kind of object in turn until one answers.
import { type Cli, type DockerCommand, errorText, failed } from '../cli/context';
import { type FlagTable, type FlagValues } from '../cli/flags';
import { CliFailure } from '../cli/problems';
import { printObjects, type Shown, templateOf } from './print';
import { type Kind } from './typed';

const PATHS = {
  container: (name: string) => `/containers/${name}/json`,
  image: (name: string) => `/images/${name}/json`,
  network: (name: string) => `/networks/${name}`,
  volume: (name: string) => `/volumes/${name}`,
} as const satisfies Record<Kind, (name: string) => string>;
const KINDS = Object.keys(PATHS) as Kind[];

type Found = Shown | { missing: string };

/** Asks the daemon for an object of one kind, or of any. */
function look(cli: Cli, name: string, kind: Kind | undefined, size: boolean): Found {
  if (name === '' && kind !== 'image') return { missing: `invalid ${kind ?? 'container'} name or ID: value is empty` };
  for (const one of kind === undefined ? KINDS : [kind]) {
    const response = cli.api('GET', PATHS[one](name), { query: size && one === 'container' ? { size: '1' } : {} });
    if (!failed(response)) {
      if (size && one !== 'container') cli.err(`WARNING: --size ignored for ${one}\n`);
      return { body: response.body, kind: one };
    }
    if (kind !== undefined) return { missing: errorText(response) };
  }
  // Only a swarm has more kinds of objects; whether this is one is asked last but one
  cli.api('GET', '/info');
  cli.api('GET', `/plugins/${name}/json`);
  return { missing: `Error: No such object: ${name}` };
}

const OUTSIDE_SWARM = 'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.';

/** What an engine without plugins, and outside of a swarm, says of the kinds of objects that it has none of. */
const ELSEWHERE: Readonly<Record<string, (name: string) => string>> = {
  ...Object.fromEntries(['config', 'node', 'secret', 'service', 'task'].map((kind) => [kind, () => OUTSIDE_SWARM])),
  plugin: (name) => `plugin "${name}" not found`,
};

function inspectElsewhere(cli: Cli, flags: FlagValues, names: readonly string[], words: (name: string) => string): number {
  const template = templateOf(cli, flags.text('format'));
  if (typeof template === 'number') return template;
  return printObjects(cli, flags.text('format'), [], names.map((name) => `Error response from daemon: ${words(name)}`)); // prettier-ignore
}

function inspectAll(cli: Cli, flags: FlagValues, names: readonly string[], kind: Kind | undefined): number {
  const template = templateOf(cli, flags.text('format'));
  if (typeof template === 'number') return template;
  const found = names.map((name) => look(cli, name, kind, flags.on('size')));
  const shown = found.flatMap((one) => ('body' in one ? [one] : []));
  const problems = found.flatMap((one) => ('missing' in one ? [one.missing] : []));
  return printObjects(cli, flags.text('format'), shown, problems);
}

const FLAGS: FlagTable = { format: { type: 'string', short: 'f', help: 'Print only what a Go template asks for' } };

const SIZE: FlagTable = { size: { type: 'bool', short: 's', help: 'Show the sizes of containers' } };

const inspectOf = (kind: Kind, usage: string, summary: string): DockerCommand => ({
  path: [kind, 'inspect'],
  usage,
  summary,
  flags: kind === 'container' ? { ...FLAGS, ...SIZE } : FLAGS,
  fidelity: 'exact',
  args: { min: 1 },
  run: (cli, flags, args) => inspectAll(cli, flags, args, kind),
});

export const containerInspect = inspectOf('container', '[OPTIONS] CONTAINER [CONTAINER...]', 'Show everything that the daemon knows of containers');
export const imageInspect = inspectOf('image', '[OPTIONS] IMAGE [IMAGE...]', 'Show everything that the daemon knows of images');

export const volumeInspect = inspectOf('volume', '[OPTIONS] VOLUME [VOLUME...]', 'Show everything that the daemon knows of volumes');
export const networkInspect = inspectOf('network', '[OPTIONS] NETWORK [NETWORK...]', 'Show everything that the daemon knows of networks');

export const inspect: DockerCommand = {
  path: ['inspect'],
  usage: '[OPTIONS] NAME|ID [NAME|ID...]',
  summary: 'Show everything that the daemon knows of an object',
  flags: { ...FLAGS, ...SIZE, type: { type: 'string', help: 'Look for this kind of object only' } },
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, flags, args) {
    const asked = flags.text('type');
    const kind = KINDS.find((one) => one === asked);
    if (asked !== undefined && Object.hasOwn(ELSEWHERE, asked)) return inspectElsewhere(cli, flags, args, ELSEWHERE[asked] ?? (() => ''));
    if (asked !== undefined && kind === undefined)
      throw new CliFailure(
        `unknown type: ${JSON.stringify(asked)}: must be one of "config", "container", "image", "network", "node", "plugin", "secret", "service", "task", "volume"`,
      );
    return inspectAll(cli, flags, args, kind);
  },
};
