// GET /containers/json: the list behind `docker ps`.
import { type ContainerSummary } from '../api/types';
import { engineOf, type Handler } from '../api/daemon';
import { type Container, type Engine } from '../engine';
import { joinArgv } from '../format/table';
import { statusText } from './status';

/** Newest first; running ones only, unless asked. */
export const listContainers: Handler = (daemon, request) => {
  const { now, epoch } = daemon.sim.world;
  const engine = engineOf(daemon);
  const { all, limit, size } = request.query;
  const shown = Object.values(engine.containers)
    .filter((c) => all === '1' || limit !== undefined || c.state === 'running' || c.state === 'paused' || c.state === 'restarting')
    .sort((a, b) => b.createdAt - a.createdAt)
    .slice(0, limit === undefined ? undefined : Number(limit));
  const rows = shown.map((c): ContainerSummary => ({
    Id: c.id,
    Names: [`/${c.name}`],
    Image: engine.tags[tagOf(engine, c)] === c.imageId || c.imageRef.includes('sha256') ? c.imageRef : c.imageId.slice(7, 19),
    ImageID: c.imageId,
    Command: joinArgv(c.argv),
    Created: Math.floor((epoch + c.createdAt) / 1000),
    Ports: portRows(c),
    Labels: { ...c.config.Labels },
    State: c.state,
    Status: statusText(c, now),
    ...(size === '1' ? { SizeRw: Object.values(c.writable).reduce((sum, node) => sum + (node?.kind === 'file' ? node.text.length : 0), 0) } : {}),
  }));
  return { status: 200, body: rows };
};

/** The tag under which the container's image was typed, if the engine still has it. */
function tagOf(engine: Engine, container: Container): string {
  return (
    Object.keys(engine.tags).find(
      (ref) => engine.tags[ref] === container.imageId && (ref.endsWith(`/${container.imageRef}`) || ref.endsWith(`/${container.imageRef}:latest`) || ref === container.imageRef),
    ) ?? ''
  );
}

function portRows(container: Container): ContainerSummary['Ports'] {
  if (container.state !== 'running' && container.state !== 'paused') return [];
  const published = container.ports.flatMap((p) =>
    (p.hostIp === '0.0.0.0' ? ['0.0.0.0', '::'] : [p.hostIp]).map((IP) => ({ IP, PrivatePort: p.containerPort, PublicPort: p.hostPort, Type: p.protocol })),
  );
  const open = new Set(container.ports.map((p) => `${String(p.containerPort)}/${p.protocol}`));
  const exposed = Object.keys(container.config.ExposedPorts)
    .filter((key) => !open.has(key))
    .map((key) => ({ PrivatePort: Number(key.split('/')[0]), Type: key.split('/')[1] ?? 'tcp' }));
  return [...exposed, ...published];
}
