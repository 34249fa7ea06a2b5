// The site under a path of a host that only serves files, without headers or rules of its own: python3 -m http.server in a folder above it. Only `npm run test:full` builds the site once more.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { IS_FULL, listen } from './helpers';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BASE = '/some/path/';
/** What a build does not read. */
const LEFT = new Set(['.git', 'node_modules', 'dist', 'dist-scorm', 'test-results', 'coverage']);

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'serial' });
test.skip(!IS_FULL, 'it builds the site once more');
test.skip(spawnSync('python3', ['--version']).status !== 0, 'there is no python3 to serve it');

let folder = '';
let server: ChildProcess;
let origin = '';

/** Builds the site for a path, beside the one that the other tests look at. */
function build(): string {
  const place = mkdtempSync(path.join(tmpdir(), 'kyeo-path-'));
  const copy = path.join(place, 'source');
  mkdirSync(copy);
  for (const name of readdirSync(ROOT).filter((each) => !LEFT.has(each))) cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: copy, env: { ...process.env, KYEO_BASE: BASE }, stdio: 'inherit' });
  mkdirSync(path.join(place, 'host/some'), { recursive: true });
  renameSync(path.join(copy, 'dist'), path.join(place, 'host/some/path'));
  return place;
}

/** Starts the server; it says on which port it listens. */
async function serve(): Promise<void> {
  // its log of requests is not read, and would stop it once the pipe is full
  server = spawn('python3', ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--directory', path.join(folder, 'host')], { stdio: ['ignore', 'pipe', 'ignore'] });
  origin = await new Promise<string>((resolve) => {
    server.stdout?.on('data', (text: Buffer) => {
      const port = /port (\d+)/.exec(String(text))?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
  });
}

test.beforeAll(async () => {
  test.setTimeout(600_000);
  folder = build();
  await serve();
});

test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

const at = (address: string): string => `${origin}${BASE}${address}`;
/** The same address, with the slash that such a server adds to the name of a folder or without it. */
const reached = (address: string): RegExp => new RegExp(`${BASE}${address}/?(?:\\?.*)?$`);

async function open(page: Page, address: string): Promise<void> {
  await page.goto(at(address));
  await page.locator('html[data-alive]').waitFor();
}

/** Opens the settings and asks for offline use until everything is kept. */
async function keep(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install();
  await open(page, 'ko/settings');
  await page.clock.fastForward(5000);
  await expect(page.getByRole('contentinfo').locator('[data-readiness]')).toHaveAttribute('data-readiness', 'ready', { timeout: 60_000 });
  return page;
}

test('deep links, both languages, the lab, a frame and paper', async ({ page }) => {
  const heard = await listen(page);
  for (const address of ['ko/learn/16-journey', 'en/learn/12-side-by-side/melt', 'ko/print/16-journey', 'en/embed/stack', 'ko/embed/lesson/16-journey', 'en/present/16-journey']) {
    await open(page, address);
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
    await page.reload();
    await page.locator('html[data-alive]').waitFor();
    expect(page.url()).toMatch(reached(address));
  }
  await open(page, 'ko/lab');
  await page.locator('header a[hreflang="en"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(page.url()).toMatch(reached('en/lab'));
  await page.getByRole('combobox', { name: /1:/ }).fill('docker run --rm hello-world');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').first()).toContainText('Hello from Docker!', { timeout: 30_000 });
  await page.getByRole('link', { name: 'Learn', exact: true }).first().click();
  await page.waitForURL(reached('en/learn'));
  await page.goto(`${origin}${BASE}`);
  // the language that was chosen last
  await page.waitForURL(reached('en'));
  expect(heard).toEqual([]);
});

test('offline use has this path for its scope, and outlives the server', async ({ context }) => {
  const page = await keep(context);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope))).toEqual([at('')]);
  server.kill();
  for (const address of ['ko/lab', 'en/learn/16-journey', 'en/embed/stack', 'ko/print/16-journey']) {
    await open(page, address);
    await page.reload();
    await page.locator('html[data-alive]').waitFor();
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
  }
  await page.goto(at(''));
  await page.waitForURL(reached('ko'));
});
