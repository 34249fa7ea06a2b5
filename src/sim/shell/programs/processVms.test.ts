// Bytecode on the command line: compilers, VMs, and their own words when something is wrong.
import { describe, expect, test } from 'vitest';
import { type FileMap } from '../../kernel/files';
import { bench } from './testBench';

const HELLO = `public class Hello {
    public static void main(String[] args) {
        System.out.println("Hello from " + System.getProperty("os.name"));
    }
}
`;
const file = (text: string) => ({ kind: 'file' as const, text });
const tools: FileMap = { '/usr/bin/java': { kind: 'program', name: 'java' }, '/usr/bin/javac': { kind: 'program', name: 'javac' } };
const runWith = (files: FileMap) => {
  const made = bench({ files: { ...tools, ...files } });
  return (line: string) => made.run(line);
};
const stayingHello = HELLO.replace('    }\n}', '        Thread.sleep(1000); // waits\n    }\n}');

describe('javac and java', () => {
  test('compile once, run by the name of the class', () => {
    const run = runWith({ '/home/you/Hello.java': file(HELLO) });
    expect(run('javac Hello.java')).toEqual({ out: '', err: '', exit: 0 });
    expect(run('java Hello')).toEqual({ out: 'Hello from Linux\n', err: '', exit: 0 });
    expect(run('cat Hello.class').out).toMatch(/^\u00ca\u00fe\u00ba\u00be/);
  });

  test('run a source without a class file', () => {
    const run = runWith({ '/home/you/Hello.java': file(HELLO) });
    expect(run('java Hello.java').out).toBe('Hello from Linux\n');
    expect(run('ls Hello.class').exit).not.toBe(0);
  });

  test('stay where the program sleeps, and end on the signals of a JVM', () => {
    const run = runWith({ '/home/you/Hello.java': file(stayingHello) });
    expect(run('java Hello.java')).toMatchObject({ out: 'Hello from Linux\n', exit: { kind: 'stays', handles: { INT: 130, TERM: 143 } } });
  });

  test.each([
    ['javac', /^$/, /^Usage: javac/, 2],
    ['javac Nope.java', /^error: file not found: Nope\.java\n/, /^$/, 2],
    ['javac Hello', /^error: Class names, 'Hello', are only accepted/, /^$/, 2],
    ['java Nope', /^Error: Could not find or load main class Nope\nCaused by: java\.lang\.ClassNotFoundException: Nope\n$/, /^$/, 1],
    ['javac --release 8 Hello.java', /simulated machine/, /^$/, 1],
    ['javac -version', /^$/, /^javac \d+/, 0],
  ])('%s', (line, err, out, exit) => {
    const ran = runWith({ '/home/you/Hello.java': file(HELLO) })(line);
    expect(ran.err).toMatch(err);
    expect(ran.out).toMatch(out);
    expect(ran.exit).toBe(exit);
  });

  test('complain as the compiler does', () => {
    const semicolon = runWith({ '/home/you/Hello.java': file(HELLO.replace('"));', '"))')) })('javac Hello.java');
    expect(semicolon).toEqual({
      out: '',
      err: `Hello.java:3: error: ';' expected\n        System.out.println("Hello from " + System.getProperty("os.name"))\n${' '.repeat(73)}^\n1 error\n`,
      exit: 1,
    });
    const name = runWith({ '/home/you/Other.java': file(HELLO) })('javac Other.java');
    expect(name.err).toMatch(/^Other\.java:1: error: class Hello is public, should be declared in a file named Hello\.java\n/);
  });

  test('say so where they would have to evaluate code', () => {
    const run = runWith({ '/home/you/Hello.java': file(HELLO.replace('"Hello from "', 'args[0]')) });
    expect(run('javac Hello.java')).toMatchObject({ exit: 1, err: /does not evaluate/ });
  });

  test('refuse a file that is no class file, with the magic number that they found', () => {
    const run = runWith({ '/home/you/Hello.class': file('Hello') });
    expect(run('java Hello').err).toContain('Incompatible magic value 1214606444 in class file Hello');
  });
});

describe('python3', () => {
  const source = 'import platform\nprint("Hello from", platform.system())\n';

  test('compiles a module, runs the compiled one and the source', () => {
    const run = runWith({ '/home/you/hello.py': file(source) });
    expect(run('python3 -m py_compile hello.py')).toEqual({ out: '', err: '', exit: 0 });
    expect(run('ls __pycache__').out).toBe('hello.cpython-312.pyc\n');
    expect(run('python3 __pycache__/hello.cpython-312.pyc').out).toBe('Hello from Linux\n');
    expect(run('python3 hello.py').out).toBe('Hello from Linux\n');
  });

  test('refuses what is not its bytecode', () => {
    const run = runWith({ '/home/you/a.pyc': file('nope') });
    expect(run('python3 a.pyc')).toMatchObject({ err: 'RuntimeError: Bad magic number in .pyc file\n', exit: 1 });
    expect(run('python3 -m py_compile nope.py')).toMatchObject({ err: "[Errno 2] No such file or directory: 'nope.py'\n", exit: 1 });
  });
});
