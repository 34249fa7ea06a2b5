// History expansion, as bash does it at a keyboard.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOf } from '../scenarios';
import { type Input, simulate, type Turn } from '../simulate';
import { recall } from './recall';

const TYPED = ['ls -l', 'docker run -d nginx', 'echo a b'];

test.each([
  ['!!', 'echo a b'],
  ['sudo !!', 'sudo echo a b'],
  ['!1', 'ls -l'],
  ['!-2', 'docker run -d nginx'],
  ['!docker --name web', 'docker run -d nginx --name web'],
  ['!?run?', 'docker run -d nginx'],
  ['cat !$', 'cat b'],
  ['echo "!!"', 'echo "echo a b"'],
  ['!1; !2', 'ls -l; docker run -d nginx'],
])('%s is %s', (line, meant) => {
  expect(recall(line, TYPED)).toEqual({ kind: 'line', line: meant });
});

test.each(["echo '!!'", 'echo \\!\\!', 'echo "hi!"', 'if ! true; then echo; fi', 'test a != b', 'echo hi!', '[ ! -f x ]', 'x=(!(a))'])('%s stays as it is', (line) => {
  expect(recall(line, TYPED)).toEqual({ kind: 'plain' });
});

test.each(['!9', '!nosuch', '!-9', '!0'])('%s refers to nothing', (line) => {
  expect(recall(line, TYPED)).toEqual({ kind: 'missing', event: line });
});

test('a line without an exclamation mark is never changed', () => {
  fc.assert(fc.property(fc.string(), (text) => recall(text.replaceAll('!', ''), TYPED).kind === 'plain'));
});

function type(...lines: readonly (string | Input)[]): Turn[] {
  const turns: Turn[] = [];
  for (const line of lines) turns.push(simulate(turns.at(-1)?.after ?? startOf('lab'), typeof line === 'string' ? { terminal: 't1', line } : line));
  return turns;
}
const printed = (turn: Turn | undefined): string => (turn?.events ?? []).map((event) => (event.type === 'terminal/printed' ? event.text : '')).join('');

test('the line that is meant is shown, run and remembered', () => {
  const turns = type('echo one', '!!; echo two', '!9', '!1', 'history');
  expect(turns.slice(1, 4).map(printed)).toEqual(['echo one; echo two\none\ntwo\n', 'bash: !9: event not found\n', 'echo one\none\n']);
  expect(printed(turns[4])).toBe('    1  echo one\n    2  echo one; echo two\n    3  echo one\n    4  history\n');
});

test('answers and passwords are no commands, and a small shell has no such thing', () => {
  const turns = type('docker volume prune', 'n', 'docker login -u me', '***', 'docker run -it --rm alpine sh', 'echo !!', 'exit', 'history');
  expect(printed(turns[5])).toBe('!!\n');
  expect(printed(turns.at(-1))).toBe('    1  docker volume prune\n    2  docker login -u me\n    3  docker run -it --rm alpine sh\n    4  history\n');
});
