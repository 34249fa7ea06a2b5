// What the daemon does not accept in a host config, when a container is created or updated.
import { MIN_MEMORY_BYTES } from '../../calibration';
import { Refusal } from '../api/daemon';
import { type HostConfig } from '../api/types';

const bad = (message: string): Refusal => new Refusal(400, message, 'bad-parameter');

/** Refuses a limit that no program could live with, and swap that does not fit to it (bytes; 0 is no limit). */
export function checkMemory(memory: number, swap: number, reservation = 0): void {
  if (memory !== 0 && memory < MIN_MEMORY_BYTES.value) throw bad('Minimum memory limit allowed is 6MB');
  if (memory > 0 && swap > 0 && swap < memory) throw bad('Minimum memoryswap limit should be larger than memory limit, see usage');
  if (memory === 0 && swap > 0) throw bad('You should always set the Memory limit when using Memoryswap limit, see usage');
  if (reservation > 0 && reservation < MIN_MEMORY_BYTES.value) throw bad('Minimum memory reservation allowed is 6MB');
  if (memory > 0 && memory < reservation) throw bad('Minimum memory limit can not be less than memory reservation limit, see usage');
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

/** The capabilities of Linux (capability.h), without CAP_. */
const CAPABILITIES = new Set(
  'AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYSLOG SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM'.split(
    ' ',
  ),
);

/** Refuses capabilities that Linux does not have. */
export function checkCapabilities({ CapAdd = [], CapDrop = [] }: HostConfig): void {
  const unknown = (names: readonly string[]): string | undefined => names.find((name) => name !== 'ALL' && !CAPABILITIES.has(name.replace(/^CAP_/, '')));
  for (const [field, name] of [['CapAdd', unknown(CapAdd)] as const, ['CapDrop', unknown(CapDrop)] as const])
    if (name !== undefined) throw bad(`invalid ${field}: unknown capability: "${name}"`);
}

/** The CPUs that a list such as `0-2,5` names; undefined when it is no list. */
export function cpusIn(list: string): number[] | undefined {
  const parts = list.split(',').map((part) => /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part));
  if (parts.some((match) => match === null || Number(match[2] ?? match[1]) < Number(match[1]))) return undefined;
  return [...new Set(parts.flatMap((match) => Array.from({ length: Number(match?.[2] ?? match?.[1]) - Number(match?.[1]) + 1 }, (_, index) => Number(match?.[1]) + index)))];
}

/** Refuses CPUs that the machine does not have. */
export function checkCpuset(list: string | undefined, cores: number): void {
  if (list === undefined || list === '') return;
  const cpus = cpusIn(list);
  if (!cpus) throw bad(`Invalid value ${list} for cpuset cpus: invalid format: ${list}`);
  if (cpus.some((cpu) => cpu >= cores)) throw bad(`Requested CPUs are not available - requested ${list}, available: 0-${String(cores - 1)}`);
}
