// From dockerd through containerd and runc to a process: what every start of a container does.
import { DOCKER_RUN_MS, DOCKER_RUN_SHARES } from '../../calibration';
import { nextPid } from '../../kernel/processes';
import { machineOf } from '../../world';
import { type Daemon } from '../api/daemon';
import { type Container } from '../container';
import { attachMounts, provideWorkingDir } from '../mounts/attach';
import { connectEndpoint, releaseEndpoints } from '../network/endpoints';
import { removeContainer } from '../remove/removal';
import { checkDevices } from './devices';
import { findExecutable, refusedByKernel, userProblem } from './executable';
import { launch, type Rehearsal } from './launch';
import { openPorts } from './ports';
import { sessionIn } from './session';
import { OCI_CREATE_FAILED, StartFailure } from './startFailure';

/** Starts a created or stopped container. Throws StartFailure with Docker's words when it cannot; `--rm` then removes it at once. */
export function beginContainer(daemon: Daemon, id: string): void {
  const { sim, machine } = daemon;
  try {
    bringUp(daemon, id);
  } catch (failure) {
    if (!(failure instanceof StartFailure)) throw failure;
    releaseEndpoints(sim, machine, id);
    sim.record({ type: 'container/failed', machine, container: id, exitCode: failure.exitCode, error: failure.message });
    const failed = containerOf(daemon, id);
    if (failed.hostConfig.AutoRemove) removeContainer(daemon, failed, { volumes: true });
    throw failure;
  }
}

function containerOf({ sim, machine }: Daemon, id: string): Container {
  const container = machineOf(sim.world, machine).engine?.containers[id];
  if (!container) throw new Error(`no container ${id}`);
  return container;
}

function bringUp(daemon: Daemon, id: string): void {
  const { sim, machine } = daemon;
  for (const name of Object.keys(containerOf(daemon, id).endpoints)) connectEndpoint(daemon, containerOf(daemon, id), name);
  const ports = openPorts(daemon, containerOf(daemon, id));
  const problem = userProblem(sim.filesOf(machine, id), containerOf(daemon, id).config.User);
  if (problem !== undefined) throw new StartFailure(500, problem, 'cannot-start');
  checkDevices(sim.filesOf(machine, null), containerOf(daemon, id).hostConfig);
  attachMounts(daemon, containerOf(daemon, id));
  provideWorkingDir(daemon, containerOf(daemon, id));
  for (const component of ['containerd', 'runc'] as const)
    sim.record({ type: 'runtime/called', machine, component, container: id }, { took: DOCKER_RUN_MS.value * DOCKER_RUN_SHARES[component].value });
  const container = containerOf(daemon, id);
  launch(daemon, container, rehearse(daemon, container), ports);
}

/** Runs the container's program on paper: what it does, and what it prints when. Throws StartFailure when there is no such program. */
function rehearse({ sim, machine }: Daemon, container: Container): Rehearsal {
  const { id, argv, config } = container;
  const session = sessionIn(container);
  const files = sim.filesOf(machine, id);
  const found = findExecutable(sim.programs, files, argv, session);
  if ('problem' in found) throw new StartFailure(400, `${OCI_CREATE_FAILED}: ${found.problem}`, 'cannot-start', found.exitCode);
  const { engine, hardware, kernel } = machineOf(sim.world, machine);
  const built = engine?.images[container.imageId]?.architecture;
  const runnable = built === undefined || built === hardware.architecture || kernel?.emulates?.includes(built) === true;
  const executable = runnable ? found : refusedByKernel(found.path);
  const prints: Rehearsal['prints'] = [];
  let elapsed = 0;
  const print =
    (stream: 'stdout' | 'stderr') =>
    (text: string): void => {
      prints.push({ after: elapsed, stream, text });
    };
  const result = executable.program.run({
    sim,
    machine,
    container: id,
    argv: executable.argv,
    resumable: true,
    stdin: container.input ?? '',
    keyboard: config.OpenStdin && container.input === null,
    session,
    files,
    pid: nextPid(sim, machine),
    terminal: null,
    foreground: false,
    outputIsTty: config.Tty,
    out: print('stdout'),
    err: print('stderr'),
    write: (path, node) => {
      sim.write(machine, id, path, node);
    },
    sleep: (ms) => (elapsed += ms),
  });
  return { result, prints, elapsed };
}
