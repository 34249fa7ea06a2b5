// Runs expressions: what each form of them is worth.
import { bind } from './assign';
import { type Interpreter } from './interpreter';
import { Thrown } from './language';
import { type Entry, type Expr, type Item } from './syntax';
import { Closure, Dict, List, Native, Scope, UNBOUND, type Value } from './values';

/** The rest of a chain is left out after `?.` */
const SHORT = Symbol('short');

/** The value of an expression in a scope. What goes round, and how deep, is counted by the interpreter's own `evaluate`, which calls this. */
export function valueOf(vm: Interpreter, expr: Expr, scope: Scope): Value {
  const { dialect } = vm;
  switch (expr.is) {
    case 'literal':
      return expr.value;
    case 'name':
      return lookUp(vm, scope, expr.name);
    case 'text':
      return vm.sized(expr.parts.map(({ value, format }) => dialect.format(vm, vm.evaluate(value, scope), format)).join(''));
    case 'list':
      return vm.sized(new List(valuesOf(vm, expr.items, scope), expr.tuple));
    case 'dict':
      return dict(vm, expr.entries, scope);
    case 'member':
    case 'index':
    case 'call': {
      const value = link(vm, expr, scope);
      return value === SHORT ? undefined : value;
    }
    case 'slice': {
      const of = vm.evaluate(expr.of, scope);
      return dialect.slice(vm, of, expr.from && vm.evaluate(expr.from, scope), expr.to && vm.evaluate(expr.to, scope));
    }
    case 'unary':
      return expr.op === 'typeof' && expr.of.is === 'name' && !scope.find(expr.of.name) ? typeOfGlobal(vm, expr.of.name) : dialect.unary(vm, expr.op, vm.evaluate(expr.of, scope));
    case 'binary':
      return vm.sized(dialect.binary(vm, expr.op, vm.evaluate(expr.left, scope), vm.evaluate(expr.right, scope)));
    case 'logic': {
      const left = vm.evaluate(expr.left, scope);
      const stays = expr.op === '??' ? left !== undefined && left !== null : dialect.truthy(left) === (expr.op === '||');
      return stays ? left : vm.evaluate(expr.right, scope);
    }
    case 'choice':
      return vm.evaluate(dialect.truthy(vm.evaluate(expr.test, scope)) ? expr.then : expr.other, scope);
    case 'function':
      return new Closure(vm.module, expr.fn.number, scope, expr.fn.name);
    case 'assign':
      return assign(vm, expr, scope);
    case 'step': {
      const before = vm.evaluate(expr.target as Expr, scope);
      const after = dialect.binary(vm, expr.op, dialect.unary(vm, '+', before), 1);
      bind(vm, expr.target, after, scope, null);
      return expr.prefix ? after : before;
    }
    case 'await':
      return vm.settle(vm.evaluate(expr.of, scope));
    case 'comprehension':
      return new List(
        dialect.iterate(vm, vm.evaluate(expr.over, scope)).flatMap((item) => {
          const inner = new Scope(scope, true);
          bind(vm, expr.target, item, inner, null);
          return expr.test && !dialect.truthy(vm.evaluate(expr.test, inner)) ? [] : [vm.evaluate(expr.item, inner)];
        }),
      );
  }
}

/** `typeof` of a name that no scope has: no error where the language has none either. */
function typeOfGlobal(vm: Interpreter, name: string): Value {
  try {
    return vm.dialect.text(vm, vm.dialect.unary(vm, 'typeof', vm.dialect.global(vm, name)));
  } catch (problem) {
    if (problem instanceof Thrown) return 'undefined';
    throw problem;
  }
}

function lookUp(vm: Interpreter, scope: Scope, name: string): Value {
  const found = scope.find(name);
  if (found?.value instanceof Native && found.value.name === UNBOUND)
    return vm.raise('UnboundLocalError', `cannot access local variable '${name}' where it is not associated with a value`);
  return found ? found.value : vm.dialect.global(vm, name);
}

function assign(vm: Interpreter, { op, target, value, line }: Expr & { is: 'assign' }, scope: Scope): Value {
  const before = op === '' ? undefined : vm.evaluate(target as Expr, scope);
  if (op === '||' || op === '&&' || op === '??') {
    if (op === '??' ? before !== undefined && before !== null : vm.dialect.truthy(before) === (op === '||')) return before;
    const kept = vm.evaluate(value, scope);
    bind(vm, target, kept, scope, null);
    return kept;
  }
  const right = vm.evaluate(value, scope);
  vm.line = line;
  const result = op === '' ? right : vm.sized(vm.dialect.binary(vm, op, before, right));
  bind(vm, target, result, scope, null);
  return result;
}

/** A link of a chain: a member, an index or a call of what stands before it. */
function link(vm: Interpreter, expr: Expr & { is: 'member' | 'index' | 'call' }, scope: Scope): Value | typeof SHORT {
  const first = expr.is === 'call' ? expr.fn : expr.of;
  vm.depth += 1;
  const of = first.is === 'member' || first.is === 'index' || first.is === 'call' ? link(vm, first, scope) : vm.evaluate(first, scope);
  vm.depth -= 1;
  if (of === SHORT || (expr.optional && (of === undefined || of === null))) return SHORT;
  vm.step(expr.line);
  if (expr.is === 'member') return vm.dialect.member(vm, of, expr.name);
  if (expr.is === 'index') {
    const at = vm.evaluate(expr.at, scope);
    return vm.dialect.index(vm, of, at);
  }
  const args = valuesOf(vm, expr.args, scope);
  const named = new Map(expr.named.map(({ name, value }) => [name, vm.evaluate(value, scope)]));
  vm.line = expr.line;
  if (!(of instanceof Closure) && !(of instanceof Native)) return notCallable(vm, expr.fn, of);
  return vm.call(of, args, named);
}

function notCallable(vm: Interpreter, fn: Expr, value: Value): never {
  const name = (expr: Expr): string => (expr.is === 'name' ? expr.name : expr.is === 'member' ? `${name(expr.of)}.${expr.name}` : '(intermediate value)');
  return vm.raise('TypeError', vm.dialect.notCallable(name(fn), value));
}

function valuesOf(vm: Interpreter, items: readonly Item[], scope: Scope): Value[] {
  const all = items.flatMap(({ value, spread }) => (spread ? vm.dialect.iterate(vm, vm.evaluate(value, scope)) : [vm.evaluate(value, scope)]));
  vm.sized(new List(all));
  return all;
}

function dict(vm: Interpreter, entries: readonly Entry[], scope: Scope): Dict {
  const made = new Dict();
  for (const { key, value } of entries) {
    const of = key === null ? vm.evaluate(value, scope) : null;
    if (of instanceof Dict) for (const [name, each] of of.entries) made.set(name, each);
    else if (key) made.set(vm.dialect.text(vm, vm.evaluate(key, scope)), vm.evaluate(value, scope));
  }
  return made;
}
