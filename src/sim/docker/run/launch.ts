// The process of a container: its own namespaces and cgroup, and with --init a small init before it.
import { CONTAINER_OVERHEAD_MIB, NAMESPACES_MS } from '../../calibration';
import { ROOT_NAMESPACES } from '../../kernel/kernel';
import { extrasOf, freshNamespaces, type Print, type ProcessSpec, startProcess } from '../../kernel/processes';
import { type ProgramResult, type Stays } from '../../shell/program';
import { staysRunning } from '../../shell/run';
import { type Daemon } from '../api/daemon';
import { machineOf } from '../../world';
import { type Container } from '../container';
import { namespaceOf } from '../network/route';
import { cgroupOf } from './cgroup';
import { sessionIn } from './session';
import { StartFailure } from './startFailure';
import { connectKeyboard } from './stream';

/** What a program does when it is started: how it ends or that it stays, and what it prints how many ms after the start. */
export interface Rehearsal {
  result: ProgramResult;
  prints: Print[];
  /** ms until it ends or settles. */
  elapsed: number;
}

/** Signals that docker-init (tini) hands on, with the exit code of a program that does not handle them itself. */
const HANDED_ON: Readonly<Record<string, number>> = { HUP: 129, INT: 130, QUIT: 131, USR1: 138, USR2: 140, TERM: 143 };
/** The number of the program inside a container whose PID 1 is docker-init, as `ps` there tends to show it. */
const PID_UNDER_INIT = 7;
const INIT_MIB = 1;

/** Starts the process of a container, and records that the container runs. */
export function launch(daemon: Daemon, container: Container, rehearsal: Rehearsal, ports: Container['ports']): void {
  const { sim, machine } = daemon;
  const { id, hostConfig } = container;
  const place = placeOf(daemon, container);
  const work = workOf(container, rehearsal);
  const pid = hostConfig.Init === true ? startUnderInit(daemon, container, place, work) : startProcess(sim, machine, { ...place, ...work, nsPid: 1, took: NAMESPACES_MS.value });
  sim.record({ type: 'container/started', machine, container: id, pid, ports }, { took: 1 });
  const reads = staysRunning(rehearsal.result) && rehearsal.result.readsKeyboard === true;
  if (reads) connectKeyboard(sim, (job) => job.kind === 'attach' && job.container === id, sessionIn(container));
}

type Place = Pick<ProcessSpec, 'user' | 'containerId' | 'namespaces' | 'cgroup'>;

/** What every process of the container shares. */
function placeOf(daemon: Daemon, container: Container): Place {
  const { sim, machine } = daemon;
  const { id, config, hostConfig } = container;
  const net = sharedNet(daemon, container);
  return {
    user: config.User || 'root',
    containerId: id,
    namespaces: { ...freshNamespaces(sim, machine, net === undefined ? ['user'] : ['user', 'net']), ...(net === undefined ? {} : { net }) },
    cgroup: cgroupOf(id, hostConfig),
  };
}

/** The network namespace that a container does not have for itself: the machine's, or another container's. Throws StartFailure. */
function sharedNet(daemon: Daemon, { hostConfig }: Container): number | undefined {
  const { sim, machine } = daemon;
  const { NetworkMode: mode } = hostConfig;
  if (mode === 'host') return ROOT_NAMESPACES.net;
  if (!mode.startsWith('container:')) return undefined;
  const key = mode.slice('container:'.length);
  const other = machineOf(sim.world, machine).engine?.containers[key];
  if (!other) throw new StartFailure(404, `joining network namespace of container: No such container: ${key}`, 'no-such-container');
  const net = namespaceOf(machineOf(sim.world, machine), other);
  if (net === undefined) throw new StartFailure(409, `cannot join network namespace of a non running container: ${key}`, 'not-running');
  return net;
}

type Work = Pick<ProcessSpec, 'argv' | 'memoryMiB' | 'growth' | 'cpuDemand' | 'listens' | 'prints' | 'ends' | 'session' | 'every' | 'keeps' | 'program' | 'reads' | 'binds'> & {
  handles: Record<string, number>;
};

/** What the program itself does. */
function workOf(container: Container, { result, prints, elapsed }: Rehearsal): Work {
  const { argv } = container;
  const stays = staysRunning(result) ? result : null;
  const script = typeof result !== 'number' && result.kind === 'runs' ? result : null;
  return {
    ...extrasOf({ ...stays, session: script?.shell ?? sessionIn(container) }),
    argv: stays?.title ?? script?.argv ?? [...argv],
    memoryMiB: (stays?.memoryMiB ?? 1) + CONTAINER_OVERHEAD_MIB.value,
    growth: stays?.growth,
    cpuDemand: stays?.cpuDemand,
    handles: stays?.handles ?? {},
    listens: stays?.listens ?? [],
    ...endOf(result, prints, elapsed),
  };
}

/** What the program prints, and when it ends by itself, if it does. */
function endOf(result: ProgramResult, prints: Rehearsal['prints'], elapsed: number): Pick<Work, 'prints' | 'ends'> {
  if (typeof result === 'number') return { prints, ends: { after: elapsed + 1, code: result } };
  if (result.kind === 'holds' || !result.ends) return { prints };
  const { after, code, text = '' }: NonNullable<Stays['ends']> = result.ends;
  return { prints: [...prints, ...(text === '' ? [] : [{ after, stream: 'stdout' as const, text }])], ends: { after: after + 1, code } };
}

/** PID 1 is docker-init, and the program is its child: signals reach it although it is not PID 1. Gives back the PID of init. */
function startUnderInit({ sim, machine }: Daemon, container: Container, place: Place, work: Work): number {
  const argv = ['/sbin/docker-init', '--', ...container.argv];
  const init = startProcess(sim, machine, { ...place, argv, memoryMiB: INIT_MIB, handles: { ...HANDED_ON, ...work.handles }, nsPid: 1, took: NAMESPACES_MS.value });
  startProcess(sim, machine, { ...place, ...work, ppid: init, nsPid: PID_UNDER_INIT });
  return init;
}
