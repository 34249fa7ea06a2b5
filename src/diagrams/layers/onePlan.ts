// The layout of one image while it grows: what each of its parts needs to know.
import { layerPick, type LayersBox } from './layersBox';
import { type LayersMetrics } from './metrics';
import { type Recipe, type Step } from './recipe';
import { type Focus, type LayerStore } from './store';

/** A layout while it grows. */
export interface OnePlan {
  m: LayersMetrics;
  boxes: LayersBox[];
  store: LayerStore;
  focus: Focus;
  recipe: Recipe;
  steps: Step[];
}

/** The box of the slab that a step made, or will make. */
export const slabId = ({ layers, n }: Step): string => (layers.length > 0 ? layerPick(layers.at(-1) ?? '') : `slab:${String(n)}`);
