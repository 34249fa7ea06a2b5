// The signs on a small computer's picture: a program's letter, an alarm, a tick.
import { Check } from 'lucide-react';
import { type ProgramId } from '../../sim/hardware/board';
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import styles from './Blocks.module.css';
import { letterOf } from './parts';
import { letterRun } from './texts';

/** The colours of a program: A is white, B is ink, so that the two are told apart without a colour. One class each, as the order of two would depend on the page. */
export const inkOf = (program: ProgramId | null): string => (program === 'b' ? cx(styles['b']) : hueClass('app'));

/** A program's letter on its plate. */
export function Plate({ rect, program, size }: { rect: Rect; program: ProgramId; size: number }) {
  return (
    <g className={inkOf(program)}>
      <rect className={cx(styles['chip'], styles['letter'])} {...{ x: rect.x, y: rect.y, width: rect.w, height: rect.h }} rx={4} />
      <Label {...letterRun(rect, letterOf(program), size)} />
    </g>
  );
}

/** The sign for something that has gone wrong: shape and colour say it together. */
export function Alert({ x, y, r }: { x: number; y: number; r: number }) {
  return (
    <g className={styles['alert']} aria-hidden="true">
      <circle cx={x} cy={y} r={r} strokeWidth={r * 0.18} />
      <path d={`M${x} ${y - r * 0.5}v${r * 0.62}M${x} ${y + r * 0.48}v${r * 0.06}`} strokeWidth={r * 0.28} />
    </g>
  );
}

/** The sign for something that is done. */
export function Tick({ x, y, size }: { x: number; y: number; size: number }) {
  return <Glyph glyph={Check} x={x} y={y} size={size} />;
}
