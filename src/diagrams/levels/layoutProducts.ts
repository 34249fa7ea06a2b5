// Lays out the products: type 1, type 2 and the strip between them, each with its layers, and the cards.
import { PRODUCT_NAMES, type ProductId, type ProductPlace, PRODUCTS } from '../../sim/hypervisor/products';
import { type World } from '../../sim/world';
import { type Rect } from '../shared/box';
import { type Hue } from '../shared/hue';
import { type FigureSize } from '../shared/useFigureSize';
import { type DiagramKey, phrase } from '../shared/words';
import { box, type LevelsBox, type LevelsLayout } from './boxes';
import { levelsMetrics, type LevelsMetrics } from './metrics';

/** The zones from left to right, or from the top down. */
const PLACES = ['type1', 'border', 'type2'] as const satisfies readonly ProductPlace[];

interface Layer {
  hue: Hue;
  label: DiagramKey;
  n: number | null;
}

/** The layers of each zone's little stack, from the hardware up. */
const LAYERS: Readonly<Record<ProductPlace, readonly Layer[]>> = {
  type1: [
    { hue: 'hardware', label: 'stack.hardware', n: null },
    { hue: 'hypervisor', label: 'stack.hypervisor', n: 1 },
    { hue: 'guest', label: 'stack.guestOs', n: 2 },
  ],
  border: [
    { hue: 'hardware', label: 'stack.hardware', n: null },
    { hue: 'kernel', label: 'levels.kernelIsHypervisor', n: 1 },
    { hue: 'guest', label: 'levels.guestsAndPrograms', n: 2 },
  ],
  type2: [
    { hue: 'hardware', label: 'stack.hardware', n: null },
    { hue: 'kernel', label: 'stack.hostOs', n: 1 },
    { hue: 'hypervisor', label: 'stack.hypervisor', n: 2 },
    { hue: 'guest', label: 'stack.guestOs', n: 3 },
  ],
};

/** Where the zones are, and the tray under them. */
function zonesOf(m: LevelsMetrics): { zones: Record<ProductPlace, Rect>; tray: Rect } {
  const height = m.height.products;
  const head = m.small * 2;
  if (m.size === 'narrow') {
    const tray: Rect = { x: 0, y: height - head - 2 * (m.card.h + 8) - 8, w: m.width - 2, h: head + 2 * (m.card.h + 8) + 6 };
    const each = (tray.y - 2 * m.gap - m.gap) / 3;
    const zone = (at: number): Rect => ({ x: 1, y: at * (each + m.gap) + 1, w: m.width - 3, h: each });
    return { zones: { type1: zone(0), border: zone(1), type2: zone(2) }, tray };
  }
  const tray: Rect = { x: 1, y: height - head - m.card.h - 18, w: m.width - 3, h: head + m.card.h + 16 };
  const middle = m.width * (m.size === 'wide' ? 0.33 : 0.34);
  const side = (m.width - 3 - middle - 2 * m.gap) / 2;
  const h = tray.y - m.gap - 2;
  const zone = (x: number, w: number): Rect => ({ x, y: 1, w, h });
  return { zones: { type1: zone(1, side), border: zone(1 + side + m.gap, middle), type2: zone(1 + side + middle + 2 * m.gap, side) }, tray };
}

/** The top of a zone's little stack. */
const stackTop = (zone: Rect, place: ProductPlace, m: LevelsMetrics): number => zone.y + zone.h - 10 - LAYERS[place].length * (m.layer + 5);

function zoneBoxes(place: ProductPlace, zone: Rect, m: LevelsMetrics): LevelsBox[] {
  const layers = LAYERS[place].map(({ hue, label, n }, at) => {
    const rect: Rect = { x: zone.x + 12, y: zone.y + zone.h - 10 - (at + 1) * (m.layer + 5) + 5, w: zone.w - 24, h: m.layer };
    return box(`layer:${place}:${String(at)}`, rect, { kind: 'layer', hue, label: phrase(label), n });
  });
  const title = phrase(place === 'border' ? 'levels.zone.border' : place === 'type1' ? 'stack.type1' : 'stack.type2');
  const sentence = phrase(`levels.say.zone.${place}`);
  return [box(`zone:${place}`, zone, { kind: 'zone', place, title, hint: phrase(`levels.zone.${place}Hint`), sentence }), ...layers];
}

