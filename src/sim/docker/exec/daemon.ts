// Commands inside a running container: a new process in the container's own namespaces.
import { endProcess, startProcess } from '../../kernel/processes';
import { type Program, type ProgramContext } from '../../shell/program';
import { type Session } from '../../shell/session';
import { type ApiResponse } from '../api/types';
import { type Daemon, engineOf, findContainer, type Handler, Refusal } from '../api/daemon';
import { type Container, type Exec } from '../engine';
import { findExecutable, userProblem } from '../run/executable';
import { joinContainer } from '../run/join';
import { sessionIn } from '../run/session';
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
  const session = sessionIn(container, { env: exec.env, workdir: exec.workingDir, user: exec.user });
  const program = programOf(daemon, container, exec, session);
  if ('problem' in program) return cannotStart(daemon, exec, detached, program.problem);
  const pid = enter(daemon, container, exec);
  const result = program.program.run(contextOf(daemon, { container: container.id, exec, session, pid, detached, input: request.stdin }));
  if (typeof result === 'number') endProcess(sim, machine, pid, result);
  else if (result.kind === 'stays') {
    const { memoryMiB, growth = null, cpuDemand = 0, readsKeyboard } = result;
    sim.record({ type: 'process/settled', machine, pid, memoryMiB, growth, cpuDemand });
    if (readsKeyboard === true) connectKeyboard(sim, (job) => job.kind === 'exec' && job.exec === exec.id, session);
  }
  return { status: detached ? 200 : 101, body: null };
};

/** The program of a command, or runc's words when the container has no such program or user. */
function programOf({ sim, machine }: Daemon, container: Container, exec: Exec, session: Session): { program: Program } | { problem: string } {
  const files = sim.filesOf(machine, container.id);
  const user = userProblem(files, exec.user);
  if (user !== undefined) return { problem: user };
  const executable = findExecutable(sim.programs, files, exec.argv[0] ?? '', session);
  return 'program' in executable ? executable : { problem: `OCI runtime exec failed: exec failed: unable to start container process: ${executable.problem}` };
}

/** The exit code of a command that is not there (seen with engine 26.1). */
const CANNOT_START = 126;

/** Whoever is connected hears of it as output, since the connection has been switched over; nobody else is left to be told but the client. */
function cannotStart(daemon: Daemon, exec: Exec, detached: boolean, problem: string): ApiResponse {
  if (detached) throw new Refusal(400, problem, 'cannot-start');
  daemon.stream({ status: `${problem}\n`, id: 'stdout' });
  daemon.sim.record({ type: 'exec/exited', machine: daemon.machine, exec: exec.id, exitCode: CANNOT_START });
  return { status: 101, body: null };
}

interface Entered {
  container: string;
  exec: Exec;
  session: Session;
  pid: number;
  detached: boolean;
  /** What a pipe sends. */
  input: string | undefined;
}

function contextOf(daemon: Daemon, { container, exec, session, pid, detached, input }: Entered): ProgramContext {
  const { sim, machine } = daemon;
  const say = (id: 'stdout' | 'stderr') => (status: string) => {
    if (!detached) daemon.stream({ status, id });
  };
  return {
    sim,
    machine,
    container,
    argv: [...exec.argv],
    stdin: input ?? '',
    keyboard: exec.interactive && input === undefined,
    session,
    files: sim.filesOf(machine, container),
    pid,
    terminal: null,
    foreground: false,
    outputIsTty: exec.tty,
    out: say('stdout'),
    err: say('stderr'),
    write: (path, node) => {
      sim.write(machine, container, path, node);
    },
    sleep: (ms) => {
      sim.advance(sim.world.now + ms);
    },
  };
}

/** Starts the process in the namespaces of the container's first process. */
function enter(daemon: Daemon, container: Container, exec: Exec): number {
  const { sim, machine } = daemon;
  const joined = joinContainer(sim, machine, container.id);
  if (!joined) throw new Refusal(409, `container ${container.id} is not running`, 'not-running');
  const pid = startProcess(sim, machine, { argv: [...exec.argv], user: exec.user || 'root', memoryMiB: 1, ppid: 0, ...joined });
  sim.record({ type: 'exec/started', machine, exec: exec.id, pid });
  return pid;
}
