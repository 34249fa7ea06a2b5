// A walk through a value, within reason: values may hold themselves, or grow beyond all bounds when they are written out.
import { NotSimulated } from './tokens';
import { type Value } from './values';

/** The most parts of a value that are looked at. */
const MOST = 50_000;
const DEEPEST = 200;

/** A walk: what it is inside of, and how much of it is left. */
export class Walk {
  private left = MOST;
  private readonly inside: Value[] = [];

  /** Goes into a value; `again` where it is inside of it already. */
  into<T>(value: Value, look: () => T, again: () => T): T {
    this.left -= 1;
    if (this.left < 0 || this.inside.length > DEEPEST) throw new NotSimulated('a value of that size', 0);
    if (this.inside.includes(value)) return again();
    this.inside.push(value);
    const result = look();
    this.inside.pop();
    return result;
  }
}
