// How Compose waits for the containers of a service: until they run, are healthy, or have done their work.
import { ask, type Cli } from '../cli/context';
import { type Progress } from './progress';
import { ComposeFailure, type Condition } from './project';

/** How often, and how many times, a condition is looked at (simulated ms). */
const LOOK_EVERY_MS = 500;
const MOST_LOOKS = 240;

interface State {
  Status: string;
  ExitCode: number;
  Health?: { Status: string };
}

/** The state of a container as the daemon tells it. */
export function stateOf(cli: Cli, container: string): State {
  return (ask(cli, 'GET', `/containers/${container}/json`).body as { State: State }).State;
}

/** Waits until the containers of a service are as they must be; `running_or_healthy` is that of `up --wait`. Throws ComposeFailure. */
export function waitFor(cli: Cli, [service, condition]: readonly [string, Condition | 'running_or_healthy'], containers: readonly string[], progress: Progress): void {
  if (condition === 'service_started') return;
  const { sim } = cli.program;
  const completes = condition === 'service_completed_successfully';
  for (const name of containers) {
    const id = `Container ${name}`;
    progress.begin(id, 'Waiting');
    for (let looks = 0; ; looks++) {
      const state = stateOf(cli, name);
      const problem = completes ? notCompleted(service, state) : notHealthy(name, state, condition === 'running_or_healthy');
      if (problem === null) break;
      if (problem !== 'not yet') throw new ComposeFailure(problem, 1);
      if (looks === MOST_LOOKS) throw new ComposeFailure('timeout waiting for dependencies', 1);
      sim.advance(sim.world.now + LOOK_EVERY_MS);
    }
    progress.end(id, completes ? 'Exited' : 'Healthy');
  }
}

/** What keeps a container from counting as healthy; null when it is. */
function notHealthy(name: string, { Status, ExitCode, Health }: State, isRunningEnough: boolean): string | null {
  if (Health?.Status === 'healthy' || (!Health && isRunningEnough && Status === 'running')) return null;
  const wrong = (why: string): string => `${isRunningEnough ? '' : 'dependency failed to start: '}container ${name} ${why}`;
  if (Status === 'exited') return wrong(`exited (${String(ExitCode)})`);
  if (!Health) return isRunningEnough ? 'not yet' : wrong('has no healthcheck configured');
  return Health.Status === 'unhealthy' ? wrong('is unhealthy') : 'not yet';
}

/** What keeps the container of a service from having done its work; null when it has. */
function notCompleted(service: string, { Status, ExitCode }: State): string | null {
  if (Status !== 'exited') return 'not yet';
  return ExitCode === 0 ? null : `service "${service}" didn't complete successfully: exit ${String(ExitCode)}`;
}
