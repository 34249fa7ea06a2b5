// One image: its recipe on paper, the slabs that it made, the writable sheet of a container, what is seen from above, and its size to scale.
import { formatBytes } from '../../ui/format';
import { type Seen, seenFromAbove } from './files';
import { type Rect } from '../shared/box';
import { type Phrase, phrase } from '../shared/words';
import { type Bar, layerPick, type LayersBox, layersBox } from './layersBox';
import { type LayersMetrics } from './metrics';
import { grouped, type Recipe, type Step } from './recipe';
import { cardPhrase, changePhrase, focusPhrase, isFresh, mergedPhrase, reasonPhrases, sheetPhrase, slabPhrase } from './sentences';
import { type Focus, type LayerStore } from './store';

/** A layout while it grows. */
interface Plan {
  m: LayersMetrics;
  boxes: LayersBox[];
  store: LayerStore;
  focus: Focus;
  recipe: Recipe;
  steps: Step[];
}

const slabId = ({ layers, n }: Step): string => (layers.length > 0 ? layerPick(layers.at(-1) ?? '') : `slab:${String(n)}`);

function paperTitle({ source }: Recipe): Phrase {
  return phrase(`layers.paper.${source}`);
}

/** The recipe: instructions from the top down. Gives the height that it takes. */
function putPaper({ m, boxes, recipe, steps, focus }: Plan, y: number): number {
  const labels = recipe.labels.slice(0, m.labels);
  const more = recipe.labels.length - labels.length;
  const pitch = m.card + m.cardGap;
  const reason = reasonPhrases(recipe, steps);
  const left = recipe.left.length > 0 ? 1 : 0;
  const failed = recipe.failure !== null;
  const rows = steps.length + labels.length + left;
  const h = m.head + rows * pitch + (reason ? m.reason : 0) + m.pad;
  boxes.push(
    layersBox(
      'paper',
      { x: 1, y, w: m.paper, h },
      { kind: 'paper', title: paperTitle(recipe), name: focus.image || recipe.source === 'pull' ? focus.name : '', fold: recipe.source === 'build', sentence: focusPhrase(focus) },
    ),
  );
  const at = (row: number): Rect => ({ x: 1 + m.pad, y: y + m.head + row * pitch, w: m.paper - 2 * m.pad, h: m.card });
  if (left > 0)
    boxes.push(
      layersBox('left', at(0), {
        kind: 'label',
        n: 0,
        text: recipe.left[0] ?? '',
        more: recipe.left.length - 1,
        sentence: phrase('layers.say.left', { steps: recipe.left.join(' · ') }),
      }),
    );
  const firstFresh = steps.findIndex(({ state }) => isFresh(state));
  for (const [row, step] of steps.entries()) {
    const breaks = recipe.source === 'build' && row > 0 && row === firstFresh;
    boxes.push(layersBox(`card:${String(step.n)}`, at(row + left), { kind: 'card', step, breaks, pick: `instruction:${String(step.n)}`, sentence: cardPhrase(step) }));
  }
  for (const [index, text] of labels.entries()) {
    const n = (steps.at(-1)?.n ?? 0) + index + 1;
    const rest = index === labels.length - 1 ? more : 0;
    boxes.push(
      layersBox(`label:${String(index)}`, at(steps.length + left + index), {
        kind: 'label',
        n,
        text,
        more: rest,
        ahead: failed,
        sentence: phrase(failed ? 'layers.say.labelAhead' : 'layers.say.label', { text }),
      }),
    );
  }
  if (reason) boxes.push(layersBox('reason', { ...at(rows), h: m.reason - 4 }, { kind: 'reason', ...reason, sentence: reason.text }));
  return h;
}

