// Law: the simulated shells print and exit as the real bash, dash and BusyBox ash did with the same scripts (recorded.jsonl).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bench } from '../../src/sim/shell/programs/testBench';
import { printedBy, exitOf, pipedWorld } from '../../src/sim/cli';
import { CONTAINER_ID } from '../../src/sim/shell/programs/testMachine';
import { simulate } from '../../src/sim/simulate';
import { type World } from '../../src/sim/world';

interface Printed {
  out: string;
  err: string;
  exit: number;
}
type Dialect = 'bash' | 'dash' | 'ash';
type Row = { group: string; script: string } & Partial<Record<Dialect, Printed>>;

const rows = readFileSync('tests/shell/recorded.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

const IMAGES: Readonly<Record<Dialect, string>> = { bash: 'ubuntu', dash: 'ubuntu', ash: 'alpine' };

/** Everything at once, as in a RUN step of a build. */
function atOnce(dialect: Dialect, script: string): Printed {
  const here = bench({ image: IMAGES[dialect] });
  const ran = here.start([dialect === 'bash' ? 'bash' : 'sh', '-c', script], {
    session: { user: 'root', cwd: '/srv', env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: '/root' }, lastExit: 0, container: CONTAINER_ID },
  });
  return { out: ran.out, err: ran.err, exit: typeof ran.exit === 'number' ? ran.exit : -1 };
}

const worlds = new Map<string, World>();

/** As a container's own process, which can wait in the middle of its script. */
function asProcess(dialect: Dialect, script: string): Printed {
  const image = IMAGES[dialect];
  const start = worlds.get(image) ?? simulate(pipedWorld('lab', 1), { terminal: 't1', line: `docker pull -q ${image}` }).after;
  worlds.set(image, start);
  const turn = simulate(start, { terminal: 't1', line: `docker run --rm -w /srv ${image} ${dialect === 'bash' ? 'bash' : 'sh'} -c '${script.replaceAll("'", `'\\''`)}'` });
  return { out: printedBy(turn, 'stdout'), err: printedBy(turn, 'stderr'), exit: exitOf(turn) };
}

describe.each(['bash', 'dash', 'ash'] as const)('%s', (dialect) => {
  const cases = rows.filter((row) => row[dialect]).map((row): [string, Row] => [row.script, row]);
  test.each(cases)('%s', (script, row) => {
    expect(atOnce(dialect, script)).toEqual(row[dialect]);
  });
  test.each(cases)('%s, as a process', (script, row) => {
    expect(asProcess(dialect, script)).toEqual(row[dialect]);
  });
});
