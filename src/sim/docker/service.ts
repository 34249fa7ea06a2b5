// dockerd as a service of its machine: what init starts, and what starting and stopping the daemon does to containers.
import { endProcess, signalProcess, startProcess } from '../kernel/processes';
import { type Simulation } from '../shell/program';
import { isAlive, machineOf } from '../world';
import { beginContainer } from './run/begin';
import { Refusal } from './api/daemon';

/** What every installed OS starts, PID 1 first; dockerd and a login shell where they are installed. A small computer has room for init alone. */
export function startServices(sim: Simulation, machine: string): void {
  const { engine, client, hardware } = machineOf(sim.world, machine);
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
  const waiting = Object.values(engine.containers).filter(
    (c) => c.state === 'exited' && (c.hostConfig.RestartPolicy.Name === 'always' || (c.hostConfig.RestartPolicy.Name === 'unless-stopped' && !c.stoppedByHand)),
  );
  for (const id of waiting.map((c) => c.id)) {
    try {
      beginContainer({ sim, machine, stream: () => undefined }, id);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
    }
  }
}

/** While a machine boots its kernel is up before its services are. */
function isUp(sim: Simulation, machine: string): boolean {
  return isAlive(sim.world, machine) || machineOf(sim.world, machine).kernel?.state === 'running';
}

/** Stops dockerd; without live-restore its containers stop too. */
export function stopEngine(sim: Simulation, machine: string): void {
  const engine = machineOf(sim.world, machine).engine;
  if (!engine || engine.pid === 0 || !isAlive(sim.world, machine)) return;
  const { pid } = engine;
  const running = Object.values(engine.containers)
    .filter((c) => c.pid !== 0)
    .map(({ pid: main, config }) => ({ main, signal: config.StopSignal.replace(/^SIG/, '') || 'TERM' }));
  sim.record({ type: 'engine/stopped', machine }, { took: 50 });
  for (const { main, signal } of running) if (!signalProcess(sim, machine, main, signal)) signalProcess(sim, machine, main, 'KILL');
  endProcess(sim, machine, pid, 0);
}
