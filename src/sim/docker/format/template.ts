// Go templates over API bodies: what `--format` prints.
import { isTrue, showValue, sortedEntries } from './goValue';
import { FunctionProblem, templateFunctions } from './templateFunctions';
import { type Operand, parseTemplate, type Pipeline, type TemplateNode, TemplateProblem } from './templateParse';

/** The template was read, but the data does not have what it asks for; the message is Go's. */
export class ExecutionProblem extends Error {}
export { TemplateProblem };

/** A template that has been read. */
export interface Template {
  /** Fills the template. Throws ExecutionProblem. `typeName` is the Go type of the data, where it is a struct. */
  fill(data: unknown, typeName?: string): string;
}

/** Reads a template. Throws TemplateProblem. */
export function readTemplate(source: string): Template {
  const nodes = parseTemplate(source);
  checkFunctions(nodes);
  return { fill: (data, typeName) => runNodes(nodes, { dot: data, root: data, variables: { $: data }, typeName }) };
}

/** What an action sees. */
interface Scope {
  dot: unknown;
  root: unknown;
  variables: Record<string, unknown>;
  typeName: string | undefined;
}

function checkFunctions(nodes: readonly TemplateNode[]): void {
  const check = ({ commands }: Pipeline): void => {
    for (const operand of commands.flat()) {
      if (operand.kind === 'function' && !Object.hasOwn(templateFunctions, operand.name)) throw new TemplateProblem(`template: :1: function "${operand.name}" not defined`);
      if (operand.kind === 'field' && typeof operand.from === 'object' && operand.from !== null) check(operand.from);
    }
  };
  for (const node of nodes) {
    if (node.kind === 'text') continue;
    check(node.pipeline);
    if (node.kind !== 'action') checkFunctions([...node.then, ...node.otherwise]);
  }
}

function runNodes(nodes: readonly TemplateNode[], scope: Scope): string {
  return nodes.map((node) => runNode(node, scope)).join('');
}

function runNode(node: TemplateNode, scope: Scope): string {
  if (node.kind === 'text') return node.text;
  const value = evaluate(node.pipeline, scope);
  if (node.kind === 'range') return runRange(node, value, scope);
  const { declares } = node.pipeline;
  if (node.kind === 'action') {
    for (const name of declares) scope.variables[name] = value;
    return declares.length > 0 ? '' : showValue(value);
  }
  const inside: Scope = { ...scope, dot: node.kind === 'with' && isTrue(value) ? value : scope.dot, variables: { ...scope.variables } };
  for (const name of declares) inside.variables[name] = value;
  return runNodes(isTrue(value) ? node.then : node.otherwise, inside);
}

function runRange({ pipeline, then, otherwise }: Extract<TemplateNode, { kind: 'if' | 'with' | 'range' }>, value: unknown, scope: Scope): string {
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : typeof value === 'object' && value !== null ? sortedEntries(value) : [];
  if (entries.length === 0) return runNodes(otherwise, scope);
  const [first, second] = pipeline.declares;
  return entries
    .map(([key, item]) => {
      const own = second === undefined ? { ...(first === undefined ? {} : { [first]: item }) } : { [first ?? '$']: key, [second]: item };
      return runNodes(then, { ...scope, dot: item, variables: { ...scope.variables, ...own } });
    })
    .join('');
}

/** The value of a pipeline: each command's value is the last argument of the next. */
function evaluate({ commands }: Pipeline, scope: Scope): unknown {
  let value: unknown;
  commands.forEach((command, index) => {
    const [head, ...rest] = command;
    if (!head) return;
    const args = rest.map((operand) => valueOf(operand, scope, []));
    const words = command.map(({ text }) => text).join(' ');
    value = valueOf(head, scope, index === 0 ? args : [...args, value], words);
  });
  return value;
}

/** The value of an operand; `words` is the whole command, for what goes wrong in it. */
function valueOf(operand: Operand, scope: Scope, args: readonly unknown[], words = operand.text): unknown {
  const failed = (problem: string): ExecutionProblem =>
    new ExecutionProblem(`template: :1:${String(operand.position)}: executing "" at <${operand.kind === 'function' ? words : operand.text}>: ${problem}`);
  if (operand.kind === 'literal') return operand.value;
  if (operand.kind === 'function') {
    try {
      return templateFunctions[operand.name]?.(...args);
    } catch (problem) {
      if (!(problem instanceof FunctionProblem)) throw problem;
      throw failed(`error calling ${operand.name}: ${problem.message}`);
    }
  }
  const { from, names } = operand;
  let value = from === null ? scope.dot : typeof from === 'string' ? scope.variables[from] : evaluate(from, scope);
  for (const name of names) {
    const isRoot = value === scope.root && scope.typeName !== undefined;
    if (typeof value !== 'object' || value === null)
      throw failed(value === undefined || value === null ? `nil pointer evaluating interface {}.${name}` : `can't evaluate field ${name} in type interface {}`);
    if (!Object.hasOwn(value, name)) throw failed(isRoot ? `can't evaluate field ${name} in type ${scope.typeName ?? ''}` : `map has no entry for key "${name}"`);
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'function' ? (value as (...given: readonly unknown[]) => unknown)(...args) : value;
}
