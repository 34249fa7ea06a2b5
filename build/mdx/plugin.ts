// The Vite plugin that compiles lessons; it needs no bundler of its own, so it serves dev, build, prerender and tests alike.
import { relative } from 'node:path';
import { type Plugin } from 'vite';
import { compileLesson } from './compileLesson';

const LESSON = /\/locales\/[a-z]+\/lessons\/[^/]+\.mdx(?:$|\?)/;

/** Compiles `locales/<lang>/lessons/<id>.mdx` to JavaScript modules. */
export function lessonMdx(): Plugin {
  let root = process.cwd();
  return {
    name: 'kyeo:lesson-mdx',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
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