/** What stands on the slabs: the sheet of a container with its files, and the view from above. Gives the height that it takes. */
function putTop({ m, boxes, store, focus, steps }: Plan, x: number, y: number, w: number): number {
  const { sheet, image, others } = focus;
  const { engine } = store;
  const badgeOf = ({ layer, hidden }: Seen): string => (hidden ? '×' : layer === null ? 'W' : String(steps.find(({ layers }) => layers.includes(layer))?.n ?? ''));
  const front = w - m.depth;
  let top = y;
  if (image && engine) {
    const cells = seenFromAbove(engine, image.layers, sheet?.changes ?? [], m.cells).map((seen) => ({ ...seen, badge: badgeOf(seen) }));
    if (cells.length > 0) {
      const mergedHeight = cells.length > m.cells / m.cellRows ? m.merged : m.merged - (m.merged - m.small * 1.9 - 6) / m.cellRows;
      const said = mergedPhrase(cells);
      boxes.push(
        layersBox(
          'merged',
          { x, y: top, w, h: mergedHeight },
          { kind: 'merged', title: phrase('layers.merged'), note: phrase('layers.mergedNote'), cells, pick: 'merged', sentence: said },
        ),
      );
      top += mergedHeight + m.gap * 0.7;
    }
  }
  const files = sheet?.changes.slice(0, m.filesAcross * 2) ?? [];
  const rows = Math.ceil(files.length / m.filesAcross);
  const h = m.sheet + rows * m.file + (rows > 0 ? 4 : 0);
  const place = { x, y: top + m.depth, w: front, h };
  if (sheet) {
    const name = phrase('layers.sheetOf', { name: sheet.name });
    const plus = others.length > 0 ? [phrase('layers.sheetMore', { name: sheet.name, count: others.length })] : [];
    const sentence = others.length > 0 ? phrase('layers.say.others', { what: sheetPhrase(sheet), names: others.join(', ') }) : sheetPhrase(sheet);
    boxes.push(
      layersBox(`sheet:${sheet.name}`, place, {
        kind: 'sheet',
        titles: [...plus, name, phrase('layers.sheet')],
        size: sheet.size,
        there: true,
        running: sheet.running,
        pick: `container:${sheet.name}`,
        sentence,
      }),
    );
    const cell = (front - 2 * 6 - (m.filesAcross - 1) * 5) / m.filesAcross;
    for (const [at, change] of files.entries()) {
      const rect = { x: x + 6 + (at % m.filesAcross) * (cell + 5), y: place.y + m.sheet + Math.floor(at / m.filesAcross) * m.file, w: cell, h: m.file - 4 };
      const from = steps.find(({ layers }) => change.from !== null && layers.includes(change.from));
      boxes.push(layersBox(`file:${change.path}`, rect, { kind: 'file', change, from: from ? slabId(from) : null, sentence: changePhrase(change) }));
    }
  } else if (image) {
    boxes.push(
      layersBox('sheet', place, {
        kind: 'sheet',
        titles: [phrase('layers.noSheet'), phrase('layers.sheet')],
        size: null,
        there: false,
        running: false,
        sentence: phrase('layers.say.noSheet'),
      }),
    );
  } else return top - y;
  return top + m.depth + h - y;
}

/** The image's size as one bar. */
function barOf({ focus, steps, recipe }: Plan): Bar {
  const size = formatBytes(focus.size);
  const fresh = steps.filter(({ state }) => state === 'made' || state === 'running').reduce((sum, each) => sum + each.size, 0);
  const failed = recipe.failure !== null;
  const kept = recipe.steps.filter(({ state }) => state === 'kept').reduce((sum, each) => sum + each.size, 0);
  const pull = kept > 0 ? 'layers.meter.pullKept' : 'layers.meter.pull';
  const words = recipe.source === 'pull' ? pull : failed ? 'layers.meter.failed' : fresh > 0 ? 'layers.meter.build' : 'layers.meter.image';
  return {
    label: phrase(words, { size, fresh: formatBytes(fresh), kept: formatBytes(kept) }),
    short: phrase(failed ? 'layers.meter.failedShort' : 'layers.meter.short', { size }),
    segments: steps.map((step) => ({
      size: step.size,
      tone: isFresh(step.state) || step.state === 'coming' ? 'fresh' : step.state === 'ahead' || step.state === 'waiting' ? 'cache' : 'plain',
      badge: String(step.n),
    })),
  };
}

/** The height of a meter with some bars. */
export const meterHeight = (m: LayersMetrics, bars: number): number => bars * (m.bar + m.text * 1.6 + 6);

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
  const plan: Plan = { m, boxes, store, focus, recipe, steps };
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
  const bar = barOf(plan);
  const place = beside > 0 ? { x: 1, y: floor - meter, w: m.paper, h: meter } : { x: 1, y: foot, w: m.width - 2, h: meter };
  boxes.push(layersBox('meter', place, { kind: 'meter', bars: [bar], sentence: bar.label }));
  return { boxes, height: beside > 0 ? floor + 2 : foot + meter + 2 };
}
