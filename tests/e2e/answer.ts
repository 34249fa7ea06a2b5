// How a learner answers a quiz rightly, whatever its kind.
import { expect, type Locator } from '@playwright/test';
import { fillIn } from './editor';
import { type Hand } from './hand';
import { type PlannedQuiz } from './plan';

async function sort(hand: Hand, quiz: Locator, right: Readonly<Record<string, string>>): Promise<void> {
  for (const [option, target] of Object.entries(right)) {
    const row = quiz.locator(`[data-option="${option}"]`);
    const select = row.locator('select');
    if ((await select.count()) > 0) await select.selectOption(target);
    else if ((await row.locator('input').count()) > 0) await hand.choose(row, target);
    else {
      // the place waits once it is pressed, and the partner goes there
      await row.getByRole('button').click();
      await quiz.locator(`[data-partner="${target}"]`).click();
    }
  }
}

/** Gives a quiz its right answer, reads why, and looks at its case on the machine where there is one. */
export async function answer(hand: Hand, id: string, { right, fix, replays }: PlannedQuiz): Promise<void> {
  const quiz = hand.page.locator(`[data-quiz="${id}"]`);
  await quiz.waitFor({ state: 'attached' });
  // one more question waits behind its line
  if (!(await quiz.isVisible())) await hand.page.locator('details').filter({ has: quiz }).locator('summary').click();
  if (fix !== null) {
    await quiz.getByRole('textbox').focus();
    await fillIn(hand, fix);
  } else if (typeof right === 'string') await hand.choose(quiz, right);
  else if (Array.isArray(right)) for (const block of right as readonly string[]) await quiz.getByRole('group').locator(`[data-concept="${block}"]`).click();
  else await sort(hand, quiz, right as Readonly<Record<string, string>>);
  await hand.press(quiz, new RegExp(['quiz', 'order', 'match', 'board', 'file'].map((kind) => hand.say('prose', `${kind}.answer`)).join('|')));
  await expect(quiz.getByRole('status')).not.toBeEmpty();
  if (fix !== null) await expect(quiz.locator(`[data-verdict="${typeof right === 'string' ? right : ''}"]`)).toBeVisible();
  if (replays) {
    await hand.press(quiz.locator('xpath=following-sibling::p[1]'), hand.say('prose', 'quiz.replay'));
    await hand.stage.locator('[data-object], svg').first().waitFor();
  }
}
