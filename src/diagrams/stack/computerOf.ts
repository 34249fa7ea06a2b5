// Which computer of the World a stop of the stack lens looks at.
import { type View } from '../../lab/view';
import { type StackId } from '../../sim/deploy';

/** The computer that a view of the stack lens looks at; null for the host itself. */
export function computerOf(view: Pick<View, 'stack' | 'type'>): StackId | null {
  if (view.stack === 'nested') return 'nested';
  if (view.stack === 'vm') return view.type === '2' ? 'type2' : 'type1';
  return null;
}
