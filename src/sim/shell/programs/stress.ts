// stress: the workload generator that tutorials use to fill memory and keep CPUs busy.
import { HOG_MIB_PER_S } from '../../calibration';
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { wordAt } from '../../text';

const UNITS: Readonly<Record<string, number>> = { '': 1 / 1024 ** 2, b: 1 / 1024 ** 2, k: 1 / 1024, m: 1, g: 1024 };
/** What one memory worker takes unless told otherwise, as in stress itself. */
const DEFAULT_MIB = 256;

/** `256M` in MiB; undefined when it is no size. */
function sizeOf(text: string): number | undefined {
  const match = /^(\d+)([bkmg]?)$/i.exec(text);
  return match ? Number(match[1]) * (UNITS[wordAt(match, 2).toLowerCase()] ?? 1) : undefined;
}

/** What stress was asked for: workers of each kind, and for how long. */
interface Work {
  cpu: number;
  vm: number;
  bytes: number;
  seconds: number | null;
}

const NAMES: Readonly<Record<string, keyof Work>> = { '-c': 'cpu', '--cpu': 'cpu', '-m': 'vm', '--vm': 'vm', '--vm-bytes': 'bytes', '-t': 'seconds', '--timeout': 'seconds' };
/** Options that change nothing that the simulator shows. */
const IGNORED: Readonly<Record<string, number>> = { '--vm-hang': 1, '--vm-keep': 0, '-v': 0, '--verbose': 0, '-q': 0, '--quiet': 0, '--vm-stride': 1 };

function read(args: readonly string[]): Work | string {
  const work: Work = { cpu: 0, vm: 0, bytes: DEFAULT_MIB, seconds: null };
  for (let i = 0; i < args.length; i++) {
    const [option = '', attached] = wordAt(args, i).split(/=(.*)/s);
    const skip = Object.hasOwn(IGNORED, option) ? IGNORED[option] : undefined;
    if (skip !== undefined) {
      i += attached === undefined ? skip : 0;
      continue;
    }
    const name = Object.hasOwn(NAMES, option) ? NAMES[option] : undefined;
    if (name === undefined) return `unrecognized option: ${option}`;
    const value = attached ?? args[++i] ?? '';
    const number = name === 'bytes' ? sizeOf(value) : /^\d+s?$/.test(value) ? Number.parseInt(value, 10) : undefined;
    if (number === undefined) return value === '' ? `missing argument to option '${option}'` : `not a number: ${value}`;
    work[name] = number;
  }
  return work;
}

function run(context: ProgramContext): ProgramResult {
  const work = read(context.argv.slice(1));
  const say = (kind: string, words: string): string => `stress: ${kind}: [${String(context.pid === 0 ? 1 : context.pid)}] ${words}\n`;
  if (typeof work === 'string') {
    context.err(say('FAIL', work));
    return 1;
  }
  const { cpu, vm, bytes, seconds } = work;
  if (cpu + vm === 0) {
    context.out(
      "`stress' imposes certain types of compute stress on your system\n\nUsage: stress [OPTION [ARG]] ...\n -c, --cpu N        spawn N workers spinning on sqrt()\n -m, --vm N         spawn N workers spinning on malloc()/free()\n     --vm-bytes B   malloc B bytes per vm worker (default is 256MB)\n -t, --timeout N    timeout after N seconds\n",
    );
    return 0;
  }
  context.out(say('info', `dispatching hogs: ${String(cpu)} cpu, 0 io, ${String(vm)} vm, 0 hdd`));
  return {
    kind: 'stays',
    title: [...context.argv],
    memoryMiB: 1,
    listens: [],
    handles: {},
    cpuDemand: cpu + vm,
    ...(vm > 0 ? { growth: { upToMiB: vm * bytes + 1, mibPerSecond: HOG_MIB_PER_S.value } } : {}),
    ...(seconds === null ? {} : { ends: { after: seconds * 1000, code: 0, text: say('info', `successful run completed in ${String(seconds)}s`) } }),
  };
}

/** The workload generator. */
export const stress: Program = { run };
