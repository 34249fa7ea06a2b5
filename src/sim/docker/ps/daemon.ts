// GET /containers/json: the list behind `docker ps`.
import { type ContainerSummary } from '../api/types';
import { type Daemon, engineOf, findContainer, findImage, type Handler, Refusal } from '../api/daemon';
import { anyFits, type Filters, filtersOf, labelsFit, nameFits, switchOf } from '../api/filters';
import { type Container } from '../container';
import { type Engine } from '../engine';
import { type Image } from '../image';
import { portsIn } from '../create/publish';
import { joinArgv } from '../format/table';
import { sizeOfLayers } from '../images/store';
import { networksOf } from '../network/settings';
import { mountPoints } from '../mounts/points';
import { contentSize } from '../size';
import { statusText } from './status';
import { original, present } from '../../draft';
import { valuesOf } from '../../values';

const FILTERS = ['ancestor', 'before', 'exited', 'expose', 'health', 'id', 'is-task', 'isolation', 'label', 'name', 'network', 'publish', 'since', 'status', 'volume'];
const HEALTH = ['none', 'starting', 'healthy', 'unhealthy'];
const STATES = ['created', 'restarting', 'running', 'removing', 'paused', 'exited', 'dead'];

/** Newest first; running ones only, unless asked. */
export const listContainers: Handler = (daemon, request) => {
  const { now, epoch } = daemon.sim.world;
  const engine = present(engineOf(daemon));
  const was = original(engineOf(daemon));
  const isOld = was?.tags === engine.tags && was.networks === engine.networks;
  const { all, limit, size } = request.query;
  const filters = filtersOf(request, FILTERS);
  const unknown = filters['status']?.find((state) => !STATES.includes(state));
  if (unknown !== undefined) throw new Refusal(400, `invalid filter 'status=${unknown}'`, 'bad-parameter');
  const nan = filters['exited']?.find((code) => !/^[+-]?\d+$/.test(code));
  if (nan !== undefined) throw new Refusal(400, `strconv.Atoi: parsing ${JSON.stringify(nan)}: invalid syntax`, 'bad-parameter');
  const health = filters['health']?.find((value) => !HEALTH.includes(value));
  if (health !== undefined) throw new Refusal(400, `Unrecognised filter value for health: ${health}`, 'bad-parameter');
  const task = switchOf(filters, 'is-task');
  const everything = all === '1' || limit !== undefined || filters['status'] !== undefined;
  const fits = filterTest(daemon, filters);
  const shown = valuesOf(engine.containers)
    .filter((c) => everything || isUp(c))
    .filter((c) => task !== true && fits(c))
    .sort((a, b) => b.createdAt - a.createdAt)
    .slice(0, limit === undefined ? undefined : Number(limit));
  return { status: 200, body: shown.map((c) => summaryOf(engine, c, { now, epoch, size: size === '1', keep: isOld && was.containers[c.id] === c })) };
};

const isUp = ({ state }: Container): boolean => state === 'running' || state === 'paused' || state === 'restarting';

/** How a container is summed up. `keep` says that it and what is beside it are as they were before the turn, so that what is read of it can be kept. */
interface Summing {
  now: number;
  epoch: number;
  size: boolean;
  keep?: boolean;
}

/** A container as lists show it; `size` adds the bytes that it takes. The status takes the place that it has already: V8 copies such an object at once, one that grows member by member. */
export function summaryOf(engine: Engine, c: Container, { now, epoch, size, keep = false }: Summing): ContainerSummary {
  const lasting = keep ? lastingOf(engine, c, epoch) : readLasting(engine, c, epoch);
  const summary = { ...lasting, Status: statusText(c, now) };
  return size ? { ...summary, ...sizesOf(engine, c) } : summary;
}

/** What has been read of containers, with the tags and networks that it was read beside. Between turns none of them changes: another state is another object. */
const read = new WeakMap<Container, { beside: Pick<Engine, 'tags' | 'networks'>; lasting: ContainerSummary }>();

