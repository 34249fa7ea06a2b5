// `docker container prune`, `network prune`, `volume prune` and `system prune` on the client.
import { askFirst } from '../cli/confirm';
import { ask, type Cli, type DockerCommand } from '../cli/context';
import { filterFlag, filterQuery } from '../cli/filter';
import { type FlagTable } from '../cli/flags';
import { CliFailure } from '../cli/problems';
import { naturalOrder } from '../format/natural';
import { printTotal, pruneImages } from '../image-prune/client';

const FILTER = { type: filterFlag.type, value: 'filter', help: 'Remove only what matches, such as until=24h' } as const;
const FORCE = { type: 'bool', short: 'f', help: 'Do not ask' } as const;
const FLAGS: FlagTable = { filter: FILTER, force: FORCE };

type Query = Record<string, string>;

/** Names under a heading, and a blank line. */
function printDeleted(cli: Cli, what: string, names: readonly string[] | null): void {
  if (names && names.length > 0) cli.out(`Deleted ${what}:\n${names.map((name) => `${name}\n`).join('')}\n`);
}

function pruneContainers(cli: Cli, query: Query): number {
  const { ContainersDeleted, SpaceReclaimed } = ask(cli, 'POST', '/containers/prune', { query }).body as { ContainersDeleted: string[] | null; SpaceReclaimed: number };
  printDeleted(cli, 'Containers', ContainersDeleted);
  return SpaceReclaimed;
}

function pruneNetworks(cli: Cli, query: Query): number {
  printDeleted(cli, 'Networks', (ask(cli, 'POST', '/networks/prune', { query }).body as { NetworksDeleted: string[] | null }).NetworksDeleted);
  return 0;
}

function pruneVolumes(cli: Cli, query: Query): number {
  const { VolumesDeleted, SpaceReclaimed } = ask(cli, 'POST', '/volumes/prune', { query }).body as { VolumesDeleted: string[]; SpaceReclaimed: number };
  printDeleted(cli, 'Volumes', VolumesDeleted);
  return SpaceReclaimed;
}

export const containerPrune: DockerCommand = {
  path: ['container', 'prune'],
  usage: '[OPTIONS]',
  summary: 'Remove all stopped containers',
  flags: FLAGS,
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const answer = flags.on('force') ? 'yes' : askFirst(cli, 'WARNING! This will remove all stopped containers.');
    return answer === 'yes' ? printTotal(cli, pruneContainers(cli, filterQuery(flags))) : answer;
  },
};

export const networkPrune: DockerCommand = {
  path: ['network', 'prune'],
  usage: '[OPTIONS]',
  summary: 'Remove all networks that nothing uses',
  flags: FLAGS,
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const answer = flags.on('force') ? 'yes' : askFirst(cli, 'WARNING! This will remove all custom networks not used by at least one container.');
    return answer === 'yes' ? pruneNetworks(cli, filterQuery(flags)) : answer;
  },
};

export const volumePrune: DockerCommand = {
  path: ['volume', 'prune'],
  usage: '[OPTIONS]',
  summary: 'Remove volumes that nothing uses',
  flags: { all: { type: 'bool', short: 'a', help: 'Remove volumes with a name too' }, ...FLAGS },
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const all = flags.on('all');
    if (all && flags.list('filter').some((item) => item.startsWith('all='))) throw new CliFailure('conflicting options: cannot specify both --all and --filter all=1');
    const answer = flags.on('force') ? 'yes' : askFirst(cli, `WARNING! This will remove ${all ? 'all' : 'anonymous'} local volumes not used by at least one container.`);
    return answer === 'yes' ? printTotal(cli, pruneVolumes(cli, filterQuery(flags, all ? ['all=true'] : []))) : answer;
  },
};

/** The list of what `system prune` is about to remove. */
function warning(all: boolean, volumes: boolean, filters: readonly string[]): string {
  const lines = [
    'all stopped containers',
    'all networks not used by at least one container',
    ...(volumes ? ['all anonymous volumes not used by at least one container'] : []),
    all ? 'all images without at least one container associated to them' : 'all dangling images',
    all ? 'all build cache' : 'unused build cache',
  ];
  const list = (items: readonly string[]): string => items.map((item) => `  - ${item}\n`).join('');
  const filtered = filters.length > 0 ? `\n  Items to be pruned will be filtered with:\n${list([...filters].sort(naturalOrder))}` : '';
  return `WARNING! This will remove:\n${list(lines)}${filtered}`;
}

export const systemPrune: DockerCommand = {
  path: ['system', 'prune'],
  usage: '[OPTIONS]',
  summary: 'Remove everything that nothing uses',
  flags: {
    all: { type: 'bool', short: 'a', help: 'Remove every image that no container uses, not only those without a name' },
    filter: FILTER,
    force: FORCE,
    volumes: { type: 'bool', help: 'Remove volumes without a name too' },
  },
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const [all, volumes] = [flags.on('all'), flags.on('volumes')];
    if (volumes && flags.list('filter').some((item) => item.startsWith('until='))) throw new CliFailure('ERROR: The "until" filter is not supported with "--volumes"');
    const answer = flags.on('force') ? 'yes' : askFirst(cli, warning(all, volumes, flags.list('filter')));
    if (answer !== 'yes') return answer;
    const query = filterQuery(flags);
    let freed = pruneContainers(cli, query) + pruneNetworks(cli, query);
    if (volumes) freed += pruneVolumes(cli, query);
    freed += pruneImages(cli, filterQuery(flags, [`dangling=${all ? 'false' : 'true'}`]));
    return printTotal(cli, freed + pruneBuildCache(cli, { ...(all ? { all: '1' } : {}), filters: query['filters'] ?? '' }));
  },
};

/** What the daemon says of build cache that is gone. */
interface BuildPruned {
  CachesDeleted: string[] | null;
  SpaceReclaimed: number;
}

/** Asks for build cache to be removed. */
export function requestBuildPrune(cli: Cli, query: Query): BuildPruned {
  return ask(cli, 'POST', '/build/prune', { query }).body as BuildPruned;
}

/** Removes build cache and lists it; gives back the bytes. */
export function pruneBuildCache(cli: Cli, query: Query): number {
  const { CachesDeleted, SpaceReclaimed } = requestBuildPrune(cli, query);
  printDeleted(cli, 'build cache objects', CachesDeleted);
  return SpaceReclaimed;
}
