// What stands on the slabs of one image: the writable sheet of a container with its files, and the view from above.
import { phrase } from '../shared/words';
import { type Seen, seenFromAbove } from './files';
import { layersBox } from './layersBox';
import { type OnePlan, slabId } from './onePlan';
import { changePhrase, mergedPhrase, sheetPhrase } from './sentences';

/** What stands on the slabs: the sheet of a container with its files, and the view from above. Gives the height that it takes. */
export function putTop({ m, boxes, store, focus, steps }: OnePlan, x: number, y: number, w: number): number {
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
