// What each row of the race comes to, in words: short ones for the picture, a sentence with every source for the text twin.
import { ATTACKS } from '../../sim/attacks';
import { type Constant } from '../../sim/calibration';
import { type Part, type Racer } from '../../sim/racers';
import { timeOf } from '../shared/time';
import { type Phrase, phrase } from '../shared/words';
import { type Link, LINK_WORDS } from './chain';
import { type Runner } from './runners';
import { type Guest, type Measure, START, stepsOf, type Value } from './values';

/** The name of a row in full. Beside a VM that is not tuned, the other one is called tuned. */
export function fullName(racer: Racer | Guest, measure?: Measure): Phrase {
  if (measure === 'cpu' && racer === 'type1') return phrase('race.name.tuned');
  return phrase(`race.name.${racer}`);
}

/** The name of a row, from long to short. */
export const nameOf = (racer: Racer | Guest, measure?: Measure): Phrase[] => [
  fullName(racer, measure),
  phrase(measure === 'cpu' && racer === 'type1' ? 'race.short.tuned' : `race.short.${racer}`),
];

/** What goes on in a start. */
export const partPhrase = (part: Part): Phrase => phrase(`race.part.${part}`);

/** For how many of a whole the question does not arise. */
const sparedOf = ({ none }: Value): number => none?.filter((each) => each).length ?? 0;

/** A value in its unit; attacks are counted among those that find something to attack. */
export function amountOf(measure: Measure, amount: Value): Phrase {
  const { value, of, now } = amount;
  switch (measure) {
    case 'kernels':
      return phrase('race.kernels', { count: value });
    case 'blast':
      return of === 0 ? phrase('race.none') : phrase('race.lost', { value, of: of ?? 0 });
    case 'attacks':
      return phrase('race.through', { value, of: (of ?? 0) - sparedOf(amount) });
    case 'density':
      return now === undefined ? phrase('race.capacity', { value }) : phrase('race.fit', { value, now });
    case 'memory':
      return phrase('shared.unit.mib', { value: Math.round(value) });
    case 'disk':
      return value === 0 ? phrase('race.none') : phrase('shared.unit.mb', { value: Math.round(value) });
    case 'cpu':
    case 'io':
      return phrase('race.percent', { value });
    case 'redis':
      return phrase('race.requests', { value: value * 1000 });
    default:
      return timeOf(value);
  }
}

/** Where a value is from, for the picture: sources by their tags; as soon as one number is ours, that; from long to short. `steps` are the ms that the simulator adds. */
export function sourceOf(constants: readonly Constant[], steps = 0): Phrase[] {
  if (constants.length === 0) return [phrase('race.counted')];
  if (constants.some(({ grade }) => grade === 'I')) return [phrase('race.ours')];
  const tags = [...new Set(constants.map(({ source }) => source))].join(', ');
  if (steps > 0)
    return [
      phrase('race.fromPlus', { tags, time: timeOf(constants.reduce((sum, { value }) => sum + value, 0)), steps: timeOf(steps) }),
      phrase('race.fromPlusShort', { tags, steps: timeOf(steps) }),
    ];
  return [phrase('race.from', { tags }), phrase('race.fromShort', { tags })];
}

/** Sources that a picture can name, in the order in which they are explained below it. */
export const SOURCES = ['LVM', 'ARX', 'FC', 'UK', 'IBM', 'GV', 'GHCR', 'UBU'] as const;

/** The tags in the words of `sourceOf`. */
export function tagsIn({ key, params }: Phrase): string[] {
  const tags = params?.['tags'];
  return (key === 'race.from' || key === 'race.fromPlus') && typeof tags === 'string' ? tags.split(', ') : [];
}

/** The sources that these words name. */
export function sourcesNamed(words: readonly Phrase[]): (typeof SOURCES)[number][] {
  const tags = words.flatMap(tagsIn);
  return SOURCES.filter((tag) => tags.includes(tag));
}

