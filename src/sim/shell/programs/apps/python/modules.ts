// Python's modules: those of the standard library that run here, packages in site-packages, and files of the app.
import { parentOf, resolvePath } from '../../../../kernel/files';
import { type Interpreter } from '../interpreter';
import { type Natives } from '../language';
import { readJson } from '../json';
import { Dict, List, Native, Scope, type Value } from '../values';
import { lastPart } from '../../../../text';
import { osError } from './fileMethods';
import { float, numeric, truthy } from './operators';
import { jsonText } from './json';
import { flush, write } from './output';
import { isoText, text } from './text';

const STANDARD = 'os sys time datetime json socket random platform signal'.split(' ');
const OTHER_STANDARD =
  'abc argparse array ast asyncio base64 bisect calendar cmath collections concurrent configparser contextlib copy csv ctypes dataclasses decimal difflib email enum errno fractions functools gc getpass glob gzip hashlib heapq html http inspect io ipaddress itertools logging math mimetypes multiprocessing operator pathlib pickle pprint queue re secrets select shlex shutil smtplib socketserver sqlite3 ssl statistics string struct subprocess tarfile tempfile textwrap threading traceback types typing unittest urllib uuid warnings weakref xml zipfile zlib zoneinfo'.split(
    ' ',
  );
/** Packages that run here once they are installed. */
const PACKAGES = ['flask', 'redis'];

/** Folders of installed packages, as Python looks through them. */
function sitePackages(vm: Interpreter): string[] {
  const env = (name: string): string => text(vm.kept('env').get(name) ?? '');
  const below = (lib: string, folder: string): string[] =>
    vm.host
      .list(lib)
      .filter((name) => name.startsWith('python3'))
      .map((name) => `${lib}/${name}/${folder}`);
  const own = env('PYTHONPATH')
    .split(':')
    .filter((path) => path !== '');
  const virtual = [env('VIRTUAL_ENV'), vm.host.argv[0]?.endsWith('/bin/python') === true ? vm.host.argv[0].slice(0, -'/bin/python'.length) : ''].filter((path) => path !== '');
  return [...own, ...virtual.flatMap((path) => below(`${path}/lib`, 'site-packages')), ...below('/usr/local/lib', 'site-packages'), ...below('/usr/lib', 'dist-packages')];
}

/** What `import` gives back. */
export function importModule(vm: Interpreter, module: string): Value {
  const [first = module] = module.split('.');
  if (STANDARD.includes(first)) return new Native(module);
  const folder = text(vm.root.get('folder'));
  const path = resolvePath(folder, `${module.replaceAll('.', '/')}.py`);
  const node = vm.host.read(path);
  if (node?.kind === 'file') return loadFile(vm, path, module, node.text);
  if (OTHER_STANDARD.includes(first)) return vm.refuse(`the module '${module}'`);
  const installed = sitePackages(vm).some((each) => vm.host.read(`${each}/${first}`) !== undefined || vm.host.read(`${each}/${first}.py`) !== undefined);
  if (!installed)
    return vm.host.read(resolvePath(folder, first))?.kind === 'dir' ? vm.refuse(`the package '${first}'`) : vm.raise('ModuleNotFoundError', `No module named '${first}'`);
  return PACKAGES.includes(first) ? new Native(module) : vm.refuse(`the package '${first}'`);
}

function loadFile(vm: Interpreter, path: string, name: string, source: string): Value {
  const known = vm.kept('modules').get(path);
  return known instanceof Dict ? known : runFile(vm, path, name, source);
}

/** Runs a file; its names are the module's. */
export function runFile(vm: Interpreter, path: string, name: string, source: string): Dict {
  const module = new Dict(new Map(), 'module');
  vm.kept('modules').set(path, module);
  const scope = new Scope(null, true);
  scope.declare('__name__', name);
  scope.declare('__file__', path);
  try {
    vm.runModule(path, source, scope);
  } finally {
    for (const [each, { value }] of scope.names) module.set(each, value);
  }
  return module;
}

const joined = (parts: readonly Value[]): string => parts.map(text).reduce((path, part) => (part.startsWith('/') || path === '' ? part : `${path.replace(/\/$/, '')}/${part}`), '');

function makeFolders(vm: Interpreter, path: string, existing: boolean): Value {
  const node = vm.host.read(path);
  if (node && !existing) return osError(vm, 'EEXIST', path);
  if (node) return null;
  const whole = resolvePath(vm.host.cwd, path);
  if (!vm.host.read(parentOf(whole))) makeFolders(vm, parentOf(whole), true);
  const problem = vm.host.write(path, { kind: 'dir' });
  return problem ? osError(vm, problem, path) : null;
}

