// One health check: the daemon runs its command in the container, as `docker exec` would, and notes how it ended.
import { type Simulation } from '../../shell/program';
import { machineOf } from '../../world';
import { type Container, type HealthProbe } from '../container';
import { findExecutable } from '../run/executable';
import { sessionIn } from '../run/session';
import { healthSettings, type HealthSettings, untilNextCheck } from './health';

/** What moby keeps of a check's output. */
const OUTPUT_LENGTH = 4096;
/** The exit code of a check that could not be run or took too long. */
const NO_RESULT = -1;

/** Runs a health check that is due. A container that does not run any more, or is frozen, is left alone. */
export function checkHealth(sim: Simulation, machine: string, id: string): void {
  const container = machineOf(sim.world, machine).engine?.containers[id];
  const settings = container ? healthSettings(container) : null;
  if (!container || !settings || container.state !== 'running') return;
  const probe = runCheck(sim, machine, container, settings);
  // The check itself may have ended the container
  if (machineOf(sim.world, machine).engine?.containers[id]?.state !== 'running') return;
  sim.record({
    type: 'container/healthChecked',
    machine,
    container: id,
    probe,
    again: sim.world.now + untilNextCheck({ ...container, health: { status: probe.exitCode === 0 ? 'healthy' : 'starting', failingStreak: 0, log: [] } }, sim.world.now),
  });
}

function runCheck(sim: Simulation, machine: string, container: Container, { command, timeout }: HealthSettings): HealthProbe {
  const start = sim.world.now;
  const session = sessionIn(container);
  const files = sim.filesOf(machine, container.id);
  const executable = findExecutable(sim.programs, files, command, session);
  if ('problem' in executable)
    return { start, end: start, exitCode: NO_RESULT, output: `OCI runtime exec failed: exec failed: unable to start container process: ${executable.problem}` };
  let output = '';
  let elapsed = 0;
  const print = (text: string): void => {
    output += text;
  };
  const result = executable.program.run({
    sim,
    machine,
    container: container.id,
    argv: executable.argv,
    stdin: '',
    keyboard: false,
    session,
    files,
    pid: 0,
    terminal: null,
    foreground: false,
    outputIsTty: false,
    out: print,
    err: print,
    write: (path, node) => {
      sim.write(machine, container.id, path, node);
    },
    sleep: (ms) => (elapsed += ms),
  });
  const end = Math.max(sim.world.now, start + Math.min(elapsed, timeout));
  if (typeof result !== 'number' || elapsed > timeout) return { start, end, exitCode: NO_RESULT, output: `Health check exceeded timeout (${String(timeout / 1000)}s)` };
  return { start, end, exitCode: result, output: output.slice(0, OUTPUT_LENGTH) };
}
