// The words of the boxes of the race, placed so that they fit: pure, so that a law can measure them.
import { textWidth } from '../shared/measure';
import { fitWords, line, middleOf, place, type TextRun, type Words } from '../shared/textRun';
import { type Say } from '../shared/words';
import { centred } from '../shared/wrap';
import { rowParts } from './rowParts';
import { type RaceMetrics } from './metrics';
import { type RaceBox, type RaceBoxOf } from './raceBox';

function rowTexts(box: RaceBoxOf<'row'>, m: RaceMetrics, say: Say): TextRun[] {
  const { head, tail } = rowParts(box, m);
  const title: Words = { wordings: box.title.map(say), size: m.label, weight: 800, least: m.least, name: true };
  const value: Words = { wordings: box.value.map(say), size: m.label, weight: 800, least: m.least };
  const source: Words = { wordings: box.source.map(say), size: m.small, weight: 600, tone: 'soft', least: m.least };
  if (m.head === 0) {
    const joined = box.source.map((words) => `${say(box.value[0] ?? words)} · ${say(words)}`);
    // where a value is from stays beside it, be it at the cost of a shorter name
    for (const wording of title.wordings) {
      const runs = line(head.x, middleOf(head.y, head.h, m.label), head.w, { ...title, wordings: [wording], name: false }, { ...value, size: m.small, wordings: joined });
      if (runs.length === 2) return runs;
    }
    return line(head.x, middleOf(head.y, head.h, m.label), head.w, title, { ...value, size: m.small, wordings: [...joined, ...value.wordings] });
  }
  const alone = box.source.length === 0;
  const placed = [
    place(title, head.x, middleOf(head.y, head.h, m.label), head.w, 'start'),
    place(value, tail.x, alone ? middleOf(tail.y, tail.h, m.label) : tail.y + tail.h * 0.42, tail.w, 'end'),
    place(source, tail.x, tail.y + tail.h * 0.84, tail.w, 'end'),
  ];
  return placed.flatMap((words) => words?.run ?? []);
}

function blockTexts(box: RaceBoxOf<'block'>, m: RaceMetrics, say: Say): TextRun[] {
  const fitted = fitWords({ wordings: box.words.map(say), size: m.small, weight: 750, least: m.least }, box.w - 3);
  return fitted
    ? [{ x: box.x + box.w / 2, y: middleOf(box.y, box.h, fitted.size), size: fitted.size, text: fitted.text, weight: 750, anchor: 'middle', halo: box.mark === 'guest' }]
    : [];
}

/** The time under a line of the track; it stays inside the figure. */
function tickTexts(box: RaceBoxOf<'tick'>, m: RaceMetrics, say: Say): TextRun[] {
  const text = say(box.words);
  const half = textWidth(text, m.small) / 2;
  const x = Math.min(m.width - 3 - half, Math.max(3 + half, box.x));
  return [{ x, y: box.y + box.h - 2, size: m.small, text, weight: 600, anchor: 'middle', tone: 'aside' }];
}

/** The words of one box, in place. */
export function raceTexts(box: RaceBox, m: RaceMetrics, say: Say): TextRun[] {
  switch (box.kind) {
    case 'row':
      return rowTexts(box, m, say);
    case 'block':
      return blockTexts(box, m, say);
    case 'tick':
      return tickTexts(box, m, say);
    case 'empty':
      return centred({ text: say(box.text), size: m.label, least: m.least, weight: 650, tone: 'aside' }, { ...box, x: box.x + m.pad, w: box.w - 2 * m.pad });
    default:
      return [];
  }
}
