// Handing arguments to a function of the script, and what is said when they do not fit.
import { bind } from './assign';
import { type Interpreter } from './interpreter';
import { type Named } from './language';
import { type FunctionCode, type Parameter } from './syntax';
import { List, type Scope, type Value } from './values';

const nameOf = ({ target }: Parameter): string => (target.is === 'name' ? target.name : '');

/** Binds the parameters of a function to what it is called with. What follows a `*rest` is only given by its name. */
export function passArguments(vm: Interpreter, code: FunctionCode, scope: Scope, args: readonly Value[], named: Named): void {
  const { hoists } = vm.dialect;
  const star = code.parameters.findIndex(({ rest }) => rest);
  const positional = star < 0 ? code.parameters : code.parameters.slice(0, star);
  if (!hoists) refuseMisfits(vm, code, positional, args.length, named);
  code.parameters.forEach(({ target, fallback, rest }, index) => {
    const name = target.is === 'name' ? target.name : '';
    const given = named.has(name) ? named.get(name) : star < 0 || index < star ? args[index] : undefined;
    const value = rest ? new List(args.slice(index), !hoists) : given === undefined && fallback ? vm.evaluate(fallback, scope) : given;
    bind(vm, target, value, scope, 'let');
  });
}

/** What Python says of arguments that do not fit; JavaScript takes any. */
function refuseMisfits(vm: Interpreter, { name: fn, parameters }: FunctionCode, positional: readonly Parameter[], given: number, named: Named): void {
  const fail = (what: string): never => vm.raise('TypeError', `${fn}() ${what}`);
  for (const name of named.keys()) {
    if (!parameters.some((each) => !each.rest && nameOf(each) === name)) fail(`got an unexpected keyword argument '${name}'`);
    if (positional.slice(0, given).some((each) => nameOf(each) === name)) fail(`got multiple values for argument '${name}'`);
  }
  const most = positional.length;
  const least = positional.filter(({ fallback }) => !fallback).length;
  if (given > most && positional === parameters)
    fail(`takes ${least < most ? `from ${least} to ` : ''}${most} positional argument${most === 1 ? '' : 's'} but ${given} ${given === 1 ? 'was' : 'were'} given`);
  const owed = (those: readonly Parameter[]): string[] => those.filter((each) => !each.rest && !each.fallback && !named.has(nameOf(each))).map((each) => `'${nameOf(each)}'`);
  for (const [kind, names] of [
    ['positional', owed(positional.slice(given))],
    ['keyword-only', owed(parameters.slice(most))],
  ] as const)
    if (names.length > 0) fail(`missing ${names.length} required ${kind} argument${names.length === 1 ? '' : 's'}: ${listed(names)}`);
}

/** `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`. */
const listed = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and ') : names.map((name, at) => (at === names.length - 1 ? `and ${name}` : name)).join(', ');
