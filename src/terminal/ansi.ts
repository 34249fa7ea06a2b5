// Cuts terminal output into text, control characters and cursor commands, also when a command is split over two writes.

/** One piece of terminal output. */
export type Token =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'control'; readonly char: string }
  | { readonly type: 'command'; readonly final: string; readonly params: readonly number[] }
  | { readonly type: 'reset' };

const ESC = '\u001B';
const BEL = '\u0007';
const CSI = `${ESC}\\[(?<params>[0-?]*)[ -/]*(?<final>[@-~])`;
const OSC = `${ESC}\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)`;
const TWO_CHARACTERS = `${ESC}[ -/]*(?<escape>[0-~])`;
const TOKEN = new RegExp(`${CSI}|${OSC}|${TWO_CHARACTERS}|(?<control>\\p{Cc})|(?<text>\\P{Cc}+)`, 'gu');
const UNFINISHED = new RegExp(`${ESC}(?:\\[[0-?]*[ -/]*|\\][^${BEL}${ESC}]*${ESC}?|[ -/]*)$`, 'u');
const LONGEST_UNFINISHED = 256;

/** The tokens of `input`, and the beginning of a command that the next write will finish. */
export function tokenize(input: string): { readonly tokens: readonly Token[]; readonly rest: string } {
  const found = UNFINISHED.exec(input);
  const rest = found && input.length - found.index <= LONGEST_UNFINISHED ? found[0] : '';
  const tokens: Token[] = [];
  for (const match of input.slice(0, input.length - rest.length).matchAll(TOKEN)) {
    const token = toToken(match.groups ?? {});
    if (token) tokens.push(token);
  }
  return { tokens, rest };
}

function toToken(groups: Readonly<Record<string, string | undefined>>): Token | undefined {
  const { text, control, final, params = '', escape } = groups;
  if (text !== undefined) return { type: 'text', text };
  if (control !== undefined) return { type: 'control', char: control };
  if (escape === 'c') return { type: 'reset' };
  // Private commands (hide the cursor, bracketed paste …) begin with < = > or ? and change nothing that we draw.
  if (final === undefined || /^[<=>?]/.test(params)) return undefined;
  return { type: 'command', final, params: params === '' ? [] : params.split(/[;:]/).map(Number) };
}
