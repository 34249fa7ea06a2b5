// Lays out the products: type 1, type 2 and the strip between them, each with its layers, and the cards.
import { type Event } from '../../sim/event';
import { PRODUCT_NAMES, type ProductId, type ProductPlace, type ProductPlaces, PRODUCTS } from '../../sim/hypervisor/products';
import { type World } from '../../sim/world';
import { type Rect } from '../shared/box';
import { type Hue } from '../shared/hue';
import { type FigureSize } from '../shared/useFigureSize';
import { type DiagramKey, phrase } from '../shared/words';
import { backToFront, box, type LevelsBox, type LevelsLayout } from './boxes';
import { levelsMetrics, type LevelsMetrics } from './metrics';

/** The zones from left to right, or from the top down. */
const PLACES = ['type1', 'border', 'type2'] as const satisfies readonly ProductPlace[];

interface Layer {
  hue: Hue;
  /** From the fullest wording to the shortest. */
  labels: readonly DiagramKey[];
  n: number | null;
  /** An OS that no VM holds: of the OS's colour, without the hatching of guests. */
  host?: true;
}

/** The layers of each zone's little stack, from the hardware up. */
const LAYERS: Readonly<Record<ProductPlace, readonly Layer[]>> = {
  type1: [
    { hue: 'hardware', labels: ['stack.hardware'], n: null },
    { hue: 'hypervisor', labels: ['stack.hypervisor'], n: 1 },
    { hue: 'guest', labels: ['stack.guestOs'], n: 2 },
  ],
  border: [
    { hue: 'hardware', labels: ['stack.hardware'], n: null },
    { hue: 'kernel', labels: ['levels.kernelIsHypervisor', 'stack.kernel'], n: 1 },
    { hue: 'guest', labels: ['levels.guestsAndPrograms', 'stack.guestOs'], n: 2 },
  ],
  type2: [
    { hue: 'hardware', labels: ['stack.hardware'], n: null },
    { hue: 'guest', labels: ['stack.hostOs'], n: 1, host: true },
    { hue: 'hypervisor', labels: ['stack.hypervisor'], n: 2 },
    { hue: 'guest', labels: ['stack.guestOs'], n: 3 },
  ],
};

/** Between cards: more than their side faces reach. */
const cardGap = (m: LevelsMetrics): number => m.depth * 0.6 + 8;

/** The room of a zone's heading; its second line is left out on a wall, where the layers say the same. */
const headOf = (m: LevelsMetrics): number => m.label * (m.size === 'projector' ? 1.9 : 3.3) + m.depth;
/** The room of the tray's heading, down to its cards. */
const trayHead = (m: LevelsMetrics): number => m.small * (m.size === 'projector' ? 1.55 : 2) + m.depth * 0.6;
const stackOf = (place: ProductPlace, m: LevelsMetrics): number => LAYERS[place].length * (m.layer + 5);

/** How tall a zone of the narrow layout is: cards beside layers, and on the border the reasons below both. */
const narrowHeight = (place: ProductPlace, m: LevelsMetrics): number =>
  headOf(m) + Math.max(stackOf(place, m), place === 'border' ? 0 : 2 * (m.card.h + cardGap(m))) + (place === 'border' ? 116 : 0) + 10;

/** Where the zones are, and the tray under them. */
function zonesOf(m: LevelsMetrics): { zones: Record<ProductPlace, Rect>; tray: Rect } {
  const height = m.height.products;
  const head = trayHead(m);
  if (m.size === 'narrow') {
    const tall = 2 * (m.card.h + cardGap(m)) + head + 6;
    const tops = PLACES.map((_, at) => PLACES.slice(0, at).reduce((y, place) => y + narrowHeight(place, m) + m.gap, 1));
    const zone = (at: number, place: ProductPlace): Rect => ({ x: 1, y: tops[at] ?? 0, w: m.width - 3, h: narrowHeight(place, m) });
    return { zones: { type1: zone(0, 'type1'), border: zone(1, 'border'), type2: zone(2, 'type2') }, tray: { x: 1, y: height - tall - 2, w: m.width - 3, h: tall } };
  }
  const tray: Rect = { x: 1, y: height - head - m.card.h - 18, w: m.width - 3, h: head + m.card.h + 16 };
  const middle = m.width * (m.size === 'wide' ? 0.33 : 0.335);
  const side = (m.width - 3 - middle - 2 * m.gap) / 2;
  const h = tray.y - m.gap - 2;
  const zone = (x: number, w: number): Rect => ({ x, y: 1, w, h });
  return { zones: { type1: zone(1, side), border: zone(1 + side + m.gap, middle), type2: zone(1 + side + middle + 2 * m.gap, side) }, tray };
}

/** The share of the layers where cards and layers stand side by side: more on the border, whose one card has a short name and whose layers are two things at once. */
const LAYERS_SHARE: Readonly<Record<ProductPlace, number>> = { type1: 0.5, border: 0.62, type2: 0.5 };

/** The widths of cards and layers that stand side by side. */
function columnsIn(zone: Rect, place: ProductPlace, m: LevelsMetrics): { cards: number; layers: number } {
  const both = zone.w - 24 - cardGap(m);
  return { cards: both * (1 - LAYERS_SHARE[place]), layers: both * LAYERS_SHARE[place] };
}

