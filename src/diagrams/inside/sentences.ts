// What each box of the Inside lens is, in one sentence: the label for screen readers and the lines of the text twin.
import { type Phrase, phrase } from '../shared/words';
import { type Side } from './insideBox';
import { type ProcessLine, type ProcessLists } from './processLists';

/** The titles of a list, the fullest wording first. */
export function titlesOf(side: Side, front: boolean, name: string): Phrase[] {
  const short = side === 'host' ? phrase('inside.host') : phrase('inside.inside', { name });
  if (!front) return [short];
  return side === 'host' ? [phrase('inside.seen.host'), short] : [phrase('inside.seen.container', { name }), phrase('inside.seen.inside', { name }), short];
}

/** The sentence over the host's list where a container sees all of it too. */
export const sharedNumbersSentence: Phrase = phrase('inside.say.sharedNumbers');

/** The sentence over a list: what it is, and how many processes it has. */
export function listSentence(side: Side, name: string, count: number): Phrase {
  const seen = side === 'host' ? phrase('inside.seen.host') : phrase('inside.seen.container', { name });
  return phrase('inside.say.list', { seen, processes: phrase('inside.processes', { count }) });
}

/** The sentence of one line of the list that is looked at: with both numbers where both can be seen. */
export function lineSentence({ shown, pid, insidePid, user, command, container }: ProcessLine, side: Side): Phrase {
  if (side === 'inside' || insidePid === null || container === null) return phrase('inside.say.line', { pid: shown, user, command });
  return phrase('inside.say.ofContainer', { pid, user, command, name: container, inside: insidePid });
}

/** The sentence of a line behind the wall: which number its process has on the host. */
export function joinedSentence({ pid, insidePid, command, container }: ProcessLine): Phrase {
  return phrase('inside.say.joined', { inside: insidePid ?? pid, outside: pid, command, name: container ?? '' });
}

/** The sentence of the kernel under both lists. */
export function kernelSentence({ release, panicked, container }: ProcessLists): Phrase {
  if (panicked) return phrase('inside.say.panicked');
  return container === null ? phrase('inside.say.kernel', { release }) : phrase('inside.say.kernelOfBoth', { release, both: phrase('inside.oneKernel') });
}
