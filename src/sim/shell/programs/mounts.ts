// What is mounted where: mount and df, on a machine and in its containers. Figures of the disk are illustrative where the machine does not keep them.
import { usedBytes } from '../../disk';
import { type Machine } from '../../world';
import { type Program, type ProgramContext } from '../program';
import { lastWord, wordAt } from '../../text';
import { isBusybox, machineHere, parseOptions } from './support';

type Container = NonNullable<Machine['engine']>['containers'][string];
type Mount = Container['mounts'][number];

/** The machine's root partition. */
const DISK = '/dev/sda2';
const SHM_KIB = 65_536;

/** One row of the kernel's table of mounts. */
interface Row {
  device: string;
  at: string;
  type: string;
  options: string;
  /** Bytes in KiB where `df` lists it: the disk's, or those of a file system in memory. */
  size?: 'disk' | number;
}

const NO_EXEC = 'nosuid,nodev,noexec,relatime';

const MACHINE: readonly Row[] = [
  { device: 'sysfs', at: '/sys', type: 'sysfs', options: `rw,${NO_EXEC}` },
  { device: 'proc', at: '/proc', type: 'proc', options: `rw,${NO_EXEC}` },
  { device: 'udev', at: '/dev', type: 'devtmpfs', options: 'rw,nosuid,relatime,mode=755' },
  { device: DISK, at: '/', type: 'ext4', options: 'rw,relatime', size: 'disk' },
  { device: 'cgroup2', at: '/sys/fs/cgroup', type: 'cgroup2', options: `rw,${NO_EXEC},nsdelegate,memory_recursiveprot` },
];

/** What runc mounts into every container, before and after the container's own mounts. */
const BEFORE: readonly Row[] = [
  { device: 'proc', at: '/proc', type: 'proc', options: `rw,${NO_EXEC}` },
  { device: 'tmpfs', at: '/dev', type: 'tmpfs', options: 'rw,nosuid,size=65536k,mode=755', size: SHM_KIB },
  { device: 'devpts', at: '/dev/pts', type: 'devpts', options: 'rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=666' },
  { device: 'sysfs', at: '/sys', type: 'sysfs', options: `ro,${NO_EXEC}` },
  { device: 'cgroup', at: '/sys/fs/cgroup', type: 'cgroup2', options: `ro,${NO_EXEC},nsdelegate,memory_recursiveprot` },
  { device: 'mqueue', at: '/dev/mqueue', type: 'mqueue', options: `rw,${NO_EXEC}` },
  { device: 'shm', at: '/dev/shm', type: 'tmpfs', options: 'rw,nosuid,nodev,noexec,relatime,size=65536k', size: SHM_KIB },
];
const AFTER: readonly Row[] = [
  ...['/etc/resolv.conf', '/etc/hostname', '/etc/hosts'].map((at): Row => ({ device: DISK, at, type: 'ext4', options: 'rw,relatime', size: 'disk' })),
  ...['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'].map((at): Row => ({ device: 'proc', at, type: 'proc', options: `ro,${NO_EXEC}` })),
];

function ownRow(mount: Mount, memoryKiB: number): Row {
  const { destination: at, readOnly } = mount;
  const mode = readOnly ? 'ro' : 'rw';
  if (mount.type !== 'tmpfs') return { device: DISK, at, type: 'ext4', options: `${mode},relatime`, size: 'disk' };
  const size = /size=(\d+)([kmg]?)/.exec(mount.options);
  return {
    device: 'tmpfs',
    at,
    type: 'tmpfs',
    options: `${mode},${mount.options}`,
    // half of the memory, as the kernel gives a tmpfs without a size
    size: size ? (Number(size[1]) * 1024 ** ' kmg'.indexOf(size[2] || ' ')) / 1024 : memoryKiB / 2,
  };
}

function containerRows({ id, mounts, hostConfig }: Container, memoryKiB: number): Row[] {
  const dir = `/var/lib/docker/overlay2/${id}`;
  const options = `${hostConfig.ReadonlyRootfs === true ? 'ro' : 'rw'},relatime,lowerdir=${dir}-init/diff,upperdir=${dir}/diff,workdir=${dir}/work`;
  const own = [...mounts].sort((a, b) => (a.destination < b.destination ? -1 : 1)).map((mount) => ownRow(mount, memoryKiB));
  return [{ device: 'overlay', at: '/', type: 'overlay', options, size: 'disk' }, ...BEFORE, ...own, ...AFTER];
}

