// `docker ps` on the client.
import { type ContainerSummary } from '../api/types';
import { ask, type DockerCommand } from '../cli/context';
import { filterFlag, filterQuery } from '../cli/filter';
import { clockOf } from '../../world';
import { NIL } from '../format/goValue';
import { columns, listText, type ListKind, printList } from '../format/list';
import { ellipsis, labelsText, shortId } from '../format/table';
import { ExecutionProblem, TemplateProblem } from '../format/template';
import { goTime, humanDuration, humanSize } from '../format/units';
import { portsText } from './ports';

const DEFAULT_TABLE = ['ID', 'Image', 'Command', 'RunningFor', 'Status', 'Ports', 'Names'];

const RAW =
  'container_id: {{.ID}}\nimage: {{.Image}}\ncommand: {{.Command}}\ncreated_at: {{.CreatedAt}}\nstate: {{- pad .State 1 0}}\nstatus: {{- pad .Status 1 0}}\nnames: {{.Names}}\nlabels: {{- pad .Labels 1 0}}\nports: {{- pad .Ports 1 0}}\n';

/** What the CLI tries a template on before it asks for anything. */
const NO_CONTAINER: ContainerSummary = {
  Id: '',
  Names: [],
  Image: '',
  ImageID: '',
  Command: '',
  Created: 0,
  Ports: [],
  Labels: {},
  State: '',
  Status: '',
  NetworkSettings: { Networks: {} },
  Mounts: [],
};

/** What is wrong with a template, in the words of `docker ps` alone; undefined when nothing is. */
function problemOf(format: string): string | undefined {
  const template = format.replace(/^(table|raw|json).*/, '');
  if (template === '') return undefined;
  try {
    listText(containerRows(0, false, false), [NO_CONTAINER], template);
  } catch (problem) {
    if (problem instanceof TemplateProblem) return `failed to parse template: ${problem.message}\n`;
    if (problem instanceof ExecutionProblem) return `failed to execute template: ${problem.message}\n`;
    throw problem;
  }
  return undefined;
}

/** Sizes as `-s` shows them: what the container wrote, and that with its image. */
function sizeText({ SizeRw = 0, SizeRootFs = 0 }: ContainerSummary): string {
  return SizeRootFs > 0 ? `${humanSize(SizeRw)} (virtual ${humanSize(SizeRootFs)})` : humanSize(SizeRw);
}

/** What a container's row can show. */
export function containerRows(now: number, full: boolean, withSize: boolean): ListKind<ContainerSummary> {
  return {
    typeName: '*formatter.ContainerContext',
    fields: {
      ID: { header: 'CONTAINER ID', of: (c) => (full ? c.Id : shortId(c.Id)) },
      Names: { header: 'NAMES', of: (c) => c.Names.map((name) => name.slice(1)).join(',') },
      Image: { header: 'IMAGE', of: (c) => c.Image },
      Command: { header: 'COMMAND', of: (c) => JSON.stringify(full ? c.Command : ellipsis(c.Command, 20)) },
      CreatedAt: { header: 'CREATED AT', of: (c) => goTime(c.Created * 1000) },
      RunningFor: { header: 'CREATED', of: (c) => `${humanDuration(now - c.Created * 1000)} ago` },
      Ports: { header: 'PORTS', of: (c) => portsText(c.Ports) },
      State: { header: 'STATE', of: (c) => c.State },
      Status: { header: 'STATUS', of: (c) => c.Status },
      Size: { header: 'SIZE', of: sizeText },
      Labels: { header: 'LABELS', of: (c) => labelsText(c.Labels) },
      Label: { of: (c) => (name) => c.Labels[name] ?? '' },
      Mounts: { header: 'MOUNTS', of: (c) => c.Mounts.map(({ Name, Source }) => (full ? (Name ?? Source) : ellipsis(Name ?? Source, 15))).join(',') },
      LocalVolumes: { header: 'LOCAL VOLUMES', of: (c) => String(c.Mounts.filter(({ Driver }) => Driver === 'local').length) },
      // Only an image index of containerd's store has one
      Platform: { header: 'PLATFORM', of: () => NIL },
      Networks: { header: 'NETWORKS', of: (c) => Object.keys(c.NetworkSettings.Networks).join(',') },
    },
    table: columns(...DEFAULT_TABLE, ...(withSize ? ['Size'] : [])),
    raw: `${RAW}${withSize ? 'size: {{.Size}}\n' : ''}`,
  };
}

export const list: DockerCommand = {
  path: ['container', 'ls'],
  aliases: [['ps'], ['container', 'list'], ['container', 'ps']],
  usage: '[OPTIONS]',
  summary: 'List containers',
  flags: {
    all: { type: 'bool', short: 'a', help: 'Show stopped containers too' },
    filter: filterFlag,
    format: { type: 'string', help: 'Print as a Go template says' },
    quiet: { type: 'bool', short: 'q', help: 'Print only container IDs' },
    latest: { type: 'bool', short: 'l', help: 'Show the newest container' },
    last: { type: 'int', short: 'n', help: 'Show the n newest containers' },
    size: { type: 'bool', short: 's', help: 'Show sizes' },
    'no-trunc': { type: 'bool', help: 'Print values in full' },
  },
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const last = flags.on('latest') ? 1 : flags.int('last');
    const asked = flags.text('format') ?? '';
    const wrong = problemOf(asked);
    if (wrong !== undefined) {
      cli.err(wrong);
      return 1;
    }
    const quiet = flags.on('quiet');
    if (quiet && asked !== '') cli.err('WARNING: Ignoring custom format, because both --format and --quiet are set.\n');
    const withSize = flags.on('size') || (!quiet && (asked === 'json' || /\.Size|json \./.test(asked)));
    const query = {
      ...(flags.on('all') ? { all: '1' } : {}),
      ...filterQuery(flags),
      ...(last === undefined || last <= 0 ? {} : { limit: String(last) }),
      ...(withSize ? { size: '1' } : {}),
    };
    const containers = ask(cli, 'GET', '/containers/json', { query }).body as ContainerSummary[];
    const kind = containerRows(clockOf(cli.program.sim.world), flags.on('no-trunc'), flags.on('size'));
    return printList(cli, { ...kind, quiet: quiet ? '{{.ID}}' : undefined }, containers, quiet ? '' : asked);
  },
};
