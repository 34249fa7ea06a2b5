// Turns a moment into the race: a row for each stack, and on its track what it comes to under the measure.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { computerOf, type Part, PARTS, type Racer, RACERS } from '../../sim/racers';
import { WAVE_SECONDS } from '../../sim/wave';
import { findMachine } from '../../sim/world';
import { type Rect } from '../shared/box';
import { type Hue } from '../shared/hue';
import { timeOf } from '../shared/time';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase } from '../shared/words';
import { chainOf, type Link, LINK_WORDS } from './chain';
import { layersMetrics, type RaceMetrics, raceMetrics, waveMetrics } from './metrics';
import { boxOf, type RaceBox } from './raceBox';
import { type Runner, runnerAt } from './runners';
import { amountOf, chainSentence, nameOf, partPhrase, rowSentence, runnerSentence, sourceOf } from './sentences';
import { type Guest, guestsOf, isGuest, type Measure, START, stepsOf, type Value, valueOf } from './values';
import { lineOf, waveSentence, waveWords } from './wave';

/** A finished layout. */
export interface RaceLayout {
  boxes: RaceBox[];
  metrics: RaceMetrics;
  height: number;
}

export type RaceOptions = Pick<View, 'measure' | 'track'> & { size: FigureSize };

/** Where in its row things are. */
export interface RowParts {
  head: Rect;
  track: Rect;
  tail: Rect;
}

/** The name, the track and the value of a row. */
export function rowParts({ x, y, w, h }: Rect, m: RaceMetrics): RowParts {
  if (m.head === 0) {
    const words = { x: x + m.pad, y, w: w - 2 * m.pad, h: m.words };
    return { head: words, tail: words, track: { x: x + m.pad, y: y + m.words, w: w - 2 * m.pad, h: m.track - m.pad } };
  }
  const head = { x: x + m.pad, y, w: m.head - m.pad, h };
  const tail = { x: x + w - m.tail, y, w: m.tail - m.pad, h };
  return { head, tail, track: { x: x + m.head, y: y + 6, w: w - m.head - m.tail - m.pad, h: h - 12 } };
}

/** What the bar of a measure is drawn in. */
const BARS: Readonly<Partial<Record<Measure, Hue>>> = { memory: 'hardware', disk: 'image', density: 'off', cpu: 'hardware', io: 'hardware', redis: 'network' };
/** What one of a few counted things is drawn in. */
const BLOCKS: Readonly<Partial<Record<Measure, Hue>>> = { kernels: 'kernel', blast: 'app', attacks: 'paper' };
/** The whole race when nobody has arrived yet, and the closer look at its beginning (ms). */
const LEAST_SPAN = 20_000;
const CLOSE_SPAN = 1000;
const SHORTEST = 3;
/** A stretch that would be narrower than this is left out, unless it is the longest of its start. */
const LEAST_STRETCH = 1.5;

/** How many ms the track shows. */
export function spanOf(moment: Moment, track: View['track']): number {
  if (track === 'second') return CLOSE_SPAN;
  const longest = RACERS.map((racer) => runnerAt(moment, racer).stretches.reduce((sum, { ms }) => sum + ms, 0));
  const most = Math.max(...longest);
  return most === 0 ? LEAST_SPAN : most <= CLOSE_SPAN ? CLOSE_SPAN : Math.max(LEAST_SPAN, most) * 1.04;
}

function stretchBoxes(racer: Racer, runner: Runner, track: Rect, span: number): RaceBox[] {
  const perMs = track.w / span;
  const longest = Math.max(...runner.stretches.map(({ ms }) => ms));
  let from = 0;
  return runner.stretches.flatMap(({ part, ms }, at) => {
    const begin = from;
    from += ms;
    const x = Math.min(track.x + begin * perMs, track.x + track.w - SHORTEST);
    if (begin >= span || (ms * perMs < LEAST_STRETCH && ms < longest)) return [];
    const w = Math.max(SHORTEST, Math.min(ms * perMs, track.x + track.w - x));
    return [boxOf(`stretch:${racer}:${String(at)}`, { ...track, x, w }, { kind: 'stretch', part, from: begin, to: from, perMs, cut: from > span })];
  });
}

/** The parts of a start that can be seen, in the order in which they come. */
export function partsDrawn(boxes: readonly RaceBox[]): Part[] {
  return PARTS.filter((part) => boxes.some((box) => box.kind === 'stretch' && box.part === part));
}

