// The filters of `docker events`, on the daemon's side (moby daemon/events/filter.go).
import { type Filters, labelsFit } from '../api/filters';
import { type EngineEvent } from './events';

/** Keys that the daemon knows. */
export const EVENT_FILTERS = ['config', 'container', 'daemon', 'event', 'image', 'label', 'network', 'node', 'plugin', 'scope', 'secret', 'service', 'type', 'volume'];
/** Kinds of objects that can be named. */
const OBJECTS = ['container', 'daemon', 'network', 'plugin', 'volume'];

const asks = (filters: Filters, key: string): readonly string[] | undefined => filters[key];

/** Whether a message is one of those that were asked for. */
export function eventFits({ Type, Action, Actor }: EngineEvent, filters: Filters): boolean {
  const { ID, Attributes } = Actor;
  const names = (values: readonly string[]): boolean => values.some((value) => ID.startsWith(value) || Attributes['name'] === value);
  const image = asks(filters, 'image');
  const objects = OBJECTS.filter((key) => asks(filters, key) !== undefined);
  return (
    (asks(filters, 'type')?.includes(Type) ?? true) &&
    (asks(filters, 'event')?.some((value) => Action === value || Action.startsWith(`${value}:`)) ?? true) &&
    (asks(filters, 'scope')?.includes('local') ?? true) &&
    labelsFit(filters, Attributes) &&
    (image === undefined || image.some((value) => [ID, Attributes['name'], Attributes['image']].some((one) => one === value || one?.split(':')[0] === value))) &&
    (objects.length === 0 || objects.some((key) => Type === key && names(asks(filters, key) ?? [])))
  );
}