function rowsHere(context: ProgramContext): Row[] {
  const { engine, hardware } = machineHere(context);
  const inside = context.container === null ? undefined : engine?.containers[context.container];
  return inside ? containerRows(inside, hardware.memoryMiB * 1024) : [...MACHINE];
}

/** Lists mounts; making them is the daemon's work here. */
export const mount: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { values: 't', flags: 'lv' });
    if (options.rest.length > 0) {
      context.err(isBusybox(context.files) ? 'mount: permission denied (are you root?)\n' : `mount: ${lastWord(options.rest)}: must be superuser to use mount.\n`);
      return 1;
    }
    const type = options.values.get('t');
    for (const row of rowsHere(context)) if (type === undefined || row.type === type) context.out(`${row.device} on ${row.at} type ${row.type} (${row.options})\n`);
    return 0;
  },
};

/** KiB in the unit that a person reads: `4.2G`. Rounded up, as df does. */
function readable(kib: number): string {
  let value = kib;
  let unit = 0;
  while (value >= 1024 && unit < 3) {
    value /= 1024;
    unit++;
  }
  const shown = value < 10 && unit > 0 ? (Math.ceil(value * 10) / 10).toFixed(1) : String(Math.ceil(value));
  return kib === 0 ? '0' : `${shown}${'KMGT'.charAt(unit)}`;
}

/** Room on file systems. */
export const df: Program = {
  run(context) {
    const { flags, rest } = parseOptions(context.argv.slice(1), { flags: 'hkTaP', long: { 'human-readable': 'h', 'print-type': 'T' } });
    const machine = machineHere(context);
    const { hardware } = machine;
    const disk = Math.round((hardware.diskGB * 1e9) / 1024);
    const diskUsed = Math.round(usedBytes(machine) / 1024);
    const wanted = rest.map((word) => deepest(rowsHere(context), context.files.real(word.startsWith('/') ? word : `${context.session.cwd}/${word}`)));
    const cells = (wanted.length > 0 ? wanted : rowsHere(context)).flatMap(({ device, at, type, size }) => {
      if (size === undefined) return [];
      const blocks = size === 'disk' ? disk : size;
      const used = size === 'disk' ? diskUsed : 0;
      const show = flags.has('h') ? readable : String;
      return [[device, ...(flags.has('T') ? [type] : []), show(blocks), show(used), show(blocks - used), `${String(Math.ceil((used / blocks) * 100))}%`, at]];
    });
    const header = [
      'Filesystem',
      ...(flags.has('T') ? ['Type'] : []),
      flags.has('h') ? 'Size' : '1K-blocks',
      'Used',
      flags.has('h') && !isBusybox(context.files) ? 'Avail' : 'Available',
      'Use%',
    ];
    context.out(aligned([[...header, 'Mounted on'], ...cells], flags.has('T') ? 2 : 1, isBusybox(context.files) ? { first: 20, figure: 9 } : { first: 14, figure: 5 }));
    return 0;
  },
};

/** The mount that a path lies on. */
function deepest(rows: readonly Row[], path: string): Row {
  const on = rows.filter(({ at }) => at === '/' || path === at || path.startsWith(`${at}/`)).sort((a, b) => b.at.length - a.at.length);
  return on[0] ?? { device: DISK, at: '/', type: 'ext4', options: '', size: 'disk' };
}

/** Columns: the first ones to the left, figures to the right, the last one as it is. */
function aligned(rows: readonly (readonly string[])[], left: number, least: { first: number; figure: number }): string {
  const last = (rows[0]?.length ?? 1) - 1;
  const widths = Array.from({ length: last }, (_, column) =>
    Math.max(column === 0 ? least.first : column < left || column === last - 1 ? 0 : least.figure, ...rows.map((row) => wordAt(row, column).length)),
  );
  const cell = (text: string, column: number): string => (column === last ? text : column < left ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0));
  return rows.map((row) => `${row.map(cell).join(' ')}\n`).join('');
}
