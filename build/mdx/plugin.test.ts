// Proves that Vite can bundle a lesson, as the site's build and its prerender do.
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { lessonMdx } from './plugin';

test.each([true, false])('bundles a lesson (server: %s)', async (ssr) => {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [lessonMdx()],
    build: { write: false, ssr, lib: { entry: 'locales/en/lessons/12-side-by-side.mdx', formats: ['es'] }, rolldownOptions: { external: /^react/ } },
  });
  const [chunk] = (Array.isArray(output) ? output : [output as Rolldown.RolldownOutput]).flatMap((bundle) => bundle.output);
  expect(chunk?.type === 'chunk' && chunk.exports.toSorted()).toEqual(['default', 'meta']);
});
