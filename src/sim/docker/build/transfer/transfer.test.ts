// .dockerignore and the bytes of transfers, against the figures of the recordings.
import { describe, expect, test } from 'vitest';
import { mergeLayers } from '../../../kernel/files';
import { file } from '../../../shell/userland/tree';
import { walkFolder } from './files';
import { ignoreTest, readIgnore } from './ignore';
import { transferBytes } from './wire';

describe('.dockerignore', () => {
  test.each([
    ['node_modules', 'node_modules/a/b', true],
    ['node_modules', 'sub/node_modules', false],
    ['**/node_modules', 'sub/node_modules/x', true],
    ['*.log', 'a.log', true],
    ['*.log', 'sub/a.log', false],
    ['**/*.log', 'a.log', true],
    ['/build/', 'build/x', true],
    ['./a', 'a', true],
    ['*\n!keep', 'keep', false],
    ['*\n!keep', 'other', true],
    ['docs\n!docs/README.md', 'docs/README.md', false],
    ['!a\na', 'a', true],
    ['# a comment\n\n a ', 'a', true],
    ['temp?', 'temp1', true],
    ['temp?', 'temp12', false],
    ['a[0-9]', 'a5', true],
    ['**', 'x/y', true],
    ['.git', '.gitignore', false],
  ])('%j leaves %s out: %s', (text, path, expected) => {
    expect(ignoreTest(readIgnore(text))(path)).toBe(expected);
  });
});

const view = mergeLayers([{ '/c/package.json': file('{}\n'), '/c/src.js': file('1\n'), '/c/Dockerfile': file('x'), '/c/lib/a.js': file(''), '/c/lib/b.txt': file('') }], {});
const sent = (include: string[] | null, exclude = ''): string[] => walkFolder(view, '/c', { include, exclude: readIgnore(exclude) }).map(({ path }) => path);

describe('a folder that is sent', () => {
  test.each([
    [null, '', ['Dockerfile', 'lib', 'lib/a.js', 'lib/b.txt', 'package.json', 'src.js']],
    [null, 'Dockerfile\nlib', ['package.json', 'src.js']],
    [null, '*\n!lib/a.js', ['lib', 'lib/a.js']],
    [['src.js'], '', ['src.js']],
    [['lib'], '', ['lib', 'lib/a.js', 'lib/b.txt']],
    [['lib/*.js', 'p*.json'], '', ['lib', 'lib/a.js', 'package.json']],
    [['missing.txt'], '', []],
  ])('include %j, exclude %j', (include, exclude, expected) => {
    expect(sent(include, exclude)).toEqual(expected);
  });

  test('is as many bytes as the recordings say', () => {
    const files = walkFolder(view, '/c', { include: ['package.json', 'src.js'], exclude: [] });
    expect(transferBytes(files, () => true)).toBe(79);
    expect(transferBytes(files, () => false)).toBe(58);
    expect(transferBytes(files, ({ path }) => path === 'src.js')).toBe(70);
    expect(transferBytes([{ path: 'Dockerfile', node: file('x'.repeat(116)) }], () => true)).toBe(153);
    expect(transferBytes([{ path: '.dockerignore', node: file('x'.repeat(25)) }], () => true)).toBe(65);
    expect(transferBytes([], () => true)).toBe(2);
  });
});
