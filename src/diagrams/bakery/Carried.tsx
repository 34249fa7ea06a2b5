// What is carried through the street: order slips, answers, and the kits that the baker brings from the store.
import { cx } from '../../ui/cx';
import { isRefused } from '../journey/cards';
import { shareOf } from '../journey/packetsAt';
import { type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { middleOf } from '../shared/textRun';
import styles from './Bakery.module.css';
import { type SlipMove } from './errands';
import { ImageStack, Kit } from './Goods';
import { along, type MoverProps, Moving } from './Moving';
import { Baker } from './People';
import { type BakeryMetrics } from './metrics';
import { carriedKit, feetAt, seenAt, stepAt } from './stride';
import { type Side, Twin } from './Twin';
import { type Walk } from './walks';

/** A slip of paper with a word on it, round its middle; on Docker's side, a packet. */
export function SlipFace({ side, m, text }: { side: Side; m: BakeryMetrics; text: string }) {
  const { w, h } = m.slip;
  const rect: Rect = { x: -w / 2, y: -h / 2, w, h };
  return (
    <>
      <Twin
        side={side}
        rect={rect}
        dotted={null}
        shop={
          <>
            <path className={styles['paper']} d={`M${rect.x} ${rect.y}h${w}v${h}${`l${-w / 8} -4l${-w / 8} 4`.repeat(4)}z`} />
            <path className={styles['thin']} d={`M${rect.x + 5} ${rect.y + h - 7}h${w - 10}`} />
          </>
        }
        tech={
          <g className={hueClass('network')}>
            <rect className={styles['hue']} x={rect.x} y={rect.y} width={w} height={h} rx={5} />
          </g>
        }
      />
      <Label x={0} y={middleOf(rect.y, h - 6, m.small)} size={m.small} text={text} face="mono" weight={800} anchor="middle" />
    </>
  );
}

/** An order slip, or the answer with its status. */
export function Slip({ move, layout, side, motion, cursor }: MoverProps & { move: SlipMove }) {
  const { m, scene } = layout;
  const { w, h } = m.slip;
  const { card, direction, event } = move;
  const path = direction === 'back' ? scene.counter.toReversed() : scene.counter;
  const text = direction === 'back' ? String(card.status ?? '') : String(card.n);
  const bad = direction !== 'there' && (isRefused(card) || direction === 'bounce');
  return (
    <Moving timing={event} motion={motion} cursor={cursor} at={(share) => along(path, shareOf(direction === 'bounce' ? 'bounce' : 'there', share))}>
      <SlipFace side={side} m={m} text={text} />
      {bad && <circle className={cx(styles['stamp'], styles['bad'])} cx={w / 2 - 2} cy={2 - h / 2} r={6} />}
    </Moving>
  );
}

/** The baker on the way, with a kit in both hands; on Docker's side, the layers alone, on the road that the walk is for. */
export function Walker({ walk, layout, side, motion, cursor }: MoverProps & { walk: Walk }) {
  const { scene, m } = layout;
  const { layers, part } = walk;
  const back = part === 'back';
  const timing = back ? walk.back : walk.there;
  const { w, h } = scene.baker;
  const steps = scene.width > 400 ? 22 : 12;
  const person = (share: number): string => {
    const [x, y] = feetAt(scene, part, share);
    return `translate(${x} ${y - stepAt(part, share, steps)}) scale(${back ? -1 : 1} 1)`;
  };
  if (side === 'shop') {
    return (
      <Moving timing={timing} motion={motion} cursor={cursor} at={person} seen={(share) => seenAt(part, share)}>
        <Baker rect={{ x: -w * 0.24, y: -h, w, h }} walking />
        {layers.length > 0 && <Kit rect={carriedKit(scene)} layers={layers} coming={false} />}
      </Moving>
    );
  }
  if (layers.length === 0) return null;
  // low enough for the gap that a road leaves between the words of two labels
  const rect: Rect = { x: -m.label * 1.7, y: -m.label * 0.9, w: m.label * 3.4, h: m.label * 1.8 };
  const road = scene.roads[walk.kind];
  return (
    <Moving timing={timing} motion={motion} cursor={cursor} at={(share) => along(walk.kind === 'push' && back ? road.toReversed() : road, share)}>
      <ImageStack rect={rect} layers={layers} coming={false} />
    </Moving>
  );
}
