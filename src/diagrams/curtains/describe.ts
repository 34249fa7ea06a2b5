// The text twin of the curtains: what each face shows, as phrases.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type FigureSize } from '../shared/useFigureSize';
import { type Phrase } from '../shared/words';
import { type CurtainsBox, type CurtainsKind } from './curtainsBox';
import { layoutTanks } from './layoutTanks';
import { type CurtainsLayout, layoutWindows } from './layoutWindows';

/** The face that a view asks for. */
export function layoutCurtains({ world, done }: Pick<Moment, 'world' | 'done'>, { curtains, subject }: Pick<View, 'curtains' | 'subject'>, size: FigureSize): CurtainsLayout {
  return curtains === 'use' ? layoutTanks(world, { size, done }) : layoutWindows(world, { subject, size });
}

const ORDER: Readonly<Partial<Record<CurtainsKind, number>>> = { process: 0, scale: 0, kernel: 3 };

/** Boxes in reading order: the process, its windows row by row, the kernel; or the tanks from left to right, each with what belongs to it. */
export function readingOrder(boxes: readonly CurtainsBox[]): CurtainsBox[] {
  const rank = (box: CurtainsBox): number => ORDER[box.kind] ?? 1;
  const column = (box: CurtainsBox): number => ('group' in box ? box.x : 0);
  return boxes.toSorted((a, b) => rank(a) - rank(b) || column(a) - column(b) || a.y - b.y || a.x - b.x);
}

/** Everything that a view shows, as phrases. A lid says what its tank says already. */
export function describeCurtains(moment: Pick<Moment, 'world' | 'done'>, view: Pick<View, 'curtains' | 'subject'>, size: FigureSize = 'wide'): Phrase[] {
  const { boxes } = layoutCurtains(moment, view, size);
  return readingOrder(boxes).flatMap((box) => (box.kind === 'lid' || (box.kind === 'greed' && !box.on) ? [] : (box.sentence ?? [])));
}
