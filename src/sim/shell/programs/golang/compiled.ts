// A compiled Go program as this machine keeps it: its statements, and the bytes of the executable that they are written in.

/** Something that has a value when it is asked for. */
export type Term =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'name'; name: string }
  | { kind: 'env'; name: Term }
  | { kind: 'host' }
  | { kind: 'path' }
  | { kind: 'join'; terms: Term[] };

/** A comparison. */
export interface Condition {
  left: Term;
  equal: boolean;
  right: Term;
}

/** What is done. `stamp` prints the date first, as package log does. */
export type Statement =
  | { do: 'print'; target: 'out' | 'err' | 'answer'; how: 'ln' | 'f' | 'plain'; stamp: boolean; ends: boolean; terms: Term[] }
  | { do: 'set'; name: string; value: Term }
  | { do: 'if'; test: Condition; then: Statement[]; otherwise: Statement[] }
  | { do: 'route'; pattern: string; body: Statement[] }
  | { do: 'status'; status: number }
  | { do: 'listen'; address: Term }
  | { do: 'exit'; code: number };

/** A program: what main does, and whether it brings the HTTP library with it. */
export interface GoProgram {
  main: Statement[];
  web: boolean;
}

/** The first bytes of an executable of Linux, 64 bits. */
const MAGIC = '\u007fELF\u0002\u0001\u0001\u0000';

/** Bytes of an executable without and with net/http (Go 1.22, linux/amd64; illustrative). */
const SIZE = { plain: 2_100_000, web: 7_400_000 };

/** The executable of a program. */
export function executableOf(program: GoProgram): { kind: 'file'; text: string; size: number; mode: string } {
  return { kind: 'file', text: MAGIC + JSON.stringify(program), size: program.web ? SIZE.web : SIZE.plain, mode: '755' };
}

/** Whether a file is an executable of this kind. */
export const isExecutable = (text: string): boolean => text.startsWith(MAGIC);

/** The program of an executable. */
export const programIn = (text: string): GoProgram => JSON.parse(text.slice(MAGIC.length)) as GoProgram;
