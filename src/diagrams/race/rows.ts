// One row of the race: a stack's name, what it comes to under the measure on its track, and the value in words.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type Racer, RACERS } from '../../sim/racers';
import { type Rect } from '../shared/box';
import { type Hue } from '../shared/hue';
import { timeOf } from '../shared/time';
import { phrase } from '../shared/words';
import { chainOf } from './chain';
import { chainBoxes } from './chainBoxes';
import { type RaceMetrics } from './metrics';
import { boxOf, type RaceBox } from './raceBox';
import { rowParts } from './rowParts';
import { runnerAt } from './runners';
import { amountOf, chainSentence, nameOf, partPhrase, rowSentence, runnerSentence, sourceOf } from './sentences';
import { SHORTEST, spanOf, stretchBoxes } from './track';
import { type Guest, isGuest, type Measure, START, stepsOf, type Value, valueOf } from './values';
import { lineOf, waveSentence, waveWords } from './wave';

/** What the bar of a measure is drawn in. */
const BARS: Readonly<Partial<Record<Measure, Hue>>> = { memory: 'hardware', disk: 'image', density: 'off', cpu: 'hardware', io: 'hardware', redis: 'network' };
/** What one of a few counted things is drawn in. */
const BLOCKS: Readonly<Partial<Record<Measure, Hue>>> = { kernels: 'kernel', blast: 'app', attacks: 'paper' };

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

/** What the rows are made from. */
export interface Plan extends Pick<View, 'measure' | 'track'> {
  moment: Moment;
  m: RaceMetrics;
  /** What the longest bar stands for. */
  most: number;
}

/** The row of a stack, or of a guest that is only compared. */
export function rowBoxes(plan: Plan, racer: Racer | Guest, row: Rect): RaceBox[] {
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
