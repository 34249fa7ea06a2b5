// One way to say that a lookup cannot fail, for what the types do not know.

/** A value that is there by construction; throws the reason why it should be when it is not, which is a mistake in the simulator. */
export function must<T>(value: T | null | undefined, why: string): T {
  if (value === undefined || value === null) throw new Error(`expected: ${why}`);
  return value;
}
