// The boxes of the moves instrument: what the layout gives out and the drawing takes in.
import { type Destination } from '../../sim/portability';
import { type Trial } from '../../sim/world';
import { boxMaker, type ObjectBox } from '../shared/objectBox';
import { type Phrase } from '../shared/words';

/** What an app stands on, from the top down. */
export const LAYERS = ['libraries', 'kernel', 'cpu'] as const;
export type Layer = (typeof LAYERS)[number];

/** Whether a layer suits the app: not tried yet, as needed, the one that it failed at, or not used because the image brings its own. */
export type Fit = 'untried' | 'suits' | 'fails' | 'unused';

/** What a key does: sends the app in one of its forms, or makes the image first. */
export type Deed = { does: 'move'; machine: Destination; form: Trial['form'] } | { does: 'build' };

/** A box of the picture. */
export type MovesBox = ObjectBox &
  /** A computer's name and its OS. */
  (
    | { kind: 'head'; name: string; os: string; title: Phrase }
    | { kind: 'key'; deed: Deed; text: readonly Phrase[]; possible: boolean }
    /** The place of the app on a computer. */
    | { kind: 'slot'; text: readonly Phrase[] }
    /** The app in its place, bare or in its image. */
    | { kind: 'load'; form: Trial['form']; machine: string; text: readonly Phrase[]; carried: Phrase | null }
    | { kind: 'verdict'; outcome: Trial['outcome'] | 'made' | null; text: readonly Phrase[] }
    | { kind: 'layer'; layer: Layer; fit: Fit; text: readonly Phrase[] }
    | { kind: 'empty'; text: Phrase }
  );

export type MovesKind = MovesBox['kind'];
/** The box of one kind. */
export type MovesBoxOf<K extends MovesKind> = Extract<MovesBox, { kind: K }>;

/** Completes a box. */
export const movesBox = boxMaker<MovesBox>({ head: 0, slot: 0, empty: 0, layer: 1, verdict: 1, key: 1, load: 2 });