/** What does not depend on the time in a summary: all but its status, which is empty. */
function lastingOf(engine: Engine, c: Container, epoch: number): ContainerSummary {
  const { tags, networks } = engine;
  const known = read.get(c);
  if (known?.beside.tags === tags && known.beside.networks === networks) return known.lasting;
  const lasting = readLasting(engine, c, epoch);
  read.set(c, { beside: { tags, networks }, lasting });
  return lasting;
}

function readLasting(engine: Engine, c: Container, epoch: number): ContainerSummary {
  const { tags } = engine;
  return {
    Id: c.id,
    Names: [`/${c.name}`],
    Image: tags[tagOf(engine, c)] === c.imageId || c.imageRef.includes('sha256') ? c.imageRef : c.imageId.slice(7, 19),
    ImageID: c.imageId,
    Command: joinArgv(c.argv),
    Created: Math.floor((epoch + c.createdAt) / 1000),
    Ports: portRows(c),
    Labels: { ...c.config.Labels },
    State: c.state,
    Status: '',
    NetworkSettings: { Networks: networksOf(engine, c) },
    Mounts: mountPoints(c),
  };
}

/** Bytes in a container's writable layer, and with its image's. */
export function sizesOf(engine: Engine, { writable, layers }: Container): { SizeRw: number; SizeRootFs: number } {
  const own = contentSize(writable);
  return { SizeRw: own, SizeRootFs: own + sizeOfLayers(engine, layers) };
}

/** The test of all filters: each key must fit, one of its values is enough. */
function filterTest(daemon: Daemon, filters: Filters): (container: Container) => boolean {
  if (Object.keys(filters).length === 0) return () => true;
  const engine = engineOf(daemon);
  const created = (key: string): number => findContainer(daemon, key).createdAt;
  const earlier = filters['before']?.map(created);
  const since = filters['since']?.map(created);
  const ancestors = filters['ancestor']?.flatMap((key) => findImage(engine, key) ?? []);
  const [exposes, publishes] = [portsWanted(filters, 'expose'), portsWanted(filters, 'publish')];
  return (c) => {
    const open = (): string[] => [...Object.keys(c.config.ExposedPorts), ...c.ports.map((p) => `${String(p.containerPort)}/${p.protocol}`)];
    const published = (): string[] => c.ports.map((p) => `${String(p.hostPort)}/${p.protocol}`);
    return (
      anyFits(filters, 'id', (id) => c.id.startsWith(id)) &&
      anyFits(filters, 'name', (pattern) => nameFits(pattern, c.name) || nameFits(pattern, `/${c.name}`)) &&
      anyFits(filters, 'status', (state) => c.state === state) &&
      anyFits(filters, 'exited', (code) => c.state === 'exited' && c.exitCode === Number(code)) &&
      anyFits(filters, 'network', (network) => Object.entries(c.endpoints).some(([name, endpoint]) => name === network || endpoint.network.startsWith(network))) &&
      // One of these two is enough
      ((!exposes && !publishes) || exposes?.some((port) => open().includes(port)) === true || publishes?.some((port) => published().includes(port)) === true) &&
      anyFits(filters, 'health', (health) => health === (c.health?.status ?? 'none')) &&
      anyFits(filters, 'volume', (volume) => mountPoints(c).some(({ Name, Source, Destination }) => [Name ?? Source, Destination].includes(volume))) &&
      labelsFit(filters, c.config.Labels) &&
      (earlier?.every((at) => c.createdAt < at) ?? true) &&
      (since?.every((at) => c.createdAt > at) ?? true) &&
      (ancestors?.some((ancestor) => descends(c, ancestor)) ?? true)
    );
  };
}

/** The ports of a filter, such as `80/tcp`; undefined where it was not given. Refuses what is no port. */
function portsWanted(filters: Filters, key: 'expose' | 'publish'): string[] | undefined {
  return filters[key]?.flatMap((value) => {
    const ports = portsIn(value);
    if ('problem' in ports) throw new Refusal(500, `error while looking up for ${key} ${value}: ${ports.problem}`, 'bad-parameter');
    return ports.keys;
  });
}

/** Whether a container's image is an image, or was built on top of it. */
function descends({ layers, imageId }: Container, ancestor: Image): boolean {
  return imageId === ancestor.id || (ancestor.layers.length < layers.length && ancestor.layers.every((digest, index) => layers[index] === digest));
}

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