/** Where the cards of a zone stand: below its heading. */
function slotIn(zone: Rect, at: number, m: LevelsMetrics): Rect {
  const beside = m.size === 'narrow';
  const w = Math.min(m.card.w, beside ? (zone.w - 32) / 2 : zone.w - 24);
  return { x: beside ? zone.x + 12 + at * (w + 8) : zone.x + 12, y: zone.y + m.label * 3.1 + (beside ? 0 : at * (m.card.h + 8)), w, h: m.card.h };
}

function cardBox(product: ProductId, rect: Rect, place: ProductPlace | undefined): LevelsBox {
  const where = place ? phrase(`levels.zone.${place}Name`) : phrase('levels.onTray');
  const sentence = phrase('levels.say.card', { product: PRODUCT_NAMES[product], where });
  return box(`card:${product}`, rect, { kind: 'card', product, filed: place !== undefined, pick: `product:${product}`, sentence });
}

/** Why KVM stands on the border: one reason for either side. */
function reasons(zone: Rect, m: LevelsMetrics): LevelsBox[] {
  const first = slotIn(zone, 0, m);
  const beside = m.size === 'narrow';
  const top = beside ? first.y : first.y + m.card.h + 8;
  const left = beside ? first.x + first.w + 8 : zone.x + 12;
  const room: Rect = { x: left, y: top, w: zone.x + zone.w - 12 - left, h: stackTop(zone, 'border', m) - top - 6 };
  const each = (room.h - 6) / 2;
  return (['one', 'two'] as const).map((side, at) => {
    const text = phrase(`levels.kvm.${side}`);
    return box(`reason:${side}`, { ...room, y: room.y + at * (each + 6), h: each }, { kind: 'reason', text, sentence: text });
  });
}

/** Lays out the products of a World where the learner has filed them. */
export function layoutProducts(world: World, { size }: { size: FigureSize }): LevelsLayout {
  const m = levelsMetrics(size);
  const { zones, tray } = zonesOf(m);
  const filed = world.products ?? {};
  const boxes = PLACES.flatMap((place) => zoneBoxes(place, zones[place], m));
  boxes.push(box('tray', tray, { kind: 'tray', label: phrase('levels.cards') }));
  const columns = m.size === 'narrow' ? 2 : PRODUCTS.length;
  const w = Math.min(m.card.w, (tray.w - 24 - (columns - 1) * 8) / columns);
  PRODUCTS.forEach((product, at) => {
    const place = filed[product];
    const home: Rect = { x: tray.x + 12 + (at % columns) * (w + 8), y: tray.y + m.small * 2 + Math.floor(at / columns) * (m.card.h + 8), w, h: m.card.h };
    if (!place) boxes.push(cardBox(product, home, undefined));
    else {
      const before = PRODUCTS.slice(0, at).filter((other) => filed[other] === place).length;
      boxes.push(box(`ghost:${product}`, home, { kind: 'ghost' }), cardBox(product, slotIn(zones[place], before, m), place));
    }
  });
  if (filed.kvm === 'border') boxes.push(...reasons(zones.border, m));
  return { boxes: boxes.toSorted((a, b) => a.z - b.z), width: m.width, height: m.height.products };
}

/** On which side a card was let go of; null outside the zones. */
export function sideAt(point: { x: number; y: number }, size: FigureSize): 1 | 2 | null {
  const m = levelsMetrics(size);
  const { zones, tray } = zonesOf(m);
  if (point.y >= tray.y) return null;
  const middle = m.size === 'narrow' ? zones.border.y + zones.border.h / 2 : zones.border.x + zones.border.w / 2;
  return (m.size === 'narrow' ? point.y : point.x) < middle ? 1 : 2;
}
