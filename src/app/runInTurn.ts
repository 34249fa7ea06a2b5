// Runs the files of a page one after another: what one import needs is run in one go, and the browser answers nobody meanwhile.
import { nextTask } from './nextTask';

/** Runs the files that a prerendered page lists (`data-modules`, each after what it needs), with room between them for whoever scrolls or presses. */
export async function runInTurn(page: Document): Promise<void> {
  const files = page.querySelector<HTMLElement>('script[data-modules]')?.dataset['modules']?.split(' ') ?? [];
  for (const file of files) {
    await import(/* @vite-ignore */ file);
    await nextTask();
  }
}
