// Where the states of a container stand, and the lines between them, for each plan of the figure.
import { type Rect } from '../shared/box';
import { type Point } from '../journey/packets';
import { type EdgeId, type LifePlace } from './graph';
import { type LifeMetrics } from './metrics';

/** An arrow in place, and the room for what is written on it. */
export interface EdgePlace {
  points: readonly Point[];
  /** Where its words stand: their baseline, from which end they grow, and how wide they may be. */
  words: { x: number; y: number; width: number; anchor: 'start' | 'middle' | 'end' };
  /** Not an ordinary way: drawn in dashes. */
  rare?: true;
}

/** The places of one plan. */
export interface LifeMap {
  width: number;
  height: number;
  places: Readonly<Record<LifePlace, Rect>>;
  edges: Readonly<Partial<Record<EdgeId, EdgePlace>>>;
  /** Rows and columns of containers in each place. */
  grid: Readonly<Record<LifePlace, { columns: number; rows: number }>>;
}

/** The height of a state with some rows of containers. */
const tall = (rows: number, m: LifeMetrics): number => m.head + m.note + rows * (m.token + m.tokenGap) - m.tokenGap + m.pad + m.sheet;
/** The height of a state that is passed through at once. */
const low = (m: LifeMetrics): number => m.head + m.note + m.pad * 0.6;

function grids(m: LifeMetrics, middle: number): LifeMap['grid'] {
  const { side, middle: rows, top } = m.rows;
  const one = { columns: 1, rows: 1 };
  return {
    image: one,
    created: { columns: 1, rows: side },
    running: { columns: middle, rows },
    paused: { columns: 1, rows: top },
    restarting: { columns: 1, rows: top },
    exited: { columns: 1, rows: side },
    removing: one,
    dead: one,
    gone: one,
  };
}

/** The running state in the middle: created and exited at its sides, paused and restarting above, removing below. */
function cross(m: LifeMetrics): LifeMap {
  const { side, middle, gap, rowGap, width, small } = m;
  const left = side + gap;
  const right = left + middle;
  const half = (middle - m.pad) / 2;
  const topH = tall(m.rows.top, m);
  const runY = topH + rowGap;
  const runH = tall(m.rows.middle, m) + m.kernel;
  const endY = runY + runH + rowGap;
  const endH = low(m);
  const sideX = width - side;
  const places = {
    image: { x: 0, y: 0, w: side, h: topH },
    created: { x: 0, y: runY, w: side, h: runH },
    running: { x: left, y: runY, w: middle, h: runH },
    paused: { x: left, y: 0, w: half, h: topH },
    restarting: { x: right - half, y: 0, w: half, h: topH },
    exited: { x: sideX, y: runY, w: side, h: runH },
    removing: { x: left, y: endY, w: middle, h: endH },
    dead: { x: 0, y: endY, w: side, h: endH },
    gone: { x: sideX, y: endY, w: side, h: endH },
  };
  const up = { top: topH, bottom: runY, word: topH + rowGap / 2 + small * 0.36 };
  const down = { top: runY + runH, bottom: endY, word: runY + runH + rowGap / 2 + small * 0.36 };
  const pauseX = left + half * 0.3;
  const resumeX = left + half * 0.62;
  const failX = right - half * 0.8;
  const againX = right - half * 0.14;
  const outY = runY + runH * 0.36;
  const backY = runY + runH * 0.78;
  const elbow = sideX + side * 0.14;
  const restY = topH * 0.5;
  const between = (x: number, y: number): EdgePlace['words'] => ({ x: x + gap / 2, y, width: gap - 6, anchor: 'middle' });
  const beside = (x: number, until: number): EdgePlace['words'] => ({ x: x + 7, y: up.word, width: until - x - 9, anchor: 'start' });
  const under = (x: number, width: number): EdgePlace['words'] => ({ x: x + 8, y: down.word, width, anchor: 'start' });
  const edges: LifeMap['edges'] = {
    'image→created': {
      points: [
        [side / 2, topH * 0.72],
        [side / 2, runY],
      ],
      words: { x: side / 2 + 9, y: up.word, width: side / 2, anchor: 'start' },
    },
    'created→running': {
      points: [
        [side, outY],
        [left, outY],
      ],
      words: between(side, outY - small * 0.55),
    },
    'running→paused': {
      points: [
        [pauseX, up.bottom],
        [pauseX, up.top],
      ],
      words: { x: pauseX - 7, y: up.word, width: pauseX - left + gap * 0.4, anchor: 'end' },
    },
    'paused→running': {
      points: [
        [resumeX, up.top],
        [resumeX, up.bottom],
      ],
      words: beside(resumeX, failX),
    },
    'running→restarting': {
      points: [
        [failX, up.bottom],
        [failX, up.top],
      ],
      words: beside(failX, againX),
    },
    'restarting→running': {
      points: [
        [againX, up.top],
        [againX, up.bottom],
      ],
      words: beside(againX, elbow),
    },
    'restarting→exited': {
      points: [
        [right, restY],
        [elbow, restY],
        [elbow, runY],
      ],
      words: between(right, restY - small * 0.55),
    },
    'running→exited': {
      points: [
        [right, outY],
        [sideX, outY],
      ],
      words: between(right, outY - small * 0.55),
    },
    'exited→running': {
      points: [
        [sideX, backY],
        [right, backY],
      ],
      words: between(right, backY - small * 0.55),
    },
    'created→removing': {
      points: [
        [side * 0.8, down.top],
        [side * 0.8, down.top + rowGap * 0.5],
        [left + middle * 0.12, down.top + rowGap * 0.5],
        [left + middle * 0.12, endY],
      ],
      words: { x: side + gap / 2, y: down.top + rowGap * 0.5 - small * 0.5, width: gap - 6, anchor: 'middle' },
    },
    'running→removing': {
      points: [
        [left + middle / 2, down.top],
        [left + middle / 2, endY],
      ],
      words: under(left + middle / 2, middle / 3),
    },
    'exited→removing': {
      points: [
        [sideX + side * 0.2, down.top],
        [sideX + side * 0.2, down.top + rowGap * 0.5],
        [right - middle * 0.12, down.top + rowGap * 0.5],
        [right - middle * 0.12, endY],
      ],
      words: { x: right + gap / 2, y: down.top + rowGap * 0.5 - small * 0.5, width: gap - 6, anchor: 'middle' },
    },
    'removing→gone': {
      points: [
        [right, endY + endH / 2],
        [sideX, endY + endH / 2],
      ],
      words: between(right, endY + endH / 2 - small * 0.55),
    },
    'removing→dead': {
      points: [
        [left, endY + endH / 2],
        [side, endY + endH / 2],
      ],
      words: between(side, endY + endH / 2 - small * 0.55),
      rare: true,
    },
  };
  return { width, height: endY + endH, places, edges, grid: grids(m, 2) };
}

