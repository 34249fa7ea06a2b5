// Who reads the keyboard of a terminal: a shell at its prompt, a shell or a program that asks for a line, or nobody.
import { type Process } from './kernel/kernel';
import { type Job } from './shell/foregroundJob';
import { type Session } from './shell/session';
import { findMachine, type Terminal, type World } from './world';

/** A connection to a shell elsewhere: in a container, in namespaces of its own, or on another machine. */
export type ShellJob = Extract<Job, { shell: Session | null }>;
/** The same, where the shell runs in a container. */
export type ContainerJob = Extract<ShellJob, { container: string }>;

/** Whoever gets the next line. */
export type Reader =
  | { kind: 'shell'; job: ShellJob | null; session: Session }
  /** A `read` of the typed shell. */
  | { kind: 'question'; job: ShellJob | null; session: Session }
  | { kind: 'process'; machine: string; process: Process };

/** Who reads a terminal's keyboard now; null while nobody does. */
export function readerOf(world: World, { job, session, machine }: Terminal): Reader | null {
  if (job === null) return atPrompt(world, machine, null, session);
  if ('shell' in job && job.shell) return atPrompt(world, job.machine, job, job.shell);
  return processReader(world, job.machine, foregroundPid(world, job));
}

function atPrompt(world: World, machine: string, job: ShellJob | null, session: Session): Reader | null {
  const waiting = session.state?.run?.waiting;
  if (waiting?.for === 'line') return { kind: 'question', job, session };
  // without a job there is nothing left to wait for: the machine below has been switched off meanwhile
  if (!waiting || job === null) return { kind: 'shell', job, session };
  return waiting.for === 'process' ? processReader(world, machine, waiting.pid) : null;
}

/** Host PID of the process that a job holds its terminal for; 0 where it is no single one. */
export function foregroundPid(world: World, job: Job): number {
  const engine = findMachine(world.machines, job.machine)?.engine;
  switch (job.kind) {
    case 'process':
    case 'within':
      return job.pid;
    case 'attach':
      return engine?.containers[job.container]?.pid ?? 0;
    case 'exec':
      return engine?.execs[job.exec]?.pid ?? 0;
    default:
      return 0;
  }
}

/** The process at the end of a chain of shells that wait for one another, from a PID on. */
export function chainFrom(world: World, machine: string, pid: number): Process[] {
  const processes = findMachine(world.machines, machine)?.kernel?.processes ?? {};
  const chain: Process[] = [];
  for (let process = processes[pid]; process && !chain.includes(process);) {
    chain.push(process);
    const waiting = process.session?.state?.run?.waiting;
    process = waiting?.for === 'process' ? processes[waiting.pid] : undefined;
  }
  return chain;
}

function processReader(world: World, machine: string, pid: number): Reader | null {
  const process = chainFrom(world, machine, pid).at(-1);
  if (!process) return null;
  return process.reads || process.session?.state?.run?.waiting?.for === 'line' ? { kind: 'process', machine, process } : null;
}
