// The learner's own app: a compiled server program that needs libraries of its own machine's age, and one type of CPU.
import { APP_START_MS, EMULATED_COST } from '../../calibration';
import { type FileView } from '../../kernel/files';
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { staying } from './servers/service';
import { machineHere } from './support';

/** The CPU that it was compiled for, and the libraries that it was linked with. */
export const ORDERS = { architecture: 'amd64', library: 'libssl.so.3', glibc: '2.38', port: 3000 } as const;

const FOLDER = '/usr/lib/x86_64-linux-gnu';

/** The version of the C library in a file tree; undefined where it does not say, or where there is none. */
export function glibcIn(files: FileView): string | undefined {
  const node = files.read(`${FOLDER}/libc.so.6`);
  return node?.kind === 'file' ? /version (\d+\.\d+)/.exec(node.text)?.[1] : undefined;
}

/** The file of OpenSSL's library in a file tree. */
export function opensslIn(files: FileView): string | undefined {
  return files.list(FOLDER).find((name) => name.startsWith('libssl.so.'));
}

const isOlder = (version: string, than: string): boolean => {
  const [a = 0, b = 0] = version.split('.').map(Number);
  const [c = 0, d = 0] = than.split('.').map(Number);
  return a < c || (a === c && b < d);
};

/** What the dynamic loader finds wrong, in its own words, and the exit code. */
function loaderProblem(files: FileView, name: string): { text: string; exit: number } | undefined {
  if (!files.read(`${FOLDER}/${ORDERS.library}`))
    return { text: `${name}: error while loading shared libraries: ${ORDERS.library}: cannot open shared object file: No such file or directory`, exit: 127 };
  const glibc = glibcIn(files);
  if (glibc !== undefined && isOlder(glibc, ORDERS.glibc))
    return { text: `${name}: /lib/x86_64-linux-gnu/libc.so.6: version \`GLIBC_${ORDERS.glibc}' not found (required by ${name})`, exit: 1 };
  return undefined;
}

/** What the kernel says of a program for another CPU; with an emulator, what that says where there are no libraries for its CPU. */
function cpuProblem({ container, argv: [name = ''] }: ProgramContext, emulated: boolean): { text: string; exit: number } | undefined {
  if (!emulated) return { text: `bash: ${name}: cannot execute binary file: Exec format error`, exit: 126 };
  return container === null ? { text: "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory", exit: 255 } : undefined;
}

/** Starts and stays; through an emulator it takes far longer. */
export const orders: Program = {
  run(context): ProgramResult {
    const { hardware, kernel } = machineHere(context);
    const [name = ''] = context.argv;
    const foreign = hardware.architecture !== ORDERS.architecture;
    const problem = foreign ? cpuProblem(context, kernel?.emulates?.includes(ORDERS.architecture) === true) : undefined;
    const found = problem ?? loaderProblem(context.files, name);
    if (found) {
      context.err(`${found.text}\n`);
      return found.exit;
    }
    const took = Math.round(APP_START_MS.value * (foreign ? EMULATED_COST.value : 1));
    context.sleep(took);
    context.out(`orders: listening on port ${ORDERS.port}, ready after ${took} ms\n`);
    return staying('orders', [ORDERS.port], foreign ? ['/usr/bin/qemu-x86_64', ...context.argv] : [...context.argv], { TERM: 0, INT: 130 });
  },
};
