// Running an executable that `go build` made: what main does at once, and a server that stays.
import { type HttpAnswer, type HttpRequest, type Program, type ProgramContext, type ProgramResult, type Staying } from '../../program';
import { nowOf, slashTime } from '../dates';
import { isPortTaken } from '../servers/service';
import { type GoProgram, programIn, type Statement, type Term } from './compiled';

type Value = string | number;

/** What a run of statements sees and does. */
interface Run {
  variables: Record<string, Value>;
  env: Readonly<Record<string, string>>;
  host: string;
  path: string;
  stamp: string;
  routes: { pattern: string; body: Statement[] }[];
  print: (target: 'out' | 'err' | 'answer', text: string) => void;
  answer: { status: number };
}

/** The end of main: an exit code, or an address to listen on. */
type End = { exit: number } | { listen: string };

function valueOf(term: Term, run: Run): Value {
  switch (term.kind) {
    case 'text':
      return term.text;
    case 'number':
      return term.number;
    case 'name':
      return run.variables[term.name] ?? '';
    case 'env':
      return run.env[String(valueOf(term.name, run))] ?? '';
    case 'host':
      return run.host;
    case 'path':
      return run.path;
    case 'join':
      return term.terms.map((each) => String(valueOf(each, run))).join('');
  }
}

/** Go's Sprintf for texts and numbers: `%s`, `%d`, `%v` and `%q`. */
function sprintf(format: string, values: readonly Value[]): string {
  let at = 0;
  return format.replace(/%([sdvq%])/g, (_, verb: string) => {
    if (verb === '%') return '%';
    const value = values[at++];
    if (value === undefined) return `%!${verb}(MISSING)`;
    return verb === 'q' ? JSON.stringify(String(value)) : String(value);
  });
}

/** Go's Sprint: a blank between two values neither of which is a text. */
function textOf(how: 'ln' | 'f' | 'plain', values: readonly Value[]): string {
  if (how === 'f') return sprintf(String(values[0] ?? ''), values.slice(1));
  if (how === 'ln') return `${values.join(' ')}\n`;
  return values.map((value, index) => (index > 0 && typeof value === 'number' && typeof values[index - 1] === 'number' ? ` ${String(value)}` : String(value))).join('');
}

/** Carries statements out; the end of main where one of them is one. */
function carryOut(statements: readonly Statement[], run: Run): End | undefined {
  for (const statement of statements) {
    if (statement.do === 'listen') return { listen: String(valueOf(statement.address, run)) };
    if (statement.do === 'exit') return { exit: statement.code };
    if (statement.do === 'route') run.routes.push(statement);
    else if (statement.do === 'status') run.answer.status = statement.status;
    else if (statement.do === 'set') run.variables[statement.name] = valueOf(statement.value, run);
    else if (statement.do === 'if') {
      const { left, equal, right } = statement.test;
      const end = carryOut((valueOf(left, run) === valueOf(right, run)) === equal ? statement.then : statement.otherwise, run);
      if (end) return end;
    } else {
      const text = textOf(
        statement.how,
        statement.terms.map((each) => valueOf(each, run)),
      );
      run.print(statement.target, statement.stamp ? `${run.stamp} ${text}${text.endsWith('\n') ? '' : '\n'}` : text);
      if (statement.ends) return { exit: 1 };
    }
  }
  return undefined;
}

/** What a server keeps: its routes, and the variables of main that its handlers see. */
interface Kept {
  routes: Run['routes'];
  variables: Run['variables'];
}

/** Memory of a server (illustrative). */
const SERVER_MIB = 9;
/** Go's runtime ends a program that does not care for the signal, as PID 1 with exit code 2. */
const SIGNALS = { TERM: 2, INT: 2, HUP: 2, QUIT: 2 };

/** A compiled program; its first argument is the path of the executable. */
export const goBinary: Program = {
  run(context): ProgramResult {
    const node = context.files.read(context.argv[0] ?? '');
    return node?.kind === 'file' ? runProgram(context, programIn(node.text)) : 1;
  },
  answer: (request, staying) => respond(request, staying),
};

/** Runs a program in a process of its own. */
export function runProgram(context: ProgramContext, program: GoProgram): ProgramResult {
  const { env } = context.session;
  const run: Run = {
    ...{ variables: {}, env, host: hostOf(context), path: '', stamp: slashTime(nowOf(context)), routes: [], answer: { status: 200 } },
    print: (target, text) => {
      context[target === 'err' ? 'err' : 'out'](text);
    },
  };
  const end = carryOut(program.main, run);
  if (!end) return 0;
  if ('exit' in end) return end.exit;
  const port = Number(end.listen.slice(end.listen.lastIndexOf(':') + 1)) || 80;
  if (isPortTaken(context, port)) {
    context.err(`${run.stamp} listen tcp ${end.listen}: bind: address already in use\n`);
    return 1;
  }
  const keeps: Kept = { routes: run.routes, variables: run.variables };
  return { kind: 'stays', program: 'go-binary', memoryMiB: SERVER_MIB, listens: [port], handles: SIGNALS, title: [...context.argv], keeps };
}

function hostOf({ files }: Pick<ProgramContext, 'files'>): string {
  const node = files.read('/etc/hostname');
  return node?.kind === 'file' ? node.text.trim() : 'localhost';
}

/** Whether a pattern of Go's ServeMux stands for a request; longer ones win. */
function fits(pattern: string, { method, path }: HttpRequest): boolean {
  const [first = '', second] = pattern.split(' ');
  const route = second ?? first;
  if (second !== undefined && first !== method) return false;
  return route.endsWith('/') ? path.startsWith(route) : route === path || (route === '/{$}' && path === '/');
}

function respond(request: HttpRequest, staying: Staying): HttpAnswer {
  const { routes, variables } = staying.keeps as Kept;
  const [route] = routes.filter(({ pattern }) => fits(pattern, request)).sort((a, b) => b.pattern.length - a.pattern.length);
  if (!route) return { status: 404, body: '404 page not found\n', log: '' };
  const answer = { status: 200 };
  let body = '';
  const run: Run = {
    ...{ variables: { ...variables }, env: staying.env, host: hostOf(staying), path: request.path, stamp: slashTime(new Date(request.when)), routes: [], answer },
    print: (target, text) => {
      if (target === 'answer') body += text;
      else staying[target](text);
    },
  };
  carryOut(route.body, run);
  return { status: answer.status, body, log: '' };
}
