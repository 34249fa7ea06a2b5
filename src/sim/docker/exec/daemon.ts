// Commands inside a running container: a new process in the container's own namespaces.
import { endProcess, startProcess } from '../../kernel/processes';
import { resolveProgram } from '../../shell/resolve';
import { machineOf } from '../../world';
import { type Daemon, engineOf, findContainer, type Handler, Refusal } from '../api/daemon';
import { type Container, type Exec } from '../engine';
import { DEFAULT_PATH, sessionIn } from '../run/begin';
import { connectKeyboard } from '../run/stream';

/** Body of POST /containers/{id}/exec. */
interface ExecCreateBody {
  User: string;
  Tty: boolean;
  AttachStdin: boolean;
  Env: string[];
  WorkingDir: string;
  Cmd: string[];
}

/** POST /containers/{id}/exec */
export const createExec: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const container = findContainer(daemon, request.params['id'] ?? '');
  const body = request.body as ExecCreateBody;
  if (container.state === 'paused') throw new Refusal(409, `Container ${container.name} is paused, unpause the container before exec`, 'paused');
  if (container.state !== 'running') throw new Refusal(409, `container ${container.id} is not running`, 'not-running');
  const exec: Exec = {
    id: sim.hex('exec', 64),
    container: container.id,
    argv: body.Cmd,
    tty: body.Tty,
    interactive: body.AttachStdin,
    env: body.Env,
    workingDir: body.WorkingDir,
    user: body.User || container.config.User,
    pid: 0,
    running: false,
    exitCode: null,
  };
  sim.record({ type: 'exec/created', machine, exec }, { took: 1 });
  return { status: 201, body: { Id: exec.id } };
};

const execOf = (daemon: Daemon, id: string): Exec => {
  const exec = engineOf(daemon).execs[id];
  if (!exec) throw new Refusal(404, `No such exec instance: ${id}`, 'no-such-container');
  return exec;
};

/** GET /exec/{id}/json */
export const inspectExec: Handler = (daemon, request) => {
  const { id, running, exitCode, container } = execOf(daemon, request.params['id'] ?? '');
  return { status: 200, body: { ID: id, Running: running, ExitCode: exitCode, ContainerID: container } };
};

/** POST /exec/{id}/start: output is streamed back, `id` naming the stream. */
export const startExec: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const exec = execOf(daemon, request.params['id'] ?? '');
  const container = findContainer(daemon, exec.container);
  const detached = (request.body as { Detach?: boolean }).Detach === true;
  const session = sessionIn(container, exec.env, exec.workingDir);
  const [command = ''] = exec.argv;
  const files = sim.filesOf(machine, container.id);
  const found = resolveProgram(files, command, session.env['PATH'] ?? DEFAULT_PATH, session.cwd);
  const program = found.found ? sim.programs[found.program] : undefined;
  if (!program) {
    const why =
      found.found || found.reason === 'not-in-path'
        ? 'executable file not found in $PATH'
        : found.reason === 'no-such-file'
          ? `stat ${command}: no such file or directory`
          : 'permission denied';
    throw new Refusal(400, `OCI runtime exec failed: exec failed: unable to start container process: exec: "${command}": ${why}: unknown`, 'cannot-start');
  }
  const pid = enter(daemon, container, exec);
  const say = (stream: string) => (text: string) => {
    if (!detached) daemon.stream({ status: text, id: stream });
  };
  const result = program.run({
    sim,
    machine,
    container: container.id,
    argv: [...exec.argv],
    stdin: '',
    keyboard: exec.interactive,
    session,
    files,
    pid,
    terminal: null,
    foreground: false,
    outputIsTty: exec.tty,
    out: say('stdout'),
    err: say('stderr'),
    write: (path, node) => {
      sim.record({ type: 'file/written', machine, container: container.id, path, node });
    },
    sleep: (ms) => {
      sim.advance(sim.world.now + ms);
    },
  });
  if (typeof result === 'number') endProcess(sim, machine, pid, result);
  else if (result.kind === 'stays' && result.readsKeyboard === true) connectKeyboard(sim, (job) => job.kind === 'exec' && job.exec === exec.id, session);
  return { status: detached ? 200 : 101, body: null };
};

/** Starts the process in the namespaces of the container's first process. */
function enter(daemon: Daemon, container: Container, exec: Exec): number {
  const { sim, machine } = daemon;
  const kernel = machineOf(sim.world, machine).kernel;
  const first = kernel?.processes[container.pid];
  if (!kernel || !first) throw new Refusal(409, `container ${container.id} is not running`, 'not-running');
  const inside = Object.values(kernel.processes).filter((p) => p.namespaces.pid === first.namespaces.pid);
  const cgroup = kernel.cgroups[first.cgroup];
  const pid = startProcess(sim, machine, {
    argv: [...exec.argv],
    user: exec.user || 'root',
    memoryMiB: 1,
    ppid: 0,
    containerId: container.id,
    namespaces: { ...first.namespaces },
    nsPid: Math.max(1, ...inside.map((p) => p.nsPid)) + 1 + sim.int('nspid', 6),
    ...(cgroup ? { cgroup: { ...cgroup } } : {}),
  });
  sim.record({ type: 'exec/started', machine, exec: exec.id, pid });
  return pid;
}
