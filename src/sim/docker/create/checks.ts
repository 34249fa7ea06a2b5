// What the daemon does not accept in a host config, when a container is created or updated.
import { MIN_MEMORY_BYTES } from '../../calibration';
import { Refusal } from '../api/daemon';
import { type HostConfig } from '../api/types';

const bad = (message: string): Refusal => new Refusal(400, message, 'bad-parameter');

/** Refuses a limit that no program could live with, and swap that does not fit to it (bytes; 0 is no limit). */
export function checkMemory(memory: number, swap: number): void {
  if (memory !== 0 && memory < MIN_MEMORY_BYTES.value) throw bad('Minimum memory limit allowed is 6MB');
  if (memory > 0 && swap > 0 && swap < memory) throw bad('Minimum memoryswap limit should be larger than memory limit, see usage');
  if (memory === 0 && swap > 0) throw bad('You should always set the Memory limit when using Memoryswap limit, see usage');
}

/** Refuses more CPUs than the machine has (billionths; 0 is no limit). */
export function checkCpus(nanoCpus: number, cores: number): void {
  if (nanoCpus !== 0 && (nanoCpus < 1e7 || nanoCpus > cores * 1e9))
    throw bad(`Range of CPUs is from 0.01 to ${cores.toFixed(2)}, as there are only ${String(cores)} CPUs available`);
}

/** Refuses a restart policy that there is none of, or that makes no sense. */
export function checkRestart({ Name, MaximumRetryCount }: HostConfig['RestartPolicy'], autoRemove: boolean): void {
  if (!['no', '', 'always', 'on-failure', 'unless-stopped'].includes(Name))
    throw bad(`invalid restart policy: unknown policy '${Name}'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'`);
  if (Name !== 'on-failure' && MaximumRetryCount !== 0) throw bad("invalid restart policy: maximum retry count can only be used with 'on-failure'");
  if (MaximumRetryCount < 0) throw bad('invalid restart policy: maximum retry count cannot be negative');
  if (autoRemove && Name !== 'no' && Name !== '') throw bad("can't create 'AutoRemove' container with restart policy");
}
