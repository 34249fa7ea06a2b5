// Commands inside a running container: a new process in the container's own namespaces.
import { type ProcessOutput } from '../../kernel/output';
import { endProcess, extrasOf, type Print, printsFrom, startProcess } from '../../kernel/processes';
import { type Program, type ProgramContext, type ProgramResult } from '../../shell/program';
import { type Session } from '../../shell/session';
import { type ApiResponse } from '../api/types';
import { type Daemon, engineOf, findContainer, type Handler, named, Refusal } from '../api/daemon';
import { type Container, type Exec } from '../container';
import { findExecutable, userProblem } from '../run/executable';
import { joinContainer } from '../run/join';
import { sessionIn } from '../run/session';
import { connectKeyboard } from '../run/stream';
import { machineOf } from '../../world';
import { valuesOf } from '../../values';

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
  const container = findContainer(daemon, named(request, 'id'));
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
  const { id, running, exitCode, container } = execOf(daemon, named(request, 'id'));
  return { status: 200, body: { ID: id, Running: running, ExitCode: exitCode, ContainerID: container } };
};

/** POST /exec/{id}/start: output is streamed back, `id` naming the stream. */
export const startExec: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const exec = execOf(daemon, named(request, 'id'));
  const container = findContainer(daemon, exec.container);
  const detached = (request.body as { Detach?: boolean }).Detach === true;
  const session = sessionIn(container, { env: exec.env, workdir: exec.workingDir, user: exec.user });
  const found = programOf(daemon, container, exec, session);
  if ('problem' in found) return cannotStart(daemon, exec, detached, found.problem);
  const { program, argv } = found;
  const pid = enter(daemon, container, exec);
  const work: Work = { prints: [], elapsed: 0 };
  const goesOn = detached || valuesOf(sim.world.terminals).some(({ job }) => job?.kind === 'exec' && job.exec === exec.id);
  const result = program.run(contextOf(daemon, { container: container.id, exec, argv, session, pid, detached, goesOn, work, input: request.stdin }));
  if (typeof result === 'number' && work.elapsed === 0) endProcess(sim, machine, pid, result);
  else if (typeof result !== 'number' && result.kind === 'runs') sim.record({ type: 'process/sessionChanged', machine, pid, session: result.shell, resumeAt: sim.world.now });
  else if (typeof result !== 'number' && result.kind === 'stays' && result.readsKeyboard === true) {
    sim.record({ type: 'process/settled', machine, pid, memoryMiB: result.memoryMiB, growth: null, cpuDemand: 0 });
    connectKeyboard(sim, (job) => job.kind === 'exec' && job.exec === exec.id, session);
  } else goOn(daemon, exec, pid, session, result, work);
  return { status: detached ? 200 : 101, body: null };
};

/** What a program has still to print, and when, in ms after its start. */
interface Work {
  prints: Print[];
  elapsed: number;
}

/** A program that takes time or stays goes on by itself. */
function goOn({ sim, machine }: Daemon, { argv: command, id }: Exec, pid: number, session: Session, result: ProgramResult, { prints, elapsed }: Work): void {
  const { now } = sim.world;
  const stays = typeof result !== 'number' && result.kind === 'stays' ? result : null;
  const { title: argv = command, memoryMiB = 1, growth = null, cpuDemand = 0, handles = {}, listens = [] } = stays ?? {};
  const ends = typeof result === 'number' ? { after: elapsed, code: result } : stays?.ends;
  const exits = ends ? { at: now + ends.after, code: ends.code } : null;
  const extras = extrasOf({ ...stays, output: outputOf(id), session });
  sim.record({ type: 'process/replaced', machine, pid, argv, memoryMiB, handles, extras, exits, prints: printsFrom(now, prints) });
  if (growth || cpuDemand > 0) sim.record({ type: 'process/settled', machine, pid, memoryMiB, growth, cpuDemand });
  const net = machineOf(sim.world, machine).kernel?.processes[pid]?.namespaces.net;
  if (net !== undefined) for (const port of listens) sim.record({ type: 'port/opened', machine, listener: { pid, net, port, protocol: 'tcp' } });
}

const outputOf = (exec: string): ProcessOutput => ({ out: { to: 'exec', exec, stream: 'stdout' }, err: { to: 'exec', exec, stream: 'stderr' } });

/** The program of a command, or runc's words when the container has no such program or user. */
function programOf({ sim, machine }: Daemon, container: Container, exec: Exec, session: Session): { program: Program; argv: string[] } | { problem: string } {
  const files = sim.filesOf(machine, container.id);
  const user = userProblem(files, exec.user);
  if (user !== undefined) return { problem: user };
  const cannot = 'OCI runtime exec failed: exec failed: unable to start container process';
  if (!files.read(session.cwd)) return { problem: `${cannot}: chdir to cwd (${JSON.stringify(session.cwd)}) set in config.json failed: no such file or directory: unknown` };
  const executable = findExecutable(sim.programs, files, exec.argv, session);
  return 'program' in executable ? executable : { problem: `${cannot}: ${executable.problem}` };
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
  argv: string[];
  session: Session;
  pid: number;
  detached: boolean;
  /** Whether somebody stays connected, so that the program need not be done when the request is. */
  goesOn: boolean;
  work: Work;
  /** What a pipe sends. */
  input: string | undefined;
}

function contextOf(daemon: Daemon, { container, exec, argv, session, pid, detached, goesOn, work, input }: Entered): ProgramContext {
  const { sim, machine } = daemon;
  const say = (stream: 'stdout' | 'stderr') => (text: string) => {
    if (goesOn && work.elapsed > 0) work.prints.push({ after: work.elapsed, stream, text });
    else if (!detached) daemon.stream({ status: text, id: stream });
  };
  return {
    sim,
    machine,
    container,
    argv,
    resumable: goesOn,
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
      if (goesOn) work.elapsed += ms;
      else sim.advance(sim.world.now + ms);
    },
  };
}

/** Starts the process in the namespaces of the container's first process. */
function enter(daemon: Daemon, container: Container, exec: Exec): number {
  const { sim, machine } = daemon;
  const joined = joinContainer(sim, machine, container.id);
  if (!joined) throw new Refusal(409, `container ${container.id} is not running`, 'not-running');
  const pid = startProcess(sim, machine, { argv: [...exec.argv], user: exec.user || 'root', memoryMiB: 1, ppid: 0, output: outputOf(exec.id), ...joined });
  sim.record({ type: 'exec/started', machine, exec: exec.id, pid });
  return pid;
}
