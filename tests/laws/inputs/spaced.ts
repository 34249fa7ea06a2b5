// Puts a line together from words of different kinds.
import fc from 'fast-check';

/** Words as one line, without those that are empty. */
export const spaced = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((words) => words.filter((word) => word !== '').join(' '));
