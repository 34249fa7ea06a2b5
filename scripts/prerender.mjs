// Writes one HTML file per address into dist, so that every deep link works on plain static hosting and shows words before any script runs.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { faults, fill } from './document.mjs';
import { headersFile } from './headers.mjs';
import { writeWorker } from './offline.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');

/** @typedef {Record<string, { file: string, css?: string[], imports?: string[] }>} Manifest */

/** @type {typeof import('../src/entryServer')} */
const { base, render, renderDoorway, renderShell, routes } = await import(pathToFileURL(path.join(root, 'node_modules/.cache/kyeo/server/entryServer.js')).href);
const template = await readFile(path.join(dist, 'index.html'), 'utf8');
/** @type {Manifest} */
const manifest = JSON.parse(await readFile(path.join(dist, '.vite/manifest.json'), 'utf8'));

/**
 * A module and everything that it imports at once.
 * @param {string} name
 * @param {Set<string>} seen
 */
function closure(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the build's manifest`);
  seen.add(name);
  for (const imported of chunk.imports ?? []) closure(imported, seen);
  return seen;
}

/** @param {string} name */
const fileOf = (name) => manifest[name]?.file ?? '';

const firstLoad = closure('index.html');

/** @param {string[]} modules */
function assetsOf(modules) {
  const chunks = [...new Set(modules.flatMap((name) => [...closure(name)]))].filter((name) => !firstLoad.has(name)).map((name) => manifest[name]);
  const address = (/** @type {string} */ file) => `${base}/${file}`;
  return { styles: [...new Set(chunks.flatMap((chunk) => chunk?.css ?? []))].map(address), modules: chunks.flatMap((chunk) => chunk?.file ?? []).map(address) };
}

/**
 * @param {import('../src/entryServer').Rendered} rendered
 * @param {string} file
 */
async function write(rendered, file) {
  const html = fill(template.replace(fileOf('index.html'), fileOf(rendered.entry)), rendered, assetsOf(rendered.modules));
  const found = faults(html, `${base}/`);
  if (found.length > 0) throw new Error(`${file}\n  ${found.join('\n  ')}`);
  const target = path.join(dist, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, html);
}

const addresses = routes();
for (const url of addresses) await write(await render(url), `${url.slice(1)}/index.html`);
await write(await renderDoorway('home'), 'index.html');
await write(await renderDoorway('notFound'), '404.html');
await write(renderShell(), 'shell.html');
await rm(path.join(dist, '.vite'), { recursive: true });
await writeFile(path.join(dist, '_headers'), headersFile(`${base}/`));
await writeWorker(dist);
console.log(`prerendered ${addresses.length} addresses`);
