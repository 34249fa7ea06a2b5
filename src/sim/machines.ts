// Ready-made computers: the hosts and guests that scenarios and deployments are built from.
import { freshEngine, type DockerContext } from './docker/engine';
import { freshBoard } from './hardware/board';
import { type Hardware } from './hardware/hardware';
import { hexOf } from './random';
import { type Machine, type OperatingSystem } from './world';

/** Ubuntu 24.04 with its own kernel. The build string is illustrative. */
export const UBUNTU: OperatingSystem = {
  name: 'Ubuntu 24.04.3 LTS',
  kernelRelease: '6.8.0-64-generic',
  kernelBuild: '#67-Ubuntu SMP PREEMPT_DYNAMIC',
  base: 'ubuntu-24.04-server',
};

/** A teaching OS with a small kernel and no tools (illustrative). */
export const SMALL_OS: OperatingSystem = { name: 'Small OS (illustrative)', kernelRelease: '0.1.0', kernelBuild: '#1', base: '' };

/** A server: 8 cores, 16 GiB, 512 GB, 10 Gbit/s (illustrative). */
export const SERVER: Hardware = { virtual: false, architecture: 'amd64', cpuCores: 8, memoryMiB: 16_384, diskGB: 512, nicMbps: 10_000 };

/** What a hypervisor lends to one guest. */
export function virtualHardware(cpuCores: number, memoryMiB: number): Hardware {
  return { virtual: true, architecture: 'amd64', cpuCores, memoryMiB, diskGB: 20, nicMbps: 10_000 };
}

/** A computer that is switched off, with an OS on its disk unless it is to carry a type 1 hypervisor. */
export function computer(id: string, hostname: string, os: OperatingSystem | null, hardware: Hardware = SERVER): Machine {
  return { id, hostname, hardware, power: 'off', os, kernel: null, hypervisor: null, guests: [], engine: null, client: null, files: {} };
}

/** A computer with Docker Engine and the docker CLI installed. */
export function dockerHost(id: string, hostname: string, contexts: readonly DockerContext[], hardware: Hardware = SERVER): Machine {
  const engine = freshEngine((label) => hexOf(`${id}/network/${label}`, 64));
  return { ...computer(id, hostname, UBUNTU, hardware), engine, client: { current: 'default', contexts: Object.fromEntries(contexts.map((c) => [c.name, c])) } };
}

/** A computer so small that each of its memory cells can be seen, with an OS on its disk (illustrative). */
export function smallComputer(id: string, cpuCores: number): Machine {
  return computer(id, id, SMALL_OS, { virtual: false, architecture: 'amd64', cpuCores, memoryMiB: 64, diskGB: 1, nicMbps: 10, board: freshBoard(id, cpuCores) });
}
