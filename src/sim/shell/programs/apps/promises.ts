// The event loop of one run: what promises and timers still have to do.
import { type Interpreter } from './interpreter';
import { Thrown } from './language';
import { List, Promised, type Value } from './values';

/** Settles a promise, and queues what waits for it. */
export function settle(vm: Interpreter, promise: Promised, state: 'done' | 'failed', value: Value): Value {
  if (promise.state !== 'pending') return undefined;
  if (state === 'done' && value instanceof Promised) {
    follow(vm, value, undefined, undefined, promise);
    return undefined;
  }
  promise.state = state;
  promise.value = value;
  if (state === 'failed' && promise.waiting.length === 0) vm.unhandled.add(promise);
  for (const { done, failed, next } of promise.waiting) queue(vm, promise, done, failed, next);
  promise.waiting = [];
  return undefined;
}

/** `then`: what happens when a promise is settled, and the promise of what comes out of that. */
export function follow(vm: Interpreter, promise: Promised, done: Value, failed: Value, next = new Promised()): Promised {
  vm.unhandled.delete(promise);
  if (promise.state === 'pending') promise.waiting.push({ done, failed, next });
  else queue(vm, promise, done, failed, next);
  return next;
}

function queue(vm: Interpreter, { state, value }: Promised, done: Value, failed: Value, next: Promised): void {
  vm.jobs.push(() => {
    const handler = state === 'done' ? done : failed;
    if (handler === undefined || handler === null) {
      settle(vm, next, state === 'done' ? 'done' : 'failed', value);
      return;
    }
    try {
      settle(vm, next, 'done', vm.call(handler, [value]));
    } catch (problem) {
      if (!(problem instanceof Thrown)) throw problem;
      settle(vm, next, 'failed', problem.value);
    }
  });
}

/** Does everything that is ready. An error that nobody handles is thrown. */
export function drain(vm: Interpreter): void {
  for (let job = vm.jobs.shift(); job; job = vm.jobs.shift()) job();
  const [lost] = vm.unhandled;
  vm.unhandled.clear();
  if (lost) throw new Thrown(lost.value, vm.line);
}

/** The timers, each a list: its number, when it fires (Unix ms), how often (ms, or null), and what it calls. */
export const timersOf = (vm: Interpreter): List => {
  const kept = vm.kept('timers');
  const list = kept.get('list');
  if (list instanceof List) return list;
  const made = new List();
  kept.set('list', made);
  return made;
};

/** Sets a timer; its number. */
export function setTimer(vm: Interpreter, call: Value, ms: number, again: boolean): number {
  const kept = vm.kept('timers');
  const number = Number(kept.get('next') ?? 1);
  kept.set('next', number + 1);
  const every = Math.max(1, Math.round(ms) || 1);
  timersOf(vm).items.push(new List([number, vm.host.now() + every, again ? every : null, call]));
  return number;
}

/** Stops a timer. */
export function clearTimer(vm: Interpreter, number: Value): Value {
  const list = timersOf(vm);
  list.items = list.items.filter((timer) => timer instanceof List && timer.items[0] !== number);
  return undefined;
}

/** When the next timer fires (Unix ms); undefined where there is none. */
export function nextTimer(vm: Interpreter): number | undefined {
  const times = timersOf(vm).items.flatMap((timer) => (timer instanceof List ? [Number(timer.items[1])] : []));
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Fires every timer that is due. */
export function fireTimers(vm: Interpreter): void {
  const due = timersOf(vm).items.filter((timer): timer is List => timer instanceof List && Number(timer.items[1]) <= vm.host.now());
  for (const timer of due) {
    const [number, at, every, call] = timer.items;
    if (every === null || every === undefined) clearTimer(vm, number);
    else timer.items[1] = Number(at) + Number(every);
    vm.call(call, []);
    drain(vm);
  }
}

/** Does one thing that is waited for: a job, or the next timer, for which time passes. Says whether there was one. */
export function pump(vm: Interpreter): boolean {
  vm.step(vm.line);
  const job = vm.jobs.shift();
  if (job) {
    job();
    return true;
  }
  const next = nextTimer(vm);
  if (next === undefined) return false;
  vm.host.sleep(next - vm.host.now());
  fireTimers(vm);
  return true;
}
