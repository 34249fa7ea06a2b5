// The syntax of Go templates, as far as `--format` uses it: text, pipelines, range, if, with and variables.

/** The template cannot be read; the message is Go's. */
export class TemplateProblem extends Error {}

/** A part of a pipeline, with the offset at which it stands in the template. */
export type Operand =
  /** `.A.B`, and `.` with no names; `from` is a variable or a pipeline in parentheses instead of the dot. */
  | { kind: 'field'; from: string | Pipeline | null; names: string[]; text: string; position: number }
  | { kind: 'function'; name: string; text: string; position: number }
  | { kind: 'literal'; value: string | number | boolean; text: string; position: number };

/** Commands joined by `|`; the value may go into variables. */
export interface Pipeline {
  declares: string[];
  commands: Operand[][];
}

/** A piece of a template. */
export type TemplateNode =
  { kind: 'text'; text: string } | { kind: 'action'; pipeline: Pipeline } | { kind: 'if' | 'with' | 'range'; pipeline: Pipeline; then: TemplateNode[]; otherwise: TemplateNode[] };

interface Token {
  text: string;
  position: number;
}
interface Chunk {
  text: string;
  /** Offset of the action's content; null for plain text. */
  position: number | null;
}

const bad = (problem: string): TemplateProblem => new TemplateProblem(`template: :1: ${problem}`);

/** Splits a template into texts and actions; `{{-` and `-}}` eat the blanks beside them. */
function chunksOf(template: string): Chunk[] {
  const chunks: Chunk[] = [];
  let rest = 0;
  let trims = false;
  const say = (text: string, trimEnd: boolean): void => {
    const left = trims ? text.trimStart() : text;
    chunks.push({ text: trimEnd ? left.trimEnd() : left, position: null });
  };
  for (const match of template.matchAll(/\{\{(- )?((?:"(?:\\.|[^"\\])*"|`[^`]*`|(?! -\}\}|\}\})[\s\S])*)( -)?\}\}/g)) {
    const [whole, trimBefore, content = '', trimAfter] = match;
    say(template.slice(rest, match.index), trimBefore !== undefined);
    chunks.push({ text: content, position: match.index + 2 + (trimBefore?.length ?? 0) });
    trims = trimAfter !== undefined;
    rest = match.index + whole.length;
  }
  if (template.slice(rest).includes('{{')) throw bad('unclosed action');
  say(template.slice(rest), false);
  return chunks;
}

const TOKEN = /"(?:\\.|[^"\\])*"|`[^`]*`|:=|[|(),]|\$\w*|\.\w+|\.|-?\d+(?:\.\d+)?|[A-Za-z_]\w*|\S/g;

function tokensOf({ text, position }: Chunk): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({ text: match[0], position: (position ?? 0) + match.index }));
}

/** Reads one pipeline to its end, or to the parenthesis that closes it. */
function readPipeline(tokens: Token[]): Pipeline {
  const declares: string[] = [];
  const assign = tokens.findIndex(({ text }) => text === ':=');
  if (assign > 0 && tokens.slice(0, assign).every(({ text }) => text.startsWith('$') || text === ',')) {
    declares.push(...tokens.splice(0, assign + 1).flatMap(({ text }) => (text.startsWith('$') ? [text] : [])));
  }
  const commands: Operand[][] = [[]];
  for (let token = tokens[0]; token && token.text !== ')'; token = tokens[0]) {
    tokens.shift();
    if (token.text === '|') commands.push([]);
    else commands.at(-1)?.push(readOperand(token, tokens));
  }
  if (commands.some((command) => command.length === 0)) throw bad('missing value for command');
  return { declares, commands };
}

