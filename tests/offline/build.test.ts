// What a build keeps on a device: everything that a page can ask for, and nothing else.
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildIn, isKept, workerOf } from '../../scripts/offline.mjs';
import { SHELL } from '../../src/app/offline/worker/keeper';

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kyeo-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

const SITE = {
  [SHELL]: 'shell',
  'ko/index.html': 'home',
  '404.html': 'none',
  'assets/a-1.js': 'a',
  'early.js': 'early',
  'robots.txt': '',
  'cards/ko/home.png': 'picture',
  _headers: '',
  '.nojekyll': '',
  'sw.js': 'old',
};

test('the shell stands for every page, and what only hosts read is left out', async () => {
  const { files } = await buildIn(await folderOf(SITE));
  expect(Object.keys(files)).toEqual(['assets/a-1.js', 'early.js', SHELL]);
  expect(files['assets/a-1.js']).toBe('sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=');
});

test.each(['assets/index-B_x-1.js', 'assets/_virtual-1.js', 'fonts/jetbrains-mono.woff2', 'icon.svg', 'manifest.webmanifest'])('%s is kept', (name) => {
  expect(isKept(name)).toBe(true);
});

test('a version is the name of its content', async () => {
  const [one, same, other] = await Promise.all(
    [SITE, { ...SITE, 'ko/index.html': 'other words in a page that is not kept' }, { ...SITE, 'early.js': 'changed' }].map(
      async (site) => (await buildIn(await folderOf(site))).version,
    ),
  );
  expect(same).toBe(one);
  expect(other).not.toBe(one);
});

test('the worker is one plain script that knows its build', async () => {
  const script = await workerOf({ version: 'abc', files: { [SHELL]: 'sha256-x' } });
  expect(script).toContain('sha256-x');
  expect(script).not.toMatch(/\bimport\b|\bexport\b|\bBUILD\b/);
});

test('the manifest names icons that are there, in the sizes that it says, and no address outside the site', async () => {
  const manifest = JSON.parse(await readFile('public/manifest.webmanifest', 'utf8')) as { start_url: string; scope: string; icons: { src: string; sizes: string }[] };
  expect([manifest.start_url, manifest.scope]).toEqual(['./', './']);
  for (const { src, sizes } of manifest.icons) {
    const file = await readFile(path.join('public', src));
    // a PNG's width and height stand at bytes 16 and 20
    if (src.endsWith('.png')) expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`).toBe(sizes);
    else expect(sizes).toBe('any');
  }
});
