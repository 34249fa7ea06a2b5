// Where things stand in the street, on each size of screen: the set of the stage, before anything of the World is put on it.
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
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

const INSIDE_WIDE = {
  ground: 374,
  owner: { x: 34, y: 202, w: 124, h: 172 },
  screen: { x: 8, y: 202, w: 170, h: 172 },
  speech: { x: 10, y: 102, w: 176, h: 76 },
  mouth: [108, 212],
  shop: { x: 182, y: 20, w: 678, h: 354 },
  oven: { x: 196, y: 378, w: 650, h: 56 },
  base: { x: 190, y: 434, w: 662, h: 24 },
  baker: { x: 246, y: 200, w: 170, h: 174 },
  counter: [
    [168, 268],
    [250, 268],
  ],
  note: { x: 386, y: 126, w: 88, h: 66 },
  shelf: { x: 586, y: 124, w: 248, h: 68 },
  rack: { x: 424, y: 279, w: 410, h: 59 },
  extras: { one: { x: 734, y: 267, w: 92, h: 105 }, more: { x: 638, y: 267, w: 190, h: 105 } },
  extrasStand: { across: true, mark: 21 },
  build: [
    [482, 158],
    [578, 158],
  ],
  bake: [
    [821, 206],
    [821, 266],
  ],
} as const satisfies Partial<Scene>;

const TAGS_WIDE = {
  client: { x: 6, y: 385, w: 180, h: 44 },
  host: { x: 398, y: 6, w: 246, h: 28 },
  daemon: { x: 216, y: 76, w: 158, h: 46 },
  build: { x: 382, y: 76, w: 452, h: 45 },
  dockerfile: { x: 378, y: 205, w: 262, h: 27 },
  image: { x: 644, y: 205, w: 176, h: 27 },
  run: { x: 382, y: 236, w: 434, h: 27 },
  container: { x: 432, y: 348, w: 200, h: 25 },
  kernel: { x: 206, y: 383, w: 158, h: 46 },
} as const;

const WIDE: Scene = {
  ...INSIDE_WIDE,
  width: 1248,
  height: 478,
  caption: { x: 876, y: 12, w: 360, h: 74 },
  pavement: [
    [0, 190],
    [852, 1248],
  ],
  roads: {
    pull: [
      [1238, 418],
      [866, 418],
    ],
    push: [
      [866, 465],
      [1238, 465],
    ],
  },
  walk: [
    [310, 374],
    [930, 374],
    [1110, 374],
  ],
  store: { x: 1006, y: 132, w: 228, h: 242 },
  tags: { ...TAGS_WIDE, registry: { x: 986, y: 97, w: 258, h: 27 }, pull: { x: 880, y: 382, w: 358, h: 27 }, push: { x: 870, y: 428, w: 358, h: 27 } },
};

const MEDIUM: Scene = {
  ...INSIDE_WIDE,
  width: 866,
  height: 750,
  caption: { x: 8, y: 6, w: 166, h: 92 },
  pavement: [[0, 190]],
  roads: {
    pull: [
      [646, 506],
      [214, 506],
      [214, 470],
    ],
    push: [
      [196, 470],
      [196, 552],
      [646, 552],
    ],
  },
  walk: [
    [310, 374],
    [300, 742],
    [730, 742],
  ],
  store: { x: 664, y: 516, w: 168, h: 226 },
  tags: { ...TAGS_WIDE, registry: { x: 604, y: 470, w: 258, h: 27 }, pull: { x: 228, y: 468, w: 368, h: 27 }, push: { x: 228, y: 514, w: 368, h: 27 } },
};