/** Every number in a value with where it is from. */
function numbersOf(constants: readonly Constant[]): Phrase | null {
  const words = constants.map(({ value, unit, grade, source }) => (grade === 'I' ? phrase('walls.say.ours', { value, unit }) : phrase('walls.say.from', { value, unit, source })));
  const [first, ...rest] = words;
  return first ? rest.reduce((text, wall) => phrase('walls.say.and', { text, wall }), first) : null;
}

/** A sentence with every number in it and where each is from. */
export const sourcedSentence = (name: Phrase, what: Phrase, constants: readonly Constant[]): Phrase => {
  const numbers = numbersOf(constants);
  return numbers ? phrase('race.say.sourced', { name, what, numbers }) : phrase('race.say.plain', { name, what });
};

/** The attacks at which a list says yes, by name; null where there are none. */
function attacksNamed(which: readonly boolean[] = []): Phrase | null {
  const [first, ...rest] = ATTACKS.filter((_, at) => which[at]).map((attack) => phrase(`race.attack.${attack}`));
  return first ? rest.reduce((text, wall) => phrase('walls.say.and', { text, wall }), first) : null;
}

/** What gets through to a row, and what does not apply to it, each by name. */
function attacksPhrase(value: Value): Phrase {
  const through = attacksNamed(value.which);
  const amount = through ? phrase('race.say.named', { amount: amountOf('attacks', value), names: through }) : amountOf('attacks', value);
  const spared = attacksNamed(value.none);
  return spared ? phrase('race.say.attacksNone', { amount, count: sparedOf(value), names: spared }) : phrase('race.say.attacks', { amount });
}

/** The sentence of a row under a measure that is not the start. */
export function rowSentence(racer: Racer | Guest, measure: Measure, value: Value | null): Phrase {
  const name = fullName(racer, measure);
  if (!value) return phrase('race.say.plain', { name, what: phrase('race.unknown') });
  if (measure === 'attacks') return phrase('race.say.plain', { name, what: attacksPhrase(value) });
  return sourcedSentence(
    name,
    phrase(`race.say.${measure === 'start' || measure === 'layers' || measure === 'wave' ? 'kernels' : measure}`, { amount: amountOf(measure, value) }),
    value.constants,
  );
}

/** What the simulator's own steps add to a start, as a number beside the others. */
function ownSteps(racer: Racer, ms: number): Constant[] {
  const value = stepsOf(racer, ms);
  return value > 0 ? [{ value, unit: 'ms', grade: 'I', source: 'KYEO' }] : [];
}

/** The sentence of a stack in the race. */
export function runnerSentence(racer: Racer, runner: Runner): Phrase {
  const name = phrase(`race.name.${racer}`);
  if (runner.state === 'waiting') return phrase('race.say.plain', { name, what: phrase('race.say.waiting') });
  if (runner.part) return phrase('race.say.plain', { name, what: phrase('race.say.running', { part: partPhrase(runner.part) }) });
  const parts = runner.stretches.map(({ part, ms }) => phrase('race.say.stretch', { part: partPhrase(part), time: timeOf(ms) }));
  const [first, ...rest] = parts;
  const all = first ? rest.reduce((text, wall) => phrase('walls.say.and', { text, wall }), first) : timeOf(runner.ms);
  return sourcedSentence(name, phrase('race.say.arrived', { time: timeOf(runner.ms), parts: all }), [...START[racer], ...ownSteps(racer, runner.ms)]);
}

/** The sentence of a chain of layers. */
export function chainSentence(racer: Racer, links: readonly Link[]): Phrase {
  const [first, ...rest] = links.map(({ kind }) => phrase(LINK_WORDS[kind]));
  const layers = first ? rest.reduce((text, layer) => phrase('race.say.above', { text, layer }), first) : phrase('race.none');
  return phrase('race.say.plain', { name: phrase(`race.name.${racer}`), what: phrase('race.say.layers', { layers }) });
}
