// What a talk looks like on the wall: large enough, off the edge, and all of it to be reached in whatever window.
import { expect, type Page, test } from '@playwright/test';
import { LESSONS } from '../../src/app/course/modules';
import { expectNoSidewaysScroll, IS_FULL, listen, open, spaceWords } from './helpers';
import { inScene, LESSON, still, title, WALL } from './talk';

test.use({ viewport: WALL });

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

/** How far what is drawn reaches below the upper edge of the caption over it (px), where no key says that there is more; with what is drawn there. */
const underCaption = (page: Page) =>
  page.evaluate(() => {
    const lens = document.querySelector('[data-wall] [data-picture]');
    const frame = document.querySelector('[data-wall] [data-picture] + * > :first-child');
    if (!lens?.checkVisibility() || !frame || document.querySelector('[data-more]')) return [];
    const { top } = frame.getBoundingClientRect();
    return [...lens.querySelectorAll('figure > svg :is(text, rect, path, circle)')].flatMap((part) => {
      const over = part.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? Math.floor(part.getBoundingClientRect().bottom - top) : 0;
      return over > 1 ? [`${part.tagName} ${part.textContent}: ${String(over)}`] : [];
    });
  });

/** Where the talk is, and how far down the wall has been moved. */
const whereabouts = (page: Page) =>
  page.evaluate(() => {
    const moved = [...(document.querySelector('[data-wall]')?.children ?? [])].reduce((sum, { scrollTop }) => sum + scrollTop, 0);
    return `${sessionStorage.getItem('kyeo:present') ?? ''} ${String(moved)}`;
  });

/** Presses on, and waits until that is drawn; false at the end of the talk, where a press changes nothing. */
async function goesOn(room: Page): Promise<boolean> {
  const before = await whereabouts(room);
  await room.keyboard.press(' ');
  const changed = await expect
    .poll(() => whereabouts(room), { timeout: 2000 })
    .not.toBe(before)
    .then(
      () => true,
      () => false,
    );
  await room.waitForTimeout(150);
  return changed;
}

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
    let seen = 0;
    do {
      seen += 1;
      const here = await whereabouts(room);
      const words = await smallest(room);
      expect(words?.size, `${words?.text ?? ''} in ${here}`).toBeGreaterThanOrEqual(24);
      expect(await atTheEdge(room), here).toEqual([]);
      expect(await underCaption(room), here).toEqual([]);
    } while (await goesOn(room));
    expect(seen).toBeGreaterThan(10);
    expect(await room.evaluate(() => localStorage.getItem('kyeo:settings'))).toContain('"theme":"dark"');
    expect(heard).toEqual([]);
  });
}

for (const [lang, lesson] of [...ON_THE_WALL, ...(IS_FULL ? [] : [['ko', '20-build-cache'] as const])]) {
  test(`no caption lies on a drawing at 1280×720: lesson ${lesson} in ${lang}`, async ({ context }) => {
    await still(context);
    const room = await context.newPage();
    await room.setViewportSize({ width: 1280, height: 720 });
    await open(room, `/${lang}/present/${lesson}`);
    let seen = 0;
    do {
      seen += 1;
      expect(await underCaption(room), await whereabouts(room)).toEqual([]);
    } while (await goesOn(room));
    expect(seen).toBeGreaterThan(10);
  });
}

test('a clicker shows what is below before the talk goes on, and the speaker is told', async ({ context }) => {
  await still(context);
  const room = await context.newPage();
  await open(room, '/ko/present/24-bakery?step=own-secret');
  const speaker = await context.newPage();
  await open(speaker, '/ko/present/24-bakery?speaker');
  const next = speaker.getByRole('region', { name: '다음에 누르면' });
  for (const name of ['question', 'do']) {
    await room.keyboard.press('PageDown');
    await inScene(room, name);
  }
  await expect(next.getByText('아래쪽을 보여 줘요.')).toHaveCount(0);
  await room.keyboard.press('PageDown');
  const card = room.getByRole('group', { name: '고른 짝' });
  await expect(card).not.toBeInViewport({ ratio: 0.5 });
  await expect(next.getByText('아래쪽을 보여 줘요.')).toBeVisible();
  const at = await room.evaluate(() => sessionStorage.getItem('kyeo:present'));
  await speaker.keyboard.press('PageDown');
  await expect(card).toBeInViewport({ ratio: 0.5 });
  await expect(next.getByText('아래쪽을 보여 줘요.')).toHaveCount(0);
  expect(await room.evaluate(() => sessionStorage.getItem('kyeo:present'))).toBe(at);
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => room.evaluate(() => sessionStorage.getItem('kyeo:present'))).not.toBe(at);
});

test('what lies below a picture is named by its key, and shown by it; a high picture keeps its floor', async ({ context }) => {
  await still(context);
  const room = await context.newPage();
  await open(room, '/ko/present/24-bakery?step=own-secret');
  const key = room.getByRole('button', { name: '아래쪽 보기' }).filter({ hasText: 'J' });
  for (const press of ['PageDown', 'PageDown']) await room.keyboard.press(press);
  await inScene(room, 'do');
  await expect(key).toHaveCount(0);
  const caption = room.getByText(/쌓인 레이어와 설정이/).first();
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
    await inScene(room, 'situation');
    // what lies below a picture under its cover is nothing to show
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

test('what is asked from memory has the whole of a wide wall, and no picture beside it', async ({ context }) => {
  await still(context);
  const room = await context.newPage();
  await room.setViewportSize({ width: 1920, height: 1080 });
  await open(room, '/ko/present/24-bakery?step=check');
  await inScene(room, 'question');
  await expect(room.locator('figure').first()).not.toBeVisible();
  await expect(room.locator('ul, ol').getByText('docker push', { exact: true })).toBeInViewport({ ratio: 1 });
  await open(room, '/ko/present/12-side-by-side');
  await inScene(room, 'situation');
  await room.keyboard.press('PageDown');
  await inScene(room, 'question');
  await expect(room.locator('figure').first()).toBeVisible();
});

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
