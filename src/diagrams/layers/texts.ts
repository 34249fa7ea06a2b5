// The words in each box of the Layers lens, placed so that they fit in any language.
import { formatBytes } from '../../ui/format';
import { textWidth } from '../shared/measure';
import { fitWords, line, middleOf, type TextRun, type Words } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { balanced, centred } from '../shared/wrap';
import { type Bar, type LayersBox, type LayersBoxOf, type LayersKind, type Segment } from './layersBox';
import { type LayersMetrics } from './metrics';
import { statePhrase, stepName } from './sentences';

type TextsOf<K extends LayersKind> = (box: LayersBoxOf<K>, m: LayersMetrics, say: Say) => TextRun[];

const title = (m: LayersMetrics, ...wordings: string[]): Words => ({ wordings, size: m.title, weight: 800, least: m.least });
const plain = (m: LayersMetrics, ...wordings: string[]): Words => ({ wordings, size: m.small, weight: 600, tone: 'soft', least: m.least });
const code = (m: LayersMetrics, ...wordings: string[]): Words => ({ wordings, size: m.code, face: 'mono', weight: 650, least: m.least, name: true });

/** What is left of a line or a name that is too long: cut after ever fewer of its words, never within one, and at last what the line does, alone. */
export function shortened(text: string): string[] {
  const parts = text.split(/(?<=[\s/=:.-])/);
  const starts = parts.slice(1).map((_part, at) =>
    parts
      .slice(0, at + 1)
      .join('')
      .replace(/[\s/=:.-]+$/, ''),
  );
  const [first = '', ...more] = new Set(starts.filter((start) => start !== ''));
  return [...more.reverse().map((start) => `${start}…`), ...(first === '' ? [] : [/^\S+\s/.test(text) ? first : `${first}…`])];
}

/** A number or letter in a disc: its centre and radius. */
export interface Disc {
  x: number;
  y: number;
  r: number;
  text: string;
}

/** The disc at the left end of a card, a slab or a cell. */
export function discAt({ x, y, h }: { x: number; y: number; h: number }, m: LayersMetrics, text: string): Disc {
  const r = Math.min(h / 2 - 2, m.small * (m.size === 'projector' ? 0.68 : 0.78));
  return { x: x + m.pad + r, y: y + h / 2, r, text };
}

/** Where words begin beside a disc. */
const beside = ({ x, r }: Disc, m: LayersMetrics): number => x + r + m.pad * 0.8;

const paper: TextsOf<'paper'> = (box, m, say) => {
  const name: Words = { ...code(m, box.name), size: m.text };
  return line(box.x + m.pad, middleOf(box.y, m.head, m.title), box.w - 2 * m.pad - (box.fold ? m.title : 0), title(m, say(box.title)), name);
};

/** The place of the state's mark at the right end of a card; its words end before it. */
export function markAt(box: { x: number; y: number; w: number; h: number }, m: LayersMetrics): Disc {
  const r = m.small * 0.62;
  return { x: box.x + box.w - m.pad * 0.6 - r, y: box.y + box.h / 2, r, text: '' };
}

const namesOf = (step: LayersBoxOf<'card'>['step'], say: Say): string[] => {
  const name = stepName(step);
  return typeof name === 'string' ? [name, ...shortened(name)] : [say(name), `×${String(step.count)}`];
};

const card: TextsOf<'card'> = (box, m, say) => {
  const left = beside(discAt(box, m, ''), m);
  const marked = box.step.state !== 'here';
  const end = marked ? markAt(box, m).x - markAt(box, m).r - 5 : box.x + box.w - m.pad * 0.6;
  const state = statePhrase(box.step);
  const why =
    box.step.broken && box.step.broken !== 'below' ? [say(phrase(`layers.broken.${box.step.broken}`)), ...(box.step.broken === 'new' ? [] : [say(phrase('layers.changed'))])] : [];
  const words: Words = { wordings: state ? [...why, say(state)] : [formatBytes(box.step.size)], size: m.small, weight: 700, least: m.least, tone: state ? 'ink' : 'soft' };
  const y = middleOf(box.y, box.h, m.code);
  const last = fitWords(words, (end - left) * 0.5);
  const runs: TextRun[] = last ? [{ x: end, y, size: last.size, text: last.text, weight: 700, anchor: 'end', tone: words.tone ?? 'ink' }] : [];
  const room = end - left - (last ? textWidth(last.text, last.size) + 8 : 0);
  return [...line(left, y, room, code(m, ...namesOf(box.step, say))), ...runs];
};

