// Redirects: `> file`, `2>&1`, `&>`, here-documents and here-strings.
import { type Redirect } from './ast';
import { type Parser } from './parse';

/** Reads one redirect, if there is one here. */
export function readRedirect(parser: Parser, redirects: Redirect[]): boolean {
  const { reader } = parser;
  reader.skipBlanks();
  const fd = /^\d(?=[<>])/.exec(reader.text.slice(reader.at, reader.at + 2))?.[0];
  if (fd !== undefined) reader.at++;
  const operator = reader.operator();
  if (!/^(?:[<>]|&>)/.test(operator)) {
    if (fd !== undefined) reader.at--;
    return false;
  }
  reader.takeOperator(operator);
  reader.skipBlanks();
  const start = reader.at;
  const target = parser.words.read();
  if (reader.at === start) withoutTarget(parser);
  const both = operator.startsWith('&') || (operator === '>&' && !/^\d$|^-$/.test(reader.text.slice(start, reader.at)) && reader.dialect === 'bash');
  const number = fd === undefined ? (operator.startsWith('<') ? 0 : 1) : Number(fd);
  if (operator === '<<' || operator === '<<-') {
    const redirect: Redirect = { fd: number, mode: 'text', target: [] };
    redirects.push(redirect);
    const delimiter = target.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
    reader.await({ redirect, delimiter, literal: target.some((piece) => piece.quoted), stripTabs: operator === '<<-' });
  } else if (operator === '<<<') redirects.push({ fd: number, mode: 'text', target: [...target, { kind: 'text', text: '\n', quoted: true }] });
  else if (both) {
    redirects.push({ fd: 1, mode: operator === '&>>' ? 'append' : 'write', target });
    redirects.push({ fd: 2, mode: 'merge', target: [{ kind: 'text', text: '1', quoted: false }] });
  } else redirects.push({ fd: number, mode: operator.endsWith('&') ? 'merge' : operator.startsWith('<') ? 'read' : operator === '>>' ? 'append' : 'write', target });
  return true;
}

/** A redirect that leads nowhere. */
function withoutTarget({ reader }: Parser): never {
  const token = reader.atEnd ? '\n' : reader.operator() || reader.char();
  return reader.fail({ kind: 'unexpected', token, expecting: '', ...(/^[<>]/.test(token) ? { is: 'redirection' } : {}) });
}
