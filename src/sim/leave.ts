// Leaving a shell behind a terminal: a container's process ends, and with PID 1 the container; a login elsewhere is left.
import { endProcess } from './kernel/processes';
import { foregroundPid, type ShellJob } from './keyboard';
import { type Simulation } from './shell/program';

/** `exit` in a shell that a terminal is connected to. */
export function leaveShell(sim: Simulation, terminal: string, job: ShellJob, code: number): void {
  if (job.kind !== 'login') {
    endProcess(sim, job.machine, foregroundPid(sim.world, job), code);
    return;
  }
  sim.record({ type: 'terminal/printed', terminal, stream: 'stdout', text: job.farewell });
  sim.record({ type: 'terminal/jobEnded', terminal, exit: code });
}
