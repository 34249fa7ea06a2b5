// Journey: an instructor before a class, with one window on the wall and one on the desk, by keyboard alone.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, listen, open } from './helpers';
import { inScene, LESSON, scene, still, title, WALL } from './talk';

test.use({ viewport: WALL });

const inStep = (speaker: Page) => expect(speaker.getByText('청중 창과 함께 움직이는 중')).toBeVisible();
const hands = (room: Page, n: number) =>
  room
    .locator('[data-option]')
    .nth(n - 1)
    .getByLabel(/hand/);

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

test('a further audience window goes along, and its end is not the end of the talk; one that is opened anew by its plain address goes on', async ({ context }) => {
  const { room, speaker, heard } = await twoWindows(context);
  await speaker.keyboard.press('ArrowDown');
  await expect(title(room)).toHaveText('From VM to container');
  await speaker.keyboard.press('PageDown');
  await speaker.keyboard.press('2');
  await expect(hands(room, 2)).toHaveText('1');
  const further = await context.newPage();
  await open(further, `/en/present/${LESSON}`);
  await expect(title(further)).toHaveText('From VM to container');
  await expect(hands(further, 2)).toHaveText('1');
  await speaker.keyboard.press('b');
  for (const each of [room, further]) await expect(each.getByRole('img', { name: 'Screen is blank' })).toBeVisible();
  await further.keyboard.press('b');
  await expect(room.getByRole('img', { name: 'Screen is blank' })).toHaveCount(0);
  await further.close({ runBeforeUnload: false });
  await inStep(speaker);
  await speaker.keyboard.press('PageDown');
  await inScene(room, 'do');
  await room.close({ runBeforeUnload: false });
  await expect(speaker.getByText('청중 창 닫힘')).toBeVisible();
  const again = await context.newPage();
  await open(again, `/en/present/${LESSON}`);
  await inScene(again, 'do');
  await expect(title(again)).toHaveText('From VM to container');
  await again.keyboard.press('PageUp');
  await expect(hands(again, 2)).toHaveText('1');
  expect(heard.flat()).toEqual([]);
});

test('a wall that crashes says no farewell; the speaker is told all the same, and opens it anew', async ({ context }) => {
  const { room, speaker } = await twoWindows(context);
  await speaker.keyboard.press('PageDown');
  await inScene(room, 'question');
  const crashed = room.waitForEvent('crash');
  void room.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await expect(speaker.getByText('청중 창 닫힘')).toBeVisible();
  await speaker.keyboard.press('2');
  const [again] = await Promise.all([context.waitForEvent('page'), speaker.getByRole('link', { name: '청중 창 열기' }).click()]);
  await inScene(again, 'question');
  await expect(hands(again, 2)).toHaveText('1');
  await inStep(speaker);
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

test('a long table leaves the notes in sight, and breaks no word of its head', async ({ context }) => {
  await still(context);
  const speaker = await context.newPage();
  await speaker.setViewportSize({ width: 1280, height: 800 });
  await open(speaker, '/ko/present/25-limits?step=choose');
  await open(speaker, '/ko/present/25-limits?speaker');
  await expect(speaker.getByRole('columnheader', { name: '컨테이너', exact: true })).toBeVisible();
  await expect(speaker.getByRole('region', { name: /^발표자 노트/ })).toBeInViewport({ ratio: 1 });
  const heads = await speaker.getByRole('columnheader').evaluateAll((cells) =>
    cells.flatMap(({ firstChild, textContent }) => {
      const range = document.createRange();
      if (firstChild) range.selectNodeContents(firstChild);
      return !textContent.includes(' ') && range.getClientRects().length > 1 ? [textContent] : [];
    }),
  );
  expect(heads).toEqual([]);
});

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
  await room.setViewportSize(WALL);
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
