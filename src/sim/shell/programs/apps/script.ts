// A script as a process: how it starts, how it goes on when requests, timers and signals come, and how it ends.
import { endProcess } from '../../../kernel/processes';
import { machineOf } from '../../../world';
import { type HttpAnswer, type HttpRequest, type Json, type ProgramContext, type ProgramResult, type Staying, type Stays } from '../../program';
import { staying as service } from '../servers/service';
import { goOnHost, startHost } from './host';
import { Interpreter } from './interpreter';
import { type Dialect, Exited, Serving, Thrown } from './language';
import { clearTimer, drain, fireTimers, nextTimer, pump, timersOf } from './promises';
import { handlerAt, type Outgoing, openPorts } from './serving';
import { NotSimulated, SyntaxProblem } from './tokens';
import { Dict, freeze, List, thaw, type Value } from './values';

/** A language as a program: what it says when things go wrong, and how it handles requests. */
export interface Language {
  dialect: Dialect;
  service: 'node' | 'python';
  /** What the program is called in a machine's own words. */
  called: string;
  /** What runs here, in a few words. */
  honours: string;
  /** What it prints for a source that it cannot read. */
  syntaxError(vm: Interpreter, file: string, source: string, problem: SyntaxProblem): string;
  /** What it prints for an error that nobody catches. */
  uncaught(vm: Interpreter, error: Thrown): string;
  /** Answers a request; null where nobody ever will. Errors of the script may come out of it. */
  respond(vm: Interpreter, handler: Value, request: HttpRequest): Outgoing | null;
  /** Signals that it ends on, with the exit code, where the script says nothing. */
  signals(vm: Interpreter): Record<string, number>;
  /** Lets go of output that it has kept back, when the process ends by itself. */
  flush?(vm: Interpreter): void;
  /** The line about a request on standard error. */
  log?(vm: Interpreter, request: HttpRequest, answer: Outgoing): string;
}

/** What is kept between two stretches of work. */
interface Kept {
  env: Readonly<Record<string, string>>;
  cwd: string;
  user: string;
  root: Json;
}

/** Whether a process keeps a script; a prompt keeps nothing. */
export const isScript = (keeps: Json): boolean => typeof keeps === 'object' && keeps !== null && 'root' in keeps;

/** The source of a module, as it was read. */
export function sourceOf(vm: Interpreter, module: string): string {
  const source = vm.kept('sources').get(module);
  return typeof source === 'string' ? source : '';
}

/** Says what went wrong; the exit code. Faults of the simulator go on. */
function report(language: Language, vm: Interpreter, problem: unknown): number | undefined {
  if (problem instanceof Serving) return undefined;
  if (problem instanceof Exited) return problem.code;
  const file = vm.module;
  if (problem instanceof Thrown) vm.host.err(language.uncaught(vm, problem));
  else if (problem instanceof SyntaxProblem) vm.host.err(language.syntaxError(vm, file, sourceOf(vm, file), problem));
  else if (problem instanceof NotSimulated)
    vm.host.err(`${file}:${problem.line}: not simulated: ${problem.what}\n${language.called} runs this on a real system; this simulated machine runs ${language.honours}\n`);
  else throw problem;
  return 1;
}

/** Does some work of a script; undefined, or the exit code where that ends it. */
function work(language: Language, vm: Interpreter, run: () => void): number | undefined {
  try {
    run();
    drain(vm);
    return undefined;
  } catch (problem) {
    // what has been printed before stands above the error
    if (!(problem instanceof Serving)) language.flush?.(vm);
    return report(language, vm, problem);
  }
}

/** Starts a script. `begin` runs its main module. */
export function startScript(context: ProgramContext, language: Language, version: string, begin: (vm: Interpreter) => void): ProgramResult {
  const host = startHost(context);
  const { env, cwd, user } = host;
  const root = Dict.of({ env: Dict.of({ ...env }), version, started: host.now() });
  const vm = new Interpreter(language.dialect, host, root);
  const exit = work(language, vm, () => {
    begin(vm);
  });
  if (exit !== undefined) return exit;
  const { ports, address } = openPorts(vm);
  const every = roundOf(vm);
  if (ports.length === 0 && every === undefined) {
    language.flush?.(vm);
    return 0;
  }
  const handled = Object.fromEntries([...vm.kept('signals').entries.keys()].map((name) => [name, 0]));
  const { memoryMiB } = service(language.service, [], []);
  const stays: Stays = { kind: 'stays', memoryMiB, listens: ports, handles: { ...language.signals(vm), ...handled }, title: [...context.argv], program: language.service };
  const kept: Kept = { env, cwd, user, root: freeze(root) };
  return { ...stays, keeps: kept, ...(address !== null && { binds: address }), ...(every !== undefined && { every }) };
}

const SHORTEST_ROUND_MS = 50;
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** ms between two looks at the timers; undefined where there are none. */
function roundOf(vm: Interpreter): number | undefined {
  const spans = timersOf(vm).items.flatMap((timer) => (timer instanceof List ? [Number(timer.items[1]) - vm.host.now(), Number(timer.items[2] ?? 0)] : []));
  const span = spans.filter((each) => each > 0).reduce(gcd, 0);
  return timersOf(vm).items.length === 0 ? undefined : Math.max(SHORTEST_ROUND_MS, span);
}

/** Goes on with a script that stays. */
function goOn(language: Language, staying: Staying, run: (vm: Interpreter) => void): { vm: Interpreter; exit: number | undefined } {
  const kept = staying.keeps as Kept;
  const vm = new Interpreter(language.dialect, goOnHost(staying, kept), thaw(kept.root));
  const exit = work(language, vm, () => {
    run(vm);
  });
  if (exit === undefined) {
    openNewPorts(staying, vm);
    staying.keep({ ...kept, root: freeze(vm.root) } satisfies Kept);
  }
  return { vm, exit };
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

/** A round: timers that are due. The process ends when nothing is left to do. */
export function tickScript(language: Language, staying: Staying): number | undefined {
  const { vm, exit } = goOn(language, staying, fireTimers);
  return exit ?? (nextTimer(vm) === undefined && openPorts(vm).ports.length === 0 ? 0 : undefined);
}

/** A signal: the script's own handler decides what becomes of the process. */
export function signalScript(language: Language, staying: Staying, signal: string): number | 'stays' | undefined {
  const handlers = thaw((staying.keeps as Kept).root).get('signals');
  if (!(handlers instanceof Dict) || !handlers.entries.has(signal)) return undefined;
  const { vm, exit } = goOn(language, staying, (running) => {
    const handler = running.kept('signals').get(signal);
    running.call(handler, language.service === 'node' ? [`SIG${signal}`, 15] : [15, null]);
    drain(running);
    for (const timer of [...timersOf(running).items])
      if (timer instanceof List && timer.items[2] !== null && openPorts(running).ports.length === 0) clearTimer(running, timer.items[0]);
    while (timersOf(running).items.length > 0 && timersOf(running).items.every((timer) => timer instanceof List && timer.items[2] === null)) pump(running);
  });
  return exit ?? (openPorts(vm).ports.length === 0 && nextTimer(vm) === undefined ? 0 : 'stays');
}
