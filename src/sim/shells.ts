// Shells that are processes: they start others, go on when what they wait for is over, and end when their script does.
import { CONTAINER_OVERHEAD_MIB } from './calibration';
import { clone } from './clone';
import { joinContainer } from './docker/run/join';
import { sessionIn } from './docker/run/session';
import { connectKeyboard } from './docker/run/stream';
import { type Process } from './kernel/kernel';
import { type ProcessOutput, type Sink } from './kernel/output';
import { endProcess, extrasOf, printsFrom, type ProcessSpec, startProcess } from './kernel/processes';
import { emit } from './output';
import { ExpansionProblem } from './shell/expand/expand';
import { type Child, type Later, type Outcome, type ShellContext, type Streams } from './shell/machine/shell';
import { lastWord } from './shell/machine/invoke';
import { isReady } from './shell/machine/waiting';
import { type Simulation } from './shell/program';
import { goOn } from './shell/run';
import { SHELL_MIB } from './shell/programs/memory';
import { type Session, type Stream, withoutState } from './shell/session';
import { placeIn, simulationFor, viewerOf } from './shell/within';
import { machineOf } from './world';

/** How long a shell in a paused container waits before it looks again (simulated ms). */
const PAUSED_MS = 500;

/** Where a shell stands: what its children share with it. */
export interface Place {
  machine: string;
  container: string | null;
  /** Host PID of the shell; undefined where it has no process of its own. */
  pid: number | undefined;
  output: ProcessOutput;
}

const sinkOf = ({ out, err }: ProcessOutput, stream: Stream): Sink => (stream.to === 'out' ? out : stream.to === 'err' ? err : stream);

/** Both streams of a child, seen from outside its shell. */
export function outputOf(base: ProcessOutput, { out, err }: Streams): ProcessOutput {
  return { out: sinkOf(base, out), err: sinkOf(base, err) };
}

/** How many processes shells may have at one place: a bomb runs into this wall (illustrative; ulimit -u is larger). */
const MOST_CHILDREN = 200;

function isFull(sim: Simulation, { machine, container }: Place): boolean {
  const processes = Object.values(machineOf(sim.world, machine).kernel?.processes ?? {});
  return processes.filter(({ session, containerId }) => session !== undefined && containerId === container).length >= MOST_CHILDREN;
}

/** How a shell at a place starts processes. Throws ExpansionProblem where there are too many already. */
export function laterAt(sim: Simulation, place: Place): Later {
  return {
    spawn: (child) => {
      if (isFull(sim, place)) throw new ExpansionProblem('fork: Resource temporarily unavailable', 'limit');
      const pid = spawn(sim, place, child);
      return { pid, seen: machineOf(sim.world, place.machine).kernel?.processes[pid]?.nsPid ?? pid };
    },
  };
}

function spawn(sim: Simulation, { machine, container, pid: parent, output }: Place, child: Child): number {
  const { argv, user, memoryMiB, growth, cpuDemand, handles, listens, ends, prints } = child;
  const viewer = child.session.within === undefined ? null : viewerOf({ sim, machine, container, session: child.session });
  const joined = viewer ? besideIn(sim, machine, viewer) : container === null ? null : joinContainer(sim, machine, container);
  return startProcess(sim, machine, {
    ...{ argv, user, memoryMiB, growth, cpuDemand, handles, listens },
    ...(joined ?? { cgroup: { path: '/user.slice', memoryMax: null, nanoCpus: null } }),
    ...(parent === undefined ? {} : { ppid: parent }),
    ...(ends && { ends }),
    ...(prints && { prints }),
    ...extrasOf({ ...child, output: outputOf(output, child.streams), session: child.shell ?? child.session }),
  });
}

/** What a process shares with one in namespaces of its own. */
function besideIn(sim: Simulation, machine: string, { namespaces, root, cgroup }: Process): Pick<ProcessSpec, 'namespaces' | 'nsPid' | 'root' | 'cgroup'> {
  const group = machineOf(sim.world, machine).kernel?.cgroups[cgroup];
  return { ...placeIn(sim, machine, namespaces, root), ...(group && { cgroup: { ...group } }) };
}

/** The shell of a process may go on: it does, if what it waited for is really over. */
export function continueProcess(sim: Simulation, machine: string, pid: number): void {
  const processes = machineOf(sim.world, machine).kernel?.processes ?? {};
  const process = processes[pid];
  const run = process?.session?.state?.run;
  if (!process?.session || !run || !isReady(run, (other) => processes[other] !== undefined)) return;
  const session = clone(process.session);
  if (process.state === 'paused') {
    sim.record({ type: 'process/sessionChanged', machine, pid, session, resumeAt: sim.world.now + PAUSED_MS });
    return;
  }
  finish(sim, machine, process, session, goOn(contextOf(sim, machine, process, session)));
}

