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
  // in no order: the browser tells each in its own time
  const planted = [/console: planted error/, /404: .*missing\.json/, /blocked: img-src https:\/\/example\.org/, /blocked: style-src-attr/];
  for (const what of planted) await expect.poll(() => heard.join('\n')).toMatch(what);
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
