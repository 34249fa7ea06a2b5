// What will happen by itself: which of it comes first.
import { type Pending } from './world';

/** The pending thing that is due first, at or before an instant. */
export function earliest(pending: readonly Pending[], until: number): Pending | undefined {
  let first: Pending | undefined;
  for (const item of pending) if (item.at <= until && (!first || item.at < first.at)) first = item;
  return first;
}
