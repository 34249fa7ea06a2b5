// The files of a page run in the order in which they are listed, each in a task of its own.
import { expect, test } from 'vitest';
import { runInTurn } from './runInTurn';

const ran = (): string[] => ((globalThis as { ran?: string[] }).ran ??= []);
const file = (name: string) => `data:text/javascript,globalThis.ran.push("${name}")`;

test('in the order of the list, with room between them', async () => {
  ran();
  const page = new DOMParser().parseFromString(`<script data-entry="x" data-modules='${file('a')} ${file('b')}'></script>`, 'text/html');
  setTimeout(() => ran().push('somebody else'));
  await runInTurn(page);
  expect(ran().filter((name) => name !== 'somebody else')).toEqual(['a', 'b']);
  expect(ran().at(-1)).not.toBe('somebody else');
});

test('a page that lists none is done at once', async () => {
  await expect(runInTurn(new DOMParser().parseFromString('<p>', 'text/html'))).resolves.toBeUndefined();
});
