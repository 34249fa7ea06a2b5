// How unit and law tests run: `*.test.ts` in Node, `*.test.tsx` in a light DOM (happy-dom).
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { baked, starts, ways } from './build/baked/plugin.ts';
import { lessonMdx } from './build/mdx/plugin.ts';

const exclude = ['node_modules/**', 'dist/**', 'tests/e2e/**'];
const dom = { environment: 'happy-dom', setupFiles: ['tests/seed.ts', 'tests/setup.ts'] };

export default defineConfig({
  plugins: [lessonMdx(), baked(), starts(), ways(), react({ compiler: true })],
  test: {
    // a machine that is busy with other things must not make a law look broken
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    // npm run coverage: what tests in Node reach of the machine
    coverage: {
      provider: 'v8',
      include: ['src/sim/**/*.ts'],
      exclude: ['src/sim/**/*.test.ts', 'src/sim/docker/testBench.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportsDirectory: 'node_modules/.cache/kyeo/coverage',
      thresholds: { branches: 90 },
    },
    // tests in Node share modules, which keep no state; those with a page share it, and tests/setup.ts leaves it clean, with modules still to be run
    projects: [
      { extends: true, test: { name: 'node', environment: 'node', isolate: false, setupFiles: ['tests/seed.ts'], include: ['{src,tests,build}/**/*.test.ts'], exclude } },
      { extends: true, test: { ...dom, name: 'dom', isolate: false, include: ['{src,tests,build}/**/*.test.tsx'], exclude } },
    ],
  },
});
