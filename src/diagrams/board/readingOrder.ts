// The order in which a small computer's picture is read and walked through by key.
import { type Phrase } from '../shared/words';
import { type BoardBox, type BoardKind } from './boardBox';

const ORDER: Readonly<Record<BoardKind, number>> = { program: 0, kernel: 1, step: 2, duty: 2, hardware: 3, zone: 4, cell: 5, chip: 6, cpu: 7, waiting: 8, display: 9, line: 10 };

/** Programs, the kernel and what it does, then the hardware from its cells to its display. */
export function readingOrder(boxes: readonly BoardBox[]): BoardBox[] {
  return boxes.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || (a.kind === 'cell' && b.kind === 'cell' ? a.n - b.n : a.y - b.y || a.x - b.x));
}

/** Sentences in reading order; cells that say the same are said together, by their numbers. */
export function boardSentences(boxes: readonly BoardBox[]): Phrase[] {
  const said: Phrase[] = [];
  const cells = new Map<string, { phrase: Phrase; numbers: number[] }>();
  for (const box of readingOrder(boxes)) {
    const { sentence } = box;
    if (sentence === null) continue;
    if (box.kind !== 'cell') said.push(sentence);
    else {
      const key = JSON.stringify([sentence.key, { ...sentence.params, n: null }]);
      const known = cells.get(key);
      if (known) known.numbers.push(box.n);
      else {
        const own = { key: sentence.key, params: { ...sentence.params } };
        cells.set(key, { phrase: own, numbers: [box.n] });
        said.push(own);
      }
    }
  }
  for (const { phrase, numbers } of cells.values()) phrase.params = { ...phrase.params, n: numbers.join(', ') };
  return said;
}