/** States below one another in two halves, the running state across both. */
function column(m: LifeMetrics): LifeMap {
  const { side, rowGap, width, small } = m;
  const margin = width - 2 * side - m.gap;
  const x = margin;
  const right = width - side;
  const full = width - x;
  const topH = tall(m.rows.top, m);
  const runY = topH + rowGap;
  const runH = tall(m.rows.middle, m) + m.kernel;
  const outY = runY + runH + rowGap;
  const outH = tall(m.rows.side, m);
  const endY = outY + outH + rowGap;
  const endH = low(m);
  const places = {
    image: { x: 0, y: 0, w: 0, h: 0 },
    created: { x, y: 0, w: side, h: topH },
    paused: { x: right, y: 0, w: side, h: topH },
    running: { x, y: runY, w: full, h: runH },
    exited: { x, y: outY, w: side, h: outH },
    restarting: { x: right, y: outY, w: side, h: outH },
    removing: { x, y: endY, w: side, h: endH },
    gone: { x: right, y: endY, w: 0, h: endH },
    dead: { x: right, y: endY, w: side, h: endH },
  };
  const rail = margin * 0.45;
  const word = (y: number): number => y + rowGap / 2 + small * 0.36;
  const line = (at: number, from: number, to: number, width_: number, anchor: 'start' | 'end' = 'start'): EdgePlace => ({
    points: [
      [at, from],
      [at, to],
    ],
    words: { x: anchor === 'start' ? at + 7 : at - 7, y: word(Math.min(from, to)), width: width_, anchor },
  });
  const edges: LifeMap['edges'] = {
    'created→running': line(x + side * 0.4, topH, runY, side * 0.5),
    'running→paused': line(right + side * 0.3, runY, topH, 64, 'end'),
    'paused→running': line(right + side * 0.46, topH, runY, side * 0.5),
    'running→exited': line(x + side * 0.2, runY + runH, outY, side * 0.5),
    'exited→running': line(x + side * 0.78, outY, runY + runH, side * 0.4),
    'running→restarting': line(right + side * 0.2, runY + runH, outY, side * 0.5),
    'restarting→running': line(right + side * 0.76, outY, runY + runH, side * 0.24 - 8),
    'restarting→exited': {
      points: [
        [right, outY + outH * 0.62],
        [x + side, outY + outH * 0.62],
      ],
      words: { x: x + side + m.gap / 2, y: outY + outH * 0.62 - small * 0.5, width: m.gap - 4, anchor: 'middle' },
    },
    'exited→removing': line(x + side * 0.4, outY + outH, endY, side * 0.5),
    'created→removing': {
      points: [
        [x, topH * 0.5],
        [rail, topH * 0.5],
        [rail, endY + endH * 0.5],
        [x, endY + endH * 0.5],
      ],
      words: { x: x + side * 0.4, y: 0, width: 0, anchor: 'start' },
    },
    'removing→dead': {
      points: [
        [x + side, endY + endH / 2],
        [right, endY + endH / 2],
      ],
      words: { x: x + side + m.gap / 2, y: endY + endH / 2 - small * 0.5, width: m.gap - 4, anchor: 'middle' },
      rare: true,
    },
  };
  return { width, height: endY + endH, places, edges, grid: grids(m, 2) };
}

const known = new Map<LifeMetrics, LifeMap>();

/** The places for the measures of a size. */
export function lifeMap(m: LifeMetrics): LifeMap {
  const map = known.get(m) ?? (m.plan === 'cross' ? cross(m) : column(m));
  known.set(m, map);
  return map;
}
