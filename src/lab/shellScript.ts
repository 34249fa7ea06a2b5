// A session as a shell script for a real Docker: its docker lines, and everything else as comments.
import { readerOf } from '../sim/keyboard';
import { isSecret } from './prompt';
import { type LabTurn } from './turn';

/** Characters that a terminal would act on when it shows the script; none of them is ever needed in a line. */
const CONTROL = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}]/gu;

const plain = (line: string): string => line.replace(CONTROL, '?');

/** Where the shell would do something of its own: a substitution, a redirection, a subshell, a second line. */
function actsItself(character: string, next: string, quote: string): boolean {
  if (/[\n\r]/.test(character)) return true;
  if (quote !== "'" && (character === '`' || (character === '$' && next === '('))) return true;
  return quote === '' && /[<>()]/.test(character);
}

/**
 * Whether a line does nothing but docker commands, one after another or in a pipe. A session may come from anybody, so what
 * the shell itself would do (write files, start other programs, fill in `$(…)`) never gets into a script.
 */
export function isDockerOnly(line: string): boolean {
  let quote = '';
  const parts = [''];
  const add = (text: string): void => void parts.push((parts.pop() ?? '') + text);
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (actsItself(character, line.charAt(at + 1), quote)) return false;
    if (character === '\\' && quote !== "'") {
      if (at + 1 >= line.length || actsItself(line.charAt(at + 1), '', "'")) return false;
      add(line.slice(at, at + 2));
      at += 1;
    } else if (quote === '' && /[;&|]/.test(character)) {
      const [operator = ''] = /^(?:&&|\|\||;|\|)/.exec(line.slice(at)) ?? [];
      if (operator === '') return false;
      parts.push('');
      at += operator.length - 1;
    } else {
      if (quote === '' && /['"]/.test(character)) quote = character;
      else if (character === quote) quote = '';
      add(character);
    }
  }
  return quote === '' && parts.every((part) => /^\s*docker(?:\s|$)/.test(part));
}

const comment = (text: string): string =>
  text
    .split(/\r\n|[\n\r]/)
    .map((line) => `# ${plain(line)}`)
    .join('\n');

/** The command that was completed at the host's own prompt; null for what went to a program, a container or another computer. */
function hostCommand({ before, input }: LabTurn): string | null {
  if (!('line' in input)) return null;
  const terminal = before.terminals[input.terminal];
  const reader = terminal ? readerOf(before, terminal) : null;
  if (terminal?.machine !== 'host' || reader?.kind !== 'shell' || reader.job !== null) return null;
  const typed = reader.session.state?.typed ?? '';
  const begun = typed === '' || typed.endsWith('\n') ? typed : `${typed}\n`;
  return (begun + input.line).replaceAll('\\\n', '');
}

function described({ before, input }: LabTurn): string {
  if ('wait' in input) return comment(`sleep ${String(input.wait / 1000)}`);
  if ('control' in input) return comment(JSON.stringify(input.control));
  if ('keys' in input) return comment(`${input.terminal}: ${input.keys}`);
  return comment(`${input.terminal}: ${isSecret(before.terminals[input.terminal]?.job ?? null) ? '****' : input.line}`);
}

/** The docker command of a turn, if it is nothing else. */
function dockerCommand(turn: LabTurn): string | null {
  const command = turn.idle ? null : hostCommand(turn);
  return command !== null && isDockerOnly(command) ? plain(command) : null;
}

/** The script of what was done. `head` is said at its top, in the learner's language. */
export function shellScript(turns: readonly LabTurn[], head: readonly string[]): string {
  const lines = turns.filter(({ idle }) => !idle).map((turn) => dockerCommand(turn) ?? described(turn));
  return ['#!/bin/sh', ...head.map(comment), '', ...lines, ''].join('\n');
}

/** How many lines of a script do something. */
export function dockerLines(turns: readonly LabTurn[]): number {
  return turns.filter((turn) => dockerCommand(turn) !== null).length;
}
