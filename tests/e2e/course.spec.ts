// Journeys through every lesson as its own solution says, by the page alone, until the map shows it done. An ordinary run goes through one lesson of each module.
import { expect, test } from '@playwright/test';
import { MODULES } from '../../src/app/course/modules';
import { importBundled } from '../../scripts/bundle.mjs';
import { isOpened, listen, open, still } from './helpers';
import { Learner } from './learner';
import type * as Plan from './plan';

const LESSONS = MODULES.flatMap(({ lessons }) => lessons.flatMap(({ id }) => id ?? []));

test.use({ viewport: { width: 1280, height: 900 } });

let plan: typeof Plan;
test.beforeAll(async () => {
  plan = (await importBundled('tests/e2e/plan.ts')) as typeof Plan;
});

for (const lang of ['ko', 'en'] as const) {
  for (const lesson of LESSONS.filter((id) => isOpened(`/${lang}/learn/${id}`))) {
    test(`${lesson} from its first step to the map (${lang})`, async ({ page }) => {
      await still(page);
      const heard = await listen(page);
      const learner = new Learner(page, lang);
      await open(page, `/${lang}/learn/${lesson}`);
      const steps = plan.planOf(lesson);
      for (const [at, step] of steps.entries()) {
        await test.step(step.id, async () => {
          await learner.do(step);
          await learner.goOn(steps[at + 1]);
        });
      }
      await expect(page.locator(`a[href$="/${lang}/learn/${lesson}"][data-state="done"]`)).toBeVisible();
      const kept = await page.evaluate(() => localStorage.getItem('kyeo:progress') ?? '{}');
      expect(JSON.parse(kept)).toMatchObject({ lessons: { [lesson]: { finished: expect.any(Number) as unknown } } });
      expect(heard).toEqual([]);
    });
  }
}
