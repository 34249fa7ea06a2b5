// Go templates over API bodies: what `--format` prints.
import { lastWord } from '../../text';
import { isTrue, NIL, showValue, sortedEntries } from './goValue';
import { arityProblem, FunctionProblem, templateFunctions } from './templateFunctions';
import { type Operand, type ParsedTemplate, parseTemplate, type Pipeline, type TemplateNode, TemplateProblem } from './templateParse';

/** The template was read, but the data does not have what it asks for; the message is Go's. */
export class ExecutionProblem extends Error {}
export { TemplateProblem };

/** A template that has been read. */
export interface Template {
  /** Fills the template. Throws ExecutionProblem. `typeName` is the Go type of the data, where it is a struct. */
  fill(data: unknown, typeName?: string): string;
}

/** Templates that call each other go no deeper. */
const DEEPEST = 100;

/** Reads a template. Throws TemplateProblem. */
export function readTemplate(source: string): Template {
  const parsed = parseTemplate(source);
  for (const nodes of [parsed.nodes, ...parsed.named.values()]) checkFunctions(nodes);
  return {
    fill(data, typeName) {
      const out: string[] = [];
      new Run(parsed, out, data, typeName).nodes(parsed.nodes, { dot: data, variables: { $: data }, depth: 0 });
      return out.join('');
    },
  };
}

function checkFunctions(nodes: readonly TemplateNode[]): void {
  const check = ({ commands }: Pipeline): void => {
    for (const operand of commands.flat()) {
      if (operand.kind === 'function' && !Object.hasOwn(templateFunctions, operand.name)) throw new TemplateProblem(`template: :1: function "${operand.name}" not defined`);
      if (operand.kind === 'field' && typeof operand.from === 'object' && operand.from !== null) check(operand.from);
    }
  };
  for (const node of nodes) {
    if ('pipeline' in node && node.pipeline) check(node.pipeline);
    if ('then' in node) checkFunctions([...node.then, ...node.otherwise]);
  }
}

type FieldOperand = Extract<Operand, { kind: 'field' }>;

/** What an action sees. An inner scope shares the variables of the outer one through its prototype. */
interface Scope {
  dot: unknown;
  variables: Record<string, unknown>;
  depth: number;
}

/** `{{break}}` or `{{continue}}` on its way to its loop. */
class Jump extends Error {
  constructor(readonly kind: 'break' | 'continue') {
    super(kind);
  }
}

const inner = (scope: Scope, dot: unknown): Scope => ({ dot, variables: Object.create(scope.variables) as Record<string, unknown>, depth: scope.depth });

/** One filling of a template. */
class Run {
  constructor(
    private readonly template: ParsedTemplate,
    private readonly out: string[],
    private readonly root: unknown,
    private readonly typeName: string | undefined,
  ) {}

  nodes(nodes: readonly TemplateNode[], scope: Scope): void {
    for (const node of nodes) this.node(node, scope);
  }

  private node(node: TemplateNode, scope: Scope): void {
    if (node.kind === 'text') this.out.push(node.text);
    else if (node.kind === 'template') this.named(node.name, node.pipeline ? this.evaluate(node.pipeline, scope) : NIL, scope);
    else if (node.kind === 'action') this.action(node.pipeline, scope);
    else if ('then' in node) this.branch(node, scope);
    else throw new Jump(node.kind);
  }

  private action(pipeline: Pipeline, scope: Scope): void {
    const value = this.evaluate(pipeline, scope);
    const { declares, assigns } = pipeline;
    for (const name of declares) scope.variables[name] = value;
    if (assigns !== null) assign(scope.variables, assigns, value);
    if (declares.length === 0 && assigns === null) this.out.push(showValue(value));
  }

  private named(name: string, dot: unknown, scope: Scope): void {
    const nodes = this.template.named.get(name);
    if (!nodes) throw new ExecutionProblem(`template: :1: executing "" at <{{template ${JSON.stringify(name)}}}>: template ${JSON.stringify(name)} not defined`);
    if (scope.depth >= DEEPEST)
      throw new ExecutionProblem(`template: :1: executing "" at <{{template ${JSON.stringify(name)}}}>: exceeded maximum template depth (${String(DEEPEST)})`);
    this.nodes(nodes, { dot, variables: { $: dot }, depth: scope.depth + 1 });
  }

  private branch(node: Extract<TemplateNode, { kind: 'if' | 'with' | 'range' }>, scope: Scope): void {
    const value = this.evaluate(node.pipeline, scope);
    if (node.kind === 'range') {
      this.range(node, value, scope);
      return;
    }
    const own = inner(scope, node.kind === 'with' && isTrue(value) ? value : scope.dot);
    for (const name of node.pipeline.declares) own.variables[name] = value;
    this.nodes(isTrue(value) ? node.then : node.otherwise, own);
  }

