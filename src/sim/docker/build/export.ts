// exporting to image: the image that a plan and its layers make, named by the hash of its config.
import { BUILD_FILES_MS, BUILD_MB_PER_S } from '../../calibration';
import { digestOf } from '../../sha256';
import { engineOf } from '../api/daemon';
import { type HistoryStep, type Image } from '../image';
import { diffId, sizeOfLayers } from '../images/store';
import { fullReference, isBadReference, parseReference } from '../reference';
import { BUILDKIT } from '../registry/hubHistory';
import { type Plan } from './plan/plan';
import { type Op } from './plan/ops';
import { type Reports, Step } from './report';

/** Exports what was built: its layers, its config and its names. Gives back the image's ID. */
export function exportImage(reports: Reports, build: string, names: readonly string[], plan: Plan, results: ReadonlyMap<Op, OpResult>): string {
  const { sim, machine } = reports.daemon;
  const engine = engineOf(reports.daemon);
  const image = imageOf(plan, (op) => results.get(op) ?? { layers: [], createdAt: 0 });
  const exported = new Set(Object.values(engine.images).flatMap(({ layers }) => layers));
  const fresh = image.layers.filter((digest) => !exported.has(digest));
  const step = new Step(reports, 'exporting to image', build);
  step.begin();
  const from = reports.now;
  reports.advance(from + (fresh.length > 0 ? BUILD_FILES_MS.value : 1) + sizeOfLayers(engine, fresh) / (BUILD_MB_PER_S.value * 1000));
  step.status('exporting layers', from);
  sim.record({ type: 'image/built', machine, build, image, fresh: !engine.images[image.id] });
  step.status(`writing image ${image.id}`, reports.now);
  for (const name of names) {
    const reference = parseReference(name);
    const ref = isBadReference(reference) ? name : fullReference(reference);
    if (engine.tags[ref] !== image.id) sim.record({ type: 'image/tagged', machine, ref, image: image.id }, { took: 1 });
    step.status(`naming to ${name}`, reports.now);
  }
  step.end();
  return image.id;
}

/** What is known of an operation's result. */
interface OpResult {
  layers: readonly string[];
  /** Unix ms. */
  createdAt: number;
}

/** The image of a plan. The same plan with the same layers is the same image, whenever it is built. */
function imageOf(plan: Plan, resultOf: (op: Op) => OpResult): Image {
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
