// The letters that stand for several things on paper.

/** The letter of the n-th thing, from 0. */
export const letterOf = (at: number): string => String.fromCharCode(0x41 + at);
