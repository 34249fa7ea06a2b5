// Draws the oven, which is the kernel that all containers share: bricks with fire, or one orange block.
import { type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { middleOf } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { type Point } from '../journey/packetsAt';
import styles from './Bakery.module.css';
import oven from './Oven.module.css';
import { type BakeryMetrics } from './metrics';
import { rowOfJoints } from './repeated';
import { type Side, Twin } from './Twin';

const BRICK = { w: 36, h: 17 };

/** The joints between bricks. */
function joints({ x, y, w, h }: Rect): string {
  let d = '';
  for (let row = 0, top = y; top < y + h - 2; row += 1, top += BRICK.h) {
    d += `M${x} ${top}h${w}`;
    const tall = Math.min(BRICK.h, y + h - top);
    d += rowOfJoints(x + (row % 2 === 0 ? BRICK.w : BRICK.w / 2), top, tall, BRICK.w, x + w - 2);
  }
  return d;
}

/** A mouth of the oven with its fire, around the middle of its floor. */
function Mouth({ at: [x, y], h, lit }: { at: Point; h: number; lit: boolean }) {
  const w = h * 1.1;
  const s = h / 56;
  return (
    <>
      <path className={oven['hole']} d={`M${x - w / 2} ${y}v${-h * 0.42}a${w / 2} ${h * 0.5} 0 0 1 ${w} 0V${y}z`} />
      {lit && (
        <g transform={`translate(${x} ${y}) scale(${s})`}>
          <path className={oven['flame']} d="M-14 0c-6-18 10-20 10-36 10 8 10 14 14 20 2-8 4-10 4-18 10 10 14 20 6 34z" />
          <path className={oven['flameCore']} d="M-5 0c-2-10 6-12 9-20 6 8 8 12 4 20z" />
        </g>
      )}
    </>
  );
}

/** The oven and the kernel that it stands for. */
export function Oven({
  side,
  rect,
  mouths,
  state,
  m,
  say,
}: {
  side: Side;
  rect: Rect;
  mouths: readonly Point[];
  state: 'running' | 'panicked' | 'off';
  m: BakeryMetrics;
  say: Say;
}) {
  const { x, y, w, h } = rect;
  const last = mouths[1]?.[0] ?? x + w / 2;
  const text = state === 'running' ? 'bakery.kernelOne' : state === 'panicked' ? 'journey.panicked' : 'journey.kernelOff';
  return (
    <g className={hueClass(state === 'running' ? 'kernel' : state === 'panicked' ? 'panicked' : 'off')}>
      <Twin
        side={side}
        rect={rect}
        shop={
          <>
            <rect className={styles['hueInk']} x={x} y={y} width={w} height={h} />
            <path className={styles['hueFine']} d={joints(rect)} />
            {mouths.map((at) => (
              <Mouth key={at[0]} at={at} h={h * 0.9} lit={state === 'running'} />
            ))}
          </>
        }
        tech={<rect className={styles['hue']} x={x} y={y + 1} width={w} height={h - 3} rx={8} />}
      />
      {side !== 'shop' && (
        <Label
          x={side === 'split' ? Math.max(last, x + w * 0.76) : last}
          y={middleOf(y, h, m.label * 1.15)}
          size={m.label * 1.15}
          text={say(phrase(text))}
          weight={800}
          anchor="middle"
        />
      )}
    </g>
  );
}
