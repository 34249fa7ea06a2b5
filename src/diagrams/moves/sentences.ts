// What each box of the moves instrument is, in words: labels, and the lines of the text twin.
import { LAPTOP_ID } from '../../sim/portability';
import { type Libraries, librariesOf, suitsCpu } from '../../sim/ground';
import { type Machine, type Trial } from '../../sim/world';
import { type Phrase, phrase } from '../shared/words';
import { KERNEL_NAMES } from '../process-vm/vmBox';
import { type Fit, type Layer, type MovesBoxOf } from './movesBox';

/** A system's name without what only its makers need. */
const osName = ({ os }: Machine): string =>
  (os?.name ?? '')
    .replace(/ (LTS|\(.*\))$/, '')
    .replace('GNU/Linux ', '')
    .replace(/(\d\d\.\d\d)\.\d+/, '$1');

/** The name of a computer, and its OS. */
export function headWords(machine: Machine): Pick<MovesBoxOf<'head'>, 'name' | 'os' | 'title'> {
  const laptop = machine.id === LAPTOP_ID;
  return { name: machine.hostname, os: osName(machine), title: laptop ? phrase('moves.laptop') : phrase('moves.name', { name: machine.hostname }) };
}

const nameOf = (machine: Machine): Phrase => headWords(machine).title;

/** Versions of the two libraries that the app needs, as they are called on Linux. */
const versions = ({ glibc, openssl }: Libraries, tied = false): Phrase =>
  glibc === undefined
    ? phrase('moves.noLibraries')
    : phrase(tied ? 'moves.librariesTied' : 'moves.libraries', { glibc, openssl: (openssl ?? '–').replace('libssl.so.', 'libssl\u00a0') });

/** What the image carries. */
export const carriedWords = (libraries: Libraries): Phrase => versions(libraries);

/** What stands on a layer, from long to short. */
export function layerWords(machine: Machine, layer: Layer): Phrase[] {
  if (layer === 'libraries') {
    const own = librariesOf(machine);
    // versions stay on one line where that is wide enough
    return own.glibc === undefined ? [versions(own)] : [versions(own, true), versions(own)].map((each) => phrase('moves.librariesOf', { versions: each })).concat(versions(own));
  }
  if (layer === 'kernel') {
    const family = KERNEL_NAMES[machine.kernel?.family ?? machine.os?.family ?? 'linux'];
    return [phrase('moves.kernel', { family }), phrase('moves.plain', { text: family })];
  }
  const cpu = phrase(`gate.cpu.${machine.hardware.architecture}`);
  return suitsCpu(machine) === 'emulator'
    ? [phrase('moves.emulated', { cpu }), phrase('moves.emulatedShort', { cpu })]
    : [phrase('moves.cpu', { cpu }), phrase('moves.cpuShort', { cpu })];
}

/** A layer, and whether the app gets on with it. */
export function layerSentence(machine: Machine, layer: Layer, fit: Fit): Phrase {
  return phrase(`moves.say.${fit}`, {
    name: nameOf(machine),
    layer: phrase(`moves.layer.${layer}`),
    what: layer === 'libraries' ? versions(librariesOf(machine)) : (layerWords(machine, layer)[0] ?? ''),
  });
}

/** What became of the app, from long to short. */
export function verdictWords(outcome: MovesBoxOf<'verdict'>['outcome']): Phrase[] {
  return outcome === null ? [] : [phrase(`moves.outcome.${outcome}`), phrase(`moves.outcomeShort.${outcome}`)];
}

/** A computer to which nobody has moved the app. */
export const slotSentence = (machine: Machine): Phrase => phrase('moves.say.nothing', { name: nameOf(machine) });

/** The app on a computer: in which form, what it carries, what became of it and what the system said. */
export function loadSentence(machine: Machine, form: Trial['form'], trial: Trial | undefined, libraries: Libraries | undefined): Phrase {
  const what = libraries ? phrase('moves.say.image', { libraries: versions(libraries) }) : phrase(`moves.form.${form}`);
  const name = nameOf(machine);
  if (!trial) return phrase('moves.say.made', { name, what });
  return phrase('moves.say.tried', { name, what, outcome: phrase(`moves.outcome.${trial.outcome}`), text: trial.text.replace(/\s+/g, ' ') });
}

/** A key, and why it cannot be pressed. */
export function keySentence(machine: Machine, words: 'file' | 'image' | 'build', possible: boolean): Phrase {
  return phrase(possible ? `moves.say.key.${words}` : `moves.say.keyOff.${words}`, { name: nameOf(machine) });
}
