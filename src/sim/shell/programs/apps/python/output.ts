// Python's standard output: it keeps text back where that is no terminal, until there is enough of it or somebody asks.
import { type Interpreter } from '../interpreter';
import { text } from './text';

/** What the C library keeps back at most (bytes). */
const BUFFER = 8192;

/** Writes to standard output. */
export function write(vm: Interpreter, words: string): void {
  vm.root.set('stdout', text(vm.root.get('stdout') ?? '') + words);
  if (vm.root.get('buffered') !== true || text(vm.root.get('stdout')).length > BUFFER) flush(vm);
}

/** Lets go of what has been kept back. */
export function flush(vm: Interpreter): void {
  const kept = text(vm.root.get('stdout') ?? '');
  vm.root.set('stdout', '');
  if (kept !== '') vm.host.out(kept);
}
