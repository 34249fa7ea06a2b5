// Bytecode: what javac and Python's compiler make of a source, and how the JVM and the Python VM run it inside one ordinary process.
import { type KernelFamily } from '../../kernel/kernel';
import { wordAt } from '../../text';

/** Languages whose programs run on a process VM here. */
export const LANGUAGES = ['java', 'python'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a compiled program does, as far as this machine recognises it. */
export type Op =
  /** Prints a line; `{os}` stands for the name of the OS, which is only known where it runs. */
  | { do: 'print'; text: string }
  /** Sleeps, so that its process can be looked at. */
  | { do: 'stay' };

/** A compiled program: the name of its class or module, and its code. */
export interface Bytecode {
  name: string;
  ops: Op[];
}

/** The first bytes of a class file (0xCAFEBABE, Java 25), and of a file of Python 3.12. */
const MAGIC: Readonly<Record<Language, string>> = { java: '\u00ca\u00fe\u00ba\u00be\u0000\u0000\u0000\u0045', python: '\u00cb\u000d\u000d\u000a' };
const SEPARATOR = '\u0000';
/** As the constants of a class file say it. */
const STAY = 'java/lang/Thread.sleep';

/** The bytes of a compiled program: its magic number, its name, and its constants, which can be read in a dump. */
export function encode(language: Language, { name, ops }: Bytecode): string {
  return [MAGIC[language] + name, ...ops.map((op) => (op.do === 'stay' ? STAY : op.text))].join(SEPARATOR);
}

/** Reads the bytes of a compiled program; undefined when they do not begin as such a program does. */
export function decode(language: Language, text: string): Bytecode | undefined {
  const magic = MAGIC[language];
  if (!text.startsWith(magic)) return undefined;
  const [name = '', ...constants] = text.slice(magic.length).split(SEPARATOR);
  return { name, ops: constants.map((each): Op => (each === STAY ? { do: 'stay' } : { do: 'print', text: each })) };
}

/** What the language's own library calls an OS. */
const OS_NAMES: Readonly<Record<Language, Readonly<Record<KernelFamily, string>>>> = {
  java: { linux: 'Linux', windows: 'Windows 11', darwin: 'Mac OS X' },
  python: { linux: 'Linux', windows: 'Windows', darwin: 'Darwin' },
};

/** The lines that a program prints on a kernel of some family. */
export function printedOn(language: Language, { ops }: Bytecode, family: KernelFamily): string[] {
  return ops.flatMap((op) => (op.do === 'print' ? [op.text.replaceAll('{os}', OS_NAMES[language][family])] : []));
}

/** Whether a program stays until somebody ends it. */
export function stays({ ops }: Bytecode): boolean {
  return ops.some((op) => op.do === 'stay');
}

const LITERAL = /^"((?:\\.|[^"\\])*)"$/;
const unquote = (text: string): string => text.replace(/\\n/g, '\n').replace(/\\t/g, '\t').replace(/\\(.)/g, '$1');

/** Text literals and the name of the OS, joined; undefined where there is anything else. */
function textOf(parts: readonly string[], osName: RegExp, between: string): string | undefined {
  const texts = parts.map((part) => {
    const trimmed = part.trim();
    if (osName.test(trimmed)) return '{os}';
    const literal = LITERAL.exec(trimmed.replace(/^'(.*)'$/, '"$1"'));
    return literal ? unquote(wordAt(literal, 1)) : undefined;
  });
  return texts.includes(undefined) ? undefined : texts.join(between);
}

/** A complaint of a compiler: which line it is about, what it says, and how far into the line its caret points. */
export interface Complaint {
  line: number;
  message: string;
  column: number;
}

/** What a compiler makes of a source: bytecode, a complaint, or nothing that this machine recognises. */
export type Compiled = { bytecode: Bytecode } | { complaint: Complaint } | { unknown: string };

const JAVA_OS = /^System\.getProperty\(\s*"os\.name"\s*\)$/;
const PYTHON_OS = /^platform\.system\(\)$/;

/** Compiles a Java source: one class that prints texts and the name of the OS, and may sleep. */
export function compileJava(file: string, source: string): Compiled {
  const lines = source.split('\n');
  const declared = /\b(public\s+)?class\s+([A-Za-z_]\w*)/.exec(source);
  if (!declared) return { unknown: 'a source without a class' };
  const [, isPublic, name = ''] = declared;
  const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.java$/, '');
  const at = lines.findIndex((text) => /\bclass\s/.test(text));
  if (isPublic !== undefined && name !== base)
    return { complaint: { line: at + 1, message: `class ${name} is public, should be declared in a file named ${name}.java`, column: wordAt(lines, at).indexOf('class') } };
  const open = lines.findIndex((text) => /\)\s*(\/\/.*)?$/.test(text) && /^\s*(System|Thread)\./.test(text));
  if (open >= 0) return { complaint: { line: open + 1, message: "';' expected", column: wordAt(lines, open).replace(/\s*(\/\/.*)?$/, '').length } };
  const ops: Op[] = [];
  for (const [, call = '', inside = ''] of source.matchAll(/\b(System\.out\.println|Thread\.sleep)\s*\((.*)\)\s*;/g)) {
    const text = call === 'Thread.sleep' ? undefined : textOf(inside.split('+'), JAVA_OS, '');
    if (call === 'Thread.sleep') ops.push({ do: 'stay' });
    else if (text === undefined) return { unknown: inside.trim() };
    else ops.push({ do: 'print', text });
  }
  return { bytecode: { name, ops } };
}

/** Compiles a Python source: a module that prints texts and the name of the OS, and may sleep. */
export function compilePython(file: string, source: string): Compiled {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.py$/, '');
  const ops: Op[] = [];
  for (const [, call = '', inside = ''] of source.matchAll(/^\s*(print|time\.sleep)\((.*)\)\s*(?:#.*)?$/gm)) {
    const text = call === 'time.sleep' ? undefined : textOf(inside.split(','), PYTHON_OS, ' ');
    if (call === 'time.sleep') ops.push({ do: 'stay' });
    else if (text === undefined) return { unknown: inside.trim() };
    else ops.push({ do: 'print', text });
  }
  return { bytecode: { name, ops } };
}

/** Where a compiler puts what it makes of a source. */
export function compiledPath(language: Language, source: string): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const base = source.slice(folder.length);
  return language === 'java' ? `${folder}${base.replace(/\.java$/, '')}.class` : `${folder}__pycache__/${base.replace(/\.py$/, '')}.cpython-312.pyc`;
}
