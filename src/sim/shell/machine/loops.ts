// Whether a shell is in the middle of a loop, so that its script may never end.
import { type Run } from '../session';
import { type Dialect } from '../syntax/ast';
import { compile } from './compile';

/** Whether the next instruction, or a call around it, stands inside a `while` or `until`. */
export function isLooping({ text, row, pc, stack }: Run, dialect: Dialect): boolean {
  const places = [{ text, row, pc }, ...stack.filter((control) => control.kind === 'call')];
  return places.some((place) => (compile(place.text, dialect)[place.row] ?? []).some((each, at) => each.do === 'again' && each.to <= place.pc && place.pc <= at));
}
