// Dough that is shaped and loaves that are baked.
import { type ReactNode } from 'react';
import { type Timing } from '../../sim/event';
import { type Point, pointAt } from '../journey/packetsAt';
import { type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { clip } from '../shared/measure';
import { middleOf } from '../shared/textRun';
import { ease } from '../shared/tween';
import { type Baking } from './errands';
import { ContainerCard, Loaf, namePlate } from './Goods';
import { type BakeryBoxOf, type BakeryLayout } from './layout';
import { along, type MoverProps, Moving } from './Moving';
import { Twin } from './Twin';

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
export function Dough({ image, name, timing, layout, side, motion, cursor }: MoverProps & { image: string; name: string; timing: Timing }) {
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
      <Twin side={side} rect={rect} dotted={null} shop={<Loaf rect={rect} state="created" />} tech={<ContainerCard rect={rect} state="created" />} />
      <Name rect={rect} text={name} m={m} />
    </Moving>
  );
}

/** How small a loaf gets in the oven. */
const IN_OVEN = 0.55;

/** A loaf that goes into the nearest mouth of the oven raw and comes out warm. */
export function InOven({ baking, box, layout, side, motion, cursor }: MoverProps & { baking: Baking; box: BakeryBoxOf<'loaf'> }) {
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
  const faces = (look: typeof state): ReactNode => (
    <Twin side={side} rect={rect} dotted={null} shop={<Loaf rect={rect} state={look} plain={motion.still} />} tech={<ContainerCard rect={rect} state={look} />} />
  );
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
        // a name is drawn where it can be read
        group.children[2]?.setAttribute('visibility', share > 0.15 && share < 0.85 ? 'hidden' : 'inherit');
      }}
    >
      <g>{faces(before)}</g>
      <g visibility="hidden">{faces('running')}</g>
      <g visibility={motion.still ? 'hidden' : 'inherit'}>
        <Name rect={rect} text={box.container.name} m={layout.m} />
      </g>
    </Moving>
  );
}
