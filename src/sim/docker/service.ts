// dockerd as a service of its machine: what init starts, and what starting and stopping the daemon does to containers.
import { caught } from '../caught';
import { killBuilds } from './build/hold';
import { startDarwin } from '../kernel/darwin';
import { endProcess, signalProcess, startProcess } from '../kernel/processes';
import { startWindows } from '../kernel/windows';
import { type Simulation } from '../shell/program';
import { isAlive, machineOf } from '../world';
import { type Container } from './container';
import { beginContainer } from './run/begin';
import { Refusal } from './api/daemon';
import { endJobs } from './run/stream';
import { valuesOf } from '../values';

/** What every installed OS starts, PID 1 first; dockerd and a login shell where they are installed. A small computer has room for init alone. */
export function startServices(sim: Simulation, machine: string): void {
  const { engine, client, kernel } = machineOf(sim.world, machine);
  if (kernel?.family === 'windows') startWindows(sim, machine);
  else if (kernel?.family === 'darwin') startDarwin(sim, machine);
  else startLinux(sim, machine, engine !== null, client !== null);
}

function startLinux(sim: Simulation, machine: string, engine: boolean, client: boolean): void {
  const { hardware } = machineOf(sim.world, machine);
  startProcess(sim, machine, { argv: ['/sbin/init'], user: 'root', memoryMiB: 12, ppid: 0, cgroup: { path: '/init.scope', memoryMax: null, nanoCpus: null } });
  if (hardware.board) return;
  startProcess(sim, machine, { argv: ['/usr/sbin/sshd', '-D'], user: 'root', memoryMiB: 8, oomScoreAdj: -1000 });
  if (engine) {
    startProcess(sim, machine, { argv: ['/usr/bin/containerd'], user: 'root', memoryMiB: 45, oomScoreAdj: -999 });
    startEngine(sim, machine);
  }
  if (client) startProcess(sim, machine, { argv: ['-bash'], user: 'you', memoryMiB: 5, cgroup: { path: '/user.slice', memoryMax: null, nanoCpus: null } });
}

/** Starts dockerd; it starts the containers whose policy says so. Nothing happens where it runs already. */
export function startEngine(sim: Simulation, machine: string): void {
  const engine = machineOf(sim.world, machine).engine;
  if (!engine || !isUp(sim, machine) || engine.pid !== 0) return;
  const pid = startProcess(sim, machine, {
    argv: ['/usr/bin/dockerd', '-H', 'fd://', '--containerd=/run/containerd/containerd.sock'],
    user: 'root',
    memoryMiB: 90,
    oomScoreAdj: -500,
    handles: { TERM: 0 },
  });
  sim.record({ type: 'engine/started', machine, pid }, { took: 300 });
  const waiting = valuesOf(engine.containers).filter((c) => c.state === 'exited' && comesBack(c));
  for (const id of waiting.map((c) => c.id)) {
    const begin = (): void => {
      beginContainer({ sim, machine, stream: () => undefined }, id);
    };
    caught(Refusal, begin, () => undefined);
  }
}

/** Whether a container is started with the daemon (moby restartmanager): `always` even when it was stopped by hand. */
function comesBack({ hostConfig: { RestartPolicy }, stoppedByHand, exitCode }: Container): boolean {
  const { Name } = RestartPolicy;
  return Name === 'always' || (!stoppedByHand && (Name === 'unless-stopped' || (Name === 'on-failure' && exitCode !== 0)));
}

/** While a machine boots its kernel is up before its services are. */
function isUp(sim: Simulation, machine: string): boolean {
  return isAlive(sim.world, machine) || machineOf(sim.world, machine).kernel?.state === 'running';
}

/** Stops dockerd; without live-restore its containers stop too. With `socket` open, whoever connects next starts it again. */
export function stopEngine(sim: Simulation, machine: string, { socket = false }: { socket?: boolean } = {}): void {
  const engine = machineOf(sim.world, machine).engine;
  if (!engine || !isAlive(sim.world, machine)) return;
  const { pid } = engine;
  if (pid === 0) {
    if (engine.socket && !socket) sim.record({ type: 'engine/stopped', machine, socket }, { took: 1 });
    return;
  }
  const containers = valuesOf(engine.containers);
  const running = containers.filter((c) => c.pid !== 0).map(({ pid: main, config }) => ({ main, signal: config.StopSignal.replace(/^SIG/, '') || 'TERM' }));
  const waiting = containers.filter((c) => c.state === 'restarting').map(({ id, exitCode }) => ({ id, exitCode }));
  sim.record({ type: 'engine/stopped', machine, socket }, { took: 50 });
  for (const { main, signal } of running) if (!signalProcess(sim, machine, main, signal)) signalProcess(sim, machine, main, 'KILL');
  for (const { id, exitCode } of waiting) sim.record({ type: 'container/exited', machine, container: id, exitCode, oomKilled: false, restartAt: null }, { took: 1 });
  endJobs(sim, (job) => job.machine === machine && (job.kind === 'events' || job.kind === 'stats' || job.kind === 'wait'), 1);
  killBuilds(sim, machine, pid);
  endProcess(sim, machine, pid, 0);
}