const NARROW: Scene = {
  caption: null,
  width: 360,
  height: 982,
  ground: 686,
  pavement: [],
  roads: {
    pull: [
      [230, 886],
      [8, 886],
    ],
    push: [
      [8, 970],
      [230, 970],
    ],
  },
  owner: { x: 8, y: 4, w: 96, h: 133 },
  screen: { x: 8, y: 4, w: 104, h: 133 },
  speech: { x: 114, y: 9, w: 237, h: 56 },
  mouth: [70, 34],
  shop: { x: 0, y: 148, w: 360, h: 538 },
  oven: { x: 8, y: 690, w: 344, h: 60 },
  base: { x: 2, y: 750, w: 356, h: 18 },
  baker: { x: 26, y: 570, w: 113, h: 116 },
  walk: [
    [66, 686],
    [294, 974],
    [296, 974],
  ],
  counter: [
    [92, 110],
    [74, 576],
  ],
  note: { x: 14, y: 206, w: 84, h: 66 },
  shelf: { x: 116, y: 202, w: 228, h: 70 },
  rack: { x: 130, y: 583, w: 216, h: 64 },
  extras: { one: { x: 133, y: 493, w: 217, h: 76 }, more: { x: 133, y: 493, w: 217, h: 76 } },
  extrasStand: { across: true, mark: 19 },
  build: [
    [101, 238],
    [112, 238],
  ],
  bake: [
    [240, 494],
    [240, 560],
  ],
  store: { x: 236, y: 778, w: 122, h: 198 },
  tags: {
    client: { x: 120, y: 74, w: 236, h: 28 },
    host: { x: 120, y: 108, w: 236, h: 28 },
    daemon: { x: 9, y: 494, w: 119, h: 68 },
    kernel: { x: 12, y: 693, w: 150, h: 54 },
    dockerfile: { x: 14, y: 286, w: 332, h: 28 },
    image: { x: 104, y: 319, w: 242, h: 28 },
    build: { x: 14, y: 352, w: 332, h: 68 },
    run: { x: 14, y: 424, w: 332, h: 66 },
    container: { x: 130, y: 657, w: 216, h: 27 },
    registry: { x: 4, y: 774, w: 230, h: 28 },
    pull: { x: 4, y: 808, w: 228, h: 67 },
    push: { x: 4, y: 893, w: 228, h: 67 },
  },
};

const PROJECTOR: Scene = {
  caption: null,
  width: 1024,
  height: 662,
  ground: 524,
  pavement: [
    [0, 200],
    [752, 1024],
  ],
  roads: {
    pull: [
      [1012, 581],
      [764, 581],
    ],
    push: [
      [764, 644],
      [1012, 644],
    ],
  },
  owner: { x: 22, y: 330, w: 140, h: 194 },
  screen: { x: 2, y: 330, w: 184, h: 194 },
  speech: { x: 4, y: 80, w: 184, h: 216 },
  mouth: [104, 342],
  shop: { x: 190, y: 46, w: 568, h: 478 },
  oven: { x: 204, y: 528, w: 540, h: 72 },
  base: { x: 198, y: 600, w: 552, h: 40 },
  baker: { x: 234, y: 330, w: 190, h: 194 },
  walk: [
    [300, 524],
    [836, 524],
    [920, 524],
  ],
  counter: [
    [170, 406],
    [236, 406],
  ],
  note: { x: 402, y: 112, w: 94, h: 80 },
  shelf: { x: 516, y: 110, w: 224, h: 82 },
  rack: { x: 404, y: 400, w: 336, h: 74 },
  extras: { one: { x: 196, y: 224, w: 202, h: 33 }, more: { x: 196, y: 224, w: 202, h: 105 } },
  extrasStand: { across: false, mark: 0 },
  build: [
    [500, 152],
    [512, 152],
  ],
  bake: [
    [724, 206],
    [724, 392],
  ],
  store: { x: 806, y: 298, w: 210, h: 226 },
  tags: {
    client: { x: 6, y: 536, w: 184, h: 72 },
    host: { x: 296, y: 5, w: 358, h: 40 },
    daemon: { x: 196, y: 108, w: 202, h: 112 },
    kernel: { x: 212, y: 530, w: 236, h: 68 },
    image: { x: 402, y: 204, w: 317, h: 40 },
    dockerfile: { x: 402, y: 250, w: 317, h: 40 },
    build: { x: 402, y: 296, w: 317, h: 40 },
    run: { x: 402, y: 342, w: 317, h: 40 },
    container: { x: 404, y: 483, w: 300, h: 39 },
    registry: { x: 786, y: 214, w: 232, h: 72 },
    pull: { x: 760, y: 531, w: 258, h: 40 },
    push: { x: 760, y: 591, w: 258, h: 40 },
  },
};

const SCENES: Readonly<Record<FigureSize, Scene>> = { wide: WIDE, medium: MEDIUM, narrow: NARROW, projector: PROJECTOR };

/** The set for a size of screen. */
export function sceneFor(size: FigureSize): Scene {
  return SCENES[size];
}
