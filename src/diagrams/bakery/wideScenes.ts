// The street on wide and on medium screens: the same shop, and the store beside it or below.
import { type Scene } from './scene';

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

/** The set of a wide screen: the store stands beside the shop. */
export const WIDE: Scene = {
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

/** The set of a medium screen: the store stands below the shop. */
export const MEDIUM: Scene = {
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
