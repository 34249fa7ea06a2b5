// Go templates as text: where actions begin and end, and the words in them.

/** The template cannot be read; the message is Go's. */
export class TemplateProblem extends Error {}

/** A word of an action, with its offset in the template. */
export interface Token {
  text: string;
  position: number;
}

/** A text, or the content of an action. */
export interface Chunk {
  text: string;
  /** Offset of the action's content; null for plain text. */
  position: number | null;
}

const ACTION = /\{\{(- )?((?:"(?:\\.|[^"\\])*"|`[^`]*`|(?! -\}\}|\}\})[\s\S])*)( -)?\}\}/g;
const TOKEN = /"(?:\\.|[^"\\])*"|`[^`]*`|:=|[|(),=]|\$\w*|\.\w+|\.|-?(?:0[xX][\da-fA-F_]+|\d[\d_]*(?:\.\d+)?)|[A-Za-z_]\w*|\S/g;

/** Splits a template into texts and actions; `{{-` and `-}}` eat the blanks beside them. Throws TemplateProblem. */
export function chunksOf(template: string): Chunk[] {
  const chunks: Chunk[] = [];
  let rest = 0;
  let trims = false;
  const say = (text: string, trimEnd: boolean): void => {
    const left = trims ? text.trimStart() : text;
    chunks.push({ text: trimEnd ? left.trimEnd() : left, position: null });
  };
  for (const match of template.matchAll(ACTION)) {
    const [whole, trimBefore, content = '', trimAfter] = match;
    say(template.slice(rest, match.index), trimBefore !== undefined);
    chunks.push({ text: content, position: match.index + 2 + (trimBefore?.length ?? 0) });
    trims = trimAfter !== undefined;
    rest = match.index + whole.length;
  }
  const open = template.indexOf('{{', rest);
  if (open >= 0) throw new TemplateProblem(`template: :1: ${whatIsOpen(template.slice(open))}`);
  say(template.slice(rest), false);
  return chunks;
}

/** What is wrong with an action that does not end. */
function whatIsOpen(action: string): string {
  const [quote] = action.replace(/"(?:\\.|[^"\\])*"|`[^`]*`/g, '').match(/["`]/) ?? [];
  if (quote !== undefined) return `unterminated ${quote === '`' ? 'raw ' : ''}quoted string`;
  return action.includes('}') ? "bad character U+007D '}'" : 'unclosed action';
}

/** The words of an action. */
export function tokensOf({ text, position }: Chunk): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({ text: match[0], position: (position ?? 0) + match.index }));
}
