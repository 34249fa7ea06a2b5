// A Dockerfile's text as instructions: directives, comments, continuation lines, flags, and the lines of heredocs.
import { must } from '../../../must';
import { firstWord } from '../../../text';
import { type Heredoc, heredocsIn } from './heredoc';
import { DockerfileProblem, type Lines } from './problem';

/** One instruction, before its arguments are looked at. */
export interface Instruction extends Lines {
  /** As typed: `RUN`, `run`. */
  name: string;
  /** The whole instruction on one line, as BuildKit prints it. */
  text: string;
  /** `--from=build` and the like, with their dashes. */
  flags: string[];
  /** What follows the flags. */
  rest: string;
  heredocs: Heredoc[];
}

/** A Dockerfile as read. */
export interface DockerfileText {
  instructions: Instruction[];
  /** The character that continues lines and escapes. */
  escape: string;
}

const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/;
const DIRECTIVES = ['escape', 'syntax', 'check'];
const TAKES_HEREDOCS = /^(?:add|copy|run|onbuild)$/i;

/** Reads the directives at the top: the escape character. Throws DockerfileProblem. */
function escapeOf(lines: readonly string[]): string {
  const seen = new Set<string>();
  let escape = '\\';
  for (const [index, line] of lines.entries()) {
    const match = DIRECTIVE.exec(line.trimStart());
    const name = match?.[1]?.toLowerCase() ?? '';
    if (!match || !DIRECTIVES.includes(name)) break;
    if (seen.has(name)) throw new DockerfileProblem(`only one ${name} parser directive can be used`, { start: index + 1, end: index + 1 });
    seen.add(name);
    const value = must(match[2], 'a directive has a value');
    if (name === 'escape' && value !== '`' && value !== '\\')
      throw new DockerfileProblem(`invalid escape token '${value}' does not match \` or \\`, { start: index + 1, end: index + 1 });
    if (name === 'escape') escape = value;
  }
  return escape;
}

const isComment = (line: string): boolean => line.trimStart().startsWith('#');

/** Splits a Dockerfile into instructions. Throws DockerfileProblem for what BuildKit's parser refuses. */
export function readInstructions(source: string): DockerfileText {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  const escape = escapeOf(lines);
  const continuation = new RegExp(`\\${escape}[ \\t]*$`);
  const instructions: Instruction[] = [];
  const lineAt = (index: number): string => must(lines[index], 'the line is one of the file');
  for (let at = 0; at < lines.length; at++) {
    const start = at + 1;
    const first = lineAt(at).trimStart();
    if (first === '' || isComment(first)) continue;
    let text = first.replace(continuation, '');
    for (let more = continuation.test(first); more && at + 1 < lines.length;) {
      const line = lineAt(++at);
      if (line.trim() === '' || isComment(line)) continue;
      more = continuation.test(line);
      text += line.replace(continuation, '');
    }
    if (text.trim() === '') continue;
    const end = Math.min(at + 1, source.endsWith('\n') ? lines.length - 1 : lines.length);
    const instruction: Instruction = { ...splitInstruction(text), text: text.trim(), heredocs: [], start, end };
    if (TAKES_HEREDOCS.test(instruction.name)) at = readHeredocs(instruction, lines, at);
    instructions.push(instruction);
  }
  if (instructions.length === 0) throw new DockerfileProblem('file with no instructions', null);
  return { instructions, escape };
}

/** Takes the lines of an instruction's heredocs; gives back the index of the last one. */
function readHeredocs(instruction: Instruction, lines: readonly string[], from: number): number {
  let at = from;
  for (const heredoc of heredocsIn(instruction.text)) {
    const content: string[] = [];
    const begin = at;
    const ends = (line: string): boolean => (heredoc.chomp ? line.replace(/^\t+/, '') : line) === heredoc.name;
    for (const line of lines.slice(at + 1)) {
      at++;
      if (ends(line)) break;
      content.push(`${line}\n`);
    }
    if (content.length === lines.length - 1 - begin) throw new DockerfileProblem('unterminated heredoc', { start: instruction.start, end: lines.length });
    instruction.heredocs.push({ ...heredoc, content: content.join('') });
    instruction.end = at + 1;
  }
  return at;
}

/** `COPY --from=build a b` to its name, flags and the rest. */
export function splitInstruction(line: string): Pick<Instruction, 'name' | 'flags' | 'rest'> {
  const name = firstWord(line.trim());
  const flags: string[] = [];
  let rest = line.trim().slice(name.length).trimStart();
  for (let flag = /^--(?:"[^"]*"|'[^']*'|\\[\s\S]|[^\s"'\\])*(?=\s|$)/.exec(rest); flag; flag = /^--(?:"[^"]*"|'[^']*'|\\[\s\S]|[^\s"'\\])*(?=\s|$)/.exec(rest)) {
    rest = rest.slice(flag[0].length).trimStart();
    if (flag[0] === '--') break;
    flags.push(unquoted(flag[0]));
  }
  return { name, flags, rest: rest.trim() };
}

/** A flag without its quotes and escapes. */
const unquoted = (flag: string): string => flag.replace(/"([^"]*)"|'([^']*)'|\\([\s\S])/g, '$1$2$3');
