// What each thing of the Life lens is, in one sentence: the label for screen readers and the lines of the text twin.
import { type ContainerState } from '../../sim/docker/container';
import { type Phrase, phrase } from '../shared/words';
import { type LifePlace } from './graph';
import { type Countdown, type Life, type LifeMove, type LifeRefusal, type LifeToken } from './life';

/** A length of simulated time: milliseconds below a second. */
export function durationPhrase(ms: number): Phrase {
  return ms < 1000 ? phrase('life.ms', { n: Math.round(ms) }) : phrase('life.s', { n: Math.round(ms / 100) / 10 });
}

/** The heading of a place: its name in the learner's language and Docker's own word. */
export function placeNames(place: LifePlace): Phrase[] {
  return [phrase('life.both', { name: phrase(`life.place.${place}`), word: place }), phrase(`life.place.${place}`)];
}

/** What is true of a container's process and writable layer in a place. */
export function placeNote(place: LifePlace): Phrase {
  return phrase(`life.note.${place}`);
}

/** A state, with how many containers are in it. */
export function statePhrase(state: ContainerState, count: number): Phrase {
  return phrase('life.say.state', { state: phrase(`life.place.${state}`), word: state, note: placeNote(state), containers: phrase('life.containers', { count }) });
}

/** What a container waits for, in a few words. */
export function countdownPhrase({ kind, from, until }: Countdown): Phrase {
  return phrase(`life.${kind}`, { time: durationPhrase(until - from) });
}

/** The second line of a container, from the fullest wording to the shortest; empty when there is nothing to add. */
export function detailPhrases({ state, exitCode, countdown, halted, changes, image, restartCount }: LifeToken): Phrase[] {
  if (halted) return [phrase('life.halted')];
  if (countdown) {
    const time = durationPhrase(countdown.until - countdown.from);
    return [countdownPhrase(countdown), phrase(`life.${countdown.kind}Short`, { time }), time];
  }
  const wrote = changes > 0 ? phrase('life.wrote', { count: changes }) : null;
  if (state === 'exited') {
    const code = phrase('life.code', { code: exitCode });
    const bare = phrase('life.codeShort', { code: exitCode });
    return wrote ? [phrase('life.pair', { a: code, b: wrote }), code, bare] : [code, bare];
  }
  if (state === 'running' && restartCount > 0) return [phrase('life.restarts', { count: restartCount })];
  return wrote ? [wrote, phrase('life.wroteShort', { count: changes })] : [phrase('life.from', { image }), phrase('life.image', { image })];
}

/** What its writable layer holds. */
function layerPhrase({ changes }: LifeToken): Phrase {
  return changes > 0 ? phrase('life.say.layer', { count: changes }) : phrase('life.say.layerEmpty');
}

/** A container. */
export function tokenPhrase(token: LifeToken): Phrase {
  const { name, image, state, exitCode, countdown, halted, refusal } = token;
  const base = { name, image, state: phrase(`life.place.${state}`), word: state, layer: layerPhrase(token) };
  if (refusal) return phrase('life.say.refused', { ...base, message: refusal.message });
  if (halted) return phrase('life.say.halted', base);
  if (countdown) return phrase('life.say.counting', { ...base, waits: countdownPhrase(countdown) });
  return state === 'exited' ? phrase('life.say.exited', { ...base, code: exitCode }) : phrase('life.say.token', base);
}

/** The containers of a place that found no room in the picture. */
export function pilePhrase(names: readonly string[]): Phrase {
  return phrase('life.say.pile', { names: names.join(', ') });
}

/** Every container of a state by name, and how those that have ended did. */
export function allPhrase(state: ContainerState, tokens: readonly LifeToken[]): Phrase {
  const exited = state === 'exited';
  const names = tokens.map(({ name, exitCode }) => (exited ? `${name} ${String(exitCode)}` : name)).join(', ');
  return phrase(exited ? 'life.say.allExited' : 'life.say.all', { state: phrase(`life.place.${state}`), names });
}

/** A container on its way. */
export function movePhrase({ token, from, to, bounce }: LifeMove): Phrase {
  const params = { name: token.name, from: phrase(`life.place.${from}`), to: phrase(`life.place.${to}`) };
  if (bounce) return phrase('life.say.bounced', params);
  if (to === 'gone') return phrase('life.say.burned', params);
  return from === 'image' ? phrase('life.say.made', params) : phrase('life.say.moves', params);
}

/** The machine as a whole. */
export function machinePhrase({ hostname, daemon, tokens }: Life): Phrase {
  return phrase(`life.say.machine.${daemon}`, { host: hostname, containers: phrase('life.containers', { count: tokens.length }) });
}

/** A refusal. */
export function refusalPhrase({ status, message }: LifeRefusal): Phrase {
  return phrase('life.say.refusal', { status, message });
}
