// A recipe that is being made: the secret comes to the base, and a new kit fills up beside those on the shelf.
import { type Point } from '../journey/packets';
import { type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { middleOf } from '../shared/textRun';
import { type Making } from './errands';
import { ImageStack, Kit, lidOf, Page, SecretNote } from './Goods';
import { type BakeryLayout } from './layout';
import { along, type MoverProps, Moving } from './Moving';
import { Twin } from './Twin';

/** How far of the whole the note has come when it lies on the kit. */
const ARRIVED = 0.35;

/** The next free place on the shelf; the last one where there is none. */
export function nextKit({ boxes, scene: { shelf }, m }: BakeryLayout): Rect {
  const kits = boxes.filter(({ kind }) => kind === 'kit');
  const w = kits[0]?.w ?? Math.min(m.kit.most, shelf.w);
  const left = Math.max(shelf.x, ...kits.map((kit) => kit.x + kit.w + m.gap));
  const room = shelf.x + shelf.w - left;
  // rather narrower than over its neighbour
  return room >= m.kit.least * 0.75 && room < w ? { x: left, y: shelf.y, w: room, h: shelf.h } : { x: Math.min(left, shelf.x + shelf.w - w), y: shelf.y, w, h: shelf.h };
}

/** The note on its way, and the kit that it makes. */
export function RecipeInMaking({ making, layout, side, motion, cursor }: MoverProps & { making: Making }) {
  const { scene, m } = layout;
  const kit = nextKit(layout);
  const { w, h } = scene.note;
  const note: Rect = { x: (-w * 0.7) / 2, y: (-h * 0.7) / 2, w: w * 0.7, h: h * 0.7 };
  const path: Point[] = [
    [scene.note.x + w / 2, scene.note.y + h / 2],
    [Math.min(kit.x + kit.w, scene.shelf.x + scene.shelf.w - w * 0.2), kit.y + kit.h * 0.74],
  ];
  const layers = making.layers.length > 0 ? making.layers : [{ digest: 'next', state: 'waiting' as const }];
  return (
    <>
      <g aria-hidden="true">
        <Twin side={side} rect={kit} dotted={null} shop={<Kit rect={kit} layers={layers} coming />} tech={<ImageStack rect={kit} layers={layers} coming />} />
        <g className={hueClass(side === 'tech' ? 'image' : 'paper')}>
          <Label
            x={kit.x + kit.w / 2}
            y={middleOf(kit.y, lidOf(kit.h), m.small)}
            size={m.small}
            text={making.of > 0 ? `${making.done}/${making.of}` : '…'}
            face="mono"
            weight={800}
            anchor="middle"
          />
        </g>
      </g>
      <Moving timing={making.timing} motion={motion} cursor={cursor} at={(share) => along(path, Math.min(1, share / ARRIVED))}>
        <Twin side={side} rect={note} dotted={null} shop={<SecretNote rect={note} empty={false} />} tech={<Page rect={note} empty={false} />} />
      </Moving>
    </>
  );
}
