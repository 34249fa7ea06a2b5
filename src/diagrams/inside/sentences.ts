// What each box of the Inside lens is, in one sentence: the label for screen readers and the lines of the text twin.
import { type Phrase, phrase } from '../shared/words';
import { type ProcessLine, type ProcessLists } from './processLists';

/** The sentence over a list: the host's, the host's behind its curtain, or the container's. */
export function panelSentence(kind: 'host' | 'curtain' | 'inside', count: number, name: string | null): Phrase {
  if (kind === 'curtain') return phrase('inside.say.curtain');
  return kind === 'host' ? phrase('inside.say.host', { count }) : phrase('inside.say.inside', { count, name: name ?? '' });
}

/** The sentence of one line: with both numbers where both lists are open. */
export function lineSentence({ pid, insidePid, command, container }: ProcessLine, seenFrom: 'host' | 'inside' | 'both'): Phrase {
  if (seenFrom === 'inside' || insidePid === null || container === null) return phrase('inside.say.line', { pid: seenFrom === 'inside' ? (insidePid ?? pid) : pid, command });
  const params = { command, name: container, outside: pid, inside: insidePid };
  return seenFrom === 'host' ? phrase('inside.say.ofContainer', params) : phrase('inside.say.joined', params);
}

/** The sentence of the kernel under both lists. */
export function kernelSentence({ release, panicked }: ProcessLists): Phrase {
  return panicked ? phrase('inside.say.panicked') : phrase('inside.say.kernel', { release });
}
