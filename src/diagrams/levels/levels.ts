// What the levels instrument shows of a moment: which of its pictures, the order that is being tried out, and why one was refused.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type Event, type EventOf } from '../../sim/event';
import { type ArrangementRefusal, type BlockId } from '../../sim/hypervisor/arrange';
import { hasHyperV } from '../../sim/hypervisor/hyperV';
import { type ProductPlaces } from '../../sim/hypervisor/products';
import { BENCH } from '../../sim/vmControl';
import { findMachine } from '../../sim/world';
import { type FigureSize } from '../shared/useFigureSize';
import { type LevelsLayout } from './boxes';
import { layoutBlocks } from './layoutBlocks';
import { layoutHyperV, PC } from './layoutHyperV';
import { layoutProducts } from './layoutProducts';

/** One of the three pictures. */
export type LevelsPart = View['levels'];
/** The pictures in the order of the lesson. */
export const LEVELS_PARTS = ['blocks', 'products', 'hyper-v'] as const satisfies readonly LevelsPart[];

type Arranging = EventOf<'machine/arranged'> | EventOf<'machine/arrangementRefused'>;
const isArranging = (event: Event): event is Arranging => (event.type === 'machine/arranged' || event.type === 'machine/arrangementRefused') && event.machine === BENCH;

/** The order that the turn on screen is about to try; undefined when none is. */
export function triedOrder({ inFlight, ahead }: Moment): readonly BlockId[] | undefined {
  return [...inFlight.map(({ event }) => event), ...ahead].find(isArranging)?.blocks;
}

/** Why the turn on screen ended with the blocks where they were; null when it did not. */
export function refusalOf({ done }: Moment): ArrangementRefusal | null {
  const last = done.findLast(isArranging);
  return last?.type === 'machine/arrangementRefused' ? last.reason : null;
}

/** What the learner has in the hand and holds over a picture: an order of blocks, or a place for a card. */
export interface LevelsDraft {
  blocks?: readonly BlockId[];
  products?: ProductPlaces;
}

/** What to lay out of a moment. */
export interface LevelsOptions {
  part: LevelsPart;
  size: FigureSize;
  draft?: LevelsDraft | null;
}

/** Lays out one of the three pictures. */
export function layoutLevels(moment: Moment, { part, size, draft = null }: LevelsOptions): LevelsLayout {
  const going = moment.inFlight.map(({ event }) => event);
  if (part === 'products') return layoutProducts(moment.world, { size, going, draft: draft?.products });
  if (part === 'hyper-v') return layoutHyperV(moment.world, { size, going });
  return layoutBlocks(moment.world, { size, draft: draft?.blocks ?? triedOrder(moment), refused: draft?.blocks ? null : refusalOf(moment) });
}

/** What a picture is of: Hyper-V on and off are two scenes, as there is a film between them. */
export type LevelsScene = 'blocks' | 'products' | 'windows' | 'hyper-v';

/** The scene of a picture. */
export function sceneOfLevels({ world }: Moment, part: LevelsPart): LevelsScene {
  if (part !== 'hyper-v') return part;
  const pc = findMachine(world.machines, PC);
  return pc && hasHyperV(pc) ? 'hyper-v' : 'windows';
}
