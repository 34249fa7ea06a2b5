// Python as a language of scripts: its errors in its own words, its log of requests, and how its servers start.
import { type HttpRequest, type ProgramContext, type ProgramResult } from '../../program';
import { versionFrom } from '../servers/service';
import { wordAt } from '../../../text';
import { type Interpreter } from './interpreter';
import { type Thrown } from './language';
import { python as dialect } from './python/dialect';
import { respond } from './python/flask';
import { runFile } from './python/modules';
import { flush } from './python/output';
import { text } from './python/text';
import { type Language, sourceOf, startScript } from './script';
import { Dict, List } from './values';

/** The version of Python here. */
export const versionOf = (context: ProgramContext): string => versionFrom(context, 'PYTHON_VERSION', '3.12.3');

/** The place of an error and its source line, as a traceback shows them. */
function place(vm: Interpreter, file: string, line: number): string {
  const source = sourceOf(vm, file).split('\n')[line - 1]?.trim() ?? '';
  return `  File "${file}", line ${line}${source === '' || file.startsWith('<') ? '' : `\n    ${source}`}`;
}

function traceback(vm: Interpreter, { value, line }: Thrown): string {
  const name = value instanceof Dict ? text(value.get('name')) : '';
  const message = text(value);
  const where = place(vm, vm.module, line).replace(/(line \d+)/, '$1, in <module>');
  return `Traceback (most recent call last):\n${where}\n${name}${message === '' ? '' : `: ${message}`}\n`;
}

/** `23/Nov/2026 09:05:07`. */
const logTime = (vm: Interpreter): string => {
  const [, day = '', month = '', year = '', time = ''] = /, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(vm.host.now()).toUTCString()) ?? [];
  return `${day}/${month}/${year} ${time}`;
};

/** Python. */
export const language: Language = {
  dialect,
  service: 'python',
  called: 'Python',
  honours: 'small apps: routes of Flask, files, the environment, time and Redis',
  syntaxError(vm, file, _, { message, line, column }) {
    const source = wordAt(sourceOf(vm, file).split('\n'), line - 1);
    const indent = source.length - source.trimStart().length;
    const kind = /indent/.test(message) ? 'IndentationError' : 'SyntaxError';
    return `${place(vm, file, line)}\n    ${' '.repeat(Math.max(0, column - indent))}^\n${kind}: ${message}\n`;
  },
  uncaught: traceback,
  respond: (vm, app, request) => respond(vm, app, request, (error) => traceback(vm, error)),
  signals: (vm) => ({ INT: 0, ...(vm.root.get('gunicorn') === true && { TERM: 0, QUIT: 0 }) }),
  flush,
  main(vm, { path, source, args, buffered }) {
    vm.root.set('argv', new List([path, ...args]));
    vm.root.set('folder', path.startsWith('/') ? path.slice(0, Math.max(1, path.lastIndexOf('/'))) : vm.host.cwd);
    vm.root.set('buffered', buffered);
    runFile(vm, path, '__main__', source);
  },
  log: (vm, request: HttpRequest, { status }) =>
    vm.root.get('gunicorn') === true
      ? ''
      : `${request.client} - - [${logTime(vm)}] "${request.method} ${request.path}${request.query === '' ? '' : `?${request.query}`} HTTP/1.1" ${status} -\n`,
};

/** Whether text is kept back: not on a terminal, and not where somebody has said so. */
export const isBuffered = (context: ProgramContext): boolean => !context.outputIsTty && (context.session.env['PYTHONUNBUFFERED'] ?? '') === '' && !context.argv.includes('-u');

/** Starts a server that loads an application from a folder. */
export const start = (context: ProgramContext, begin: (vm: Interpreter) => void): ProgramResult =>
  startScript(
    context,
    language,
    (vm) => {
      vm.root.set('argv', new List([...context.argv]));
      vm.root.set('folder', context.session.cwd);
      vm.root.set('buffered', isBuffered(context));
      begin(vm);
    },
    versionOf(context),
  );
