// How the browser tests run: the built site, served as it is deployed, in one Chromium.
import { defineConfig } from '@playwright/test';

const PORT = Number(process.env['PORT'] ?? 4174);

export default defineConfig({
  testDir: 'tests/e2e',
  // the gallery draws every figure of every diagram in every theme
  timeout: 150_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'ko-KR',
    screenshot: 'only-on-failure',
    // hundreds of visits must not each keep the whole site; offline.spec.ts lets the service worker in
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: { command: `node scripts/serve.mjs ${PORT}`, url: `http://127.0.0.1:${PORT}/ko`, reuseExistingServer: false },
});
