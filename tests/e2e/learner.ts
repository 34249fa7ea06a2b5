// A learner who goes through any lesson as its own solution says: presses, types, chooses and answers on the page, and never reaches behind it.
import { expect, type Frame, type Keyboard, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Control } from '../../src/sim/control';
import { type Act } from '../../src/lessons/lesson';
import { type PlannedAct, type PlannedQuiz, type PlannedStep } from './plan';

const LOCALES = path.resolve(import.meta.dirname, '../../locales');

/** Looks up words of the interface: `words('ko', 'stage', 'vm.create')`. */
export function words(lang: 'ko' | 'en', file: string, key: string): string {
  const json: unknown = JSON.parse(readFileSync(path.join(LOCALES, lang, `${file}.json`), 'utf8'));
  const found = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], json);
  if (typeof found !== 'string') throw new Error(`no words ${key} in ${file}.json`);
  return found.replace(/\{\{.*$/, '');
}

/** How long the machine may take to show what an act comes to (ms). */
const SHOWN = 30_000;

/** The names of products as their buttons begin with. */
const PRODUCTS: Readonly<Record<string, string>> = { kvm: 'KVM', 'hyper-v': 'Hyper-V', 'vmware-workstation': 'VMware Workstation', virtualbox: 'VirtualBox' };

/** A learner on the page of a lesson. */
export class Learner {
  readonly stage: Locator;

  constructor(
    /** The page, or the frame that a lesson stands in. */
    private readonly page: Page | Frame,
    private readonly lang: 'ko' | 'en',
  ) {
    this.stage = page.getByRole('region', { name: this.say('stage', 'lesson.stage'), exact: true });
  }

  private get keyboard(): Keyboard {
    return 'page' in this.page ? this.page.page().keyboard : this.page.keyboard;
  }

  private say(file: string, key: string): string {
    return words(this.lang, file, key);
  }

  private async press(place: Locator | Page | Frame, name: string | RegExp): Promise<void> {
    await place
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
      .first()
      .click();
  }

  private async choose(place: Locator, value: string): Promise<void> {
    await place
      .locator('label')
      .filter({ has: this.page.locator(`input[type="radio"][value="${value}"]`) })
      .first()
      .click();
  }

  private async turn(name: string): Promise<void> {
    await this.stage
      .locator('label')
      .filter({ has: this.page.getByRole('switch', { name }) })
      .first()
      .click();
  }

  /** Goes through a step: predicts, does what its solution says, sees every check pass, and reads why. */
  async do(step: PlannedStep): Promise<void> {
    if (step.prediction !== null) {
      await this.choose(this.page.getByRole('region', { name: this.say('stage', 'lesson.words'), exact: true }), step.prediction);
      await this.press(this.page, this.say('stage', 'lesson.toDo'));
    }
    for (const planned of step.acts) await this.perform(planned);
    if (step.prediction !== null) await this.press(this.page, this.say('stage', 'lesson.toExplain'));
    for (const [id, quiz] of Object.entries(step.quizzes)) await this.answer(id, quiz);
  }

  /** Goes on to the next step, or ends the lesson on the map. */
  async goOn(next: PlannedStep | undefined): Promise<void> {
    const name = this.say('stage', next ? 'lesson.nextStep' : 'lesson.finish');
    await this.page.getByRole('link', { name, exact: true }).click();
    await this.page.waitForURL(next ? `**/${next.id}` : `**/${this.lang}/learn#next-lesson`);
  }

  private async perform({ act, objects, done }: PlannedAct): Promise<void> {
    const checks = this.page.locator('[data-check-state="done"]');
    for (const id of objects) await this.pressObject(id);
    if (objects.length === 0) await this.act(act);
    for (let hops = 0; hops < 12 && (await this.hop.isVisible()) && (await checks.count()) < done; hops++) await this.hop.click();
    await expect.poll(() => checks.count(), { message: JSON.stringify(act), timeout: SHOWN }).toBeGreaterThanOrEqual(done);
  }

  /** An object of the figure by its id, a layer by its place from the top, or the process that began last. */
  private async object(id: string): Promise<Locator> {
    if (id === 'process#last') return this.stage.locator(`[data-object="process:${String(await this.lastPid())}"]`);
    const place = /^layer#(\d+)$/.exec(id)?.[1];
    if (place === undefined) return this.stage.locator(`[data-object="${id}"]`);
    const layers = this.stage.locator('[data-object^="layer:"]');
    const ids = await layers.evaluateAll((all) =>
      all.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((each) => each.getAttribute('data-object')),
    );
    return this.stage.locator(`[data-object="${ids[Number(place)] ?? ''}"]`);
  }

  /** The highest PID on screen, because numbers are given out upwards; where a request goes hop by hop, once it has arrived. */
  private async lastPid(): Promise<number> {
    for (let hops = 0; hops < 12 && (await this.hop.isVisible()); hops++) await this.hop.click();
    const processes = this.stage.locator('[data-object^="process:"]');
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
    else if ('answer' in act) await this.choose(this.stage, act.answer.value);
    else if ('undo' in act) await this.press(this.stage, this.say('stage', 'undo'));
    else if ('view' in act) for (const [option, value] of Object.entries(act.view)) await this.look(option, value);
    else if ('control' in act) await this.operate(act.control);
  }

  private async type(line: string): Promise<void> {
    const prompt = this.stage.getByRole('combobox', { name: /1:/ });
    await prompt.fill(line, { timeout: SHOWN });
    await prompt.press('Enter');
  }

  private async look(option: string, value: string): Promise<void> {
    if (option === 'measure') {
      await this.stage.getByLabel(this.say('diagrams', 'race.compare'), { exact: true }).selectOption(value);
    } else if (option === 'peel') {
      const cover = this.stage.getByRole('button', { name: this.say('diagrams', 'desktop.peel.open'), exact: true });
      if (await cover.isVisible()) await cover.click();
    } else await this.choose(this.stage, option === 'type' ? (value === '2' ? 'two' : 'one') : value);
  }

  private async operate(control: Control): Promise<void> {
    const { stage } = this;
    const vm = (id: string): Locator => stage.getByRole('listitem').filter({ has: this.page.getByRole('switch', { name: id.split('/').at(-1) ?? '' }) });
    switch (control.kind) {
      case 'deploy':
      case 'sit-at':
        // the switch before it has the machine do this
        return;
      case 'beside':
        return this.press(stage, this.say('diagrams', 'toy.key.beside'));
      case 'calculate':
        return this.press(stage, new RegExp(`1\\s?\\+\\s?1`));
      case 'round':
        return this.press(stage, this.say('diagrams', 'duties.start'));
      case 'power':
        return control.machine === 'toy' ? this.press(stage, this.say('diagrams', 'toy.key.os')) : this.turn(control.machine.split('/').at(-1) ?? '');
      case 'create-vm':
        return control.host === 'pc' ? this.press(stage, this.say('diagrams', 'levels.addChild')) : this.createVm(control);
      case 'overcommit':
        return this.turn(this.say('stage', 'vm.overcommit'));
      case 'fill-memory':
        return this.press(vm(control.machine), this.say('stage', 'vm.fill'));
      case 'fire-many':
        return this.press(stage, this.say('diagrams', 'gate.many'));
      case 'assist':
        return this.turn(this.say('diagrams', 'gate.assist'));
      case 'hyper-v':
        return this.turn(this.say('diagrams', 'levels.hyperV.switch'));
      case 'file-product':
        return this.press(stage, `${PRODUCTS[control.product] ?? ''}: ${this.say('diagrams', `stack.type${String(control.side)}`)}`);
      case 'wave':
        return this.press(stage, this.say('diagrams', 'race.goWave'));
      case 'race':
        return this.press(stage, this.say('diagrams', 'race.go'));
      case 'attack':
        return this.press(stage, this.say('diagrams', `walls.attack.${control.attack}`));
      case 'browse':
        return this.press(stage, /localhost:8080/);
      case 'save-file':
        return this.write(control.text);
      case 'close-editor':
        return this.leaveEditor();
      default:
        throw new Error(`no learner knows how to do ${control.kind}`);
    }
  }

  private async createVm({ cpuCores, memoryMiB, diskGB, os }: Extract<Control, { kind: 'create-vm' }>): Promise<void> {
    const parts = { cpus: String(cpuCores), memory: String(memoryMiB / 1024), disk: String(diskGB), os };
    for (const [part, value] of Object.entries(parts)) await this.stage.getByLabel(this.say('stage', `vm.${part}`), { exact: true }).selectOption(value);
    await this.press(this.stage, this.say('stage', 'vm.create'));
  }

  private get hop(): Locator {
    return this.stage.getByRole('button', { name: this.say('stage', 'nextHop'), exact: true });
  }

  private get sheet(): Locator {
    return this.page.getByRole('dialog', { name: /Dockerfile/ });
  }

  private async write(text: string): Promise<void> {
    await expect(this.sheet.getByRole('textbox')).toBeFocused();
    await this.fillIn(text);
    await this.keyboard.press('Control+s');
    await expect(this.sheet).toContainText(this.say('editor', 'saved'));
  }

  /** Writes a text in place of what is in the text field that has the focus, line by line as one types. */
  private async fillIn(text: string): Promise<void> {
    const { keyboard } = this;
    await keyboard.press('Control+a');
    await keyboard.press('Delete');
    for (const [at, line] of text.trimEnd().split('\n').entries()) {
      if (at > 0) await keyboard.press('Enter');
      await keyboard.insertText(line);
    }
  }

  private async leaveEditor(): Promise<void> {
    // with nothing selected, Ctrl+X is the way out
    await this.keyboard.press('Control+End');
    await this.keyboard.press('Control+x');
    await expect(this.sheet).toBeHidden();
  }

  /** Gives a quiz its right answer, reads why, and looks at its case on the machine where there is one. */
  private async answer(id: string, { right, fix, replays }: PlannedQuiz): Promise<void> {
    const quiz = this.page.locator(`[data-quiz="${id}"]`);
    await quiz.waitFor({ state: 'attached' });
    // one more question waits behind its line
    if (!(await quiz.isVisible())) await this.page.locator('details').filter({ has: quiz }).locator('summary').click();
    if (fix !== null) {
      await quiz.getByRole('textbox').focus();
      await this.fillIn(fix);
    } else if (typeof right === 'string') await this.choose(quiz, right);
    else if (Array.isArray(right)) for (const block of right as readonly string[]) await quiz.getByRole('group').locator(`[data-concept="${block}"]`).click();
    else await this.sort(quiz, right as Readonly<Record<string, string>>);
    await this.press(quiz, new RegExp(['quiz', 'order', 'match', 'board', 'file'].map((kind) => this.say('prose', `${kind}.answer`)).join('|')));
    await expect(quiz.getByRole('status')).not.toBeEmpty();
    if (fix !== null) await expect(quiz.locator(`[data-verdict="${typeof right === 'string' ? right : ''}"]`)).toBeVisible();
    if (replays) {
      await this.press(quiz.locator('xpath=following-sibling::p[1]'), this.say('prose', 'quiz.replay'));
      await this.stage.locator('[data-object], svg').first().waitFor();
    }
  }

  private async sort(quiz: Locator, right: Readonly<Record<string, string>>): Promise<void> {
    for (const [option, target] of Object.entries(right)) {
      const row = quiz.locator(`[data-option="${option}"]`);
      const select = row.locator('select');
      if ((await select.count()) > 0) await select.selectOption(target);
      else if ((await row.locator('input').count()) > 0) await this.choose(row, target);
      else {
        // the place waits once it is pressed, and the partner goes there
        await row.getByRole('button').click();
        await quiz.locator(`[data-partner="${target}"]`).click();
      }
    }
  }
}
