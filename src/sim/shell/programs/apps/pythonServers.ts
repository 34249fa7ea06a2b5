// The servers that run Flask applications: `flask run` and gunicorn.
import { type Program, type ProgramContext, type ProgramResult } from '../../program';
import { parseOptions, readText } from '../support';
import { type Interpreter } from './interpreter';
import { Serving } from './language';
import { serveFlask } from './python/flask';
import { importModule } from './python/modules';
import { start, versionOf } from './pythonLanguage';
import { openServer } from './serving';
import { Dict } from './values';

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
