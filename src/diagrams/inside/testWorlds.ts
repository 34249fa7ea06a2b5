// The Worlds that the laws of the Inside lens are checked on.
import { ROOT_NAMESPACES } from '../../sim/kernel/kernel';
import { type World } from '../../sim/world';
import { type FigureSize } from '../shared/useFigureSize';
import { dockerMachine, panicked, processOf, THREE, worldWith } from '../stack/fixtures';
import { apps } from '../stack/testCases';

const plain = [processOf(1203, ['nginx:', 'master process nginx -g daemon off;'])];

/** Three containers beside a plain process. */
export const THREE_BESIDE_PLAIN = worldWith(THREE, { plain });

/** A World whose container of a name was started with `--pid host`: its processes have no numbers of their own. */
export function sharingHostPids(world: World, name: string): World {
  const copy = structuredClone(world);
  const { kernel, engine } = copy.machines[0] ?? {};
  const id = Object.values(engine?.containers ?? {}).find((container) => container.name === name)?.id;
  for (const process of Object.values(kernel?.processes ?? {})) {
    if (process.containerId !== id) continue;
    process.nsPid = process.pid;
    process.namespaces = { ...process.namespaces, pid: ROOT_NAMESPACES.pid };
  }
  return copy;
}

/** A World whose containers have two processes each. */
function withHelpers(world: World): World {
  const copy = structuredClone(world);
  const { kernel } = copy.machines[0] ?? {};
  for (const process of Object.values(kernel?.processes ?? {})) {
    if (kernel && process.containerId !== null) kernel.processes[process.pid + 1] = { ...process, pid: process.pid + 1, nsPid: 29, argv: ['sleep', '1000'] };
  }
  return copy;
}

const off = { ...dockerMachine('host', []), kernel: null, power: 'off' as const };

/** Worlds by what is particular about them. */
export const WORLDS: Readonly<Record<string, World>> = {
  three: THREE_BESIDE_PLAIN,
  none: worldWith([], { plain }),
  'a long name': worldWith([{ name: 'determined_hofstadter_27', image: 'postgres' }]),
  'two processes each': withHelpers(THREE_BESIDE_PLAIN),
  many: worldWith(apps(60), { plain }),
  'one for all': sharingHostPids(worldWith(THREE.slice(0, 1), { plain }), 'web'),
  stopped: panicked(THREE_BESIDE_PLAIN, 'host'),
  off: { ...THREE_BESIDE_PLAIN, machines: [off] },
  booting: { ...THREE_BESIDE_PLAIN, machines: [{ ...off, power: 'booting' }] },
};

const SIZES: readonly FigureSize[] = ['wide', 'medium', 'narrow', 'projector'];

/** Every World, side and size. */
export const CASES = Object.entries(WORLDS).flatMap(([name, world]) =>
  (['host', 'inside'] as const).flatMap((view) => SIZES.map((size) => ({ name: `${name}, ${view}, ${size}`, world, view, size }))),
);
