// A RUN that does not end by itself: the client waits for it, until somebody gives the build up or the process is killed.
import { endProcess, SIGKILL_CODE } from '../../kernel/processes';
import { type ProgramResult, type Simulation } from '../../shell/program';
import { type Job } from '../../shell/foregroundJob';
import { machineOf } from '../../world';
import { type Cli } from '../cli/context';
import { PIPE_PATIENCE_MS } from '../run/stream';
import { type SolveAnswer } from './messages';
import { type Display } from './progress/display';
import { failureText } from './progress/ending';
import { isComplete } from './progress/trace';
import { valuesOf } from '../../values';

type Hanging = Extract<SolveAnswer, { hangs: unknown }>['hangs'];
type BuildJob = Extract<Job, { kind: 'build' }>;

/** The exit code of a build that failed. */
const FAILED = 1;
/** Stands for an exit code that is not known yet. */
const HOLE = '\u0000';

/** Lets the terminal wait. Where no terminal can, the build is given up after a while. */
export function holdBuild({ program, connection: { machine }, err }: Cli, display: Display, hanging: Hanging): ProgramResult {
  const { sim, terminal, foreground } = program;
  const job: BuildJob = { kind: 'build', machine, pid: hanging.pid, ...endings(display, hanging) };
  if (terminal !== null && foreground) {
    sim.record({ type: 'terminal/jobStarted', terminal, job });
    return { kind: 'holds' };
  }
  sim.advance(sim.world.now + PIPE_PATIENCE_MS);
  endProcess(sim, machine, job.pid, SIGKILL_CODE);
  err(job.canceled);
  return FAILED;
}

/** What will be printed when the step ends in one way or the other. */
function endings({ trace, kept, numbered }: Display, { command, excerpt }: Hanging): Pick<BuildJob, 'canceled' | 'failed'> {
  const message = `process ${JSON.stringify(command)} did not complete successfully: exit code: ${HOLE}`;
  const open = [...trace.steps.values()].filter((step) => !isComplete(step));
  const own = (text: string): string => (numbered ? open.map(({ index }) => `#${String(index)} ${text}\n`).join('') : '');
  const failing = { ...trace, steps: new Map(open.map((step) => [step.vertex.digest, { ...step, vertex: { ...step.vertex, error: message } }])) };
  return {
    canceled: `${own('CANCELED')}ERROR: failed to solve: Canceled: context canceled\n`,
    failed: `${own(`ERROR: ${message}`)}${failureText(failing, { message, excerpt }, kept)}`.split(HOLE),
  };
}

/** Ctrl+C: the client gives the build up, and BuildKit ends the process. */
export function cancelBuild(sim: Simulation, terminal: string, { machine, pid, canceled }: BuildJob): void {
  sim.record({ type: 'terminal/printed', terminal, stream: 'stderr', text: canceled });
  sim.record({ type: 'terminal/jobEnded', terminal, exit: FAILED });
  endProcess(sim, machine, pid, SIGKILL_CODE);
}

/** A process of the machine has ended: builds that waited for it have failed. */
export function buildProcessEnded(sim: Simulation, machine: string, pid: number, code: number): void {
  for (const { id, job } of valuesOf(sim.world.terminals)) {
    if (job?.kind !== 'build' || job.machine !== machine || job.pid !== pid) continue;
    // What ends well is given up all the same: nobody goes on with the build.
    sim.record({ type: 'terminal/printed', terminal: id, stream: 'stderr', text: code === 0 ? job.canceled : job.failed.join(String(code)) });
    sim.record({ type: 'terminal/jobEnded', terminal: id, exit: FAILED });
  }
}

/** dockerd takes BuildKit's processes with it. */
export function killBuilds(sim: Simulation, machine: string, dockerd: number): void {
  const { processes = {} } = machineOf(sim.world, machine).kernel ?? {};
  const own = valuesOf(processes).filter(({ ppid, containerId, cgroup }) => ppid === dockerd && containerId === null && cgroup.includes('/docker-'));
  for (const { pid } of own) endProcess(sim, machine, pid, SIGKILL_CODE);
}
