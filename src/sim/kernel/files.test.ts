// A merged view of layers: upper over lower, whiteouts hide, links lead on.
import { describe, expect, test } from 'vitest';
import { type FileMap, mergeLayers, resolvePath } from './files';

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
