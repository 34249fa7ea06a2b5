// Shells that wait for a process or a signal: how the end of one makes the other go on.
import { type Session } from '../shell/session';
import { findMachine, type Pending, type World } from '../world';
import { type Process } from './kernel';
import { valuesOf } from '../values';

/** Every shell that may wait for a process of a machine, and what makes it go on. */
function shellsOf(world: World, machine: string, at: number): { session: Session; ready: Pending }[] {
  const { processes: table = {} } = findMachine(world.machines, machine)?.kernel ?? {};
  const scripts = valuesOf(table).filter(({ session }) => session?.state);
  const processes = scripts.flatMap(({ pid }) => {
    const session = table[pid]?.session;
    return session ? [{ session, ready: { at, kind: 'shell-ready' as const, machine, pid } }] : [];
  });
  const terminals = Object.values(world.terminals).flatMap(({ id, job, session, machine: own }) => {
    const inside =
      job && 'shell' in job && job.machine === machine && job.shell
        ? [{ session: job.shell, ready: { at, kind: 'terminal-ready' as const, machine, terminal: id, inside: true } }]
        : [];
    return own === machine ? [...inside, { session, ready: { at, kind: 'terminal-ready' as const, machine, terminal: id, inside: false } }] : inside;
  });
  return [...processes, ...terminals];
}

/** A process has ended: shells that waited for it, or that had sent it into the background, take note. */
export function wakeWaiting(world: World, machine: string, pid: number, code: number): void {
  for (const { session, ready } of shellsOf(world, machine, world.now)) {
    const { state } = session;
    if (!state) continue;
    for (const job of state.jobs) if (job.pid === pid) job.exit = code;
    const waiting = state.run?.waiting;
    if (waiting?.for === 'process' && waiting.pid === pid) waiting.exit = code;
    else if (waiting?.for === 'children' && waiting.pids.includes(pid)) {
      waiting.pids = waiting.pids.filter((other) => other !== pid);
      if (waiting.counts === pid) waiting.exit = code;
      if (waiting.pids.length > 0) continue;
    } else continue;
    world.pending.push(ready);
  }
}

/** A signal has reached a shell with a trap for it. One that waits for its background processes or for a line answers at once; otherwise the command goes first. */
export function wakeBySignal(world: World, machine: string, { pid, session }: Process, signal: string): void {
  const run = session?.state?.run;
  const trap = session?.state?.traps[signal];
  if (!run || trap === undefined || trap === '') return;
  run.trapped.push(signal);
  if (run.waiting?.for === 'children' || run.waiting?.for === 'line') world.pending.push({ at: world.now, kind: 'shell-ready', machine, pid });
}
