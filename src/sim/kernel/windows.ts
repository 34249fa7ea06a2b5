// What a Windows starts by itself. Its programs are built for its own kernel: no Linux program runs here.
import { type Simulation } from '../shell/program';
import { startProcess } from './processes';

/** The first processes of every Windows, in the order in which they start. */
const FIRST: readonly (readonly [program: string, memoryMiB: number])[] = [
  ['System', 1],
  ['smss.exe', 1],
  ['csrss.exe', 6],
  ['wininit.exe', 7],
  ['services.exe', 12],
  ['lsass.exe', 24],
  ['svchost.exe', 160],
  ['explorer.exe', 190],
];

/** Starts the first processes of a Windows that has just booted. */
export function startWindows(sim: Simulation, machine: string): void {
  for (const [program, memoryMiB] of FIRST) startProcess(sim, machine, { argv: [program], user: 'SYSTEM', memoryMiB, ppid: 4 });
}