const label: TextsOf<'label'> = (box, m, say) => {
  const left = box.n > 0 ? beside(discAt(box, m, ''), m) : box.x + m.pad;
  const note = box.ahead
    ? phrase('layers.notReached')
    : box.n > 0
      ? box.more > 0
        ? phrase('layers.labelMore', { count: box.more })
        : phrase('layers.label')
      : phrase('layers.left', { count: box.more + 1 });
  const short = [...(box.n > 0 ? [] : [say(phrase('layers.leftShort'))]), ...(box.more > 0 ? [`+${String(box.more)}`] : [])];
  const words: Words = { ...plain(m, say(note), ...short), tone: 'aside' };
  const y = middleOf(box.y, box.h, m.code);
  const end = box.x + box.w - m.pad * 0.6;
  const last = fitWords(words, (end - left) * 0.55);
  const room = end - left - (last ? textWidth(last.text, last.size) + 8 : 0);
  const runs: TextRun[] = last ? [{ x: end, y, size: last.size, text: last.text, weight: 600, anchor: 'end', tone: 'aside' }] : [];
  return [...line(left, y, room, { ...code(m, box.text, ...shortened(box.text)), weight: 500, tone: 'soft' }), ...runs];
};

/** Words in lines from the left, at the fullest wording that fits. */
function lines(texts: readonly string[], m: LayersMetrics, { x, y, w, h }: { x: number; y: number; w: number; h: number }, weight: number): TextRun[] {
  const lead = 1.35;
  for (const text of texts) {
    for (let size = m.text; size >= m.least; size -= 0.5) {
      const rows = balanced(text, size, w);
      if (rows.length * size * lead > h || rows.some((row) => textWidth(row, size) > w)) continue;
      const top = y + (h - rows.length * size * lead) / 2;
      return rows.map((row, at) => ({ x, y: top + (at + 0.78) * size * lead, size, text: row, weight }));
    }
  }
  return [];
}

const reason: TextsOf<'reason'> = (box, m, say) => {
  const rect = { x: box.x + m.pad, y: box.y + 2, w: box.w - 2 * m.pad, h: box.h - 4 };
  return lines([say(box.text), say(box.short)], m, rect, 650);
};

const slab: TextsOf<'slab'> = (box, m, say) => {
  const left = box.numbered ? beside(discAt(box, m, ''), m) : box.x + m.pad;
  const state = box.step.state === 'here' || (box.numbered && m.paper > 0 && box.step.state !== 'coming') ? null : statePhrase(box.step);
  const size: Words = { wordings: [formatBytes(box.step.size)], size: m.small, weight: 700, tone: 'ink', least: m.least };
  const wordings = state ? [`${say(state)} · ${formatBytes(box.step.size)}`, say(state), formatBytes(box.step.size)] : [formatBytes(box.step.size)];
  const y = middleOf(box.y, box.h, m.code);
  const end = box.x + box.w - m.pad;
  const last = fitWords({ ...size, wordings }, (end - left) * (m.size === 'narrow' ? 0.5 : 0.62));
  const room = end - left - (last ? textWidth(last.text, last.size) + 8 : 0);
  const runs: TextRun[] = last ? [{ x: end, y, size: last.size, text: last.text, weight: 700, anchor: 'end' }] : [];
  return [...line(left, y, room, code(m, ...namesOf(box.step, say))), ...runs];
};

const tag: TextsOf<'tag'> = (box, m, say) => {
  const left = box.x + m.pad * 2.4;
  const w = box.x + box.w - m.pad - left;
  const head = line(left, box.y + m.tagLine * 0.85, w, { ...title(m, say(phrase('layers.config')), say(phrase('layers.label'))), size: m.small }, plain(m, '0B'));
  return [...head, ...box.lines.flatMap((text, at) => line(left, box.y + m.tagLine * (at + 1.9), w, { ...code(m, text, ...shortened(text)), weight: 500, tone: 'soft' }))];
};

const sheet: TextsOf<'sheet'> = (box, m, say) => {
  const disc = discAt({ ...box, h: m.sheet }, m, 'W');
  const left = beside(disc, m);
  const y = middleOf(box.y, m.sheet, m.text);
  return line(
    left,
    y,
    box.x + box.w - m.pad - left,
    { ...title(m, ...box.titles.map(say)), size: m.text, name: true },
    box.size === null ? undefined : plain(m, formatBytes(box.size)),
  );
};

/** The end of a path that still says what it is. */
export function pathEnd(path: string, parts: number): string {
  const names = path.split('/').filter((name) => name !== '');
  return names.length <= parts ? path : `…/${names.slice(-parts).join('/')}`;
}

/** The last part of a path. */
const fileName = (path: string): string => path.split('/').findLast((name) => name !== '') ?? path;

/** A path, from the fullest wording to the shortest; a file's name that is still too long is cut where its room ends. */
const pathWordings = (path: string): string[] => [path, pathEnd(path, 2), pathEnd(path, 1), fileName(path)];

/** The width of a file's mark. */
const markWidth = (m: LayersMetrics): number => m.code * (m.size === 'projector' ? 1.35 : 1.5);

const file: TextsOf<'file'> = (box, m) => {
  const { path } = box.change;
  const left = box.x + markWidth(m);
  const words: Words = { ...code(m, ...pathWordings(path)), weight: 600 };
  return line(left, middleOf(box.y, box.h, m.code), box.x + box.w - 4 - left, words);
};

/** The radius of the disc in a cell of a height. */
export const cellDisc = (h: number, m: LayersMetrics): number => Math.min(h * 0.47, m.small * 0.8);

