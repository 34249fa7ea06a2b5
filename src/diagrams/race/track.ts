// The track of a start: how many ms it shows, and on it the stretches of a stack's start.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type Part, PARTS, type Racer, RACERS } from '../../sim/racers';
import { type Rect } from '../shared/box';
import { boxOf, type RaceBox } from './raceBox';
import { type Runner, runnerAt } from './runners';

/** The whole race when nobody has arrived yet (ms). */
const LEAST_SPAN = 20_000;
/** The closer look at its beginning (ms). */
export const CLOSE_SPAN = 1000;
/** What is drawn on a track is at least so wide. */
export const SHORTEST = 3;
/** A stretch that would be narrower than this is left out, unless it is the longest of its start. */
const LEAST_STRETCH = 1.5;

/** How many ms the track shows. */
export function spanOf(moment: Moment, track: View['track']): number {
  if (track === 'second') return CLOSE_SPAN;
  const longest = RACERS.map((racer) => runnerAt(moment, racer).stretches.reduce((sum, { ms }) => sum + ms, 0));
  const most = Math.max(...longest);
  return most === 0 ? LEAST_SPAN : most <= CLOSE_SPAN ? CLOSE_SPAN : Math.max(LEAST_SPAN, most) * 1.04;
}

/** The stretches of a start, one after the other. */
export function stretchBoxes(racer: Racer, runner: Runner, track: Rect, span: number): RaceBox[] {
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
