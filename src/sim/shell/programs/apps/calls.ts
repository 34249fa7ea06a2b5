// Handing arguments to a function of the script, and what is said when they do not fit.
import { bind } from './assign';
import { type Interpreter } from './interpreter';
import { type Named } from './language';
import { type FunctionCode } from './syntax';
import { List, type Scope, type Value } from './values';

/** Binds the parameters of a function to what it is called with. */
export function passArguments(vm: Interpreter, code: FunctionCode, scope: Scope, args: readonly Value[], named: Named): void {
  const { hoists } = vm.dialect;
  code.parameters.forEach(({ target, fallback, rest }, index) => {
    const name = target.is === 'name' ? target.name : '';
    const given = named.has(name) ? named.get(name) : args[index];
    const missing = hoists ? given === undefined : index >= args.length && !named.has(name);
    if (!rest && missing && !fallback && !hoists) vm.raise('TypeError', `${code.name}() missing 1 required positional argument: '${name}'`);
    const value = rest ? new List(args.slice(index)) : missing && fallback ? vm.evaluate(fallback, scope) : given;
    bind(vm, target, value, scope, 'let');
  });
  const takesRest = code.parameters.some(({ rest }) => rest);
  if (hoists || takesRest) return;
  const most = code.parameters.length;
  if (args.length > most)
    vm.raise('TypeError', `${code.name}() takes ${most} positional argument${most === 1 ? '' : 's'} but ${args.length} ${args.length === 1 ? 'was' : 'were'} given`);
  for (const name of named.keys())
    if (!code.parameters.some(({ target }) => target.is === 'name' && target.name === name)) vm.raise('TypeError', `${code.name}() got an unexpected keyword argument '${name}'`);
}
