// The syntax of Go templates (text/template/parse): text, pipelines, branches, loops, variables and named templates.
import { type Chunk, chunksOf, TemplateProblem, type Token, tokensOf } from './templateLex';

export { TemplateProblem };

/** A part of a pipeline, with the offset at which it stands in the template. */
export type Operand =
  /** `.A.B`, and `.` with no names; `from` is a variable or a pipeline in parentheses instead of the dot. */
  | { kind: 'field'; from: string | Pipeline | null; names: string[]; text: string; position: number }
  | { kind: 'function'; name: string; text: string; position: number }
  | { kind: 'literal'; value: string | number | boolean; text: string; position: number }
  | { kind: 'nil'; text: string; position: number };

/** Commands joined by `|`; the value may go into variables, new ones (`:=`) or such that are there (`=`). */
export interface Pipeline {
  declares: string[];
  assigns: string | null;
  commands: Operand[][];
}

/** A piece of a template. */
export type TemplateNode =
  | { kind: 'text'; text: string }
  | { kind: 'action'; pipeline: Pipeline }
  | { kind: 'if' | 'with' | 'range'; pipeline: Pipeline; then: TemplateNode[]; otherwise: TemplateNode[] }
  | { kind: 'template'; name: string; pipeline: Pipeline | null }
  | { kind: 'break' | 'continue' };

/** A template and those that it names. */
export interface ParsedTemplate {
  nodes: TemplateNode[];
  named: ReadonlyMap<string, TemplateNode[]>;
}

const bad = (problem: string): TemplateProblem => new TemplateProblem(`template: :1: ${problem}`);

/** Parses a template. Throws TemplateProblem. */
export function parseTemplate(template: string): ParsedTemplate {
  const parser = new Parser(chunksOf(template));
  const { nodes, stop } = parser.block();
  if (stop) throw bad(`unexpected {{${stop.word}}}`);
  return { nodes, named: parser.named };
}

/** Where a block stops: `end`, or `else` and what follows it. */
interface Stop {
  word: 'end' | 'else';
  rest: Token[];
}

/** One reading of a template's chunks. */
class Parser {
  readonly named = new Map<string, TemplateNode[]>();
  private readonly variables = new Set(['$']);
  private loops = 0;

  constructor(private readonly chunks: Chunk[]) {}

  /** Reads pieces up to `end` or `else`, or to the end of the template. */
  block(): { nodes: TemplateNode[]; stop: Stop | null } {
    const nodes: TemplateNode[] = [];
    for (let chunk = this.chunks.shift(); chunk; chunk = this.chunks.shift()) {
      if (chunk.position === null) {
        if (chunk.text !== '') nodes.push({ kind: 'text', text: chunk.text });
        continue;
      }
      if (chunk.text.startsWith('/*')) continue;
      const tokens = tokensOf(chunk);
      const word = tokens[0]?.text;
      if (word === 'end' || word === 'else') return { nodes, stop: { word, rest: tokens.slice(1) } };
      nodes.push(...this.piece(word, tokens));
    }
    return { nodes, stop: null };
  }

  private piece(word: string | undefined, tokens: Token[]): TemplateNode[] {
    switch (word) {
      case 'if':
      case 'with':
      case 'range':
        return [this.branch(word, tokens.slice(1))];
      case 'break':
      case 'continue':
        if (this.loops === 0) throw bad(`{{${word}}} outside {{range}}`);
        return [{ kind: word }];
      case 'define':
        this.define(nameIn(tokens[1], 'define'));
        return [];
      case 'template':
        return [this.call(nameIn(tokens[1], 'template'), tokens.slice(2))];
      case 'block': {
        const name = nameIn(tokens[1], 'block');
        const call = this.call(name, tokens.slice(2));
        this.define(name);
        return [call];
      }
      default:
        return [{ kind: 'action', pipeline: this.whole(tokens, 'command') }];
    }
  }

  private call(name: string, tokens: Token[]): TemplateNode {
    return { kind: 'template', name, pipeline: tokens.length > 0 ? this.whole(tokens, 'template clause') : null };
  }

  private define(name: string): void {
    const { nodes, stop } = this.block();
    if (stop?.word !== 'end') throw bad(stop ? `unexpected {{else}} in define clause` : 'unexpected EOF');
    this.named.set(name, nodes);
  }

