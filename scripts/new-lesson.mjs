// npm run new:lesson -- <id>: writes a lesson that works, with its words still to be written, and opens it on the map.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { importBundled } from './bundle.mjs';

/** @type {typeof import('../build/newLesson/newLesson')} */
const { COURSE, INDEX, lessonFiles, whyNot, withLesson, withOpenId } = await importBundled('build/newLesson/newLesson.ts');
/** @type {typeof import('../src/app/course/modules')} */
const { LESSONS, OPEN } = await importBundled('src/app/course/modules.ts');

const root = path.resolve(import.meta.dirname, '..');
const inRoot = (/** @type {string} */ file) => path.join(root, file);
const read = (/** @type {string} */ file) => readFileSync(inRoot(file), 'utf8');

/** Writes a file as Prettier would. */
async function write(/** @type {string} */ file, /** @type {string} */ text) {
  mkdirSync(path.dirname(inRoot(file)), { recursive: true });
  writeFileSync(inRoot(file), await format(text, { ...(await resolveConfig(inRoot(file))), filepath: inRoot(file) }));
  console.log(file);
}

/** The title that the course map gives a lesson. */
function title(/** @type {'ko' | 'en'} */ lang, /** @type {string} */ number) {
  return JSON.parse(read(`locales/${lang}/course.json`)).lessons[number];
}

const id = process.argv[2] ?? '';
const problem = whyNot(
  id,
  LESSONS.map((lesson) => lesson.number),
  OPEN.flatMap((lesson) => lesson.id ?? []),
);
const number = id.slice(0, 2);
const planned = LESSONS.find((lesson) => lesson.number === number);
const files = planned ? lessonFiles({ id, minutes: planned.minutes, titles: { ko: title('ko', number), en: title('en', number) } }) : {};
const there = Object.keys(files).find((file) => existsSync(inRoot(file)));
if (problem !== null || there !== undefined) {
  console.error(problem ?? `${there} exists`);
  process.exit(1);
}
for (const [file, text] of Object.entries(files)) await write(file, text);
await write(INDEX, withLesson(read(INDEX), id));
await write(COURSE, withOpenId(read(COURSE), id));
console.log('Now write the words, then npm run test:unit.');
