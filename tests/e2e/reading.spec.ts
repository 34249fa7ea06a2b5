// What is said to screen readers while somebody works: each thing once, however many parts of the page show it.
import { expect, test } from '@playwright/test';
import { IS_FULL, open, still } from './helpers';
import { listenToVoices } from './reading';

const LINES = ['docker run -d --name web nginx', 'docker ps', 'docker rm -f web', 'docker rm nobody'];

for (const language of IS_FULL ? ['ko', 'en'] : ['ko']) {
  test(`a command is told once, with what it printed and what happened (${language})`, async ({ page }) => {
    await still(page);
    await open(page, `/${language}/lab`);
    const heard = await listenToVoices(page);
    for (const line of LINES) {
      const before = (await heard()).length;
      const said = async () => (await heard()).slice(before);
      await page.getByRole('combobox', { name: /1:/ }).focus();
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
      await expect.poll(said, line).not.toEqual([]);
      await page.waitForTimeout(1000);
      const sentences = await said();
      expect(sentences, line).toEqual([...new Set(sentences)]);
      // a sentence of one voice is no part of what another says; a single word, such as a name that was printed, may be
      const again = sentences.filter((one, at) => one.includes(' ') && sentences.some((other, beside) => beside !== at && other.includes(one)));
      expect(again, line).toEqual([]);
    }
  });
}