function readOperand(token: Token, tokens: Token[]): Operand {
  const { text, position } = token;
  if (/^["`]/.test(text)) return { kind: 'literal', value: text.startsWith('`') ? text.slice(1, -1) : unquote(text), text, position };
  if (/^-?\d/.test(text)) return { kind: 'literal', value: Number(text), text, position };
  if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true', text, position };
  if (text === '(') {
    const inside = [...tokens];
    const pipeline = readPipeline(tokens);
    const close = tokens.shift();
    if (close?.text !== ')') throw bad('unclosed left paren');
    const text = `(${sourceOf(inside.slice(0, inside.indexOf(close) + 1))}`;
    return readChain({ kind: 'field', from: pipeline, names: [], text, position }, close.position + 1, tokens);
  }
  if (text.startsWith('$')) return readChain({ kind: 'field', from: text, names: [], text, position }, position + text.length, tokens);
  if (text.startsWith('.')) return readChain({ kind: 'field', from: null, names: text === '.' ? [] : [text.slice(1)], text, position }, position + text.length, tokens);
  if (/^[A-Za-z_]/.test(text)) return { kind: 'function', name: text, text, position };
  throw bad(`unexpected ${JSON.stringify(text)} in operand`);
}

/** Tokens as they were written, with single blanks. */
function sourceOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, position }, index) => (index > 0 && position > (tokens[index - 1]?.position ?? 0) + (tokens[index - 1]?.text.length ?? 0) ? ` ${text}` : text))
    .join('');
}

/** Fields that follow without a blank belong to the operand before them, which ends at `from`. */
function readChain(first: Extract<Operand, { kind: 'field' }>, from: number, tokens: Token[]): Operand {
  let operand = first;
  let end = from;
  for (let next = tokens[0]; next && /^\.\w/.test(next.text) && next.position === end; next = tokens[0]) {
    tokens.shift();
    // Go names a chain by the place of its second link
    const position = operand.names.length === 1 ? next.position : operand.position;
    operand = { ...operand, names: [...operand.names, next.text.slice(1)], text: operand.text + next.text, position };
    end = next.position + next.text.length;
  }
  return operand;
}

const unquote = (text: string): string => text.slice(1, -1).replace(/\\(.)/g, (_, letter: string) => ({ n: '\n', t: '\t', r: '\r' })[letter] ?? letter);

/** Parses a template. Throws TemplateProblem. */
export function parseTemplate(template: string): TemplateNode[] {
  const { nodes, stop } = readBlock(chunksOf(template));
  if (stop) throw bad(`unexpected {{${stop.word}}}`);
  return nodes;
}

/** Where a block stops: `end`, or `else` and what follows it. */
interface Stop {
  word: 'end' | 'else';
  rest: Token[];
}

/** Reads pieces up to `end` or `else`, or to the end of the template. */
function readBlock(chunks: Chunk[]): { nodes: TemplateNode[]; stop: Stop | null } {
  const nodes: TemplateNode[] = [];
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    if (chunk.position === null) {
      if (chunk.text !== '') nodes.push({ kind: 'text', text: chunk.text });
      continue;
    }
    if (chunk.text.startsWith('/*')) continue;
    const tokens = tokensOf(chunk);
    const word = tokens[0]?.text;
    if (word === 'end' || word === 'else') return { nodes, stop: { word, rest: tokens.slice(1) } };
    if (word === 'if' || word === 'with' || word === 'range') nodes.push(readBranch(word, tokens.slice(1), chunks));
    else nodes.push({ kind: 'action', pipeline: readWhole(tokens) });
  }
  return { nodes, stop: null };
}

function readWhole(tokens: Token[]): Pipeline {
  const pipeline = readPipeline(tokens);
  if (tokens.length > 0) throw bad('unexpected right paren');
  return pipeline;
}

function readBranch(kind: 'if' | 'with' | 'range', tokens: Token[], chunks: Chunk[]): TemplateNode {
  const pipeline = readWhole(tokens);
  const { nodes: then, stop } = readBlock(chunks);
  if (!stop) throw bad('unexpected EOF');
  if (stop.word === 'end') return { kind, pipeline, then, otherwise: [] };
  const [chained, ...rest] = stop.rest;
  // One `end` closes the whole chain of `else if`
  if (chained?.text === 'if' || chained?.text === 'with') return { kind, pipeline, then, otherwise: [readBranch(chained.text, rest, chunks)] };
  const { nodes: otherwise, stop: last } = readBlock(chunks);
  if (last?.word !== 'end') throw bad('unexpected EOF');
  return { kind, pipeline, then, otherwise };
}
