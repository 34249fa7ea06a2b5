// An HTTP request's way: a host port, the published door, the bridge, a container, and the program that answers.
import { ROOT_NAMESPACES } from '../../kernel/kernel';
import { type HttpAnswer, type HttpFailure, type Simulation } from '../../shell/program';
import { isAlive, machineOf } from '../../world';
import { type Container } from '../engine';
import { containerPrinted } from '../run/stream';

/** Who listens at an address, as the machine's kernel sees it. */
type Target = { via: 'published' | 'direct'; container: string | null; pid: number } | null;

/** Sends a GET request. Records the way that it took. */
export function sendHttp(sim: Simulation, from: { machine: string; container: string | null; agent: string }, url: string): HttpAnswer | HttpFailure {
  const match = /^(?:http:\/\/)?([^/:]+)(?::(\d+))?(\/[^?]*)?/.exec(url);
  const host = match?.[1] ?? '';
  const port = Number(match?.[2] ?? 80);
  const failure = (reason: HttpFailure['reason']): HttpFailure => {
    sim.record({ type: 'http/requested', machine: from.machine, from: from.agent, url, port, container: null, via: 'none', status: null }, { took: 2 });
    return { status: null, reason, host, port };
  };
  if (!match || /^https:/.test(url)) return failure('bad-url');
  const known = resolveHost(sim, from, host);
  if (known === undefined) return failure('no-host');
  const target = isAlive(sim.world, from.machine) ? findListener(sim, from, known, port) : null;
  const machine = machineOf(sim.world, from.machine);
  const process = target ? machine.kernel?.processes[target.pid] : undefined;
  const program = Object.values(sim.programs).find((p) => p.serve && process && servesAs(sim, process.argv, p));
  if (!target || !process || process.state === 'paused' || !program?.serve) return failure('refused');
  const client = target.container === null ? '127.0.0.1' : '172.17.0.1';
  const answer = program.serve(
    { path: match[3] ?? '/', agent: from.agent, client, when: sim.world.epoch + sim.world.now, argv: [...process.argv] },
    sim.filesOf(from.machine, target.container),
  );
  sim.record({ type: 'http/requested', machine: from.machine, from: from.agent, url, port, container: target.container, via: target.via, status: answer.status }, { took: 2 });
  if (target.container !== null) containerPrinted(sim, from.machine, target.container, 'stdout', answer.log);
  return answer;
}

/** A container's own loopback, its own address, the machine, or another container's address; undefined for an unknown name. */
function resolveHost(sim: Simulation, from: { machine: string; container: string | null }, host: string): { container: Container | null } | undefined {
  const machine = machineOf(sim.world, from.machine);
  const containers = Object.values(machine.engine?.containers ?? {});
  const own = containers.find((c) => c.id === from.container) ?? null;
  if (host === 'localhost' || host.startsWith('127.')) return { container: own };
  const byAddress = containers.find((c) => c.ip === host);
  if (byAddress) return { container: byAddress };
  if (host === '172.17.0.1' || host === '0.0.0.0' || (host === machine.hostname && from.container === null)) return { container: null };
  return undefined;
}

function findListener(sim: Simulation, from: { machine: string; container: string | null }, { container }: { container: Container | null }, port: number): Target {
  const machine = machineOf(sim.world, from.machine);
  const kernel = machine.kernel;
  if (!kernel) return null;
  const net = container === null ? ROOT_NAMESPACES.net : kernel.processes[container.pid]?.namespaces.net;
  const listener = kernel.listeners.find((l) => l.net === net && l.port === port);
  if (listener) return { via: 'direct', container: container?.id ?? null, pid: listener.pid };
  if (container !== null) return null;
  const behind = Object.values(machine.engine?.containers ?? {}).find((c) => c.state === 'running' && c.ports.some((p) => p.hostPort === port && p.protocol === 'tcp'));
  const inner = behind?.ports.find((p) => p.hostPort === port)?.containerPort;
  const innerNet = kernel.processes[behind?.pid ?? 0]?.namespaces.net;
  const pid = kernel.listeners.find((l) => l.net === innerNet && l.port === inner)?.pid;
  return behind && pid !== undefined ? { via: 'published', container: behind.id, pid } : null;
}

/** Whether a process was started from this program, told by its command. */
function servesAs(sim: Simulation, argv: readonly string[], program: object): boolean {
  const words = argv.flatMap((arg) => arg.split(/[\s:/]+/));
  return Object.entries(sim.programs).some(([name, candidate]) => candidate === program && words.includes(name));
}
