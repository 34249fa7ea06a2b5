// Journeys with the mouse: lessons 07 and 12 to their last check, and what must outlive another language, a reload and a step back.
import { expect, type Page, test } from '@playwright/test';
import { listen, open } from './helpers';

const WORDS = {
  ko: { toDo: '해 보기', toExplain: '설명 보기', nextStep: '다음 단계', undo: '되돌리기', answer: '답 확인', order: '순서 확인', finish: '수업 마치기' },
  en: { toDo: 'Try it', toExplain: 'See why', nextStep: 'Next step', undo: 'Undo', answer: 'Check my answer', order: 'Check my order', finish: 'Finish the lesson' },
} as const;

/** What a learner does with the mouse on the page of a lesson. */
function learner(page: Page, lang: keyof typeof WORDS) {
  const words = WORDS[lang];
  const stage = page.getByRole('region', { name: lang === 'ko' ? '기계' : 'Machine' });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    stage,
    button,
    done: (n: number) => expect(page.locator('[data-check-state="done"]')).toHaveCount(n),
    choose: (option: string) =>
      page
        .locator('label')
        .filter({ has: page.locator(`input[value="${option}"]`) })
        .click(),
    turnTo: (stop: string) =>
      stage
        .locator('label')
        .filter({ has: page.locator(`input[value="${stop}"]`) })
        .click(),
    run: (line: string) =>
      page
        .locator('button')
        .filter({ has: page.getByText(line, { exact: true }) })
        .first()
        .click(),
    pick: (id: string) => page.locator(`[data-object="${id}"]`).click(),
    async predict(option: string) {
      await this.choose(option);
      await button(words.toDo).click();
    },
    async goOn(step: string) {
      await button(words.toExplain).click();
      await page.getByRole('link', { name: words.nextStep }).click();
      await page.waitForURL(`**/${step}`);
      await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
    },
    async finish() {
      await page.getByRole('link', { name: words.finish }).click();
      await page.waitForURL(`**/${lang}/learn#next-lesson`);
    },
  };
}

const finished = async (page: Page): Promise<unknown> => JSON.parse(await page.evaluate(() => localStorage.getItem('kyeo:progress') ?? '{}'));

test.use({ viewport: { width: 1280, height: 800 } });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    if (!localStorage.getItem('kyeo:settings')) localStorage.setItem('kyeo:settings', '{"motion":"reduce","speed":4}');
  });
});

