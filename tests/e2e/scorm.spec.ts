// A SCORM package in a small stand-in for an LMS: unpacked under a path of its own, done as its solution says, seen as completed and scored. Only `npm run test:full` packs one.
import { expect, type Frame, type Page, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { importBundled } from '../../scripts/bundle.mjs';
import { IS_FULL, listen, still } from './helpers';
import { Learner } from './learner';
import type * as Plan from './plan';
import { words } from './words';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LESSON = '07-isolated-process';
const LANG = 'en';
/** Nothing in a package may know where an LMS puts it. */
const SHELF = '/lms/content/42/kyeo%20course/';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

/** The player of an LMS: the API in the page, the lesson in a frame, the values kept for the next time. */
const PLAYER = `<!doctype html><title>LMS</title><script>
  const kept = () => JSON.parse(sessionStorage.getItem('cmi') ?? '{}');
  let open = false;
  window.API = {
    LMSInitialize: () => String((open = true)),
    LMSGetValue: (element) => kept()[element] ?? '',
    LMSSetValue: (element, value) => { sessionStorage.setItem('cmi', JSON.stringify({ ...kept(), [element]: value })); return String(open); },
    LMSCommit: () => String(open),
    LMSFinish: () => { sessionStorage.setItem('finished', 'true'); open = false; return 'true'; },
    LMSGetLastError: () => '0',
  };
</script><iframe src="${SHELF}${LESSON}.html?session=1" title="lesson" width="1280" height="860"></iframe>`;

test.use({ viewport: { width: 1300, height: 900 } });
// one worker, because one package is enough for both
test.describe.configure({ mode: 'serial' });
test.skip(!IS_FULL, 'packing a lesson builds the site once more');

let plan: typeof Plan;
let files: Record<string, Uint8Array>;
test.beforeAll(async () => {
  execFileSync('node', ['scripts/package-scorm.mjs', LESSON, '--lang', LANG], { cwd: ROOT, stdio: 'inherit' });
  files = unzipSync(readFileSync(path.join(ROOT, `dist-scorm/kyeo-${LESSON}-${LANG}.zip`)));
  plan = (await importBundled('tests/e2e/plan.ts')) as typeof Plan;
});

/** The LMS at its addresses: its player, and the package on its shelf. */
async function shelve(page: Page, player = PLAYER): Promise<void> {
  await page.route('**/lms/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (!pathname.startsWith(SHELF)) return route.fulfill({ contentType: 'text/html', body: pathname === '/lms/player.html' ? player : '<!doctype html><title>LMS</title>' });
    const name = decodeURIComponent(pathname).slice(decodeURIComponent(SHELF).length);
    const file = files[name];
    return file ? route.fulfill({ contentType: TYPES[path.extname(name)] ?? 'application/octet-stream', body: Buffer.from(file) }) : route.fulfill({ status: 404 });
  });
}

/** Opens the player; what the package asks for beyond its own files fails the test. */
async function play(page: Page): Promise<Frame> {
  await page.goto('/lms/player.html');
  const frame = page.frame({ url: new RegExp(`${LESSON}\\.html`) }) ?? page.frames()[1];
  if (!frame) throw new Error('the player opened no lesson');
  await frame.locator('html[data-alive]').waitFor();
  return frame;
}

const values = (page: Page): Promise<Record<string, string>> => page.evaluate(() => JSON.parse(sessionStorage.getItem('cmi') ?? '{}') as Record<string, string>);

test('the manifest lists what is in the package, and nothing else', () => {
  const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
  const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect([...listed, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort());
});

test('a lesson is done in an LMS and goes on where it was left', async ({ page }) => {
  await still(page);
  const heard = await listen(page);
  await shelve(page);
  const say = (key: string): string => words(LANG, 'stage', key);
  const steps = plan.planOf(LESSON);

  let frame = await play(page);
  await expect.poll(() => values(page)).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': '0' });
  for (const [at, step] of steps.entries()) {
    await test.step(step.id, async () => {
      await new Learner(frame, LANG).do(step);
      if (at === steps.length - 1) return;
      await expect.poll(() => values(page)).toMatchObject({ 'cmi.core.lesson_location': step.id });
      await frame.getByRole('link', { name: say('lesson.nextStep'), exact: true }).click();
      await expect(frame.getByText(`Step ${at + 2} of ${steps.length}`)).toBeVisible();
    });
    if (at !== 0) continue;
    // the learner leaves where nothing is done yet and comes back another day, and the LMS remembers
    await expect.poll(() => values(page)).toMatchObject({ 'cmi.core.lesson_location': steps[1]?.id });
    await page.evaluate(() => sessionStorage.removeItem('finished'));
    await page.goto('/lms/shelf.html');
    frame = await play(page);
    expect(await page.evaluate(() => sessionStorage.getItem('finished'))).toBe('true');
    await expect(frame.getByText(`Step 2 of ${steps.length}`)).toBeVisible();
    await frame.getByRole('link', { name: say('lesson.previous'), exact: true }).click();
    await expect(frame.locator('[data-check-state="done"]').first()).toBeVisible();
    await frame.getByRole('button', { name: say('lesson.toExplain'), exact: true }).click();
    await frame.getByRole('link', { name: say('lesson.nextStep'), exact: true }).click();
    await expect(frame.getByText(`Step 2 of ${steps.length}`)).toBeVisible();
  }
  await frame.getByRole('button', { name: say('lesson.finish'), exact: true }).click();
  await expect.poll(() => values(page)).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100', 'cmi.core.score.max': '100' });
  await expect(frame.getByText(words(LANG, 'embed', 'lms.finished'))).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('kyeo:progress'))).toBeNull();
  await page.goto('/lms/shelf.html');
  await page.goto('/lms/player.html');
  expect((await values(page))['cmi.core.session_time']).toMatch(/^\d{4}:\d{2}:\d{2}\.\d{2}$/);
  expect(heard).toEqual([]);
});

test('a lesson says that nothing is recorded, without an LMS and with one that refuses', async ({ page }) => {
  await still(page);
  await shelve(page, PLAYER.replace('LMSCommit: () => String(open)', 'LMSCommit: () => String(open && sessionStorage.getItem("mended") !== null)'));
  await page.goto(`${SHELF}${LESSON}.html`);
  await expect(page.getByRole('status').filter({ hasText: words(LANG, 'embed', 'lms.absent') })).toBeVisible();
  const frame = await play(page);
  const notice = frame.getByRole('status').filter({ hasText: words(LANG, 'embed', 'lms.failing') });
  await expect(notice).toBeVisible();
  expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  await page.evaluate(() => sessionStorage.setItem('mended', ''));
  await new Learner(frame, LANG).do(plan.planOf(LESSON)[0] as Plan.PlannedStep);
  await expect(notice).toHaveCount(0);
});
