// The thread between the two numbers of one process.
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { Label } from '../shared/Label';
import { fitWords, type TextRun } from '../shared/textRun';
import { type Say } from '../shared/words';
import styles from './Blocks.module.css';
import { type InsideBox, type InsideBoxOf } from './insideBox';
import { type InsideMetrics } from './metrics';

type Bead = Drawn<InsideBoxOf<'bead'>>;

/** The two ends of a thread, as they are drawn now. */
export interface ThreadEnds {
  from: Bead;
  to: Bead;
}

/** The threads between beads on the screen, from top to bottom. */
export function threadsOf(boxes: readonly Drawn<InsideBox>[]): ThreadEnds[] {
  const beads = boxes.filter((box): box is Bead => box.kind === 'bead');
  const ends = beads.flatMap((from) => (from.side === 'host' ? beads.filter((to) => to.side === 'inside' && to.of === from.of).map((to) => ({ from, to })) : []));
  return ends.toSorted((a, b) => a.from.y + a.to.y - b.from.y - b.to.y);
}

/** What a thread crosses: the space between the lists; above the lower list, where it begins lower than the other. */
export interface ThreadGap {
  x: number;
  w: number;
  above: { x: number; y: number; w: number } | null;
}

/** What a thread means, over its knot; above the lower list where the gap is too narrow. */
function meaning({ x, w, above }: ThreadGap, over: number, m: InsideMetrics, say: Say): TextRun | null {
  const words = { wordings: [say({ key: 'inside.same' })], size: m.small, least: m.least };
  const look = { weight: 800, anchor: 'middle' } as const;
  const between = fitWords(words, w - 12);
  if (between) return { ...look, ...between, x: x + w / 2, y: over - between.size * 0.55 };
  const higher = above && fitWords(words, above.w - 8);
  return higher && { ...look, ...higher, x: above.x + above.w / 2, y: above.y - higher.size * 0.7 };
}

/** Draws a thread with its knot, and says what it means where there is room. */
export function Thread({ ends: { from, to }, gap, metrics: m, say, named }: { ends: ThreadEnds; gap: ThreadGap; metrics: InsideMetrics; say: Say; named: boolean }) {
  const start = { x: from.x + from.w, y: from.y + from.h / 2 };
  const end = { x: to.x, y: to.y + to.h / 2 };
  const middle = gap.x + gap.w / 2;
  const y = (start.y + end.y) / 2;
  const words = named ? meaning(gap, y - m.knot, m, say) : null;
  const opacity = Math.min(from.opacity, to.opacity);
  const bar = m.knot * 0.46;
  return (
    <g className={cx(styles['thread'], from.lit && styles['lit'], from.dim && styles['stopped'])} aria-hidden="true" pointerEvents="none" {...(opacity < 1 && { opacity })}>
      <path
        className={styles['strand']}
        strokeWidth={from.lit ? m.thread * 1.6 : m.thread}
        d={`M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`}
      />
      <circle className={styles['knot']} cx={middle} cy={y} r={m.knot} strokeWidth={m.thread * 0.8} />
      <path className={styles['equals']} strokeWidth={m.thread * 0.8} d={`M${middle - bar} ${y - m.knot * 0.25}h${bar * 2}m0 ${m.knot * 0.5}h${-bar * 2}`} />
      {words && <Label {...words} />}
    </g>
  );
}
