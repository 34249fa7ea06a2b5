// Binding values to names, members and patterns of names.
import { type Interpreter } from './interpreter';
import { type Target } from './syntax';
import { Dict, List, type Scope, type Value } from './values';

/** Gives a value to a target: to a new name of this scope (`let`, `const`), or to what is there already (null). */
export function bind(vm: Interpreter, target: Target, value: Value, scope: Scope, declares: 'let' | 'const' | null): void {
  switch (target.is) {
    case 'name':
      if (declares === null) vm.dialect.assign(vm, scope, target.name, value);
      else scope.declare(target.name, value, declares === 'const');
      return;
    case 'member':
      vm.dialect.setMember(vm, vm.evaluate(target.of, scope), target.name, value);
      return;
    case 'index':
      vm.dialect.setIndex(vm, vm.evaluate(target.of, scope), vm.evaluate(target.at, scope), value);
      return;
    case 'items': {
      const items = vm.dialect.iterate(vm, value);
      if (!vm.dialect.hoists && items.length !== target.items.length) {
        const [want, got] = [target.items.length, items.length];
        vm.raise('ValueError', got > want ? `too many values to unpack (expected ${want})` : `not enough values to unpack (expected ${want}, got ${got})`);
      }
      target.items.forEach(({ target: each, fallback, rest }, index) => {
        const item = rest ? new List(items.slice(index)) : items[index];
        bind(vm, each, item === undefined && fallback ? vm.evaluate(fallback, scope) : item, scope, declares);
      });
      return;
    }
    case 'entries': {
      if (value === undefined || value === null) vm.raise('TypeError', `Cannot destructure '${String(value)}' as it is ${String(value)}.`);
      const taken = target.entries.filter(({ rest }) => !rest).map(({ key }) => key);
      for (const { key, target: each, fallback, rest } of target.entries) {
        const others = rest && value instanceof Dict ? new Dict(new Map([...value.entries].filter(([name]) => !taken.includes(name)))) : undefined;
        const item = others ?? vm.dialect.member(vm, value, key);
        bind(vm, each, item === undefined && fallback ? vm.evaluate(fallback, scope) : item, scope, declares);
      }
    }
  }
}
