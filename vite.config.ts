// How the site is built: the browser bundle, and (with --ssr) the bundle that prerenders it.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { baked } from './build/baked/plugin';
import { lessonMdx } from './build/mdx/plugin';
import { BASE } from './scripts/site.mjs';

export default defineConfig(({ isSsrBuild, mode }) => ({
  // from KYEO_BASE; the product's own code reads import.meta.env.BASE_URL. A SCORM package stands wherever an LMS puts it
  base: mode === 'scorm' ? './' : BASE,
  plugins: [lessonMdx(), baked(), react({ compiler: true })],
  build: {
    target: 'es2022',
    manifest: !isSsrBuild,
    reportCompressedSize: false,
    // A data: URI would need a looser Content Security Policy.
    assetsInlineLimit: 0,
    copyPublicDir: !isSsrBuild,
    ...(isSsrBuild ? {} : { rolldownOptions: { input: mode === 'scorm' ? ['src/app/scorm/main.tsx'] : ['index.html', 'src/chooseLanguage.ts'] } }),
  },
  server: { host: '127.0.0.1' },
}));
