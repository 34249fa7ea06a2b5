// The recipe on paper, in the view of one image: its instructions from the top down, and why its cache broke or how it ended.
import { type Rect } from '../shared/box';
import { type Phrase, phrase } from '../shared/words';
import { layersBox } from './layersBox';
import { type OnePlan } from './onePlan';
import { type Recipe } from './recipe';
import { cardPhrase, focusPhrase, isFresh, reasonPhrases } from './sentences';

/** What a recipe is headed by: where it comes from. */
export function paperTitle({ source }: Recipe): Phrase {
  return phrase(`layers.paper.${source}`);
}

/** The recipe: instructions from the top down. Gives the height that it takes. */
export function putPaper({ m, boxes, recipe, steps, focus }: OnePlan, y: number): number {
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
