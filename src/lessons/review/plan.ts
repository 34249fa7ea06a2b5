// The small vocabulary in which kinds of question write down what is done and what is offered as an answer.
import { type Control } from '../../sim/control';
import { type Container } from '../../sim/docker/container';
import { type World } from '../../sim/world';
import { typed } from '../lesson';
import { type Draw } from './draw';
import { type Answers, type Done, type Option, type Phrase } from './question';

/** Names for containers; long enough for Docker, and none of them an image. */
export const CONTAINERS = ['web', 'api', 'shop', 'blog', 'cart', 'mail', 'jobs', 'news', 'wiki', 'chat'] as const;

/** A line that is typed and told. */
export const line = (text: string): Done => ({ input: typed(text), given: { line: text } });

/** A line that goes unsaid: it only puts things in their place. */
export const quiet = (text: string): Done => ({ input: typed(text) });

/** A file of the working directory, told as it stands. Its rows hold no single quote. */
export function file(name: string, rows: readonly string[]): Done {
  const text = rows.map((row) => `'${row}'`).join(' ');
  return { input: typed(`printf '%s\\n' ${text} > ${name}`), given: { file: name, text: rows.join('\n') } };
}

/** Something done without typing, told in words. */
export const control = (what: Control, words: Phrase): Done => ({ input: { control: what }, given: { words } });

/** The phrase of a kind of question. */
export const say = (key: Phrase['key'], values?: Phrase['values']): Phrase => ({ key, ...(values && { values }) });

/** Text of the terminal, as code. */
export const code = (text: string): Phrase => say('option.code', { text });

/** A container of a computer by its name. */
export function containerIn(world: World, name: string, machine = 'host'): Container | undefined {
  const engine = world.machines.find(({ id }) => id === machine)?.engine;
  return Object.values(engine?.containers ?? {}).find((container) => container.name === name);
}

/** Something of which a question asks whether it holds. */
export interface Item {
  readonly name: string;
  readonly holds: boolean;
  /** Why it does or does not. */
  readonly because: Phrase;
}

/** How many answers are offered. */
const OFFERED = 4;

/** The answers to “which of these?”: the true selection, and others that are wrong about something. */
export function whichOf(draw: Draw, items: readonly Item[]): Answers {
  const selections = Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((__, index) => (bits >> index) % 2 === 1));
  const wrongAbout = (selection: readonly Item[]): Item[] => items.filter((item) => selection.includes(item) !== item.holds);
  const option = (selection: readonly Item[]): Option => ({
    id: selection.map(({ name }) => name).join('+') || 'none',
    text: selection.length === 0 ? say('option.none') : say('option.names', { names: selection.map(({ name }) => `\`${name}\``).join(', ') }),
    why: wrongAbout(selection).map(({ because }) => because),
  });
  const wrong = draw.shuffle(selections.filter((selection) => wrongAbout(selection).length > 0)).slice(0, OFFERED - 1);
  const right = items.filter(({ holds }) => holds);
  return { options: draw.shuffle([right, ...wrong].map(option)), right: option(right).id, explanation: items.map(({ because }) => because) };
}

/** The answers to “which one?”: the right one among others, each with its reason. Two alike count as one, and the right one comes first. */
export function oneOf(draw: Draw, right: Option, others: readonly Option[], explanation: readonly Phrase[]): Answers {
  const ids = new Set([right.id]);
  const wrong = others.filter(({ id }) => !ids.has(id) && ids.add(id)).slice(0, OFFERED - 1);
  return { options: draw.shuffle([right, ...wrong]), right: right.id, explanation };
}
