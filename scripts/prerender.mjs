// Writes one HTML file per address into dist, so that every deep link works on plain static hosting and shows words before any script runs.
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { minify } from 'vite';
import { faults, fill } from './document.mjs';
import { foundHead, sitemap } from './found.mjs';
import { headersFile } from './headers.mjs';
import { LICENSES, licensesOf } from './licenses.mjs';
import { writeWorker } from './offline.mjs';
import { ORIGIN } from './site.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

/** @typedef {Record<string, { file: string, css?: string[], imports?: string[] }>} Manifest */

/** @type {typeof import('../src/entryServer')} */
const { base, render, renderDoorway, renderShell, routes } = await import(pathToFileURL(path.join(root, 'node_modules/.cache/kyeo/server/entryServer.js')).href);
const template = await readFile(path.join(dist, 'index.html'), 'utf8');
/** @type {Manifest} */
const manifest = JSON.parse(await readFile(path.join(dist, '.vite/manifest.json'), 'utf8'));

/**
 * A module and everything that it imports at once, each after what it imports.
 * @param {string} name
 * @param {Set<string>} seen
 * @param {Set<string>} entered
 */
function closure(name, seen = new Set(), entered = new Set()) {
  if (seen.has(name) || entered.has(name)) return seen;
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the build's manifest`);
  entered.add(name);
  for (const imported of chunk.imports ?? []) closure(imported, seen, entered);
  return seen.add(name);
}

const site = { origin: ORIGIN, base };

/** What the template itself starts, and all that it imports. */
const firstLoad = Object.keys(manifest)
  .filter((name) => template.includes(`/${manifest[name]?.file}"`))
  .reduce((seen, name) => closure(name, seen), new Set());

/** @param {Iterable<string>} names */
const chunksOf = (names) => [...names].filter((name) => !firstLoad.has(name)).flatMap((name) => manifest[name] ?? []);

/** Characters of a sheet from which reading it keeps a phone from answering for 50 ms: better while nobody sees anything yet. */
const LARGE = 32_768;
/** The text of each sheet of the build. */
const sheets = new Map(
  await Promise.all(
    [...new Set(Object.values(manifest).flatMap(({ css = [] }) => css))].map(async (file) => /** @type {const} */ ([file, await readFile(path.join(dist, file), 'utf8')])),
  ),
);
/** The classes that each sheet says something about. */
const classesOf = new Map([...sheets].map(([file, text]) => [file, new Set(text.match(/(?<=\.)k\w+/g))]));

/**
 * The files that a page needs beyond the first load. It waits for a sheet that its markup has a class of, and for a large one; the others come with its code.
 * @param {string[]} modules whose code and styles it needs
 * @param {string[]} drawn whose styles it needs
 * @param {string} html its markup
 */
function assetsOf(modules, drawn, html) {
  const needed = new Set(modules.flatMap((name) => [...closure(name)]));
  const shown = new Set(drawn.flatMap((name) => [...closure(name)]));
  const styles = new Set(chunksOf(new Set([...needed, ...shown])).flatMap(({ css = [] }) => css));
  const worn = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const isLarge = (/** @type {string} */ sheet) => (sheets.get(sheet)?.length ?? 0) > LARGE;
  const isWorn = (/** @type {string} */ sheet) => [...(classesOf.get(sheet) ?? [])].some((name) => worn.has(name));
  const address = (/** @type {string} */ file) => `${base}/${file}`;
  return {
    styles: [...styles].map((sheet) => ({ file: address(sheet), later: !isWorn(sheet) && !isLarge(sheet) })),
    modules: chunksOf(needed).map(({ file }) => address(file)),
  };
}

/**
 * @param {import('../src/entryServer').Rendered} rendered
 * @param {string} file
 */
async function write(rendered, file) {
  const { known } = rendered;
  const head = rendered.head + (known === undefined ? '' : foundHead({ ...rendered, url: known }, site));
  const html = fill(template, { ...rendered, head }, assetsOf(rendered.modules, rendered.drawn, rendered.html));
  const found = faults(html, `${base}/`);
  if (found.length > 0) throw new Error(`${file}\n  ${found.join('\n  ')}`);
  const target = path.join(dist, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, html);
}

const addresses = routes();
const known = new Set();
for (const url of addresses) {
  const rendered = await render(url);
  await write(rendered, `${url.slice(1)}/index.html`);
  known.add(rendered.known);
}
await write(await renderDoorway('home'), 'index.html');
await write(await renderDoorway('notFound'), '404.html');
await write(renderShell(), 'shell.html');
if (ORIGIN !== '') {
  await writeFile(path.join(dist, 'sitemap.xml'), sitemap([...known], site));
  await appendFile(path.join(dist, 'robots.txt'), `Sitemap: ${ORIGIN}${base}/sitemap.xml\n`);
}
await writeFile(path.join(dist, LICENSES), await licensesOf(dist));
await rm(path.join(dist, '.vite'), { recursive: true });
// files of public/ are copied as they are, and this one stands in the way of every first paint
const early = path.join(dist, 'early.js');
await writeFile(early, (await minify('early.js', await readFile(early, 'utf8'))).code);
await writeFile(path.join(dist, '_headers'), headersFile(`${base}/`));
await writeWorker(dist);
console.log(`prerendered ${addresses.length} addresses`);
