// Turns a moment into the race: a row for each stack, and on its track what it comes to under the measure.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { computerOf, type Racer, RACERS } from '../../sim/racers';
import { WAVE_SECONDS } from '../../sim/wave';
import { findMachine } from '../../sim/world';
import { type Rect } from '../shared/box';
import { timeOf } from '../shared/time';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase } from '../shared/words';
import { layersMetrics, type RaceMetrics, raceMetrics, waveMetrics } from './metrics';
import { boxOf, type RaceBox } from './raceBox';
import { rowParts } from './rowParts';
import { type Plan, rowBoxes } from './rows';
import { CLOSE_SPAN, spanOf } from './track';
import { type Guest, guestsOf, type Measure, valueOf } from './values';

/** A finished layout. */
export interface RaceLayout {
  boxes: RaceBox[];
  metrics: RaceMetrics;
  height: number;
}

/** How the race is looked at. */
export type RaceOptions = Pick<View, 'measure' | 'track'> & { size: FigureSize };

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
  const plan: Plan = { moment, m, ...options, most: Math.max(1, ...values) };
  const place = (at: number): Rect => ({ x: 2, y: 3 + at * (tall + m.gap), w: m.width - 4, h: tall });
  const boxes = rows.flatMap((racer, at) => rowBoxes(plan, racer, place(at)));
  const { track } = rowParts(place(0), m);
  const bottom = place(RACERS.length).y + m.axis;
  const ticks = withAxis(measure) ? tickBoxes(plan, track, m.head === 0 ? place(RACERS.length).y : 3, bottom) : [];
  return { boxes: [...boxes, ...ticks].toSorted((a, b) => a.z - b.z), metrics: m, height };
}