/** Where a process writes: a container's log, unless something else was said. */
export function contextOutput({ output }: Process): ProcessOutput {
  return output ?? { out: { to: 'container', stream: 'stdout' }, err: { to: 'container', stream: 'stderr' } };
}

/** The surroundings of a shell that is a process. */
export function contextOf(sim: Simulation, machine: string, process: Process, session: Session): ShellContext {
  const { pid, nsPid, containerId } = process;
  const output = contextOutput(process);
  const terminal = output.out.to === 'terminal' ? output.out.terminal : null;
  const write = (sink: Sink) => (text: string) => {
    emit(sim, machine, containerId, sink, text);
  };
  return {
    sim: simulationFor(sim, machine, session),
    machine,
    container: session.within === undefined ? containerId : session.container,
    session,
    terminal,
    foreground: false,
    outputIsTty: isTty(sim, machine, containerId, output.out),
    keyboard: terminal !== null,
    name: session.state?.zero ?? 'sh',
    stdin: '',
    out: write(output.out),
    err: write(output.err),
    sleep: () => undefined,
    later: laterAt(sim, { machine, container: containerId, pid, output }),
    pid: nsPid,
  };
}

function isTty(sim: Simulation, machine: string, container: string | null, sink: Sink): boolean {
  const engine = machineOf(sim.world, machine).engine;
  if (sink.to === 'terminal') return container !== null || sim.world.terminals[sink.terminal]?.outputIsTty === true;
  if (sink.to === 'exec') return engine?.execs[sink.exec]?.tty === true;
  return sink.to === 'container' && container !== null && engine?.containers[container]?.config.Tty === true;
}

/** What becomes of a shell's process after a stretch of work. */
export function finish(sim: Simulation, machine: string, process: Process, session: Session, outcome: Outcome): void {
  const { pid } = process;
  switch (outcome.kind) {
    case 'done':
    case 'nested':
      endProcess(sim, machine, pid, session.lastExit);
      return;
    case 'exit':
      endProcess(sim, machine, pid, outcome.code);
      return;
    case 'waits':
      settleDemand(sim, machine, process, outcome.busy === true ? 1 : 0);
      sim.record({ type: 'process/sessionChanged', machine, pid, session, resumeAt: outcome.resumeAt });
      return;
    case 'becomes':
      become(sim, machine, process, session, outcome);
  }
}

/** A loop that never waits keeps a CPU busy. */
function settleDemand(sim: Simulation, machine: string, { pid, memoryMiB, growth, cpuDemand }: Process, demand: number): void {
  if (cpuDemand !== demand) sim.record({ type: 'process/settled', machine, pid, memoryMiB, growth: growth && clone(growth), cpuDemand: demand });
}

/** The shell has put a program in its own place: the process stays, and what it is changes. */
function become(sim: Simulation, machine: string, process: Process, session: Session, { argv, result, streams }: Extract<Outcome, { kind: 'becomes' }>): void {
  const { pid, containerId } = process;
  const output = outputOf(contextOutput(process), streams);
  if (result.kind === 'holds') {
    endProcess(sim, machine, pid, session.lastExit);
    return;
  }
  const { now } = sim.world;
  const ends = result.ends ? { at: now + result.ends.after, code: result.ends.code } : null;
  if (result.kind === 'runs') {
    const extras = extrasOf({ output, session: result.shell });
    sim.record({ type: 'process/replaced', machine, pid, argv: result.argv ?? argv, memoryMiB: SHELL_MIB, handles: {}, extras, exits: ends, prints: [] });
    return;
  }
  const { title, memoryMiB, handles, listens, readsKeyboard } = result;
  const prints = [...(result.prints ?? []), ...(result.ends ? lastWord(result.ends) : [])];
  const extras = extrasOf({ ...result, output, session: withoutState(session) });
  sim.record({
    ...{ type: 'process/replaced', machine, pid, argv: title ?? argv, memoryMiB: memoryMiB + overheadOf(process), handles, extras, exits: ends },
    prints: printsFrom(now, prints),
  });
  if (result.growth || result.cpuDemand !== undefined)
    sim.record({ type: 'process/settled', machine, pid, memoryMiB: memoryMiB + overheadOf(process), growth: result.growth ?? null, cpuDemand: result.cpuDemand ?? 0 });
  for (const port of listens) sim.record({ type: 'port/opened', machine, listener: { pid, net: process.namespaces.net, port, protocol: 'tcp' } });
  const container = containerId === null ? undefined : machineOf(sim.world, machine).engine?.containers[containerId];
  if (readsKeyboard === true && container?.pid === pid) connectKeyboard(sim, (job) => job.kind === 'attach' && job.container === containerId, sessionIn(container));
}

/** What a container costs beside its program is on the account of its first process. */
const overheadOf = ({ containerId, nsPid }: Process): number => (containerId !== null && nsPid === 1 ? CONTAINER_OVERHEAD_MIB.value : 0);
