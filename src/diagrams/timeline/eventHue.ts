// The hue of an event: that of the concept which it is about.
import { type EventType } from '../../sim/event';
import { type Caption } from '../journey/caption';
import { type Hue } from '../shared/hue';

/** What stands before the slash in a type of event. */
type Family = EventType extends infer T ? (T extends `${infer F}/${string}` ? F : never) : never;

const HUES: Record<Family, Hue> = {
  terminal: 'paper',
  time: 'paper',
  pending: 'paper',
  machine: 'hardware',
  firmware: 'hardware',
  app: 'app',
  bytecode: 'app',
  emulation: 'hardware',
  race: 'app',
  wave: 'network',
  cell: 'hardware',
  cpu: 'hardware',
  display: 'hardware',
  slice: 'hardware',
  program: 'app',
  round: 'app',
  duty: 'kernel',
  hypervisor: 'hypervisor',
  snapshot: 'hypervisor',
  vcpu: 'hypervisor',
  product: 'hypervisor',
  memory: 'hardware',
  kernel: 'kernel',
  os: 'guest',
  process: 'app',
  oom: 'kernel',
  attack: 'panicked',
  disk: 'hardware',
  namespace: 'kernel',
  hostname: 'kernel',
  segment: 'kernel',
  root: 'volume',
  cgroup: 'kernel',
  file: 'volume',
  volume: 'volume',
  port: 'network',
  network: 'network',
  dns: 'network',
  packet: 'network',
  http: 'network',
  browser: 'network',
  context: 'engine',
  cli: 'engine',
  api: 'engine',
  engine: 'engine',
  runtime: 'engine',
  registry: 'registry',
  image: 'image',
  build: 'image',
  buildCache: 'image',
  container: 'container',
  exec: 'container',
};

/** The hue of a type of event. */
export function eventHue(type: EventType): Hue {
  return HUES[type.slice(0, type.indexOf('/')) as Family];
}

/** The hue of what a caption speaks of: its key begins with the type of an event, or it tells of layers on their way, of what many of them came to, or of what is drawn. */
export function captionHue({ key }: Caption): Hue {
  if (key.startsWith('shown.')) return key.startsWith('shown.vm') ? 'hypervisor' : 'container';
  if (key.startsWith('moment.attacks.')) return eventHue('attack/tried');
  if (key.startsWith('moment.wave.')) return eventHue('wave/passed');
  return key.startsWith('moment.') ? 'image' : eventHue(key as EventType);
}
