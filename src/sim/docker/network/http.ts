// An HTTP request's way: a name, an address, the published door or a bridge, a container, and the program that answers.
import { type Process } from '../../kernel/kernel';
import { type HttpAnswer, type HttpFailure, type PacketFate, type Place, type Simulation } from '../../shell/program';
import { isAlive, type Machine, machineOf } from '../../world';
import { type Container } from '../engine';
import { containerPrinted } from '../run/stream';
import { publicPage } from './outside';
import { lookUp } from './resolve';
import { namespaceOf, senderOf, type Way, wayTo } from './route';
import { valuesOf } from '../../values';

/** Who answers at an address and a port. */
interface Target {
  via: 'published' | 'direct';
  /** The container that the answering process belongs to. */
  container: string | null;
  network: string | null;
  process: Process;
}
type Failure = HttpFailure['reason'];

const REASONS: Readonly<Record<Exclude<Way['to'], 'namespace' | 'outside'>, Failure>> = { wall: 'timeout', nobody: 'no-route', nowhere: 'unreachable' };

/** Sends a GET request. Records the way that it took. */
export function sendHttp(sim: Simulation, from: Place & { agent: string }, url: string): HttpAnswer | HttpFailure {
  const match = /^(?:http:\/\/)?([^/:]+)(?::(\d+))?(\/[^?]*)?/.exec(url);
  const host = match?.[1] ?? '';
  const port = Number(match?.[2] ?? 80);
  const { machine, agent, container: source } = from;
  const say = (found: Partial<Target>, problem: Failure | null, status: number | null): void => {
    const { container = null, network = null, via = 'none' } = found;
    sim.record({ type: 'http/requested', machine, from: agent, source, url, port, container, network, via, problem, status }, { took: 2 });
  };
  const failure = (reason: Failure, address = host, found: Partial<Target> = {}): HttpFailure => {
    say(found, reason, null);
    return { status: null, reason, host, address, port };
  };
  if (!match || /^https:/.test(url)) return failure('bad-url');
  const [address] = isAlive(sim.world, machine) ? lookUp(sim, from, host).addresses : [];
  if (address === undefined) return failure('no-host');
  const way = wayTo(sim, from, address);
  if (way.to === 'outside') {
    if (port !== 80) return failure('timeout', address);
    const page = publicPage(host);
    say({ via: 'direct' }, null, page.status);
    return { ...page, log: '' };
  }
  if (way.to !== 'namespace') return failure(REASONS[way.to], address);
  const target = findListener(machineOf(sim.world, machine), way, address, port);
  if ('problem' in target) return failure(target.problem, address, target);
  const { process } = target;
  const program = Object.values(sim.programs).find((p) => p.serve && servesAs(sim, process.argv, p));
  if (!program?.serve) return failure('reset', address, target);
  if (process.state === 'paused') return failure('timeout', address, target);
  const answer = program.serve(
    { path: match[3] ?? '/', agent, client: callerOf(sim, from, target), when: sim.world.epoch + sim.world.now, argv: [...process.argv] },
    sim.filesOf(machine, target.container),
  );
  say(target, null, answer.status);
  if (target.container !== null) containerPrinted(sim, machine, target.container, 'stdout', answer.log);
  return answer;
}

/** Sends an echo request. Kernels answer by themselves, also for containers that are paused. */
export function ping(sim: Simulation, from: Place, address: string): PacketFate {
  const way = wayTo(sim, from, address);
  const found = way.to === 'namespace' ? { container: way.container?.id ?? null, network: way.network } : { container: null, network: null };
  const fate = ({ namespace: 'answered', outside: 'answered', wall: 'dropped', nobody: 'absent', nowhere: 'unreachable' } as const)[way.to];
  sim.record({ type: 'packet/sent', machine: from.machine, source: from.container, address, ...found, fate }, { took: 1 });
  return fate;
}

type Found = Target | (Partial<Target> & { problem: Failure });

/** The process behind a port: in the namespace that packets get to, or behind a port that is published there. */
function findListener(machine: Machine, way: Extract<Way, { to: 'namespace' }>, address: string, port: number): Found {
  const direct = listenerIn(machine, way.container, port);
  if (direct) return { via: 'direct', container: direct.containerId, network: way.network, process: direct };
  if (way.container !== null) return { problem: 'refused' };
  const behind = valuesOf(machine.engine?.containers ?? {}).flatMap((container) => {
    const open = container.ports.find((p) => p.hostPort === port && p.protocol === 'tcp' && (p.hostIp === '0.0.0.0' || p.hostIp === address));
    return open ? [{ container, inner: open.containerPort }] : [];
  })[0];
  if (!behind) return { problem: 'refused' };
  const { container, inner } = behind;
  const network = Object.entries(container.endpoints).find(([, { ip }]) => ip !== '')?.[0] ?? null;
  const process = listenerIn(machine, container, inner);
  // Docker's proxy takes the connection, and lets it go when nobody takes it inside.
  if (!process) return { via: 'published', container: container.id, network, problem: 'reset' };
  return { via: 'published', container: process.containerId, network, process };
}

function listenerIn(machine: Machine, container: Container | null, port: number): Process | undefined {
  const net = namespaceOf(machine, container);
  const listener = valuesOf(machine.kernel?.listeners ?? []).find((l) => l.net === net && l.port === port && l.protocol === 'tcp');
  return listener && machine.kernel?.processes[listener.pid];
}

/** The address that the server sees: the caller's own on the bridge, or the bridge's gateway for what comes from the machine. */
function callerOf(sim: Simulation, from: Place, { network, via }: Target): string {
  if (network === null) return '127.0.0.1';
  const sender = senderOf(sim, from);
  const own = via === 'direct' ? sender?.endpoints[network]?.ip : undefined;
  return own ?? machineOf(sim.world, from.machine).engine?.networks[network]?.gateway ?? '127.0.0.1';
}

/** Whether a process was started from this program, told by its command. */
function servesAs(sim: Simulation, argv: readonly string[], program: object): boolean {
  const words = argv.flatMap((arg) => arg.split(/[\s:/]+/));
  return Object.entries(sim.programs).some(([name, candidate]) => candidate === program && words.includes(name));
}
