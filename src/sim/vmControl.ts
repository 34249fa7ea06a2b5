// Controls of virtual machines and hypervisors: what a learner builds, installs, snapshots, arranges and fires.
import { dropConnections } from './docker/run/stream';
import { areBlocks, arrange, type BlockId, whyNotStack } from './hypervisor/arrange';
import { areParts, createVm, deleteVm, installOs, type VmParts } from './hypervisor/create';
import { fire, fireMany } from './hypervisor/fire';
import { carriesGuests, parentOf } from './hypervisor/guests';
import { isWindowsComputer, switchHyperV } from './hypervisor/hyperV';
import { fillMemory } from './hypervisor/pressure';
import { filing, type ProductId, PRODUCTS } from './hypervisor/products';
import { deleteSnapshot, isSnapshotName, restoreSnapshot, takeSnapshot } from './hypervisor/snapshots';
import { type Instruction, INSTRUCTIONS } from './hypervisor/vcpu';
import { loginAt } from './logins';
import { shutDown, switchOff, switchOn } from './power';
import { type Simulation } from './shell/program';
import { type SystemId, SYSTEMS } from './systems';
import { findMachine, machineOf, type World } from './world';

/** What a learner can do to virtual machines and what carries them. */
export type VmControl =
  /** Makes a VM on a host that has a hypervisor. */
  | ({ kind: 'create-vm'; host: string } & VmParts)
  /** Installs an OS on a VM. */
  | { kind: 'install-os'; machine: string; os: SystemId }
  /** Asks a machine's OS to shut down. */
  | { kind: 'shut-down'; machine: string }
  /** Deletes a VM that is off. */
  | { kind: 'delete-vm'; machine: string }
  /** Takes, restores or deletes a snapshot of a VM. */
  | { kind: 'snapshot' | 'restore-snapshot' | 'delete-snapshot'; machine: string; name: string }
  /** Lets a host promise more memory than it has, or not. */
  | { kind: 'overcommit'; machine: string; on: boolean }
  /** Has a program in a machine use so much memory; 0 ends it. */
  | { kind: 'fill-memory'; machine: string; mib: number }
  /** Fires one instruction from a guest. */
  | { kind: 'fire'; machine: string; instruction: Instruction }
  /** Fires a thousand of them. */
  | { kind: 'fire-many'; machine: string }
  /** Turns a real computer's VT-x on or off. */
  | { kind: 'assist'; machine: string; on: boolean }
  /** Puts blocks on a computer's hardware, from the bottom up. */
  | { kind: 'arrange'; machine: string; blocks: BlockId[] }
  /** Files a hypervisor product under type 1 or type 2. */
  | { kind: 'file-product'; product: ProductId; side: 1 | 2 }
  /** Turns Hyper-V on or off on a Windows computer, which restarts. */
  | { kind: 'hyper-v'; machine: string; on: boolean }
  /** Sits down with a terminal at another machine. */
  | { kind: 'sit-at'; terminal: string; machine: string };

const KINDS: ReadonlySet<string> = new Set([
  'create-vm',
  'install-os',
  'shut-down',
  'delete-vm',
  'snapshot',
  'restore-snapshot',
  'delete-snapshot',
  'overcommit',
  'fill-memory',
  'fire',
  'fire-many',
  'assist',
  'arrange',
  'file-product',
  'hyper-v',
  'sit-at',
] satisfies VmControl['kind'][]);

/** Whether a control is one of these. */
export function isVmControl(control: { kind: string }): control is VmControl {
  return KINDS.has(control.kind);
}

/** The computer whose blocks can be arranged. */
export const BENCH = 'bench';

const isGuest = (world: World, id: string): boolean => parentOf(world, id) !== undefined;