/** The cells of the merged view, in the parallelogram's own rows. */
export function cellsOf(box: LayersBoxOf<'merged'>, m: LayersMetrics): { x: number; y: number; w: number; h: number; slant: number }[] {
  const head = m.small * 1.9;
  const rows = Math.min(m.cellRows, Math.ceil(box.cells.length / Math.ceil(m.cells / m.cellRows)));
  const across = Math.ceil(box.cells.length / rows);
  const h = (box.h - head - 6) / rows;
  const slant = h * 0.42;
  const full = box.w - slant * rows - 6;
  const w = (full - (across - 1) * 4) / across;
  return box.cells.map((_, at) => {
    const row = Math.floor(at / across);
    return { x: box.x + 3 + (rows - row - 1) * slant + (at % across) * (w + 4), y: box.y + head + 3 + row * h, w, h: h - 3, slant };
  });
}

const merged: TextsOf<'merged'> = (box, m, say) => {
  const head = line(
    box.x + m.small * 1.9,
    middleOf(box.y, m.small * 1.9, m.small),
    box.w - m.small * 1.9 - 4,
    { ...title(m, say(box.title)), size: m.small },
    plain(m, say(box.note)),
  );
  const cells = cellsOf(box, m).flatMap(({ x, y, w, h, slant }, at) => {
    const cell = box.cells[at];
    if (!cell) return [];
    const left = x + slant + 2 * cellDisc(h, m) + 4;
    const words: Words = {
      ...code(m, ...pathWordings(cell.path)),
      weight: 600,
      tone: cell.hidden ? 'aside' : 'ink',
    };
    return line(left, middleOf(y, h, m.code), x + w - left, words);
  });
  return [...head, ...cells];
};

/** Where the parts of a bar lie, to scale with the longest bar; what is too small to see is two units wide. */
export function segmentsOf(box: LayersBoxOf<'meter'>, m: LayersMetrics): { bar: number; segment: Segment; x: number; y: number; w: number; h: number }[] {
  const most = Math.max(1, ...box.bars.map(({ segments }) => segments.reduce((sum, { size }) => sum + size, 0)));
  const pitch = box.h / box.bars.length;
  return box.bars.flatMap(({ segments }, bar) => {
    const thin = segments.filter(({ size }) => size > 0).length * 3;
    const scale = (box.w - thin) / most;
    let x = box.x;
    return segments
      .filter(({ size }) => size > 0)
      .map((segment) => {
        const w = 3 + segment.size * scale;
        const place = { bar, segment, x, y: box.y + bar * pitch + m.text * 1.6, w, h: m.bar };
        x += w;
        return place;
      });
  });
}

const meter: TextsOf<'meter'> = (box, m, say) => {
  const pitch = box.h / box.bars.length;
  const labels = box.bars.flatMap((bar: Bar, at) => line(box.x, box.y + at * pitch + m.text * 1.15, box.w, { ...title(m, say(bar.label), say(bar.short)), size: m.text }));
  const parts = segmentsOf(box, m).flatMap(({ segment, x, y, w, h }) => {
    const size = formatBytes(segment.size);
    const text = [segment.badge === '' ? size : `${segment.badge} · ${size}`, segment.badge].filter((each) => each !== '').find((each) => textWidth(each, m.small) <= w - 8);
    return text === undefined ? [] : [{ x: x + w / 2, y: middleOf(y, h, m.small), size: m.small, text, weight: 700, anchor: 'middle' as const }];
  });
  return [...labels, ...parts];
};

const plate: TextsOf<'plate'> = (box, m, say) => {
  const w = box.w - 2 * m.pad;
  const lead = box.h / 2;
  const name: Words = { wordings: [box.name], size: m.text, face: 'mono', weight: 750, least: m.least, name: true };
  const size = formatBytes(box.size);
  const second = box.dangling ? [say(phrase('layers.danglingSize', { size })), size] : box.more > 0 ? [say(phrase('layers.namesSize', { size, count: box.more })), size] : [size];
  return [...line(box.x + m.pad, middleOf(box.y + 1, lead, m.text), w, name), ...line(box.x + m.pad, middleOf(box.y + lead - 2, lead, m.small), w, plain(m, ...second))];
};

const pile: TextsOf<'pile'> = (box, m, say) => centred({ text: say(box.text), size: m.text, least: m.least, weight: 700 }, { x: box.x + 4, y: box.y, w: box.w - 8, h: box.h });

const note: TextsOf<'note'> = (box, m, say) =>
  centred({ text: say(box.text), size: m.title, least: m.least, weight: 650, tone: 'aside' }, { x: box.x + m.pad * 2, y: box.y, w: box.w - 4 * m.pad, h: box.h });

const TABLE: { [K in LayersKind]: TextsOf<K> } = { paper, card, label, reason, slab, tag, sheet, file, merged, meter, plate, pile, note };

/** The words of one box, in place. */
export function layersTexts(box: LayersBox, m: LayersMetrics, say: Say): TextRun[] {
  return (TABLE[box.kind] as TextsOf<LayersKind>)(box, m, say);
}
