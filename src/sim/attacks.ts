// Attacks from inside a workload: how far each gets, computed from the walls round it.
import { valuesOf } from './values';
import { type Simulation } from './shell/program';
import { enclosureOf, kernelsBelow, type Place, type Wall, type WallId, wallsAround } from './walls';
import { allMachines, isAlive, machineOf, type World } from './world';

/**
 * What somebody with a foothold in the workload tries.
 * read-memory: another process's memory on the same machine · kernel-bug: a flaw that a system call reaches in the kernel which answers it
 * breakout: a flaw in what starts containers, to get out with the rights that one has · carrier-bug: a flaw in the wall itself, the program that carries the guest or answers in the kernel's place.
 */
export const ATTACKS = ['read-memory', 'kernel-bug', 'breakout', 'carrier-bug'] as const;
export type AttackId = (typeof ATTACKS)[number];

/** Walls that stop each attack; whatever is not named here lets it through. */
const STOPS: Readonly<Record<AttackId, readonly WallId[]>> = {
  'read-memory': ['namespaces', 'uid-map', 'sentry', 'hypervisor'],
  'kernel-bug': ['sentry', 'hypervisor'],
  breakout: ['uid-map', 'sentry', 'hypervisor'],
  'carrier-bug': ['jail'],
};

/**
 * How an attack ended. `passed` are the walls that it got through, from the inside out.
 * stopped: a wall held · through: it reached the machine below all walls · no-target: there is nothing of the kind to attack.
 */
export interface AttackResult {
  passed: Wall[];
  stoppedBy: Wall | null;
  outcome: 'stopped' | 'through' | 'no-target';
  /** The machine whose kernel has fallen on the way, for a flaw in a kernel; null for none. */
  fallen: string | null;
}

/** How far an attack from a workload gets. */
export function attackResult(world: World, place: Place, attack: AttackId): AttackResult {
  const walls = wallsAround(world, place);
  const begins = attack === 'carrier-bug' ? walls.findIndex(({ id }) => id === 'hypervisor' || id === 'sentry') + 1 : 0;
  // no wall has a program of its own, or there is no wall at all to break out of
  if ((attack === 'carrier-bug' && begins === 0) || (attack === 'breakout' && walls.length === 0)) return { passed: [], stoppedBy: null, outcome: 'no-target', fallen: null };
  const at = walls.findIndex(({ id }, index) => index >= begins && STOPS[attack].includes(id));
  const stoppedBy = walls[at] ?? null;
  const [answering] = kernelsBelow(world, place);
  return {
    passed: at < 0 ? walls : walls.slice(0, at),
    stoppedBy,
    outcome: stoppedBy ? 'stopped' : 'through',
    fallen: attack === 'kernel-bug' && answering?.kind === 'kernel' ? answering.machine : null,
  };
}

/** How many of the attacks find something to attack (`aimed`), and how many of those get through. No measure of security: only of these four. */
export function attacksThrough(world: World, place: Place): { through: number; aimed: number } {
  const outcomes = ATTACKS.map((attack) => attackResult(world, place, attack).outcome);
  return { through: outcomes.filter((outcome) => outcome === 'through').length, aimed: outcomes.filter((outcome) => outcome !== 'no-target').length };
}

/** Where the workloads of deployments and benches run. */
const WORKLOADS = '/app.slice/';

/** The workloads that a bench has put on a computer and on its guests, from the weakest wall to the strongest. */
export function workloadsOf(world: World, computer: string): Place[] {
  const inside = allMachines(world).filter(({ id }) => id === computer || id.startsWith(`${computer}/`));
  return inside.flatMap(({ id, kernel }) =>
    valuesOf(kernel?.processes)
      .filter(({ cgroup }) => cgroup.startsWith(WORKLOADS))
      .map(({ pid }) => ({ machine: id, pid })),
  );
}

/** How long an attack takes until it is known how far it gets (ms; illustrative). */
const ATTACK_MS = 600;

/** Tries an attack from some workloads at the same time. */
export function tryAttack(sim: Simulation, attack: AttackId, from: readonly Place[]): void {
  const at = sim.world.now;
  for (const place of from.filter(({ machine, pid }) => isAlive(sim.world, machine) && machineOf(sim.world, machine).kernel?.processes[pid])) {
    const enclosure = enclosureOf(wallsAround(sim.world, place));
    sim.record({ type: 'attack/tried', ...place, attack, enclosure, ...attackResult(sim.world, place, attack) }, { at, took: ATTACK_MS });
  }
}
