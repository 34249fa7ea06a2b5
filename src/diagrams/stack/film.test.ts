// The film between views, looked at frame by frame.
import { describe, expect, it } from 'vitest';
import { tween } from '../shared/tween';
import { filmOf, type StackScene } from './film';
import { layoutStack } from './layout';
import { WORLDS } from './testCases';

const world = WORLDS['three apps'];
const boxesOf = (scene: StackScene) =>
  layoutStack(world, { view: scene.startsWith('vm') ? 'vm' : (scene as 'container' | 'nested'), type: scene === 'vm2' ? 2 : 1, size: 'wide' }).boxes;
const frame = (from: StackScene, to: StackScene, progress: number) => tween(boxesOf(from), boxesOf(to), progress, filmOf(from, to).choreography);

describe('the film from VMs to containers', () => {
  it('sinks the guest OSes into their kernels first', () => {
    const guest = frame('vm1', 'container', 0.2).find((box) => box.kind === 'guest-os');
    const kernel = frame('vm1', 'container', 0.2).find((box) => box.id === 'kernel:web');
    expect(guest?.h).toBeLessThan(40);
    expect((guest?.y ?? 0) + (guest?.h ?? 0)).toBeLessThan(kernel?.y ?? 0);
    expect(frame('vm1', 'container', 0.5).some((box) => box.kind === 'guest-os')).toBe(false);
  });

  it('brings three kernels to where the one is before they are gone', () => {
    const arrived = frame('vm1', 'container', 0.66).filter((box) => box.kind === 'kernel');
    expect(arrived.map((box) => box.id)).toContain('kernel:host');
    expect(new Set(arrived.map((box) => Math.round(box.y))).size).toBe(1);
    expect(
      frame('vm1', 'container', 0.75)
        .filter((box) => box.kind === 'kernel')
        .map((box) => box.id),
    ).toEqual(['kernel:host']);
  });

  it('never loses an app on the way, in any direction', () => {
    const scenes: StackScene[] = ['vm1', 'vm2', 'container', 'nested'];
    for (const from of scenes) {
      for (const to of scenes) {
        for (const progress of [0, 0.1, 0.35, 0.5, 0.65, 0.9, 1]) {
          const apps = frame(from, to, progress).filter((box) => box.kind === 'app');
          expect(apps.map((box) => [box.id, box.opacity]).toSorted()).toEqual([
            ['app:api', 1],
            ['app:db', 1],
            ['app:web', 1],
          ]);
        }
      }
    }
  });

  it('plays backwards on the way back', () => {
    const places = (boxes: ReturnType<typeof frame>) =>
      Object.fromEntries(boxes.map((box) => [box.id, [Math.round(box.x), Math.round(box.y), Math.round(box.w), Math.round(box.h)]]));
    expect(places(frame('container', 'vm1', 0.75))).toEqual(places(frame('vm1', 'container', 0.25)));
  });
});
