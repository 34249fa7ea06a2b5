// Laws of the stack: nothing outside the figure, the hardware never moves, the apps stay.
import { describe, expect, it } from 'vitest';
import { findMachine } from '../../sim/world';
import { momentsOf, play } from '../journey/testMoments';
import { type Rect } from '../shared/box';
import { worldWith } from './fixtures';
import { layoutStack } from './layout';
import { apps, CASES, CHOICES, SIZES, WORLDS } from './testCases';
import { type StackBox } from './stackBox';

const world = WORLDS['three apps'];
const byKind = (boxes: readonly StackBox[], kind: StackBox['kind']) => boxes.filter((box) => box.kind === kind);
const rectOf = ({ x, y, w, h }: Rect): Rect => ({ x, y, w, h });

describe('layoutStack', () => {
  it.each(CASES)('$name: unique boxes, inside the figure, parents first', ({ world: w, choice, size }) => {
    const { boxes, metrics } = layoutStack(w, { ...choice, size, levers: true });
    expect(new Set(boxes.map((box) => box.id)).size).toBe(boxes.length);
    for (const box of boxes) {
      expect(box.x, box.id).toBeGreaterThanOrEqual(0);
      expect(box.x + box.w, box.id).toBeLessThanOrEqual(metrics.width - (box.kind === 'level' ? 0 : metrics.depth));
      expect(box.y - (box.kind === 'ghost' || box.kind === 'note' ? 0 : metrics.depth), box.id).toBeGreaterThanOrEqual(0);
      expect(box.y + box.h, box.id).toBeLessThanOrEqual(metrics.height);
      const parent = boxes.findIndex((other) => other.id === box.parent);
      if (box.parent !== null) expect(parent, box.id).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(SIZES)('%s: the hardware never moves', (size) => {
    const places = CHOICES.map((choice) => layoutStack(world, { ...choice, size }).boxes.find((box) => box.kind === 'hardware'));
    expect(places[0]).toBeDefined();
    const widths = places.map((box) => box && { x: box.x, w: box.w, bottom: box.y + box.h });
    expect(new Set(widths.map((place) => JSON.stringify(place))).size).toBe(1);
  });

  it.each(SIZES)('%s: slabs beside and above each other do not overlap', (size) => {
    const solid = new Set<StackBox['kind']>(['hardware', 'hypervisor', 'kernel', 'guest-os', 'host-os', 'engine', 'app']);
    for (const choice of CHOICES) {
      const boxes = layoutStack(world, { ...choice, size }).boxes.filter((box) => solid.has(box.kind));
      for (const a of boxes) {
        for (const b of boxes) {
          if (a === b) continue;
          const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
          expect(apart, `${a.id} and ${b.id}`).toBe(true);
        }
      }
    }
  });

  it('says of a computer that it is off only while it is, and of one that boots what it is doing', () => {
    const story = play('three-apps', { control: { kind: 'deploy', computer: 'type2' } });
    const notes = momentsOf(story, 60).flatMap(({ world: w, inFlight }) => {
      const boxes = layoutStack(w, { view: 'vm', type: 2, size: 'wide', going: inFlight.map(({ event }) => event) }).boxes;
      const off = findMachine(w.machines, 'type2')?.power === 'off';
      return boxes.flatMap((box) => (box.kind === 'note' && box.id === 'note' ? `${off ? 'off' : 'on'}: ${box.text.key}` : []));
    });
    expect(new Set(notes)).toEqual(new Set(['off: stack.empty.off', 'on: stack.stage.firmware', 'on: stack.stage.kernel', 'on: stack.empty.vm']));
  });

  it('keeps the apps over all views, so that they move', () => {
    const ids = CHOICES.map((choice) =>
      byKind(layoutStack(world, { ...choice, size: 'wide' }).boxes, 'app')
        .map((box) => box.id)
        .toSorted(),
    );
    for (const found of ids) expect(found).toEqual(['app:api', 'app:db', 'app:web']);
  });

  it('gives levels as in the lesson: hypervisor 1 and VM 2, with a host OS 1, 2 and 3', () => {
    const levels = (type: 1 | 2) =>
      Object.fromEntries(layoutStack(world, { view: 'vm', type, size: 'narrow' }).boxes.flatMap((box) => (box.level === null ? [] : [[box.kind, box.level]])));
    expect(levels(1)).toEqual({ hypervisor: 1, vm: 2 });
    expect(levels(2)).toEqual({ kernel: 1, hypervisor: 2, vm: 3 });
  });

  it('leads a plug from every container into the kernel, past the engine', () => {
    const { boxes } = layoutStack(world, { view: 'container', type: 1, size: 'wide' });
    const kernel = boxes.find((box) => box.kind === 'kernel');
    const plugs = byKind(boxes, 'plug');
    expect(plugs).toHaveLength(3);
    for (const plug of plugs) expect(plug.y + plug.h).toBeGreaterThan(kernel?.y ?? Infinity);
  });

  it('shows what the VMs needed as ghosts with their counts, unless told not to', () => {
    const of = (ghosts: boolean) => byKind(layoutStack(world, { view: 'container', type: 1, size: 'wide', ghosts }).boxes, 'ghost');
    const changes = of(true).flatMap((box) => (box.kind === 'ghost' && box.change ? [box.change.params] : []));
    expect(changes).toEqual([
      { from: 3, to: 0 },
      { from: 3, to: 1 },
      { from: 1, to: 0 },
    ]);
    expect(of(false)).toHaveLength(0);
    expect(byKind(layoutStack(WORLDS['nothing yet'], { view: 'container', type: 1, size: 'wide' }).boxes, 'ghost')).toHaveLength(0);
  });

  it('puts a lever beside each kernel', () => {
    const levers = (type: 1 | 2) => byKind(layoutStack(world, { view: 'vm', type, size: 'wide', levers: true }).boxes, 'lever').map((box) => box.machine);
    expect(levers(1).toSorted()).toEqual(['type1/api', 'type1/db', 'type1/web']);
    expect(levers(2)).toContain('type2');
  });

  it('greys out what stands on a stopped kernel', () => {
    const { boxes } = layoutStack(WORLDS['a VM panicked'], { view: 'vm', type: 1, size: 'wide' });
    const dim = (id: string) => boxes.find((box) => box.id === id)?.dim;
    expect([dim('app:web'), dim('guest-os:web'), dim('app:api'), dim('hardware')]).toEqual([true, true, false, false]);
  });

  it('groups by image what has no room, and stays cheap with a thousand containers', () => {
    const many = worldWith(apps(1000), { deployed: false });
    const started = performance.now();
    const { boxes } = layoutStack(many, { view: 'container', type: 1, size: 'wide' });
    expect(performance.now() - started).toBeLessThan(200);
    expect(boxes.length).toBeLessThan(40);
    const groups = boxes.flatMap((box) => (box.kind === 'container' ? [box.count] : []));
    expect(groups.reduce((sum, count) => sum + count, 0)).toBe(1000);
  });

  it('stands for every VM, also for those that share a column', () => {
    const { boxes } = layoutStack(worldWith(apps(26)), { view: 'vm', type: 1, size: 'narrow' });
    expect(boxes.flatMap((box) => (box.kind === 'kernel' ? [box.count] : []))).toEqual([1, 1, 24]);
  });

  it('does not depend on anything but the World', () => {
    const options = { view: 'nested', type: 1, size: 'wide' } as const;
    expect(layoutStack(structuredClone(world), options).boxes.map(rectOf)).toEqual(layoutStack(world, options).boxes.map(rectOf));
  });
});
