// Turns a moment into the instruction gate: cards of a guest, three ways past or through the hypervisor, the CPU at their end, and a board that counts thousands.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { STREAM_LENGTH } from '../../sim/calibration';
import { INSTRUCTIONS, PRIVILEGED, VCPU_MODES } from '../../sim/hypervisor/vcpu';
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase } from '../shared/words';
import { type GateBox, gateBox, type Way, WAYS } from './gateBox';
import { type GateMetrics, gateMetrics } from './metrics';
import { cardSentence, countWords, cpuWords, gateSentence, guestWords, laneSentence, shotSentence, tallySentence, tallyValue } from './sentences';
import { GATE, OPEN_WAYS, runOf, type Stream, streamOf } from './stream';

/** Boxes in reading order, and the figure that they fill. */
export interface GateLayout {
  boxes: GateBox[];
  metrics: GateMetrics;
  height: number;
}

/** Cards in two groups: what any program may do, and what only the owner of the hardware may. */
const GROUPS = [
  { id: 'ordinary', cards: INSTRUCTIONS.filter((each) => !PRIVILEGED.has(each)) },
  { id: 'privileged', cards: INSTRUCTIONS.filter((each) => PRIVILEGED.has(each)) },
] as const;

const groupHeight = (m: GateMetrics): number => m.group + Math.ceil(INSTRUCTIONS.length / 2 / m.columns) * (m.card + m.gap);
const guestHeight = (m: GateMetrics): number => m.head + 2 * groupHeight(m) + m.pad - m.gap;

function guestBoxes({ guest, host }: Stream, place: Rect, m: GateMetrics): GateBox[] {
  const own = guestWords(guest, host);
  const cardWidth = (place.w - 2 * m.pad - (m.columns - 1) * m.gap) / m.columns;
  const cards = GROUPS.flatMap(({ id, cards: names }, group) => {
    const y = place.y + m.head + group * groupHeight(m);
    const heading =
      m.group === 0 ? [] : [gateBox(`group:${id}`, { x: place.x + m.pad, y, w: place.w - 2 * m.pad, h: m.group }, { kind: 'group', text: phrase(`gate.group.${id}`) })];
    const boxes = names.map((instruction, at) => {
      const rect = {
        x: place.x + m.pad + (at % m.columns) * (cardWidth + m.gap),
        y: y + m.group + Math.floor(at / m.columns) * (m.card + m.gap),
        w: cardWidth,
        h: m.card,
      };
      const privileged = id === 'privileged';
      return gateBox(`card:${instruction}`, rect, { kind: 'card', instruction, privileged, pick: `opcode:${instruction}`, sentence: cardSentence(instruction, privileged) });
    });
    return [...heading, ...boxes];
  });
  return [gateBox('guest', place, { kind: 'guest', title: own.title, note: own.note, pick: `vm:${guest.id}`, sentence: own.sentence }), ...cards];
}

/** Where the ways, the hypervisor and the CPU stand. */
interface Place {
  lanes: { rect: Rect; before: Rect; after: Rect; booth: Rect }[];
  gate: Rect;
  cpu: Rect;
}

function acrossPlace(guest: Rect, m: GateMetrics): Place {
  const left = guest.x + guest.w + m.depth;
  const cpu = { x: m.width - 1 - m.depth - m.cpu, y: guest.y, w: m.cpu, h: guest.h };
  const road = (cpu.x - left - m.gate - m.depth) / 2;
  const gate = { x: left + road, y: guest.y, w: m.gate, h: guest.h };
  const top = guest.y + m.head;
  const h = (guest.h - m.head - m.pad - 2 * m.between) / 3;
  const lanes = WAYS.map((_, at) => {
    const rect = { x: left, y: top + at * (h + m.between), w: cpu.x - left, h };
    const after = gate.x + gate.w + m.depth;
    return { rect, before: { ...rect, w: road }, after: { ...rect, x: after, w: cpu.x - after }, booth: { ...rect, x: gate.x + m.pad, w: gate.w - 2 * m.pad } };
  });
  return { lanes, gate, cpu };
}

function downPlace(guest: Rect, m: GateMetrics): Place {
  const top = guest.y + guest.h;
  const road = m.shot + 2 * m.gap;
  const gate = { x: guest.x, y: top + m.words + m.over + road + m.depth, w: guest.w, h: m.gate };
  const end = gate.y + gate.h + road + m.under + m.depth;
  const cpu = { x: guest.x, y: end, w: guest.w, h: m.cpu };
  const w = (guest.w - 2 * m.between) / 3;
  const lanes = WAYS.map((_, at) => {
    const rect = { x: guest.x + at * (w + m.between), y: top, w, h: end - m.depth - top };
    const after = gate.y + gate.h;
    return {
      rect,
      before: { ...rect, h: m.words + m.over + road },
      after: { ...rect, y: after, h: end - m.depth - after },
      booth: { ...rect, x: rect.x + m.gap, w: rect.w - 2 * m.gap, y: gate.y + m.head, h: m.gate - m.head - m.gap },
    };
  });
  return { lanes, gate, cpu };
}

/** A card on its way: before the hypervisor, or as far as it has come in the end. */
function shotRect({ before, after }: Place['lanes'][number], way: Way, atEnd: boolean, m: GateMetrics): Rect {
  const road = atEnd ? after : before;
  if (m.upright) return { x: road.x + 2, y: road.y + m.gap + (atEnd ? 0 : m.words + m.over), w: road.w - 4, h: m.shot };
  const line = road.y + m.words + (road.h - m.words - m.shot) / 2;
  return { x: road.x + 4, y: line - (way === 'exits' ? m.lift : 0), w: road.w - 8, h: m.shot };
}

