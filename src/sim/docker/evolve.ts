// What happens to Docker's engine, images, builds, volumes and networks, folded into the World; containers are in evolveContainers.ts.
import { type EventOf } from '../event';
import { machineOf, type World } from '../world';
import { type DockerClient, type Engine } from './engine';
import { type Image, type StoredLayer } from './image';
import { familiar } from './reference';
import { must } from '../must';

const engineOf = (world: World, id: string): Engine => must(machineOf(world, id).engine, `an engine on ${id}`);
const clientOf = (world: World, { machine }: { machine: string }): DockerClient => must(machineOf(world, machine).client, `a docker client on ${machine}`);
const nothing = (): void => undefined;

/** Puts an image and what is new of its layers into the store. */
function addImage(engine: Engine, image: Image, layers: readonly StoredLayer[]): void {
  for (const layer of layers) engine.layers[layer.digest] ??= layer;
  engine.images[image.id] ??= image;
}

/** Everything but containers and execs. */
export const dockerEvolve = {
  'engine/started': (world: World, event: EventOf<'engine/started'>) => {
    Object.assign(engineOf(world, event.machine), { state: 'running', socket: true, pid: event.pid });
  },
  'engine/stopped': (world: World, event: EventOf<'engine/stopped'>) => {
    Object.assign(engineOf(world, event.machine), { state: 'stopped', socket: event.socket, pid: 0 });
  },
  'context/saved': (world: World, event: EventOf<'context/saved'>) => {
    clientOf(world, event).contexts[event.context.name] = event.context;
  },
  'context/removed': (world: World, event: EventOf<'context/removed'>) => {
    const client = clientOf(world, event);
    Reflect.deleteProperty(client.contexts, event.name);
    if (client.current === event.name) client.current = 'default';
  },
  'context/used': (world: World, event: EventOf<'context/used'>) => {
    clientOf(world, event).current = event.name;
  },
  'cli/refused': nothing,
  'api/requested': nothing,
  'api/streamed': nothing,
  'api/responded': nothing,
  'api/unreachable': nothing,
  'registry/requested': nothing,
  'image/layerKept': nothing,
  'image/layerPulled': nothing,
  'image/layerExtracted': (world: World, event: EventOf<'image/layerExtracted'>) => {
    engineOf(world, event.machine).layers[event.layer.digest] ??= event.layer;
  },
  'image/pulled': (world: World, event: EventOf<'image/pulled'>) => {
    const engine = engineOf(world, event.machine);
    addImage(engine, event.image, []);
    const image = engine.images[event.image.id];
    if (image) image.repoDigests = [...new Set([...image.repoDigests, ...event.image.repoDigests])];
    if (!event.ref.includes('@')) engine.tags[event.ref] = event.image.id;
  },
  'image/layerPushed': nothing,
  'image/pushed': (world: World, event: EventOf<'image/pushed'>) => {
    const image = engineOf(world, event.machine).images[event.image];
    const digest = `${familiar(event.ref.slice(0, event.ref.lastIndexOf(':')))}@${event.digest}`;
    if (image && !image.repoDigests.includes(digest)) image.repoDigests.push(digest);
  },
  'registry/received': (world: World, { registry, repository, tag, offer }: EventOf<'registry/received'>) => {
    must(world.registries[registry], 'the registry that received').images[`${repository}:${tag}`] = offer;
  },
  'build/started': nothing,
  'build/transferred': (world: World, event: EventOf<'build/transferred'>) => {
    if (event.kept) engineOf(world, event.machine).builder.contexts[event.kept.key] = event.kept.stamps;
  },
  'build/planned': nothing,
  'build/stepFinished': (world: World, event: EventOf<'build/stepFinished'>) => {
    const { layers, builder } = engineOf(world, event.machine);
    if (event.stored) layers[event.stored.digest] ??= event.stored;
    for (const { key, record } of event.records) builder.records[key] = record;
    Object.assign(builder.mounts, event.mounts);
  },
  'build/failed': nothing,
  'buildCache/pruned': (world: World, event: EventOf<'buildCache/pruned'>) => {
    const { layers, builder } = engineOf(world, event.machine);
    for (const key of event.keys) Reflect.deleteProperty(builder.records, key);
    for (const id of event.mounts) Reflect.deleteProperty(builder.mounts, id);
    for (const digest of event.layers) Reflect.deleteProperty(layers, digest);
  },
  'image/built': (world: World, event: EventOf<'image/built'>) => {
    addImage(engineOf(world, event.machine), event.image, []);
  },
  'image/committed': (world: World, event: EventOf<'image/committed'>) => {
    addImage(engineOf(world, event.machine), event.image, event.layer ? [event.layer] : []);
  },
  'image/loaded': (world: World, event: EventOf<'image/loaded'>) => {
    addImage(engineOf(world, event.machine), event.image, event.layers);
  },
  'image/tagged': (world: World, event: EventOf<'image/tagged'>) => {
    engineOf(world, event.machine).tags[event.ref] = event.image;
  },
  'image/untagged': (world: World, event: EventOf<'image/untagged'>) => {
    const engine = engineOf(world, event.machine);
    Reflect.deleteProperty(engine.tags, event.ref);
    for (const image of Object.values(engine.images)) image.repoDigests = image.repoDigests.filter((name) => name !== event.ref);
  },
  'image/removed': (world: World, event: EventOf<'image/removed'>) => {
    const engine = engineOf(world, event.machine);
    Reflect.deleteProperty(engine.images, event.image);
    for (const digest of event.layers) Reflect.deleteProperty(engine.layers, digest);
  },
  'volume/created': (world: World, event: EventOf<'volume/created'>) => {
    engineOf(world, event.machine).volumes[event.volume.name] = event.volume;
  },
  'volume/populated': (world: World, event: EventOf<'volume/populated'>) => {
    must(engineOf(world, event.machine).volumes[event.volume], 'the volume that was filled').files = event.files;
  },
  'volume/removed': (world: World, event: EventOf<'volume/removed'>) => {
    Reflect.deleteProperty(engineOf(world, event.machine).volumes, event.volume);
  },
  'network/created': (world: World, event: EventOf<'network/created'>) => {
    engineOf(world, event.machine).networks[event.network.name] = event.network;
  },
  'network/removed': (world: World, event: EventOf<'network/removed'>) => {
    Reflect.deleteProperty(engineOf(world, event.machine).networks, event.network);
  },
  'runtime/called': nothing,
  'dns/asked': nothing,
  'packet/sent': nothing,
  'http/requested': nothing,
  'browser/loaded': (world: World, event: EventOf<'browser/loaded'>) => {
    world.browser = event.page;
  },
  'registry/switched': (world: World, event: EventOf<'registry/switched'>) => {
    const registry = world.registries[event.registry];
    if (registry) registry.online = event.online;
  },
};
