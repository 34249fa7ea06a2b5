// What the learner's app finds on a computer, and how it fares there: read from the World, whoever brought it and by whatever means.
import { machineTree } from './docker/mounts/files';
import { type Container } from './docker/container';
import { filesOfLayers } from './docker/images/layerFiles';
import { type FileView, mergeLayers, viewOf } from './kernel/files';
import { appImageIn } from './portability';
import { glibcIn, opensslIn, ORDERS } from './shell/programs/orders';
import { valuesOf } from './values';
import { type Machine, type Trial } from './world';

/** The versions of two libraries in a file tree; undefined where there are none. */
export interface Libraries {
  glibc: string | undefined;
  openssl: string | undefined;
}

const librariesIn = (files: FileView): Libraries => ({ glibc: glibcIn(files), openssl: opensslIn(files) });

/** The libraries of a computer's own OS. */
export function librariesOf(machine: Machine): Libraries {
  return librariesIn(viewOf(machineTree(machine)));
}

/** The libraries that the app's image brings along; undefined where the computer has no such image. */
export function librariesInImage({ engine }: Machine): Libraries | undefined {
  const image = appImageIn(engine);
  return image && librariesIn(mergeLayers(filesOfLayers(engine, image.layers), {}));
}

/** Whether a computer runs programs for the app's CPU, by itself or through an emulator. */
export function suitsCpu({ hardware, kernel }: Machine): 'itself' | 'emulator' | null {
  if (hardware.architecture === ORDERS.architecture) return 'itself';
  return kernel?.emulates?.includes(ORDERS.architecture) === true ? 'emulator' : null;
}

/** What became of the app's latest container; undefined where it has neither run nor failed. */
function trialIn(machine: Machine, { state, logs }: Container): Trial | undefined {
  const text = logs
    .map((line) => line.text)
    .join('')
    .trim();
  if (state === 'running') return { form: 'image', outcome: suitsCpu(machine) === 'itself' ? 'runs' : 'slow', text };
  return /exec format error/i.test(text) ? { form: 'image', outcome: 'cpu', text } : undefined;
}

/** How the app fares on a computer: in a container of its image, or as it was tried there last. */
export function appOn(machine: Machine): Trial | undefined {
  const image = appImageIn(machine.engine);
  const containers = image ? valuesOf(machine.engine?.containers ?? {}).filter(({ imageId }) => imageId === image.id) : [];
  return containers.flatMap((container) => trialIn(machine, container) ?? []).at(-1) ?? machine.trial;
}