function laneBoxes({ mode, fired, shot }: Stream, place: Place, m: GateMetrics): GateBox[] {
  const lanes = WAYS.flatMap((way: Way, at) => {
    const lane = place.lanes[at];
    if (!lane) return [];
    const open = OPEN_WAYS[mode].includes(way);
    const title = [phrase(`gate.way.${way}`), phrase(`gate.wayShort.${way}`)];
    const { before, after } = lane;
    // what comes by the thousand is counted on the board, so here an empty way says nothing
    const count = fired[way] > 0 ? countWords(way, fired[way]) : [];
    return [
      gateBox(`lane:${way}`, lane.rect, { kind: 'lane', way, open, title, count, before, after, pick: `way:${way}`, sentence: laneSentence(way, open, fired[way]) }),
      gateBox(`booth:${way}`, lane.booth, { kind: 'booth', way, open, note: [phrase(`gate.booth.${way}`), phrase(`gate.boothShort.${way}`)] }),
    ];
  });
  const lane = shot && place.lanes[WAYS.indexOf(shot.way)];
  if (!shot || !lane) return lanes;
  const { event, way, finished } = shot;
  const { instruction, count } = event;
  // a card that has stopped stays before the gate until it is taken back
  const rect = shotRect(lane, way, finished && way !== 'exits', m);
  return [...lanes, gateBox(`shot:${String(event.at)}`, rect, { kind: 'shot', instruction, count, way, finished, sentence: shotSentence(shot) })];
}

/** The parts of a bar that are wide enough to be seen, however few they stand for. */
const LEAST_SHARE = 5;

function tallyBoxes(moment: Pick<Moment, 'world'>, top: number, m: GateMetrics): GateBox[] {
  return VCPU_MODES.flatMap((mode, at) => {
    const rect = { x: 1, y: top + at * (m.tally + m.gap), w: m.width - 3, h: m.tally };
    const counts = runOf(moment.world, mode);
    const title = [phrase(`gate.mode.${mode}`), phrase(`gate.modeShort.${mode}`)];
    const row = gateBox(`tally:${mode}`, rect, { kind: 'tally', mode, title, counts, value: tallyValue(counts), pick: `tally:${mode}`, sentence: tallySentence(mode, counts) });
    if (!counts) return [row];
    const bar = tallyParts(rect, m).bar;
    const present = WAYS.filter((way) => counts[way] > 0);
    // while some are still on their way, the bar is not full
    const room = bar.w - present.length * LEAST_SHARE;
    let x = bar.x;
    const shares = present.map((way) => {
      const w = LEAST_SHARE + (room * counts[way]) / STREAM_LENGTH.value;
      const box = gateBox(`share:${mode}:${way}`, { ...bar, x, w }, { kind: 'share', way, count: counts[way] });
      x += w;
      return box;
    });
    return [row, ...shares];
  });
}

/** Where in a row of the board its title, its bar and its value are. */
export function tallyParts({ x, y, w, h }: Rect, m: GateMetrics): Record<'title' | 'bar' | 'value', Rect> {
  if (m.line > 0) {
    const words = { x: x + m.pad, y, w: w - 2 * m.pad, h: m.line };
    return { title: words, value: words, bar: { x: x + m.pad, y: y + m.line, w: w - 2 * m.pad, h: h - m.line - m.gap } };
  }
  return {
    title: { x: x + m.pad, y, w: m.name - m.pad, h },
    bar: { x: x + m.name, y: y + m.gap, w: w - m.name - m.value, h: h - 2 * m.gap },
    value: { x: x + w - m.value + m.pad, y, w: m.value - 2 * m.pad, h },
  };
}

/** Lays out the gate. */
export function layoutGate(moment: Pick<Moment, 'world' | 'done' | 'inFlight'>, { guest: chosen }: Pick<View, 'guest'>, size: FigureSize): GateLayout {
  const m = gateMetrics(size);
  const top = m.depth + 2;
  const guest = { x: 1, y: top, w: m.upright ? m.width - 3 - m.depth : m.guest, h: guestHeight(m) };
  const place = (m.upright ? downPlace : acrossPlace)(guest, m);
  const board = Math.max(guest.y + guest.h, place.cpu.y + place.cpu.h) + m.pad;
  const height = board + VCPU_MODES.length * (m.tally + m.gap);
  const stream = streamOf(moment, chosen);
  if (!stream) {
    const text = phrase('gate.missing');
    return { boxes: [gateBox('empty', { x: 2, y: 4, w: m.width - 6, h: height - 8 }, { kind: 'empty', text, sentence: text })], metrics: m, height };
  }
  const cpu = cpuWords(stream.host);
  const title = [phrase('gate.hypervisor'), phrase('gate.hypervisorShort')];
  const boxes = [
    ...guestBoxes(stream, guest, m),
    gateBox('gate', place.gate, { kind: 'gate', title, pick: `hypervisor:${GATE}`, sentence: gateSentence(stream.mode) }),
    ...laneBoxes(stream, place, m),
    gateBox('cpu', place.cpu, { kind: 'cpu', title: cpu.title, note: cpu.note, pick: `cpu:${GATE}`, sentence: cpu.sentence }),
    ...tallyBoxes(moment, board, m),
  ];
  return { boxes, metrics: m, height };
}
