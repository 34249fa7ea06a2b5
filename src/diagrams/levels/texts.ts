// The words in each box of the levels instrument, placed so that they fit in any language: pure, so that a law can measure them.
import { PRODUCT_NAMES } from '../../sim/hypervisor/products';
import { inset, type Rect } from '../shared/box';
import { fitWords, line, middleOf, place, type TextRun, type Words } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { centred } from '../shared/wrap';
import { type LevelsBox, type LevelsBoxOf, type LevelsKind } from './boxes';
import { type LevelsMetrics } from './metrics';

type TextsOf<K extends LevelsKind> = (box: LevelsBoxOf<K>, m: LevelsMetrics, say: Say) => TextRun[];

const title = (m: LevelsMetrics, text: string, size = m.label): Words => ({ wordings: [text], size, weight: 800, least: m.least });
const aside = (m: LevelsMetrics, text: string): Words => ({ wordings: [text], size: m.small, tone: 'soft', least: m.least });
const inRow = (rect: Rect, m: LevelsMetrics, start: Words, end?: Words): TextRun[] => line(rect.x + m.indent, middleOf(rect.y, rect.h, m.label), rect.w - 2 * m.indent, start, end);

/** An OS in two parts: what its users see, and the kernel at its foot. */
export function partsOfOs(box: Rect & { flat: boolean }, m: LevelsMetrics): { body: Rect; kernel: Rect } {
  if (box.flat) {
    const foot = m.flat * 0.22;
    return { body: { ...box, h: box.h - foot }, kernel: { ...box, y: box.y + box.h - foot, h: foot } };
  }
  const foot = Math.round((box.h - m.depth) * 0.42);
  // a little further up than the kernel's top face reaches, clear of its studs
  return { body: { ...box, h: box.h - m.depth - Math.ceil(m.depth * 0.12 + 3) - foot }, kernel: { ...box, y: box.y + box.h - foot, h: foot } };
}

const os: TextsOf<'os'> = (box, m, say) => {
  const halo = box.hatched;
  return inRow(partsOfOs(box, m).body, m, { ...title(m, say(box.title)), halo }, box.detail === '' || box.flat ? undefined : { ...aside(m, box.detail), halo });
};

/** The words on an OS's kernel; none where it is too flat. */
export function kernelTexts(box: LevelsBoxOf<'os'>, m: LevelsMetrics, say: Say): TextRun[] {
  return box.flat ? [] : inRow(partsOfOs(box, m).kernel, m, title(m, say(phrase('stack.kernel'))));
}

/** Where the verdict's warning sign stands. */
export function signOf(box: LevelsBoxOf<'verdict'>, m: LevelsMetrics): { x: number; y: number; size: number } {
  return { x: box.x, y: box.y + (box.h - m.big * 1.2) / 2, size: m.big * 1.2 };
}

const verdict: TextsOf<'verdict'> = (box, m, say) => {
  const sign = box.bad ? m.big * 1.2 + 8 : 0;
  const one = fitWords({ ...title(m, say(box.text), m.big), least: Math.max(m.least, m.big * 0.8) }, box.w - sign);
  if (one) return [{ x: box.x + sign, y: middleOf(box.y, box.h, one.size), size: one.size, text: one.text, weight: 800 }];
  const left = { x: box.x + sign, y: box.y, w: box.w - sign, h: box.h };
  return centred({ text: say(box.text), size: m.big, least: m.least, weight: 800 }, left).map((run) => ({ ...run, x: left.x, anchor: 'start' }));
};

const zone: TextsOf<'zone'> = (box, m, say) => {
  const width = box.w - 24;
  const name = place(title(m, say(box.title), m.label * 1.08), box.x + 12, box.y + m.label * 1.45, width, 'start');
  const hint = m.size === 'projector' ? null : place(aside(m, say(box.hint)), box.x + 12, box.y + m.label * 1.45 + m.small * 1.45, width, 'start');
  return [...(name ? [name.run] : []), ...(hint ? [hint.run] : [])];
};

const layer: TextsOf<'layer'> = (box, m, say) => {
  const y = middleOf(box.y, box.h, m.small);
  const n: Words | undefined = box.n === null ? undefined : { wordings: [say(phrase('stack.level', { n: box.n }))], size: m.small, weight: 800 };
  const end = n ? place(n, box.x + 9, y, box.w - 18, 'end') : null;
  const start = place(
    { wordings: box.labels.map(say), size: m.small, weight: 700, least: m.least, halo: box.hue === 'guest' },
    box.x + 9,
    y,
    box.w - 18 - (end ? end.width + 6 : 0),
    'start',
  );
  return [...(start ? [start.run] : []), ...(end ? [end.run] : [])];
};

const TEXTS: { [K in LevelsKind]: TextsOf<K> } = {
  hardware: (box, m, say) => inRow(box, m, title(m, say(phrase('stack.hardware'))), box.state ? aside(m, say(box.state)) : undefined),
  hypervisor: (box, m, say) => inRow(box, m, title(m, say(phrase('stack.hypervisor'))), box.product === null ? undefined : aside(m, box.product)),
  os,
  wall: (box, m, say) => line(box.x + m.pad + 2, middleOf(box.y, m.tab + 2, m.label), box.w - 2 * m.pad - m.depth, { ...title(m, ''), wordings: box.labels.map(say) }),
  level: () => [],
  tray: (box, m, say) => line(box.x + 12, box.y + m.small * (m.size === 'projector' && box.h < 200 ? 1.15 : 1.4), box.w - 24, { ...aside(m, say(box.label)), tone: 'aside' }),
  ghost: () => [],
  verdict,
  zone,
  layer,
  card: (box, m) => centred({ text: PRODUCT_NAMES[box.product], size: m.label, least: m.least, weight: 800 }, { x: box.x + 6, y: box.y + 1, w: box.w - 12, h: box.h - 2 }),
  reason: (box, m, say) => centred({ text: say(box.text), size: m.small, least: m.least, weight: 600 }, inset(box, m.size === 'narrow' || m.size === 'projector' ? 3 : 6)),
};

/** The words of a box. */
export function levelsTexts(box: LevelsBox, m: LevelsMetrics, say: Say): TextRun[] {
  return (TEXTS[box.kind] as TextsOf<LevelsKind>)(box, m, say);
}
