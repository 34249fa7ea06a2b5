// The street on a phone: owner, shop and store below each other.
import { type Scene } from './scene';

/** The set of a phone; there is no room for a caption. */
export const NARROW: Scene = {
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
