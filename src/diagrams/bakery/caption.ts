// What happens, in the words of the bakery: one sentence beside the caption that says it in Docker's.
import { type Moment } from '../../lab/timeline';
import { type Event } from '../../sim/event';
import { cardsAt } from '../journey/cards';
import { subjectOf } from '../journey/momentCaption';
import { standing } from '../journey/standing';
import { type Phrase, phrase } from '../shared/words';
import { orderPhrase } from './sentences';

type CaptionId =
  | 'answer'
  | 'refuse'
  | 'bounce'
  | 'there'
  | 'back'
  | 'kept'
  | 'shelved'
  | 'same'
  | 'shape'
  | 'bake'
  | 'baked'
  | 'burnt'
  | 'cover'
  | 'uncover'
  | 'cool'
  | 'again'
  | 'discard'
  | 'unshelve'
  | 'label'
  | 'dark'
  | 'leave'
  | 'share'
  | 'unfold'
  | 'add'
  | 'again-same'
  | 'made'
  | 'spoiled'
  | 'jar'
  | 'intercom'
  | 'take'
  | 'arrive';

/** The sentence of an event; undefined for what the bakery has no picture of. */
function captionId(event: Event): CaptionId | undefined {
  switch (event.type) {
    case 'api/responded':
      return event.refusal === null ? 'answer' : 'refuse';
    case 'api/unreachable':
      return 'bounce';
    case 'registry/requested':
      return event.path.endsWith(':pull,push') ? 'share' : 'there';
    case 'image/layerPulled':
    case 'image/layerExtracted':
      return 'back';
    case 'image/layerKept':
      return 'kept';
    case 'image/pulled':
      return event.fresh ? 'shelved' : 'same';
    case 'image/layerPushed':
    case 'image/pushed':
      return 'share';
    case 'build/started':
    case 'build/planned':
      return 'unfold';
    case 'build/stepFinished':
      return event.cached ? 'again-same' : 'add';
    case 'image/built':
      return 'made';
    case 'build/failed':
      return 'spoiled';
    case 'volume/created':
      return 'jar';
    case 'network/created':
      return 'intercom';
    case 'image/committed':
      return 'take';
    case 'container/created':
      return 'shape';
    case 'runtime/called':
      return 'bake';
    case 'process/started':
      return event.process.containerId === null ? undefined : 'bake';
    case 'container/started':
      return 'baked';
    case 'container/failed':
      return 'burnt';
    case 'container/paused':
      return 'cover';
    case 'container/unpaused':
      return 'uncover';
    case 'container/exited':
      return event.restartAt === null ? 'cool' : 'again';
    case 'container/removed':
      return 'discard';
    case 'image/untagged':
    case 'image/removed':
      return 'unshelve';
    case 'image/tagged':
      return 'label';
    case 'kernel/panicked':
      return 'dark';
    case 'engine/stopped':
      return 'leave';
    case 'engine/started':
      return 'arrive';
    default:
      return undefined;
  }
}

/** The sentence of a moment; null where nothing happens that the bakery has a picture of. */
export function bakeryCaption(now: Moment): Phrase | null {
  const moment = standing(now);
  const event = moment.turn && subjectOf(moment);
  if (!event) return null;
  if (event.type === 'api/requested') {
    const card = cardsAt(moment).find(({ asked }) => asked === event);
    return card ? phrase('bakery.caption.order', { order: orderPhrase(card) }) : null;
  }
  const id = captionId(event);
  return id ? phrase(`bakery.caption.${id}`) : null;
}
