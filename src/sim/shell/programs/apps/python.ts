// Python as a program: `python file`, `-c`, `-m`, and the servers `flask` and `gunicorn`.
import { type HttpRequest, type Program, type ProgramContext, type ProgramResult } from '../../program';
import { runPython } from '../processVms';
import { PROMPT_SIGNALS, staying, versionFrom } from '../servers/service';
import { parseOptions, pathOf, readText } from '../support';
import { type Interpreter } from './interpreter';
import { Serving, type Thrown } from './language';
import { python as dialect } from './python/dialect';
import { respond, serveFlask } from './python/flask';
import { importModule, runFile } from './python/modules';
import { flush } from './python/output';
import { text } from './python/text';
import { answerFiles, fileServer } from './python/fileServer';
import { answerRequest, signalScript, tickScript } from './running';
import { isScript, type Language, sourceOf, startScript } from './script';
import { openServer } from './serving';
import { Dict, List } from './values';

const versionOf = (context: ProgramContext): string => versionFrom(context, 'PYTHON_VERSION', '3.12.3');

/** The place of an error and its source line, as a traceback shows them. */
function place(vm: Interpreter, file: string, line: number): string {
  const source = sourceOf(vm, file).split('\n')[line - 1]?.trim() ?? '';
  return `  File "${file}", line ${line}${source === '' || file.startsWith('<') ? '' : `\n    ${source}`}`;
}

function traceback(vm: Interpreter, { value, line }: Thrown): string {
  const name = value instanceof Dict ? text(value.get('name')) : 'TypeError';
  const message = value instanceof Dict ? text(value.get('message')) : 'exceptions must derive from BaseException';
  const where = place(vm, vm.module, line).replace(/(line \d+)/, '$1, in <module>');
  return `Traceback (most recent call last):\n${where}\n${name}${message === '' ? '' : `: ${message}`}\n`;
}

/** `23/Nov/2026 09:05:07`. */
const logTime = (vm: Interpreter): string => {
  const [, day = '', month = '', year = '', time = ''] = /, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(vm.host.now()).toUTCString()) ?? [];
  return `${day}/${month}/${year} ${time}`;
};

