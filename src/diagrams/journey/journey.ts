// Everything that the Journey lens shows, read from a moment and free of places: layout and text twin share it.
import { type Moment } from '../../lab/timeline';
import { familiar } from '../../sim/docker/reference';
import { catalogueRepositories } from '../../sim/docker/registry/catalogue';
import { type Card, cardsAt, currentCard } from './cards';
import { type ClientView, clientAt } from './client';
import { type HostView, hostsAt } from './hosts';
import { type Pull } from './pulls';
import { type Push, pushAt } from './pushes';

/** A repository on the registry's shelf. */
export interface RepositoryView {
  /** `library/nginx` */
  name: string;
  /** The tag in question; empty where it does not matter. */
  tag: string;
  /** Lowest first; empty while the repository is closed. */
  layers: { digest: string; compressed: number }[];
}

/** The registry zone. */
export interface RegistryView {
  host: string;
  online: boolean;
  repositories: RepositoryView[];
  pull: Pull | undefined;
  push: Push | undefined;
}

/** All that the lens shows at a moment. */
export interface Journey {
  client: ClientView;
  cards: Card[];
  /** The card that is drawn large. */
  open: Card | undefined;
  current: Card | undefined;
  hosts: HostView[];
  registry: RegistryView;
  /** Whether what has not happened yet may be shown in outline. */
  future: boolean;
}

/** What may be left out or chosen. */
export interface JourneyOptions {
  /** The card whose request is being read. */
  selectedCard?: number | undefined;
  /** Machines to draw as hosts; left out, those that take part. */
  hosts?: readonly string[] | undefined;
  /** shown: later cards in outline · hidden: nothing that would give away what comes next. */
  future?: 'shown' | 'hidden' | undefined;
}

const SHELF = 3;

function registryAt(moment: Moment, hosts: readonly HostView[]): RegistryView {
  const pull = hosts.find(({ active }) => active)?.pull ?? hosts.find((host) => host.pull)?.pull;
  const push = pushAt(moment);
  const host = push?.registry ?? pull?.registry ?? Object.keys(moment.world.registries)[0] ?? '';
  // what the registry refused is on nobody's shelf
  const refused = pull?.state === 'done' && pull.ref === '';
  const shown = push ?? (refused ? undefined : pull);
  const open = shown && { name: shown.repository, tag: shown.tag, layers: shown.layers.map(({ digest, compressed }) => ({ digest, compressed })) };
  const held = hosts.flatMap(({ images }) => images.map(({ name }) => familiar(name).replace(/:.*$/, '')));
  const catalogue = new Set(catalogueRepositories());
  const names = [...new Set([...held.filter((name) => catalogue.has(name)), 'nginx', 'httpd', 'alpine'])].map((name) => (name.includes('/') ? name : `library/${name}`));
  // what a registry of one's own holds beside this is nobody's business here
  const known = moment.world.registries[host];
  const closed = (known ? names : []).filter((name) => name !== open?.name).map((name) => ({ name, tag: '', layers: [] }));
  const repositories = [...(open ? [open] : []), ...closed].slice(0, SHELF);
  return { host, online: known?.online ?? true, repositories, pull, push };
}

/** Reads a moment. */
export function journeyAt(moment: Moment, { selectedCard, hosts: only, future = 'shown' }: JourneyOptions = {}): Journey {
  const all = cardsAt(moment);
  const cards = future === 'shown' ? all : all.filter(({ state }) => state !== 'ahead');
  const hosts = hostsAt(moment, { only, future: future === 'shown' });
  const current = currentCard(cards);
  const open = current ?? cards.find(({ n }) => n === selectedCard) ?? cards.findLast(({ state }) => state === 'bounced');
  return { client: clientAt(moment, all), cards, open, current, hosts, registry: registryAt(moment, hosts), future: future === 'shown' };
}
