// top: the machine's load and its processes, again and again until Ctrl+C or `q`; once with -b -n1.
import { cpuUse } from '../../kernel/cpu';
import { type Machine } from '../../world';
import { type Program, type ProgramContext, type ProgramResult, type Staying } from '../program';
import { clock, nowOf } from './dates';
import { commandName, type SeenProcess, visibleProcesses } from './namespace';
import { isBusybox, machineHere, parseOptions } from './support';
import { valuesOf } from '../../values';

/** What top needs: both a program that starts and one that goes on can give it. */
type Here = Pick<ProgramContext, 'sim' | 'machine' | 'container' | 'files'>;

const EVERY_MS = 3000;

/** CPU in percent of one, as the kernel gives it. */
function cpuOf({ process }: SeenProcess, { hardware, kernel }: Machine): number {
  return kernel ? 100 * (cpuUse(kernel, hardware.cpuCores)[process.pid] ?? 0) : 0;
}

function usedMiB({ kernel }: Machine): number {
  return valuesOf(kernel?.processes).reduce((sum, { memoryMiB }) => sum + memoryMiB, 0);
}

function screen(here: Here): string {
  const machine = machineHere(here);
  const seen = visibleProcesses(here).sort((a, b) => cpuOf(b, machine) - cpuOf(a, machine) || a.pid - b.pid);
  return isBusybox(here.files) ? busyboxScreen(machine, seen) : procpsScreen(here, machine, seen);
}

function busyboxScreen(machine: Machine, seen: readonly SeenProcess[]): string {
  const used = Math.round(usedMiB(machine) * 1024);
  const total = machine.hardware.memoryMiB * 1024;
  const busy = Math.min(100, seen.reduce((sum, each) => sum + cpuOf(each, machine), 0) / machine.hardware.cpuCores);
  const rows = seen.map((each) => {
    const { process, pid, ppid } = each;
    const kib = Math.round(process.memoryMiB * 1024);
    return `${String(pid).padStart(5)} ${String(ppid).padStart(5)} ${process.user.slice(0, 8).padEnd(8)} ${cpuOf(each, machine) > 0 ? 'R' : 'S'}    ${String(kib).padStart(6)} ${String(Math.round((kib / total) * 100)).padStart(3)}%   0 ${String(Math.round(cpuOf(each, machine) / machine.hardware.cpuCores)).padStart(3)}% ${process.argv.join(' ')}\n`;
  });
  return `Mem: ${used}K used, ${total - used}K free, 0K shrd, 0K buff, 0K cached\nCPU: ${busy.toFixed(0).padStart(3)}% usr   0% sys   0% nic ${(100 - busy).toFixed(0).padStart(3)}% idle   0% io   0% irq   0% sirq\nLoad average: 0.00 0.00 0.00 1/${seen.length} ${seen.at(-1)?.pid ?? 1}\n  PID  PPID USER     STAT   VSZ %VSZ CPU %CPU COMMAND\n${rows.join('')}`;
}

function procpsScreen(here: Here, machine: Machine, seen: readonly SeenProcess[]): string {
  const total = machine.hardware.memoryMiB;
  const used = usedMiB(machine);
  const running = seen.filter((each) => cpuOf(each, machine) > 0).length;
  const busy = Math.min(100, seen.reduce((sum, each) => sum + cpuOf(each, machine), 0) / machine.hardware.cpuCores);
  const minutes = Math.floor(here.sim.world.now / 60_000);
  const rows = seen.map((each) => {
    const { process, pid } = each;
    const kib = Math.round(process.memoryMiB * 1024);
    const cells = [
      String(pid).padStart(7),
      process.user.slice(0, 8).padEnd(8),
      ' 20',
      '  0',
      String(kib * 3).padStart(7),
      String(kib).padStart(6),
      String(Math.round(kib / 2)).padStart(6),
    ];
    return `${cells.join(' ')} ${cpuOf(each, machine) > 0 ? 'R' : 'S'} ${cpuOf(each, machine).toFixed(1).padStart(5)} ${((process.memoryMiB / total) * 100).toFixed(1).padStart(5)}   0:00.00 ${commandName(process)}\n`;
  });
  return [
    `top - ${clock(nowOf(here))} up ${minutes} min,  0 users,  load average: 0.00, 0.00, 0.00`,
    `Tasks: ${String(seen.length).padStart(3)} total, ${String(running).padStart(3)} running, ${String(seen.length - running).padStart(3)} sleeping,   0 stopped,   0 zombie`,
    `%Cpu(s): ${busy.toFixed(1).padStart(4)} us,  0.0 sy,  0.0 ni, ${(100 - busy).toFixed(1).padStart(4)} id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st`,
    `MiB Mem : ${total.toFixed(1).padStart(8)} total, ${(total - used).toFixed(1).padStart(8)} free, ${used.toFixed(1).padStart(8)} used,      0.0 buff/cache`,
    `MiB Swap:      0.0 total,      0.0 free,      0.0 used. ${(total - used).toFixed(1).padStart(8)} avail Mem`,
    '',
    '    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND',
    rows.join(''),
  ].join('\n');
}

/** Shows what runs. */
export const top: Program = {
  run(context): ProgramResult {
    const options = parseOptions(context.argv.slice(1), { flags: 'bHicS', values: 'ndpuo' });
    const rounds = Number(options.values.get('n') ?? (context.outputIsTty ? Infinity : 1));
    const batch = options.flags.has('b') || !context.outputIsTty;
    const print = (): void => {
      context.out(batch ? `${screen(context)}${rounds > 1 ? '\n' : ''}` : `\u001b[H\u001b[2J${screen(context)}`);
    };
    print();
    if (rounds <= 1) return 0;
    const every = Number(options.values.get('d') ?? EVERY_MS / 1000) * 1000 || EVERY_MS;
    return {
      kind: 'stays',
      program: 'top',
      memoryMiB: 2,
      listens: [],
      handles: { INT: 0 },
      every,
      keeps: { left: Number.isFinite(rounds) ? rounds - 1 : null, batch },
      reads: { prompt: '' },
    };
  },
  tick(staying: Staying) {
    const { left, batch } = staying.keeps as { left: number | null; batch: boolean };
    staying.out(batch ? `\n${screen(staying)}` : `\u001b[H\u001b[2J${screen(staying)}`);
    if (left === null) return undefined;
    staying.keep({ left: left - 1, batch });
    return left <= 1 ? 0 : undefined;
  },
  line: (_, line) => (line === null || /^q/.test(line) ? 0 : undefined),
};
