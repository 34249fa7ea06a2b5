// npm run package:scorm -- [<lesson>|course] [--lang ko|en]: a self-contained SCORM 1.2 package of one lesson or of all of them.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { build } from 'vite';
import { importBundled } from './bundle.mjs';
import { CSP } from './csp.mjs';
import { LICENSES, licensesOf } from './licenses.mjs';

const root = path.resolve(import.meta.dirname, '..');
const site = path.join(root, 'node_modules/.cache/kyeo/scorm');
const out = path.join(root, 'dist-scorm');
const ENTRY = 'src/app/scorm/main.tsx';

/** @typedef {Record<string, { file: string, css?: string[], assets?: string[], imports?: string[], dynamicImports?: string[] }>} Manifest */

/**
 * What was asked for: a lesson's id or `course`, and a language. Refuses (throws) what does not exist.
 * @param {string[]} args
 * @param {readonly string[]} lessons
 */
function asked(args, lessons) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { lang: { type: 'string', default: 'ko' } } });
  const [what = 'course', ...more] = positionals;
  if (more.length > 0 || (what !== 'course' && !lessons.includes(what))) throw new Error(`say course, or one of: ${lessons.join(' ')}`);
  if (values.lang !== 'ko' && values.lang !== 'en') throw new Error('--lang is ko or en');
  return { what, lang: values.lang };
}

/**
 * The files that the lessons need: everything that the entry can come to load but other places, other lessons' words and ways and other languages.
 * @param {Manifest} manifest
 * @param {string} lang
 * @param {readonly string[]} lessons
 */
function neededFiles(manifest, lang, lessons) {
  const words = new Set(lessons.map((lesson) => `locales/${lang}/lessons/${lesson}.mdx`));
  const isNeeded = (/** @type {string} */ name) => {
    if (name.startsWith('virtual:ways/')) return lessons.some((lesson) => name === `virtual:ways/${lesson}`);
    if (name.startsWith('src/app/words/')) return name === `src/app/words/${lang}.ts`;
    if (name.startsWith('locales/')) return name.endsWith('.mdx') ? words.has(name) : name.startsWith(`locales/${lang}/`);
    return !/^src\/app\/.*Page\.tsx$/.test(name) || /(?:EmbedLesson|NotFound)Page\.tsx$/.test(name);
  };
  const files = new Set();
  const seen = new Set();
  const visit = (/** @type {string} */ name) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the build's manifest`);
    if (seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) visit(imported);
    for (const imported of (chunk.dynamicImports ?? []).filter(isNeeded)) visit(imported);
  };
  visit(ENTRY);
  return [...files];
}

/** The styles that a page needs before it is drawn. @param {Manifest} manifest @param {string} name @param {Set<string>} seen @returns {string[]} */
function stylesOf(manifest, name = ENTRY, seen = new Set()) {
  if (seen.has(name)) return [];
  seen.add(name);
  const chunk = manifest[name];
  return [...new Set([...(chunk?.imports ?? []).flatMap((imported) => stylesOf(manifest, imported, seen)), ...(chunk?.css ?? [])])];
}

/**
 * The page that an LMS opens for a lesson.
 * @param {{ id: string, title: string }} lesson
 * @param {string} lang
 * @param {Manifest} manifest
 */
const page = ({ id, title }, lang, manifest) => `<!doctype html>
<html lang="${lang}" data-lesson="${id}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
    <meta http-equiv="Content-Security-Policy" content="${CSP}" />
    <title>${title.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</title>
    <link rel="icon" href="icon.svg" type="image/svg+xml" />
${stylesOf(manifest)
  .map((href) => `    <link rel="stylesheet" href="${href}" />`)
  .join('\n')}
    <script src="early.js"></script>
    <script type="module" src="${manifest[ENTRY]?.file ?? ''}"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;

/** @type {typeof import('../build/scorm/contents')} */
const { contentsOf, lessonIds, manifestXml, pageOf } = await importBundled('build/scorm/contents.ts');
const { what, lang } = asked(process.argv.slice(2), lessonIds());

await build({ root, mode: 'scorm', logLevel: 'warn', build: { outDir: site, emptyOutDir: true } });
/** @type {Manifest} */
const manifest = JSON.parse(await readFile(path.join(site, '.vite/manifest.json'), 'utf8'));
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
const words = JSON.parse(await readFile(path.join(root, `locales/${lang}/course.json`), 'utf8'));
const { app } = JSON.parse(await readFile(path.join(root, `locales/${lang}/ui.json`), 'utf8'));

const groups = contentsOf(what, words);
const items = groups.flatMap((group) => group.items);
const shared = [
  'early.js',
  'icon.svg',
  LICENSES,
  ...neededFiles(
    manifest,
    lang,
    items.map(({ id }) => id),
  ),
].sort();

await writeFile(path.join(site, LICENSES), await licensesOf(site));

/** @type {Record<string, Uint8Array>} */
const files = {};
const text = new TextEncoder();
files['imsmanifest.xml'] = text.encode(manifestXml({ id: what, title: items.length === 1 ? (items[0]?.title ?? what) : app.home.title, lang, version, groups, shared }));
for (const item of items) files[pageOf(item)] = text.encode(page(item, lang, manifest));
for (const file of shared) files[file] = await readFile(path.join(site, file));

await mkdir(out, { recursive: true });
const target = path.join(out, `kyeo-${what}-${lang}.zip`);
// one date for all, so that the same lessons make the same package
const zip = zipSync(files, { level: 9, mtime: '2020-01-01T00:00:00Z' });
await writeFile(target, zip);
console.log(`${path.relative(root, target)}: ${items.length} lessons, ${Object.keys(files).length} files, ${(zip.length / 1e6).toFixed(1)} MB`);