  private range({ pipeline, then, otherwise }: Extract<TemplateNode, { kind: 'if' | 'with' | 'range' }>, value: unknown, scope: Scope): void {
    const entries = entriesOf(value);
    if (entries === undefined) throw problemAt(pipeline.commands[0]?.[0], `range can't iterate over ${showValue(value)}`);
    if (entries.length === 0) this.nodes(otherwise, inner(scope, scope.dot));
    const [first, second] = pipeline.declares;
    for (const [key, item] of entries) {
      const own = inner(scope, item);
      if (first !== undefined) own.variables[first] = second === undefined ? item : key;
      if (second !== undefined) own.variables[second] = item;
      try {
        this.nodes(then, own);
      } catch (jump) {
        if (!(jump instanceof Jump)) throw jump;
        if (jump.kind === 'break') return;
      }
    }
  }

  /** The value of a pipeline: each command's value is the last argument of the next. */
  private evaluate({ commands }: Pipeline, scope: Scope): unknown {
    let value: unknown;
    commands.forEach((command, index) => {
      const [head, ...rest] = command;
      if (!head) return;
      if (head.kind === 'nil') throw problemAt(head, 'nil is not a command');
      // Go looks whether it can take arguments before it works them out
      if (head.kind === 'field' && rest.length > 0 && typeof this.resolve(head, scope) !== 'function') throw notAMethod(head);
      const args = rest.map((operand) => this.valueOf(operand, scope, []));
      value = this.valueOf(head, scope, index === 0 ? args : [...args, value], command);
    });
    return value;
  }

  /** The value of an operand; `command` is what it stands in, for what goes wrong there. */
  private valueOf(operand: Operand, scope: Scope, args: readonly unknown[], command: readonly Operand[] = [operand]): unknown {
    if (operand.kind === 'nil') return NIL;
    if (operand.kind === 'literal') {
      if (args.length > 0) throw problemAt(operand, `can't give argument to non-function ${operand.text}`);
      return operand.value;
    }
    if (operand.kind === 'function') return callFunction(operand, args, command);
    const value = this.resolve(operand, scope);
    if (typeof value === 'function') {
      const wanted = value.length;
      if (args.length !== wanted) throw problemAt(operand, `wrong number of args for ${lastWord(operand.names)}: want ${String(wanted)} got ${String(args.length)}`);
      return (value as (...given: readonly unknown[]) => unknown)(...args);
    }
    if (args.length > 0) throw notAMethod(operand);
    return value;
  }

  /** What a chain of fields leads to. */
  private resolve(operand: FieldOperand, scope: Scope): unknown {
    const { from, names } = operand;
    let value = from === null ? scope.dot : typeof from === 'string' ? scope.variables[from] : this.evaluate(from, scope);
    for (const name of names) value = this.field(operand, value, name, names);
    return value;
  }

  private field(operand: Operand, value: unknown, name: string, names: readonly string[]): unknown {
    if (value === NIL) throw problemAt(operand, `map has no entry for key ${JSON.stringify(names[names.indexOf(name) - 1] ?? name)}`);
    if (value === undefined || value === null) throw problemAt(operand, `nil pointer evaluating interface {}.${name}`);
    if (typeof value !== 'object' || Array.isArray(value)) throw problemAt(operand, `can't evaluate field ${name} in type interface {}`);
    if (Object.hasOwn(value, name)) return (value as Record<string, unknown>)[name];
    const isRoot = value === this.root && this.typeName !== undefined;
    throw problemAt(operand, isRoot ? `can't evaluate field ${name} in type ${this.typeName}` : `map has no entry for key "${name}"`);
  }
}

const notAMethod = (operand: FieldOperand): ExecutionProblem => problemAt(operand, `${operand.names.at(-1) ?? operand.text} is not a method but has arguments`);

function callFunction(operand: Extract<Operand, { kind: 'function' }>, args: readonly unknown[], command: readonly Operand[]): unknown {
  const wrong = arityProblem(operand.name, args.length);
  if (wrong !== undefined) throw problemAt(operand, wrong);
  try {
    return templateFunctions[operand.name]?.(...args);
  } catch (problem) {
    if (!(problem instanceof FunctionProblem)) throw problem;
    throw problemAt({ ...operand, text: command.map(({ text }) => text).join(' ') }, `error calling ${operand.name}: ${problem.message}`);
  }
}

function problemAt(operand: Pick<Operand, 'text' | 'position'> | undefined, problem: string): ExecutionProblem {
  return new ExecutionProblem(`template: :1:${String(operand?.position ?? 0)}: executing "" at <${operand?.text ?? ''}>: ${problem}`);
}

/** What a loop goes over: the items of a list or map, or the numbers below one. Undefined where it cannot. */
function entriesOf(value: unknown): [string | number, unknown][] | undefined {
  if (value === null || value === undefined || value === NIL) return [];
  if (Array.isArray(value)) return [...value.entries()];
  if (typeof value === 'object') return sortedEntries(value);
  return typeof value === 'number' && Number.isInteger(value) ? Array.from({ length: Math.max(0, value) }, (_, index) => [index, index]) : undefined;
}

/** Changes a variable where it was declared. */
function assign(variables: Record<string, unknown>, name: string, value: unknown): void {
  for (let holder: object | null = variables; holder; holder = Object.getPrototypeOf(holder) as object | null) {
    if (!Object.hasOwn(holder, name)) continue;
    (holder as Record<string, unknown>)[name] = value;
    return;
  }
}
