// A phone, by fingers alone: a container is started without a keyboard, and everything stays inside 320 pixels.
import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listen, open } from './helpers';

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

test('docker run -d -p 8080:80 nginx is six taps', async ({ page }) => {
  const heard = await listen(page);
  await open(page, '/ko/lab');
  const terminal = page.getByRole('region', { name: '터미널 1' });
  for (const word of ['docker', 'run', '-d', '-p 8080:80', 'nginx']) {
    await terminal
      .getByRole('toolbar')
      .locator('button', { has: page.locator(`code:text-is("${word}")`) })
      .tap();
  }
  await expect(terminal.getByRole('combobox')).toHaveValue('docker run -d -p 8080:80 nginx ');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await terminal.getByRole('button', { name: '실행', exact: true }).tap();
  await expect(terminal.getByRole('log')).toContainText('docker run -d -p 8080:80 nginx');
  expect(heard).toEqual([]);
});
