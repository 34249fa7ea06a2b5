// Clickers, Korean keyboards and focused buttons all send keys of their own: each must mean what the speaker meant.
import { expect, test } from 'vitest';
import en from '../../../locales/en/present.json';
import { actionOf, KEY_LIST, type KeyStroke } from './keys';

const stroke = (key: string, more: Partial<KeyStroke> = {}): KeyStroke => ({ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

test.each([
  [' ', { kind: 'go', to: 'next' }],
  ['PageDown', { kind: 'go', to: 'next' }],
  ['PageUp', { kind: 'go', to: 'back' }],
  ['ArrowDown', { kind: 'go', to: 'nextStep' }],
  ['Home', { kind: 'go', to: 'first' }],
  ['.', { kind: 'toggle', what: 'blank' }],
  ['B', { kind: 'toggle', what: 'blank' }],
  ['j', { kind: 'scroll' }],
  ['k', { kind: 'film' }],
  ['?', { kind: 'own', what: 'keys' }],
  ['+', { kind: 'size', by: 1 }],
])('%s', (key, action) => {
  expect(actionOf(stroke(key))).toEqual(action);
});

test('a letter means the same while Hangul is written', () => {
  expect(actionOf(stroke('ㅠ', { code: 'KeyB' }))).toEqual(actionOf(stroke('b', { code: 'KeyB' })));
  expect(actionOf(stroke('Process', { code: 'KeyL' }))).toEqual({ kind: 'language' });
});

test('a Latin letter counts as it is written, wherever it lies on the keyboard', () => {
  expect(actionOf(stroke('x', { code: 'KeyB' }))).toBeUndefined();
});

test('digits count hands by their place, whatever sign Shift makes of them', () => {
  expect(actionOf(stroke('3', { code: 'Digit3' }))).toEqual({ kind: 'hand', option: 2, change: 1 });
  expect(actionOf(stroke('#', { code: 'Digit3', shiftKey: true }))).toEqual({ kind: 'hand', option: 2, change: -1 });
  expect(actionOf(stroke('5', { code: 'Digit5' }))).toBeUndefined();
});

test('keys with Ctrl, Alt or Meta stay the browser’s', () => {
  expect(actionOf(stroke('p', { ctrlKey: true }))).toBeUndefined();
  expect(actionOf(stroke('ArrowLeft', { altKey: true }))).toBeUndefined();
});

test('every key of the list has its words', () => {
  expect(KEY_LIST.map(({ words }) => en.keys[words]).filter((words) => words === '')).toEqual([]);
});
