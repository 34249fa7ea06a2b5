// What awk programs are made of, as plain data.

/** An expression. */
export type AwkExpression =
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string }
  | { kind: 'pattern'; source: string }
  | { kind: 'variable'; name: string }
  | { kind: 'element'; name: string; index: AwkExpression }
  /** `i, j` as an index: one text, its parts joined by SUBSEP. */
  | { kind: 'joined'; values: AwkExpression[] }
  | { kind: 'field'; index: AwkExpression }
  | { kind: 'unary'; operator: '!' | '-' | '+'; value: AwkExpression }
  | { kind: 'binary'; operator: string; left: AwkExpression; right: AwkExpression }
  | { kind: 'in'; index: AwkExpression; name: string }
  | { kind: 'choice'; test: AwkExpression; yes: AwkExpression; no: AwkExpression }
  | { kind: 'assign'; operator: string; target: AwkExpression; value: AwkExpression }
  | { kind: 'step'; by: 1 | -1; before: boolean; target: AwkExpression }
  | { kind: 'call'; name: string; values: AwkExpression[] };

/** A statement. */
export type AwkStatement =
  /** `to` is the file of `> file` and `>> file`. */
  | { kind: 'print' | 'printf'; values: AwkExpression[]; to: AwkExpression | null; append: boolean }
  | { kind: 'if'; test: AwkExpression; yes: AwkStatement[]; no: AwkStatement[] }
  /** `once` where the body stands before the test: `do … while`. */
  | { kind: 'while'; test: AwkExpression; body: AwkStatement[]; once: boolean }
  | { kind: 'for'; first: AwkStatement | null; test: AwkExpression | null; next: AwkStatement | null; body: AwkStatement[] }
  | { kind: 'each'; name: string; array: string; body: AwkStatement[] }
  | { kind: 'next' | 'break' | 'continue' }
  | { kind: 'exit'; value: AwkExpression | null }
  | { kind: 'delete'; name: string; index: AwkExpression | null }
  | { kind: 'do'; value: AwkExpression };

/** A rule: when, and what. */
export interface AwkRule {
  when: 'BEGIN' | 'END' | AwkExpression | null;
  until: AwkExpression | null;
  body: AwkStatement[] | null;
}
