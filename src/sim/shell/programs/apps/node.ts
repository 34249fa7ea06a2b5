// Node.js as a program: `node file`, `node .`, `node -e`, and `node -p`.
import { type HttpRequest, type Program, type ProgramContext, type ProgramResult } from '../../program';
import { versionFrom } from '../servers/service';
import { openPrompt, takePromptLine } from './prompt';
import { pathOf, readText } from '../support';
import { wordAt } from '../../../text';
import { type Interpreter } from './interpreter';
import { dispatch, failed } from './javascript/expressRouting';
import { requestValue, responseValue } from './javascript/http';
import { findScript, runFile } from './javascript/modules';
import { inspect } from './javascript/inspect';
import { numberOf, textOf } from './javascript/text';
import { javascript } from './javascript/dialect';
import { Thrown } from './language';
import { drain, nextTimer, pump } from './promises';
import { type Outgoing } from './serving';
import { answerRequest, signalScript, tickScript } from './running';
import { isScript, type Language, startScript } from './script';
import { Dict, List, Promised, type Value } from './values';

const versionOf = (context: ProgramContext): string => versionFrom(context, 'NODE_VERSION', '22.23.2');
const footer = (vm: Interpreter): string => `\nNode.js v${textOf(vm.root.get('version'))}\n`;

/** Hands a request to an application of Express or to a plain handler, and waits for the answer. */
function respond(vm: Interpreter, server: Value, incoming: HttpRequest): Outgoing | null {
  const handler = server instanceof Dict ? server.get(' handler') : undefined;
  const request = requestValue(incoming);
  const response = responseValue();
  if (handler instanceof Dict) {
    try {
      const result = dispatch(vm, handler, request, response);
      if (result instanceof Promised) vm.settle(result);
    } catch (problem) {
      if (!(problem instanceof Thrown)) throw problem;
      failed(vm, problem.value, response);
    }
  } else if (handler !== undefined) vm.call(handler, [request, response]);
  drain(vm);
  while (response.get(' ended') !== true && nextTimer(vm) !== undefined && pump(vm)) drain(vm);
  if (response.get(' ended') !== true) return null;
  const headers = response.get(' headers');
  const named = headers instanceof Dict ? [...headers.entries].map(([name, value]): [string, string] => [name, textOf(value)]) : [];
  return { status: numberOf(response.get('statusCode')), body: incoming.method === 'HEAD' ? '' : textOf(response.get(' body')), headers: Object.fromEntries(named) };
}

/** The line of a source, as Node.js shows it above an error. */
function quoted(vm: Interpreter, file: string, line: number): string {
  const path = file === '' ? textOf(vm.root.get('main')) : file;
  const source = vm.kept('sources').get(path);
  return `${path}:${line}\n${typeof source === 'string' ? wordAt(source.split('\n'), line - 1) : ''}\n`;
}

/** Node.js. */
export const nodeLanguage: Language = {
  dialect: javascript,
  service: 'node',
  called: 'Node.js',
  honours: 'small apps: routes of Express or node:http, files, the environment, timers, Redis and SQL',
  syntaxError: (vm, file, _source, { message, line, column }) => `${quoted(vm, file, line)}${' '.repeat(column)}^\n\nSyntaxError: ${message}\n${footer(vm)}`,
  uncaught(vm, { value, line }) {
    if (!(value instanceof Dict) || value.kind !== 'error')
      return `${quoted(vm, vm.module, line)}^\n\nUncaught ${inspect(value)}\n(Use \`node --trace-uncaught ...\` to show where the exception was thrown)\n${footer(vm)}`;
    const stack = textOf(value.get('stack') ?? `${textOf(value)}\n    at ${vm.module}:${line}`);
    const more = [...value.entries].filter(([name]) => !['name', 'message', 'stack'].includes(name));
    const details = more.length === 0 ? '' : ` {\n${more.map(([name, each]) => `  ${name}: ${inspect(each, 1)}`).join(',\n')}\n}`;
    return `${quoted(vm, vm.module, line)}^\n\n${stack}${details}\n${footer(vm)}`;
  },
  respond,
  signals: () => ({}),
  main(vm, { path, source, args }) {
    vm.root.set('started', vm.host.now());
    vm.root.set('argv', new List(['/usr/local/bin/node', path, ...args]));
    vm.root.set('main', path);
    runFile(vm, path, source);
  },
};

/** Options that change nothing here. */
const QUIET = ['--no-warnings', '--trace-warnings', '--enable-source-maps', '--trace-uncaught'];

const main = (context: ProgramContext, path: string, text: string): ProgramResult =>
  startScript(context, nodeLanguage, { path, source: text, args: context.argv.slice(2), version: versionOf(context), buffered: false }, versionOf(context));

/** The file that a word names, run; Node's own words where there is none. */
function runNamed(context: ProgramContext, word: string): ProgramResult {
  const path = pathOf(context, word);
  const read = (each: string): string | undefined => {
    const result = readText(context, each);
    return 'text' in result ? result.text : undefined;
  };
  const file = findScript(read, path);
  const text = file === undefined ? undefined : read(file);
  if (file !== undefined && text !== undefined) return main(context, file, text);
  context.err(
    `node:internal/modules/cjs/loader:1386\n  throw err;\n  ^\n\nError: Cannot find module '${path}'\n    at node:internal/main/run_main_module:36:49 {\n  code: 'MODULE_NOT_FOUND',\n  requireStack: []\n}\n\nNode.js v${versionOf(context)}\n`,
  );
  return 1;
}

/** Node.js. */
export const node: Program = {
  run(context): ProgramResult {
    const [first, ...rest] = context.argv.slice(1);
    const version = versionOf(context);
    if (first === '-v' || first === '--version') {
      context.out(`v${version}\n`);
      return 0;
    }
    if (first !== undefined && QUIET.includes(first)) return node.run({ ...context, argv: [context.argv[0] ?? 'node', ...rest] });
    if (first === '-e' || first === '--eval' || first === '-p' || first === '--print' || first === '-pe') {
      const [source] = rest;
      if (source === undefined) {
        context.err(`node: ${first} requires an argument\n`);
        return 9;
      }
      return main(context, '[eval]', first.startsWith('-p') || first === '--print' ? `console.log(${source.replace(/;\s*$/, '')})` : source);
    }
    if (first === '-' || (first === undefined && context.stdin !== '')) return main(context, '[stdin]', context.stdin);
    if (first?.startsWith('-') === true) {
      context.err(`node: ${first}: a real Node.js may have this option; this simulated machine runs node FILE, node -e CODE and node -p CODE\n`);
      return 9;
    }
    if (first !== undefined) return runNamed(context, first);
    if (!context.keyboard) return 0;
    context.out(`Welcome to Node.js v${version}.\nType ".help" for more information.\n`);
    return openPrompt(context, 'node');
  },
  line: (process, line) => takePromptLine(process, 'node', line),
  answer: (request, process) => answerRequest(nodeLanguage, request, process),
  tick: (process) => tickScript(nodeLanguage, process),
  end: (process, signal) => (isScript(process.keeps) ? signalScript(nodeLanguage, process, signal) : undefined),
};
