// Flags for what a container may use and do: CPU weight, limits of processes, capabilities, devices.
import { resolvePath } from '../../kernel/files';
import { type ProgramContext } from '../../shell/program';
import { type HostConfig } from '../api/types';
import { type FlagTable, type FlagValues } from '../cli/flags';
import { BadFlag, Complaint } from '../cli/problems';
import { parseRam } from '../format/units';

export const resourceFlags: FlagTable = {
  'cap-add': { type: 'list', help: 'Add a Linux capability', simplified: true },
  'cap-drop': { type: 'list', help: 'Take away a Linux capability', simplified: true },
  'cpu-shares': { type: 'int', short: 'c', help: 'Weight of CPU time against other containers' },
  'cpuset-cpus': { type: 'string', help: 'CPUs to run on (0-3, 0,1)', simplified: true },
  device: { type: 'list', help: 'Add a device of the host', simplified: true },
  'memory-reservation': { type: 'string', value: 'bytes', help: 'Soft limit of memory', simplified: true },
  'pids-limit': { type: 'int', help: 'Limit processes (-1: no limit)', simplified: true },
  privileged: { type: 'bool', help: 'Give all privileges', simplified: true },
  'security-opt': { type: 'list', help: 'Set security options', simplified: true },
  'shm-size': { type: 'string', value: 'bytes', help: 'Size of /dev/shm', simplified: true },
  ulimit: { type: 'list', help: 'Set limits of processes (e.g. nofile=1024)', simplified: true },
};

const ULIMITS = ['core', 'cpu', 'data', 'fsize', 'locks', 'memlock', 'msgqueue', 'nice', 'nofile', 'nproc', 'rss', 'rtprio', 'rttime', 'sigpending', 'stack'];

/** The part of the host config that these flags make; only what was asked for. Throws BadFlag and Complaint. */
export function resourcesOf(program: ProgramContext, flags: FlagValues): Partial<HostConfig> {
  const shares = flags.int('cpu-shares');
  const cpus = flags.text('cpuset-cpus');
  const pids = flags.int('pids-limit');
  const list = <K extends keyof HostConfig>(key: K, values: NonNullable<HostConfig[K]> & readonly unknown[]): Partial<HostConfig> => (values.length > 0 ? { [key]: values } : {});
  return {
    ...list('CapAdd', flags.list('cap-add').map(capability)),
    ...list('CapDrop', flags.list('cap-drop').map(capability)),
    ...list('SecurityOpt', securityOf(program, flags.list('security-opt'))),
    ...list('Ulimits', flags.list('ulimit').map(ulimit)),
    ...list('Devices', flags.list('device').map(device)),
    ...(shares === undefined ? {} : { CpuShares: shares }),
    ...(cpus === undefined ? {} : { CpusetCpus: cpus }),
    ...(pids === undefined ? {} : { PidsLimit: pids }),
    ...(flags.on('privileged') ? { Privileged: true } : {}),
    ...(flags.has('memory-reservation') ? { MemoryReservation: sizeOf(flags, 'memory-reservation') } : {}),
    ...(flags.has('shm-size') ? { ShmSize: sizeOf(flags, 'shm-size') } : {}),
  };
}

function sizeOf(flags: FlagValues, name: string): number {
  const text = flags.text(name) ?? '';
  const bytes = parseRam(text);
  if (bytes === undefined) throw new BadFlag(`invalid argument "${text}" for "--${name}" flag: invalid size: '${text}'`);
  return bytes;
}

/** `net_admin` as the API has it: `CAP_NET_ADMIN`. */
function capability(text: string): string {
  const name = text.trim().toUpperCase();
  return name === 'ALL' || name.startsWith('CAP_') ? name : `CAP_${name}`;
}

function ulimit(text: string): { Name: string; Soft: number; Hard: number } {
  const bad = (why: string): BadFlag => new BadFlag(`invalid argument "${text}" for "--ulimit" flag: ${why}`);
  const [Name = '', limits] = text.split(/=(.*)/s);
  if (limits === undefined || limits === '') throw bad(`invalid ulimit argument: ${text}`);
  if (!ULIMITS.includes(Name)) throw bad(`invalid ulimit type: ${Name}`);
  const [soft = '', hard = soft, ...more] = limits.split(':');
  if (more.length > 0) throw bad(`too many limit value arguments - ${limits}, can only have up to two, \`soft[:hard]\``);
  for (const one of [soft, hard]) if (!/^-?\d+$/.test(one)) throw bad(`strconv.ParseInt: parsing "${one}": invalid syntax`);
  const [Soft, Hard] = [Number(soft), Number(hard)];
  if (Hard !== -1 && (Soft === -1 || Soft > Hard)) throw bad(`ulimit soft limit must be less than or equal to hard limit: ${soft} > ${hard}`);
  return { Name, Soft, Hard };
}

const DEVICE_MODE = /^[rwm]{1,3}$/;

function device(text: string): { PathOnHost: string; PathInContainer: string; CgroupPermissions: string } {
  const [host = '', second, third] = text.split(':');
  const isMode = (part: string | undefined): part is string => part !== undefined && DEVICE_MODE.test(part);
  if (!host.startsWith('/')) throw new Complaint(`${text} is not an absolute path`);
  if (third !== undefined && !DEVICE_MODE.test(third)) throw new Complaint(`bad mode specified: ${third}`);
  const inside = second === undefined || (third === undefined && isMode(second)) ? host : second;
  return { PathOnHost: host, PathInContainer: inside, CgroupPermissions: third ?? (isMode(second) ? second : 'rwm') };
}

/** Options as the daemon takes them: the file of a seccomp profile is read by the client. */
function securityOf({ files, session }: ProgramContext, options: readonly string[]): string[] {
  return options.map((option) => {
    const [key = '', value] = option.split(/[=:](.*)/s);
    if (value === undefined && key !== 'no-new-privileges') throw new Complaint(`Invalid --security-opt: ${JSON.stringify(option)}`);
    if (key !== 'seccomp' || value === undefined || value === 'unconfined' || value === 'builtin') return option;
    const node = files.read(resolvePath(session.cwd, value));
    if (node?.kind !== 'file') throw new Complaint(`opening seccomp profile (${value}) failed: open ${value}: no such file or directory`);
    return `seccomp=${node.text}`;
  });
}
