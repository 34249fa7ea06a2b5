// Journeys: what is kept when a page is left, a tab is closed or has a twin, and what is said when something does not come.
import { expect, test } from '@playwright/test';
import { open, still } from './helpers';
import { line, log, type } from './terminal';

test('two tabs keep a session each, and a tab that was closed in the middle of a turn comes back there', async ({ page, context }) => {
  await still(page);
  await open(page, '/en/lab');
  await type(page, 'docker run hello-world');
  await expect(log(page)).toContainText('Hello from Docker!');
  const twin = await context.newPage();
  await still(twin);
  await open(twin, '/en/lab');
  await expect(log(twin)).toContainText('Hello from Docker!');
  await type(page, 'echo first');
  await type(twin, 'echo second');
  await page.reload();
  await expect(log(page)).toContainText('echo first');
  await twin.reload();
  await expect(log(twin)).toContainText('echo second');

  const scrubber = twin.getByRole('slider').first();
  await type(twin, 'docker rm -f no-such');
  await scrubber.focus();
  await twin.keyboard.press('Home');
  const instant = await scrubber.inputValue();
  await Promise.all([twin.waitForEvent('close'), twin.close({ runBeforeUnload: true })]);
  const later = await context.newPage();
  await still(later);
  await open(later, '/en/lab');
  await expect(log(later)).toContainText('echo second');
  await expect(later.getByRole('slider').first()).toHaveValue(instant);
});

test('what was typed ahead while a film plays is done when the tab is closed', async ({ page, context }) => {
  await open(page, '/en/lab');
  await type(page, 'docker run -d --name web nginx');
  await expect(page.getByText(/Pulling from library/)).toBeVisible();
  await page.keyboard.type('docker stop web');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Lines waiting' })).toContainText('docker stop web');
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
  const later = await context.newPage();
  await still(later);
  await open(later, '/en/lab');
  await type(later, 'docker ps -a');
  await expect(log(later)).toContainText(/docker stop web\s*web/);
  await expect(log(later)).toContainText('Exited (0)');
});

test('a lesson that was left in mid-turn goes on where it was, with its machine', async ({ page }) => {
  await open(page, '/en/learn/16-journey');
  await page.getByRole('button', { name: 'Try without predicting' }).click();
  await type(page, 'docker run -d --name mine nginx');
  await expect(log(page)).toContainText('Pulling from library');
  await page.reload();
  await expect(log(page)).toContainText('docker run -d --name mine nginx');
  // the step's tools answer when its machine is there
  await expect(page.getByRole('button', { name: 'Save and share' })).toBeEnabled();
  await type(page, 'docker ps -a --format {{.Names}}');
  await expect(log(page)).toContainText(/Names\}\}\s*mine/, { timeout: 30_000 });
});

test('a prediction that another tab has made is taken over', async ({ page, context }) => {
  await still(page);
  await open(page, '/en/learn/16-journey');
  const twin = await context.newPage();
  await still(twin);
  await open(twin, '/en/learn/16-journey');
  await page.getByRole('radio').first().click();
  await page.getByRole('button', { name: 'Try it', exact: true }).click();
  await expect(twin.getByRole('button', { name: 'Try without predicting' })).toHaveCount(0);
  await type(twin, 'docker ps');
  await expect(log(twin)).toContainText('CONTAINER ID');
});

test('a line that was not run is there after a reload and another page', async ({ page }) => {
  await open(page, '/en/lab');
  const prompt = line(page, 1);
  await prompt.fill('docker run --name');
  await page.reload();
  await expect(prompt).toHaveValue('docker run --name');
  await page.getByRole('link', { name: 'Compare', exact: true }).first().click();
  await expect(page).toHaveURL(/\/en\/compare$/);
  await page.goBack();
  await expect(prompt).toHaveValue('docker run --name');
});

test('a line that is entered before the session is there is run in it', async ({ page }) => {
  await still(page);
  await open(page, '/en/lab');
  await type(page, 'echo before > notes');
  const [chunk] = await Promise.all([page.waitForRequest(/diagram-.*\.js/), page.getByRole('tab', { name: 'Layers' }).click()]);
  await expect(page.getByRole('tab', { name: 'Layers' })).toHaveAttribute('aria-selected', 'true');
  // what the session is looked at with comes late
  let arrive = (): void => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(chunk.url(), async (route) => {
    await late;
    await route.continue();
  });
  await page.reload();
  await page.locator('html[data-alive]').waitFor();
  await type(page, 'cat notes');
  await expect(page.getByRole('list').filter({ hasText: 'cat notes' })).toBeVisible();
  arrive();
  await expect(log(page)).toContainText('cat notesbefore');
});

test('what was typed in an editor and not saved is there after a reload', async ({ page }) => {
  await still(page);
  await open(page, '/en/lab');
  await type(page, 'nano notes.txt');
  await page
    .getByRole('dialog', { name: /notes.txt/ })
    .getByRole('textbox')
    .fill('not saved yet');
  await expect(page.getByRole('dialog', { name: /notes.txt/ })).toContainText('Not saved');
  await page.reload();
  await expect(page.getByRole('dialog', { name: /notes.txt/ }).getByRole('textbox')).toHaveText('not saved yet');
  await expect(page.getByRole('dialog', { name: /notes.txt/ })).toContainText('Not saved');
});

test('a file that was edited in answer to a question and not tried is there after a reload', async ({ page }) => {
  await still(page);
  await open(page, '/en/learn/20-build-cache/check');
  const field = page.locator('[data-quiz=Q24]').getByRole('textbox');
  await field.fill('FROM scratch');
  await page.reload();
  await expect(field).toHaveText('FROM scratch');
  await page.getByRole('button', { name: 'Back to the first text' }).first().click();
  await expect(field).not.toHaveText('FROM scratch');
  const first = await field.textContent();
  await page.reload();
  await expect(field).toHaveText(first ?? '');
});

test('a page whose scripts do not come says so, with the way to try again', async ({ page }) => {
  await page.route(/LabPage-.*\.js/, (route) => route.fulfill({ status: 500 }));
  await page.goto('/en/lab');
  await expect(page.getByRole('alert')).toContainText("This page didn't load");
  await page.unrouteAll();
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.locator('html[data-alive]').waitFor();
  await type(page, 'docker ps');
  await expect(log(page)).toContainText('CONTAINER ID');
});

test('a lens that does not come says so, and comes when it is asked for again', async ({ page }) => {
  await open(page, '/en/lab');
  await page.route(/diagram-.*\.js/, (route) => route.fulfill({ status: 500 }));
  const layers = page.getByRole('tab', { name: 'Layers' });
  await layers.click();
  await expect(page.getByText("The Layers lens didn't load.")).toBeVisible();
  await expect(layers).toHaveAttribute('aria-selected', 'false');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(layers).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText("lens didn't load")).toHaveCount(0);
});