test('lesson 07 with the mouse, in Korean', async ({ page }) => {
  const heard = await listen(page);
  const me = learner(page, 'ko');
  await open(page, '/ko/learn/07-isolated-process');
  await expect(page.getByText('먼저 예측해 보세요')).toBeVisible();
  await me.predict('hidden');
  await expect(page.getByRole('heading', { name: '해 볼 일' })).toBeFocused();
  await me.run('docker run -d --name web nginx');
  await me.done(1);
  await me.turnTo('inside');
  await me.done(2);
  await me.turnTo('host');
  await page.locator('[data-object^="process:"]').filter({ hasNotText: 'web' }).last().click();
  await me.done(2);
  await page.locator('[data-object^="process:"]').last().click();
  await me.done(3);
  await me.goOn('count-kernels');

  await expect(page.getByText('그림은 예측한 다음에 열려요.')).toBeVisible();
  await me.predict('three');
  await me.pick('kernel:host');
  await me.done(0);
  for (const line of ['uname -r', 'docker exec web uname -r', 'docker exec alpine1 uname -r', 'docker exec ubuntu1 uname -r']) await me.run(line);
  await me.done(3);
  await me.goOn('pull-lever');

  await me.predict('containers');
  await me.pick('lever:host');
  await me.done(1);
  await me.stage.getByRole('button', { name: '되돌리기' }).first().click();
  await me.turnTo('vm');
  await me.pick('lever:alpine1');
  await expect(page.locator('[data-object="lever:alpine1"]').getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  await me.done(1);
  await me.stage.getByRole('button', { name: '되돌리기' }).first().click();
  await me.pick('lever:web');
  await me.done(2);
  await me.goOn('check');

  await expect(page.getByText(/그림은 가려 두었어요/)).toBeVisible();
  for (const [at, option] of ['new-host', 'one'].entries()) {
    await me.choose(option);
    await me.button('답 확인').nth(at).click();
  }
  await me.finish();
  expect(await finished(page)).toMatchObject({ lessons: { '07-isolated-process': { finished: expect.any(Number) as unknown } } });
  expect(heard).toEqual([]);
});

test('lesson 12 with the mouse, in English', async ({ page }) => {
  const heard = await listen(page);
  const me = learner(page, 'en');
  await open(page, '/en/learn/12-side-by-side');
  await me.predict('four');
  for (const app of ['web', 'api']) await me.pick(`kernel:type1/${app}`);
  await me.done(0);
  await me.pick('kernel:type1/db');
  await me.done(1);
  await me.goOn('melt');

  await me.predict('apps');
  await me.turnTo('container');
  await me.done(1);
  await me.pick('kernel:host');
  await me.done(2);
  await me.goOn('type-two');

  await me.predict('four');
  await me.turnTo('vm');
  await me.turnTo('two');
  await me.done(1);
  await me.pick('kernel:type2');
  await me.done(2);
  await me.goOn('nested');

  await me.predict('one');
  await me.turnTo('nested');
  for (const vm of ['vm-1', 'vm-2']) await me.pick(`kernel:nested/${vm}`);
  await me.done(2);
  await me.goOn('check');

  const piles = [
    ['hardware', 'hypervisor', 'guest-os', 'app'],
    ['hardware', 'kernel', 'container'],
  ];
  for (const [at, pile] of piles.entries()) {
    const blocks = page.getByRole('group', { name: 'Blocks' }).nth(at);
    for (const block of pile) await blocks.locator(`[data-concept="${block}"]`).click();
    await me.button('Check my order').nth(at).click();
  }
  await me.choose('guest-os');
  await me.button('Check my answer').click();
  await me.finish();
  expect(await finished(page)).toMatchObject({ lessons: { '12-side-by-side': { finished: expect.any(Number) as unknown } } });
  expect(heard).toEqual([]);
});

test('another language in the middle of a step loses nothing', async ({ page }) => {
  const heard = await listen(page);
  const me = learner(page, 'ko');
  const speak = async (lang: 'ko' | 'en') => {
    await page.locator(`header a[hreflang="${lang}"]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
  };
  await open(page, '/ko/learn/07-isolated-process');
  await me.choose('same-pid');
  await speak('en');
  await expect(page.locator('input[value="same-pid"]')).toBeChecked();
  await learner(page, 'en').button('Try it').click();
  await me.run('docker run -d --name web nginx');
  await me.done(1);
  await learner(page, 'en').turnTo('inside');
  await me.done(2);
  await page.getByRole('combobox', { name: /terminal/i }).fill('docker p');
  const printed = await page.getByRole('log').innerText();
  await speak('ko');
  await me.done(2);
  await expect(page.getByText('“나와요. 안에서 본 번호 그대로요.”')).toBeVisible();
  await expect(me.stage.locator('input[value="inside"]')).toBeChecked();
  await expect(page.getByRole('log')).toHaveText(printed, { useInnerText: true });
  await expect(page.locator('[role="combobox"]').first()).toHaveValue('docker p');
  await me.turnTo('host');
  const row = page.locator('[data-object^="process:"]').last();
  await row.click();
  await speak('en');
  await expect(row.getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await me.done(3);

  await open(page, '/ko/learn/12-side-by-side/check');
  await page.getByRole('button', { name: '하드웨어', exact: true }).first().click();
  await me.choose('app-memory');
  await speak('en');
  await expect(page.getByRole('button', { name: 'Hardware', exact: true }).first()).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('input[value="app-memory"]')).toBeChecked();
  expect(heard).toEqual([]);
});

test('a reload keeps what has been done, and a kept prediction stays as it is', async ({ page }) => {
  const heard = await listen(page);
  const me = learner(page, 'ko');
  await open(page, '/ko/learn/12-side-by-side/melt');
  await me.predict('apps');
  await me.turnTo('container');
  await me.done(1);
  await page.reload();
  await me.done(1);
  await expect(page.getByText('“앱 세 개가 하나로 합쳐져요.”')).toBeVisible();
  await page.getByRole('button', { name: '이전' }).click();
  await expect(page.getByText('서버도 앱 세 개도 그대로 두고')).toBeVisible();
  await expect(page.getByText('“앱 세 개가 하나로 합쳐져요.”')).toBeVisible();
  await expect(page.locator('input[value="apps"]')).toHaveCount(0);
  await me.button('해 보기').click();
  await me.turnTo('container');
  await me.pick('kernel:host');
  await me.done(2);
  await page.reload();
  await me.done(2);
  await expect(me.stage.locator('input[value="container"]')).toBeChecked();
  await expect(me.button('설명 보기')).toBeVisible();
  expect(heard).toEqual([]);
});