const language: Language = {
  dialect,
  service: 'python',
  called: 'Python',
  honours: 'small apps: routes of Flask, files, the environment, time and Redis',
  syntaxError(vm, file, _, { message, line, column }) {
    const source = sourceOf(vm, file).split('\n')[line - 1] ?? '';
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
const isBuffered = (context: ProgramContext): boolean => !context.outputIsTty && (context.session.env['PYTHONUNBUFFERED'] ?? '') === '' && !context.argv.includes('-u');

/** Starts a server that loads an application from a folder. */
const start = (context: ProgramContext, begin: (vm: Interpreter) => void): ProgramResult =>
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

const runSource = (context: ProgramContext, path: string, source: string, args: readonly string[]): ProgramResult => {
  const version = versionOf(context);
  return startScript(context, language, { path, source, args: [...args], version, buffered: isBuffered(context) }, version);
};

function runNamed(context: ProgramContext, word: string, args: readonly string[]): ProgramResult {
  const read = readText(context, word);
  if ('text' in read) return runSource(context, pathOf(context, word), read.text, args);
  const name = (context.argv[0] ?? 'python3').split('/').at(-1) ?? 'python3';
  if (read.reason === 'directory') context.err(`${name}: can't find '__main__' module in '${pathOf(context, word)}'\n`);
  else context.err(`${name}: can't open file '${pathOf(context, word)}': [Errno 2] No such file or directory\n`);
  return read.reason === 'directory' ? 1 : 2;
}

/** `-m module`. */
function runModule(context: ProgramContext, module: string, args: readonly string[]): ProgramResult {
  const inner = { ...context, argv: [module, ...args] };
  if (module === 'http.server') return fileServer(inner, context.argv);
  if (module === 'flask') return flask.run(inner);
  if (module === 'gunicorn') return gunicorn.run(inner);
  const file = pathOf(context, `${module.replaceAll('.', '/')}.py`);
  const read = readText(context, file);
  if ('text' in read) return runSource(context, file, read.text, args);
  if (['pip', 'venv', 'unittest', 'pytest', 'json.tool', 'timeit'].includes(module)) {
    const program = module === 'pip' ? context.sim.programs['pip'] : undefined;
    if (program) return program.run({ ...context, argv: ['pip', ...args] });
    context.err(`python -m ${module}: a real system has this module; this simulated machine does not run it\n`);
    return 1;
  }
  context.err(`${context.argv[0] ?? 'python3'}: No module named ${module}\n`);
  return 1;
}

/** Python. */
export const python: Program = {
  run(context): ProgramResult {
    const words = context.argv.slice(1);
    const options = words.slice(0, words.findIndex((word) => !['-u', '-B', '-O', '-s', '-E', '-I'].includes(word)) + 1 || words.length).filter((word) => /^-[uBOsEI]$/.test(word));
    const [first, second = '', ...rest] = words.slice(options.length);
    const version = versionOf(context);
    if (first === '-V' || first === '--version') {
      context.out(`Python ${version}\n`);
      return 0;
    }
    const onVm = runPython({ ...context, argv: [context.argv[0] ?? 'python3', ...words.slice(options.length)] });
    if (onVm !== undefined) return onVm;
    if (first === '-m') return runModule(context, second, rest);
    if (first === '-c') return runSource(context, '<string>', second, rest);
    if (first === '-' || (first === undefined && context.stdin !== '')) return runSource(context, '<stdin>', context.stdin, []);
    if (first?.startsWith('-') === true) {
      context.err(`python: ${first}: a real Python may have this option; this simulated machine runs python FILE, -c, -m, -u and -V\n`);
      return 2;
    }
    if (first !== undefined) return runNamed(context, first, words.slice(options.length + 1));
    if (!context.keyboard || context.terminal !== null) return 0;
    context.out(`Python ${version} (main) [GCC] on linux\nType "help", "copyright", "credits" or "license" for more information.\n>>> `);
    return staying('python', [], [...context.argv], PROMPT_SIGNALS);
  },
  answer: (request, process) => (isScript(process.keeps) ? answerRequest(language, request, process) : answerFiles(request, process)),
  tick: (process) => tickScript(language, process),
  end: (process, signal) => (isScript(process.keeps) ? signalScript(language, process, signal) : undefined),
};

/** The application that a module has under a name. */
function application(vm: Interpreter, module: string, name: string): Dict | undefined {
  const loaded = importModule(vm, module);
  const names = name === '' ? ['app', 'application'] : [name];
  return names.map((each) => (loaded instanceof Dict ? loaded.get(each) : undefined)).find((each): each is Dict => each instanceof Dict && each.kind === 'flask.Flask');
}

const hasModule = (context: ProgramContext, name: string): boolean => 'text' in readText(context, `${name.replaceAll('.', '/')}.py`);

/** `flask run`. */
export const flask: Program = {
  run(context): ProgramResult {
    const { env } = context.session;
    const { flags, values, rest, unknown } = parseOptions(context.argv.slice(1), {
      flags: 'dRB',
      values: 'Ahp',
      long: { app: 'A', host: 'h', port: 'p', debug: 'd', reload: 'R', 'no-reload': 'B' },
    });
    if (unknown !== null || rest[0] !== 'run') {
      if (unknown === '--version') context.out(`Python ${versionOf(context)}\nFlask 3.1.2\nWerkzeug 3.1.3\n`);
      else context.err(`flask: a real Flask may have this; this simulated machine runs flask run with --app, --host, --port and --debug\n`);
      return unknown === '--version' ? 0 : 2;
    }
    const named = values.get('A') ?? env['FLASK_APP'];
    const [module = '', name = ''] = (named ?? ['wsgi', 'app'].find((each) => hasModule(context, each)) ?? '').replace(/\.py$/, '').split(':');
    const usage = "Usage: flask run [OPTIONS]\nTry 'flask run --help' for help.\n\n";
    if (module === '') {
      context.err(
        `${usage}Error: Could not locate a Flask application. Use the 'flask --app' option, 'FLASK_APP' environment variable, or a 'wsgi.py' or 'app.py' file in the current directory.\n`,
      );
      return 2;
    }
    const port = values.get('p') ?? env['FLASK_RUN_PORT'] ?? '5000';
    if (!/^\d+$/.test(port)) {
      context.err(`${usage}Error: Invalid value for '--port' / '-p': '${port}' is not a valid integer.\n`);
      return 2;
    }
    return start(context, (vm) => {
      if (!hasModule(context, module)) {
        context.err(`${usage}Error: Could not import '${module}'.\n`);
        vm.exit(2);
      }
      importModule(vm, 'flask');
      const app = application(vm, module, name);
      if (!app) {
        context.err(`${usage}Error: Failed to find Flask application or factory in module '${module}'. Use '${module}:name' to specify one.\n`);
        return vm.exit(2);
      }
      const debug = flags.has('d') || env['FLASK_DEBUG'] === '1' || env['FLASK_DEBUG'] === 'true';
      return serveFlask(vm, app, {
        host: values.get('h') ?? env['FLASK_RUN_HOST'] ?? '127.0.0.1',
        port: Number(port),
        debug,
        name: named ?? `${module}.py`,
      });
    });
  },
};

/** gunicorn: a server for Flask applications. */
export const gunicorn: Program = {
  run(context): ProgramResult {
    const { values, rest, unknown } = parseOptions(context.argv.slice(1), {
      flags: 'R',
      values: 'bwktp',
      long: { bind: 'b', workers: 'w', 'worker-class': 'k', timeout: 't', 'access-logfile': 'p', reload: 'R' },
    });
    const [target] = rest;
    if (unknown !== null || target === undefined) {
      context.err(
        unknown === null
          ? 'usage: gunicorn [OPTIONS] [APP_MODULE]\ngunicorn: error: No application module specified.\n'
          : `gunicorn: ${unknown}: this simulated machine knows --bind, --workers, --timeout and --reload\n`,
      );
      return 1;
    }
    const [module = '', name = ''] = target.split(':');
    const [, host = '127.0.0.1', port = '8000'] = /^(.*?):(\d+)$/.exec(values.get('b') ?? '127.0.0.1:8000') ?? [];
    const workers = Math.min(32, Math.max(1, Number(values.get('w') ?? 1) || 1));
    return start(context, (vm) => {
      const say = (pid: number, words: string): void => {
        vm.host.err(`[${new Date(vm.host.now()).toISOString().slice(0, 19).replace('T', ' ')} +0000] [${pid}] [INFO] ${words}\n`);
      };
      const { pid } = vm.host;
      vm.root.set('gunicorn', true);
      say(pid, 'Starting gunicorn 23.0.0');
      const app = application(vm, module, name === '' ? 'application' : name);
      if (!app) {
        vm.host.err(`Failed to find attribute '${name === '' ? 'application' : name}' in '${module}'.\n`);
        return vm.exit(4);
      }
      const problem = openServer(vm, { port: Number(port), host: host === '' ? '0.0.0.0' : host, handler: app });
      if (problem) {
        vm.host.err(`[ERROR] Connection in use: ('${host}', ${port})\n[ERROR] Can't connect to ('${host}', ${port})\n`);
        return vm.exit(1);
      }
      say(pid, `Listening at: http://${host}:${port} (${pid})`);
      say(pid, 'Using worker: sync');
      for (let worker = 1; worker <= workers; worker++) say(pid + 5 + worker, `Booting worker with pid: ${pid + 5 + worker}`);
      throw new Serving();
    });
  },
};
