// The text twin of the Life lens: every state with its containers, and what is on its way.
import { type Moment } from '../../lab/timeline';
import { standing } from '../journey/standing';
import { type Phrase, phrase } from '../shared/words';
import { LIFE_EDGES, LIFE_STATES, type LifeEdge } from './graph';
import { lifeAt } from './life';
import { allPhrase, machinePhrase, movePhrase, refusalPhrase, statePhrase, tokenPhrase } from './sentences';
import { shownRefusal } from './life';

/** An arrow as a sentence. */
function edgePhrase({ from, to, commands }: LifeEdge): Phrase {
  const params = { from: phrase(`life.place.${from}`), to: phrase(`life.place.${to}`), commands: commands.join(', ') };
  if (to === 'dead') return phrase('life.say.edgeRare', params);
  return commands.length > 0 ? phrase('life.say.edge', params) : phrase('life.say.edgeByItself', params);
}

/** Everything that the lens shows, as phrases. */
export function describeLife(moment: Moment): Phrase[] {
  const life = lifeAt(standing(moment));
  const refusal = shownRefusal(life);
  return [
    machinePhrase(life),
    ...life.moves.map(movePhrase),
    ...(refusal ? [refusalPhrase(refusal)] : []),
    ...LIFE_STATES.flatMap((state) => {
      const here = life.tokens.filter((token) => token.state === state);
      return [statePhrase(state, here.length), ...here.map(tokenPhrase)];
    }),
    ...LIFE_EDGES.map(edgePhrase),
  ];
}

/** The sentence of one object; undefined when it is gone. */
export function describeLifeObject(moment: Moment, pick: string): Phrase | undefined {
  const life = lifeAt(standing(moment));
  const [kind = '', name = ''] = pick.split(/:(.*)/s);
  if (kind === 'container') {
    const token = life.tokens.find((each) => each.name === name);
    return token && tokenPhrase(token);
  }
  const state = LIFE_STATES.find((each) => each === name);
  if (!state) return undefined;
  const here = life.tokens.filter((token) => token.state === state);
  if (kind === 'pile') return allPhrase(state, here);
  return kind === 'state' ? statePhrase(state, here.length) : undefined;
}
