// The set of the stage: where things stand in the street on one size of screen, before anything of the World is put on it.
import { type Rect } from '../shared/box';
import { type Point } from '../journey/packetsAt';
import { type AnyPair } from './pairs';

/** The set of one size. */
export interface Scene {
  width: number;
  height: number;
  /** The pavement: its line, and where the shop interrupts it. */
  ground: number;
  pavement: readonly (readonly [from: number, to: number])[];
  /** The roads between shop and store, in the direction in which things are carried. */
  roads: Readonly<Record<'pull' | 'push', readonly Point[]>>;
  owner: Rect;
  /** The screen that the owner turns into. */
  screen: Rect;
  /** What the owner says, and where the mouth is. */
  speech: Rect;
  mouth: Point;
  /** From the roof to the ground. */
  shop: Rect;
  oven: Rect;
  base: Rect;
  baker: Rect;
  /** The way of the baker's feet: home, outside the shop, and from there along a strip without words to the store's door. */
  walk: readonly Point[];
  /** The way of an order slip from the owner to the baker. */
  counter: readonly Point[];
  note: Rect;
  /** Kits stand on its lower edge, loaves on that of the rack. */
  shelf: Rect;
  rack: Rect;
  /** Published ports, volumes and networks, as far as there are any: room for one kind, and for more. */
  extras: { one: Rect; more: Rect };
  /** How the things of more than one kind stand there; the height of the line that says who added them, 0 where a label above does. */
  extrasStand: { across: boolean; mark: number };
  store: Rect;
  /** What happens, in the bakery's words; null where there is no room. */
  caption: Rect | null;
  /** The arrows of building and baking, inside the shop. */
  build: readonly Point[];
  bake: readonly Point[];
  tags: Readonly<Record<Exclude<AnyPair, 'port' | 'volume' | 'network'>, Rect>>;
}

/** How thick the boards of shelf and rack are. */
export const BOARD = 7;
