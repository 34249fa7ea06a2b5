// What a macOS starts by itself.
import { type Simulation } from '../shell/program';
import { startProcess } from './processes';

/** The first processes of every macOS. */
const FIRST: readonly (readonly [program: string, memoryMiB: number])[] = [
  ['/sbin/launchd', 24],
  ['/usr/libexec/logd', 12],
  ['/System/Library/PrivateFrameworks/SkyLight.framework/Resources/WindowServer', 180],
];

/** Starts the first processes of a macOS that has just booted. */
export function startDarwin(sim: Simulation, machine: string): void {
  FIRST.forEach(([program, memoryMiB], at) => startProcess(sim, machine, { argv: [program], user: 'root', memoryMiB, ppid: at === 0 ? 0 : 1 }));
}
