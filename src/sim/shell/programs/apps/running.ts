// A script that stays: what it does when requests, timers and signals come, and when a sleep is over.
import { endProcess } from '../../../kernel/processes';
import { machineOf } from '../../../world';
import { type HttpAnswer, type HttpRequest, type Staying } from '../../program';
import { goOnHost } from './host';
import { Interpreter } from './interpreter';
import { type Diary, Paused, remembering } from './pausing';
import { clearTimer, drain, fireTimers, nextTimer, pump, timersOf } from './promises';
import { type Asleep, freshRoot, type Kept, type Language, type Main, roundOf, work } from './script';
import { handlerAt, type Outgoing, openPorts } from './serving';
import { Dict, freeze, List, thaw } from './values';

/** Goes on with a script that stays. */
function goOn(language: Language, staying: Staying, run: (vm: Interpreter) => void): { vm: Interpreter; exit: number | undefined } {
  const kept = staying.keeps as Kept;
  const { env, cwd, user } = kept;
  const host = goOnHost(staying, kept);
  const diary = 'diary' in kept ? { told: [...kept.diary.told], sleeps: kept.diary.sleeps } : null;
  const vm = new Interpreter(language.dialect, diary ? remembering(host, diary, true) : host, 'root' in kept ? thaw(kept.root) : freshRoot(kept, kept.main.version));
  const end = work(language, vm, () => {
    // a script that sleeps comes to where it slept; nothing that it says on its way is said again
    if ('main' in kept) rememberTo(language, vm, kept.main);
    run(vm);
  });
  const exit = typeof end === 'number' ? end : undefined;
  if (exit === undefined && 'root' in kept) {
    openNewPorts(staying, vm);
    staying.keep({ env, cwd, user, root: freeze(vm.root) } satisfies Kept);
  }
  return { vm, exit };
}

/** Runs a main module up to its last sleep. */
function rememberTo(language: Language, vm: Interpreter, main: Main): void {
  try {
    language.main(vm, main);
  } catch (problem) {
    if (!(problem instanceof Paused)) throw problem;
  }
}

/** Ports that the script has opened after its start. */
function openNewPorts({ sim, machine, pid }: Staying, vm: Interpreter): void {
  const { kernel } = machineOf(sim.world, machine);
  const net = kernel?.processes[pid]?.namespaces.net;
  const open = (kernel?.listeners ?? []).filter((listener) => listener.pid === pid).map(({ port }) => port);
  if (net !== undefined)
    for (const port of openPorts(vm).ports.filter((each) => !open.includes(each))) sim.record({ type: 'port/opened', machine, listener: { pid, net, port, protocol: 'tcp' } });
}

/** A request for a script that listens. */
export function answerRequest(language: Language, request: HttpRequest, staying: Staying): HttpAnswer | 'hangs' | 'drops' {
  let answer: Outgoing | null | undefined;
  const { vm, exit } = goOn(language, staying, (running) => {
    answer = language.respond(running, handlerAt(running, request.port), request);
    drain(running);
    finishTimers(running, staying);
  });
  if (exit !== undefined) endProcess(staying.sim, staying.machine, staying.pid, exit);
  if (!answer) return exit === undefined ? 'hangs' : 'drops';
  const log = exit === undefined ? (language.log?.(vm, request, answer) ?? '') : '';
  if (log !== '') staying.err(log);
  return { ...answer, log: '' };
}

/** A process without rounds of its own does at once what a handler has put off for a while. */
function finishTimers(vm: Interpreter, { sim, machine, pid }: Staying): void {
  if (machineOf(sim.world, machine).kernel?.processes[pid]?.every !== undefined) return;
  for (const timer of timersOf(vm).items) if (timer instanceof List && timer.items[2] !== null) vm.refuse('a timer that a request starts and that goes on for ever');
  while (timersOf(vm).items.length > 0) pump(vm);
}

/** How long a process without timers waits for nothing (ms). */
const LONG_MS = 86_400_000;

/** A round: timers that are due, or the end of a sleep. The process ends when nothing is left to do. */
export function tickScript(language: Language, staying: Staying): number | { next: number } | undefined {
  const kept = staying.keeps as Kept;
  if ('diary' in kept) return wake(language, staying, kept);
  const { vm, exit } = goOn(language, staying, fireTimers);
  if (exit !== undefined) return exit;
  const next = roundOf(vm);
  return next === undefined && openPorts(vm).ports.length === 0 ? 0 : { next: next ?? LONG_MS };
}

/** A sleep is over: the script goes on to the next one, to serving, or to its end. */
function wake(language: Language, staying: Staying, { main, diary: before, ...birth }: Asleep): number | { next: number } {
  const diary: Diary = { told: [...before.told], sleeps: before.sleeps };
  const vm = new Interpreter(language.dialect, remembering(goOnHost(staying, birth), diary), freshRoot(birth, main.version));
  const end = work(language, vm, () => {
    language.main(vm, main);
  });
  if (typeof end === 'number') return end;
  if (end) {
    staying.keep({ ...birth, main, diary } satisfies Kept);
    return { next: end.ms };
  }
  const next = roundOf(vm);
  if (next === undefined && openPorts(vm).ports.length === 0) {
    language.flush?.(vm);
    return 0;
  }
  openNewPorts(staying, vm);
  staying.keep({ ...birth, root: freeze(vm.root) } satisfies Kept);
  return { next: next ?? LONG_MS };
}

/** A signal: the script's own handler decides what becomes of the process. */
export function signalScript(language: Language, staying: Staying, signal: string): number | 'stays' | undefined {
  const kept = staying.keeps as Kept;
  const handlers = 'root' in kept ? thaw(kept.root).get('signals') : undefined;
  if ('root' in kept && !(handlers instanceof Dict && handlers.entries.has(signal))) return undefined;
  const { vm, exit } = goOn(language, staying, (running) => {
    const handler = running.kept('signals').get(signal);
    if (handler === undefined) return;
    running.call(handler, language.service === 'node' ? [`SIG${signal}`, 15] : [15, null]);
    drain(running);
    for (const timer of [...timersOf(running).items])
      if (timer instanceof List && timer.items[2] !== null && openPorts(running).ports.length === 0) clearTimer(running, timer.items[0]);
    while (timersOf(running).items.length > 0 && timersOf(running).items.every((timer) => timer instanceof List && timer.items[2] === null)) pump(running);
  });
  if (exit !== undefined) return exit;
  if ('diary' in kept) return vm.kept('signals').entries.has(signal) ? 'stays' : undefined;
  return openPorts(vm).ports.length === 0 && nextTimer(vm) === undefined ? 0 : 'stays';
}
