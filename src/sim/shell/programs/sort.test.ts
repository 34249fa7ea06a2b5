// sort behaves as GNU's does.
import { describe, expect, test } from 'vitest';
import { bench } from './testBench';

const sorted = (text: string, options: string): { out: string; err: string; exit: unknown } => bench().run(`printf '${text}' | sort ${options}`);

describe('sort', () => {
  test.each([
    ['1K\\n2M\\n10\\n', '-h', '10\n1K\n2M\n'],
    ['80K\\n1.5G\\n4.0K\\n', '-rh', '1.5G\n80K\n4.0K\n'],
    ['v1.10\\nv1.9\\nv1\\n', '-V', 'v1\nv1.9\nv1.10\n'],
    ['v1.a\\nv1.9\\n', '-V', 'v1.9\nv1.a\n'],
    ['Feb\\njan\\nxyz\\n', '-M', 'xyz\njan\nFeb\n'],
    ['a,1\\nb,3\\nc,2\\n', '-k2,2nr -t,', 'b,3\nc,2\na,1\n'],
    ['a,1,9\\nb,1,3\\n', '-t, -k2,2 -k 3n', 'b,1,3\na,1,9\n'],
    ['x 2\\ny 1\\nz 1\\n', '-k2n -k1r', 'z 1\ny 1\nx 2\n'],
    ['b 1\\na 1\\n', '-s -k2', 'b 1\na 1\n'],
    ['b 1\\na 1\\n', '-nk2', 'a 1\nb 1\n'],
    ['B\\na\\nb\\n', '-fu', 'a\nB\n'],
    [' b\\na\\n', '-b', 'a\n b\n'],
    ['"b"\\na\\n', '-d', 'a\n"b"\n'],
    ['a\\nb\\n', '--key=1 --reverse', 'b\na\n'],
    ['b\\0a\\0', "-z | tr '\\0' '\\n'", 'a\nb\n'],
    ['b\\na\\n', '-o /tmp/f; cat /tmp/f', 'a\nb\n'],
    ['a\\nb\\n', '-c', ''],
  ])('printf %s | sort %s', (text, options, out) => {
    expect(sorted(text, options)).toEqual({ out, err: '', exit: 0 });
  });

  test.each([
    ['-c', 'sort: -:2: disorder: a\n', 1],
    ['-C', '', 1],
    ['-k x', "sort: invalid number at field start: invalid count at start of 'x'\n", 2],
    ['-k', "sort: invalid number at field start: invalid count at start of ''\n", 2],
    ['-k 0', "sort: field number is zero: invalid field specification '0'\n", 2],
    ['-k 1q', "sort: stray character in field spec: invalid field specification '1q'\n", 2],
    ['-k 1.2', 'sort: characters of a field are not simulated; -k takes whole fields here\n', 2],
    ['-R', "sort: invalid option -- 'R'\nTry 'sort --help' for more information.\n", 2],
  ])('sort %s refuses', (options, err, exit) => {
    expect(sorted('b\\na\\n', options)).toEqual({ out: '', err, exit });
  });

  test('-cu also minds equal lines', () => {
    expect(sorted('a\\na\\n', '-cu').err).toBe('sort: -:2: disorder: a\n');
    expect(sorted('a\\na\\n', '-c').exit).toBe(0);
  });

  test('BusyBox has words of its own', () => {
    expect(bench({ image: 'alpine' }).run('sort -k x /etc/passwd').err).toBe('sort: bad field specification\n');
    expect(bench({ image: 'alpine' }).run('sort /nope').err).toBe('sort: /nope: No such file or directory\n');
  });
});
