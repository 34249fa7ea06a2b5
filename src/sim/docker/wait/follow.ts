// `docker wait` in a terminal: prints the exit codes of containers as they stop, in the order in which they were named.
import { type Simulation } from '../../shell/program';
import { machineOf } from '../../world';
import { valuesOf } from '../../values';

/** Called after a container has stopped: terminals that wait for it print its exit code, and go on to the next that they named. */
export function tellWaiting(sim: Simulation, machine: string, id: string): void {
  for (const { id: terminal, job } of valuesOf(sim.world.terminals)) {
    if (job?.kind !== 'wait' || job.machine !== machine || job.containers[0] !== id) continue;
    const containers = machineOf(sim.world, machine).engine?.containers ?? {};
    const rest = [...job.containers];
    // One that was removed in the meantime has nothing to tell.
    for (let next = rest[0]; next !== undefined && (next === id || !isUp(containers[next]?.state)); next = rest[0]) {
      const code = containers[next]?.exitCode;
      if (code !== undefined) sim.record({ type: 'terminal/printed', terminal, stream: 'stdout', text: `${String(code)}\n` });
      rest.shift();
    }
    if (rest.length === 0) sim.record({ type: 'terminal/jobEnded', terminal, exit: 0 });
    else sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'wait', machine, containers: rest } });
  }
}

/** Whether a container in this state still has an end to wait for. */
export function isUp(state: string | undefined): boolean {
  return state === 'running' || state === 'paused' || state === 'restarting';
}
