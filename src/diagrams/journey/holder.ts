// Which box has the card that the daemon works on: dockerd first, then what it hands the work to, down to the process.
import { type Moment } from '../../lab/timeline';
import { type Card } from './cards';

/** Where the work of a request is. */
export interface Holder {
  /** The pick id of the box. */
  id: string;
  /** The number of the card. */
  card: number;
  /** false: it is on its way there, and drawn on the way. */
  arrived: boolean;
}

/** The box that has the card under way at a moment; undefined while the daemon works on none. */
export function holderAt({ done, inFlight }: Moment, current: Card | undefined): Holder | undefined {
  if (current?.state !== 'working') return undefined;
  const { n, machine, asked } = current;
  const going = new Set(inFlight.map(({ event }) => event));
  const handed = [...done, ...going].findLast(
    (event) => event.at >= asked.at && (event.type === 'runtime/called' || (event.type === 'process/started' && event.process.containerId !== null)) && event.machine === machine,
  );
  const arrived = handed === undefined || !going.has(handed);
  if (handed?.type === 'runtime/called') return { id: `${handed.component}:${machine}`, card: n, arrived };
  // until it has started, there is only runc that starts it
  if (handed?.type === 'process/started') return { id: arrived ? `process:${handed.process.pid}` : `runc:${machine}`, card: n, arrived };
  return { id: `engine:${machine}`, card: n, arrived };
}
