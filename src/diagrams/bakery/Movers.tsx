// What is on its way in the street: order slips, the baker with a kit, dough and loaves. It slides with the clock.
import { type ReactNode, useRef } from 'react';
import { progressOf } from '../../lab/timeline';
import { endOf, type Timing } from '../../sim/event';
import { cx } from '../../ui/cx';
import { isRefused } from '../journey/cards';
import { type Point, pointAt, shareOf } from '../journey/packets';
import { type Motion, useMotion } from '../journey/useMotion';
import { type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { clip } from '../shared/measure';
import { middleOf } from '../shared/textRun';
import { ease } from '../shared/tween';
import styles from './Bakery.module.css';
import { type Baking, type SlipMove, type Walk } from './errands';
import { ContainerCard, ImageStack, Kit, Loaf, namePlate } from './Goods';
import { type BakeryBoxOf, type BakeryLayout } from './layout';
import { Baker } from './People';
import { type Side, Twin } from './Twin';

interface MovingProps {
  timing: Timing;
  motion: Motion;
  cursor: number;
  /** The group's transform when a share of the time has passed. */
  at: (share: number) => string;
  /** Told the same share, for what changes on the way. */
  onShare?: (group: SVGGElement, share: number) => void;
  className?: string | undefined;
  children: ReactNode;
}

/** Half of the way is drawn where nothing may move. */
const STILL = 0.5;

function Moving({ timing, motion, cursor, at, onShare, className, children }: MovingProps) {
  const ref = useRef<SVGGElement>(null);
  useMotion(ref, timing, motion, (group, share) => {
    group.setAttribute('transform', at(share));
    onShare?.(group, share);
  });
  const now = motion.still || !motion.turn ? STILL : progressOf(motion.turn, timing, cursor);
  return (
    <g ref={ref} className={cx(styles['mover'], className)} transform={at(now)} aria-hidden="true">
      {children}
    </g>
  );
}

const along = (path: readonly Point[], share: number): string => {
  const [x, y] = pointAt(path, share);
  return `translate(${x} ${y})`;
};

/** An order slip, or the answer with its status. */
function Slip({ move, layout, side, motion, cursor }: { move: SlipMove; layout: BakeryLayout; side: Side; motion: Motion; cursor: number }) {
  const { m, scene } = layout;
  const { w, h } = m.slip;
  const { card, direction, event } = move;
  const path = direction === 'back' ? scene.counter.toReversed() : scene.counter;
  const text = direction === 'back' ? String(card.status ?? '') : String(card.n);
  const bad = direction !== 'there' && (isRefused(card) || direction === 'bounce');
  const rect: Rect = { x: -w / 2, y: -h / 2, w, h };
  const paper = (
    <>
      <path className={styles['paper']} d={`M${rect.x} ${rect.y}h${w}v${h}${`l${-w / 8} -4l${-w / 8} 4`.repeat(4)}z`} />
      <path className={styles['thin']} d={`M${rect.x + 5} ${rect.y + h - 7}h${w - 10}`} />
    </>
  );
  return (
    <Moving timing={event} motion={motion} cursor={cursor} at={(share) => along(path, shareOf(direction === 'bounce' ? 'bounce' : 'there', share))}>
      <Twin
        side={side}
        rect={rect}
        bare
        shop={paper}
        tech={
          <g className={hueClass('network')}>
            <rect className={styles['hue']} x={rect.x} y={rect.y} width={w} height={h} rx={5} />
          </g>
        }
      />
      {bad && <circle className={cx(styles['stamp'], styles['bad'])} cx={rect.x + w - 2} cy={rect.y + 2} r={6} />}
      <Label x={0} y={middleOf(rect.y, h - 6, m.small)} size={m.small} text={text} face="mono" weight={800} anchor="middle" />
    </Moving>
  );
}

/** The baker on the way, with the kit in both hands; on Docker's side, the layers alone. */
function Walker({ walk, layout, side, motion, cursor }: { walk: Walk; layout: BakeryLayout; side: Side; motion: Motion; cursor: number }) {
  const { scene, m, boxes } = layout;
  const back = walk.part === 'back';
  const timing = back ? walk.back : walk.there;
  const { w, h } = scene.baker;
  const coming = boxes.find((box): box is BakeryBoxOf<'kit'> => box.kind === 'kit' && box.image.coming);
  const scale = h / 174;
  const kit: Rect = { x: 46 * scale, y: -(58 + 44) * scale, w: 58 * scale, h: 44 * scale };
  const path = back ? scene.walk.toReversed() : scene.walk;
  const steps = scene.width > 400 ? 22 : 12;
  const person = (share: number): string => {
    const [x, y] = pointAt(path, share);
    const bob = Math.abs(Math.sin(share * Math.PI * steps)) * 4;
    return `translate(${x} ${y - bob}) scale(${back ? -1 : 1} 1)`;
  };
  const layers = coming?.image.layers ?? [];
  if (side === 'shop') {
    return (
      <Moving timing={timing} motion={motion} cursor={cursor} at={person}>
        <Baker rect={{ x: -w * 0.24, y: -h, w, h }} walking />
        {back && !walk.empty && <Kit rect={kit} layers={layers} coming={false} />}
      </Moving>
    );
  }
  if (!back || layers.length === 0) return null;
  const size = { w: m.kit.least, h: m.kit.least * 0.8 };
  const rect: Rect = { x: -size.w / 2, y: -size.h / 2, ...size };
  return (
    <Moving timing={timing} motion={motion} cursor={cursor} at={(share) => along(scene.roads.pull, share)}>
      <ImageStack rect={rect} layers={layers} coming={false} />
    </Moving>
  );
}

/** The name on a loaf or a container that moves. */
function Name({ rect, text, m }: { rect: Rect; text: string; m: BakeryLayout['m'] }) {
  const plate = namePlate(rect);
  return (
    <g className={hueClass('container')}>
      <Label
        x={plate.x + plate.w / 2}
        y={middleOf(plate.y, plate.h, m.name)}
        size={m.name}
        text={clip(text, m.name, plate.w - 6, 'mono')}
        face="mono"
        weight={700}
        anchor="middle"
      />
    </g>
  );
}

/** Dough from its kit to the next free place on the rack. */
function Dough({
  image,
  name,
  timing,
  layout,
  side,
  motion,
  cursor,
}: {
  image: string;
  name: string;
  timing: Timing;
  layout: BakeryLayout;
  side: Side;
  motion: Motion;
  cursor: number;
}) {
  const { boxes, rack, m, scene } = layout;
  const kit = boxes.find((box) => box.kind === 'kit' && box.image.name === image);
  const last = boxes.findLast((box) => box.kind === 'loaf' || box.id === 'pile:loaf');
  const w = last?.kind === 'loaf' ? last.w : Math.min(m.loaf.most, rack.w);
  const left = last ? Math.min(last.x + last.w + m.gap, rack.x + rack.w - w) : rack.x;
  const rect: Rect = { x: -w / 2, y: -rack.h, w, h: rack.h };
  const from: Point = kit ? [kit.x + kit.w / 2, kit.y + kit.h] : [scene.shelf.x + scene.shelf.w / 2, scene.shelf.y + scene.shelf.h];
  const path: Point[] = [from, [left + w / 2, rack.y + rack.h]];
  return (
    <Moving timing={timing} motion={motion} cursor={cursor} at={(share) => along(path, ease(share))}>
      <Twin side={side} rect={rect} bare shop={<Loaf rect={rect} state="created" />} tech={<ContainerCard rect={rect} state="created" />} />
      <Name rect={rect} text={name} m={m} />
    </Moving>
  );
}

/** How small a loaf gets in the oven. */
const IN_OVEN = 0.55;

/** A loaf that goes into the nearest mouth of the oven raw and comes out warm. */
function InOven({ baking, box, layout, side, motion, cursor }: { baking: Baking; box: BakeryBoxOf<'loaf'>; layout: BakeryLayout; side: Side; motion: Motion; cursor: number }) {
  const { mouths } = layout;
  const home: Point = [box.x + box.w / 2, box.y + box.h];
  const mouth = mouths.toSorted((a, b) => Math.abs(a[0] - home[0]) - Math.abs(b[0] - home[0]))[0] ?? home;
  const rect: Rect = { x: -box.w / 2, y: -box.h, w: box.w, h: box.h };
  const { state } = box.container;
  const at = (share: number): string => {
    const down = ease(share < 0.5 ? share * 2 : 2 - share * 2);
    const [x, y] = pointAt([home, mouth], down);
    return `translate(${x} ${y}) scale(${1 - (1 - IN_OVEN) * down})`;
  };
  const faces = (look: typeof state): ReactNode => <Twin side={side} rect={rect} bare shop={<Loaf rect={rect} state={look} />} tech={<ContainerCard rect={rect} state={look} />} />;
  const before = state === 'running' ? 'created' : state;
  return (
    <Moving
      timing={baking.timing}
      motion={motion}
      cursor={cursor}
      at={at}
      onShare={(group, share) => {
        const baked = share > 0.5 && !baking.fails;
        group.children[0]?.setAttribute('visibility', baked ? 'hidden' : 'inherit');
        group.children[1]?.setAttribute('visibility', baked ? 'inherit' : 'hidden');
      }}
    >
      <g>{faces(before)}</g>
      <g visibility="hidden">{faces('running')}</g>
      <Name rect={rect} text={box.container.name} m={layout.m} />
    </Moving>
  );
}

/** All that moves, and when each of it is over. */
export function Movers({ layout, side, motion, cursor }: { layout: BakeryLayout; side: Side; motion: Motion; cursor: number }) {
  const { errands, boxes } = layout;
  const shared = { layout, side, motion, cursor };
  return (
    <>
      {errands.shaping.map(({ container, image, name, timing }) => (
        <Dough key={container} image={image} name={name} timing={timing} {...shared} />
      ))}
      {errands.baking.map((baking) => {
        const box = boxes.find((each): each is BakeryBoxOf<'loaf'> => each.kind === 'loaf' && each.container.id === baking.container);
        return box && <InOven key={baking.container} baking={baking} box={box} {...shared} />;
      })}
      {errands.walk && <Walker key={`${errands.walk.part}${endOf(errands.walk.there)}`} walk={errands.walk} {...shared} />}
      {errands.slips.map((move) => (
        <Slip key={`${move.card.n}${move.direction}`} move={move} {...shared} />
      ))}
    </>
  );
}
