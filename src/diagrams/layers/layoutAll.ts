// All images of the store: every layer once, as wide as the images that stand on it; containers' sheets on top.
import { formatBytes } from '../../ui/format';
import { type Engine } from '../../sim/docker/engine';
import { layerStep } from '../../sim/docker/images/layerFiles';
import { choose } from '../journey/choose';
import { type Moment } from '../../lab/timeline';
import { phrase } from '../shared/words';
import { byFamily, forest, leaves, type Stretch, tallest } from './forest';
import { layerPick, type LayersBox, layersBox } from './layersBox';
import { meterHeight, storeBars } from './meter';
import { type LayersMetrics } from './metrics';
import { grouped, type Recipe, type Step } from './recipe';
import { recipeOfImage, recipeOfPull } from './recipeOfImage';
import { imagePhrase, sheetPhrase, slabPhrase } from './sentences';
import { type LayerStore, sheetsOn, type StoredImage } from './store';

/** The step behind every layer of every image, and how far it has come. The same layer can be made by other words in another image. */
function stepsByImage(engine: Engine, { pull }: LayerStore, moment: Moment): Map<string, Step[]> {
  const single = ({ steps }: Recipe): Step[] =>
    steps.flatMap((step) => step.layers.map((digest) => ({ ...step, text: step.count > 1 ? (layerStep(digest) ?? step.text) : step.text, count: 1, layers: [digest] })));
  const stored = Object.values(engine.images).map((image) => [image.id, single(recipeOfImage(engine, image))] as const);
  return new Map([...stored, ...(pull?.state === 'going' ? [[COMING, single(recipeOfPull(pull, moment))] as const] : [])]);
}

/** Stands for the ID of an image that is not here yet. */
const COMING = 'coming';

/** The image that is on its way. */
function coming({ pull, images }: LayerStore): StoredImage[] {
  if (pull?.state !== 'going' || pull.layers.length === 0) return [];
  const name = pull.ref.replace(/^docker\.io\/(library\/)?/, '').replace(/:latest$/, '');
  if (images.some(({ names }) => names.includes(name))) return [];
  const layers = pull.layers.map(({ digest }) => digest);
  return [{ id: COMING, name, names: [name], dangling: false, layers, size: pull.layers.reduce((sum, { compressed }) => sum + compressed, 0), containers: [] }];
}

/** Most sheets that stand on one image. */
const SHEETS = 2;

interface Plan {
  m: LayersMetrics;
  boxes: LayersBox[];
  engine: Engine;
  columns: Map<string, { x: number; w: number }>;
  rows: (stretch: Stretch) => Step[];
}

/** The rows of a stretch: its layers, the smallest put together. */
function rowsOf({ of, from, layers }: Stretch, most: number, known: ReadonlyMap<string, readonly Step[]>, engine: Engine): Step[] {
  const steps = layers.map((digest, at): Step => {
    const size = engine.layers[digest]?.size ?? 0;
    const step = known.get(of?.id ?? '')?.[from + at];
    const blank: Step = { n: 1, text: layerStep(digest) ?? digest, layers: [digest], count: 1, size, state: 'here', share: 1, broken: null };
    return step ? { ...step, size: step.state === 'here' || step.state === 'kept' ? size : step.size } : blank;
  });
  return grouped(steps, most);
}

function putImage({ m, boxes, engine, columns }: Plan, image: StoredImage, floor: number): void {
  const column = columns.get(image.id);
  if (!column) return;
  const plate = { ...column, y: floor - m.plate - m.depth, h: m.plate };
  const more = image.names.length - 1;
  boxes.push(
    layersBox(`plate:${image.id}`, plate, {
      kind: 'plate',
      name: image.name,
      size: image.size,
      dangling: image.dangling,
      more,
      pick: `image:${image.name}`,
      sentence: imagePhrase(image),
    }),
  );
  const sheets = sheetsOn(engine, image.id);
  let y = plate.y;
  for (const sheet of sheets.slice(0, SHEETS)) {
    y -= m.sheet + m.depth + 2;
    const titles = [phrase('layers.sheetName', { name: sheet.name })];
    boxes.push(
      layersBox(
        `sheet:${sheet.name}`,
        { ...column, y, h: m.sheet },
        { kind: 'sheet', titles, size: sheet.size, there: true, running: sheet.running, pick: `container:${sheet.name}`, sentence: sheetPhrase(sheet) },
      ),
    );
  }
  const rest = sheets.slice(SHEETS);
  if (rest.length > 0) {
    y -= m.sheet + 4;
    const names = rest.map(({ name }) => name).join(', ');
    boxes.push(
      layersBox(
        `pile:${image.id}`,
        { ...column, y, h: m.sheet - 4 },
        { kind: 'pile', text: phrase('layers.more', { count: rest.length }), sentence: phrase('layers.say.moreSheets', { names }) },
      ),
    );
  }
}

