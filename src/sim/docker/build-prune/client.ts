// `docker builder prune` and `docker buildx prune` on the client.
import { clockOf } from '../../world';
import { type BuildCacheUsage, type DiskUsage } from '../api/types';
import { askFirst } from '../cli/confirm';
import { ask, type Cli, type DockerCommand } from '../cli/context';
import { filterFlag, filterQuery } from '../cli/filter';
import { type FlagTable, type FlagValues } from '../cli/flags';
import { humanDuration, humanSize } from '../format/units';
import { printTotal } from '../image-prune/client';
import { pruneBuildCache, requestBuildPrune } from '../prune/client';

const FLAGS: FlagTable = {
  all: { type: 'bool', short: 'a', help: 'Remove the whole cache, not only what no image uses' },
  filter: { type: filterFlag.type, value: 'filter', help: 'Remove only what matches, such as until=24h' },
  force: { type: 'bool', short: 'f', help: 'Do not ask' },
};

const queryOf = (flags: FlagValues): Record<string, string> => ({ ...(flags.on('all') ? { all: '1' } : {}), filters: filterQuery(flags)['filters'] ?? '' });

/** Asks first, unless told not to. */
function confirmed(cli: Cli, flags: FlagValues): ReturnType<typeof askFirst> {
  return flags.on('force') ? 'yes' : askFirst(cli, `WARNING! This will remove all ${flags.on('all') ? '' : 'dangling '}build cache.`);
}

export const builderPrune: DockerCommand = {
  path: ['builder', 'prune'],
  usage: '',
  summary: 'Remove the build cache',
  flags: FLAGS,
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const answer = confirmed(cli, flags);
    return answer === 'yes' ? printTotal(cli, pruneBuildCache(cli, queryOf(flags))) : answer;
  },
};

/** A row of what buildx has removed. */
function row(now: number, { ID, InUse, Shared, Size, LastUsedAt }: BuildCacheUsage): string {
  const size = `${humanSize(Size)}${Shared ? '*' : ''}`;
  return `${ID.padEnd(40)}\t${String(!InUse).padEnd(5)}\t${size.padEnd(10)}\t${humanDuration(now - Date.parse(LastUsedAt))} ago\n`;
}

export const buildxPrune: DockerCommand = {
  path: ['buildx', 'prune'],
  usage: '[OPTIONS]',
  summary: 'Remove the build cache',
  flags: FLAGS,
  fidelity: 'simplified',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const answer = confirmed(cli, flags);
    if (answer !== 'yes') return answer;
    const before = (ask(cli, 'GET', '/system/df').body as DiskUsage).BuildCache;
    const { CachesDeleted, SpaceReclaimed } = requestBuildPrune(cli, queryOf(flags));
    const gone = before.filter(({ ID }) => CachesDeleted?.includes(ID));
    const now = clockOf(cli.program.sim.world);
    cli.out(`ID\t\t\t\t\t\tRECLAIMABLE\tSIZE\t\tLAST ACCESSED\n${gone.map((entry) => row(now, entry)).join('')}Total:\t${humanSize(SpaceReclaimed)}\n`);
    return 0;
  },
};
