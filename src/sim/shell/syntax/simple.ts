// Simple commands: assignments and words, with aliases put in.
import { wordAt } from '../../text';
import { type Command, type SimpleCommand, type Word } from './ast';
import { type Parser } from './parse';
import { readRedirect } from './redirect';
import { push } from './word';

/** Reads a command of words; `name()` begins a function. */
export function readSimple(parser: Parser): Command {
  const { reader } = parser;
  const used = new Set<string>();
  const command: SimpleCommand = { kind: 'simple', assignments: [], words: [], redirects: [], line: reader.line };
  for (;;) {
    if (readRedirect(parser, command.redirects)) continue;
    reader.skipBlanks();
    const operator = reader.operator();
    if (operator === '(' && command.words.length === 1 && command.assignments.length === 0 && command.redirects.length === 0)
      return parser.compounds.readFunctionAfterName(command);
    if (reader.atEnd || operator !== '') {
      if (command.words.length + command.assignments.length + command.redirects.length === 0 || operator === '(') parser.unexpected(operator);
      return command;
    }
    if (command.words.length === 0 && putAliasIn(parser, used)) continue;
    const start = reader.at;
    const word = parser.words.read();
    if (command.words.length > 0 || !asAssignment(parser, command, word)) command.words.push(word);
    if (reader.at === start) parser.unexpected(reader.char());
  }
}

/** `name=value` before a command. */
function asAssignment({ reader }: Parser, command: SimpleCommand, word: Word): boolean {
  const first = word[0];
  const match = first?.kind === 'text' && !first.quoted ? /^([A-Za-z_]\w*)(\+?)=/.exec(first.text) : null;
  if (!match || first?.kind !== 'text') return false;
  if (reader.char() === '(' && reader.dialect === 'bash' && first.text === match[0]) reader.fail({ kind: 'not-simulated', what: `${match[0]}(…)` });
  const value: Word = [];
  push(value, { kind: 'text', text: first.text.slice(match[0].length), quoted: false });
  command.assignments.push({ name: wordAt(match, 1), value: [...value, ...word.slice(1)], append: match[2] === '+' });
  return true;
}

/** Replaces a word that is an alias by its text. `used` are those of this command: an alias is not put in twice. */
function putAliasIn({ reader, aliases }: Parser, used: Set<string>): boolean {
  const name = reader.wordHere();
  const text = Object.hasOwn(aliases, name) ? aliases[name] : undefined;
  if (text === undefined || used.has(name)) return false;
  used.add(name);
  reader.text = reader.text.slice(0, reader.at) + text + reader.text.slice(reader.at + name.length);
  return true;
}
