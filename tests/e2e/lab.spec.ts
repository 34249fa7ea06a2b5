// Journey: the lab as a newcomer plays with it, breaks it, goes back and comes again; and what must hold on a laptop while it plays.
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listen, open, still } from './helpers';
import { line, log, type } from './terminal';

const object = (page: Page, id: string) => page.locator(`[data-object="${id}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Pulls a lever of a place; one that breaks something asks for a guess first, which this passes over. */
async function pullLever(page: Page, place: string, lever: string, guess = true): Promise<void> {
  await button(page, 'Break something').click();
  await page.getByRole('group', { name: place, exact: true }).getByRole('button', { name: lever }).click();
  if (guess) await button(page, 'Pull without guessing').click();
}

test('an empty host has a way to a VM, the caption tells of what is drawn, and a start is seen', async ({ page }) => {
  await still(page);
  await open(page, '/en/lab');
  await page.getByRole('tab', { name: 'Stack' }).click();
  await page.locator('input[value=vm]').check({ force: true });
  const first = button(page, 'Start nginx on the host, and in a VM too');
  await first.click();
  await expect(page.locator('[data-object^="kernel:type1/"]')).toBeVisible();
  await expect(first).toHaveCount(0);
  await expect(log(page)).toContainText('docker run -d nginx');
  await page.locator('input[value=container]').check({ force: true });
  await expect(page.getByText('The picture shows a computer that keeps its apps')).toBeVisible();

  await page.getByRole('tab', { name: 'Journey' }).click();
  const starts = page.getByRole('combobox', { name: 'Begin with' });
  await starts.selectOption({ label: 'A plain process to wall in' });
  await expect(page.getByRole('tab', { name: 'Inside' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[data-object^="process:"]').first()).toBeVisible();
});

test('a newcomer plays, breaks, goes back and comes again', async ({ page }) => {
  test.setTimeout(60_000);
  await still(page);
  const heard = await listen(page);
  await open(page, '/en/lab');

  await type(page, 'docker run -d -p 8080:80 --name web nginx');
  await expect(log(page)).toContainText('Status: Downloaded newer image for nginx:latest');

  // a closer look, and the browser
  await object(page, 'container:web').click();
  const card = page.getByRole('region', { name: 'What you picked' });
  await expect(card).toContainText('running');
  await expect(card.getByRole('link')).toHaveAttribute('href', '/en/learn/07-isolated-process');
  await object(page, 'card:3').click();
  await expect(page.getByRole('tabpanel').last()).toContainText('/images/create');
  await object(page, 'browser').click();
  await expect(page.getByRole('tabpanel').last()).toContainText('Welcome to nginx!');

  await type(page, 'docker ps', 1);
  await expect(log(page, 1)).toContainText('0.0.0.0:8080->80/tcp');

  // the same app in VMs and back
  await page.getByRole('tab', { name: 'Stack' }).click();
  for (const [stop, kernel] of [
    ['vm', 'kernel:type1/web'],
    ['two', 'kernel:type2/web'],
    ['nested', 'kernel:nested/vm-1'],
    ['container', 'kernel:host'],
  ] as const) {
    await page.locator(`input[value=${stop}]`).check({ force: true });
    await expect(object(page, kernel)).toBeVisible();
  }
  await pullLever(page, 'host', 'Kernel panic');
  await expect(object(page, 'kernel:host').getByRole('button')).toHaveAttribute('aria-label', /panic/);
  await button(page, 'Undo').click();
  await expect(object(page, 'kernel:host').getByRole('button')).not.toHaveAttribute('aria-label', /panic/);
  await page.getByRole('tab', { name: 'Journey' }).click();

  // faults, and words that are wrong
  await pullLever(page, 'Docker Hub', 'Take it offline');
  await type(page, 'docker pull redis');
  await expect(log(page)).toContainText('no such host');
  await object(page, 'switch:host').click();
  await type(page, 'docker ps');
  await expect(log(page)).toContainText('Is the docker daemon running?');
  await object(page, 'switch:host').click();
  await pullLever(page, 'Docker Hub', 'Bring it back', false);
  await type(page, 'docker rnu nginx');
  await expect(log(page)).toContainText('unknown command: docker rnu');

  // a shell in a container, a job in the foreground, the keys of a terminal
  await type(page, 'docker run -it --rm alpine sh');
  await expect(log(page)).toContainText('Downloaded newer image for alpine');
  await type(page, 'ls');
  await type(page, 'ps');
  await expect(log(page)).toContainText(/1 root\s+0:00 sh/);
  await type(page, 'exit');
  await type(page, 'docker run --name fg nginx');
  await expect(log(page)).toContainText('start worker processes');
  await page.keyboard.press('Control+c');
  await type(page, 'docker ps -a');
  await expect(log(page)).toContainText('Exited (0)');
  await page.keyboard.press('ArrowUp');
  await expect(line(page)).toHaveValue('docker ps -a');
  await page.keyboard.press('Control+u');
  await page.keyboard.type('docker rm f');
  await page.keyboard.press('Tab');
  await expect(line(page)).toHaveValue('docker rm fg ');
  await page.keyboard.press('Enter');
  await type(page, 'clear');
  await expect(log(page)).not.toContainText('docker');

  // what was done is there again, can be begun anew, and comes back
  await type(page, 'docker ps -a --format {{.Names}}');
  await expect(log(page)).toContainText(/Names\}\}\s*web/);
  await page.reload();
  await expect(log(page)).toContainText(/Names\}\}\s*web/);
  await button(page, 'Start over').click();
  await expect(object(page, 'container:web')).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(object(page, 'container:web')).toBeVisible();
  await page.getByLabel('Begin with').selectOption('three-apps');
  await expect(object(page, 'container:api')).toBeVisible();
  await expectAccessible(page);
  expect(heard).toEqual([]);
});

test('a laptop shows lens, timeline and prompt at once, and nothing moves them while it plays', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.addInitScript(() => localStorage.setItem('kyeo:settings', JSON.stringify({ version: 1, theme: 'light', textSize: '100', motion: 'full', speed: 4 })));
  await open(page, '/ko/lab');
  const places = () =>
    page.evaluate(async () => {
      // as it is painted: what a frame is laid out for, a lens may still answer in that frame
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
      const box = (selector: string) => {
        const rect = document.querySelector(selector)?.getBoundingClientRect();
        return rect ? [rect.left, rect.top + scrollY, rect.right, rect.bottom + scrollY].map(Math.round) : [];
      };
      return { lens: box('[role=tabpanel] figure svg'), timeline: box('[role=tabpanel] input[type=range], [role=tabpanel] [role=slider]'), prompt: box('input[role=combobox]') };
    });
  const lensTabs = page.getByRole('tablist').first().getByRole('tab');
  for (let n = 0; n < 3; n++) {
    await lensTabs.nth(n).click();
    for (const [, top = -1, , bottom = Infinity] of Object.values(await places()).filter(({ length }) => length > 0)) {
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(800);
    }
  }
  await type(page, 'docker run -d nginx');
  await expect(page.getByRole('button', { name: '일시 정지' })).toBeVisible();
  const seen = new Set<string>();
  while (await page.getByRole('button', { name: '일시 정지' }).isVisible()) {
    const { lens, timeline } = await places();
    seen.add(JSON.stringify({ lens, timeline }));
  }
  expect(seen.size).toBe(1);
});

test('a lens that is chosen is painted at once in its layout: in no frame does it push the prompt elsewhere', async ({ page }) => {
  await still(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, '/ko/lab');
  await page.evaluate(() => {
    const painted: string[] = [];
    const look = () => {
      const prompt = document.querySelector('input[role=combobox]');
      if (!prompt) return;
      // an intersection is told with the rectangle that the frame has been painted with
      const frame = new IntersectionObserver(([entry]) => {
        frame.disconnect();
        if (entry) painted.push(`${String(entry.boundingClientRect.x + scrollX)} ${String(entry.boundingClientRect.y + scrollY)}`);
        requestAnimationFrame(look);
      });
      frame.observe(prompt);
    };
    look();
    Object.assign(window, { painted });
  });
  /** Where the prompt was since this was asked before, until it stays where it is. */
  const painted = async () => {
    await page.waitForFunction(() => {
      const { painted } = window as typeof window & { painted: string[] };
      return painted.length > 2 && new Set(painted.slice(-3)).size === 1;
    });
    return [...new Set(await page.evaluate(() => (window as typeof window & { painted: string[] }).painted.splice(0)))];
  };
  const tabs = await page.getByRole('tablist').first().getByRole('tab').all();
  let [before] = await painted();
  for (const tab of [...tabs, ...tabs.toReversed()]) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    const seen = await painted();
    const after = seen.at(-1);
    expect(seen.filter((place) => place !== before && place !== after)).toEqual([]);
    before = after;
  }
});

for (const [lang, pointer] of [
  ['ko', '1분 첫걸음'],
  ['en', 'First steps, one minute'],
] as const) {
  test(`a laptop keeps the lens tabs where they are whichever is chosen, and shows newcomers the way whole: ${lang}`, async ({ page }) => {
    await still(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, `/${lang}/lab`);
    await expect(button(page, pointer)).toBeInViewport({ ratio: 1 });
    const list = page.getByRole('tablist').first();
    const seen = new Set<string>();
    for (const tab of await list.getByRole('tab').all()) {
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      const { x, y } = (await list.boundingBox()) ?? { x: NaN, y: NaN };
      seen.add(`${String(x)} ${String(y)}`);
      // the row, the panels beside it and what they hold stay in the window's width
      await expectNoSidewaysScroll(page);
    }
    expect(await list.getByRole('tab').count()).toBe(7);
    expect([...seen]).toHaveLength(1);
    // the list of beginnings begins beside the tabs or above them, and its words are whole
    const beginnings = page.locator('*:has(+ [role="tablist"]) select');
    for (const width of [320, 800, 1024, 1280, 1366, 1440]) {
      await page.setViewportSize({ width, height: 768 });
      const [tabs, select] = await Promise.all([list.boundingBox(), beginnings.boundingBox()]);
      if (!tabs || !select) throw new Error('out of sight');
      expect(select.x >= tabs.x + tabs.width || select.y + select.height <= tabs.y, `at ${String(width)}`).toBe(true);
      expect(select.width, `at ${String(width)}`).toBeGreaterThan(155);
    }
  });
}

test('a phone shows what was picked in a sheet and can put it away', async ({ page }) => {
  await still(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/en/lab');
  await object(page, 'engine:host').click();
  const card = page.getByRole('region', { name: 'What you picked' });
  await expect(card).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await card.getByRole('button').click();
  await expect(card).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});

test('two hundred containers do not freeze the page', async ({ page }) => {
  test.setTimeout(90_000);
  await still(page);
  await open(page, '/en/lab');
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    Object.assign(window, { tasks });
  });
  await line(page).focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `${'docker run -d nginx\n'.repeat(200)}docker ps -q | wc -l\n`);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(log(page)).toContainText(/wc -l\s*200/, { timeout: 60_000 });
  for (const name of ['Stack', 'Inside', 'Journey']) await page.getByRole('tab', { name }).click();
  await expect(object(page, 'kernel:host')).toBeVisible();
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
  expect(longest).toBeLessThan(1500);
});
