// The text twin of the desktop instrument: what is in sight, with the cover on or off, and whose kernel answers where.
import { type Moment } from '../../lab/timeline';
import { type SetupId } from '../../sim/desktops';
import { type Phrase, phrase } from '../shared/words';
import { containersIn, type Sentence, sentencesOf } from '../stack/describe';
import { countKernels, sceneOf } from '../stack/scene';
import { type StackBox } from '../stack/stackBox';
import { desktopAt } from './desktop';
import { type DesktopBox, layoutDesktop, type Peel } from './layout';

/** Which set-up is looked at, and how. */
export interface DesktopChoice {
  setup: SetupId;
  peel: Peel;
}

const isStack = (box: DesktopBox): box is StackBox => box.kind !== 'cover';

function lead({ world }: Moment, { setup, peel }: DesktopChoice): Phrase {
  const choice = { view: 'nested', type: 1, computer: setup } as const;
  const scene = sceneOf(world, choice);
  const name = phrase(`desktop.setup.${setup}`);
  if (!scene) return phrase('desktop.missing');
  if (setup === 'linux-engine') return phrase('desktop.say.engine', { setup: name, count: countKernels(world, choice) });
  if (peel === 'open') return phrase('desktop.say.open', { setup: name, count: countKernels(world, choice) });
  const os = scene.guests.find(({ root }) => root)?.floor?.os ?? scene.host?.os ?? '–';
  return phrase('desktop.say.closed', { setup: name, os, containers: phrase('stack.containers', { count: containersIn(scene) }) });
}

/** Everything that the instrument shows of a set-up, as phrases; objects carry their pick ids. */
export function describeDesktop(moment: Moment, choice: DesktopChoice): Sentence[] {
  const plain = (said: Phrase): Sentence => ({ ...said, about: null });
  const { boxes, missing } = layoutDesktop(moment.world, { ...choice, size: 'wide', going: moment.inFlight.map(({ event }) => event) });
  const desktop = desktopAt(moment.world, choice.setup);
  if (missing || !desktop) return [plain(phrase('desktop.missing'))];
  const cover = boxes.some((box) => box.kind === 'cover') ? [plain(phrase('desktop.say.cover'))] : [];
  const facts = [
    phrase('desktop.say.own', { ...desktop.own }),
    phrase('desktop.say.inContainer', { release: desktop.inContainer }),
    phrase('desktop.say.context', { context: desktop.context }),
  ];
  return [plain(lead(moment, choice)), ...sentencesOf(boxes.filter(isStack)), ...cover, ...facts.map(plain)];
}

/** The stack's own boxes of a layout. */
export function stackBoxes(boxes: readonly DesktopBox[]): StackBox[] {
  return boxes.filter(isStack);
}
