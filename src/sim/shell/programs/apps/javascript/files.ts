// Node's `fs`: each operation at once (`…Sync`), with a callback, and as a promise.
import { parentOf, resolvePath, type FileNode } from '../../../../kernel/files';
import { type FileError } from '../host';
import { type Interpreter } from '../interpreter';
import { errorValue, type NativeFunction, type Natives, Thrown } from '../language';
import { Closure, Dict, List, type Value } from '../values';
import { textOf } from './text';

const WORDS: Readonly<Record<FileError | 'EEXIST', readonly [errno: number, text: string]>> = {
  ENOENT: [-2, 'no such file or directory'],
  EACCES: [-13, 'permission denied'],
  EEXIST: [-17, 'file already exists'],
  ENOTDIR: [-20, 'not a directory'],
  EISDIR: [-21, 'illegal operation on a directory'],
  EROFS: [-30, 'read-only file system'],
};

function fail(vm: Interpreter, code: FileError | 'EEXIST', syscall: string, path: string): never {
  const [errno, text] = WORDS[code];
  return vm.raise('Error', `${code}: ${text}, ${syscall} '${path}'`, { errno, code, syscall, path });
}

function write(vm: Interpreter, path: string, node: FileNode | null, syscall: string): Value {
  const problem = vm.host.write(path, node);
  return problem ? fail(vm, problem, syscall, path) : undefined;
}

/** The value of an option; a bare text is the encoding. */
const option = (options: Value, name: string): Value => (options instanceof Dict ? options.get(name) : name === 'encoding' && typeof options === 'string' ? options : undefined);

function read(vm: Interpreter, [name, options]: readonly Value[]): Value {
  const path = textOf(name);
  const node = vm.host.read(path);
  if (!node || node.kind === 'link') return fail(vm, 'ENOENT', 'open', path);
  if (node.kind === 'dir') return vm.raise('Error', 'EISDIR: illegal operation on a directory, read', { errno: -21, code: 'EISDIR', syscall: 'read' });
  if (node.kind === 'program') return vm.refuse('reading a program');
  const encoding = option(options, 'encoding');
  return encoding === undefined || encoding === null ? Dict.of({ ' text': node.text }, 'Buffer') : node.text;
}

const put =
  (appends: boolean) =>
  (vm: Interpreter, [name, data, options]: readonly Value[]): Value => {
    const path = textOf(name);
    const node = vm.host.read(path);
    if (node?.kind === 'dir') fail(vm, 'EISDIR', 'open', path);
    const keeps = appends || option(options, 'flag') === 'a';
    return write(vm, path, { kind: 'file', text: (keeps && node?.kind === 'file' ? node.text : '') + textOf(data) }, 'open');
  };

function makeFolder(vm: Interpreter, [name, options]: readonly Value[]): Value {
  const path = textOf(name);
  const there = vm.host.read(path);
  const recursive = vm.dialect.truthy(option(options, 'recursive'));
  if (there && !(recursive && there.kind === 'dir')) fail(vm, 'EEXIST', 'mkdir', path);
  if (there) return undefined;
  const parent = parentOf(resolvePath(vm.host.cwd, path));
  if (recursive && !vm.host.read(parent)) makeFolder(vm, [parent, options]);
  return write(vm, path, { kind: 'dir' }, 'mkdir');
}

function remove(vm: Interpreter, [name, options]: readonly Value[]): Value {
  const path = textOf(name);
  const node = vm.host.read(path);
  if (!node) return vm.dialect.truthy(option(options, 'force')) ? undefined : fail(vm, 'ENOENT', 'lstat', path);
  if (node.kind === 'dir' && !vm.dialect.truthy(option(options, 'recursive')))
    return vm.raise('Error', `Path is a directory: rm returned EISDIR (is a directory) ${path}`, { code: 'ERR_FS_EISDIR', errno: 21, syscall: 'rm', path });
  if (node.kind === 'dir') for (const each of vm.host.list(path)) remove(vm, [`${path}/${each}`, options]);
  return write(vm, path, null, 'unlink');
}

function unlink(vm: Interpreter, [name]: readonly Value[]): Value {
  const path = textOf(name);
  const node = vm.host.read(path);
  if (node?.kind === 'dir') fail(vm, 'EISDIR', 'unlink', path);
  return node ? write(vm, path, null, 'unlink') : fail(vm, 'ENOENT', 'unlink', path);
}

const access = (vm: Interpreter, [name]: readonly Value[]): Value => (vm.host.read(textOf(name)) ? undefined : fail(vm, 'ENOENT', 'access', textOf(name)));

function names(vm: Interpreter, [name]: readonly Value[]): Value {
  const path = textOf(name);
  const node = vm.host.read(path);
  if (!node) return fail(vm, 'ENOENT', 'scandir', path);
  return node.kind === 'dir' ? new List(vm.host.list(path)) : fail(vm, 'ENOTDIR', 'scandir', path);
}

const OPERATIONS = { readFile: read, writeFile: put(false), appendFile: put(true), mkdir: makeFolder, unlink, rm: remove, readdir: names, access };

/** With a callback at the end: an error, or null and the result. */
const withCallback =
  (run: (vm: Interpreter, args: readonly Value[]) => Value): NativeFunction =>
  (vm, args) => {
    const callback = args.findLast((arg) => arg instanceof Closure);
    if (callback === undefined) return vm.raise('TypeError', 'The "cb" argument must be of type function. Received undefined', { code: 'ERR_INVALID_ARG_TYPE' });
    const rest = args.filter((arg) => arg !== callback);
    let results: Value[];
    try {
      results = [null, run(vm, rest)];
    } catch (problem) {
      if (!(problem instanceof Thrown)) throw problem;
      results = [problem.value ?? errorValue('Error', '')];
    }
    vm.jobs.push(() => void vm.call(callback, results));
    return undefined;
  };

/** The functions of `fs`. */
export const fileSystem: Natives = {
  ...Object.fromEntries(
    Object.entries(OPERATIONS).flatMap(([name, run]): [string, NativeFunction][] => [
      [`fs.${name}Sync`, (vm, args) => run(vm, args)],
      [`fs.${name}`, withCallback(run)],
      [`fs.promises.${name}`, (vm, args) => vm.promised(() => run(vm, args))],
    ]),
  ),
  'fs.promises': (vm) => vm.refuse('fs.promises()'),
  'fs.existsSync': (vm, [name]) => vm.host.read(textOf(name)) !== undefined,
  'Buffer#toString': (_, _args, self) => textOf(self),
};
