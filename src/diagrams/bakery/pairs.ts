// The pairs of the analogy: ten as the course's source lists them, and what this app has added, always marked as such.
import { type Hue } from '../shared/hue';

/** The ten pairs, in their order. */
export const PAIRS = ['client', 'host', 'registry', 'image', 'container', 'dockerfile', 'pull', 'build', 'run', 'push'] as const;

/** One of the ten pairs. */
export type PairId = (typeof PAIRS)[number];

/** What the analogy lacks and this app adds: the baker, the oven, and what containers have beside themselves. */
export const ADDED = ['daemon', 'kernel', 'port', 'volume', 'network'] as const;

/** A pair that this app has added. */
export type AddedId = (typeof ADDED)[number];

/** Any pair. */
export type AnyPair = PairId | AddedId;

/** Docker's own word, the same in every language; null where the word is in locales. */
export const TECH_WORDS: Readonly<Record<AnyPair, string | null>> = {
  client: 'Client',
  host: 'Docker host',
  registry: 'Registry',
  image: 'Image',
  container: 'Container',
  dockerfile: 'Dockerfile',
  pull: 'docker pull',
  build: 'docker build',
  run: 'docker run',
  push: 'docker push',
  daemon: null,
  kernel: null,
  port: null,
  volume: null,
  network: null,
};

/** The hue of the technical side. */
export const PAIR_HUES: Readonly<Record<AnyPair, Hue>> = {
  client: 'paper',
  host: 'hardware',
  registry: 'registry',
  image: 'image',
  container: 'container',
  dockerfile: 'app',
  pull: 'network',
  build: 'image',
  run: 'container',
  push: 'network',
  daemon: 'engine',
  kernel: 'kernel',
  port: 'network',
  volume: 'volume',
  network: 'network',
};

/** The number of a pair among the ten; null for what this app has added. */
export function numberOf(pair: AnyPair): number | null {
  const at = PAIRS.findIndex((each) => each === pair);
  return at < 0 ? null : at + 1;
}

/** Whether this app has added a pair. */
export function isAdded(pair: AnyPair): pair is AddedId {
  return ADDED.some((each) => each === pair);
}

const KINDS: Readonly<Record<string, AnyPair>> = {
  client: 'client',
  host: 'host',
  registry: 'registry',
  image: 'image',
  container: 'container',
  dockerfile: 'dockerfile',
  engine: 'daemon',
  kernel: 'kernel',
  port: 'port',
  volume: 'volume',
  network: 'network',
};

/** The pair that an object belongs to, by its pick id: `image:nginx`, or the label `pair:pull`; undefined for anything else. */
export function pairOf(pick: string): AnyPair | undefined {
  const [kind = '', name = ''] = pick.split(/:(.*)/s);
  if (kind !== 'pair') return KINDS[kind];
  return [...PAIRS, ...ADDED].find((each) => each === name);
}

/** The five limits of the analogy that no single pair shows. */
export const LIMITS = ['isolation', 'kitchen', 'luck', 'missing', 'eaten'] as const;

/** One of the five limits. */
export type LimitId = (typeof LIMITS)[number];
