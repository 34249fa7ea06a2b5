// Puts a moment on the street: kits on the shelf, loaves on the rack, notes, what this app has added, and whatever moves.
import { type Moment } from '../../lab/timeline';
import { type Box, type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { choose } from '../journey/choose';
import { type ContainerView, type ImageView } from '../journey/hosts';
import { type Point } from '../journey/packetsAt';
import { type Bakery, bakeryAt, type Extra, type Note } from './bakery';
import { type KitLayer } from './walks';
import { type Errands, errandsAt } from './errands';
import { extrasIn } from './layoutExtras';
import { BAKERY_METRICS, type BakeryMetrics } from './metrics';
import { PAIRS } from './pairs';
import { type Scene } from './scene';
import { sceneFor } from './sceneFor';

/** A box of the Bakery lens: an object that comes and goes with the World. */
export type BakeryBox = Box &
  (
    | { kind: 'kit'; image: ImageView; layers: readonly KitLayer[] }
    | { kind: 'loaf'; container: ContainerView }
    | { kind: 'note'; note: Note | null; more: number }
    | { kind: 'extra'; extra: Extra }
    | { kind: 'pile'; of: 'kit' | 'loaf'; names: readonly string[] }
  );

/** The box of one kind. */
export type BakeryBoxOf<K extends BakeryBox['kind']> = Extract<BakeryBox, { kind: K }>;

/** A laid out moment. */
export interface BakeryLayout {
  bakery: Bakery;
  errands: Errands;
  scene: Scene;
  m: BakeryMetrics;
  boxes: BakeryBox[];
  /** The place of the recipe that is being made: the first on the shelf, nearest to the secret. */
  making: Rect | null;
  /** Whether the first kit on the shelf comes from a secret: what the arrow of the build points to. */
  built: boolean;
  /** The line over what this app has added; null where there is nothing, or a label above says it. */
  mark: Rect | null;
  /** The rack, narrower where this app's own things need room beside it. */
  rack: Rect;
  /** The mouths of the oven, from left to right: the middle of each on the ground of the oven. */
  mouths: readonly Point[];
}

/** What to draw and what stays out of sight: `picked` and moving things are always drawn. */
export interface BakeryOptions {
  size: FigureSize;
  picked?: readonly string[] | undefined;
}

interface Row {
  most: number;
  least: number;
  height: number;
}

/** Things side by side on the lower edge of a place, from the left. */
function row<T>(
  all: readonly T[],
  place: Rect,
  { most, least, height }: Row,
  m: BakeryMetrics,
  matters: (item: T) => boolean,
): { cells: { item: T; rect: Rect }[]; rest: T[]; pile: Rect } {
  const { shown, rest, width } = choose(all, { width: place.w, least, gap: m.gap, pile: m.pile }, matters);
  const w = Math.min(most, width);
  const top = place.y + place.h - height;
  const cells = shown.map((item, at) => ({ item, rect: { x: place.x + at * (w + m.gap), y: top, w, h: height } }));
  return { cells, rest, pile: { x: place.x + place.w - m.pile, y: place.y + place.h - height * 0.8, w: m.pile, h: height * 0.8 } };
}

const isBuilt = ({ layers }: ImageView, { own }: Bakery): boolean => layers.some(({ digest }) => own.has(digest));

/** Kits on the shelf: first the one in the making, then those made from a secret, then the bought ones. */
function kitsIn(place: Rect, bakery: Bakery, making: boolean, m: BakeryMetrics, picked: readonly string[]): { kits: BakeryBox[]; making: Rect | null } {
  const { images } = bakery.host;
  const all = [...(making ? [null] : []), ...images.filter((image) => isBuilt(image, bakery)), ...images.filter((image) => !isBuilt(image, bakery))];
  const matters = (image: ImageView | null): boolean => image === null || image.coming || picked.includes(`image:${image.name}`);
  const { cells, rest, pile } = row(all, place, { ...m.kit, height: place.h }, m, matters);
  const kits = cells.flatMap(({ item, rect }): BakeryBox[] => {
    const layers = item?.layers.map(({ digest, state }) => ({ digest, state, own: bakery.own.has(digest) })) ?? [];
    return item ? [{ id: `kit:${item.name}`, ...rect, z: 2, kind: 'kit', image: item, layers }] : [];
  });
  const names = rest.flatMap((image) => image?.name ?? []);
  return {
    kits: rest.length > 0 ? [...kits, { id: 'pile:kit', ...pile, z: 2, kind: 'pile', of: 'kit', names }] : kits,
    making: cells.find(({ item }) => item === null)?.rect ?? null,
  };
}

function loavesOn(place: Rect, { host }: Bakery, errands: Errands, m: BakeryMetrics, picked: readonly string[]): BakeryBox[] {
  const moving = new Set(errands.baking.map(({ container }) => container));
  const matters = ({ id, name }: ContainerView): boolean => moving.has(id) || picked.includes(`container:${name}`);
  const { cells, rest, pile } = row(host.containers, place, { ...m.loaf, height: place.h }, m, matters);
  const loaves = cells.map(({ item, rect }): BakeryBox => ({ id: `loaf:${item.id}`, ...rect, z: 3, kind: 'loaf', container: item }));
  return rest.length > 0 ? [...loaves, { id: 'pile:loaf', ...pile, z: 3, kind: 'pile', of: 'loaf', names: rest.map(({ name }) => name) }] : loaves;
}

/** Lays out a moment. */
export function layoutBakery(moment: Moment, { size, picked = [] }: BakeryOptions): BakeryLayout {
  const m = BAKERY_METRICS[size];
  const scene = sceneFor(size);
  const bakery = bakeryAt(moment);
  const errands = errandsAt(moment, bakery);
  const extras = extrasIn(scene, bakery);
  const beside = extras.place !== null && extras.place.x > scene.rack.x && extras.place.y + extras.place.h > scene.rack.y;
  const rack = beside && extras.place ? { ...scene.rack, w: extras.place.x - m.gap - 6 - scene.rack.x } : scene.rack;
  const { kits, making } = kitsIn(scene.shelf, bakery, errands.making !== null, m, picked);
  const note = bakery.notes.at(-1) ?? null;
  const boxes: BakeryBox[] = [
    { id: 'note', ...scene.note, z: 2, kind: 'note', note, more: Math.max(0, bakery.notes.length - 1) },
    ...kits,
    ...loavesOn(rack, bakery, errands, m, picked),
    ...extras.things,
  ];
  const { oven } = scene;
  const left = scene.tags.kernel.x + scene.tags.kernel.w;
  const each = (oven.x + oven.w - left) / 3;
  const mouths = [0, 1, 2].map((at): Point => [left + (at + 0.5) * each, oven.y + oven.h]);
  return {
    bakery,
    errands,
    scene,
    m,
    boxes,
    making,
    built: note !== null && (making !== null || kits.some((box) => box.kind === 'kit' && isBuilt(box.image, bakery))),
    mark: extras.mark,
    rack,
    mouths,
  };
}

/** Pick ids in reading order: each pair's label, then its objects. */
export function bakeryObjects({ bakery, boxes }: BakeryLayout): string[] {
  const { host, registry } = bakery;
  const of = (kind: BakeryBox['kind']): string[] => boxes.flatMap((box) => (box.kind === kind ? (pickOf(box) ?? []) : []));
  const inside: Record<(typeof PAIRS)[number], string[]> = {
    client: ['client'],
    host: [`host:${host.id}`, `engine:${host.id}`, `kernel:${host.id}`],
    registry: [`registry:${registry.host}`],
    image: ['pair:image', ...of('kit')],
    container: ['pair:container', ...of('loaf'), ...of('extra')],
    dockerfile: ['pair:dockerfile', ...of('note')],
    pull: ['pair:pull'],
    build: ['pair:build'],
    run: ['pair:run'],
    push: ['pair:push'],
  };
  return PAIRS.flatMap((pair) => inside[pair]);
}

/** The pick id of a box; null for what cannot be picked. */
export function pickOf(box: BakeryBox): string | null {
  switch (box.kind) {
    case 'kit':
      return `image:${box.image.name}`;
    case 'loaf':
      return `container:${box.container.name}`;
    case 'note':
      return box.note ? `dockerfile:${box.note.path}` : null;
    case 'extra':
      return `${box.extra.kind}:${box.extra.name}`;
    case 'pile':
      return null;
  }
}
