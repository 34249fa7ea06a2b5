// How unit and law tests run: `*.test.ts` in Node, `*.test.tsx` in a light DOM (happy-dom).
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { baked, starts } from './build/baked/plugin';
import { lessonMdx } from './build/mdx/plugin';

const exclude = ['node_modules/**', 'dist/**', 'tests/e2e/**'];

export default defineConfig({
  plugins: [lessonMdx(), baked(), starts(), react({ compiler: true })],
  test: {
    // a machine that is busy with other things must not make a law look broken
    testTimeout: 60_000,
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
    // the machine is pure, so its tests need no world of modules each; components keep state in theirs
    projects: [
      { extends: true, test: { name: 'node', environment: 'node', isolate: false, setupFiles: ['tests/seed.ts'], include: ['{src,tests,build}/**/*.test.ts'], exclude } },
      { extends: true, test: { name: 'dom', environment: 'happy-dom', setupFiles: ['tests/seed.ts', 'tests/setup.ts'], include: ['{src,tests,build}/**/*.test.tsx'], exclude } },
    ],
  },
});
