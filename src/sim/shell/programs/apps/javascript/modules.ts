// `require` and `import`: files of the app, packages in node_modules, and the modules of Node.js itself.
import { parentOf, resolvePath } from '../../../../kernel/files';
import { type Interpreter } from '../interpreter';
import { type NativeFunction, type Natives } from '../language';
import { readJson } from '../json';
import { Dict, List, Native, Scope, type Value } from '../values';
import { texts } from '../../../../text';
import { fileSystem } from './files';
import { numberOf, textOf } from './text';

/** Modules of Node.js that run here, and those that do not. */
const CORE = ['fs', 'fs/promises', 'path', 'os', 'http', 'process', 'console'];
const OTHER_CORE =
  'assert async_hooks buffer child_process cluster crypto dgram dns events http2 https module net perf_hooks querystring readline stream string_decoder timers tls tty url util v8 vm worker_threads zlib test'.split(
    ' ',
  );
/** Packages that run here once they are installed. */
const PACKAGES = ['express', 'redis', 'mysql2', 'mysql2/promise', 'sqlite3', 'uuid', 'dotenv'];

/** The text of a file; undefined where there is none. */
function textAt(vm: Interpreter, path: string): string | undefined {
  const node = vm.host.read(path);
  return node?.kind === 'file' ? node.text : undefined;
}

/** The file that a path means to Node.js: itself, with an extension, or what a folder begins with. */
export function findScript(read: (path: string) => string | undefined, path: string, depth = 0): string | undefined {
  const file = [path, `${path}.js`, `${path}.cjs`, `${path}.mjs`, `${path}.json`].find((each) => read(each) !== undefined);
  if (file !== undefined || depth > 1) return file;
  const main = mainOf(read(`${path}/package.json`));
  return (
    (main === undefined ? undefined : findScript(read, resolvePath(path, main), depth + 1)) ??
    ['js', 'json'].map((end) => `${path}/index.${end}`).find((each) => read(each) !== undefined)
  );
}

function mainOf(text: string | undefined): string | undefined {
  const json = text === undefined ? undefined : readJson(text)?.value;
  const main = json instanceof Dict ? json.get('main') : undefined;
  return typeof main === 'string' ? main : undefined;
}

/** The folder of a package, looked for from a folder upwards. */
function findPackage(vm: Interpreter, name: string, from: string): string | undefined {
  for (let folder = from; ; folder = parentOf(folder)) {
    const path = `${folder === '/' ? '' : folder}/node_modules/${name}`;
    if (vm.host.read(path)?.kind === 'dir') return path;
    if (folder === '/') return undefined;
  }
}

/** What `require` gives back. */
export function loadModule(vm: Interpreter, module: string, from: string): Value {
  const name = module.replace(/^node:/, '');
  if (CORE.includes(name)) return new Native(name === 'fs/promises' ? 'fs.promises' : name);
  if (OTHER_CORE.includes(name) || module.startsWith('node:')) return vm.refuse(`the module '${name}'`);
  const folder = from.startsWith('/') ? parentOf(from) : vm.host.cwd;
  if (/^\.{0,2}(?:\/|$)/.test(name)) return loadFile(vm, findScript((path) => textAt(vm, path), resolvePath(folder, name)) ?? missing(vm, name, from), from);
  const base = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
  const found = findPackage(vm, base, folder);
  if (found === undefined) return missing(vm, name, from);
  if (PACKAGES.includes(name)) return new Native(name.replace('/promise', '.promise'));
  const main = findScript((path) => textAt(vm, path), found + name.slice(base.length));
  return main === undefined ? vm.refuse(`the package '${name}'`) : loadFile(vm, main, from);
}

function missing(vm: Interpreter, name: string, from: string): never {
  const stack = from.startsWith('/') ? [from] : [];
  return vm.raise('Error', `Cannot find module '${name}'${stack.map((path) => `\nRequire stack:\n- ${path}`).join('')}`, {
    code: 'MODULE_NOT_FOUND',
    requireStack: new List(stack),
  });
}

function loadFile(vm: Interpreter, path: string, from: string): Value {
  const known = vm.kept('modules').get(path);
  if (known instanceof Dict) return known.get('exports');
  const text = textAt(vm, path) ?? missing(vm, path, from);
  if (!path.endsWith('.json')) return runFile(vm, path, text);
  return (readJson(text) ?? vm.raise('SyntaxError', `${path}: Unexpected token in JSON`)).value;
}

