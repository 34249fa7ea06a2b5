// Words of JavaScript that are no names, and what is said of a word that is wrong where it stands.
import { type Token } from '../tokens';

/** Words that are no names. */
export const RESERVED = new Set(
  'break case catch const continue debugger default do else export extends finally for if import in instanceof return switch throw try var while with enum'.split(' '),
);

/** What JavaScript says about a word that is wrong where it stands. */
export function unexpected({ kind, text }: Token): string {
  if (kind === 'end') return 'Unexpected end of input';
  if (kind === 'string') return 'Unexpected string';
  if (kind === 'number') return 'Unexpected number';
  if (kind === 'template') return 'Unexpected template string';
  return kind === 'name' && !RESERVED.has(text) ? 'Unexpected identifier' + ` '${text}'` : `Unexpected token '${text}'`;
}
