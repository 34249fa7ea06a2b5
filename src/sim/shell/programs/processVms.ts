// The programs round bytecode: javac, the JVM, and what Python does with compiled modules.
import { JAVAC_MS } from '../../calibration';
import { resolvePath } from '../../kernel/files';
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { wordAt } from '../../text';
import { type Bytecode, compiledPath, compileJava, compilePython, decode, encode, type Language, printedOn, stays } from './bytecode';
import { notSimulated, runtimes } from './runtimes';
import { staying } from './servers/service';
import { machineHere, readText } from './support';

/** Exit codes of a VM that is told to end. */
const ENDS = { INT: 130, TERM: 143 };

const notEvaluated = (context: ProgramContext, tool: string, what: string): number => {
  context.err(`${tool}: this simulated machine does not evaluate ${what}; it recognises printed texts and the name of the OS\n`);
  return 1;
};

/** Records that a compiler has made bytecode, and writes it. */
function writeBytecode(context: ProgramContext, language: Language, source: string, bytecode: Bytecode): void {
  const path = compiledPath(language, resolvePath(context.session.cwd, source));
  context.sleep(JAVAC_MS.value);
  context.sim.record({ type: 'bytecode/compiled', machine: context.machine, language, path });
  context.write(path, { kind: 'file', text: encode(language, bytecode) });
}

/** Runs bytecode in this process: prints, and stays or ends. */
function runBytecode(context: ProgramContext, language: Language, bytecode: Bytecode): ProgramResult {
  const family = machineHere(context).kernel?.family ?? 'linux';
  for (const text of printedOn(language, bytecode, family)) context.out(`${text}\n`);
  return stays(bytecode) ? staying(language, [], [...context.argv], ENDS) : 0;
}

const USAGE = 'Usage: javac <options> <source files>\nuse --help for a list of possible options\n';

/** javac: one class file for each source. */
export const javac: Program = {
  run(context) {
    const [first, ...rest] = context.argv.slice(1);
    if (first === undefined) {
      context.out(USAGE);
      return 2;
    }
    if (first === '-version' || first === '--version') {
      context.out('javac 25.0.4\n');
      return 0;
    }
    if (first.startsWith('-')) return notSimulated(context, `javac ${first}`);
    for (const name of [first, ...rest]) {
      const exit = compileFile(context, name);
      if (exit !== 0) return exit;
    }
    return 0;
  },
};

function compileFile(context: ProgramContext, name: string): number {
  if (!name.endsWith('.java')) {
    context.err(`error: Class names, '${name}', are only accepted if annotation processing is explicitly requested\n1 error\n`);
    return 2;
  }
  const read = readText(context, name);
  if (!('text' in read)) {
    context.err(`error: file not found: ${name}\n${USAGE}`);
    return 2;
  }
  const compiled = compileJava(name, read.text);
  if ('unknown' in compiled) return notEvaluated(context, 'javac', compiled.unknown);
  if ('complaint' in compiled) {
    const { line, message, column } = compiled.complaint;
    context.err(`${name}:${line}: error: ${message}\n${wordAt(read.text.split('\n'), line - 1)}\n${' '.repeat(column)}^\n1 error\n`);
    return 1;
  }
  writeBytecode(context, 'java', name.replace(/[^/]*$/, `${compiled.bytecode.name}.java`), compiled.bytecode);
  return 0;
}

/** java: runs a class by its name, or a source that it compiles in memory. */
export const java: Program = {
  run(context) {
    const [, name] = context.argv;
    if (name === undefined || name.startsWith('-')) return runtimes.java.run(context);
    const isSource = name.endsWith('.java');
    const read = readText(context, isSource ? name : `${name}.class`);
    if (!('text' in read)) {
      context.err(isSource ? `error: file not found: ${name}\n` : `Error: Could not find or load main class ${name}\nCaused by: java.lang.ClassNotFoundException: ${name}\n`);
      return 1;
    }
    const compiled = isSource ? compileJava(name, read.text) : undefined;
    if (compiled && !('bytecode' in compiled)) return 'unknown' in compiled ? notEvaluated(context, 'java', compiled.unknown) : compileFile(context, name);
    const bytecode = compiled?.bytecode ?? decode('java', read.text);
    if (bytecode) return runBytecode(context, 'java', bytecode);
    context.err(
      `Error: LinkageError occurred while loading main class ${name}\n\tjava.lang.ClassFormatError: Incompatible magic value ${magicOf(read.text)} in class file ${name}\n`,
    );
    return 1;
  },
};

/** The first four bytes of a file as the JVM prints them. */
const magicOf = (text: string): number => Array.from({ length: 4 }, (_, at) => text.charCodeAt(at) & 255).reduce((sum, byte) => sum * 256 + byte, 0);

/** `python3 -m py_compile`, a compiled module, or a source that asks for the name of the OS; undefined for what Python does otherwise. */
export function runPython(context: ProgramContext): ProgramResult | undefined {
  const [first = '', second = '', source = ''] = context.argv.slice(1);
  if (first === '-m' && second === 'py_compile') return compileModule(context, source);
  const read = first.endsWith('.pyc') || first.endsWith('.py') ? readText(context, first) : undefined;
  if (!read || !('text' in read)) return undefined;
  if (first.endsWith('.pyc')) {
    const bytecode = decode('python', read.text);
    if (bytecode) return runBytecode(context, 'python', bytecode);
    context.err('RuntimeError: Bad magic number in .pyc file\n');
    return 1;
  }
  const compiled = read.text.includes('platform.system()') ? compilePython(first, read.text) : undefined;
  return compiled && 'bytecode' in compiled ? runBytecode(context, 'python', compiled.bytecode) : undefined;
}

function compileModule(context: ProgramContext, source: string): number {
  const read = readText(context, source);
  if (!('text' in read)) {
    context.err(`[Errno 2] No such file or directory: '${source}'\n`);
    return 1;
  }
  const compiled = compilePython(source, read.text);
  if (!('bytecode' in compiled)) return notEvaluated(context, 'python3', 'unknown' in compiled ? compiled.unknown : source);
  writeBytecode(context, 'python', source, compiled.bytecode);
  return 0;
}
