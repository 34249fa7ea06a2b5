// The push of a turn: which layers leave the host, which the registry has by now, and under which tag they will stand.
import { type Moment } from '../../lab/timeline';
import { type Event, type EventOf } from '../../sim/event';
import { findMachine } from '../../sim/world';
import { progressAt } from './cards';

/** A push as far as it has come. */
export interface Push {
  machine: string;
  registry: string;
  /** `kim/my-web` */
  repository: string;
  tag: string;
  /** Those that the registry has by now, lowest first. */
  layers: { digest: string; compressed: number }[];
  /** Digests on their way; what the registry had before does not travel. */
  leaving: ReadonlySet<string>;
}

/** `docker.io/kim/my-web:1.0`, taken apart behind the registry. */
function placeIn(ref: string, registry: string): { repository: string; tag: string } {
  const name = ref.slice(registry.length + 1);
  const cut = name.lastIndexOf(':');
  return { repository: name.slice(0, cut), tag: name.slice(cut + 1) };
}

/** The events of each push of a turn: its layers, then the image that they make. */
function groups(events: readonly Event[]): { layers: EventOf<'image/layerPushed'>[]; image: EventOf<'image/pushed'> }[] {
  const found: { layers: EventOf<'image/layerPushed'>[]; image: EventOf<'image/pushed'> }[] = [];
  let layers: EventOf<'image/layerPushed'>[] = [];
  for (const event of events) {
    if (event.type === 'image/layerPushed') layers.push(event);
    if (event.type !== 'image/pushed') continue;
    found.push({ layers, image: event });
    layers = [];
  }
  return found;
}

/** The push that goes on, or else the last one of the turn that is over; undefined before the first has begun. */
export function pushAt(moment: Moment): Push | undefined {
  const { done, going } = progressAt(moment);
  const begun = groups(moment.turn?.events ?? []).filter(({ layers, image }) => [...layers, image].some((event) => done.has(event) || going.has(event)));
  const current = begun.find(({ image }) => !done.has(image)) ?? begun.at(-1);
  if (!current) return undefined;
  const { machine, registry, ref, image } = current.image;
  const order = findMachine(moment.world.machines, machine)?.engine?.images[image]?.layers ?? [];
  const there = current.layers.filter((event) => done.has(event)).map(({ layer }) => ({ digest: layer.digest, compressed: layer.compressed }));
  return {
    machine,
    registry,
    ...placeIn(ref, registry),
    layers: there.toSorted((a, b) => order.indexOf(a.digest) - order.indexOf(b.digest)),
    leaving: new Set(current.layers.filter((event) => event.sent && going.has(event)).map(({ layer }) => layer.digest)),
  };
}
