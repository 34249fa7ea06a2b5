// A recipe that is being made: the secret comes to the base, and a new kit fills up beside those on the shelf.
import { type Point } from '../journey/packetsAt';
import { type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { fitWords, middleOf } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import { type Making } from './errands';
import { ImageStack, Kit, lidOf, Page, SecretNote } from './Goods';
import { along, type MoverProps, Moving } from './Moving';
import { Twin } from './Twin';

/** How far of the whole the note has come when it lies on the kit. */
const ARRIVED = 0.35;

/** The note on its way, and the kit that it makes. */
export function RecipeInMaking({ making, layout, side, motion, cursor, say }: MoverProps & { making: Making; say: Say }) {
  const { scene, m, making: kit } = layout;
  if (!kit) return null;
  const { done, of } = making;
  const progress = fitWords({ wordings: of > 0 ? [say(phrase('bakery.linesDone', { done, of })), `${done}/${of}`] : ['…'], size: m.small, least: m.least }, kit.w - 6);
  const { w, h } = scene.note;
  const note: Rect = { x: (-w * 0.7) / 2, y: (-h * 0.7) / 2, w: w * 0.7, h: h * 0.7 };
  const path: Point[] = [
    [scene.note.x + w / 2, scene.note.y + h / 2],
    [kit.x + kit.w * 0.1, kit.y + kit.h * 0.74],
  ];
  const layers = making.layers.length > 0 ? making.layers : [{ digest: 'next', state: 'waiting' as const }];
  return (
    <>
      <g aria-hidden="true">
        <Twin side={side} rect={kit} dotted={null} shop={<Kit rect={kit} layers={layers} coming />} tech={<ImageStack rect={kit} layers={layers} coming />} />
        <g className={hueClass(side === 'tech' ? 'image' : 'paper')}>
          {progress && <Label x={kit.x + kit.w / 2} y={middleOf(kit.y, lidOf(kit.h), progress.size)} {...progress} weight={800} anchor="middle" />}
        </g>
      </g>
      <Moving timing={making.timing} motion={motion} cursor={cursor} at={(share) => along(path, Math.min(1, share / ARRIVED))}>
        <Twin side={side} rect={note} dotted={null} shop={<SecretNote rect={note} empty={false} />} tech={<Page rect={note} empty={false} />} />
      </Moving>
    </>
  );
}
