// The latest trips of packets, line by line below the picture: every stop, and how it ended.
import { phrase } from '../shared/words';
import { type NetMetrics } from './metrics';
import { type Net } from './net';
import { netBox } from './netBox';
import { type Plan } from './plan';
import { stopPhrase, tripPhrase } from './sentences';
import { type Trip } from './trips';

/** The trips that are drawn as lines: the latest, and what it asked a name server just before. */
export function drawnTrips({ trips }: Net, m: NetMetrics): Trip[] {
  return trips.slice(-m.films);
}

/** What was sent, line by line, or how to send something. Gives the height that it takes. */
export function putFilms({ m, boxes, net }: Plan, y: number): number {
  const trips = drawnTrips(net, m);
  const w = m.width - 2;
  let top = y;
  if (net.refusal) {
    const text = phrase('network.refused', { message: net.refusal.message });
    const h = m.film * (m.across ? 1.6 : 2.6);
    boxes.push(netBox('refusal', { x: 1, y: top, w, h }, { kind: 'said', text, bad: true, sentence: text }));
    top += h + 4;
  }
  if (trips.length === 0 && !net.refusal) {
    const text = phrase('network.hint');
    boxes.push(netBox('hint', { x: 1, y: top, w, h: m.film * 1.5 }, { kind: 'said', text, bad: false, sentence: text }));
    top += m.film * 1.5 + 4;
  }
  for (const [at, trip] of trips.entries()) {
    boxes.push(netBox(`film:${String(at)}`, { x: 1, y: top, w, h: m.film }, { kind: 'film', trip, stops: trip.stops.map(stopPhrase), n: at + 1, sentence: tripPhrase(trip) }));
    top += m.film + 4;
  }
  return top - y;
}
