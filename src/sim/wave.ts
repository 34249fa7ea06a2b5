// A wave of requests against equal fleets of replicas, one fleet for each stack: replicas are added as the wave grows, each is ready after its stack's start time, and what nobody could answer meanwhile is dropped.
import { type Constant, DOCKER_RUN_MS, FORK_EXEC_MS, MICROVM_BOOT_MS, PROCESS_VM_START_MS, REPLICA_REQUESTS, VM_BOOT_MS } from './calibration';
import { type EventOf } from './event';
import { type Racer, RACERS } from './racers';
import { type Simulation } from './shell/program';
import { type World } from './world';

/** Lets a wave of requests come. The fleets are only counted: no computer of the World is part of one. */
export interface WaveControl {
  kind: 'wave';
  /** Requests in a second at its crest. */
  peak: number;
  /** The most replicas of one fleet. */
  most: number;
}

/** How long a wave lasts, and the largest that a control may ask for. */
export const WAVE_SECONDS = 60;
export const HIGHEST_PEAK = 10_000;
export const MOST_REPLICAS = 100;

/** After how long one more replica is ready. What carries all containers inside a VM is up already. */
export const REPLICA_START: Readonly<Record<Racer, Constant>> = {
  process: FORK_EXEC_MS,
  'process-vm': PROCESS_VM_START_MS,
  container: DOCKER_RUN_MS,
  microvm: MICROVM_BOOT_MS,
  type1: VM_BOOT_MS,
  type2: VM_BOOT_MS,
  nested: DOCKER_RUN_MS,
};

/** One second of a fleet. */
export interface FleetSecond {
  /** Replicas that are ready at its end, and those that are still starting. */
  ready: number;
  starting: number;
  dropped: number;
}

/** A wave so far: one entry for each second that has passed. */
export interface Wave {
  peak: number;
  most: number;
  began: number;
  arrived: number[];
  fleets: Record<Racer, FleetSecond[]>;
}

/** The calm before and after, the end of the rise, the beginning and the end of the fall, in seconds, and the calm's requests in a second (all illustrative). */
const SHAPE = { calm: 5, crest: 15, falls: 40, over: 50, base: 80 };

/** How many requests come in a second of the wave. */
export function demandAt(second: number, peak: number): number {
  const { calm, crest, falls, over, base } = SHAPE;
  const share = second < crest ? (second - calm) / (crest - calm) : (over - second) / (over - falls);
  return Math.round(base + Math.max(0, peak - base) * Math.min(1, Math.max(0, share)));
}

/** Plays one fleet: at each second it looks at how many requests came in the one before, adds replicas that it lacks and takes away those that it does not need. */
export function playFleet(startMs: number, { peak, most }: Pick<WaveControl, 'peak' | 'most'>): FleetSecond[] {
  let readyAt = [0];
  return Array.from({ length: WAVE_SECONDS }, (_, second) => {
    const now = second * 1000;
    const before = demandAt(Math.max(0, second - 1), peak);
    const wanted = Math.min(most, Math.max(1, Math.ceil(before / REPLICA_REQUESTS.value)));
    const added = Array.from({ length: Math.max(0, wanted - readyAt.length) }, () => now + startMs);
    readyAt = [...readyAt.slice(0, wanted), ...added];
    const up = readyAt.reduce((sum, at) => sum + Math.min(1, Math.max(0, (now + 1000 - at) / 1000)), 0);
    const ready = readyAt.filter((at) => at <= now + 1000).length;
    return { ready, starting: readyAt.length - ready, dropped: Math.max(0, demandAt(second, peak) - Math.floor(up * REPLICA_REQUESTS.value)) };
  });
}

const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value > 0 && value <= most;

/** Whether a control asks for a wave that can be counted. */
export function isWavePossible({ peak, most }: WaveControl): boolean {
  return isCount(peak, HIGHEST_PEAK) && isCount(most, MOST_REPLICAS);
}

/** Lets the wave pass, second by second. */
export function startWave(sim: Simulation, { peak, most }: WaveControl): void {
  sim.record({ type: 'wave/began', peak, most }, { took: 1 });
  const fleets = RACERS.map((racer) => [racer, playFleet(REPLICA_START[racer].value, { peak, most })] as const);
  for (let second = 0; second < WAVE_SECONDS; second += 1) {
    const at = sim.world.now;
    sim.advance(at + 1000);
    const now = Object.fromEntries(fleets.flatMap(([racer, seconds]) => (seconds[second] ? [[racer, seconds[second]]] : []))) as Record<Racer, FleetSecond>;
    sim.record({ type: 'wave/passed', arrived: demandAt(second, peak), fleets: now }, { at, took: Math.max(1000, sim.world.now - at) });
  }
}

export const waveEvolve = {
  'wave/began': (world: World, { at, peak, most }: EventOf<'wave/began'>) => {
    world.wave = { peak, most, began: at, arrived: [], fleets: Object.fromEntries(RACERS.map((racer) => [racer, []])) as unknown as Wave['fleets'] };
  },
  'wave/passed': (world: World, { arrived, fleets }: EventOf<'wave/passed'>) => {
    const { wave } = world;
    if (!wave) return;
    wave.arrived.push(arrived);
    for (const racer of RACERS) wave.fleets[racer].push({ ...fleets[racer] });
  },
};
