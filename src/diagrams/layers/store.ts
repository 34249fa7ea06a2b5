// What the Layers lens shows, read from a moment and free of places: one image with its making and a container on it, and all images as they share layers.
import { type Moment } from '../../lab/timeline';
import { type Container } from '../../sim/docker/container';
import { type Engine } from '../../sim/docker/engine';
import { type Image } from '../../sim/docker/image';
import { imageSize } from '../../sim/docker/images/store';
import { familiar } from '../../sim/docker/reference';
import { contentSize } from '../../sim/docker/size';
import { type Event } from '../../sim/event';
import { findMachine } from '../../sim/world';
import { cardsAt } from '../journey/cards';
import { activeMachine } from '../journey/hosts';
import { type Pull, pullsAt, pullToDraw } from '../journey/pulls';
import { type Change, changesOf } from './files';
import { type Recipe } from './recipe';
import { buildAt, recipeOfBuild } from './recipeOfBuild';
import { recipeOfImage, recipeOfPull } from './recipeOfImage';

/** A container as a sheet on its image. */
export interface Sheet {
  name: string;
  running: boolean;
  /** Bytes in its writable layer. */
  size: number;
  changes: Change[];
}

/** An image with its layers. */
export interface StoredImage {
  id: string;
  /** As people type it; the short ID where it has no name any more. */
  name: string;
  /** All its names. */
  names: string[];
  dangling: boolean;
  layers: string[];
  size: number;
  containers: string[];
}

/** The image in the middle. */
export interface Focus {
  name: string;
  image: Image | null;
  recipe: Recipe | null;
  /** Bytes of all its layers; of what this turn has made or must fetch. */
  size: number;
  sheet: Sheet | null;
  /** Names of its other containers. */
  others: string[];
}

/** All that the lens shows. */
export interface LayerStore {
  machine: string;
  engine: Engine | null;
  images: StoredImage[];
  focus: Focus | null;
  pull: Pull | undefined;
  /** Bytes on disk with every layer once; bytes if each image had its own. */
  shared: number;
  apart: number;
  /** Layers that only the build cache still needs. */
  cacheOnly: { count: number; size: number };
}

const short = (ref: string): string => familiar(ref).replace(/:latest$/, '');

/** An image's names, the shortest first. */
function namesOf(engine: Engine, image: Image): string[] {
  const names = Object.entries(engine.tags).flatMap(([ref, id]) => (id === image.id ? [short(ref)] : []));
  return names.sort((a, b) => a.length - b.length);
}

function storedImage(engine: Engine, image: Image): StoredImage {
  const names = namesOf(engine, image);
  const containers = Object.values(engine.containers).filter(({ imageId }) => imageId === image.id);
  return {
    id: image.id,
    name: names[0] ?? image.id.slice(7, 19),
    names,
    dangling: names.length === 0,
    layers: [...image.layers],
    size: imageSize(engine, image),
    containers: containers.map(({ name }) => name),
  };
}

function sheetOf(engine: Engine, container: Container): Sheet {
  const { name, state, writable } = container;
  return { name, running: state === 'running' || state === 'paused', size: contentSize(writable), changes: changesOf(engine, container) };
}

/** The container that this turn has last done something to. */
function touched(moment: Moment, engine: Engine): Container | undefined {
  const seen: readonly Event[] = [...moment.done, ...moment.inFlight.map(({ event }) => event)];
  const ids = seen.flatMap((event) =>
    event.type === 'container/created' ? [event.container.id] : 'container' in event && typeof event.container === 'string' ? [event.container] : [],
  );
  return ids.toReversed().flatMap((id) => engine.containers[id] ?? [])[0];
}

interface Choice {
  picked: readonly string[];
  /** The image that the learner has chosen; empty for the one that something happens to. */
  image: string;
}

