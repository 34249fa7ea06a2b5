// Runs the files of a page one after another: what one import needs is run in one go, and the browser answers nobody meanwhile.
import { nextTask } from './nextTask';

/** Runs the files that a prerendered page lists (`data-modules`, each after what it needs), with room between them for whoever scrolls or presses. While they are fetched, the browser reads its tables of numbers, which the first number to be written would wait for. */
export async function runInTurn(page: Document): Promise<void> {
  await nextTask();
  new Intl.NumberFormat(page.documentElement.lang || undefined).format(0);
  await nextTask();
  const files = page.querySelector<HTMLElement>('script[data-modules]')?.dataset['modules']?.split(' ') ?? [];
  for (const file of files) {
    await import(/* @vite-ignore */ file);
    await nextTask();
  }
}
