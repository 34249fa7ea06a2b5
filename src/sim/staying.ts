// Programs that stay and do something now and then: rounds of their own, lines of the keyboard, a last word.
import { lastPart, wordAt } from './text';
import { type Process } from './kernel/kernel';
import { endProcess } from './kernel/processes';
import { emit } from './output';
import { type Program, type Simulation, type Staying } from './shell/program';
import { simulationFor } from './shell/within';
import { contextOutput } from './shells';
import { machineOf } from './world';

/** The program that goes on in a process. */
export function programOf(sim: Simulation, { program, argv }: Process): Program | undefined {
  const name = program ?? lastPart(wordAt(argv, 0), '/');
  return Object.hasOwn(sim.programs, name) ? sim.programs[name] : undefined;
}

/** What a program that stays is given when it has something to do. */
export function stayingOf(sim: Simulation, machine: string, process: Process): Staying {
  const { pid, argv, containerId, session, keeps = null } = process;
  const { out, err } = contextOutput(process);
  const here = session ? simulationFor(sim, machine, session) : sim;
  const write = (sink: typeof out) => (text: string) => {
    emit(sim, machine, containerId, sink, text);
  };
  return {
    sim: here,
    machine,
    container: containerId,
    argv: [...argv],
    files: here.filesOf(machine, containerId),
    out: write(out),
    err: write(err),
    write: (path, node) => {
      here.write(machine, containerId, path, node);
    },
    pid,
    ...(session && { session }),
    env: session?.env ?? {},
    cwd: session?.cwd ?? '/',
    keeps,
    keep: (value, prompt) => {
      sim.record({ type: 'process/kept', machine, pid, keeps: value, ...(prompt !== undefined && { prompt }) });
    },
  };
}

const processAt = (sim: Simulation, machine: string, pid: number): Process | undefined => machineOf(sim.world, machine).kernel?.processes[pid];

/** One round of a program that does something again and again. */
export function tick(sim: Simulation, machine: string, pid: number): void {
  const process = processAt(sim, machine, pid);
  if (!process) return;
  const done = process.state === 'paused' ? undefined : programOf(sim, process)?.tick?.(stayingOf(sim, machine, process));
  if (typeof done === 'number') endProcess(sim, machine, pid, done);
  else if (processAt(sim, machine, pid)) sim.record({ type: 'process/ticked', machine, pid, ...(done && { next: done.next }) });
}

/** A line of the keyboard for a program that reads; null is the end of the input. */
export function hear(sim: Simulation, machine: string, pid: number, line: string | null): void {
  const process = processAt(sim, machine, pid);
  if (!process) return;
  const program = programOf(sim, process);
  const exit = program?.line ? program.line(stayingOf(sim, machine, process), line) : line === null ? 0 : undefined;
  if (exit !== undefined) endProcess(sim, machine, pid, exit);
}

/** A signal is about to end a process: its program may say something, choose another exit code, or go on. */
export function lastWord(sim: Simulation, machine: string, pid: number, signal: string): number | 'stays' | undefined {
  const process = processAt(sim, machine, pid);
  return process && programOf(sim, process)?.end?.(stayingOf(sim, machine, process), signal);
}
