// Draws one box of the race with its words.
import { type ReactNode } from 'react';
import { Power } from 'lucide-react';
import { type Part } from '../../sim/racers';
import { cx } from '../../ui/cx';
import { type Drawn } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import { Hatch } from '../shared/Hatch';
import { type Hue, hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { Ghost } from '../shared/Slab';
import { type Say } from '../shared/words';
import styles from './Blocks.module.css';
import { type RaceMetrics, tickWords } from './metrics';
import { type RaceBox } from './raceBox';
import { Stretch, type Timer } from './Stretch';
import { raceTexts } from './texts';
import { WaveTrack } from './WaveTrack';

/** Everything that drawing a box takes. */
export interface RaceBlockProps {
  box: Drawn<RaceBox>;
  metrics: RaceMetrics;
  timer: Timer;
  say: Say;
}

/** What each part of a start is drawn in. */
export const PART_HUES: Readonly<Record<Part, Hue>> = { hardware: 'hardware', hypervisor: 'hypervisor', kernel: 'kernel', guest: 'guest', engine: 'engine', app: 'app' };

/** The class that colours a box. */
export function raceClass(box: RaceBox): string {
  if (box.kind === 'stretch') return hueClass(PART_HUES[box.part]);
  return hueClass(box.kind === 'bar' || box.kind === 'filled' || box.kind === 'block' ? box.hue : 'paper');
}

/** Where on a small kernel the studs are by which kernels are known, as shares of its width. */
const STUDS = [0.18, 0.6];

/** How high they are, within the height of the block. */
const STUD = 3.5;

function shapeOf({ box, metrics: m, timer }: RaceBlockProps): ReactNode {
  const { x, y, w, h } = box;
  switch (box.kind) {
    case 'row':
      return <rect className={cx(styles['row'], box.first && styles['first'])} x={x} y={y} width={w} height={h} rx={m.radius} />;
    case 'stretch':
      return <Stretch box={box} timer={timer} />;
    case 'wave':
      return <WaveTrack box={box} />;
    case 'bar':
    case 'filled':
      return <rect className={styles['bar']} x={x} y={y} width={w} height={h} />;
    case 'block': {
      const stud = box.hue === 'kernel' ? STUD : 0;
      return (
        <>
          {stud > 0 && <path className={styles['bar']} d={STUDS.map((at) => `M${x + w * at} ${y + stud}v${-stud}h${w * 0.22}v${stud}`).join('')} />}
          <rect className={cx(styles['bar'], box.mark === 'none' && styles['none'])} x={x} y={y + stud} width={w} height={h - stud} rx={2} />
          {box.mark === 'guest' && <Hatch {...box} />}
          {box.mark === 'lost' && (
            <path
              className={styles['lost']}
              d={`M${x + w * 0.28} ${y + h * 0.28}L${x + w * 0.72} ${y + h * 0.72}M${x + w * 0.72} ${y + h * 0.28}L${x + w * 0.28} ${y + h * 0.72}`}
            />
          )}
        </>
      );
    }
    case 'tick':
      // a line through all tracks keeps behind what it measures; a mark below them stands alone
      return <path className={cx(styles['tick'], m.head === 0 && styles['mark'])} d={`M${x} ${y}v${h - tickWords(m)}`} />;
    case 'empty':
      return (
        <>
          <Ghost {...box} radius={m.radius} />
          <Glyph glyph={Power} x={x + w / 2 - m.label} y={y + h / 2 - m.label * 5} size={m.label * 2} />
        </>
      );
  }
}

/** One box with its words. */
export function RaceBlock(props: RaceBlockProps) {
  const { box, metrics, say } = props;
  return (
    <>
      {shapeOf(props)}
      {raceTexts(box, metrics, say).map((run) => (
        <Label key={`${String(run.x)},${String(run.y)},${run.text}`} {...run} />
      ))}
    </>
  );
}
