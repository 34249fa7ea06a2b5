// The hand of a learner: what it can do to a page, found by the words that stand there.
import { type Frame, type Keyboard, type Locator, type Page } from '@playwright/test';
import { words } from './words';

/** Presses, chooses and turns what a name is on. */
export class Hand {
  readonly stage: Locator;

  constructor(
    /** The page, or the frame that a lesson stands in. */
    readonly page: Page | Frame,
    readonly lang: 'ko' | 'en',
  ) {
    this.stage = page.getByRole('region', { name: this.say('stage', 'lesson.stage'), exact: true });
  }

  /** The keyboard in front of the page. */
  get keyboard(): Keyboard {
    return 'page' in this.page ? this.page.page().keyboard : this.page.keyboard;
  }

  /** Words of the interface in the learner's language. */
  say(file: string, key: string): string {
    return words(this.lang, file, key);
  }

  /** Presses the first button of a name. */
  async press(place: Locator | Page | Frame, name: string | RegExp): Promise<void> {
    await place
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
      .first()
      .click();
  }

  /** Chooses one of a group by its value. */
  async choose(place: Locator, value: string): Promise<void> {
    await place
      .locator('label')
      .filter({ has: this.page.locator(`input[type="radio"][value="${value}"]`) })
      .first()
      .click();
  }

  /** Turns a switch of the stage. */
  async turn(name: string): Promise<void> {
    await this.stage
      .locator('label')
      .filter({ has: this.page.getByRole('switch', { name }) })
      .first()
      .click();
  }
}