const files: Natives = {
  'os.path.exists': (vm, [path]) => vm.host.read(text(path)) !== undefined,
  'os.path.isfile': (vm, [path]) => vm.host.read(text(path))?.kind === 'file',
  'os.path.isdir': (vm, [path]) => vm.host.read(text(path))?.kind === 'dir',
  'os.path.join': (_, parts) => joined(parts),
  'os.path.dirname': (_, [path]) => text(path).slice(0, Math.max(0, text(path).lastIndexOf('/'))),
  'os.path.basename': (_, [path]) => lastPart(text(path), '/'),
  'os.path.abspath': (vm, [path]) => resolvePath(vm.host.cwd, text(path)),
  'os.getcwd': (vm) => vm.host.cwd,
  'os.listdir': (vm, [path = '.']) => (vm.host.read(text(path)) ? new List(vm.host.list(text(path))) : osError(vm, 'ENOENT', text(path))),
  'os.makedirs': (vm, [path], _, named) => makeFolders(vm, text(path), truthy(named.get('exist_ok'))),
  'os.mkdir': (vm, [path]) => makeFolders(vm, text(path), false),
  'os.remove': (vm, [path]) => {
    const problem = vm.host.read(text(path)) ? vm.host.write(text(path), null) : 'ENOENT';
    return problem ? osError(vm, problem, text(path)) : null;
  },
};

const clockText = (vm: Interpreter, ms: number, format: string): string => {
  const date = new Date(ms);
  const iso = date.toISOString();
  const parts: Readonly<Record<string, string>> = {
    Y: iso.slice(0, 4),
    m: iso.slice(5, 7),
    d: iso.slice(8, 10),
    H: iso.slice(11, 13),
    M: iso.slice(14, 16),
    S: iso.slice(17, 19),
    f: `${iso.slice(20, 23)}000`,
    '%': '%',
  };
  return format.replace(/%(.)/g, (_, letter: string) => parts[letter] ?? vm.refuse(`%${letter} in strftime()`));
};
const now: Natives[string] = (vm) => Dict.of({ ms: vm.host.now() }, 'datetime');

const times: Natives = {
  'time.time': (vm) => float(vm.host.now() / 1000),
  'time.sleep': (vm, [seconds]) => {
    if ((numeric(seconds) ?? 0) < 0) vm.raise('ValueError', 'sleep length must be non-negative');
    vm.host.sleep((numeric(seconds) ?? 0) * 1000);
    return null;
  },
  'time.strftime': (vm, [format]) => clockText(vm, vm.host.now(), text(format)),
  'datetime.datetime.now': now,
  'datetime.datetime.utcnow': now,
  'datetime#isoformat': (_, _args, self) => (self instanceof Dict ? isoText(numeric(self.get('ms')) ?? 0) : ''),
  'datetime#strftime': (vm, [format], self) => (self instanceof Dict ? clockText(vm, numeric(self.get('ms')) ?? 0, text(format)) : ''),
};

/** Functions of modules. A key that begins with `get` stands for a value. */
export const modules: Natives = {
  ...files,
  ...times,
  'get os.environ': (vm) => {
    const env = vm.kept('env');
    env.kind = 'os.environ';
    return env;
  },
  'os.getenv': (vm, [name, other = null], _, named) => vm.kept('env').get(text(name)) ?? named.get('default') ?? other,
  'os.getpid': (vm) => vm.host.pid,
  'get os.name': () => 'posix',
  'get sys.argv': (vm) => vm.root.get('argv'),
  'get sys.version': (vm) => `${text(vm.root.get('version'))} (main) [GCC]`,
  'get sys.platform': () => 'linux',
  'get sys.stdout': () => new Native('sys.stdout'),
  'get sys.stderr': () => new Native('sys.stderr'),
  'sys.stdout.write': (vm, [words]) => (write(vm, text(words)), text(words).length),
  'sys.stdout.flush': (vm) => (flush(vm), null),
  'sys.stderr.write': (vm, [words]) => (vm.host.err(text(words)), text(words).length),
  'sys.stderr.flush': () => null,
  'socket.gethostname': (vm) => vm.host.hostname(),
  'platform.node': (vm) => vm.host.hostname(),
  'platform.system': () => 'Linux',
  'platform.python_version': (vm) => vm.root.get('version'),
  'random.randint': (vm, [low, high]) => (numeric(low) ?? 0) + vm.host.random(Math.max(1, (numeric(high) ?? 0) - (numeric(low) ?? 0) + 1)),
  'random.random': (vm) => vm.host.random(1_000_000) / 1_000_000,
  'random.choice': (vm, [list]) => {
    const items = vm.dialect.iterate(vm, list);
    return items.length === 0 ? vm.raise('IndexError', 'Cannot choose from an empty sequence') : items[vm.host.random(items.length)];
  },
  'json.dumps': (vm, [value], _, named) => jsonText(vm, value, named),
  'json.loads': (vm, [source]) => (readJson(text(source)) ?? vm.raise('json.decoder.JSONDecodeError', 'Expecting value: line 1 column 1 (char 0)')).value,
  'get signal.SIGTERM': () => 15,
  'get signal.SIGINT': () => 2,
  'signal.signal': (vm, [number, call]) => {
    vm.kept('signals').set(number === 15 ? 'TERM' : number === 2 ? 'INT' : vm.refuse('this signal'), call);
    return null;
  },
};
