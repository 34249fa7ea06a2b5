// How many layers travel: an image is pulled onto a computer that has some of its layers already.
import { type Event } from '../../../sim/event';
import { line, oneOf, say } from '../plan';
import { type Option, type Planner } from '../question';

/** Images of one layer, on which others stand. */
const BASES = ['alpine', 'debian:trixie-slim'] as const;

/** Images of three layers and more, many of which stand on the same bases. */
const IMAGES = [
  'nginx', 'nginx:alpine', 'httpd', 'httpd:alpine', 'redis', 'redis:alpine', 'postgres', 'postgres:16-alpine', 'mysql', 'mysql:8.4',
  'mariadb', 'mariadb:11.8', 'node:22-slim', 'node:22-alpine', 'python:3.12-slim', 'python:alpine', 'golang:alpine', 'eclipse-temurin:21-jre-alpine', 'php:apache',
  'php:fpm-alpine', 'ruby:slim', 'ruby:alpine', 'memcached', 'memcached:alpine', 'traefik',
] as const; // prettier-ignore

const countOf = (events: readonly Event[], type: 'image/layerKept' | 'image/layerPulled'): number => events.filter((event) => event.type === type).length;

/** Plans one. */
export const layers: Planner = (draw) => {
  const [last = 'nginx', ...others] = draw.some(IMAGES, draw.int(2, 4));
  const there = draw.oneIn(3) ? [draw.pick(BASES), ...others] : others;
  return {
    setup: there.map((image) => line(`docker pull -q ${image}`)),
    last: line(`docker pull ${last}`),
    view: { lens: 'journey' },
    ask: say('kinds.layers.ask', { image: last }),
    answers({ turn: { events } }) {
      const pulled = countOf(events, 'image/layerPulled');
      const kept = countOf(events, 'image/layerKept');
      const all = pulled + kept;
      const option = (count: number): Option => {
        const why = count === all ? 'all' : count === 0 ? 'none' : count === kept ? 'kept' : 'counted';
        return { id: String(count), text: say('kinds.layers.of', { pulled: count, all }), why: [say(`kinds.layers.${why}`, { kept, pulled, all })] };
      };
      const right: Option = { ...option(pulled), why: [say(kept === 0 ? 'kinds.layers.noneThere' : 'kinds.layers.right', { kept, pulled, all })] };
      const near = draw.shuffle([pulled - 1, pulled + 1, pulled - 2, pulled + 2]).filter((count) => count >= 0 && count <= all);
      return oneOf(draw, right, [...draw.shuffle([all, kept, 0]), ...near].map(option), right.why);
    },
  };
};
