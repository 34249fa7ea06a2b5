// Text filters behave as GNU's do.
import { describe, expect, it } from 'vitest';
import { file } from '../userland/tree';
import { bench } from './testBench';

const files = { '/tmp/n': file('10 b\n9 a\n9 a\n100 C\n'), '/tmp/p': file('root:x:0\nyou:x:1000\n') };
const out = (line: string): string => bench({ files }).run(line).out;

describe('text tools', () => {
  it('grep finds, ignores case, inverts, numbers and counts', () => {
    expect(out('grep a /tmp/n')).toBe('9 a\n9 a\n');
    expect(out('grep -i c /tmp/n')).toBe('100 C\n');
    expect(out('grep -v 9 /tmp/n')).toBe('10 b\n100 C\n');
    expect(out('grep -n b /tmp/n')).toBe('1:10 b\n');
    expect(out('grep -c 9 /tmp/n')).toBe('2\n');
    expect(out("grep -o '^[0-9]*' /tmp/n")).toBe('10\n9\n9\n100\n');
    expect(out("grep 'b\\|C' /tmp/n")).toBe('10 b\n100 C\n');
    expect(out("grep -E 'b|C' /tmp/n")).toBe('10 b\n100 C\n');
    expect(out('grep root /tmp/n /tmp/p')).toBe('/tmp/p:root:x:0\n');
  });

  it('grep says by its exit code whether it found anything', () => {
    expect(bench({ files }).run('grep nothing /tmp/n').exit).toBe(1);
    expect(bench({ files }).run('grep -q a /tmp/n')).toEqual({ out: '', err: '', exit: 0 });
    expect(bench({ files }).run('grep a /nope')).toEqual({ out: '', err: 'grep: /nope: No such file or directory\n', exit: 2 });
    expect(bench({ files }).run('grep').exit).toBe(2);
  });

  it('sort orders by text, number and field', () => {
    expect(out('sort /tmp/n')).toBe('10 b\n100 C\n9 a\n9 a\n');
    expect(out('sort -rn /tmp/n')).toBe('100 C\n10 b\n9 a\n9 a\n');
    expect(out('sort -u -k2 /tmp/n')).toBe('100 C\n9 a\n10 b\n');
    expect(out('sort -t : -k 3 -nr /tmp/p')).toBe('you:x:1000\nroot:x:0\n');
    expect(bench().run('sort /nope')).toEqual({ out: '', err: 'sort: cannot read: /nope: No such file or directory\n', exit: 2 });
  });

  it('uniq joins neighbours', () => {
    expect(out('uniq /tmp/n')).toBe('10 b\n9 a\n100 C\n');
    expect(out('uniq -c /tmp/n')).toBe('      1 10 b\n      2 9 a\n      1 100 C\n');
    expect(out('uniq -d /tmp/n')).toBe('9 a\n');
  });

  it('cut takes fields and characters', () => {
    expect(out('cut -d: -f1,3 /tmp/p')).toBe('root:0\nyou:1000\n');
    expect(out('echo container | cut -c1-3')).toBe('con\n');
    expect(bench().run('cut /etc/passwd').exit).toBe(1);
  });

  it('tr maps, deletes and squeezes', () => {
    expect(out("echo layer | tr 'a-z' 'A-Z'")).toBe('LAYER\n');
    expect(out("echo a1b2 | tr -d '[:digit:]'")).toBe('ab\n');
    expect(out("echo aabb | tr -s 'a'")).toBe('abb\n');
  });

  it('echo, printf, seq, basename, dirname', () => {
    expect(out('echo -n a b')).toBe('a b');
    expect(out("echo -e 'a\\tb'")).toBe('a\tb\n');
    expect(out("printf '%s=%03d\\n' x 7 y 8")).toBe('x=007\ny=008\n');
    expect(out("printf 'FROM alpine\\nRUN echo\\n'")).toBe('FROM alpine\nRUN echo\n');
    expect(out('seq 3')).toBe('1\n2\n3\n');
    expect(out('seq 2 2 6')).toBe('2\n4\n6\n');
    expect(out('basename /a/b.txt .txt; dirname /a/b.txt')).toBe('b\n/a\n');
  });

  it('test decides about files, texts and numbers', () => {
    expect(out('[ -f /tmp/n ] && echo file; [ -d /tmp ] && echo dir; test 2 -gt 1 && echo more; [ a = b ] || echo other; [ ! -e /nope ] && echo none')).toBe(
      'file\ndir\nmore\nother\nnone\n',
    );
    expect(bench().run('[ a').exit).toBe(2);
  });

  it('clear moves home and clears the screen and what scrolled away', () => {
    expect(out('clear')).toBe('\u001b[H\u001b[2J\u001b[3J');
  });
});
