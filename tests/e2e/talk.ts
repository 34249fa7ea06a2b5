// What the journeys of a talk share.
import { type BrowserContext, expect, type Page } from '@playwright/test';

/** The lesson that most of them present. */
export const LESSON = '12-side-by-side';

/** A projector of a classroom. */
export const WALL = { width: 1024, height: 768 };

/** The scene on the wall. */
export const scene = (page: Page) => page.locator('[data-scene]');
/** Waits for a scene by its name. */
export const inScene = (page: Page, name: string) => expect(scene(page)).toHaveAttribute('data-scene', name);
/** The title on the wall. */
export const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Nothing plays, so that one press is one scene. */
export const still = (context: BrowserContext) =>
  context.addInitScript(() => localStorage.setItem('kyeo:settings', JSON.stringify({ version: 1, theme: 'dark', textSize: '100', motion: 'reduce', speed: 1 })));
