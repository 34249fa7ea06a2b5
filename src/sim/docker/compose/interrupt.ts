// What happens to a terminal that shows the containers of a compose project: one of them ends, or Ctrl+C is pressed.
import { type Simulation } from '../../shell/program';
import { type Job } from '../../shell/foregroundJob';
import { machineOf } from '../../world';
import { stopContainer } from '../stop/daemon';

type ComposeJob = Extract<Job, { kind: 'compose' }>;

/** The exit code of `up` that was stopped by Ctrl+C. */
const INTERRUPTED = 130;

/** A container ended: its terminals say so, and are given back when it was the last one. */
export function composeContainerEnded(sim: Simulation, machine: string, container: string, code: number): void {
  for (const { id, job } of Object.values(sim.world.terminals)) {
    if (job?.kind !== 'compose' || job.machine !== machine) continue;
    const { [container]: prefix, ...prefixes } = job.prefixes;
    if (prefix === undefined) continue;
    sim.record({ type: 'terminal/printed', terminal: id, stream: 'stdout', text: `${prefix.replace(/\s*\| $/, '')} exited with code ${String(code)}\n` });
    if (Object.keys(prefixes).length === 0) sim.record({ type: 'terminal/jobEnded', terminal: id, exit: 0 });
    else sim.record({ type: 'terminal/jobStarted', terminal: id, job: { ...job, prefixes } });
  }
}

/** Ctrl+C: after `up` the containers are stopped first, as politely as by `docker stop`. */
export function interruptCompose(sim: Simulation, terminal: string, { machine, prefixes, stops }: ComposeJob): void {
  if (stops) {
    sim.record({ type: 'terminal/printed', terminal, stream: 'stderr', text: 'Gracefully stopping... (press Ctrl+C again to force)\n' });
    for (const id of Object.keys(prefixes)) {
      if (machineOf(sim.world, machine).engine?.containers[id] === undefined) continue;
      stopContainer({ sim, machine, stream: () => undefined }, { method: 'POST', path: `/containers/${id}/stop`, query: {}, body: null, params: { id } });
    }
  }
  if (sim.world.terminals[terminal]?.job?.kind === 'compose') sim.record({ type: 'terminal/jobEnded', terminal, exit: INTERRUPTED });
}
