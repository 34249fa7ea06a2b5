// The street on a projector: larger letters, so that tags take more lines and the roads less room.
import { type Scene } from './scene';

/** The set of a wall; there is no room for a caption. */
export const PROJECTOR: Scene = {
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
