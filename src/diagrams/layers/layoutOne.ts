// One image: its recipe on paper, the slabs that it made, the writable sheet of a container, what is seen from above, and its size to scale.
import { phrase } from '../shared/words';
import { layerPick, type LayersBox, layersBox } from './layersBox';
import { imageBar, meterHeight } from './meter';
import { type LayersMetrics } from './metrics';
import { type OnePlan, slabId } from './onePlan';
import { paperTitle, putPaper } from './paper';
import { grouped } from './recipe';
import { focusPhrase, reasonPhrases, slabPhrase } from './sentences';
import { putTop } from './aboveSlabs';
import { type LayerStore } from './store';

/** Lays out the image in the middle. Gives the boxes and the height. */
export function layoutOne(store: LayerStore, m: LayersMetrics): { boxes: LayersBox[]; height: number } {
  const { focus } = store;
  const boxes: LayersBox[] = [];
  if (!focus?.recipe) {
    const text = phrase(focus ? 'layers.reading' : 'layers.none');
    boxes.push(layersBox('note', { x: 1, y: 1, w: m.width - 2, h: m.text * 9 }, { kind: 'note', text, sentence: text }));
    return { boxes, height: m.text * 9 + 2 };
  }
  const { recipe } = focus;
  const steps = grouped(recipe.steps, m.steps).map((step, at) => ({ ...step, n: at + 1 }));
  const plan: OnePlan = { m, boxes, store, focus, recipe, steps };
  const y = 2;
  const narrow = m.paper === 0;
  const paper = narrow ? 0 : putPaper(plan, y);
  const x = narrow ? 1 : 1 + m.paper + m.wires;
  const w = m.width - 1 - x;
  let top = y;
  if (narrow) {
    boxes.push(
      layersBox(
        'paper',
        { x, y, w, h: m.head },
        {
          kind: 'paper',
          title: recipe.source === 'history' ? phrase('layers.paper.image') : paperTitle(recipe),
          name: focus.image || recipe.source === 'pull' ? focus.name : '',
          fold: false,
          sentence: focusPhrase(focus),
        },
      ),
    );
    top += m.head + 4;
  }
  top += putTop(plan, x, top, w) + m.depth + 4;
  const front = w - m.depth;
  const pitch = m.slab + m.depth;
  // a build that failed has made no image to label
  const tagLines = recipe.failure === null ? recipe.labels.slice(0, m.labels) : [];
  const tag = tagLines.length > 0 ? m.tagLine * (tagLines.length + 1) + m.pad : 0;
  const content = steps.length * pitch + (tag > 0 ? tag + m.gap : 0);
  const meter = meterHeight(m, 1);
  // on a wall, where height is dear, the meter stands under the paper, beside the slabs
  const beside = m.size === 'projector' ? m.gap + meter : 0;
  const floor = Math.max(top + content, y + paper + beside);
  const first = floor - (tag > 0 ? tag + m.gap : 0);
  for (const [at, step] of steps.entries()) {
    const rect = { x, y: first - (at + 1) * pitch + m.depth, w: front, h: m.slab };
    const dashed = step.layers.length === 0 || step.state === 'waiting' || step.state === 'coming';
    const digest = step.layers.at(-1);
    const sharers = digest === undefined ? [] : store.images.filter(({ layers }) => layers.includes(digest)).map(({ name }) => name);
    const part = { kind: 'slab', step, numbered: true, dashed, sharedBy: sharers.length } as const;
    boxes.push(
      layersBox(slabId(step), rect, {
        ...part,
        from: narrow ? null : `card:${String(step.n)}`,
        pick: digest === undefined ? null : layerPick(digest),
        sentence: slabPhrase(step, sharers),
        z: 2 + at / 100,
      }),
    );
  }
  if (tag > 0)
    boxes.push(
      layersBox('tag', { x, y: floor - tag, w: front, h: tag }, { kind: 'tag', lines: tagLines, sentence: phrase('layers.say.tag', { lines: recipe.labels.join(' · ') }) }),
    );
  let foot = floor + m.gap;
  const reason = narrow ? reasonPhrases(recipe, steps) : null;
  if (reason) {
    boxes.push(layersBox('reason', { x, y: foot, w, h: m.reason }, { kind: 'reason', ...reason, sentence: reason.text }));
    foot += m.reason + m.gap;
  }
  const bar = imageBar(focus, recipe, steps);
  const place = beside > 0 ? { x: 1, y: floor - meter, w: m.paper, h: meter } : { x: 1, y: foot, w: m.width - 2, h: meter };
  boxes.push(layersBox('meter', place, { kind: 'meter', bars: [bar], sentence: bar.label }));
  return { boxes, height: beside > 0 ? floor + 2 : foot + meter + 2 };
}
