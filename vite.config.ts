// How the site is built: the browser bundle, and (with --ssr) the bundle that prerenders it.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { baked, starts, ways } from './build/baked/plugin.ts';
import { chunks } from './build/chunks/plugin.ts';
import { shortName } from './build/chunks/shortName.ts';
import { lessonMdx } from './build/mdx/plugin.ts';
import { BASE, ORIGIN } from './scripts/site.mjs';

/** What the React compiler leaves alone in the built site: the frame and the first pages, which are read more than operated, and shared parts, whose users it compiles. Their code is fetched by everybody. */
const PLAIN = [/\/src\/ui\//, /\/src\/app\/(?:(?:shell|home|course|settings|offline)\/)?[^/]+$/];

export default defineConfig(({ command, isSsrBuild, mode }) => ({
  // from KYEO_BASE; the product's own code reads import.meta.env.BASE_URL. A SCORM package stands wherever an LMS puts it
  base: mode === 'scorm' ? './' : BASE,
  define: { 'import.meta.env.KYEO_ORIGIN': JSON.stringify(ORIGIN) },
  plugins: [
    lessonMdx(),
    baked(),
    starts(),
    ways(),
    ...(mode === 'scorm' ? [] : [chunks()]),
    react({ compiler: true, exclude: [/\/node_modules\//, ...(command === 'build' ? PLAIN : [])] }),
  ],
  // React has had this hook since 18
  resolve: { alias: [{ find: /^use-sync-external-store\/shim$/, replacement: 'react' }] },
  ...(command === 'build' ? { css: { modules: { generateScopedName: shortName } } } : {}),
  build: {
    target: 'es2022',
    manifest: !isSsrBuild,
    license: !isSsrBuild,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // A data: URI would need a looser Content Security Policy.
    assetsInlineLimit: 0,
    copyPublicDir: !isSsrBuild,
    ...(mode === 'scorm' ? { rolldownOptions: { input: ['src/app/scorm/main.tsx'] } } : {}),
  },
  server: { host: '127.0.0.1' },
}));
