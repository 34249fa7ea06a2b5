// How a learner writes: in the editor of a terminal, and in the text field of a quiz.
import { expect, type Locator } from '@playwright/test';
import { type Hand } from './hand';

const sheetOf = ({ page }: Hand): Locator => page.getByRole('dialog', { name: /Dockerfile/ });

/** Writes a text in place of what is in the text field that has the focus, line by line as one types. */
export async function fillIn({ keyboard }: Hand, text: string): Promise<void> {
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  for (const [at, line] of text.trimEnd().split('\n').entries()) {
    if (at > 0) await keyboard.press('Enter');
    await keyboard.insertText(line);
  }
}

/** Writes a text into the editor that is open, and saves it. */
export async function write(hand: Hand, text: string): Promise<void> {
  await expect(sheetOf(hand).getByRole('textbox')).toBeFocused();
  await fillIn(hand, text);
  await hand.keyboard.press('Control+s');
  await expect(sheetOf(hand)).toContainText(hand.say('editor', 'saved'));
}

/** Leaves the editor that is open. */
export async function leaveEditor(hand: Hand): Promise<void> {
  // with nothing selected, Ctrl+X is the way out
  await hand.keyboard.press('Control+End');
  await hand.keyboard.press('Control+x');
  await expect(sheetOf(hand)).toBeHidden();
}
