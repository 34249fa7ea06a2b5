// A box that may be picked and that says what it is: what the layouts of instruments are made of, and the text twin that follows from them.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type Diagram } from '../diagram';
import { type Box, type Rect } from './box';
import { type Phrase } from './words';

/** What every box of an instrument has beside its place. */
export interface ObjectBox extends Box {
  z: number;
  /** Pick id such as `kernel:host`; null for what cannot be picked. */
  pick: string | null;
  /** What it is, for screen readers and the text twin. */
  sentence: Phrase | null;
}

type Without<T> = T extends unknown ? Omit<T, keyof ObjectBox> : never;
/** What a box is told when it is made: its own fields and, where it has them, its pick id and its sentence. */
export type Part<B extends ObjectBox> = Without<B> & Partial<Pick<ObjectBox, 'pick' | 'sentence'>>;

/** Makes the function that completes the boxes of one picture; each kind has its depth. */
export function boxMaker<B extends ObjectBox & { kind: string }>(depths: Readonly<Record<B['kind'], number>>) {
  return (id: string, { x, y, w, h }: Rect, part: Part<B>): B => ({ pick: null, sentence: null, ...part, x, y, w, h, id, z: depths[part.kind as B['kind']] }) as unknown as B;
}

/** How a diagram says what it shows, when everything follows from its boxes in reading order. */
export function twinOf(boxesOf: (moment: Moment, view: View) => readonly ObjectBox[]): Pick<Diagram, 'describe' | 'describeObject' | 'objects'> {
  return {
    describe: (moment, view) => boxesOf(moment, view).flatMap(({ sentence }) => sentence ?? []),
    describeObject: (moment, view, id) => boxesOf(moment, view).find(({ pick }) => pick === id)?.sentence ?? undefined,
    objects: (moment, view) => boxesOf(moment, view).flatMap(({ pick }) => pick ?? []),
  };
}
