// System V shared memory: ipcmk makes a segment, ipcs lists those of the caller's IPC namespace.
import { ROOT_NAMESPACES } from '../../kernel/kernel';
import { type Program, type ProgramContext } from '../program';
import { viewerOf } from '../within';
import { complain, machineHere, parseOptions } from './support';

const namespaceHere = (context: ProgramContext): number => viewerOf(context)?.namespaces.ipc ?? ROOT_NAMESPACES.ipc;

/** Makes a segment of shared memory. */
export const ipcmk: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { values: 'M', long: { shmem: 'M' } });
    if (complain(context, options)) return 1;
    const size = options.values.get('M');
    if (size === undefined || !/^[1-9]\d*$/.test(size)) {
      context.err(size === undefined ? "ipcmk: bad usage\nTry 'ipcmk --help' for more information.\n" : `ipcmk: failed to parse size: '${size}'\n`);
      return 1;
    }
    const ipc = namespaceHere(context);
    const id = Math.max(-1, ...(machineHere(context).kernel?.segments ?? []).flatMap((segment) => (segment.ipc === ipc ? [segment.id] : []))) + 1;
    context.sim.record({ type: 'segment/created', machine: context.machine, segment: { id, ipc, bytes: Number(size), owner: context.session.user } }, { took: 1 });
    context.out(`Shared memory id: ${String(id)}\n`);
    return 0;
  },
};

/** Lists shared memory; message queues and semaphores are always empty here. */
export const ipcs: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'mqsa', long: { shmems: 'm', queues: 'q', semaphores: 's', all: 'a' } });
    if (complain(context, options)) return 1;
    const { flags } = options;
    const all = flags.size === 0 || flags.has('a');
    const ipc = namespaceHere(context);
    const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
      `\n------ ${title} --------\n${[head, ...rows].map((row) => `${row.map((cell) => cell.padEnd(10)).join(' ')}\n`).join('')}`;
    const segments = (machineHere(context).kernel?.segments ?? []).filter((segment) => segment.ipc === ipc);
    if (all || flags.has('q')) context.out(table('Message Queues', ['key', 'msqid', 'owner', 'perms', 'used-bytes', 'messages'], []));
    if (all || flags.has('m'))
      context.out(
        table(
          'Shared Memory Segments',
          ['key', 'shmid', 'owner', 'perms', 'bytes', 'nattch', 'status'],
          segments.map(({ id, bytes, owner }) => [keyOf(id, ipc), String(id), owner, '644', String(bytes), '0', '']),
        ),
      );
    if (all || flags.has('s')) context.out(table('Semaphore Arrays', ['key', 'semid', 'owner', 'perms', 'nsems'], []));
    context.out('\n');
    return 0;
  },
};

/** The random key that ipcmk gives a segment: here one that follows from its number. */
const keyOf = (id: number, ipc: number): string => `0x${((Math.imul(id + 1, 0x9e3779b1) ^ ipc) >>> 0).toString(16).padStart(8, '0')}`;