  private branch(kind: 'if' | 'with' | 'range', tokens: Token[]): TemplateNode {
    const pipeline = this.whole(tokens, kind);
    if (kind === 'range') this.loops++;
    const { nodes: then, stop } = this.block();
    if (kind === 'range') this.loops--;
    if (!stop) throw bad('unexpected EOF');
    if (stop.word === 'end') return { kind, pipeline, then, otherwise: [] };
    const [chained, ...rest] = stop.rest;
    // One `end` closes the whole chain of `else if`
    if (chained?.text === 'if' || chained?.text === 'with') return { kind, pipeline, then, otherwise: [this.branch(chained.text, rest)] };
    const { nodes: otherwise, stop: last } = this.block();
    if (last?.word !== 'end') throw bad(last ? 'expected end; found {{else}}' : 'unexpected EOF');
    return { kind, pipeline, then, otherwise };
  }

  /** Reads a pipeline that must take all tokens. */
  private whole(tokens: Token[], context: string): Pipeline {
    const pipeline = this.pipeline(tokens, context);
    if (tokens.length > 0) throw bad('unexpected right paren');
    return pipeline;
  }

  /** Reads one pipeline to its end, or to the parenthesis that closes it. */
  private pipeline(tokens: Token[], context: string): Pipeline {
    const { declares, assigns } = this.targets(tokens);
    const commands: Operand[][] = [[]];
    for (let token = tokens[0]; token && token.text !== ')'; token = tokens[0]) {
      tokens.shift();
      if (token.text === '|') commands.push([]);
      else commands.at(-1)?.push(this.operand(token, tokens));
    }
    if (commands.length > 1 && commands.at(-1)?.length === 0) commands.pop();
    if (commands.some((command) => command.length === 0)) throw bad(`missing value for ${context}`);
    for (const name of declares) this.variables.add(name);
    return { declares, assigns, commands };
  }

  private targets(tokens: Token[]): Pick<Pipeline, 'declares' | 'assigns'> {
    const at = tokens.findIndex(({ text }) => text === ':=' || text === '=');
    const before = tokens.slice(0, Math.max(at, 0));
    if (at < 1 || !before.every(({ text }) => text.startsWith('$') || text === ',')) return { declares: [], assigns: null };
    const isNew = tokens[at]?.text === ':=';
    const names = before.flatMap(({ text }) => (text.startsWith('$') ? [text] : []));
    tokens.splice(0, at + 1);
    if (!isNew) for (const name of names) this.check(name);
    return isNew ? { declares: names, assigns: null } : { declares: [], assigns: names[0] ?? null };
  }

  private check(variable: string): void {
    if (!this.variables.has(variable)) throw bad(`undefined variable ${JSON.stringify(variable)}`);
  }

  private operand(token: Token, tokens: Token[]): Operand {
    const { text, position } = token;
    if (text === '"') throw bad('unterminated quoted string');
    if (text === '`') throw bad('unterminated raw quoted string');
    if (/^["`]/.test(text)) return { kind: 'literal', value: text.startsWith('`') ? text.slice(1, -1) : unquote(text), text, position };
    if (/^-?\d/.test(text)) return { kind: 'literal', value: Number(text.replaceAll('_', '')), text, position };
    if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true', text, position };
    if (text === 'nil') return { kind: 'nil', text, position };
    if (text === '(') {
      const inside = [...tokens];
      const pipeline = this.pipeline(tokens, 'parenthesized pipeline');
      const close = tokens.shift();
      if (close?.text !== ')') throw bad('unclosed left paren');
      const source = `(${sourceOf(inside.slice(0, inside.indexOf(close) + 1))}`;
      return readChain({ kind: 'field', from: pipeline, names: [], text: source, position }, close.position + 1, tokens);
    }
    if (text.startsWith('$')) {
      this.check(text);
      return readChain({ kind: 'field', from: text, names: [], text, position }, position + text.length, tokens);
    }
    if (text.startsWith('.')) return readChain({ kind: 'field', from: null, names: text === '.' ? [] : [text.slice(1)], text, position }, position + text.length, tokens);
    if (/^[A-Za-z_]/.test(text)) return { kind: 'function', name: text, text, position };
    throw bad(`unexpected ${JSON.stringify(text)} in operand`);
  }
}

function nameIn(token: Token | undefined, clause: string): string {
  if (!token || !/^["`]./.test(token.text)) throw bad(`unexpected ${JSON.stringify(token?.text ?? '}}')} in ${clause} clause`);
  return token.text.startsWith('`') ? token.text.slice(1, -1) : unquote(token.text);
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

/** A quoted text with its escapes carried out. */
function unquote(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  return text.slice(1, -1).replace(/\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/g, ([, letter = '', ...digits]) => {
    if (digits.length > 0) return String.fromCharCode(Number.parseInt(digits.join(''), 16));
    return escapes[letter] ?? letter;
  });
}
