// After one visit the whole site must open without a network, and a newer build must wait until the learner lets it in. Everything else in these folders runs without the service worker.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import path from 'node:path';
import { buildIn } from '../../scripts/offline.mjs';
import { siteServer } from '../../scripts/serve.mjs';
import { BASE } from '../../scripts/site.mjs';
import { expectAccessible, listen } from './helpers';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const read = (name: string): string => readFileSync(path.join(DIST, name), 'utf8');
const digest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

test.use({ serviceWorkers: 'allow' });

/** The built site on a server of its own, which can be stopped, and whose files can be replaced as a deployment does. */
class Host {
  private readonly replaced = new Map<string, { type: string; text: string }>();
  private port = 0;
  private readonly site = siteServer(DIST, BASE);
  private readonly server: Server = createServer((request, response) => {
    const found = this.replaced.get(request.url ?? '');
    if (found) response.writeHead(200, { 'Content-Type': found.type }).end(found.text);
    else this.site.emit('request', request, response);
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    ({ port: this.port } = this.server.address() as AddressInfo);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  url(pathname: string): string {
    return `http://127.0.0.1:${this.port}${BASE}${pathname}`;
  }

  /** Deploys a build that differs in its shell: it says `build 2`. */
  deploy(): void {
    const shell = read('shell.html').replace('<meta name="robots"', '<meta name="build" content="2"><meta name="robots"');
    const worker = read('sw.js')
      .replace(digest(read('shell.html')), digest(shell))
      .replace(/(version:.)[0-9a-f]{12}/, '$1build-2');
    this.replaced.set(`${BASE}shell.html`, { type: 'text/html; charset=utf-8', text: shell });
    this.replaced.set(`${BASE}sw.js`, { type: 'text/javascript', text: worker });
  }
}

let host: Host;

test.beforeEach(async () => {
  host = new Host();
  await host.start();
});

test.afterEach(() => host.stop());

const alive = (page: Page) => page.locator('html[data-alive]').waitFor();
const mark = (page: Page) => page.getByRole('contentinfo').locator('[data-readiness]');

/** A first visit to the settings that lasts until everything is kept. */
async function visit(context: BrowserContext): Promise<{ page: Page; heard: string[] }> {
  const page = await context.newPage();
  const heard = await listen(page);
  await page.clock.install();
  await page.goto(host.url('ko/settings'));
  await alive(page);
  await expect(mark(page)).toHaveCount(0);
  // the rest that a first visit is given
  await page.clock.fastForward(5000);
  await expect(mark(page)).toHaveAttribute('data-readiness', 'ready', { timeout: 30_000 });
  return { page, heard };
}

/** What keeps Chromium from installing the site; that a test's window is a private one is no fault of the site. */
async function obstacles(context: BrowserContext, page: Page): Promise<string[]> {
  const session = await context.newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  return [...errors.map(({ message }) => message), ...installabilityErrors.map(({ errorId }) => errorId)].filter((error) => error !== 'in-incognito');
}

test('with the server gone, a lesson that was never opened opens in the other language, with its fonts, and again on reload', async ({ context }) => {
  const { page, heard } = await visit(context);
  await expect(mark(page)).toHaveText('오프라인 준비 완료');
  expect(await context.cookies()).toEqual([]);
  expect(await obstacles(context, page)).toEqual([]);
  host.stop();
  await page.goto(host.url('en/learn/12-side-by-side/melt'));
  // what is kept has nothing to wait for: a page that waits for a first paint before it starts its scripts is blank for five seconds
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 3000 });
  await alive(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const faces = await page.evaluate(() =>
    Promise.all(['1em "Pretendard Variable"', '1em "Pretendard Rest"', '1em "JetBrains Mono"', 'bold 1em "JetBrains Mono"'].map((font) => document.fonts.load(font, 'a한'))),
  );
  expect(faces.flat()).toHaveLength(4);
  await page.reload();
  await alive(page);
  await page.locator('header a[hreflang="ko"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await page.goto(host.url(''));
  await page.waitForURL(host.url('ko'));
  await alive(page);
  expect(heard).toEqual([]);
});

test('a newer build waits, says so where nothing is under way, and comes in when the learner lets it', async ({ context }) => {
  const { page, heard } = await visit(context);
  const lesson = await context.newPage();
  await lesson.goto(host.url('ko/learn/01-without-os'));
  await alive(lesson);
  const build = (shown: Page) => shown.locator('head meta[name="build"]');
  host.deploy();
  await page.goto(host.url('ko/learn'));
  const notice = page.getByRole('status').filter({ hasText: '새 판이 준비됐어요' });
  await expect(notice).toBeVisible();
  await expect(build(page)).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(host.url('ko/lab'));
  await alive(page);
  await expect(notice).toHaveCount(0);
  await page.goto(host.url('ko'));
  await notice.getByRole('button', { name: '새 판으로 바꾸기' }).click();
  await expect(build(page)).toHaveCount(1);
  await expect(mark(page)).toHaveAttribute('data-readiness', 'ready');
  await expect(build(lesson)).toHaveCount(0);
  expect(heard).toEqual([]);
});

test('everything that a built page names is kept, and no more than the settings say', async () => {
  const { files } = await buildIn(DIST);
  const worker = read('sw.js');
  expect(Object.values(files).filter((each) => !worker.includes(each))).toEqual([]);
  const texts = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(html|js|css|webmanifest)$/.test(name) && name !== 'sw.js');
  const named = texts.flatMap((name) => {
    const text = read(name);
    const whole = text.match(/(?:assets|fonts)\/[\w.-]+\.(?:js|css|woff2|svg|png|json)\b|\bearly\.js|\bmanifest\.webmanifest|\bicon[\w-]*\.(?:svg|png)/g) ?? [];
    const beside = name.startsWith('assets') ? [...text.matchAll(/(?:from|import\(|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, file]) => `assets/${file ?? ''}`) : [];
    return [...whole, ...beside];
  });
  // the words of 26 lessons in two languages alone are 52 files
  expect(new Set(named).size).toBeGreaterThan(150);
  expect([...new Set(named)].filter((name) => !(name in files))).toEqual([]);
  const size = Object.keys(files).reduce((sum, name) => sum + statSync(path.join(DIST, name)).size, 0);
  expect(size).toBeLessThan(8_000_000);
});