/** The image that is looked at: the picked one, the chosen one, or the one that something happens to. */
function focusOf(moment: Moment, machine: string, engine: Engine, images: readonly StoredImage[], pull: Pull | undefined, { picked, image: chosen }: Choice): Focus | null {
  const containers = Object.values(engine.containers).sort((a, b) => b.createdAt - a.createdAt);
  const pickedContainer = containers.find(({ name }) => picked.includes(`container:${name}`));
  const wanted = images.find(({ name }) => picked.includes(`image:${name}`)) ?? images.find(({ names, name }) => chosen !== '' && [name, ...names].includes(chosen));
  const byHand = pickedContainer?.imageId ?? wanted?.id;
  const build = byHand === undefined ? buildAt(moment) : undefined;
  const active = touched(moment, engine);
  if (build?.machine === machine && active === undefined) {
    const built = build.image && engine.images[build.image.image.id];
    const recipe = recipeOfBuild(build, moment);
    const name = built ? storedImage(engine, built).name : build.dockerfile;
    return {
      name,
      image: built ?? null,
      recipe,
      size: built ? imageSize(engine, built) : (recipe?.steps.reduce((sum, { size, state }) => sum + (state === 'ahead' ? 0 : size), 0) ?? 0),
      ...on(engine, built, containers, undefined),
    };
  }
  if (byHand === undefined && pull?.state === 'going' && pull.layers.length > 0) {
    const recipe = recipeOfPull(pull, moment);
    return { name: short(pull.ref), image: null, recipe, size: recipe.steps.reduce((sum, { size }) => sum + size, 0), sheet: null, others: [] };
  }
  const id = byHand ?? active?.imageId ?? (pull?.state === 'done' ? engine.tags[pull.ref] : undefined) ?? containers[0]?.imageId ?? images.at(-1)?.id;
  const image = engine.images[id ?? ''];
  if (!image) return null;
  const stored = storedImage(engine, image);
  return { name: stored.name, image, recipe: recipeOfImage(engine, image), size: stored.size, ...on(engine, image, containers, pickedContainer ?? active) };
}

/** The container that is shown on an image, and its others. */
function on(engine: Engine, image: Image | undefined, containers: readonly Container[], first: Container | undefined): Pick<Focus, 'sheet' | 'others'> {
  const mine = containers.filter(({ imageId }) => imageId === image?.id);
  const shown = mine.find(({ id }) => id === first?.id) ?? mine[0];
  return { sheet: shown ? sheetOf(engine, shown) : null, others: mine.filter((each) => each !== shown).map(({ name }) => name) };
}

/** Reads a moment. */
export function storeAt(moment: Moment, choice: Choice): LayerStore {
  const machine = activeMachine(moment, cardsAt(moment));
  const engine = findMachine(moment.world.machines, machine)?.engine ?? null;
  const pull = pullToDraw(pullsAt(moment).filter((each) => each.machine === machine));
  if (!engine) return { machine, engine, images: [], focus: null, pull, shared: 0, apart: 0, cacheOnly: { count: 0, size: 0 } };
  const images = Object.values(engine.images).map((image) => storedImage(engine, image));
  const used = new Set(images.flatMap(({ layers }) => layers));
  const size = (digests: Iterable<string>): number => [...digests].reduce((sum, digest) => sum + (engine.layers[digest]?.size ?? 0), 0);
  const cached = new Set(Object.values(engine.builder.records).flatMap(({ layers }) => layers.filter((digest) => !used.has(digest) && engine.layers[digest])));
  return {
    machine,
    engine,
    images,
    focus: focusOf(moment, machine, engine, images, pull, choice),
    pull,
    shared: size(used),
    apart: images.reduce((sum, image) => sum + image.size, 0),
    cacheOnly: { count: cached.size, size: size(cached) },
  };
}

/** The sheet of every container of an image. */
export function sheetsOn(engine: Engine, imageId: string): Sheet[] {
  return Object.values(engine.containers)
    .filter((container) => container.imageId === imageId)
    .map((container) => sheetOf(engine, container));
}
