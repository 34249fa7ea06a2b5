// exporting to image: the image that a plan and its layers make, named by the hash of its config.
import { digestOf } from '../../sha256';
import { type HistoryStep, type Image } from '../engine';
import { diffId } from '../images/store';
import { BUILDKIT } from '../registry/hubHistory';
import { type Plan } from './plan/plan';
import { type Op } from './plan/ops';

/** What is known of an operation's result. */
export interface OpResult {
  layers: readonly string[];
  /** Unix ms. */
  createdAt: number;
}

/** The image of a plan. The same plan with the same layers is the same image, whenever it is built. */
export function imageOf(plan: Plan, resultOf: (op: Op) => OpResult): Image {
  const { config, architecture, author } = plan;
  const layers = plan.result ? [...resultOf(plan.result).layers] : [];
  const history = historyOf(plan, resultOf);
  const created = history.at(-1)?.created ?? 0;
  const content = { architecture, author, config, created, history, os: 'linux', rootfs: { type: 'layers', diff_ids: layers.map(diffId) } };
  return { id: digestOf(JSON.stringify(content)), created, architecture, parent: null, author, comment: BUILDKIT, history, layers, config, repoDigests: [] };
}

/** Steps with their dates: a layer has that of its making; a setting that of the first new layer, or of the layer before it. */
function historyOf({ history }: Plan, resultOf: (op: Op) => OpResult): HistoryStep[] {
  const dated = history.map((step) => {
    if ('created' in step) return step;
    return { created: step.op ? resultOf(step.op).createdAt : null, createdBy: step.createdBy, comment: BUILDKIT, emptyLayer: step.op === null };
  });
  const firstOpen = dated.findIndex(({ created }) => created === null);
  const known = dated.filter(({ created }) => created !== null);
  let date = dated.slice(Math.max(0, firstOpen)).find(({ created }) => created !== null)?.created ?? known.at(-1)?.created ?? 0;
  return dated.map((step, index) => {
    if (step.created !== null && index > firstOpen) date = step.created;
    return { ...step, created: step.created ?? date };
  });
}
