// Compose: one file becomes networks, volumes and containers, and goes again; what is wrong with a file is said in Compose's words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exitOf, parseInput, pipedWorld, printedBy } from '../../cli';
import { brokenInvariants } from '../../invariants';
import { simulate, type Turn } from '../../simulate';
import { machineOf } from '../../world';
import { takeProjectFlags } from './command';
import { interpolate, parseDotEnv } from './interpolate';
import { splitWords } from './words';

const FILE = `
services:
  web:
    image: nginx:alpine
    ports: ["8000:80"]
    depends_on: [redis]
  redis:
    image: redis:alpine
    volumes: ["data:/data"]
volumes:
  data:
`;

/** Writes a compose file, runs lines, and gives back the last turn. */
function run(file: string, ...lines: readonly string[]): Turn {
  const all = ['mkdir counter', 'cd counter', `printf '%s' '${file.replaceAll("'", `'\\''`)}' > compose.yaml`, ...lines];
  let turn: Turn | undefined;
  for (const line of all) turn = simulate(turn?.after ?? pipedWorld('lab', 1), parseInput(line));
  if (!turn) throw new Error('nothing was run');
  return turn;
}
const engineOf = (turn: Turn) => machineOf(turn.after, 'host').engine;
const names = (turn: Turn) => Object.values(engineOf(turn)?.containers ?? {}).map(({ name, state }) => `${name} ${state}`);

test('up makes what the file names, in order, and down takes all but the volumes', () => {
  const up = run(FILE, 'docker compose up -d');
  expect(exitOf(up)).toBe(0);
  expect(names(up)).toEqual(['counter-redis-1 running', 'counter-web-1 running']);
  expect(Object.keys(engineOf(up)?.volumes ?? {})).toEqual(['counter_data']);
  expect(brokenInvariants(up.after)).toEqual([]);
  const down = run(FILE, 'docker compose up -d', 'docker compose down');
  expect(names(down)).toEqual([]);
  expect(Object.keys(engineOf(down)?.volumes ?? {})).toEqual(['counter_data']);
  expect(Object.keys(engineOf(down)?.networks ?? {})).toEqual(['bridge', 'host', 'none']);
});

test('services find each other by name, and up again changes nothing', () => {
  const again = run(FILE, 'docker compose up -d', 'docker compose up -d');
  expect(printedBy(again, 'stderr')).toBe(' Container counter-redis-1  Running\n Container counter-web-1  Running\n');
  expect(printedBy(run(FILE, 'docker compose up -d', 'docker compose exec -T web ping -c 1 redis'), 'stdout')).toContain('1 packets received');
});

test('a service is scaled, and scaled back', () => {
  const file = 'services:\n  job:\n    image: alpine\n    command: sleep 1000\n';
  expect(names(run(file, 'docker compose up -d --scale job=3'))).toHaveLength(3);
  expect(names(run(file, 'docker compose up -d --scale job=3', 'docker compose up -d'))).toEqual(['counter-job-1 running']);
});

test('up in the foreground shows what containers print, and Ctrl+C stops them', () => {
  const up = run(FILE, 'docker compose up');
  expect(printedBy(up, 'stdout')).toMatch(/^Attaching to redis-1, web-1\n/);
  expect(up.after.terminals['t1']?.job?.kind).toBe('compose');
  const stopped = run(FILE, 'docker compose up', '^C');
  expect(stopped.after.terminals['t1']?.job).toBeNull();
  expect(names(stopped)).toEqual(['counter-redis-1 exited', 'counter-web-1 exited']);
});

describe('what is wrong is said', () => {
  test.each([
    ['services:\n  web:\n    imagee: nginx\n', "validating /home/you/counter/compose.yaml: services.web additional properties 'imagee' not allowed\n", 15],
    ['services:\n  web:\n    command: ls\n', 'service "web" has neither an image nor a build context specified: invalid compose project\n', 15],
    ['services:\n  web:\n    image: nginx\n    depends_on: [db]\n', 'service "web" depends on undefined service "db": invalid compose project\n', 15],
    ['services:\n  web:\n    image: nginx\n    volumes: ["data:/x"]\n', 'service "web" refers to undefined volume data: invalid compose project\n', 15],
    ['services:\n  a: {image: nginx, depends_on: [b]}\n  b: {image: nginx, depends_on: [a]}\n', 'dependency cycle detected: a -> b -> a\n', 1],
    ['services: *web\n', "yaml: unknown anchor 'web' referenced\n", 15],
    ['services:\n  web:\n    image: nginx\n    gpus: all\n', 'the real Compose has services.web.gpus; this simulator does not (yet)\n', 1],
  ])('%s', (file, words, exit) => {
    const turn = run(file, 'docker compose up -d');
    expect([printedBy(turn, 'stderr'), exitOf(turn)]).toEqual([words, exit]);
  });

  test('no file', () => {
    const turn = run(FILE, 'cd /tmp', 'docker compose ps');
    expect([printedBy(turn, 'stderr'), exitOf(turn)]).toEqual(['no configuration file provided: not found\n', 14]);
  });

  test('any text in place of a file breaks nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(brokenInvariants(run(text.replaceAll('\0', ''), 'docker compose up -d').after)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test('variables are filled in', () => {
  const warned: string[] = [];
  const fill = (text: string) => interpolate(text, { A: '1', EMPTY: '' }, (name) => warned.push(name));
  expect(['$A', '${A}', '${B-x}', '${EMPTY:-y}', '${EMPTY-y}', '${A:+on}', '$$A', '${C}'].map(fill)).toEqual(['1', '1', 'x', 'y', '', 'on', '$A', '']);
  expect(warned).toEqual(['C']);
  expect(() => fill('${D:?tell me}')).toThrow('required variable D is missing a value: tell me');
  expect(parseDotEnv('# no\nA=1\nexport B="two words" \nC=3 # why\n')).toEqual({ A: '1', B: 'two words', C: '3' });
});

test('words and leading flags', () => {
  expect(splitWords(`npm start -- --port "80 80" 'a b'c`)).toEqual(['npm', 'start', '--', '--port', '80 80', 'a bc']);
  expect(() => splitWords(`echo "open`)).toThrow('invalid command line string');
  expect(takeProjectFlags(['compose', '-f', 'x.yaml', '--project-name=shop', 'up', '-d'])).toEqual({
    args: ['compose', 'up', '-d'],
    project: ['--file', 'x.yaml', '--project-name', 'shop'],
  });
  expect(takeProjectFlags(['ps', '-a'])).toEqual({ args: ['ps', '-a'], project: [] });
});

test('flags of the project stand before the command, and nowhere else', () => {
  const named = run(FILE, 'mv compose.yaml other.yaml', 'docker compose --file other.yaml -p shop up -d');
  expect(names(named)).toEqual(['shop-redis-1 running', 'shop-web-1 running']);
  for (const [line, problem] of [
    ['docker compose up --file compose.yaml', 'unknown flag: --file'],
    ['docker compose down -p shop', "unknown shorthand flag: 'p' in -p"],
  ] as const) {
    const refused = run(FILE, line);
    expect(printedBy(refused, 'stderr').split('\n')[0]).toBe(problem);
    expect(exitOf(refused)).not.toBe(0);
  }
});
