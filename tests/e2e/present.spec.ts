// Journey: an instructor before a class, with one window on the wall and one on the desk, by keyboard alone.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { LESSONS } from '../../src/app/course/modules';
import { expectAccessible, expectNoSidewaysScroll, IS_FULL, listen, open, spaceWords } from './helpers';

const LESSON = '12-side-by-side';

test.use({ viewport: { width: 1024, height: 768 } });

const scene = (page: Page) => page.locator('[data-scene]');
const inScene = (page: Page, name: string) => expect(scene(page)).toHaveAttribute('data-scene', name);
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const inStep = (speaker: Page) => expect(speaker.getByText('청중 창과 함께 움직이는 중')).toBeVisible();
const hands = (room: Page, n: number) =>
  room
    .locator('[data-option]')
    .nth(n - 1)
    .getByLabel(/hand/);

/** Nothing plays, so that one press is one scene. */
const still = (context: BrowserContext) =>
  context.addInitScript(() => localStorage.setItem('kyeo:settings', JSON.stringify({ version: 1, theme: 'dark', textSize: '100', motion: 'reduce', speed: 1 })));

/** The sizes (px) of the smallest words that can be seen, those in drawings as large as they are drawn. */
const smallest = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const sizes: { size: number; text: string }[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent?.trim() ?? '';
      const element = texts.currentNode.parentElement;
      if (!element || text === '' || element.closest('.visually-hidden, dialog:not([open])')) continue;
      const { width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2 || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
      sizes.push({ size: Math.round(parseFloat(getComputedStyle(element).fontSize) * scale * 10) / 10, text });
    }
    return sizes.sort((a, b) => a.size - b.size)[0];
  });

/** What is written outside of drawings, and runs to the edge of the wall. */
const atTheEdge = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('.visually-hidden, dialog:not([open]), svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const { width, left, right } = range.getBoundingClientRect();
      if (width > 2 && (left < 8 || right > document.documentElement.clientWidth - 8)) found.push(texts.currentNode.textContent ?? '');
    }
    return found;
  });

async function twoWindows(context: BrowserContext): Promise<{ room: Page; speaker: Page; heard: string[][] }> {
  await still(context);
  const [room, speaker] = [await context.newPage(), await context.newPage()];
  const heard = [await listen(room), await listen(speaker)];
  await open(room, `/en/present/${LESSON}`);
  await speaker.setViewportSize({ width: 1280, height: 800 });
  await open(speaker, `/ko/present/${LESSON}?speaker`);
  await inStep(speaker);
  return { room, speaker, heard };
}

test('two windows stay in step: steps, hands, and what happens when either is reloaded or closed', async ({ context }) => {
  const { room, speaker, heard } = await twoWindows(context);
  await expect(speaker.getByText(/손을 들게 한 다음/)).toBeVisible();

  // the speaker's key moves the wall, the wall's key moves the desk
  await speaker.keyboard.press('PageDown');
  await inScene(room, 'question');
  await room.keyboard.press('ArrowDown');
  await expect(title(room)).toHaveText('From VM to container');
  await expect(speaker.getByRole('heading', { name: 'VM에서 컨테이너로' })).toBeVisible();
  await speaker.keyboard.press('ArrowUp');
  await expect(title(room)).toHaveText('Three VMs, one app each');

  // the room votes before the machine answers
  await speaker.keyboard.press(' ');
  await inScene(room, 'question');
  for (const key of ['1', '2', '2', '2', 'Shift+2']) await speaker.keyboard.press(key);
  await expect(hands(room, 1)).toHaveText('1');
  await expect(hands(room, 2)).toHaveText('2');
  await expect(room.locator('[data-option] rect').nth(1)).toHaveAttribute('width', '100');
  await expect(room.locator('[data-option] rect').nth(0)).toHaveAttribute('width', '50');

  // each may be reloaded
  await room.reload();
  await inScene(room, 'question');
  await expect(hands(room, 2)).toHaveText('2');
  await speaker.reload();
  await inStep(speaker);
  await speaker.keyboard.press(' ');
  await inScene(room, 'do');
  // what the desk has not heard when the wall is closed it cannot give back
  await expect(speaker.getByText(/· 기계에서 보기$/)).toBeVisible();

  // or closed: the speaker keeps the talk and gives it back
  await room.close({ runBeforeUnload: false });
  await expect(speaker.getByText('청중 창 닫힘')).toBeVisible();
  const [again] = await Promise.all([context.waitForEvent('page'), speaker.getByRole('link', { name: '청중 창 열기' }).click()]);
  await inScene(again, 'do');
  await inStep(speaker);
  await again.keyboard.press('PageUp');
  await expect(hands(again, 2)).toHaveText('2');
  await expect(speaker.getByText('질문', { exact: false }).first()).toBeVisible();
  expect(heard.flat()).toEqual([]);
});

