// The ear and the eye of the other tests must themselves be able to hear and see, or those tests could not fail.
import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listen, open } from './helpers';

test('what must not happen is heard', async ({ page }) => {
  const heard = await listen(page);
  await open(page, '/ko');
  await page.evaluate(async () => {
    console.error('planted error');
    const image = document.createElement('img');
    image.src = 'https://example.org/x.png';
    image.setAttribute('style', 'color: red');
    await fetch('/missing.json');
  });
  await expect.poll(() => heard.join('\n')).toMatch(/404: .*missing\.json/);
  const all = heard.join('\n');
  expect(all).toContain('console: planted error');
  expect(all).toMatch(/blocked: img-src https:\/\/example\.org/);
  expect(all).toMatch(/blocked: style-src-attr/);
});

test('what cannot be used is seen', async ({ page }) => {
  await open(page, '/ko');
  await page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('button'));
  });
  await expect(expectAccessible(page)).rejects.toThrow('button-name');
});

test('what sticks out is seen', async ({ page }) => {
  await open(page, '/ko');
  await page.evaluate(() => {
    const wide = document.createElement('p');
    wide.textContent = 'wide'.repeat(1000);
    wide.style.overflowWrap = 'normal';
    document.body.append(wide);
  });
  await expect(expectNoSidewaysScroll(page)).rejects.toThrow('the page is');
});
