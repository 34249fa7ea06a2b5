// A learner who goes through any lesson as its own solution says: presses, types, chooses and answers on the page, and never reaches behind it.
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { type Act } from '../../src/lessons/lesson';
import { answer } from './answer';
import { Hand } from './hand';
import { operate } from './operate';
import { type PlannedAct, type PlannedStep } from './plan';

/** How long the machine may take to show what an act comes to (ms). */
const SHOWN = 30_000;

/** A learner on the page of a lesson, or in the frame that it stands in. */
export class Learner {
  private readonly hand: Hand;

  constructor(page: Page | Frame, lang: 'ko' | 'en') {
    this.hand = new Hand(page, lang);
  }

  /** Goes through a step: predicts, does what its solution says, sees every check pass, and reads why. */
  async do(step: PlannedStep): Promise<void> {
    if (step.prediction !== null) {
      await this.hand.choose(this.hand.page.getByRole('region', { name: this.hand.say('stage', 'lesson.words'), exact: true }), step.prediction);
      await this.hand.press(this.hand.page, this.hand.say('stage', 'lesson.toDo'));
    }
    for (const planned of step.acts) await this.perform(planned);
    if (step.prediction !== null) await this.hand.press(this.hand.page, this.hand.say('stage', 'lesson.toExplain'));
    for (const [id, quiz] of Object.entries(step.quizzes)) await answer(this.hand, id, quiz);
  }

  /** Goes on to the next step, or ends the lesson on the map. */
  async goOn(next: PlannedStep | undefined): Promise<void> {
    const name = this.hand.say('stage', next ? 'lesson.nextStep' : 'lesson.finish');
    await this.hand.page.getByRole('link', { name, exact: true }).click();
    await this.hand.page.waitForURL(next ? `**/${next.id}` : `**/${this.hand.lang}/learn#next-lesson`);
  }

  private async perform({ act, objects, done }: PlannedAct): Promise<void> {
    const checks = this.hand.page.locator('[data-check-state="done"]');
    for (const id of objects) await this.pressObject(id);
    if (objects.length === 0) await this.act(act);
    for (let hops = 0; hops < 12 && (await this.hop.isVisible()) && (await checks.count()) < done; hops++) await this.hop.click();
    await expect.poll(() => checks.count(), { message: JSON.stringify(act), timeout: SHOWN }).toBeGreaterThanOrEqual(done);
  }

  /** An object of the figure by its id, a layer by its place from the top, or the process that began last. */
  private async object(id: string): Promise<Locator> {
    if (id === 'process#last') return this.hand.stage.locator(`[data-object="process:${String(await this.lastPid())}"]`);
    const place = /^layer#(\d+)$/.exec(id)?.[1];
    if (place === undefined) return this.hand.stage.locator(`[data-object="${id}"]`);
    const layers = this.hand.stage.locator('[data-object^="layer:"]');
    const ids = await layers.evaluateAll((all) =>
      all.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((each) => each.getAttribute('data-object')),
    );
    return this.hand.stage.locator(`[data-object="${ids[Number(place)] ?? ''}"]`);
  }

  /** The highest PID on screen, because numbers are given out upwards; where a request goes hop by hop, once it has arrived. */
  private async lastPid(): Promise<number> {
    for (let hops = 0; hops < 12 && (await this.hop.isVisible()); hops++) await this.hop.click();
    const processes = this.hand.stage.locator('[data-object^="process:"]');
    await processes.first().waitFor({ timeout: SHOWN });
    const ids = await processes.evaluateAll((all) => all.map((each) => each.getAttribute('data-object')?.slice('process:'.length) ?? ''));
    return Math.max(...ids.map(Number).filter(Number.isInteger));
  }

  /** Presses an object of the figure; where a step lets the request go hop by hop, until it is there. */
  private async pressObject(id: string): Promise<void> {
    const object = await this.object(id);
    for (let hops = 0; hops < 12 && (await this.hop.isVisible()) && !(await object.isVisible()); hops++) await this.hop.click();
    await object.click({ timeout: SHOWN });
  }

  private async act(act: Act): Promise<void> {
    if ('run' in act) await this.type(act.run);
    else if ('answer' in act) await this.hand.choose(this.hand.stage, act.answer.value);
    else if ('undo' in act) await this.hand.press(this.hand.stage, this.hand.say('stage', 'undo'));
    else if ('view' in act) for (const [option, value] of Object.entries(act.view)) await this.look(option, value);
    else if ('control' in act) await operate(this.hand, act.control);
  }

  private async type(line: string): Promise<void> {
    const prompt = this.hand.stage.getByRole('combobox', { name: /1:/ });
    await prompt.fill(line, { timeout: SHOWN });
    await prompt.press('Enter');
  }

  private async look(option: string, value: string): Promise<void> {
    if (option === 'measure') {
      await this.hand.stage.getByLabel(this.hand.say('diagrams', 'race.compare'), { exact: true }).selectOption(value);
    } else if (option === 'peel') {
      const cover = this.hand.stage.getByRole('button', { name: this.hand.say('diagrams', 'desktop.peel.open'), exact: true });
      if (await cover.isVisible()) await cover.click();
    } else await this.hand.choose(this.hand.stage, option === 'type' ? (value === '2' ? 'two' : 'one') : value);
  }

  private get hop(): Locator {
    return this.hand.stage.getByRole('button', { name: this.hand.say('stage', 'nextHop'), exact: true });
  }
}
