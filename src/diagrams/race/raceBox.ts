// The boxes of the race: what the layout gives out and the drawing takes in.
import { type Part, type Racer } from '../../sim/racers';
import { type Box, type Rect } from '../shared/box';
import { type Hue } from '../shared/hue';
import { type Phrase } from '../shared/words';
import { type Guest } from './values';
import { type WaveLine } from './wave';

/** What every box has. */
export interface RaceBase extends Box {
  z: number;
  /** Pick id such as `racer:type1`; null for what cannot be picked. */
  pick: string | null;
  /** What it is, for screen readers and the text twin. */
  sentence: Phrase | null;
}

/** A box of the picture. */
export type RaceBox = RaceBase &
  /** A stack: its name, what it comes to, and where that is from. */
  (
    | { kind: 'row'; racer: Racer | Guest; title: readonly Phrase[]; value: readonly Phrase[]; source: readonly Phrase[]; first: boolean; running: boolean }
    /** A piece of a start; `from` and `to` are ms after the shot, and what lies behind the clock is drawn. Cut where it leaves the track. */
    | { kind: 'stretch'; part: Part; from: number; to: number; perMs: number; cut: boolean }
    /** A wave of requests, as far as it has passed. */
    | { kind: 'wave'; line: WaveLine }
    | { kind: 'bar'; hue: Hue }
    /** What of a bar is in use. */
    | { kind: 'filled'; hue: Hue }
    | { kind: 'block'; hue: Hue; mark: 'lost' | 'guest' | 'none' | null; words: readonly Phrase[] }
    /** A line across the track with its time. */
    | { kind: 'tick'; words: Phrase }
    | { kind: 'empty'; text: Phrase }
  );

export type RaceKind = RaceBox['kind'];
/** The box of one kind. */
export type RaceBoxOf<K extends RaceKind> = Extract<RaceBox, { kind: K }>;

const DEPTHS: Readonly<Record<RaceKind, number>> = { row: 0, empty: 0, tick: 1, stretch: 2, wave: 2, bar: 2, block: 2, filled: 3 };

type Without<T> = T extends unknown ? Omit<T, keyof RaceBase> : never;

/** Completes a box. */
export function boxOf(id: string, rect: Rect, part: Without<RaceBox> & Partial<Pick<RaceBase, 'pick' | 'sentence'>>): RaceBox {
  return { pick: null, sentence: null, ...part, x: rect.x, y: rect.y, w: rect.w, h: rect.h, id, z: DEPTHS[part.kind] };
}
