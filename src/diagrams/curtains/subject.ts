// Whose view the instrument shows: a plain process of the host, or the first process of a container.
import { type View } from '../../lab/view';
import { type Process } from '../../sim/kernel/kernel';
import { isPlain } from '../../sim/kernel/parts';
import { findMachine, type Machine, type World } from '../../sim/world';
import { plainApps, programOf } from '../stack/apps';

/** The machine that the instrument looks at. */
export const HOST = 'host';

/** A process and what it is known by. */
export interface Subject {
  machine: Machine;
  process: Process;
  /** The container's name, or the program's. */
  name: string;
  program: string;
  /** Whether namespaces can be put on it: it belongs to nobody's container. */
  plain: boolean;
}

const describe = (machine: Machine, process: Process): Subject => {
  const container = machine.engine?.containers[process.containerId ?? ''];
  const program = programOf(process.argv);
  return { machine, process, name: container?.name ?? program, program, plain: isPlain(process) };
};

/** The newest plain app of the host, and the newest container that runs; each where there is one. */
export function subjectsOf(world: World): Partial<Record<View['subject'], Subject>> {
  const machine = findMachine(world.machines, HOST);
  if (!machine?.kernel) return {};
  const { kernel } = machine;
  const plain = plainApps(kernel).at(-1);
  const containers = Object.values(machine.engine?.containers ?? {}).sort((a, b) => b.createdAt - a.createdAt);
  const first = containers.flatMap(({ pid }) => kernel.processes[pid] ?? [])[0];
  return { ...(plain ? { plain: describe(machine, plain) } : {}), ...(first ? { container: describe(machine, first) } : {}) };
}

/** The process that is looked at: the one that was asked for, or else the other one. */
export function subjectOf(world: World, wanted: View['subject']): Subject | null {
  const { plain, container } = subjectsOf(world);
  return (wanted === 'container' ? (container ?? plain) : (plain ?? container)) ?? null;
}
