// One run of a script: what it keeps, how much it may do, and its calls. What differs between the languages is the dialect's; what the world allows is the host's.
import { valueOf } from './evaluate';
import { execute, type Leave } from './execute';
import { type Code, type Expr, type FunctionCode } from './syntax';
import { NotSimulated } from './tokens';
import { Closure, Dict, List, Native, Promised, Scope, UNBOUND, type Value } from './values';
import { passArguments } from './calls';
import { type Host } from './host';
import { type Dialect, errorValue, Exited, type Named, Thrown } from './language';
import { pump } from './promises';
import { sourceOf } from './script';

const MOST_STEPS = 300_000;
const DEEPEST = 900;
const LONGEST = 1_000_000;

/** One run of a script, or of one of its functions. */
export class Interpreter {
  private steps = 0;
  /** How deep expressions and calls are nested. */
  depth = 0;
  /** What is ready to be done after what is being done. */
  readonly jobs: (() => void)[] = [];
  /** Promises that have failed, and nobody has heard. */
  readonly unhandled = new Set<Promised>();
  /** Where it is. */
  line = 1;
  /** The module that it is in. */
  module = '';
  private readonly codes = new Map<string, Code>();

  constructor(
    readonly dialect: Dialect,
    readonly host: Host,
    /** What is kept: modules, servers, timers, handlers of signals. */
    readonly root: Dict,
  ) {}

  /** Throws an error that the script may catch. */
  raise(name: string, message: string, more: Readonly<Record<string, Value>> = {}): never {
    throw new Thrown(errorValue(name, message, more), this.line);
  }

  /** Ends the process. */
  exit(code: number): never {
    throw new Exited(code & 255);
  }

  /** Says that the machine does not run this. */
  refuse(what: string): never {
    throw new NotSimulated(what, this.line);
  }

  /** A part of what is kept, made when it is first asked for. */
  kept(name: string): Dict {
    const found = this.root.get(name);
    if (found instanceof Dict) return found;
    const made = new Dict();
    this.root.set(name, made);
    return made;
  }

  /** Keeps the source of a module, and gives its tree. */
  codeOf(module: string, source?: string): Code {
    if (source !== undefined) this.kept('sources').set(module, source);
    const known = this.codes.get(module);
    if (known) return known;
    const code = this.dialect.parse(sourceOf(this, module));
    this.codes.set(module, code);
    return code;
  }

  /** Runs a module's own lines. */
  runModule(module: string, source: string, scope: Scope): void {
    const outer = { module: this.module, line: this.line };
    this.module = module;
    const code = this.codeOf(module, source);
    execute(this, code.body, scope);
    Object.assign(this, outer);
  }

  /** Counts a step; nothing runs for ever. */
  step(line: number): void {
    this.line = line;
    this.steps += 1;
    if (this.steps > MOST_STEPS) this.refuse(`a computation of more than ${MOST_STEPS.toLocaleString('en')} steps`);
  }

  /** A text within reason. */
  sized<T extends Value>(value: T): T {
    if (typeof value === 'string' && value.length > LONGEST) this.refuse(`a text of more than ${LONGEST.toLocaleString('en')} characters`);
    if (value instanceof List && value.items.length > LONGEST / 10) this.refuse(`a list of more than ${(LONGEST / 10).toLocaleString('en')} items`);
    return value;
  }

  /** The value of an expression, one step further and one level deeper. */
  evaluate(expr: Expr, scope: Scope): Value {
    this.step(expr.line);
    this.depth += 1;
    if (this.depth > DEEPEST) {
      this.raise(this.dialect.tooDeep.name, this.dialect.tooDeep.message);
    }
    const { depth } = this;
    const value = valueOf(this, expr, scope);
    this.depth = depth - 1;
    return value;
  }

  /** Calls a function of the script or of the machine. */
  call(fn: Value, args: readonly Value[], named: Named = new Map()): Value {
    if (fn instanceof Native) {
      const run = Object.hasOwn(this.dialect.natives, fn.name) ? this.dialect.natives[fn.name] : undefined;
      return run ? this.sized(run(this, args, fn.self, named)) : this.refuse(`${fn.name.replace('#', '.')}()`);
    }
    if (!(fn instanceof Closure)) return this.raise('TypeError', this.dialect.notCallable('argument', fn));
    const code = this.codeOf(fn.module).functions[fn.number];
    if (!code) throw new Error(`no function ${fn.number} in ${fn.module}`);
    const outer = { module: this.module, line: this.line };
    this.module = fn.module;
    const result = code.isAsync ? this.promised(() => this.enter(code, fn, args, named)) : this.enter(code, fn, args, named);
    Object.assign(this, outer);
    return result;
  }

  private enter(code: FunctionCode, fn: Closure, args: readonly Value[], named: Named): Value {
    const scope = new Scope(fn.scope, true);
    for (const name of code.locals) if (!code.globals.includes(name)) scope.declare(name, new Native(UNBOUND));
    this.depth += 1;
    const { depth } = this;
    passArguments(this, code, scope, args, named);
    const left: Leave | undefined = execute(this, code.body, scope, code.globals);
    this.depth = depth - 1;
    return left?.is === 'return' ? left.value : this.dialect.hoists ? undefined : null;
  }

  /** What a function gives back, as a promise. */
  promised(run: () => Value): Promised {
    const { module } = this;
    try {
      const value = run();
      return value instanceof Promised ? value : new Promised('done', value);
    } catch (problem) {
      if (!(problem instanceof Thrown)) throw problem;
      this.module = module;
      const failed = new Promised('failed', problem.value);
      this.unhandled.add(failed);
      return failed;
    }
  }

  /** The value of a promise: waits for it, and throws what it failed with. */
  settle(value: Value): Value {
    if (!(value instanceof Promised)) return value;
    while (value.state === 'pending') if (!pump(this)) this.refuse('waiting for what never comes');
    this.unhandled.delete(value);
    if (value.state === 'failed') throw new Thrown(value.value, this.line);
    return value.value;
  }
}
