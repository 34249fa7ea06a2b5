// What the Go compiler makes of a source here: programs that print, read the environment and answer over HTTP. Everything else is named, not guessed.
import { type Condition, type GoProgram, type Statement, type Term } from './compiled';

/** A compiled program, the compiler's complaint (`main.go:4:2: …`), or the statement that this machine does not know. */
export type Compiled = { program: GoProgram } | { complaint: string } | { unknown: string };

class Unknown extends Error {}

/** Cuts at a separator that stands outside of texts and brackets. */
function cut(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: found, index } of text.matchAll(/"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\])'|\/\/[^\n]*|[\s\S]/g)) {
    if (/^[([{]$/.test(found)) depth += 1;
    if (/^[)\]}]$/.test(found)) depth -= 1;
    if (depth > 0 || !separator.test(found)) continue;
    parts.push(text.slice(start, index));
    start = index + found.length;
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}

const withoutComments = (source: string): string =>
  source.replace(/("(?:\\.|[^"\\\n])*"|`[^`]*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (all: string, text: string | undefined) => text ?? all.replace(/[^\n]/g, ''));

const unquoted = (text: string): string => (text.startsWith('`') ? text.slice(1, -1) : (JSON.parse(text.replace(/\\([a'v])/g, '$1')) as string));

/** A term: texts, numbers, names and calls that are joined by `+`. */
function term(text: string): Term {
  const parts = cut(text, /^\+$/);
  if (parts.length > 1) return { kind: 'join', terms: parts.map(term) };
  const only = parts[0] ?? '';
  if (/^(?:"(?:\\.|[^"\\\n])*"|`[^`]*`)$/.test(only)) return { kind: 'text', text: unquoted(only) };
  if (/^-?\d+$/.test(only)) return { kind: 'number', number: Number(only) };
  const [, env] = /^os\.Getenv\((.*)\)$/.exec(only) ?? [];
  if (env !== undefined) return { kind: 'env', name: term(env) };
  if (only === 'r.URL.Path' || only === 'req.URL.Path') return { kind: 'path' };
  if (/^runtime\.GOOS$/.test(only)) return { kind: 'text', text: 'linux' };
  const [, bytes] = /^\[\]byte\((.*)\)$/s.exec(only) ?? [];
  if (bytes !== undefined) return term(bytes);
  if (/^[A-Za-z_]\w*$/.test(only)) return { kind: 'name', name: only };
  throw new Unknown(only);
}

const HOW: Readonly<Record<string, 'ln' | 'f' | 'plain'>> = { ln: 'ln', f: 'f', '': 'plain' };

function condition(text: string): Condition {
  const [, left = '', operator = '', right = ''] = /^(.+?)\s*(==|!=)\s*(.+)$/.exec(text) ?? [];
  if (operator === '') throw new Unknown(`if ${text}`);
  return { left: term(left), equal: operator === '==', right: term(right) };
}

/** The statements of a block. `handlers` are functions that can be named as handlers. */
function block(text: string, handlers: Readonly<Record<string, string>>): Statement[] {
  return cut(text, /^[\n;]$/).map((line) => statement(line, handlers));
}

function statement(line: string, handlers: Readonly<Record<string, string>>): Statement {
  const [, where, name = '', how = '', args = ''] = /^(fmt|log)\.(F?[Pp]rint|Fatal)(ln|f|)\(([\s\S]*)\)$/.exec(line) ?? [];
  const [, server] = /^(?:(?:log\.Fatal|panic)\()?http\.ListenAndServe\((.*),\s*nil\)\)?$/.exec(line) ?? [];
  if (server !== undefined) return { do: 'listen', address: term(server) };
  if (where !== undefined) {
    const terms = cut(args, /^,$/);
    const to = name.startsWith('F') && name !== 'Fatal' ? terms.shift() : undefined;
    if (to !== undefined && !/^(?:w|rw|os\.Std(?:out|err))$/.test(to)) throw new Unknown(line);
    const target = where === 'log' || to === 'os.Stderr' ? 'err' : to === undefined || to === 'os.Stdout' ? 'out' : 'answer';
    return { do: 'print', target, how: HOW[how] ?? 'plain', stamp: where === 'log', ends: name === 'Fatal', terms: terms.map(term) };
  }
  const [, route = '', handler = ''] = /^http\.HandleFunc\(\s*("[^"]*")\s*,\s*([\s\S]*)\)$/.exec(line) ?? [];
  if (route !== '') {
    const [, inline] = /^func\s*\(\w+\s+http\.ResponseWriter,\s*\w+\s+\*http\.Request\)\s*\{([\s\S]*)\}$/.exec(handler) ?? [];
    const body = inline ?? (Object.hasOwn(handlers, handler) ? handlers[handler] : undefined);
    if (body === undefined) throw new Unknown(line);
    return { do: 'route', pattern: unquoted(route), body: block(body, handlers) };
  }
  const [, written] = /^w\.Write\(([\s\S]*)\)$/.exec(line) ?? [];
  if (written !== undefined) return { do: 'print', target: 'answer', how: 'plain', stamp: false, ends: false, terms: [term(written)] };
  const [, status] = /^w\.WriteHeader\((\d+|http\.Status\w+)\)$/.exec(line) ?? [];
  if (status !== undefined) return { do: 'status', status: STATUS[status.replace('http.Status', '')] ?? Number(status) };
  const [, host] = /^(\w+)\s*,\s*(?:_|err)\s*:=\s*os\.Hostname\(\)$/.exec(line) ?? [];
  if (host !== undefined) return { do: 'set', name: host, value: { kind: 'host' } };
  const [, variable = '', value = ''] = /^(?:var\s+)?(\w+)\s*(?:string\s*)?:?=\s*([\s\S]+)$/.exec(line) ?? [];
  if (variable !== '' && variable !== 'if') return { do: 'set', name: variable, value: term(value) };
  const [, test, then = '', otherwise = ''] = /^if\s+([^{]+?)\s*\{([^}]*)\}(?:\s*else\s*\{([^}]*)\})?$/.exec(line) ?? [];
  if (test !== undefined) return { do: 'if', test: condition(test), then: block(then, handlers), otherwise: block(otherwise, handlers) };
  const [, code] = /^os\.Exit\((\d+)\)$/.exec(line) ?? [];
  if (code !== undefined) return { do: 'exit', code: Number(code) };
  throw new Unknown(line);
}

const STATUS: Readonly<Record<string, number>> = { OK: 200, NotFound: 404, InternalServerError: 500, BadRequest: 400, Teapot: 418 };

/** The bodies of a file's functions by their names. */
function functionsIn(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const part of cut(source, /^\n$/)) {
    const [, name, body = ''] = /^func\s+(\w+)\s*\([^)]*\)\s*\{([\s\S]*)\}$/.exec(part) ?? [];
    if (name !== undefined) found[name] = body;
  }
  return found;
}

/** The packages that a source imports, with their lines and columns. */
export function importsIn(source: string): { path: string; line: number; column: number }[] {
  const lines = withoutComments(source).split('\n');
  const end = lines.findIndex((line) => /^(?:func|type|var|const)\b/.test(line));
  return lines
    .slice(0, end < 0 ? undefined : end)
    .flatMap((line, index) => [...line.matchAll(/"([^"]+)"/g)].map((found) => ({ path: found[1] ?? '', line: index + 1, column: found.index + 1 })));
}

/** The first token of a source as Go's parser names it: keywords, signs and the end in quotes. */
function firstToken(code: string): string {
  const [token = 'EOF'] = /\w+|\S/.exec(code) ?? [];
  return /^(?:EOF|\W|func|import|var|const|type|if|for|return)$/.test(token) ? `'${token}'` : token;
}

/** Compiles the file of package main. */
export function compileGo(file: string, source: string): Compiled {
  const code = withoutComments(source);
  if (!/^\s*package\s+\w+/.test(code)) return { complaint: `${file}:1:1: expected 'package', found ${firstToken(code)}` };
  const imports = importsIn(source);
  const unused = imports.find(({ path }) => !new RegExp(`\\b${path.slice(path.lastIndexOf('/') + 1).replace(/\W/g, '')}\\.`).test(code.replace(/"[^"\n]*"/g, '""')));
  if (unused) return { complaint: `./${file}:${String(unused.line)}:${String(unused.column)}: ${JSON.stringify(unused.path)} imported and not used` };
  const functions = functionsIn(code);
  const body = functions['main'];
  if (body === undefined) return { complaint: 'runtime.main_main·f: function main is undeclared in the main package' };
  const missing = ['fmt', 'log', 'http', 'os'].find(
    (name) => new RegExp(`\\b${name}\\.[A-Z]`).test(code) && !imports.some(({ path }) => path === name || path.endsWith(`/${name}`)),
  );
  if (missing !== undefined) {
    const line = code.split('\n').findIndex((text) => new RegExp(`\\b${missing}\\.[A-Z]`).test(text));
    return { complaint: `./${file}:${String(line + 1)}:${String((code.split('\n')[line] ?? '').search(new RegExp(`\\b${missing}\\.`)) + 1)}: undefined: ${missing}` };
  }
  try {
    return { program: { main: block(body, functions), web: imports.some(({ path }) => path === 'net/http') } };
  } catch (problem) {
    if (problem instanceof Unknown) return { unknown: problem.message };
    throw problem;
  }
}
