// What happens when a container's process ends: its state, its terminals, `--rm` and the restart policy.
import { RESTART_FIRST_MS, RESTART_MAX_MS, RESTART_RESET_MS } from '../../calibration';
import { endProcess } from '../../kernel/processes';
import { type Simulation } from '../../shell/program';
import { machineOf } from '../../world';
import { type Container } from '../container';
import { composeContainerEnded } from '../compose/interrupt';
import { releaseEndpoints } from '../network/endpoints';
import { removeContainer } from '../remove/removal';
import { tellWaiting } from '../wait/follow';
import { endJobs } from './stream';
import { valuesOf } from '../../values';

/** Called for every process of a container that ended. */
export function containerProcessEnded(sim: Simulation, machine: string, pid: number, containerId: string, code: number): void {
  const { engine, kernel } = machineOf(sim.world, machine);
  const container = engine?.containers[containerId];
  if (!engine || !container) return;
  const exec = valuesOf(engine.execs).find((e) => e.pid === pid && e.running);
  if (exec) {
    sim.record({ type: 'exec/exited', machine, exec: exec.id, exitCode: code });
    endJobs(sim, (job) => job.kind === 'exec' && job.exec === exec.id, code);
  }
  if (container.pid === pid) containerEnded(sim, machine, container, code);
  // docker-init ends with the program that it was started for
  else if (!exec && container.hostConfig.Init === true && !valuesOf(kernel?.processes).some((p) => p.ppid === container.pid)) endProcess(sim, machine, container.pid, code);
}

function containerEnded(sim: Simulation, machine: string, container: Container, code: number): void {
  const { id, hostConfig } = container;
  const isUp = machineOf(sim.world, machine).engine?.state === 'running';
  const when = isUp ? restartAt(container, code, sim.world.now) : null;
  releaseEndpoints(sim, machine, id);
  sim.record({ type: 'container/exited', machine, container: id, exitCode: code, oomKilled: container.oomKilled, restartAt: when }, { took: 1 });
  tellWaiting(sim, machine, id);
  if (hostConfig.AutoRemove) removeContainer({ sim, machine }, container, { volumes: true });
  composeContainerEnded(sim, machine, id, code);
  endJobs(sim, (job) => (job.kind === 'attach' || job.kind === 'logs' || job.kind === 'exec') && job.container === id && job.machine === machine, code);
}

/** When the restart policy starts the container again; null for never. */
export function restartAt(container: Container, code: number, now: number): number | null {
  const { Name, MaximumRetryCount } = container.hostConfig.RestartPolicy;
  const wanted =
    !container.stoppedByHand &&
    (Name === 'always' || Name === 'unless-stopped' || (Name === 'on-failure' && code !== 0 && (MaximumRetryCount === 0 || container.restartCount < MaximumRetryCount)));
  if (!wanted) return null;
  const ranLong = now - (container.startedAt ?? now) >= RESTART_RESET_MS.value;
  return now + (ranLong ? RESTART_FIRST_MS.value : Math.min(RESTART_FIRST_MS.value * 2 ** container.restartCount, RESTART_MAX_MS.value));
}
