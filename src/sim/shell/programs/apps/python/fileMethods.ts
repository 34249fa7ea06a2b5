// Files of Python: open(), what it gives back, and what a system call that fails is called.
import { type FileError } from '../host';
import { type Interpreter } from '../interpreter';
import { type Named, type NativeFunction, type Natives } from '../language';
import { Dict, List, type Value } from '../values';
import { wordAt } from '../../../../text';
import { numeric } from './operators';
import { repr, text } from './text';

type FileMethod = (vm: Interpreter, file: Dict, args: readonly Value[]) => Value;

const ERRORS: Readonly<Record<FileError | 'EEXIST', readonly [name: string, number: number, words: string]>> = {
  ENOENT: ['FileNotFoundError', 2, 'No such file or directory'],
  EACCES: ['PermissionError', 13, 'Permission denied'],
  ENOTDIR: ['NotADirectoryError', 20, 'Not a directory'],
  EISDIR: ['IsADirectoryError', 21, 'Is a directory'],
  EROFS: ['OSError', 30, 'Read-only file system'],
  EEXIST: ['FileExistsError', 17, 'File exists'],
};

/** Raises the error of a system call. */
export function osError(vm: Interpreter, code: FileError | 'EEXIST', path: string): never {
  const [name, number, words] = ERRORS[code];
  return vm.raise(name, `[Errno ${number}] ${words}: ${repr(path)}`);
}

function open(vm: Interpreter, [name, mode = 'r']: readonly Value[], _: Value, named: Named): Value {
  const path = text(name);
  const how = text(named.get('mode') ?? mode);
  if (!/^[rwa]t?$/.test(how)) return vm.refuse(`open() with the mode '${how}'`);
  const node = vm.host.read(path);
  if (node?.kind === 'dir') return osError(vm, 'EISDIR', path);
  if (node?.kind === 'program') return vm.refuse('reading a program');
  if (how.startsWith('r') && node?.kind !== 'file') return osError(vm, 'ENOENT', path);
  const before = node?.kind === 'file' && !how.startsWith('w') ? node.text : '';
  if (!how.startsWith('r')) save(vm, path, before);
  return Dict.of({ name: path, mode: how, ' text': before, ' at': 0 }, 'file');
}

function save(vm: Interpreter, path: string, content: string): void {
  const problem = vm.host.write(path, { kind: 'file', text: content });
  if (problem) osError(vm, problem, path);
}

/** Reads on from where a file has been read to: everything, or a line. */
const read =
  (line: boolean): FileMethod =>
  (vm, file) => {
    if (file.get('mode') !== 'r' && file.get('mode') !== 'rt') return vm.raise('OSError', 'not readable');
    const rest = text(file.get(' text')).slice(numeric(file.get(' at')) ?? 0);
    const part = line ? wordAt(/^[^\n]*\n?/.exec(rest), 0) : rest;
    file.set(' at', (numeric(file.get(' at')) ?? 0) + part.length);
    return part;
  };

const files: Readonly<Record<string, FileMethod>> = {
  read: read(false),
  readline: read(true),
  readlines: (vm, file, args) => new List(text(read(false)(vm, file, args)).match(/[^\n]*\n|[^\n]+$/g) ?? []),
  write: (vm, file, [words]) => {
    if (text(file.get('mode')).startsWith('r')) return vm.raise('OSError', 'not writable');
    if (typeof words !== 'string') return vm.raise('TypeError', `write() argument must be str, not ${repr(words)}`);
    file.set(' text', text(file.get(' text')) + words);
    save(vm, text(file.get('name')), text(file.get(' text')));
    return words.length;
  },
  close: () => null,
  flush: () => null,
};

const onFile =
  (method: FileMethod): NativeFunction =>
  (vm, args, self) =>
    self instanceof Dict ? method(vm, self, args) : null;

/** open(), and the methods of what it gives back. */
export const fileMethods: Natives = { ...Object.fromEntries(Object.entries(files).map(([name, method]) => [`file#${name}`, onFile(method)])), open };