/** Every button of the speaker's bar stands in one row and is large enough to be hit. */
async function expectOneRow(speaker: Page): Promise<void> {
  const boxes = await speaker.locator('footer:has(button[aria-pressed]) button').evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect()));
  expect(boxes.length).toBe(11);
  expect(Math.max(...boxes.map(({ top }) => top))).toBeLessThan(Math.min(...boxes.map(({ bottom }) => bottom)));
  expect(Math.min(...boxes.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(24);
}

test('the speaker’s window is sound, and its clock runs', async ({ context }) => {
  const { speaker } = await twoWindows(context);
  await expectAccessible(speaker);
  await expectOneRow(speaker);
  await speaker.getByRole('button', { name: '시작', exact: true }).click();
  await expect(speaker.getByRole('timer')).toHaveText(/0:0[1-9]/);
  await speaker.reload();
  await expect(speaker.getByRole('timer')).toHaveText(/0:0[1-9]|0:[1-5]\d/);
  await speaker.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(speaker);
  await speaker.setViewportSize({ width: 1280, height: 800 });
  await open(speaker, `/en/present/${LESSON}?speaker`);
  await expectOneRow(speaker);
});

/** An ordinary run looks at two talks on the wall. */
const ON_THE_WALL = IS_FULL
  ? LESSONS.flatMap(({ id = '' }) => [['ko', id] as const, ['en', id] as const])
  : ([
      ['ko', '13-four-rows'],
      ['en', LESSON],
    ] as const);

for (const [lang, lesson] of ON_THE_WALL) {
  test(`nothing on the wall is under 24 px at 1024×768 or runs to its edge: lesson ${lesson} in ${lang}`, async ({ context }) => {
    await still(context);
    const room = await context.newPage();
    const heard = await listen(room);
    await open(room, `/${lang}/present/${lesson}`);
    await expect(room.locator('html')).toHaveAttribute('data-theme', 'projector');
    const seen = new Set<string>();
    for (;;) {
      const here = await room.evaluate(() => sessionStorage.getItem('kyeo:present') ?? '');
      if (seen.has(here)) break;
      seen.add(here);
      const words = await smallest(room);
      expect(words?.size, `${words?.text ?? ''} in ${here}`).toBeGreaterThanOrEqual(24);
      expect(await atTheEdge(room), here).toEqual([]);
      await room.keyboard.press(' ');
      await room.waitForTimeout(150);
    }
    expect(seen.size).toBeGreaterThan(10);
    expect(await room.evaluate(() => localStorage.getItem('kyeo:settings'))).toContain('"theme":"dark"');
    expect(heard).toEqual([]);
  });
}

test('keys of the wall: blank, code, list, size, language, and back to the lesson', async ({ context }) => {
  await still(context);
  const room = await context.newPage();
  await open(room, `/en/learn/${LESSON}/melt`);
  await room.getByRole('link', { name: 'Present' }).click();
  // the lesson's own page has the same title
  await expect(room.locator('[data-scene]')).toBeVisible();
  await expect(title(room)).toHaveText('From VM to container');
  // the words grow with the wall
  await expect(title(room)).toHaveCSS('font-size', '32px');
  await room.setViewportSize({ width: 1920, height: 1080 });
  await expect(title(room)).toHaveCSS('font-size', '45px');
  await room.setViewportSize({ width: 1024, height: 768 });
  await room.keyboard.press('b');
  await expect(room.getByRole('img', { name: 'Screen is blank' })).toBeVisible();
  await room.keyboard.press('.');
  await room.keyboard.press('q');
  await expect(room.getByText(/\/en\/learn\/12-side-by-side\/melt$/)).toBeVisible();
  await expectAccessible(room);
  await room.keyboard.press('q');
  await room.keyboard.press('?');
  await expect(room.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await room.keyboard.press('Escape');
  await room.keyboard.press('+');
  await expect(room.locator('html')).toHaveAttribute('data-text', '115');
  await room.keyboard.press('l');
  await expect(title(room)).toHaveText('VM에서 컨테이너로');
  await room.keyboard.press('Tab');
  await expect(room.getByRole('toolbar')).toHaveCSS('opacity', '1');
  await room.keyboard.press('Escape');
  await expect(room).toHaveURL(new RegExp(`/ko/learn/${LESSON}/melt$`));
  await expect(room.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('what lies below a picture is named by its key, and shown by it; a high picture keeps its floor', async ({ context }) => {
  await still(context);
  const room = await context.newPage();
  await open(room, '/ko/present/24-bakery?step=own-secret');
  const key = room.getByRole('button', { name: '아래쪽 보기' }).filter({ hasText: 'J' });
  for (const press of ['PageDown', 'PageDown']) await room.keyboard.press(press);
  await inScene(room, 'do');
  await expect(key).toHaveCount(0);
  const caption = room.getByText(/데몬이 .*응답을 보냅니다/).first();
  await expect(caption).toBeVisible();
  const [drawing, words] = [await room.locator('figure > svg[aria-label]').boundingBox(), await caption.boundingBox()];
  expect((drawing?.y ?? 0) + (drawing?.height ?? 0)).toBeLessThanOrEqual(words?.y ?? 0);
  await room.keyboard.press('PageDown');
  await expect(key).toBeVisible();
  expect((await smallest(room))?.size).toBeGreaterThanOrEqual(24);
  const card = room.getByRole('group', { name: '고른 짝' });
  await expect(card).not.toBeInViewport({ ratio: 0.5 });
  await room.keyboard.press('j');
  await expect(card).toBeInViewport({ ratio: 0.5 });
  await expect(key).toHaveCount(0);
});

for (const lang of ['ko', 'en']) {
  test(`a string that is picked under a picture that a question had hidden comes into sight: ${lang}`, async ({ context }) => {
    await still(context);
    const room = await context.newPage();
    await room.setViewportSize({ width: 1280, height: 800 });
    await open(room, `/${lang}/present/25-limits?step=snap`);
    const string = room.locator('li[data-object="limit:kitchen"]');
    await room.keyboard.press('PageDown');
    await inScene(room, 'question');
    await expect(string).not.toBeInViewport();
    await room.keyboard.press('PageDown');
    await inScene(room, 'do');
    await expect(string).toBeInViewport({ ratio: 0.9 });
  });
}

/** Every word of the scene, and the foot of its picture, can be scrolled into sight, and lies under nothing then. */
async function expectAllReachable(room: Page): Promise<void> {
  const hidden = await room.evaluate(() => {
    const parts = [...document.querySelectorAll('h1, [data-wall] p, figure > svg[aria-label], [role="toolbar"] button')].filter((part) => part.checkVisibility());
    return parts.flatMap((part) =>
      (['start', 'end'] as const).flatMap((block) => {
        part.scrollIntoView({ block, inline: 'nearest' });
        const { top, bottom, left, right } = part.getBoundingClientRect();
        const y = block === 'start' ? Math.max(top, 0) + 4 : Math.min(bottom, innerHeight) - 4;
        const over = document.elementFromPoint((left + right) / 2, y);
        const isSeen = left >= -0.5 && right <= innerWidth + 0.5 && y >= top && y <= bottom && over !== null && (part.contains(over) || over.contains(part));
        return isSeen ? [] : [`${block} of ${part.tagName} ${part.textContent.slice(0, 40)}`];
      }),
    );
  });
  expect(hidden).toEqual([]);
}

for (const [lang, size] of [
  ['en', { width: 640, height: 400 }],
  ['ko', { width: 320, height: 256 }],
  ['en', { width: 320, height: 256 }],
] as const) {
  test(`in a window as small as one that is zoomed far in, the wall is a page: ${String(size.width)}×${String(size.height)} in ${lang}`, async ({ context }) => {
    await still(context);
    const room = await context.newPage();
    await room.setViewportSize(size);
    await open(room, `/${lang}/present/${LESSON}`);
    for (const name of ['situation', 'question', 'do']) {
      await inScene(room, name);
      await expectNoSidewaysScroll(room);
      await expectAllReachable(room);
      // as wide as its words ask for
      expect((await title(room).boundingBox())?.width).toBeGreaterThan(size.width / 3);
      await room.keyboard.press('PageDown');
      await expect.poll(() => room.evaluate(() => scrollY)).toBe(0);
    }
    await room.keyboard.press('j');
    await expect.poll(() => room.evaluate(() => scrollY)).toBeGreaterThan(0);
  });
}

test('with words spaced wider, what is cut from a picture can be scrolled to', async ({ context }) => {
  await still(context);
  const room = await context.newPage();
  await room.setViewportSize({ width: 1280, height: 800 });
  await open(room, `/en/present/${LESSON}`);
  await spaceWords(room);
  const foot = () => room.evaluate(() => innerHeight - (document.querySelector('figure > svg[aria-label]')?.getBoundingClientRect().bottom ?? Infinity));
  await expect(room.getByRole('button', { name: 'Show the rest' }).filter({ hasText: 'J' })).toBeVisible();
  expect(await foot()).toBeLessThan(-40);
  await room.locator('figure').hover();
  await room.mouse.wheel(0, 400);
  await expect.poll(foot).toBeGreaterThan(-1);
});

test('who leaves in the moment in which the other language is there is not called back', async ({ context }) => {
  await still(context);
  const room = await context.newPage();
  await open(room, `/en/present/${LESSON}?step=melt`);
  await expect(title(room)).toHaveText('From VM to container');
  await room.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('h1')?.textContent !== 'VM에서 컨테이너로') return;
      observer.disconnect();
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await room.keyboard.press('l');
  await expect(room).toHaveURL(new RegExp(`/ko/learn/${LESSON}/melt$`));
  await expect(title(room)).toBeVisible();
  await expect(scene(room)).toHaveCount(0);
});
