// The line in the client, taken apart the way the CLI reads it: the command, each flag with its value, and what it acts on.
import { findCommand } from '../../sim/docker/cli/docker';
import { type FlagTable } from '../../sim/docker/cli/flags';

/** One row of the line. */
export interface LinePart {
  text: string;
  kind: 'command' | 'flag' | 'name' | 'rest';
  /** Keys of locales/<lang>/commands.json that may explain it, the most exact first. */
  notes: string[];
}

/** What the first argument of a command names, where it is not a container. */
const FIRST: Readonly<Record<string, string>> = {
  run: 'image',
  create: 'image',
  pull: 'image',
  push: 'image',
  rmi: 'image',
  history: 'image',
  tag: 'image',
  use: 'context',
  image: 'image',
};

/** Words as the shell splits them, quotes kept for reading. */
function wordsOf(line: string): string[] {
  return line.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
}

function longName(table: FlagTable, word: string): string | undefined {
  if (word.startsWith('--')) return word.slice(2).split('=')[0];
  return Object.entries(table).find(([, flag]) => flag.short === word.charAt(word.length - 1) || flag.short === word.charAt(1))?.[0];
}

/** Whether a flag's value is the word after it. */
function takesNext(table: FlagTable, word: string, long: string | undefined): boolean {
  const type = table[long ?? '']?.type;
  return type !== undefined && type !== 'bool' && !word.includes('=') && (word.startsWith('--') || word.length === 2);
}

function partsOf(line: string, name: string, table: FlagTable, rest: readonly string[], interspersed: boolean): LinePart[] {
  const command = name.slice('docker '.length);
  const first = FIRST[command.split(' ')[0] ?? ''] ?? FIRST[command.split(' ').at(-1) ?? ''] ?? 'container';
  const parts: LinePart[] = [{ text: line, kind: 'command', notes: [] }];
  let named = false;
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? '';
    if (named && !interspersed) {
      parts.push({ text: rest.slice(i).join(' '), kind: 'rest', notes: [] });
      break;
    }
    if (word.startsWith('-') && word.length > 1) {
      const long = longName(table, word);
      const value = takesNext(table, word, long) ? rest[++i] : undefined;
      parts.push({ text: value === undefined ? word : `${word} ${value}`, kind: 'flag', notes: long === undefined ? [] : [`flag.${command} ${long}`, `flag.${long}`] });
    } else {
      parts.push({ text: word, kind: 'name', notes: named ? [] : [`name.${first}`] });
      named = true;
    }
  }
  return parts;
}

/** A line of several commands, or of another program: one row for each command. */
function scriptParts(line: string): LinePart[] {
  const commands = line.split(/(?<=[;|&])(?![;|&])/).map((text) => text.trim());
  return commands.filter((text) => text !== '').map((text) => ({ text, kind: 'command', notes: [] }));
}

/** The rows of a line. A line that is no docker command is one row. */
export function lineParts(line: string): LinePart[] {
  const words = wordsOf(line.trim());
  const start = words[0] === 'sudo' ? 1 : 0;
  const found = words[start] === 'docker' && !/[|;&<>]/.test(line) ? findCommand(words.slice(start + 1)) : undefined;
  if (!found) return scriptParts(line);
  const { command, name, rest } = found;
  return partsOf(start === 1 ? `sudo ${name}` : name, name, command.flags, rest, command.interspersed !== false);
}
