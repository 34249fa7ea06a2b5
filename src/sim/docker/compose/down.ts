// `docker compose down`: containers and networks of a project go; volumes and images only when asked.
import { ask, failed } from '../cli/context';
import { composeCommand } from './command';
import { TIMEOUT } from './others';
import { openProgress } from './progress';
import { chosenServices, containersOf, type ProjectContainer, serviceNameOf } from './project';
import { removeOne } from './up';

/** Whether a network has containers on it, those of other projects or of profiles that are off: Compose leaves it then. */
const isUsed = (network: unknown): boolean => Object.keys((network as { Containers?: Record<string, unknown> }).Containers ?? {}).length > 0;

export const composeDown = composeCommand({
  name: 'down',
  usage: '[OPTIONS] [SERVICES]',
  summary: 'Stop and remove containers and networks',
  flags: {
    volumes: { type: 'bool', short: 'v', help: 'Remove the volumes of the file, and anonymous ones' },
    rmi: { type: 'string', help: 'Remove images too: all, or local for those without a name of their own' },
    'remove-orphans': { type: 'bool', help: 'Remove containers of services that the file no longer has' },
    ...TIMEOUT,
  },
  fidelity: 'simplified',
  args: { min: 0 },
  run(cli, flags, args, project) {
    const progress = openProgress(cli);
    const order = chosenServices(project, args, false).map(({ name }) => name);
    const rank = (container: ProjectContainer): number => order.indexOf(serviceNameOf(container));
    const own = containersOf(cli, project).filter((container) => rank(container) >= 0 || (flags.on('remove-orphans') && args.length === 0));
    for (const container of own.sort((a, b) => rank(b) - rank(a))) removeOne(cli, container, progress, flags.on('volumes') ? { v: '1' } : {}, flags.text('timeout'));
    if (flags.text('rmi') !== undefined)
      for (const { image, build } of project.services) {
        if (flags.text('rmi') === 'local' && !build) continue;
        if (!failed(cli.api('DELETE', `/images/${image}`))) progress.end(`Image ${image}`, 'Removed');
      }
    const remove = (kind: 'Network' | 'Volume', path: string, name: string): void => {
      const answer = cli.api('GET', `${path}/${name}`);
      if (failed(answer)) return;
      const id = `${kind} ${name}`;
      progress.begin(id, 'Removing');
      if (isUsed(answer.body)) {
        progress.end(id, 'Resource is still in use');
        return;
      }
      ask(cli, 'DELETE', `${path}/${name}`);
      progress.end(id, 'Removed');
    };
    if (args.length === 0) {
      if (flags.on('volumes')) for (const { name, external } of project.volumes) if (!external) remove('Volume', '/volumes', name);
      for (const { name, external } of project.networks) if (!external) remove('Network', '/networks', name);
    }
    progress.finish();
    return 0;
  },
});
