// What holds of every style sheet.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));

/** The heads of a sheet's rules, each behind those of the rules round it. */
function rulesOf(css: string): string[][] {
  const open: string[] = [];
  return [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]*)([{};])/g)].flatMap(([, head = '', sign]) => {
    if (sign === '}') open.pop();
    if (sign !== '{') return [];
    open.push(head.trim());
    return [[...open]];
  });
}

test('what a pointer over something looks like does not stay where a finger has been', () => {
  const hovered = sheets.flatMap((file) => rulesOf(readFileSync(`src/${file}`, 'utf8')).flatMap((heads) => (heads.at(-1)?.includes(':hover') ? [{ file, heads }] : [])));
  expect(hovered.length).toBeGreaterThan(20);
  expect(hovered.filter(({ heads }) => !heads.includes('@media (hover: hover)'))).toEqual([]);
});
