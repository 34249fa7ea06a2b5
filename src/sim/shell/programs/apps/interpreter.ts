// Runs what has been read: expressions and calls. What differs between the languages is the dialect's; what the world allows is the host's.
import { execute, type Leave } from './execute';
import { bind } from './assign';
import { type Code, type Expr, type FunctionCode, type Item } from './syntax';
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
/** The rest of a chain is left out after `?.` */
const SHORT = Symbol('short');

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

  evaluate(expr: Expr, scope: Scope): Value {
    this.step(expr.line);
    this.depth += 1;
    if (this.depth > DEEPEST) {
      this.raise(this.dialect.tooDeep.name, this.dialect.tooDeep.message);
    }
    const { depth } = this;
    const value = this.valueOf(expr, scope);
    this.depth = depth - 1;
    return value === SHORT ? undefined : value;
  }

  private valueOf(expr: Expr, scope: Scope): Value | typeof SHORT {
    const { dialect } = this;
    switch (expr.is) {
      case 'literal':
        return expr.value;
      case 'name':
        return this.lookUp(scope, expr.name);
      case 'text':
        return this.sized(expr.parts.map(({ value, format }) => dialect.format(this, this.evaluate(value, scope), format)).join(''));
      case 'list':
        return this.sized(new List(this.items(expr.items, scope), expr.tuple));
      case 'dict':
        return this.dict(expr.entries, scope);
      case 'member':
      case 'index':
      case 'call':
        return this.link(expr, scope);
      case 'slice': {
        const of = this.evaluate(expr.of, scope);
        return dialect.slice(this, of, expr.from && this.evaluate(expr.from, scope), expr.to && this.evaluate(expr.to, scope));
      }
      case 'unary':
        return expr.op === 'typeof' && expr.of.is === 'name' && !scope.find(expr.of.name)
          ? this.typeOfGlobal(expr.of.name)
          : dialect.unary(this, expr.op, this.evaluate(expr.of, scope));
      case 'binary':
        return this.sized(dialect.binary(this, expr.op, this.evaluate(expr.left, scope), this.evaluate(expr.right, scope)));
      case 'logic': {
        const left = this.evaluate(expr.left, scope);
        const stays = expr.op === '??' ? left !== undefined && left !== null : dialect.truthy(left) === (expr.op === '||');
        return stays ? left : this.evaluate(expr.right, scope);
      }
      case 'choice':
        return this.evaluate(dialect.truthy(this.evaluate(expr.test, scope)) ? expr.then : expr.other, scope);
      case 'function':
        return new Closure(this.module, expr.fn.number, scope, expr.fn.name);
      case 'assign':
        return this.assign(expr, scope);
      case 'step': {
        const before = this.evaluate(expr.target as Expr, scope);
        const after = dialect.binary(this, expr.op, dialect.unary(this, '+', before), 1);
        bind(this, expr.target, after, scope, null);
        return expr.prefix ? after : before;
      }
      case 'await':
        return this.settle(this.evaluate(expr.of, scope));
      case 'comprehension':
        return new List(
          dialect.iterate(this, this.evaluate(expr.over, scope)).flatMap((item) => {
            const inner = new Scope(scope, true);
            bind(this, expr.target, item, inner, null);
            return expr.test && !dialect.truthy(this.evaluate(expr.test, inner)) ? [] : [this.evaluate(expr.item, inner)];
          }),
        );
    }
  }

  private typeOfGlobal(name: string): Value {
    try {
      return this.dialect.text(this, this.dialect.unary(this, 'typeof', this.dialect.global(this, name)));
    } catch (problem) {
      if (problem instanceof Thrown) return 'undefined';
      throw problem;
    }
  }

  lookUp(scope: Scope, name: string): Value {
    const found = scope.find(name);
    if (found?.value instanceof Native && found.value.name === UNBOUND)
      return this.raise('UnboundLocalError', `cannot access local variable '${name}' where it is not associated with a value`);
    return found ? found.value : this.dialect.global(this, name);
  }

  private assign({ op, target, value, line }: Expr & { is: 'assign' }, scope: Scope): Value {
    const before = op === '' ? undefined : this.evaluate(target as Expr, scope);
    if (op === '||' || op === '&&' || op === '??') {
      if (op === '??' ? before !== undefined && before !== null : this.dialect.truthy(before) === (op === '||')) return before;
      const kept = this.evaluate(value, scope);
      bind(this, target, kept, scope, null);
      return kept;
    }
    const right = this.evaluate(value, scope);
    this.line = line;
    const result = op === '' ? right : this.sized(this.dialect.binary(this, op, before, right));
    bind(this, target, result, scope, null);
    return result;
  }

  private link(expr: Expr & { is: 'member' | 'index' | 'call' }, scope: Scope): Value | typeof SHORT {
    const first = expr.is === 'call' ? expr.fn : expr.of;
    this.depth += 1;
    const of = first.is === 'member' || first.is === 'index' || first.is === 'call' ? this.link(first, scope) : this.evaluate(first, scope);
    this.depth -= 1;
    if (of === SHORT || (expr.optional && (of === undefined || of === null))) return SHORT;
    this.step(expr.line);
    if (expr.is === 'member') return this.dialect.member(this, of, expr.name);
    if (expr.is === 'index') {
      const at = this.evaluate(expr.at, scope);
      return this.dialect.index(this, of, at);
    }
    const args = this.items(expr.args, scope);
    const named = new Map(expr.named.map(({ name, value }) => [name, this.evaluate(value, scope)]));
    this.line = expr.line;
    if (!(of instanceof Closure) && !(of instanceof Native)) return this.notCallable(expr.fn, of);
    return this.call(of, args, named);
  }

  private notCallable(fn: Expr, value: Value): never {
    const name = (expr: Expr): string => (expr.is === 'name' ? expr.name : expr.is === 'member' ? `${name(expr.of)}.${expr.name}` : '(intermediate value)');
    return this.raise('TypeError', this.dialect.notCallable(name(fn), value));
  }

  private items(items: readonly Item[], scope: Scope): Value[] {
    const all = items.flatMap(({ value, spread }) => (spread ? this.dialect.iterate(this, this.evaluate(value, scope)) : [this.evaluate(value, scope)]));
    this.sized(new List(all));
    return all;
  }

  private dict(entries: readonly { key: Expr | null; value: Expr }[], scope: Scope): Dict {
    const made = new Dict();
    for (const { key, value } of entries) {
      const of = key === null ? this.evaluate(value, scope) : null;
      if (of instanceof Dict) for (const [name, each] of of.entries) made.set(name, each);
      else if (key) made.set(this.dialect.text(this, this.evaluate(key, scope)), this.evaluate(value, scope));
    }
    return made;
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
