// Law: each command sends the requests that the real CLI was seen to send, in that order and with those answers; one session, from an empty engine.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeTurn, parseInput, pipedWorld } from '../../src/sim/cli';
import { simulate } from '../../src/sim/simulate';

interface Row {
  line: string;
  /** `POST /containers/create 201`, without the version, the query and the ping that begins every command. */
  requests: string[];
}

const rows = readFileSync('tests/conformance/traces/requests.jsonl', 'utf8')
  .split('\n')
  .filter((text) => text !== '')
  .map((text) => JSON.parse(text) as Row);

/** IDs differ from run to run. */
const nameless = (path: string): string => path.replace(/\/[0-9a-f]{64}(?=\/|$)/g, '/<id>').replace(/\/[0-9a-f]{12}(?=\/|$)/g, '/<id>');

function replay(): { row: Row; sent: string[] }[] {
  let world = pipedWorld('lab', 1);
  return rows.map((row) => {
    world = simulate(world, { wait: 500 }).after;
    const turn = simulate(world, parseInput(row.line));
    world = turn.after;
    const { requests } = describeTurn(turn, row.line) as { requests: { method: string; path: string; status: number }[] };
    return { row, sent: requests.filter(({ path }) => path !== '/_ping').map(({ method, path, status }) => `${method} ${nameless(path)} ${String(status)}`) };
  });
}

describe('the requests of', () => {
  test.each(replay().map(({ row, sent }) => ({ line: row.line, row, sent })))('$line', ({ row, sent }) => {
    expect(sent).toEqual(row.requests);
  });
});
