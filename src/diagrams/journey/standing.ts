// What a figure shows while the clock stands: at a stop, the next thing has not begun, though its first instant is here.
import { useEffect, useState } from 'react';
import { type Clock } from '../../lab/player';
import { type Moment } from '../../lab/timeline';

/** The moment without what only stands at its beginning. */
export function standing(moment: Moment): Moment {
  const begun = moment.inFlight.filter(({ progress }) => progress > 0);
  if (begun.length === moment.inFlight.length) return moment;
  const waiting = moment.inFlight.filter(({ progress }) => progress <= 0).map(({ event }) => event);
  return { ...moment, inFlight: begun, ahead: [...waiting, ...moment.ahead] };
}

/** The moment to draw: as it stands, until the clock goes on from there. */
export function useStanding(moment: Moment, clock: Clock): Moment {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(
    () =>
      clock.on(() => {
        if (clock.get() > moment.cursor) setLeft(moment.cursor);
      }),
    [clock, moment.cursor],
  );
  return left === moment.cursor ? moment : standing(moment);
}
