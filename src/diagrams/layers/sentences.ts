// What each thing of the Layers lens is, in a few words and in one sentence.
import { formatBytes } from '../../ui/format';
import { type Phrase, phrase } from '../shared/words';
import { type Recipe, type Step, type StepState } from './recipe';
import { isBase } from './recipeOfBuild';
import { type Change } from './files';
import { type Cell } from './layersBox';
import { type Focus, type Sheet, type StoredImage } from './store';

/** What a step is called: its instruction, or how many layers stand together. */
export function stepName({ text, count }: Step): Phrase | string {
  return text === '' ? phrase('layers.count', { count }) : text;
}

/** The state of a step in a few words; null for one that simply lies there. */
export function statePhrase(step: Step): Phrase | null {
  const { state, share, broken } = step;
  if (state === 'here') return null;
  if (state === 'coming') return phrase('layers.percent', { n: Math.floor(share * 100) });
  if (state === 'made' && isBase(step)) return phrase('layers.state.pulled');
  return state === 'made' && broken === 'below' ? phrase('layers.state.below') : phrase(`layers.state.${state}`);
}

/** States that are worth a warmer colour: new work. */
export const isFresh = (state: StepState): boolean => state === 'made' || state === 'running' || state === 'failed';

/** Digests as people read them. */
const shortDigest = (digest: string): string => digest.replace(/^sha256:/, '').slice(0, 12);

/** A layer, or several. */
export function slabPhrase(step: Step, sharers: readonly string[]): Phrase {
  const name = stepName(step);
  const state = statePhrase(step);
  const digest = shortDigest(step.layers.at(-1) ?? '');
  const base = phrase(digest === '' ? 'layers.say.slabAhead' : 'layers.say.slab', { n: step.n, name, size: formatBytes(step.size), digest, count: step.count });
  const told = state ? phrase('layers.say.with', { what: base, state }) : base;
  return sharers.length > 1 ? phrase('layers.say.sharedSlab', { what: told, images: sharers.join(', '), count: sharers.length }) : told;
}

/** A card of the recipe. */
export function cardPhrase(step: Step): Phrase {
  const base = phrase('layers.say.card', { n: step.n, name: stepName(step), size: formatBytes(step.size) });
  const why = step.broken === null ? null : phrase(`layers.broken.${step.broken}`);
  const state = statePhrase(step);
  const told = state ? phrase('layers.say.with', { what: base, state }) : base;
  return why && step.broken !== 'below' ? phrase('layers.say.with', { what: told, state: why }) : told;
}

/** Why the cache broke, or how the build ended, by the steps as they are numbered in the picture; null where nothing is to be said. */
export function reasonPhrases({ source, failure }: Recipe, steps: readonly Step[]): { text: Phrase; short: Phrase } | null {
  const failed = steps.find(({ state }) => state === 'failed');
  if (failed) return { text: phrase('layers.reason.failed', { n: failed.n, message: failure ?? '' }), short: phrase('layers.reason.failedShort', { n: failed.n }) };
  if (source !== 'build') return null;
  const [broken] = steps.flatMap(({ n, broken: why }) => (why === null || why === 'below' ? [] : [{ n, why }]));
  const cached = steps.filter(({ state }) => state === 'cached').length;
  if (broken) return { text: phrase(`layers.reason.${broken.why}`, { n: broken.n, count: cached }), short: phrase(`layers.reason.${broken.why}Short`, { n: broken.n }) };
  return cached > 0 && cached === steps.length ? { text: phrase('layers.reason.all', { count: cached }), short: phrase('layers.reason.allShort') } : null;
}

/** What a container did to a file. */
export function changePhrase({ path, kind, from }: Change): Phrase {
  return phrase(`layers.say.change.${kind}`, { path, layer: shortDigest(from ?? '') });
}

/** One path of the view from above, with the badge that it is drawn with. */
function cellPhrase({ path, badge, hidden }: Cell): Phrase | string {
  if (hidden) return phrase('layers.say.seen.deleted', { path });
  if (badge === 'W') return phrase('layers.say.seen.writable', { path });
  return badge === '' ? path : phrase('layers.say.seen.layer', { path, n: badge });
}

/** What is seen from above: each file with the layer that it comes from. */
export function mergedPhrase(cells: readonly Cell[]): Phrase {
  const [first = '', ...rest] = cells.map(cellPhrase);
  return phrase('layers.say.merged', { files: rest.reduce((text, file) => phrase('layers.say.seen.and', { text, file }), first) });
}

/** A container's sheet. */
export function sheetPhrase({ name, size, changes, running }: Sheet): Phrase {
  const what = phrase(running ? 'layers.say.sheet' : 'layers.say.sheetStill', { name, size: formatBytes(size) });
  return changes.length === 0
    ? phrase('layers.say.with', { what, state: phrase('layers.say.empty') })
    : phrase('layers.say.with', { what, state: phrase('layers.say.files', { count: changes.length }) });
}

/** An image with its names and size. */
export function imagePhrase({ names, name, dangling, size, layers, containers }: StoredImage): Phrase {
  const params = { name, names: names.join(', '), size: formatBytes(size), count: layers.length, containers: containers.join(', ') };
  if (dangling) return phrase('layers.say.dangling', params);
  return containers.length > 0 ? phrase('layers.say.imageUsed', params) : phrase('layers.say.image', params);
}

/** The image in the middle. */
export function focusPhrase({ name, size, recipe }: Focus): Phrase {
  return phrase(`layers.say.focus.${recipe?.source ?? 'history'}`, { name, size: formatBytes(size) });
}
