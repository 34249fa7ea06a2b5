// An HTTP request's way: a name, an address, the published door or a bridge, a container, and the program that answers.
import { type Process } from '../../kernel/kernel';
import { type HttpAnswer, type HttpCall, type HttpFailure, type HttpRequest, type Json, type PacketFate, type Place, type Simulation, type TalkFailure } from '../../shell/program';
import { programOf, stayingOf } from '../../staying';
import { isAlive, type Machine, machineOf } from '../../world';
import { type Container } from '../container';
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

/** Who can be reached under a name and a port, or why nobody can. */
type Reached = { address: string } & (Target | { outside: true } | (Partial<Target> & { problem: Failure }));

function reach(sim: Simulation, from: Place, host: string, port: number): Reached {
  const [address] = isAlive(sim.world, from.machine) ? lookUp(sim, from, host).addresses : [];
  if (address === undefined) return { address: host, problem: 'no-host' };
  const way = wayTo(sim, from, address);
  if (way.to === 'outside') return { address, outside: true };
  if (way.to !== 'namespace') return { address, problem: REASONS[way.to] };
  const target = findListener(machineOf(sim.world, from.machine), way, address, port);
  return 'process' in target && target.process.state === 'paused' ? { address, ...target, problem: 'timeout' } : { address, ...target };
}

/** Notes the way that a message took; it began at an instant, and what came of it has happened since. */
function note(
  sim: Simulation,
  from: Place & { agent: string },
  url: string,
  port: number,
  begun: number,
  found: Partial<Target>,
  problem: Failure | null,
  status: number | null,
): void {
  const { container = null, network = null, via = 'none' } = found;
  const { machine, agent, container: source } = from;
  sim.record({ type: 'http/requested', machine, from: agent, source, url, port, container, network, via, problem, status }, { at: begun, took: sim.world.now - begun + 2 });
}

/** Sends an HTTP request. Records the way that it took. */
export function sendHttp(sim: Simulation, from: Place & HttpCall, url: string): HttpAnswer | HttpFailure {
  const match = /^(?:http:\/\/)?([^/:?]+)(?::(\d+))?(\/[^?]*)?(?:\?(.*))?$/.exec(url);
  const host = match?.[1] ?? '';
  const port = Number(match?.[2] ?? 80);
  const begun = sim.world.now;
  const failure = (reason: Failure, address = host, found: Partial<Target> = {}): HttpFailure => {
    note(sim, from, url, port, begun, found, reason, null);
    return { status: null, reason, host, address, port };
  };
  if (!match || url.startsWith('https:')) return failure('bad-url');
  const target = reach(sim, from, host, port);
  if ('problem' in target) return failure(target.problem, target.address, target);
  if ('outside' in target) {
    if (port !== 80) return failure('timeout', target.address);
    const page = publicPage(host);
    note(sim, from, url, port, begun, { via: 'direct' }, null, page.status);
    return { ...page, log: '' };
  }
  const { process } = target;
  const inner = listenerPort(sim, from.machine, process, target, port);
  const { agent, method = 'GET', headers = {}, body = '' } = from;
  const request: HttpRequest = {
    ...{ method, port: inner, path: match[3] ?? '/', query: match[4] ?? '', body, agent, argv: [...process.argv] },
    headers: { host: port === 80 ? host : `${host}:${port}`, 'user-agent': agent, accept: '*/*', ...headers },
    client: callerOf(sim, from, target),
    when: sim.world.epoch + sim.world.now,
  };
  const answer = answerOf(sim, from.machine, target, request);
  if (typeof answer === 'string') return failure(answer === 'hangs' ? 'timeout' : 'reset', target.address, target);
  note(sim, from, url, port, begun, target, null, answer.status);
  if (target.container !== null) containerPrinted(sim, from.machine, target.container, 'stdout', answer.log);
  return answer;
}

/** The server's answer. A process that speaks no HTTP lets the connection go. */
function answerOf(sim: Simulation, machine: string, { process, container }: Target, request: HttpRequest): HttpAnswer | 'hangs' | 'drops' {
  const own = programOf(sim, process);
  if (own?.answer) return own.answer(request, stayingOf(sim, machine, process));
  const program = Object.values(sim.programs).find((p) => p.serve && servesAs(sim, process.argv, p));
  return program?.serve ? program.serve(request, sim.filesOf(machine, container)) : 'drops';
}

/** The port inside, where a published one leads elsewhere. */
function listenerPort(sim: Simulation, machine: string, process: Process, { via, container }: Target, port: number): number {
  const { engine, kernel } = machineOf(sim.world, machine);
  const ports = (kernel?.listeners ?? []).filter(({ pid }) => pid === process.pid).map((listener) => listener.port);
  if (via === 'direct' || container === null) return port;
  return engine?.containers[container]?.ports.find(({ hostPort, protocol }) => hostPort === port && protocol === 'tcp')?.containerPort ?? ports[0] ?? port;
}

/** Sends a message to a server that speaks a protocol of its own, such as a database. */
export function talk(sim: Simulation, from: Place & { agent: string }, { host, port }: { host: string; port: number }, message: Json): { answer: Json } | TalkFailure {
  const begun = sim.world.now;
  const target = reach(sim, from, host, port);
  const url = `${host}:${port}`;
  const failed = (reason: Failure, found: Partial<Target>): TalkFailure => {
    note(sim, from, url, port, begun, found, reason, null);
    return { reason, address: target.address };
  };
  if ('problem' in target) return failed(target.problem, target);
  if ('outside' in target) return failed('timeout', {});
  const program = programOf(sim, target.process);
  if (!program?.talk) return failed('reset', target);
  const answer = program.talk(stayingOf(sim, from.machine, target.process), message);
  note(sim, from, url, port, begun, target, null, null);
  return { answer };
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
  if (direct && isBoundTo(direct, address)) return { via: 'direct', container: direct.containerId, network: way.network, process: direct };
  if (way.container !== null) return { problem: 'refused' };
  const behind = valuesOf(machine.engine?.containers).flatMap((container) => {
    const open = container.ports.find((p) => p.hostPort === port && p.protocol === 'tcp' && (p.hostIp === '0.0.0.0' || p.hostIp === address));
    return open ? [{ container, inner: open.containerPort }] : [];
  })[0];
  if (!behind) return { problem: 'refused' };
  const { container, inner } = behind;
  const network = Object.entries(container.endpoints).find(([, { ip }]) => ip !== '')?.[0] ?? null;
  const process = listenerIn(machine, container, inner);
  // Docker's proxy takes the connection, and lets it go when nobody takes it inside.
  // A program that only listens to itself is out of its reach as well.
  if (!process || !isBoundTo(process, endpointOf(container, network))) return { via: 'published', container: container.id, network, problem: 'reset' };
  return { via: 'published', container: process.containerId, network, process };
}

/** Whether packets for an address reach a process: it may listen on its own loopback address only. */
const isBoundTo = ({ binds }: Process, address: string): boolean => binds?.startsWith('127.') !== true || address.startsWith('127.');

/** The address at which Docker's proxy finds a container; one that shares the machine's network has none of its own. */
const endpointOf = (container: Container, network: string | null): string => (network === null ? '127.0.0.1' : (container.endpoints[network]?.ip ?? ''));

function listenerIn(machine: Machine, container: Container | null, port: number): Process | undefined {
  const net = namespaceOf(machine, container);
  const listener = valuesOf(machine.kernel?.listeners).find((l) => l.net === net && l.port === port && l.protocol === 'tcp');
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
