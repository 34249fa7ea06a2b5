// `docker compose ps`: the containers of a project, each with its service.
import { clockOf } from '../../world';
import { type ContainerSummary } from '../api/types';
import { columns, type ListKind, printList } from '../format/list';
import { humanDuration } from '../format/units';
import { ellipsis } from '../format/table';
import { portsText } from '../ps/ports';
import { composeCommand } from './command';
import { chosenServices, containersOf, nameOf, serviceNameOf } from './project';

/** What a row can show. */
function rows(now: number): ListKind<ContainerSummary> {
  return {
    typeName: '*formatter.ContainerContext',
    fields: {
      ID: { of: (c) => c.Id.slice(0, 12) },
      Name: { header: 'NAME', of: nameOf },
      Image: { header: 'IMAGE', of: (c) => c.Image },
      Command: { header: 'COMMAND', of: (c) => JSON.stringify(ellipsis(c.Command, 20)) },
      Service: { header: 'SERVICE', of: serviceNameOf },
      RunningFor: { header: 'CREATED', of: (c) => `${humanDuration(now - c.Created * 1000)} ago` },
      State: { header: 'STATE', of: (c) => c.State },
      Status: { header: 'STATUS', of: (c) => c.Status },
      Ports: { header: 'PORTS', of: (c) => portsText(c.Ports) },
    },
    table: columns('Name', 'Image', 'Command', 'Service', 'RunningFor', 'Status', 'Ports'),
  };
}

export const composePs = composeCommand({
  name: 'ps',
  usage: '[OPTIONS] [SERVICE...]',
  summary: 'List the containers of services',
  flags: {
    all: { type: 'bool', short: 'a', help: 'Show stopped containers too' },
    quiet: { type: 'bool', short: 'q', help: 'Print only container IDs' },
    services: { type: 'bool', help: 'Print only the names of services' },
    format: { type: 'string', help: 'Print as a Go template says, or as json' },
  },
  fidelity: 'simplified',
  args: { min: 0 },
  run(cli, flags, args, project) {
    const services = chosenServices(project, args, false).map(({ name }) => name);
    const found = containersOf<ContainerSummary>(cli, project, flags.on('all')).filter((container) => services.includes(serviceNameOf(container)));
    if (flags.on('services') || flags.on('quiet')) {
      const lines = flags.on('quiet') ? found.map(({ Id }) => Id) : [...new Set(found.map(serviceNameOf))];
      cli.out(lines.map((line) => `${line}\n`).join(''));
      return 0;
    }
    return printList(cli, rows(clockOf(cli.program.sim.world)), found, flags.text('format'));
  },
});