/** Runs a file as a module; what it exports. */
export function runFile(vm: Interpreter, path: string, text: string): Value {
  const exports = new Dict(new Map(), 'exports');
  const module = Dict.of({ exports }, 'exports');
  vm.kept('modules').set(path, module);
  const scope = new Scope(null, true);
  const folder = path.startsWith('/') ? parentOf(path) : '.';
  const names: Readonly<Record<string, Value>> = { module, exports, require: new Native('require', path), __filename: path, __dirname: folder };
  for (const [name, value] of Object.entries(names)) scope.declare(name, value);
  vm.runModule(path, text, scope);
  return module.get('exports');
}

const joined = (parts: readonly Value[]): string => {
  const path = parts
    .map((each) => textOf(each))
    .filter((part) => part !== '')
    .join('/');
  if (path.startsWith('/')) return resolvePath('/', path);
  const names: string[] = [];
  for (const name of path.split('/').filter((each) => each !== '' && each !== '.')) {
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else names.push(name);
  }
  return names.length === 0 ? '.' : names.join('/');
};
const baseName: NativeFunction = (_, [path, suffix]) => {
  const name = textOf(path).replace(/\/+$/, '').replace(/^.*\//, '');
  return suffix !== undefined && name.endsWith(textOf(suffix)) ? name.slice(0, name.length - textOf(suffix).length) : name;
};

const listen: NativeFunction = (vm, [event, call]) => {
  const name = textOf(event);
  if (!name.startsWith('SIG')) return vm.refuse(`process.on('${name}')`);
  vm.kept('signals').set(name.slice(3), call);
  return new Native('process');
};

/** Modules of Node.js itself. */
export const nodeModules: Natives = {
  ...fileSystem,
  require: (vm, [name], self) =>
    typeof name === 'string' ? loadModule(vm, name, textOf(self)) : vm.raise('TypeError', 'The "id" argument must be of type string.', { code: 'ERR_INVALID_ARG_TYPE' }),
  'get require.main': (vm, _, self) => (self instanceof Native ? vm.kept('modules').get(textOf(vm.root.get('main'))) : undefined),
  'path.join': (_, parts) => joined(parts),
  'path.resolve': (vm, parts) => parts.reduce<string>((path, part) => resolvePath(path, textOf(part)), vm.host.cwd),
  'path.basename': baseName,
  'path.dirname': (_, [path]) => (textOf(path).includes('/') ? parentOf(textOf(path)) : '.'),
  'path.extname': (_, [path]) => /[^/](\.[^./]*)$/.exec(textOf(path))?.[1] ?? '',
  'os.hostname': (vm) => vm.host.hostname(),
  'os.platform': () => 'linux',
  'os.type': () => 'Linux',
  'os.arch': () => 'x64',
  'get os.EOL': () => '\n',
  'get process.env': (vm) => vm.kept('env'),
  'get process.argv': (vm) => vm.root.get('argv'),
  'get process.pid': (vm) => vm.host.pid,
  'get process.platform': () => 'linux',
  'get process.arch': () => 'x64',
  'get process.version': (vm) => `v${textOf(vm.root.get('version'))}`,
  'get process.stdout': () => new Native('process.stdout'),
  'get process.stderr': () => new Native('process.stderr'),
  'process.stdout.write': (vm, [text]) => (vm.host.out(textOf(text)), true),
  'process.stderr.write': (vm, [text]) => (vm.host.err(textOf(text)), true),
  'process.cwd': (vm) => vm.host.cwd,
  'process.uptime': (vm) => (vm.host.now() - numberOf(vm.root.get('started'))) / 1000,
  'process.exit': (vm, [code]) => vm.exit(code === undefined ? 0 : numberOf(code)),
  'process.on': listen,
  'process.once': listen,
  'dotenv.config': (vm) => {
    const env = vm.kept('env');
    for (const line of (textAt(vm, resolvePath(vm.host.cwd, '.env')) ?? '').split('\n')) {
      const [, name, value] = texts(/^\s*(?:export\s+)?([\w.]+)\s*=\s*(.*?)\s*$/.exec(line));
      if (name !== '' && !env.entries.has(name)) env.set(name, value.replace(/^(["'])(.*)\1$/, '$2'));
    }
    return new Dict();
  },
  'uuid.v4': (vm) => {
    const hex = Array.from({ length: 32 }, (_, at) => (at === 12 ? 4 : at === 16 ? 8 + vm.host.random(4) : vm.host.random(16)).toString(16)).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  },
};
