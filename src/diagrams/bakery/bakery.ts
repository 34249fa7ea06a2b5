// What the Bakery lens shows, read from a moment and free of places: the same World as every other lens, as a street with a shop and a store.
import { type Moment } from '../../lab/timeline';
import { catalogueRepositories } from '../../sim/docker/registry/catalogue';
import { parentOf } from '../../sim/kernel/files';
import { type StoredLayer } from '../../sim/docker/image';
import { sampleFiles } from '../../sim/samples/samples';
import { findMachine, type Machine } from '../../sim/world';
import { type Card, cardsAt, currentCard } from '../journey/cards';
import { type ClientView, clientAt } from '../journey/client';
import { activeMachine, clientMachine, hostAt, hostsTakingPart, type HostView } from '../journey/hosts';

/** A Dockerfile on the client's disk: the secret note. */
export interface Note {
  path: string;
  /** Its instructions, comments and empty lines left out. */
  lines: string[];
}

/** What containers have beside themselves; all of it added by this app. */
export interface Extra {
  kind: 'port' | 'volume' | 'network';
  name: string;
}

/** The street at a moment. */
export interface Bakery {
  client: ClientView;
  cards: Card[];
  /** The order that is under way. */
  order: Card | undefined;
  /** The last order of the turn, where it came back unread and still nobody is there to take it. */
  returned: Card | null;
  host: HostView;
  /** Shops that the same owner can command beside this one. */
  otherHosts: string[];
  /** `shelf`: names of repositories, those first that were shared, or bought by this shop. */
  registry: { host: string; online: boolean; shelf: string[] };
  notes: Note[];
  extras: Extra[];
  /** Digests of the layers that a secret has added: made here, not bought. */
  own: ReadonlySet<string>;
}

/** Whether a layer was made by somebody: the store's own have their files in the catalogue. */
export const isOwnLayer = (layer: StoredLayer | undefined): boolean => layer !== undefined && layer.files !== null;

const isDockerfile = (path: string): boolean => /(^|\/)(Dockerfile(\.[\w-]+)?|[\w-]+\.Dockerfile)$/.test(path);

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** The Dockerfiles that the learner has written, and the sample ones of the folder that a terminal stands in: the others lie in a drawer. */
function notesOf({ world }: Moment, client: Machine | undefined): Note[] {
  const samples = sampleFiles('/home/you');
  const at = new Set(
    Object.values(world.terminals)
      .filter(({ machine }) => machine === client?.id)
      .map(({ session }) => session.cwd),
  );
  const isInDrawer = (path: string, text: string): boolean => samples[path]?.kind === 'file' && samples[path].text === text && !at.has(parentOf(path));
  return Object.entries(client?.files ?? {}).flatMap(([path, node]) =>
    node?.kind === 'file' && isDockerfile(path) && !isInDrawer(path, node.text) ? [{ path, lines: linesOf(node.text) }] : [],
  );
}

/** The three networks that every engine has. */
const BUILT_IN = new Set(['bridge', 'host', 'none']);

function extrasOf(moment: Moment, host: HostView): Extra[] {
  const engine = findMachine(moment.world.machines, host.id)?.engine;
  const ports = host.containers.flatMap(({ ports: open }) => open.map(({ host: port }): Extra => ({ kind: 'port', name: String(port) })));
  const networks = Object.values(engine?.networks ?? {}).flatMap(({ name }): Extra[] => (BUILT_IN.has(name) ? [] : [{ kind: 'network', name }]));
  const volumes = Object.keys(engine?.volumes ?? {}).map((name): Extra => ({ kind: 'volume', name }));
  return [...ports, ...volumes, ...networks];
}

const repositoryOf = (ref: string): string => ref.replace(/^library\//, '').replace(/:[^:/]*$/, '');

/** What stands on the store's shelf: first what was shared in this World, then what the shop has bought there, then what the store has anyway. */
function shelfOf({ world }: Moment, registry: string, { images }: HostView): string[] {
  const shared = Object.keys(world.registries[registry]?.images ?? {}).map(repositoryOf);
  const offered = registry === 'docker.io' ? catalogueRepositories().map(repositoryOf) : [];
  const bought = images.map(({ name }) => repositoryOf(name)).filter((name) => offered.includes(name));
  return [...new Set([...shared, ...bought, ...offered])];
}

function returnedTo({ id, daemon }: HostView, cards: readonly Card[]): Card | null {
  const last = cards.findLast(({ state }) => state !== 'ahead');
  return daemon === 'off' && last?.state === 'bounced' && last.machine === id ? last : null;
}

/** Reads a moment. */
export function bakeryAt(moment: Moment): Bakery {
  const cards = cardsAt(moment);
  const active = activeMachine(moment, cards);
  const client = clientMachine(moment);
  const host = hostAt(moment, active, true, false);
  const others = hostsTakingPart(moment.world, client, active).filter((id) => id !== active);
  const registry = host.pull?.registry ?? Object.keys(moment.world.registries)[0] ?? '';
  return {
    client: clientAt(moment, cards),
    cards,
    order: currentCard(cards),
    returned: returnedTo(host, cards),
    host,
    otherHosts: others.map((id) => findMachine(moment.world.machines, id)?.hostname ?? id),
    registry: { host: registry, online: moment.world.registries[registry]?.online ?? false, shelf: shelfOf(moment, registry, host) },
    notes: notesOf(moment, client),
    extras: extrasOf(moment, host),
    own: new Set(Object.values(findMachine(moment.world.machines, host.id)?.engine?.layers ?? {}).flatMap((layer) => (isOwnLayer(layer) ? [layer.digest] : []))),
  };
}