/** Whether a control can be carried out; what a hypervisor refuses with a reason counts as possible. */
export function isVmControlPossible(world: World, control: VmControl): boolean {
  const machine = 'machine' in control ? findMachine(world.machines, control.machine) : undefined;
  switch (control.kind) {
    case 'create-vm':
      return findMachine(world.machines, control.host)?.hypervisor != null && areParts(control);
    case 'install-os':
      return isGuest(world, control.machine) && machine?.partition === undefined && Object.hasOwn(SYSTEMS, control.os);
    case 'delete-vm':
    case 'fire-many':
      return isGuest(world, control.machine);
    case 'snapshot':
    case 'restore-snapshot':
    case 'delete-snapshot':
      return isGuest(world, control.machine) && isSnapshotName(control.name);
    case 'overcommit':
      return machine?.hypervisor != null;
    case 'fill-memory':
      return machine !== undefined && Number.isInteger(control.mib) && control.mib >= 0;
    case 'fire':
      return isGuest(world, control.machine) && INSTRUCTIONS.includes(control.instruction);
    case 'assist':
      return machine?.hardware.virtual === false;
    case 'arrange':
      return control.machine === BENCH && machine !== undefined && areBlocks(control.blocks);
    case 'file-product':
      return PRODUCTS.includes(control.product) && [1, 2].includes(control.side);
    case 'hyper-v':
      return machine !== undefined && isWindowsComputer(machine);
    case 'sit-at':
      return world.terminals[control.terminal] !== undefined && machine?.os != null && (machine.partition === 'root' || !isGuest(world, machine.id));
    case 'shut-down':
      return machine !== undefined;
  }
}

/** Carries out a control. */
export function applyVmControl(sim: Simulation, control: VmControl): void {
  switch (control.kind) {
    case 'create-vm':
      createVm(sim, control.host, control);
      return;
    case 'install-os':
      installOs(sim, control.machine, control.os);
      return;
    case 'shut-down':
      shutDown(sim, control.machine);
      return;
    case 'delete-vm':
      deleteVm(sim, control.machine);
      return;
    case 'snapshot':
      takeSnapshot(sim, control.machine, control.name);
      return;
    case 'restore-snapshot':
      restore(sim, control.machine, control.name);
      return;
    case 'delete-snapshot':
      deleteSnapshot(sim, control.machine, control.name);
      return;
    case 'overcommit':
      sim.record({ type: 'memory/policySet', machine: control.machine, overcommit: control.on }, { took: 1 });
      return;
    case 'fill-memory':
      fillMemory(sim, control.machine, control.mib);
      dropConnections(sim);
      return;
    case 'fire':
      fire(sim, control.machine, control.instruction);
      return;
    case 'fire-many':
      fireMany(sim, control.machine);
      return;
    case 'assist':
      sim.record({ type: 'machine/assistSwitched', machine: control.machine, on: control.on }, { took: 1 });
      return;
    case 'arrange':
      rearrange(sim, control.machine, control.blocks);
      return;
    case 'file-product':
      file(sim, control.product, control.side);
      return;
    case 'hyper-v':
      switchHyperV(sim, control.machine, control.on, (change) => {
        switchOff(sim, control.machine);
        change();
        switchOn(sim, control.machine);
      });
      return;
    case 'sit-at':
      sitAt(sim, control.terminal, control.machine);
  }
}

/** Connections into a guest do not survive its being put back. */
function restore(sim: Simulation, guest: string, name: string): void {
  const host = parentOf(sim.world, guest);
  const events = sim.events.length;
  restoreSnapshot(sim, guest, name, host !== undefined && carriesGuests(sim.world, host.id));
  if (!sim.events.slice(events).some(({ type }) => type === 'snapshot/restored')) return;
  for (const { id, job } of Object.values(sim.world.terminals))
    if (job && (job.machine === guest || job.machine.startsWith(`${guest}/`))) sim.record({ type: 'terminal/jobEnded', terminal: id, exit: 255 });
}

/** Blocks are put on a computer that is off; a refused order leaves it as it is. */
function rearrange(sim: Simulation, machine: string, blocks: readonly BlockId[]): void {
  if (!whyNotStack(blocks)) switchOff(sim, machine);
  arrange(sim, machine, blocks);
}

function file(sim: Simulation, product: ProductId, side: 1 | 2): void {
  const result = filing(product, side);
  if ('place' in result) sim.record({ type: 'product/filed', product, side, place: result.place }, { took: 50 });
  else sim.record({ type: 'product/refused', product, side, reason: result.refusal }, { took: 50 });
}

function sitAt(sim: Simulation, terminal: string, machine: string): void {
  const job = sim.world.terminals[terminal]?.job;
  if (job) sim.record({ type: 'terminal/jobEnded', terminal, exit: 255 });
  sim.record({ type: 'terminal/moved', terminal, machine, session: loginAt(machineOf(sim.world, machine)) }, { took: 1 });
}
