// Runs statements, in order, with loops and what leaves them.
import { bind } from './assign';
import { type Interpreter } from './interpreter';
import { Exited, Thrown } from './language';
import { type Statement } from './syntax';
import { Closure, Dict, List, Native, Scope, type Value } from './values';

/** What ends a list of statements early. */
export type Leave = { is: 'return'; value: Value } | { is: 'break' } | { is: 'continue' };

/** Runs statements in a scope. `globals` are names that Python's `global` sends to the module. */
export function execute(vm: Interpreter, body: readonly Statement[], scope: Scope, globals: readonly string[] = []): Leave | undefined {
  if (vm.dialect.hoists) for (const each of body) if (each.is === 'define') define(vm, each, scope);
  if (globals.length > 0) scope.declare(GLOBALS, new List([...globals]));
  for (const statement of body) {
    vm.step(statement.line);
    const left = run(vm, statement, scope);
    if (left) return left;
  }
  return undefined;
}

/** Where a scope keeps the names that `global` sends to the module; no name looks like this. */
export const GLOBALS = ' globals';

function define(vm: Interpreter, { fn }: Statement & { is: 'define' }, scope: Scope): void {
  const closure = new Closure(vm.module, fn.number, scope, fn.name);
  if (vm.dialect.hoists) scope.declare(fn.name, closure);
  else vm.dialect.assign(vm, scope, fn.name, closure);
}

/** A block of JavaScript has names of its own; one of Python does not. */
const inner = (vm: Interpreter, scope: Scope): Scope => (vm.dialect.hoists ? new Scope(scope) : scope);

function run(vm: Interpreter, statement: Statement, scope: Scope): Leave | undefined {
  switch (statement.is) {
    case 'expression':
      vm.evaluate(statement.value, scope);
      return undefined;
    case 'declare':
      bind(vm, statement.target, statement.value ? vm.evaluate(statement.value, scope) : undefined, scope, statement.constant ? 'const' : 'let');
      return undefined;
    case 'define':
      if (!vm.dialect.hoists) define(vm, statement, scope);
      return undefined;
    case 'return':
      return { is: 'return', value: statement.value ? vm.evaluate(statement.value, scope) : vm.dialect.hoists ? undefined : null };
    case 'throw':
      return throwIt(vm, statement.value ? vm.evaluate(statement.value, scope) : scope.find(CAUGHT)?.value, statement.line);
    case 'if':
      return execute(vm, vm.dialect.truthy(vm.evaluate(statement.test, scope)) ? statement.then : statement.other, inner(vm, scope));
    case 'block':
      return execute(vm, statement.body, inner(vm, scope));
    case 'while':
      return loop(vm, statement, scope);
    case 'for':
      return each(vm, statement, scope);
    case 'leave':
      return { is: statement.how };
    case 'try':
      return attempt(vm, statement, scope);
    case 'import':
      imports(vm, statement, scope);
      return undefined;
    case 'with': {
      const value = vm.evaluate(statement.value, scope);
      if (statement.target) bind(vm, statement.target, value, scope, null);
      const left = execute(vm, statement.body, scope);
      if (value instanceof Dict) vm.call(new Native(`${value.kind}#close`, value), []);
      return left;
    }
  }
}

/** Where a handler keeps what it has caught, for a bare `raise`. */
const CAUGHT = ' caught';

function throwIt(vm: Interpreter, value: Value, line: number): never {
  // Python raises a class as well as what it makes
  if (vm.dialect.hoists) throw new Thrown(value, line);
  const error = value instanceof Native ? vm.call(value, []) : value;
  if (error === undefined) return vm.raise('RuntimeError', 'No active exception to reraise');
  if (!(error instanceof Dict) || error.kind !== 'error') return vm.raise('TypeError', 'exceptions must derive from BaseException');
  throw new Thrown(error, line);
}

function loop(vm: Interpreter, { test, body, step, first, line }: Statement & { is: 'while' }, scope: Scope): Leave | undefined {
  for (let round = 0; (round === 0 && !first) || vm.dialect.truthy(vm.evaluate(test, scope)); round++) {
    vm.step(line);
    const left = execute(vm, body, inner(vm, scope));
    if (left?.is === 'break') return undefined;
    if (left?.is === 'return') return left;
    if (step) vm.evaluate(step, scope);
  }
  return undefined;
}

function each(vm: Interpreter, { target, declares, over, body, keys, line }: Statement & { is: 'for' }, scope: Scope): Leave | undefined {
  const value = vm.evaluate(over, scope);
  const names = value instanceof Dict ? [...value.entries.keys()] : value instanceof List ? value.items.map((_, index) => String(index)) : [];
  for (const item of keys ? names : vm.dialect.iterate(vm, value)) {
    vm.step(line);
    const round = inner(vm, scope);
    bind(vm, target, item, round, declares ? 'let' : null);
    const left = execute(vm, body, round);
    if (left?.is === 'break') return undefined;
    if (left?.is === 'return') return left;
  }
  return undefined;
}

function attempt(vm: Interpreter, statement: Statement & { is: 'try' }, scope: Scope): Leave | undefined {
  const { module, depth } = vm;
  let left: Leave | undefined;
  try {
    left = caught(vm, statement, scope, { module, depth });
  } catch (problem) {
    Object.assign(vm, { module, depth });
    const last = problem instanceof Thrown || problem instanceof Exited ? execute(vm, statement.finally, inner(vm, scope)) : undefined;
    if (last) return last;
    throw problem;
  }
  return execute(vm, statement.finally, inner(vm, scope)) ?? left;
}

function caught(vm: Interpreter, { body, handlers }: Statement & { is: 'try' }, scope: Scope, place: { module: string; depth: number }): Leave | undefined {
  try {
    return execute(vm, body, inner(vm, scope));
  } catch (problem) {
    if (!(problem instanceof Thrown)) throw problem;
    Object.assign(vm, place);
    const { value } = problem;
    const handler = handlers.find(({ types }) => types.length === 0 || types.some((type) => vm.dialect.catches(value, vm.evaluate(type, scope))));
    if (!handler) throw problem;
    const round = inner(vm, scope);
    round.declare(CAUGHT, value);
    if (handler.target) bind(vm, handler.target, value, round, vm.dialect.hoists ? 'let' : null);
    return execute(vm, handler.body, round);
  }
}

function imports(vm: Interpreter, { module, names, line }: Statement & { is: 'import' }, scope: Scope): void {
  vm.line = line;
  const loaded = vm.dialect.import(vm, module, vm.module);
  for (const { name, as } of names) {
    const value = name === '*' ? loaded : vm.dialect.imported(vm, loaded, name, module);
    if (vm.dialect.hoists) scope.declare(as, value, true);
    else vm.dialect.assign(vm, scope, as, value);
  }
}
