// Journey: lesson 16 from the home page to its last check, by keyboard alone; an ordinary run makes it in Korean, `npm run test:full` in both languages.
import { expect, type Page, test } from '@playwright/test';
import { IS_FULL, listen, open } from './helpers';
import { choose, pickObject, press, tabTo } from './keyboard';

const WORDS = {
  ko: { lesson: '16-journey', toDo: '해 보기', toExplain: '설명 보기', nextStep: '다음 단계', finish: '수업 마치기', nextHop: '다음 칸', check: /확인|맞춰|답/ },
  en: { lesson: '16-journey', toDo: 'Try it', toExplain: 'See why', nextStep: 'Next step', finish: 'Finish the lesson', nextHop: 'Next hop', check: /check|submit/i },
} as const;

const done = (page: Page, n: number) => expect(page.locator('[data-check-state="done"]')).toHaveCount(n, { timeout: 20_000 });

for (const lang of IS_FULL ? (['ko', 'en'] as const) : (['ko'] as const)) {
  const words = WORDS[lang];

  test(`lesson 16 in ${lang}, by keyboard alone`, async ({ page }) => {
    test.setTimeout(150_000);
    const heard = await listen(page);
    await open(page, `/${lang}`);
    await press(page, `/learn/${words.lesson}`);
    await page.waitForURL(new RegExp(`/${lang}/learn/${words.lesson}`));

    const predict = async (option: string): Promise<void> => {
      await choose(page, option);
      await press(page, words.toDo);
    };
    const on = async (): Promise<void> => {
      await press(page, words.toExplain);
      await press(page, words.nextStep);
    };

    await predict('daemon');
    await press(page, 'docker run -d -p 8080:80 nginx');
    await pickObject(page, /^engine:host$/);
    await done(page, 2);
    await press(page, /localhost:8080/);
    await done(page, 3);
    await on();

    await page.waitForURL('**/not-found');
    await predict('pull-first');
    await pickObject(page, /^card:3$/);
    await press(page, 'docker run -d -p 8081:80 nginx');
    await done(page, 2);
    await choose(page, '4');
    await done(page, 3);
    await on();

    await page.waitForURL('**/down-to-process');
    await predict('process');
    await pickObject(page, /^engine:host$/);
    await pickObject(page, /^containerd:host$/);
    await pickObject(page, /^runc:host$/);
    await done(page, 1);
    // the new process is there once the start card has gone all the way
    for (let hop = 0; hop < 8; hop++) await press(page, words.nextHop);
    const newest = await page.locator('[data-object^="process:"]').last().getAttribute('data-object');
    await pickObject(page, new RegExp(`^${newest ?? ''}$`));
    await done(page, 2);
    await on();

    await page.waitForURL('**/daemon-off');
    await predict('no-answer');
    await pickObject(page, /^switch:/);
    await press(page, 'docker ps');
    await done(page, 1);
    await pickObject(page, /^switch:/);
    await press(page, 'docker ps');
    await done(page, 2);
    await on();

    await page.waitForURL('**/other-host');
    await predict('fetch-again');
    await press(page, 'docker context use host-b');
    await press(page, 'docker run -d -p 8080:80 nginx');
    await done(page, 2);
    await on();

    await page.waitForURL('**/check');
    for (const stop of ['CLI', 'API', 'dockerd', 'containerd', 'runc', lang === 'ko' ? '프로세스' : 'Process']) await press(page, stop);
    await tabTo(page, words.check);
    await page.keyboard.press('Enter');
    await choose(page, 'error');
    await expect(page.getByRole('link', { name: words.finish })).toBeVisible();
    await press(page, words.finish);
    await page.waitForURL(`**/${lang}/learn#next-lesson`);
    const kept = await page.evaluate(() => localStorage.getItem('kyeo:progress') ?? '');
    expect(JSON.parse(kept)).toMatchObject({ lessons: { [words.lesson]: { finished: expect.any(Number) as unknown } } });
    expect(heard).toEqual([]);
  });
}
