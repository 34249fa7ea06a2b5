// Lays out one set-up: what it looks like from outside, with Docker Desktop as one block, or with that block taken off.
import { type Event } from '../../sim/event';
import { type SetupId } from '../../sim/desktops';
import { type World } from '../../sim/world';
import { type Box, type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { layoutScene, type StackLayout } from '../stack/layout';
import { metricsOf } from '../stack/metrics';
import { type Guest, type Scene, sceneOf } from '../stack/scene';
import { type StackBox } from '../stack/stackBox';

/** Whether Docker Desktop's cover is on. */
export type Peel = 'closed' | 'open';

/** Docker Desktop as one block, as its window shows it. */
export interface CoverBox extends Box {
  kind: 'cover';
  z: number;
}

/** Everything that is drawn: the stack's blocks, and the cover. */
export type DesktopBox = StackBox | CoverBox;

/** A set-up's blocks, back to front. */
export interface DesktopLayout extends Omit<StackLayout, 'boxes'> {
  boxes: DesktopBox[];
  /** Nothing of it is in this World. */
  missing: boolean;
}

const isRoot = ({ root }: Guest): boolean => root;

/** The set-up with its hypervisor left out of sight: the OS seems to stand on the hardware, and the VM seems to be a program on it. */
function fromOutside(scene: Scene): Scene {
  const root = scene.guests.find(isRoot);
  const guests = scene.guests.filter((guest) => !isRoot(guest));
  const host = root?.floor ?? scene.host;
  return { ...scene, hypervisor: null, within: false, product: '', host: host && { ...host, vmms: 0 }, guests };
}

/** Whether a bracket is round what is under the cover only: it would tell what the cover hides. */
const hiddenLevel = ({ id }: StackBox, levels: ReadonlySet<number>): boolean => id !== 'level:0' && !levels.has(Number(id.split(':').at(-1)));

/** Puts the cover over a VM: its wall, kernel, OS, engine and the brackets of their levels go out of sight, its containers stay. */
function covered(boxes: readonly StackBox[], depth: number): DesktopBox[] {
  const wall = boxes.find((box) => box.kind === 'vm');
  if (!wall) return [...boxes];
  const hidden = (box: StackBox): boolean => box === wall || (box.parent === wall.id && box.kind !== 'container' && box.kind !== 'app');
  const containers = boxes.filter((box) => box.kind === 'container' && box.parent === wall.id);
  const floors = boxes.filter((box) => box.parent === wall.id && (box.kind === 'engine' || box.kind === 'guest-os'));
  const top = containers.length > 0 ? Math.max(...containers.map((box) => box.y + box.h)) + depth : Math.min(...floors.map((box) => box.y));
  const rect: Rect = { x: wall.x, y: top, w: wall.w, h: wall.y + wall.h - top };
  const left = boxes.filter((box) => !hidden(box)).map((box) => (box.parent === wall.id ? { ...box, parent: null, level: null } : box));
  const levels = new Set(left.flatMap(({ level }) => level ?? []));
  const seen = left.filter((box) => box.kind !== 'level' || !hiddenLevel(box, levels));
  return [...seen, { id: 'cover', kind: 'cover', z: 3, ...rect }];
}

/** Lays out a set-up of a World. */
export function layoutDesktop(world: World, { setup, peel, size, going = [] }: { setup: SetupId; peel: Peel; size: FigureSize; going?: readonly Event[] }): DesktopLayout {
  const scene = sceneOf(world, { view: 'nested', type: 1, computer: setup }, going);
  if (!scene) return { boxes: [], metrics: metricsOf(size), missing: true };
  if (peel === 'open' || scene.guests.length === 0) return { ...layoutScene(scene, { size }), missing: false };
  const { boxes, metrics } = layoutScene(fromOutside(scene), { size });
  return { boxes: covered(boxes, metrics.depth).toSorted((a, b) => a.z - b.z), metrics, missing: false };
}
