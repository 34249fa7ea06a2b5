// What each box of the wall of isolation is, in words: labels, prices with their sources, and the lines of the text twin.
import { type Constant } from '../../sim/calibration';
import { type Enclosure, memoryPrice, PRICES, type Wall } from '../../sim/walls';
import { timeOf } from '../shared/time';
import { type Phrase, phrase } from '../shared/words';
import { type Stand } from './bench';

/** The name of an enclosure, as it stands in the picture. */
export const enclosureName = (enclosure: Enclosure): Phrase => phrase(`walls.enclosure.${enclosure}`);

/** A wall's name, from long to short. */
export const wallWords = ({ id }: Pick<Wall, 'id'>): Phrase[] => [phrase(`walls.wall.${id}`), phrase(`walls.wallShort.${id}`)];

/** What an enclosure costs, from long to short. `≈` stands before what is illustrative. */
export function priceWords(enclosure: Enclosure): Phrase[] {
  const { memory, start, syscall } = PRICES[enclosure];
  const about = (amount: Phrase, constants: readonly Constant[]): Phrase => (constants.some(({ grade }) => grade === 'I') ? phrase('walls.about', { amount }) : amount);
  const more = phrase('walls.more', { amount: phrase('shared.unit.mib', { value: memoryPrice(enclosure) }) });
  const params = { memory: about(more, memory), start: about(timeOf(start.value), [start]) };
  const noCall = phrase('walls.priceNoCall', params);
  const full = syscall ? [phrase('walls.price', { ...params, call: phrase('shared.unit.microseconds', { value: syscall.value }) })] : [];
  return [...full, noCall, phrase('walls.priceShort', params)];
}

/** A number with where it comes from; numbers of our own choice say so. */
function sourced({ value, unit, grade, source }: Constant): Phrase {
  return grade === 'I' ? phrase('walls.say.ours', { value, unit }) : phrase('walls.say.from', { value, unit, source });
}

/** The price of an enclosure with the source of every number in it. */
function priceSentence(enclosure: Enclosure): Phrase {
  const { memory, start, syscall } = PRICES[enclosure];
  const [first, second] = memory.map(sourced);
  const sum = !first ? phrase('walls.say.nothing') : second ? phrase('walls.say.plus', { first, second }) : first;
  return phrase('walls.say.price', { memory: sum, start: sourced(start), call: syscall ? sourced(syscall) : phrase('walls.say.unmeasured') });
}

/** How many attacks get through, or how the last one has ended; from long to short. */
export function strengthWords({ attack, strength: { through, aimed } }: Stand): Phrase[] {
  if (attack) return [phrase(`walls.ending.${attack.outcome}`), phrase(`walls.endingShort.${attack.outcome}`)];
  const params = { through, all: aimed };
  return [phrase('walls.through', params), phrase('walls.throughShort', params)];
}

function wallsListed(walls: readonly Wall[]): Phrase {
  const [first, ...rest] = walls.map((wall) => phrase(`walls.wall.${wall.id}`));
  return rest.reduce((text, wall) => phrase('walls.say.and', { text, wall }), first ?? phrase('walls.say.nothing'));
}

function endingSentence({ attack, strength: { through, aimed } }: Stand): Phrase {
  if (!attack) return phrase('walls.say.strength', { through, all: aimed });
  const what = phrase(`walls.attack.${attack.attack}`);
  const { stoppedBy, outcome } = attack;
  return stoppedBy
    ? phrase('walls.say.stopped', { what, wall: phrase(`walls.wall.${stoppedBy.id}`) })
    : phrase(`walls.say.${outcome === 'no-target' ? 'noTarget' : 'through'}`, { what });
}

/** Whether an attack has got the better of the guest's own kernel. */
export const guestFallen = ({ attack, place }: Pick<Stand, 'attack' | 'place'>): boolean => attack?.fallen === place.machine;

/** A row: what stands round the program, a guest's own kernel first, what it keeps out, and what that costs. */
export function rowSentence(stand: Stand): Phrase {
  const { enclosure, walls, guest } = stand;
  const stood = phrase('walls.say.walls', { walls: wallsListed(walls) });
  const around = guest === null ? stood : phrase(`walls.say.guest.${guestFallen(stand) ? 'fallen' : 'stands'}`, { walls: stood });
  return phrase('walls.say.row', { name: phrase(`walls.say.name.${enclosure}`), around, ending: endingSentence(stand), price: priceSentence(enclosure) });
}

/** The kernel that is beside all rows: untouched, reached by an attack, or fallen to one. */
export function hostSentence(release: string, state: 'stands' | 'reached' | 'fallen'): Phrase {
  return phrase(`walls.say.host.${state}`, { release });
}
