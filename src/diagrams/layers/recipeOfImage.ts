// How an image came about where no build is on screen: from its own history, or from the manifest of a pull.
import { type Moment } from '../../lab/timeline';
import { type Engine } from '../../sim/docker/engine';
import { type Image } from '../../sim/docker/image';
import { imageOfLayers, layerStep } from '../../sim/docker/images/layerFiles';
import { type Pull, type PullLayer } from '../journey/pulls';
import { type Recipe, stepOf, type StepState } from './recipe';

/** An instruction as it was written, from what the image's history has of it. */
function written(createdBy: string): string {
  return createdBy
    .replace(/ # buildkit$/, '')
    .replace(/^RUN (\|\d+ .*? )?\/bin\/sh -c /, 'RUN ')
    .replace(/^\/bin\/sh -c #\(nop\)\s+/, '');
}

/** What a base image's layers are called: the reference that they were pulled by if BuildKit remembers it, else the image that they are known from. */
function baseName(engine: Engine, layers: readonly string[]): string {
  const record = Object.values(engine.builder.records).find((each) => each.layers.join() === layers.join() && each.description.startsWith('pulled from '));
  const reference =
    record?.description
      .slice('pulled from '.length)
      .replace(/@.*$/, '')
      .replace(/^docker\.io\/(library\/)?/, '') ?? imageOfLayers(layers);
  return reference === undefined ? 'FROM' : `FROM ${reference}`;
}

/** The recipe in an image's history. Layers below those that were made here are one step. */
export function recipeOfImage(engine: Engine, image: Image): Recipe {
  const size = (digests: readonly string[]): number => digests.reduce((sum, digest) => sum + (engine.layers[digest]?.size ?? 0), 0);
  const made = image.history.filter(({ emptyLayer }) => !emptyLayer);
  const firstOwn = image.layers.findIndex((digest) => digest.startsWith('sha256:'));
  const below = firstOwn > 0 ? firstOwn : 0;
  const base = image.layers.slice(0, below);
  const steps = image.layers
    .slice(below)
    .map((digest, at) =>
      stepOf(at + (below > 0 ? 2 : 1), written(made[at + below]?.createdBy ?? layerStep(digest) ?? digest), { layers: [digest], size: engine.layers[digest]?.size ?? 0 }),
    );
  const empty = image.history.filter(({ emptyLayer }) => emptyLayer).map(({ createdBy }) => written(createdBy));
  return {
    source: 'history',
    steps: below > 0 ? [stepOf(1, baseName(engine, base), { layers: base, count: below, size: size(base) }), ...steps] : steps,
    labels: empty,
    left: [],
    failure: null,
  };
}

const PULL_STATES: Readonly<Record<PullLayer['state'], StepState>> = {
  kept: 'kept',
  waiting: 'waiting',
  coming: 'coming',
  arrived: 'unpacking',
  unpacking: 'unpacking',
  ready: 'here',
};

/** The recipe of an image that is being pulled: what its manifest says of its layers. */
export function recipeOfPull({ layers, ref, machine }: Pull, { turn }: Moment): Recipe {
  const pulled = turn?.events.find((event) => event.type === 'image/pulled' && event.ref === ref && event.machine === machine);
  const image = pulled?.type === 'image/pulled' ? pulled.image : undefined;
  const made = image?.history.filter(({ emptyLayer }) => !emptyLayer) ?? [];
  const steps = layers.map(({ digest, compressed, state, share }, at) =>
    stepOf(at + 1, made[image?.layers.indexOf(digest) ?? -1]?.createdBy ?? layerStep(digest) ?? digest, { layers: [digest], size: compressed, state: PULL_STATES[state], share }),
  );
  return { source: 'pull', steps, labels: [], left: [], failure: null };
}
