// Which objects the last thing that happened has changed: they are ringed where nothing may move.
import { type Moment } from '../../lab/timeline';
import { weightOf } from '../../lab/turn';
import { type Event } from '../../sim/event';
import { familiar } from '../../sim/docker/reference';
import { cardsAt } from './cards';
import { containerName } from './eventNames';

function objectsOf(event: Event, moment: Moment): string[] {
  const { turn } = moment;
  if ('request' in event) return cardsAt(moment).flatMap(({ n, asked }) => ('request' in asked && asked.request === event.request ? [`card:${n}`] : []));
  switch (event.type) {
    case 'api/unreachable':
      return cardsAt(moment).flatMap(({ n, asked }) => (asked === event ? [`card:${n}`] : []));
    case 'engine/started':
    case 'engine/stopped':
      return [`engine:${event.machine}`];
    case 'runtime/called':
      return [`${event.component}:${event.machine}`];
    case 'process/started':
      return [`process:${event.process.pid}`];
    case 'image/layerPulled':
    case 'image/layerExtracted':
    case 'image/layerKept':
    case 'image/pulled':
      return [`image:${familiar(event.ref).replace(/:latest$/, '')}`];
    case 'image/layerPushed':
    case 'image/pushed':
      return [`registry:${event.registry}`];
    case 'kernel/panicked':
    case 'kernel/booted':
      return [`kernel:${event.machine}`];
    case 'container/created':
      return [`container:${event.container.name}`];
    default:
      return 'container' in event && typeof event.container === 'string' && turn ? [`container:${containerName(event.container, turn)}`] : [];
  }
}

/** The pick ids of what changed last. */
export function changedObjects(moment: Moment): ReadonlySet<string> {
  const last = moment.done.findLast(({ type }) => weightOf(type) > 0);
  return new Set(last ? objectsOf(last, moment) : []);
}
