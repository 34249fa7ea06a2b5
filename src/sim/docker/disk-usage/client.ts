// `docker system df` on the client: totals, and with -v every object.
import { type BuildCacheUsage, type ContainerSummary, type DiskUsage, type ImageSummary } from '../api/types';
import { ask, type Cli, type DockerCommand } from '../cli/context';
import { clockOf } from '../../world';
import { columns, type ListKind, printList } from '../format/list';
import { byNaturalOrder } from '../format/natural';
import { shortId } from '../format/table';
import { humanDuration, humanSize } from '../format/units';
import { imageRows } from '../images/client';
import { containerRows } from '../ps/client';
import { volumeRows } from '../volume/client';

/** Digits of sizes here; `docker images` has one fewer. */
const DIGITS = 4;
const sizeText = (bytes: number): string => humanSize(bytes, DIGITS);
const sum = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((total, item) => total + of(item), 0);

/** One line of the totals. */
interface Total {
  type: string;
  total: number;
  active: number;
  size: number;
  reclaimable: number;
  /** Whether the share of it is shown. */
  asShare: boolean;
}

const isUp = ({ State }: ContainerSummary): boolean => ['running', 'paused', 'restarting'].includes(State);

function totalsOf({ LayersSize, Images, Containers, Volumes, BuildCache }: DiskUsage): Total[] {
  const used = Images.filter(({ Containers: count }) => count > 0);
  const idle = Containers.filter((c) => !isUp(c));
  const linked = Volumes.filter(({ UsageData }) => (UsageData?.RefCount ?? 0) > 0);
  const written = (items: readonly ContainerSummary[]): number => sum(items, ({ SizeRw = 0 }) => SizeRw);
  const kept = (items: DiskUsage['Volumes']): number => sum(items, ({ UsageData }) => UsageData?.Size ?? 0);
  const cached = sum(
    BuildCache.filter(({ Shared }) => !Shared),
    ({ Size }) => Size,
  );
  return [
    {
      ...{ type: 'Images', total: Images.length, active: used.length, size: LayersSize },
      ...{ reclaimable: LayersSize - sum(used, ({ Size, SharedSize }) => Size - SharedSize), asShare: true },
    },
    { type: 'Containers', total: Containers.length, active: Containers.length - idle.length, size: written(Containers), reclaimable: written(idle), asShare: true },
    { type: 'Local Volumes', total: Volumes.length, active: linked.length, size: kept(Volumes), reclaimable: kept(Volumes) - kept(linked), asShare: true },
    { type: 'Build Cache', total: BuildCache.length, active: BuildCache.filter(({ InUse }) => InUse).length, size: cached, reclaimable: cached, asShare: false },
  ];
}

const totals: ListKind<Total> = {
  typeName: '*formatter.diskUsageImagesContext',
  fields: {
    Type: { header: 'TYPE', of: ({ type }) => type },
    TotalCount: { header: 'TOTAL', of: ({ total }) => String(total) },
    Active: { header: 'ACTIVE', of: ({ active }) => String(active) },
    Size: { header: 'SIZE', of: ({ size }) => sizeText(size) },
    Reclaimable: {
      header: 'RECLAIMABLE',
      of: ({ size, reclaimable, asShare }) => `${sizeText(reclaimable)}${asShare && size > 0 ? ` (${String(Math.floor((reclaimable * 100) / size))}%)` : ''}`,
    },
  },
  table: columns('Type', 'TotalCount', 'Active', 'Size', 'Reclaimable'),
};

function cacheRows(now: number): ListKind<BuildCacheUsage> {
  const ago = (date: string): string => `${humanDuration(now - Date.parse(date))} ago`;
  return {
    typeName: '*formatter.buildCacheContext',
    fields: {
      ID: { header: 'CACHE ID', of: ({ ID }) => shortId(ID) },
      CacheType: { header: 'CACHE TYPE', of: ({ Type }) => Type },
      Size: { header: 'SIZE', of: ({ Size }) => humanSize(Size) },
      CreatedSince: { header: 'CREATED', of: ({ CreatedAt }) => ago(CreatedAt) },
      LastUsedSince: { header: 'LAST USED', of: ({ LastUsedAt }) => ago(LastUsedAt) },
      UsageCount: { header: 'USAGE', of: ({ UsageCount }) => String(UsageCount) },
      Shared: { header: 'SHARED', of: ({ Shared }) => String(Shared) },
    },
    table: columns('ID', 'CacheType', 'Size', 'CreatedSince', 'LastUsedSince', 'UsageCount', 'Shared'),
  };
}

const IMAGE_TABLE = columns('Repository', 'Tag', 'ID', 'CreatedSince', 'Size', 'SharedSize', 'UniqueSize', 'Containers');
const CONTAINER_TABLE = columns('ID', 'Image', 'Command', 'LocalVolumes', 'Size', 'RunningFor', 'Status', 'Names');

/** The first tag of an image; `<none>` where it has none. */
function firstName(image: ImageSummary): { image: ImageSummary; repository: string; tag: string } {
  const name = image.RepoTags[0] ?? '<none>:<none>';
  const cut = name.lastIndexOf(':');
  return { image, repository: name.slice(0, cut), tag: name.slice(cut + 1) };
}

function printAll(cli: Cli, usage: DiskUsage): number {
  const now = clockOf(cli.program.sim.world);
  cli.out('Images space usage:\n\n');
  printList(cli, { ...imageRows(now, false, false), table: IMAGE_TABLE }, usage.Images.map(firstName));
  cli.out('\nContainers space usage:\n\n');
  const containers = usage.Containers.map((container) => ({ ...container, SizeRootFs: 0 }));
  printList(cli, { ...containerRows(now, false, false), table: CONTAINER_TABLE }, containers);
  cli.out('\nLocal Volumes space usage:\n\n');
  printList(cli, { ...volumeRows, table: columns('Name', 'Links', 'Size') }, usage.Volumes.sort(byNaturalOrder(({ Name }) => Name)));
  cli.out(`\nBuild cache usage: ${sizeText(totalsOf(usage)[3]?.size ?? 0)}\n\n`);
  return printList(
    cli,
    cacheRows(now),
    usage.BuildCache.sort((a, b) => (a.LastUsedAt < b.LastUsedAt ? 1 : -1)),
  );
}

export const diskUsage: DockerCommand = {
  path: ['system', 'df'],
  usage: '[OPTIONS]',
  summary: 'Show what everything takes on the disk',
  flags: { format: { type: 'string', help: 'Print as a Go template says' }, verbose: { type: 'bool', short: 'v', help: 'Show every object' } },
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const usage = ask(cli, 'GET', '/system/df').body as DiskUsage;
    return flags.on('verbose') && !flags.has('format') ? printAll(cli, usage) : printList(cli, totals, totalsOf(usage), flags.text('format'));
  },
};
