// The licences of everything that a built folder holds: the product's own, those of its typefaces, and those of the libraries in it, as they ask to be with every copy.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Under which name they stand in a built folder. */
export const LICENSES = 'licenses.txt';

/** @type {readonly [title: string, file: string][]} */
const OWN = [
  ['Kyeo', 'LICENSE'],
  ['Trademarks and facts', 'NOTICE'],
  ['Pretendard', 'node_modules/pretendard/dist/LICENSE.txt'],
  ['JetBrains Mono', 'node_modules/@fontsource/jetbrains-mono/LICENSE'],
];

/**
 * The text for a build, whose bundler has listed the libraries in `.vite/license.md`.
 * @param {string} folder
 */
export async function licensesOf(folder) {
  const own = await Promise.all(OWN.map(async ([title, file]) => `# ${title}\n\n${(await readFile(path.join(root, file), 'utf8')).trim()}\n`));
  return [...own, await readFile(path.join(folder, '.vite/license.md'), 'utf8')].join('\n\n');
}
