// The Vite plugin that compiles lessons; it needs no bundler of its own, so it serves dev, build, prerender and tests alike.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Plugin } from 'vite';
import { compileLesson } from './compileLesson.ts';
import { attribute, tags } from './tree.ts';

const LESSON = /\/locales\/[a-z]+\/lessons\/[^/]+\.mdx(?:$|\?)/;
/** The module that says which lessons use a term. */
const TERMS = 'virtual:lesson-terms';
/** The laws of parity prove that the other language uses the same terms. */
const LESSONS = 'locales/ko/lessons';

/** The names of the lessons that use each term. */
async function lessonsByTerm(root: string): Promise<Record<string, string[]>> {
  const byTerm: Record<string, string[]> = {};
  for (const file of (await readdir(join(root, LESSONS))).sort()) {
    const path = join(LESSONS, file);
    const { tree } = await compileLesson(await readFile(join(root, path), 'utf8'), path);
    const terms = new Set(tags(tree, 'Term').map((term) => String(attribute(term, 'id'))));
    for (const term of terms) (byTerm[term] ??= []).push(file.replace(/\.mdx$/, ''));
  }
  return byTerm;
}

/** Compiles `locales/<lang>/lessons/<id>.mdx` to JavaScript modules, and serves `virtual:lesson-terms`. */
export function lessonMdx(): Plugin {
  let root = process.cwd();
  return {
    name: 'kyeo:lesson-mdx',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    resolveId: {
      filter: { id: new RegExp(`^${TERMS}$`) },
      handler: () => `\0${TERMS}`,
    },
    load: {
      filter: { id: new RegExp(`^\0${TERMS}$`) },
      async handler() {
        return { code: `export default ${JSON.stringify(await lessonsByTerm(root))};`, map: null, moduleType: 'js' };
      },
    },
    transform: {
      filter: { id: LESSON },
      async handler(source, id) {
        const path = relative(root, id.replace(/\?.*$/, ''));
        const { code } = await compileLesson(source, path);
        return { code, map: null, moduleType: 'js' };
      },
    },
  };
}
