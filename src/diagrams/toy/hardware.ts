// The hardware of the toy computer: memory, CPUs and display, beside or below each other.
import { boardBox } from '../board/boardBox';
import { memoryHeight, putCpu, putDisplay, putMemory } from '../board/parts';
import { type Rect } from '../shared/box';
import { type Phrase, phrase } from '../shared/words';
import { type ToyPlan } from './plan';

interface Places {
  memory: Rect;
  cpu: (n: number) => Rect;
  display: Rect;
}

/** Where the three zones are: side by side, CPUs above the display beside the memory, or all below each other. */
function placesOf({ board, m, shape }: ToyPlan, { left, top, inside, memory }: { left: number; top: number; inside: number; memory: number }): Places {
  const count = board.cpus.length;
  const first = top + m.zone;
  if (shape.zones === null) {
    const w = (inside - (count - 1) * m.inner) / count;
    const cpuTop = first + memory + m.gap;
    const display = { x: left, y: cpuTop + m.cpu + m.inner + m.zone, w: inside, h: shape.display };
    return { memory: { x: left, y: first, w: inside, h: memory }, cpu: (n) => ({ x: left + n * (w + m.inner), y: cpuTop, w, h: m.cpu }), display };
  }
  const between = 2 * m.pad;
  const [share, cpuShare] = shape.zones;
  const memoryWidth = (inside - between) * share;
  const x = left + memoryWidth + between;
  if (share + cpuShare >= 1) {
    const all = inside - memoryWidth - between;
    const w = (all - (count - 1) * m.inner) / count;
    const displayTop = first + m.cpu + m.zone;
    return {
      memory: { x: left, y: first, w: memoryWidth, h: memory },
      cpu: (n) => ({ x: x + n * (w + m.inner), y: top + m.inner / 2, w, h: m.cpu }),
      display: { x, y: displayTop, w: all, h: first + memory - displayTop },
    };
  }
  const cpuWidth = (inside - 2 * between) * cpuShare;
  const h = (memory + m.zone - m.inner) / count - m.inner / 2;
  const displayX = x + cpuWidth + between;
  return {
    memory: { x: left, y: first, w: memoryWidth, h: memory },
    cpu: (n) => ({ x, y: top + m.inner + n * (h + m.inner), w: cpuWidth, h }),
    display: { x: displayX, y: first, w: left + inside - displayX, h: memory },
  };
}

function zone({ m, boxes }: ToyPlan, id: string, rect: Rect, titles: Phrase[], notes: Phrase[] = []): void {
  boxes.push(boardBox(`zone:${id}`, { ...rect, h: m.zone }, { kind: 'zone', titles, notes }));
}

/** Memory, CPUs and display on the hardware. Gives the height that it takes. */
export function putHardware(plan: ToyPlan, y: number): number {
  const { board, m, boxes, kernel, armed, first, shape } = plan;
  const x = 1;
  const w = m.width - m.depth - 4;
  const inside = w - 2 * m.pad;
  const memory = memoryHeight(m, board.cells.length, shape.memory);
  const cellArmed = (n: number): boolean => n === first || (!kernel && (armed === 'choose' || armed === 'compute'));
  const left = x + m.pad;
  const top = y + m.title;
  const legend = kernel ? [phrase('board.legend.kernel'), phrase('board.legend.kernelShort')] : [phrase('board.legend.noise'), phrase('board.legend.noiseShort')];
  const cpus = board.cpus.length;
  const places = placesOf(plan, { left, top, inside, memory });
  zone(plan, 'memory', { ...places.memory, y: places.memory.y - m.zone }, [phrase('board.memory', { count: board.cells.length }), phrase('stack.memory')], legend);
  zone(plan, 'display', { ...places.display, y: places.display.y - m.zone }, [phrase('board.display')]);
  const bottom = Math.max(places.memory.y + places.memory.h, places.display.y + places.display.h);
  const rect = { x, y, w, h: bottom + m.pad - y };
  boxes.push(
    boardBox('hardware', rect, {
      kind: 'hardware',
      titles: [phrase('stack.hardware')],
      notes: [phrase('toy.small')],
      bad: false,
      pick: 'hardware:toy',
      sentence: phrase('toy.say.hardware'),
    }),
  );
  putMemory(plan, places.memory, shape.memory, cellArmed);
  for (let n = 0; n < cpus; n++) putCpu(plan, n, places.cpu(n), !kernel && armed === 'feed');
  putDisplay(plan, places.display, { most: 1, height: Math.min(places.display.h * 0.8, places.display.w * 0.4) });
  return rect.h;
}
