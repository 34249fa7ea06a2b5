// What the race shows of a wave of requests: for each stack the requests that came, what its fleet could answer, and what was dropped.
import { REPLICA_REQUESTS } from '../../sim/calibration';
import { type Racer, RACERS } from '../../sim/racers';
import { demandAt, REPLICA_START, WAVE_SECONDS, type Wave } from '../../sim/wave';
import { type World } from '../../sim/world';
import { type Rect } from '../shared/box';
import { timeOf } from '../shared/time';
import { type Phrase, phrase } from '../shared/words';
import { sourceOf, sourcedSentence } from './sentences';

/** The wave that is drawn as an outline while none has come. */
export const OUTLINE = { peak: 600, most: 6 };

/** A stack's fleet during the wave, as shares of the track: heights of what came and what was answered, second by second. */
export interface WaveLine {
  /** Requests that come in each second, also in those that are still ahead. */
  demand: number[];
  /** Requests that were answered in each second that has passed. */
  answered: number[];
  /** What the ready replicas could have answered. */
  room: number[];
}

/** What a fleet comes to so far. */
export interface WaveTotal {
  arrived: number;
  dropped: number;
  most: number;
}

/** The requests that came and those that were dropped; null while no wave has come. */
export function totalOf({ wave }: World, racer: Racer): WaveTotal | null {
  if (!wave) return null;
  const fleet = wave.fleets[racer];
  return {
    arrived: wave.arrived.reduce((sum, count) => sum + count, 0),
    dropped: fleet.reduce((sum, { dropped }) => sum + dropped, 0),
    most: Math.max(1, ...fleet.map(({ ready }) => ready)),
  };
}

/** The line of a stack, as shares of what its track can show. */
export function lineOf({ wave }: World, racer: Racer): WaveLine {
  const { peak, most }: Pick<Wave, 'peak' | 'most'> = wave ?? OUTLINE;
  const top = Math.max(peak, most * REPLICA_REQUESTS.value) * 1.08;
  const fleet = wave?.fleets[racer] ?? [];
  return {
    demand: Array.from({ length: WAVE_SECONDS }, (_, second) => demandAt(second, peak) / top),
    answered: fleet.map(({ dropped }, second) => ((wave?.arrived[second] ?? 0) - dropped) / top),
    room: fleet.map(({ ready }) => (ready * REPLICA_REQUESTS.value) / top),
  };
}

/** The areas and lines of a wave that are drawn at a moment. */
export function waveParts(world: World): ('answered' | 'dropped' | 'room' | 'ahead')[] {
  const { wave } = world;
  if (!wave) return ['ahead'];
  const dropped = RACERS.some((racer) => (totalOf(world, racer)?.dropped ?? 0) > 0);
  return ['answered', ...(dropped ? (['dropped'] as const) : []), 'room', ...(wave.arrived.length < WAVE_SECONDS ? (['ahead'] as const) : [])];
}

/** What stands at the end of a row, and where it is from: start times have sources, what a replica answers is ours. */
export function waveWords(world: World, racer: Racer): { value: Phrase[]; source: Phrase[] } {
  const total = totalOf(world, racer);
  if (!total) return { value: [phrase('race.ready')], source: [] };
  const params = { dropped: total.dropped };
  return { value: [phrase('race.dropped', params), phrase('race.droppedShort', params)], source: sourceOf([REPLICA_START[racer], REPLICA_REQUESTS]) };
}

/** The sentence of a row. */
export function waveSentence(world: World, racer: Racer): Phrase {
  const total = totalOf(world, racer);
  const name = phrase(`race.name.${racer}`);
  if (!total) return phrase('race.say.plain', { name, what: phrase('race.say.noWave') });
  const { arrived, dropped, most } = total;
  const start = REPLICA_START[racer];
  return sourcedSentence(name, phrase('race.say.wave', { arrived, dropped, most, time: timeOf(start.value) }), [start, REPLICA_REQUESTS]);
}

/** The outline of heights over a track, from its left end, closed along its bottom unless it is a line. */
export function outline(heights: readonly number[], { x, y, w, h }: Rect, closed: boolean): string {
  const step = w / WAVE_SECONDS;
  const at = (height: number): number => y + h * (1 - height);
  const stairs = heights.map((height, second) => `${second === 0 ? (closed ? `M${x} ${y + h}V` : `M${x} `) : 'V'}${at(height)}H${x + (second + 1) * step}`).join('');
  return heights.length === 0 ? '' : closed ? `${stairs}V${y + h}z` : stairs;
}
