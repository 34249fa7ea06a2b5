// `docker ps` on the client.
import { type ContainerSummary } from '../api/types';
import { type DockerCommand, daemonError, failed } from '../cli/context';
import { clockOf } from '../../world';
import { ellipsis, formatTable, shortId } from '../format/table';
import { humanDuration, humanSize } from '../format/units';

/** The PORTS column. */
export function portsText(ports: ContainerSummary['Ports']): string {
  return ports
    .map((p) =>
      p.PublicPort === undefined
        ? `${String(p.PrivatePort)}/${p.Type}`
        : `${p.IP?.includes(':') === true ? `[${p.IP}]` : (p.IP ?? '')}:${String(p.PublicPort)}->${String(p.PrivatePort)}/${p.Type}`,
    )
    .join(', ');
}

export const list: DockerCommand = {
  path: ['container', 'ls'],
  aliases: [['ps'], ['container', 'list'], ['container', 'ps']],
  usage: '[OPTIONS]',
  summary: 'List containers',
  flags: {
    all: { type: 'bool', short: 'a', help: 'Show stopped containers too' },
    quiet: { type: 'bool', short: 'q', help: 'Print only container IDs' },
    latest: { type: 'bool', short: 'l', help: 'Show the newest container' },
    last: { type: 'int', short: 'n', help: 'Show the n newest containers' },
    size: { type: 'bool', short: 's', help: 'Show sizes' },
    'no-trunc': { type: 'bool', help: 'Print values in full' },
  },
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const last = flags.on('latest') ? 1 : flags.int('last');
    const query = { ...(flags.on('all') ? { all: '1' } : {}), ...(last === undefined ? {} : { limit: String(last) }), ...(flags.on('size') ? { size: '1' } : {}) };
    const response = cli.api('GET', '/containers/json', { query });
    if (failed(response)) return daemonError(cli, response);
    const containers = response.body as ContainerSummary[];
    const full = flags.on('no-trunc');
    if (flags.on('quiet')) {
      for (const c of containers) cli.out(`${full ? c.Id : shortId(c.Id)}\n`);
      return 0;
    }
    const now = clockOf(cli.program.sim.world);
    const rows = containers.map((c) => [
      full ? c.Id : shortId(c.Id),
      c.Image,
      `"${full ? c.Command : ellipsis(c.Command, 20)}"`,
      `${humanDuration(now - c.Created * 1000)} ago`,
      c.Status,
      portsText(c.Ports),
      c.Names.map((name) => name.slice(1)).join(','),
      ...(flags.on('size') ? [humanSize(c.SizeRw ?? 0)] : []),
    ]);
    cli.out(formatTable(['CONTAINER ID', 'IMAGE', 'COMMAND', 'CREATED', 'STATUS', 'PORTS', 'NAMES', ...(flags.on('size') ? ['SIZE'] : [])], rows));
    return 0;
  },
};
