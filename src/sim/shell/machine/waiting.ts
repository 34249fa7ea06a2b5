// How a shell comes to wait, and how it goes on.
import { type Run, type Waiting } from '../session';
import { type Outcome, type Shell } from './shell';

/** Waits: for something that will end by itself, or only for time to pass. */
export function waitFor({ run, context }: Shell, waiting: Waiting, ms: number | null = null): Extract<Outcome, { kind: 'waits' }> {
  run.waiting = waiting;
  return { kind: 'waits', resumeAt: ms === null ? null : context.sim.world.now + ms };
}

/** Whether what a shell waits for is over, or a trap wants to be heard. */
export function isReady({ waiting, trapped }: Run, isAlive: (pid: number) => boolean): boolean {
  if (!waiting) return true;
  if (waiting.for === 'process') return !isAlive(waiting.pid);
  if (waiting.for === 'children') return trapped.length > 0 || waiting.pids.every((pid) => !isAlive(pid));
  return waiting.for !== 'line';
}
