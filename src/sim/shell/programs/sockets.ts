// netstat and ss: who listens where, in the network that the caller sees.
import { networkOwner } from '../../containers';
import { type Listener, type Process, ROOT_NAMESPACES } from '../../kernel/kernel';
import { type Program, type ProgramContext } from '../program';
import { wordAt } from '../../text';
import { commandName } from './namespace';
import { isBusybox, machineHere, parseOptions } from './support';
import { valuesOf } from '../../values';

/** The sockets of the caller's network namespace, with their processes where it may see them. */
export function listenersHere(context: ProgramContext): { listener: Listener; process: Process | undefined; seen: number | undefined }[] {
  const { kernel, engine } = machineHere(context);
  const inside = context.container === null ? undefined : engine?.containers[context.container];
  const owner = inside && engine ? networkOwner(engine, inside) : null;
  const net = owner === null ? ROOT_NAMESPACES.net : kernel?.processes[owner.pid]?.namespaces.net;
  const own = (kernel?.listeners ?? []).filter((listener) => listener.net === net);
  const published =
    owner === null
      ? valuesOf(engine?.containers ?? {}).flatMap(({ ports }) => ports.map(({ hostPort, protocol }): Listener => ({ pid: 0, net: ROOT_NAMESPACES.net, port: hostPort, protocol })))
      : [];
  return [...own, ...published]
    .sort((a, b) => a.port - b.port)
    .map((listener) => {
      const process = kernel?.processes[listener.pid];
      return { listener, process, seen: context.container === null ? process?.pid : process?.nsPid };
    });
}

/** Whether the caller may see what a process has open. */
const mayName = ({ session: { user } }: ProgramContext, process: Process | undefined): process is Process =>
  process !== undefined && (user === 'root' || user === '0' || user === process.user);

/** netstat -tlnp. */
export const netstat: Program = {
  run(context) {
    const { flags } = parseOptions(context.argv.slice(1), { flags: 'tulnpaWer', long: { tcp: 't', udp: 'u', listening: 'l', numeric: 'n', programs: 'p', all: 'a' } });
    const wanted = listenersHere(context).filter(({ listener }) => (!flags.has('t') && !flags.has('u')) || flags.has(listener.protocol === 'tcp' ? 't' : 'u'));
    const busybox = isBusybox(context.files);
    context.out(`Active Internet connections (${flags.has('l') ? 'only servers' : flags.has('a') ? 'servers and established' : 'w/o servers'})\n`);
    context.out(`Proto Recv-Q Send-Q Local Address           Foreign Address         State       ${flags.has('p') ? 'PID/Program name    ' : ''}\n`);
    if (flags.has('l') || flags.has('a'))
      for (const { listener, process, seen } of wanted) {
        const who = flags.has('p')
          ? (mayName(context, process) ? `${seen ?? 0}/${wordAt(process.argv, 0).replace(/^[^ ]*\//, '')}`.slice(0, 19) : '-').padEnd(busybox ? 0 : 20)
          : '';
        context.out(
          `${listener.protocol.padEnd(5)} ${'0'.padStart(6)} ${'0'.padStart(6)} ${`${process?.binds ?? '0.0.0.0'}:${listener.port}`.padEnd(23)} ${'0.0.0.0:*'.padEnd(23)} ${(listener.protocol === 'tcp' ? 'LISTEN' : '').padEnd(11)} ${who}\n`,
        );
      }
    return 0;
  },
};

/** ss -tlnp. */
export const ss: Program = {
  run(context) {
    const { flags } = parseOptions(context.argv.slice(1), { flags: 'tulnpaHe', long: { tcp: 't', udp: 'u', listening: 'l', numeric: 'n', processes: 'p', all: 'a' } });
    const both = flags.has('t') === flags.has('u');
    const wanted = listenersHere(context).filter(({ listener }) => both || flags.has(listener.protocol === 'tcp' ? 't' : 'u'));
    context.out(`${both ? 'Netid ' : ''}State  Recv-Q Send-Q Local Address:Port  Peer Address:Port${flags.has('p') ? 'Process' : ''}\n`);
    if (flags.has('l') || flags.has('a'))
      for (const { listener, process, seen } of wanted) {
        const state = listener.protocol === 'tcp' ? 'LISTEN' : 'UNCONN';
        const who = flags.has('p') && mayName(context, process) ? `users:(("${commandName(process)}",pid=${seen ?? 0},fd=6))` : '';
        context.out(
          `${both ? listener.protocol.padEnd(6) : ''}${state.padEnd(6)} ${'0'.padEnd(6)} ${(listener.protocol === 'tcp' ? '511' : '0').padEnd(6)} ${`${process?.binds ?? '0.0.0.0'}:${listener.port}`.padStart(18)}  ${'0.0.0.0:*'.padStart(17)}${who}\n`,
        );
      }
    return 0;
  },
};