/** Things that are counted, side by side; more than fit get narrower. A kernel that has stopped stands behind those that run. */
function blockBoxes(racer: Racer | Guest, measure: Measure, { value, of, stopped = 0, which, none }: Value, track: Rect, m: RaceMetrics): RaceBox[] {
  const count = of ?? value + stopped;
  const hue = BLOCKS[measure] ?? 'paper';
  const step = Math.min(m.block + 5, track.w / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => {
    const lost = which ? which[at] === true : of === undefined ? at >= value : at < value;
    const rect = { x: track.x + at * step, y: track.y, w: step * (m.block / (m.block + 5)), h: track.h };
    return boxOf(`block:${racer}:${String(at)}`, rect, { kind: 'block', hue: lost ? 'panicked' : hue, mark: lost ? 'lost' : none?.[at] ? 'none' : null, words: [] });
  });
}

/** Where links are narrow, each gets the room that its word takes (chains with containers are short); of the longest chain, all are as wide together as `LINKS_WIDE`. */
const EVEN_FROM = 400;
const LINK_ROOM: Readonly<Record<Link['kind'], number>> = { hardware: 29.5, virtual: 37, hypervisor: 27, kernel: 47, os: 27, guestOs: 27, container: 72, vm: 34, app: 30.5 };
const LONGEST: readonly Link['kind'][] = ['hardware', 'kernel', 'os', 'hypervisor', 'virtual', 'kernel', 'guestOs', 'app'];
const LINKS_WIDE = LONGEST.reduce((sum, kind) => sum + LINK_ROOM[kind], 0);

function chainBoxes(moment: Moment, racer: Racer, track: Rect): RaceBox[] {
  const links = chainOf(moment.world, racer);
  const width = ({ kind }: Link): number => (track.w >= EVEN_FROM ? track.w / 8 : (track.w / LINKS_WIDE) * LINK_ROOM[kind]);
  return links.map((link, at) => {
    const { kind, hue } = link;
    const rect = { x: track.x + links.slice(0, at).reduce((sum, each) => sum + width(each), 0), y: track.y, w: width(link) - 3, h: track.h };
    return boxOf(`link:${racer}:${String(at)}:${kind}`, rect, {
      kind: 'block',
      hue,
      mark: kind === 'guestOs' ? 'guest' : null,
      words: [phrase(LINK_WORDS[kind]), ...(kind === 'virtual' ? [phrase('race.virtual')] : []), phrase(`race.linkShort.${kind}`)],
    });
  });
}

interface Plan extends RaceOptions {
  moment: Moment;
  m: RaceMetrics;
  /** What the longest bar stands for. */
  most: number;
}

function rowBoxes(plan: Plan, racer: Racer | Guest, row: Rect): RaceBox[] {
  const { moment, m, measure, track: span, most } = plan;
  const { track } = rowParts(row, m);
  const base = { kind: 'row', racer, title: nameOf(racer, measure), pick: isGuest(racer) ? null : `racer:${racer}` } as const;
  if (measure === 'start' && !isGuest(racer)) {
    const runner = runnerAt(moment, racer);
    const best = Math.min(...RACERS.map((each) => moment.world.race?.arrived[each]?.after ?? Infinity));
    const value = runner.state === 'arrived' ? [timeOf(runner.ms)] : runner.part ? [partPhrase(runner.part)] : [phrase('race.ready')];
    const source = runner.state === 'arrived' ? sourceOf(START[racer], stepsOf(racer, runner.ms)) : [];
    const first = runner.state === 'arrived' && runner.ms === best;
    return [
      boxOf(`row:${racer}`, row, { ...base, value, source, first, running: runner.state === 'running', sentence: runnerSentence(racer, runner) }),
      ...stretchBoxes(racer, runner, track, spanOf(moment, span)),
    ];
  }
  if (measure === 'layers' && !isGuest(racer)) {
    const links = chainOf(moment.world, racer);
    const value = [phrase('race.layerCount', { count: links.length })];
    return [boxOf(`row:${racer}`, row, { ...base, value, source: [], first: false, running: false, sentence: chainSentence(racer, links) }), ...chainBoxes(moment, racer, track)];
  }
  if (measure === 'wave' && !isGuest(racer)) {
    const words = { ...waveWords(moment.world, racer), first: false, running: false, sentence: waveSentence(moment.world, racer) };
    return [boxOf(`row:${racer}`, row, { ...base, ...words }), boxOf(`wave:${racer}`, track, { kind: 'wave', line: lineOf(moment.world, racer) })];
  }
  const value = valueOf(moment.world, racer, measure);
  const words = value ? [amountOf(measure, value)] : [phrase('race.unknown'), phrase('race.unknownShort')];
  const rowBox = boxOf(`row:${racer}`, row, {
    ...base,
    ...{ value: words, source: value && value.constants.length > 0 ? sourceOf(value.constants) : [], first: false, running: false },
    sentence: rowSentence(racer, measure, value),
  });
  const hue = BARS[measure];
  if (!value) return [rowBox];
  if (!hue) return [rowBox, ...blockBoxes(racer, measure, value, track, m)];
  if (value.value === 0) return [rowBox];
  const wide = (amount: number): Rect => ({ ...track, w: Math.max(SHORTEST, (track.w * amount) / most) });
  const filled = Math.min(value.now ?? 0, value.value);
  return [
    rowBox,
    boxOf(`bar:${racer}`, wide(value.value), { kind: 'bar', hue }),
    ...(filled > 0 ? [boxOf(`filled:${racer}`, wide(filled), { kind: 'filled', hue: 'hardware' })] : []),
  ];
}

