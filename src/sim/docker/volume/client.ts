// `docker volume create`, `ls` and `rm` on the client.
import { type VolumeBody, type VolumeCreateBody } from '../api/types';
import { ask, type DockerCommand, failed, forEachArgument } from '../cli/context';
import { filterFlag, filterQuery } from '../cli/filter';
import { labelsOf, pairsOf } from '../cli/pairs';
import { columns, type ListKind, printList } from '../format/list';
import { byNaturalOrder } from '../format/natural';
import { labelsText } from '../format/table';
import { humanSize } from '../format/units';

export const volumeCreate: DockerCommand = {
  path: ['volume', 'create'],
  usage: '[OPTIONS] [VOLUME]',
  summary: 'Create a volume',
  flags: {
    driver: { type: 'string', short: 'd', help: 'Choose the driver' },
    label: { type: 'list', value: 'list', help: 'Set labels' },
    opt: { type: 'list', short: 'o', value: 'map', help: 'Set options of the driver' },
  },
  fidelity: 'exact',
  args: { min: 0, max: 1 },
  run(cli, flags, [name]) {
    const body: VolumeCreateBody = {
      Driver: flags.text('driver') ?? 'local',
      ...(flags.has('opt') ? { DriverOpts: pairsOf(flags.list('opt')) } : {}),
      ...(flags.has('label') ? { Labels: labelsOf(flags.list('label'), '--label') } : {}),
      ...(name === undefined ? {} : { Name: name }),
    };
    cli.out(`${(ask(cli, 'POST', '/volumes/create', { body }).body as VolumeBody).Name}\n`);
    return 0;
  },
};

/** What a volume's row can show. */
export const volumeRows: ListKind<VolumeBody> = {
  typeName: '*formatter.volumeContext',
  fields: {
    Name: { header: 'VOLUME NAME', of: ({ Name }) => Name },
    Driver: { header: 'DRIVER', of: ({ Driver }) => Driver },
    Scope: { header: 'SCOPE', of: ({ Scope }) => Scope },
    Mountpoint: { header: 'MOUNTPOINT', of: ({ Mountpoint }) => Mountpoint },
    Labels: { header: 'LABELS', of: ({ Labels }) => labelsText(Labels) },
    Label: {
      of:
        ({ Labels }) =>
        (name) =>
          Labels?.[name] ?? '',
    },
    Links: { header: 'LINKS', of: ({ UsageData }) => (UsageData ? String(UsageData.RefCount) : 'N/A') },
    Size: { header: 'SIZE', of: ({ UsageData }) => (UsageData ? humanSize(UsageData.Size, 4) : 'N/A') },
    Status: { header: 'STATUS', of: () => 'N/A' },
    Group: { header: 'GROUP', of: () => 'N/A' },
    Availability: { header: 'AVAILABILITY', of: () => 'N/A' },
  },
  table: columns('Driver', 'Name'),
  raw: 'name: {{.Name}}\ndriver: {{.Driver}}\n',
};

export const volumeList: DockerCommand = {
  path: ['volume', 'ls'],
  aliases: [['volume', 'list']],
  usage: '[OPTIONS]',
  summary: 'List volumes',
  flags: {
    filter: filterFlag,
    format: { type: 'string', help: 'Print as a Go template says' },
    quiet: { type: 'bool', short: 'q', help: 'Print only names' },
  },
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const { Volumes } = ask(cli, 'GET', '/volumes', { query: filterQuery(flags) }).body as { Volumes: VolumeBody[] };
    const kind = { ...volumeRows, quiet: flags.on('quiet') ? '{{.Name}}' : undefined };
    return printList(cli, kind, Volumes.sort(byNaturalOrder(({ Name }) => Name)), flags.text('format'));
  },
};

export const volumeRemove: DockerCommand = {
  path: ['volume', 'rm'],
  aliases: [['volume', 'remove']],
  usage: '[OPTIONS] VOLUME [VOLUME...]',
  summary: 'Remove volumes',
  flags: { force: { type: 'bool', short: 'f', help: 'Do not mind volumes that are not there' } },
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, flags, args) {
    return forEachArgument(cli, args, (name) => {
      const response = cli.api('DELETE', `/volumes/${name}`, { query: flags.on('force') ? { force: '1' } : {} });
      if (!failed(response)) cli.out(`${name}\n`);
      return response;
    });
  },
};
