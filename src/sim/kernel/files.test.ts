// A merged view of layers: upper over lower, whiteouts hide, links lead on.
import { describe, expect, test } from 'vitest';
import { type FileMap, layeredTree, mergeLayers, mountedTree, resolvePath, subtree, viewOf } from './files';

const file = (text: string) => ({ kind: 'file' as const, text });
const base: FileMap = { '/etc/passwd': file('base'), '/bin': { kind: 'link', to: 'usr/bin' }, '/usr/bin/ls': { kind: 'program', name: 'ls' } };
const app: FileMap = { '/etc/app': file('app'), '/etc/passwd': file('changed') };

describe('mergeLayers', () => {
  test('shows the highest layer that has a path', () => {
    expect(mergeLayers([base, app], {}).read('/etc/passwd')).toEqual(file('changed'));
    expect(mergeLayers([base, app], { '/etc/passwd': file('mine') }).read('/etc/passwd')).toEqual(file('mine'));
  });

  test('hides what has been deleted, and everything below a deleted folder', () => {
    const view = mergeLayers([base, app], { '/etc': null });
    expect(view.read('/etc/passwd')).toBeUndefined();
    expect(view.list('/')).toEqual(['bin', 'usr']);
  });

  test('follows links of folders', () => {
    const view = mergeLayers([base], {});
    expect(view.read('/bin/ls')).toEqual({ kind: 'program', name: 'ls' });
    expect(view.list('/bin')).toEqual(['ls']);
    expect(view.lstat('/bin')).toEqual({ kind: 'link', to: 'usr/bin' });
  });

  test('knows folders that only hold something', () => {
    expect(mergeLayers([base], {}).read('/usr')).toEqual({ kind: 'dir' });
    expect(mergeLayers([base], {}).read('/nope')).toBeUndefined();
  });
});

test.each([
  ['/home/you', '..', '/home'],
  ['/', 'etc/../bin/./ls', '/bin/ls'],
  ['/a', '/b/', '/b'],
  ['/', '../..', '/'],
])('%s + %s is %s', (cwd, path, expected) => {
  expect(resolvePath(cwd, path)).toBe(expected);
});

test('a whiteout in a layer hides what lower layers have, and a higher layer can bring it back', () => {
  const gone = { '/etc/app': null, '/usr': null };
  expect(mergeLayers([base, app, gone], {}).read('/etc/app')).toBeUndefined();
  expect(mergeLayers([base, app, gone], {}).list('/')).toEqual(['bin', 'etc']);
  expect(mergeLayers([base, app, gone, app], {}).read('/etc/app')).toEqual(file('app'));
});

describe('mountedTree', () => {
  const tree = (map: FileMap) => layeredTree([map], {});
  const view = viewOf(
    mountedTree(tree({ '/etc/app': file('below'), '/run': { kind: 'link', to: 'etc' } }), [
      { at: '/etc', tree: tree({ '/new': file('above'), '/deep': { kind: 'dir' } }) },
      { at: '/etc/deep', tree: tree({ '/f': file('deepest') }) },
      { at: '/a/b', tree: subtree(tree({ '/from/x': file('x'), '/other': file('y') }), '/from') },
      { at: '/one', tree: subtree(tree({ '/from/x': file('x') }), '/from/x') },
    ]),
  );

  test('hides what lies below a mount', () => {
    expect(view.read('/etc/app')).toBeUndefined();
    expect(view.list('/etc')).toEqual(['deep', 'new']);
  });

  test('lets the deepest mount decide, and links lead into it', () => {
    expect(view.read('/run/deep/f')).toEqual(file('deepest'));
    expect(view.real('/run/deep/f')).toBe('/etc/deep/f');
  });

  test('makes the way to a mount', () => {
    expect(view.read('/a')).toEqual({ kind: 'dir' });
    expect(view.list('/a/b')).toEqual(['x']);
    expect(view.read('/one')).toEqual(file('x'));
  });

  test('lists every path once', () => {
    expect(view.below('/')).toEqual(['/a', '/a/b', '/a/b/x', '/etc', '/etc/deep', '/etc/deep/f', '/etc/new', '/one', '/run']);
  });
});
