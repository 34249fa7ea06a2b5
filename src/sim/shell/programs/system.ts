// What a machine says about itself: hostname, uname, date, nproc, free, uptime, pwd.
import { HOST_SWAP_MIB } from '../../calibration';
import { usedMiB } from '../../ledger';
import { ROOT_NAMESPACES } from '../../kernel/kernel';
import { type Program, type ProgramContext } from '../program';
import { viewerOf } from '../within';
import { clock, dateOf, dayName, monthName, nowOf, strftime } from './dates';
import { addressesHere, hostnameHere } from './mounted';
import { complain, isBusybox, machineHere, parseOptions } from './support';
import { valuesOf } from '../../values';

/** The working directory. */
export const pwd: Program = {
  run(context) {
    context.out(`${context.session.cwd}\n`);
    return 0;
  },
};

/** Whether root here may set the host name: in a UTS namespace of its own, outside of Docker's containers. */
function mayRename(context: ProgramContext): boolean {
  return context.session.within !== undefined && viewerOf(context)?.namespaces.uts !== ROOT_NAMESPACES.uts;
}

/** The name in the UTS namespace: of the machine, or of the container. */
export const hostname: Program = {
  run(context) {
    const { flags, rest } = parseOptions(context.argv.slice(1), { flags: 'iIfsd' });
    const name = hostnameHere(context);
    const [wanted] = rest;
    if (wanted !== undefined && context.session.user === 'root' && mayRename(context)) {
      context.sim.record({ type: 'hostname/set', machine: context.machine, uts: viewerOf(context)?.namespaces.uts ?? 0, hostname: wanted }, { took: 1 });
      return 0;
    }
    if (wanted !== undefined) {
      context.err(isBusybox(context.files) ? 'hostname: sethostname: Operation not permitted\n' : 'hostname: you must be root to change the host name\n');
      return 1;
    }
    if (!flags.has('i') && !flags.has('I')) {
      context.out(flags.has('d') ? '\n' : `${name}\n`);
      return 0;
    }
    const [address, ...more] = addressesHere(context);
    if (flags.has('I')) {
      context.out(address === undefined ? '\n' : `${[address, ...more].join(' ')} \n`);
      return 0;
    }
    if (address === undefined) {
      context.err(isBusybox(context.files) ? `hostname: ${name}: Host name lookup failure\n` : 'hostname: Name or service not known\n');
      return 1;
    }
    context.out(`${address}\n`);
    return 0;
  },
};

const UNAME = {
  'kernel-name': 's',
  nodename: 'n',
  'kernel-release': 'r',
  'kernel-version': 'v',
  machine: 'm',
  'operating-system': 'o',
  all: 'a',
  processor: 'p',
  'hardware-platform': 'i',
};

/** The kernel, which containers share with their machine. */
export const uname: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'asnrvmpio', long: UNAME });
    if (complain(context, options)) return 1;
    const { flags } = options;
    const { kernel } = machineHere(context);
    const busybox = isBusybox(context.files);
    const isUbuntu = context.files.read('/etc/lsb-release') !== undefined;
    const architecture = machineHere(context).hardware.architecture === 'arm64' ? 'aarch64' : 'x86_64';
    const name = kernel?.family === 'darwin' ? 'Darwin' : 'Linux';
    // GNU leaves out what it does not know with -a; Ubuntu's build knows processor and platform.
    const extra = isUbuntu ? architecture : 'unknown';
    const parts = {
      s: name,
      n: hostnameHere(context),
      r: kernel?.release ?? '',
      v: kernel?.build ?? '',
      m: architecture,
      p: extra,
      i: extra,
      o: name === 'Darwin' || busybox ? name : 'GNU/Linux',
    };
    const all = name === 'Darwin' ? 'snrvm' : busybox || !isUbuntu ? 'snrvmo' : 'snrvmpio';
    const wanted = flags.has('a') ? Array.from(all) : flags.size === 0 ? ['s'] : Object.keys(parts).filter((letter) => flags.has(letter));
    context.out(`${wanted.map((letter) => parts[letter as keyof typeof parts]).join(' ')}\n`);
    return 0;
  },
};

/** The simulated time, in UTC. */
export const date: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'uIR', values: 'ds', long: { utc: 'u', date: 'd' } });
    if (complain(context, options)) return 1;
    const asked = options.values.get('d');
    const now = asked === undefined ? nowOf(context) : dateOf(asked, nowOf(context));
    if (!now) {
      context.err(`date: invalid date '${asked ?? ''}'\n`);
      return 1;
    }
    const format = options.rest.find((word) => word.startsWith('+'));
    if (options.values.has('s')) {
      context.err(isBusybox(context.files) ? "date: can't set date: Operation not permitted\n" : 'date: cannot set date: Operation not permitted\n');
      return 1;
    }
    if (format !== undefined) context.out(`${strftime(format.slice(1), now)}\n`);
    else if (options.flags.has('I')) context.out(`${strftime('%F', now)}\n`);
    else if (options.flags.has('R')) context.out(`${strftime('%a, %d %b %Y %T %z', now)}\n`);
    else context.out(`${dayName(now)} ${monthName(now)} ${strftime('%e %T', now)} UTC ${now.getUTCFullYear()}\n`);
    return 0;
  },
};

/** CPUs of the machine; a CPU limit does not change it. */
export const nproc: Program = {
  run(context) {
    context.out(`${machineHere(context).hardware.cpuCores}\n`);
    return 0;
  },
};

/** Memory as the kernel counts it, whether the caller can see who uses it or not; what has no room is on the disk. */
function memoryOf(context: ProgramContext): { total: number; used: number; swap: number; swapped: number } {
  const machine = machineHere(context);
  const total = machine.hardware.memoryMiB;
  const used = usedMiB(machine);
  return { total, used: Math.min(total, used), swap: machine.hardware.virtual ? 0 : HOST_SWAP_MIB.value, swapped: machine.hardware.virtual ? 0 : Math.max(0, used - total) };
}

/** free: /proc/meminfo has no namespace, so a container sees the machine's memory. */
export const free: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'bkmghtw' });
    if (complain(context, options)) return 1;
    const { total, used, swap, swapped } = memoryOf(context);
    const show = (mib: number): string => {
      if (options.flags.has('h')) return mib >= 1024 ? `${(mib / 1024).toFixed(1)}Gi` : `${mib}Mi`;
      if (options.flags.has('g')) return String(Math.floor(mib / 1024));
      return String(options.flags.has('m') ? mib : options.flags.has('b') ? mib * 1024 ** 2 : mib * 1024);
    };
    const row = (name: string, cells: readonly string[]): string => `${name.padEnd(7)}${cells.map((cell, index) => cell.padStart(index === 0 ? 13 : 12)).join('')}\n`;
    context.out(row('', ['total', 'used', 'free', 'shared', 'buff/cache', 'available']));
    context.out(row('Mem:', [total, used, total - used, 0, 0, total - used].map(show)));
    context.out(row('Swap:', [swap, swapped, swap - swapped].map(show)));
    return 0;
  },
};

/** How long the kernel has been up. */
export const uptime: Program = {
  run(context) {
    const now = nowOf(context);
    const first = valuesOf(machineHere(context).kernel?.processes ?? {}).find((process) => process.pid === 1)?.startedAt ?? 0;
    const minutes = Math.floor((context.sim.world.now - first) / 60_000);
    const up = minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    context.out(` ${clock(now)} up ${up},  0 users,  load average: 0.00, 0.00, 0.00\n`);
    return 0;
  },
};
