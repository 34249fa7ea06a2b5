// A script as a process: what a language has to say about it, how it starts, and how it ends at once.
import { type HttpRequest, type Json, type ProgramContext, type ProgramResult, type Stays } from '../../program';
import { staying as service } from '../servers/service';
import { startHost } from './host';
import { Interpreter } from './interpreter';
import { type Dialect, Exited, Serving, Thrown } from './language';
import { type Diary, Paused, remembering } from './pausing';
import { drain, timersOf } from './promises';
import { type Outgoing, openPorts } from './serving';
import { NotSimulated, SyntaxProblem } from './tokens';
import { Dict, freeze, List, type Value } from './values';

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
  /** Runs a main module. */
  main(vm: Interpreter, main: Main): void;
  /** Lets go of output that it has kept back, when the process ends by itself. */
  flush?(vm: Interpreter): void;
  /** The line about a request on standard error. */
  log?(vm: Interpreter, request: HttpRequest, answer: Outgoing): string;
}

/** A main module: what every run of it begins with. */
export interface Main {
  path: string;
  source: string;
  /** What the script finds in argv. */
  args: string[];
  version: string;
  /** Whether standard output is kept back where there is no terminal; Python only. */
  buffered: boolean;
}

/** Where a script was started. */
interface Birth {
  env: Readonly<Record<string, string>>;
  cwd: string;
  user: string;
}

/** What is kept between two stretches of work: everything that the script has made, or for one that sleeps, its diary. */
export type Kept = Awake | Asleep;
export type Awake = Birth & { root: Json };
export type Asleep = Birth & { main: Main; diary: Diary };

/** Whether a process keeps a script; a prompt keeps nothing. */
export const isScript = (keeps: Json): boolean => typeof keeps === 'object' && keeps !== null && ('root' in keeps || 'diary' in keeps);

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
    vm.host.err(
      `${file}:${problem.line || vm.line}: not simulated: ${problem.what}\n${language.called} runs this on a real system; this simulated machine runs ${language.honours}\n`,
    );
  else throw problem;
  return 1;
}

/** Does some work of a script; undefined, the exit code where that ends it, or that it sleeps. */
export function work(language: Language, vm: Interpreter, run: () => void): number | Paused | undefined {
  try {
    run();
    drain(vm);
    return undefined;
  } catch (problem) {
    if (problem instanceof Paused) return problem;
    // what has been printed before stands above the error
    if (!(problem instanceof Serving)) language.flush?.(vm);
    return report(language, vm, problem);
  }
}

/** What every run of a script finds: its environment, and its version. */
export function freshRoot({ env }: Birth, version: string): Dict {
  return Dict.of({ env: Dict.of({ ...env }), version });
}

/** Starts a script: its main module, or what a server does to begin with. */
export function startScript(context: ProgramContext, language: Language, begin: Main | ((vm: Interpreter) => void), version: string): ProgramResult {
  const own = startHost(context);
  const birth: Birth = { env: own.env, cwd: own.cwd, user: own.user };
  // whoever keeps a process can wake it; for others, time passes at once
  const diary: Diary | null = context.resumable === true && typeof begin !== 'function' ? { told: [], sleeps: 0 } : null;
  const vm = new Interpreter(language.dialect, diary ? remembering(own, diary) : own, freshRoot(birth, version));
  const end = work(language, vm, () => {
    if (typeof begin === 'function') begin(vm);
    else language.main(vm, begin);
  });
  if (typeof end === 'number') return end;
  const handled = Object.fromEntries([...vm.kept('signals').entries.keys()].map((name) => [name, 0]));
  const { memoryMiB } = service(language.service, [], []);
  const stays: Stays = { kind: 'stays', memoryMiB, listens: [], handles: { ...language.signals(vm), ...handled }, title: [...context.argv], program: language.service };
  if (end && diary && typeof begin !== 'function') return { ...stays, every: end.ms, keeps: { ...birth, main: begin, diary } satisfies Kept };
  const { ports, address } = openPorts(vm);
  const every = roundOf(vm);
  if (ports.length === 0 && every === undefined) {
    language.flush?.(vm);
    return 0;
  }
  const keeps: Kept = { ...birth, root: freeze(vm.root) };
  return { ...stays, listens: ports, keeps, ...(address !== null && { binds: address }), ...(every !== undefined && { every }) };
}

const SHORTEST_ROUND_MS = 50;
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** ms between two looks at the timers; undefined where there are none. */
export function roundOf(vm: Interpreter): number | undefined {
  const spans = timersOf(vm).items.flatMap((timer) => (timer instanceof List ? [Number(timer.items[1]) - vm.host.now(), Number(timer.items[2] ?? 0)] : []));
  const span = spans.filter((each) => each > 0).reduce(gcd, 0);
  return timersOf(vm).items.length === 0 ? undefined : Math.max(SHORTEST_ROUND_MS, span);
}
