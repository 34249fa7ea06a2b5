// The plan of phones: states below one another.
import { type EdgePlace, grids, type LifeMap, low, tall } from './plan';
import { type LifeMetrics } from './metrics';

/** States below one another in two halves, the running state across both. */
export function column(m: LifeMetrics): LifeMap {
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
    'running→restarting': line(right + side * 0.16, runY + runH, outY, side * 0.6),
    'restarting→running': line(right + side * 0.86, outY, runY + runH, side * 0.14 - 8),
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
