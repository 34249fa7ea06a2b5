// Law: each command sends the requests that the real CLI 28.2.2 sent to a real engine, in order, and gets the same statuses. Recorded by a proxy on the socket.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseInput, pipedWorld } from '../../src/sim/cli';
import { type Event } from '../../src/sim/event';
import { simulate } from '../../src/sim/simulate';
import { withStandIns } from './standIns';

/** Lines, and the requests that they sent together: without the version in the path, without /_ping, with IDs as `ID`; what the CLI sent side by side stands in the order of its arguments. Lines that only set the scene have none. */
interface Trace {
  lines: string[];
  requests?: string[];
}

function tracesOf(name: string): Trace[] {
  return readFileSync(`tests/conformance/traces/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text) as Trace);
}

/** Simulated ms before each line: a person types, and what was started gets going. */
const PAUSE_MS = 1000;

/** The requests of a turn as a trace writes them. */
function requestsOf(events: readonly Event[]): string[] {
  const statuses = new Map(events.map((event) => (event.type === 'api/responded' ? [event.request, event.status] : ['', 0])));
  return events.flatMap((event) => {
    if (event.type !== 'api/requested' || event.call.path === '/_ping') return [];
    const { method, path, query } = event.call;
    const pairs = Object.entries(query)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`);
    const text = `${method} ${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`} ${String(statuses.get(event.request) ?? '')}`;
    return [text.replace(/\b(?:[0-9a-f]{64}|[0-9a-f]{12})\b/g, 'ID')];
  });
}

describe.each(['client', 'lifecycle', 'network-volume'])('%s', (name) => {
  let world = withStandIns(pipedWorld('lab', 1));
  const rows = tracesOf(name).map(({ lines, requests }) => {
    const sent = lines.flatMap((line) => {
      world = simulate(world, { wait: PAUSE_MS }).after;
      const turn = simulate(world, parseInput(line));
      world = turn.after;
      return requestsOf(turn.events);
    });
    return { line: lines.join('; '), sent, requests };
  });

  test.each(rows.filter(({ requests }) => requests !== undefined))('$line', ({ sent, requests }) => {
    expect(sent).toEqual(requests);
  });
});
