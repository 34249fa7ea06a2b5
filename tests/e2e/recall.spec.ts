// Questions that are answered from memory have the room of the covered picture: what can be put into a place lies beside the places, not below the edge of a laptop.
import { expect, test } from '@playwright/test';
import { LESSONS } from '../../src/app/course/modules';
import { IS_FULL, open } from './helpers';

/** The last step of each lesson. */
const CHECKS = LESSONS.flatMap(({ id }) => (id === undefined ? [] : [`${id}/check`]));

test.use({ viewport: { width: 1280, height: 800 } });

for (const language of IS_FULL ? ['ko', 'en'] : ['ko']) {
  test(`cards lie beside their places in every lesson (${language})`, async ({ page }) => {
    test.slow();
    let seen = 0;
    for (const check of CHECKS) {
      await open(page, `/${language}/learn/${check}`);
      const beside = await page.locator('[data-quiz]:has(ol):has([role="group"])').evaluateAll((quizzes) =>
        quizzes.map((quiz) => {
          const places = quiz.querySelector('ol')?.getBoundingClientRect();
          const cards = quiz.querySelector('[role="group"]')?.getBoundingClientRect();
          return places && cards && cards.left >= places.right && cards.top < places.bottom;
        }),
      );
      expect(beside, check).toEqual(beside.map(() => true));
      seen += beside.length;
    }
    expect(seen, 'quizzes with cards').toBeGreaterThan(5);
  });
}
