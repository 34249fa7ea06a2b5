// The text twin of the Stack lens: what the picture of a World says, as phrases from the ground up.
import { type Event } from '../../sim/event';
import { type World } from '../../sim/world';
import { type Phrase, phrase } from '../shared/words';
import { type FigureSize } from '../shared/useFigureSize';
import { layoutStack } from './layout';
import { countKernels, type Scene, sceneOf, type StackChoice } from './scene';
import { type StackBox } from './stackBox';

/** One sentence, and the object that it is about. */
export interface Sentence extends Phrase {
  about: string | null;
}

/** How many containers a scene shows. */
export const containersIn = (scene: Scene): number => {
  const floors = [scene.host, ...scene.guests.map((guest) => guest.floor)];
  return floors.reduce((sum, floor) => sum + (floor?.members.filter((member) => member.kind === 'container').length ?? 0), 0);
};

function summary(world: World, scene: Scene): Phrase {
  const count = countKernels(world, scene);
  const vms = phrase('stack.vms', { count: scene.guests.length });
  const containers = phrase('stack.containers', { count: containersIn(scene) });
  if (scene.computer !== undefined || (scene.view === 'container' && scene.guests.length > 0)) return phrase('stack.say.mixed', { vms, containers, count });
  if (scene.view === 'vm') return phrase('stack.say.vm', { vms, count });
  return scene.view === 'container' ? phrase('stack.say.container', { containers, count }) : phrase('stack.say.nested', { vms, containers, count });
}

/** The order in which a picture is read: from the ground up, machine by machine. */
export function reading(boxes: readonly StackBox[]): StackBox[] {
  const outer = boxes.filter((box) => box.parent === null).toSorted((a, b) => (b.y === a.y ? a.x - b.x : b.y + b.h - (a.y + a.h) || a.x - b.x));
  const within = (box: StackBox): StackBox[] => [
    box,
    ...boxes
      .filter((inner) => inner.parent === box.id)
      .toSorted((a, b) => b.y + b.h - (a.y + a.h) || a.x - b.x)
      .flatMap(within),
  ];
  return outer.flatMap(within);
}

/** The objects of a layout that can be picked, in reading order. */
export function objectsOf(boxes: readonly StackBox[]): StackBox[] {
  return reading(boxes).filter((box) => box.pick !== null || box.kind === 'lever');
}

/** A view of a World; on smaller screens more objects share a place, and are described together. */
export interface DescribeOptions extends StackChoice {
  size?: FigureSize;
  going?: readonly Event[];
}

/** Everything that a view of a World shows, as phrases: how many kernels in all, then each object. */
export function describeStack(world: World, choice: DescribeOptions): Sentence[] {
  const { size = 'wide', going = [] } = choice;
  const scene = sceneOf(world, choice, going);
  if (!scene) return [];
  const { boxes } = layoutStack(world, { ...choice, size, going });
  return [{ ...summary(world, scene), about: null }, ...sentencesOf(boxes)];
}

/** What the boxes of a layout say: its notes, then each object. */
export function sentencesOf(boxes: readonly StackBox[]): Sentence[] {
  const notes = boxes.flatMap((box) => (box.kind === 'note' && box.id === 'note' ? [{ ...box.text, about: null }] : []));
  const objects = reading(boxes).flatMap((box) => (box.sentence ? [{ ...box.sentence, about: box.pick }] : []));
  return [...notes, ...objects];
}
