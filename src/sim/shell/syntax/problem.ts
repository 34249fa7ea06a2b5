// Why a script cannot be read, in each shell's own words.
import { type Dialect } from './ast';

/** What is wrong with a script. */
export type Fault =
  /** `is` says what dash and ash call the token, where they do not show it. */
  | { kind: 'unexpected'; token: string; expecting: string; is?: 'word' | 'redirection' }
  /** The text ends too early; more of it could still make it right. */
  | { kind: 'ended'; expecting: string }
  | { kind: 'unterminated'; quote: string }
  | { kind: 'bad-loop-name'; token: string }
  | { kind: 'bad-substitution'; text: string }
  | { kind: 'not-simulated'; what: string };

/** Thrown for what a shell would call a syntax error. */
export class SyntaxProblem extends Error {
  constructor(
    readonly fault: Fault,
    readonly line: number,
  ) {
    super(faultText('bash', fault));
  }

  /** Whether the rest of the text is merely still to be typed. */
  get isUnfinished(): boolean {
    return this.fault.kind === 'ended' || this.fault.kind === 'unterminated';
  }
}

const shown = (token: string): string => (token === '\n' ? 'newline' : token);

/** The message without the shell's name and line. */
export function faultText(dialect: Dialect, fault: Fault): string {
  if (fault.kind === 'not-simulated') return `${fault.what}: real shells have this; this simulated one does not`;
  if (dialect === 'bash') return bashText(fault);
  return dialect === 'dash' ? `Syntax error: ${dashText(fault)}` : `syntax error: ${ashText(fault)}`;
}

type Spoken = Exclude<Fault, { kind: 'not-simulated' }>;

function bashText(fault: Spoken): string {
  switch (fault.kind) {
    case 'unexpected':
      return `syntax error near unexpected token \`${shown(fault.token)}'`;
    case 'ended':
      return 'syntax error: unexpected end of file';
    case 'unterminated':
      return `unexpected EOF while looking for matching \`${fault.quote}'`;
    case 'bad-loop-name':
      return fault.token === '\n' || fault.token === '' ? "syntax error near unexpected token `newline'" : `\`${fault.token}': not a valid identifier`;
    case 'bad-substitution':
      return `${fault.text}: bad substitution`;
  }
}

function dashText(fault: Spoken): string {
  switch (fault.kind) {
    case 'unexpected':
      return `${fault.is ?? quoted(fault.token)} unexpected${fault.expecting === '' ? '' : ` (expecting "${fault.expecting}")`}`;
    case 'ended':
      return `end of file unexpected${fault.expecting === '' ? '' : ` (expecting "${fault.expecting}")`}`;
    case 'unterminated':
      return unterminated(fault.quote, DASH_UNTERMINATED);
    case 'bad-loop-name':
      return 'Bad for loop variable';
    case 'bad-substitution':
      return 'Bad substitution';
  }
}

function ashText(fault: Spoken): string {
  switch (fault.kind) {
    case 'unexpected':
      return `unexpected ${fault.is ?? quoted(fault.token)}${fault.expecting === '' ? '' : ` (expecting "${fault.expecting}")`}`;
    case 'ended':
      return `unexpected end of file${fault.expecting === '' ? '' : ` (expecting "${fault.expecting}")`}`;
    case 'unterminated':
      return unterminated(fault.quote, ASH_UNTERMINATED);
    case 'bad-loop-name':
      return 'bad for loop variable';
    case 'bad-substitution':
      return 'bad substitution';
  }
}

const DASH_UNTERMINATED = {
  string: 'Unterminated quoted string',
  backquote: 'EOF in backquote substitution',
  brace: "Missing '}'",
  parenthesis: 'end of file unexpected (expecting ")")',
};
const ASH_UNTERMINATED = {
  string: 'unterminated quoted string',
  backquote: 'EOF in backquote substitution',
  brace: "missing '}'",
  parenthesis: 'unexpected end of file (expecting ")")',
};

const quoted = (token: string): string => (token === '\n' ? 'newline' : `"${token}"`);

function unterminated(quote: string, words: { string: string; backquote: string; brace: string; parenthesis: string }): string {
  return quote === ')' ? words.parenthesis : quote === '}' ? words.brace : quote === '`' ? words.backquote : words.string;
}
