// When the stack lens turns to another computer, the host's apps get their place on it first.
import { lab } from '../../lab/lab';
import { type View } from '../../lessons/lesson';
import { type StackId } from '../../sim/deploy';
import { isDeployed } from '../../sim/deployed';

/** The computer that a view of the stack lens looks at; null for the host itself. */
export function computerOf(view: Pick<View, 'stack' | 'type'>): StackId | null {
  if (view.stack === 'nested') return 'nested';
  if (view.stack === 'vm') return view.type === '2' ? 'type2' : 'type1';
  return null;
}

/** Deploys to the computer of a view, unless the same apps run there already. */
export function showStack(view: Pick<View, 'stack' | 'type'>): void {
  const computer = computerOf(view);
  const { timeline, submit } = lab().store.getState();
  const world = timeline.turns.at(-1)?.after ?? timeline.start;
  if (computer && !isDeployed(world, computer)) submit({ control: { kind: 'deploy', computer } });
}