/** Lines at whole seconds, or at tenths of one. */
function tickBoxes(plan: Plan, track: Rect, top: number, bottom: number): RaceBox[] {
  const wave = plan.measure === 'wave';
  const span = wave ? WAVE_SECONDS * 1000 : spanOf(plan.moment, plan.track);
  const step = wave ? 20_000 : span > CLOSE_SPAN ? 5000 : 250;
  const count = Math.floor(span / step);
  // the line at nought is in the unit of the others
  const nought = phrase(step < 1000 ? 'shared.unit.milliseconds' : 'shared.unit.seconds', { value: 0 });
  return Array.from({ length: count + 1 }, (_, at) => {
    const x = track.x + (at * step * track.w) / span;
    return boxOf(`tick:${String(at)}`, { x, y: top, w: 0, h: bottom - top }, { kind: 'tick', words: at === 0 ? nought : timeOf(at * step) });
  });
}

/** Whether times stand below the rows. */
const withAxis = (measure: Measure): boolean => measure === 'start' || measure === 'wave';

/** Where names stand above the tracks, room that neither an axis nor one more row takes goes to the tracks. */
const withoutSpare = (m: RaceMetrics): RaceMetrics => (m.head > 0 ? m : { ...m, track: m.track + Math.floor((m.words + m.track + m.gap) / RACERS.length) });

/** Lays out the race. */
export function layoutRace(moment: Moment, { size, ...options }: RaceOptions): RaceLayout {
  const { measure } = options;
  const usual = measure === 'layers' ? layersMetrics(size) : raceMetrics(size);
  const rows: (Racer | Guest)[] = [...RACERS, ...guestsOf(measure)];
  const m = measure === 'wave' ? waveMetrics(size) : withAxis(measure) || rows.length > RACERS.length ? usual : withoutSpare(usual);
  const tall = m.words + m.track;
  // as high under every measure, with room for one more row or for times; waves are higher on a phone
  const height = Math.max((RACERS.length + 1) * (usual.words + usual.track + usual.gap), withAxis(measure) ? RACERS.length * (tall + m.gap) + m.axis : 0) + 6;
  // fleets are only counted, so a wave needs none of the computers
  if (measure !== 'wave' && RACERS.some((racer) => !findMachine(moment.world.machines, computerOf(racer)))) {
    const text = phrase('race.missing');
    return { boxes: [boxOf('empty', { x: 2, y: 4, w: m.width - 4, h: height - 8 }, { kind: 'empty', text, sentence: text })], metrics: m, height };
  }
  const values = rows.map((racer) => valueOf(moment.world, racer, measure)?.value ?? 0);
  const plan: Plan = { moment, m, size, ...options, most: Math.max(1, ...values) };
  const place = (at: number): Rect => ({ x: 2, y: 3 + at * (tall + m.gap), w: m.width - 4, h: tall });
  const boxes = rows.flatMap((racer, at) => rowBoxes(plan, racer, place(at)));
  const { track } = rowParts(place(0), m);
  const bottom = place(RACERS.length).y + m.axis;
  const ticks = withAxis(measure) ? tickBoxes(plan, track, m.head === 0 ? place(RACERS.length).y : 3, bottom) : [];
  return { boxes: [...boxes, ...ticks].toSorted((a, b) => a.z - b.z), metrics: m, height };
}
