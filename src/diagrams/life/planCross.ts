// The plan of wide screens: the running state in the middle, the others round it.
import { type EdgePlace, grids, type LifeMap, low, tall } from './plan';
import { type LifeMetrics } from './metrics';

/** The running state in the middle: created and exited at its sides, paused and restarting above, removing below. */
export function cross(m: LifeMetrics): LifeMap {
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
  const resumeX = left + half * 0.5;
  const failX = right - half * 0.9;
  const againX = right - Math.max(half * 0.1, m.radius + 3);
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