function putStretch(plan: Plan, stretch: Stretch, floor: number): void {
  const { m, boxes, columns } = plan;
  const members = leaves(stretch);
  const spans = members.flatMap(({ id }) => columns.get(id) ?? []);
  const x = Math.min(...spans.map((span) => span.x));
  const right = Math.max(...spans.map((span) => span.x + span.w));
  const names = members.map(({ name }) => name);
  let y = floor;
  for (const step of plan.rows(stretch)) {
    y -= m.slab + m.depth;
    const digest = step.layers.at(-1) ?? '';
    const dashed = step.state === 'coming' || step.state === 'waiting';
    boxes.push(
      layersBox(
        layerPick(digest),
        { x, y: y + m.depth, w: right - x, h: m.slab },
        {
          kind: 'slab',
          step,
          numbered: false,
          dashed,
          sharedBy: names.length,
          pick: layerPick(digest),
          sentence: slabPhrase(step, names),
          z: 2 + (floor - y) / 10000 + (1000 - floor) / 100000,
        },
      ),
    );
  }
  for (const each of stretch.above) putStretch(plan, each, y);
  for (const image of stretch.images) putImage(plan, image, y);
}

/** Lays out the whole store. Gives the boxes and the height. */
export function layoutAll(moment: Moment, store: LayerStore, m: LayersMetrics, picked: readonly string[]): { boxes: LayersBox[]; height: number } {
  const boxes: LayersBox[] = [];
  const { engine } = store;
  const all = [...store.images, ...coming(store)];
  if (!engine || all.length === 0) {
    const text = phrase('layers.none');
    boxes.push(layersBox('note', { x: 1, y: 1, w: m.width - 2, h: m.text * 9 }, { kind: 'note', text, sentence: text }));
    return { boxes, height: m.text * 9 + 2 };
  }
  const usable = m.width - 2 - m.depth;
  const space = m.depth + m.gap;
  const matters = ({ id, name }: StoredImage): boolean => id === COMING || picked.includes(`image:${name}`) || store.focus?.name === name;
  const strip = m.pile > 0 ? m.pile : -space;
  const { shown, rest, width } = choose(byFamily(all, matters), { width: usable, least: m.column, gap: space, pile: strip }, matters);
  const trees = forest(shown, 0);
  const known = stepsByImage(engine, store, moment);
  const w = Math.min(width, m.column * 2.2);
  const columns = new Map(trees.flatMap(leaves).map(({ id }, at) => [id, { x: 1 + at * (w + space), w }] as const));
  const rows = (stretch: Stretch): Step[] => rowsOf(stretch, m.stretch, known, engine);
  const plan: Plan = { m, boxes, engine, columns, rows };
  const sheets = Math.max(0, ...shown.map(({ id }) => Math.min(SHEETS + 1, sheetsOn(engine, id).length)));
  const stack = Math.max(...trees.map((tree) => tallest(tree, (stretch) => rows(stretch).length)));
  const floor = 2 + sheets * (m.sheet + m.depth + 4) + m.plate + 2 * m.depth + stack * (m.slab + m.depth);
  for (const tree of trees) putStretch(plan, tree, floor);
  let foot = floor + m.gap;
  if (rest.length > 0) {
    const names = rest.map(({ name }) => name).join(', ');
    const text = phrase('layers.moreImages', { count: rest.length });
    const place = m.pile > 0 ? { x: m.width - 1 - m.pile, y: floor - m.plate - m.slab, w: m.pile, h: m.plate + m.slab } : { x: 1, y: foot, w: m.width - 2, h: m.sheet };
    if (m.pile === 0) foot += m.sheet + m.gap;
    boxes.push(layersBox('pile', place, { kind: 'pile', text, sentence: phrase('layers.say.moreImages', { names }) }));
  }
  const bars = storeBars(store);
  const h = meterHeight(m, bars.length);
  boxes.push(
    layersBox(
      'meter',
      { x: 1, y: foot, w: m.width - 2, h },
      {
        kind: 'meter',
        bars,
        sentence: phrase('layers.say.disk', { shared: formatBytes(store.shared), apart: formatBytes(store.apart), cache: formatBytes(store.cacheOnly.size) }),
      },
    ),
  );
  return { boxes, height: foot + h + 2 };
}
