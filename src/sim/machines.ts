// Ready-made computers: the hosts and guests that scenarios and deployments are built from.
import { freshEngine, type DockerContext } from './docker/engine';
import { freshBoard } from './hardware/board';
import { type Architecture, type Hardware } from './hardware/hardware';
import { hexOf } from './random';
import { SMALL_OS, UBUNTU } from './systems';
import { type Machine, type OperatingSystem } from './world';

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

/** A laptop: 8 cores, 16 GiB, 512 GB (illustrative). */
export const LAPTOP: Hardware = { virtual: false, architecture: 'amd64', cpuCores: 8, memoryMiB: 16_384, diskGB: 512, nicMbps: 1000 };

/** The gate: a type 1 hypervisor with two guests, one of which was built for another kind of CPU. */
export function gateComputer(id: string): Machine {
  const guest = (name: string, architecture: Architecture): Machine => ({
    ...computer(`${id}/${name}`, name, UBUNTU, { ...virtualHardware(2, 2048), architecture }),
    autostart: true,
  });
  return { ...computer(id, id, null), hypervisor: { type: 1, product: 'illustrative' }, guests: [guest('same', 'amd64'), guest('other', 'arm64')] };
}