/** Where the layers of a zone stand: at its bottom, or on a narrow screen beside its cards. */
function layersIn(zone: Rect, place: ProductPlace, m: LevelsMetrics): Rect {
  const h = stackOf(place, m);
  if (m.size !== 'narrow') return { x: zone.x + 12, y: zone.y + zone.h - 10 - h, w: zone.w - 24, h };
  const w = columnsIn(zone, place, m).layers;
  return { x: zone.x + zone.w - 12 - w, y: zone.y + headOf(m), w, h };
}

function zoneBoxes(place: ProductPlace, zone: Rect, m: LevelsMetrics): LevelsBox[] {
  const room = layersIn(zone, place, m);
  const layers = LAYERS[place].map(({ hue, labels, n, host }, at) => {
    const rect: Rect = { ...room, y: room.y + room.h - (at + 1) * (m.layer + 5) + 5, h: m.layer };
    return box(`layer:${place}:${String(at)}`, rect, { kind: 'layer', hue, hatched: hue === 'guest' && !host, labels: labels.map((label) => phrase(label)), n });
  });
  const title = phrase(place === 'border' ? 'levels.zone.border' : place === 'type1' ? 'stack.type1' : 'stack.type2');
  const sentence = phrase(`levels.say.zone.${place}`);
  return [box(`zone:${place}`, zone, { kind: 'zone', place, title, hint: phrase(`levels.zone.${place}Hint`), sentence }), ...layers];
}

/** Where the cards of a zone lie: below its heading, one under the other. */
function slotIn(zone: Rect, place: ProductPlace, at: number, m: LevelsMetrics): Rect {
  const w = Math.min(m.card.w, m.size === 'narrow' ? columnsIn(zone, place, m).cards : zone.w - 24);
  return { x: zone.x + 12, y: zone.y + headOf(m) + at * (m.card.h + cardGap(m)), w, h: m.card.h };
}

function cardBox(product: ProductId, rect: Rect, place: ProductPlace | undefined): LevelsBox {
  const where = place ? phrase(`levels.zone.${place}Name`) : phrase('levels.onTray');
  const sentence = phrase('levels.say.card', { product: PRODUCT_NAMES[product], where });
  return box(`card:${product}`, rect, { kind: 'card', product, filed: place !== undefined, pick: `product:${product}`, sentence });
}

/** Why KVM stands on the border: one reason for either side. */
function reasons(zone: Rect, m: LevelsMetrics): LevelsBox[] {
  const card = slotIn(zone, 'border', 0, m);
  const layers = layersIn(zone, 'border', m);
  // rings are thicker on a wall
  const gap = m.size === 'projector' ? 12 : 6;
  const top = m.size === 'narrow' ? layers.y + layers.h + 8 : card.y + card.h + Math.max(8, gap);
  const bottom = m.size === 'narrow' ? zone.y + zone.h - 8 : layers.y - 4;
  const each = (bottom - top - gap) / 2;
  return (['one', 'two'] as const).map((side, at) => {
    const text = phrase(`levels.kvm.${side}`);
    return box(`reason:${side}`, { x: zone.x + 12, y: top + at * (each + gap), w: zone.w - 24, h: each }, { kind: 'reason', text, sentence: text });
  });
}

/** A product that is on its way lies on the side where it was put, also when it will not stay there. */
function onItsWay(going: readonly Event[]): ProductPlaces {
  const moves = going.flatMap((event) => (event.type === 'product/filed' || event.type === 'product/refused' ? [event] : []));
  return Object.fromEntries(moves.map(({ product, side }) => [product, side === 1 ? 'type1' : 'type2']));
}

/** Lays out the products of a World where the learner has filed them; `going` are the events that are under way, `draft` is what lies in a hand. */
export function layoutProducts(world: World, { size, going = [], draft }: { size: FigureSize; going?: readonly Event[]; draft?: ProductPlaces | undefined }): LevelsLayout {
  const m = levelsMetrics(size);
  const { zones, tray } = zonesOf(m);
  const filed: ProductPlaces = { ...world.products, ...onItsWay(going), ...draft };
  const boxes = PLACES.flatMap((place) => zoneBoxes(place, zones[place], m));
  boxes.push(box('tray', tray, { kind: 'tray', label: phrase('levels.cards') }));
  const columns = m.size === 'narrow' ? 2 : PRODUCTS.length;
  const gap = cardGap(m);
  const w = Math.min(m.card.w, (tray.w - 24 - (columns - 1) * gap) / columns);
  PRODUCTS.forEach((product, at) => {
    const place = filed[product];
    const home: Rect = { x: tray.x + 12 + (at % columns) * (w + gap), y: tray.y + trayHead(m) + Math.floor(at / columns) * (m.card.h + gap), w, h: m.card.h };
    if (!place) boxes.push(cardBox(product, home, undefined));
    else {
      const before = PRODUCTS.slice(0, at).filter((other) => filed[other] === place).length;
      boxes.push(box(`ghost:${product}`, home, { kind: 'ghost' }), cardBox(product, slotIn(zones[place], place, before, m), place));
    }
  });
  if (filed.kvm === 'border') boxes.push(...reasons(zones.border, m));
  return { boxes: backToFront(boxes), width: m.width, height: m.height.products };
}

/** On which side a card was let go of; null outside the zones. */
export function sideAt(point: { x: number; y: number }, size: FigureSize): 1 | 2 | null {
  const m = levelsMetrics(size);
  const { zones, tray } = zonesOf(m);
  if (point.y >= tray.y) return null;
  const middle = m.size === 'narrow' ? zones.border.y + zones.border.h / 2 : zones.border.x + zones.border.w / 2;
  return (m.size === 'narrow' ? point.y : point.x) < middle ? 1 : 2;
}
