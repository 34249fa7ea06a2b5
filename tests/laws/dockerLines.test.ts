// Laws of the docker terminal: whatever is typed after `docker ` is answered, breaks nothing, and is answered the same way again.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/sim/docker/commands';
import { realCommands } from '../../src/sim/docker/reference/reference';
import { brokenInvariants } from '../../src/sim/invariants';
import { fold } from '../../src/sim/recorder';
import { startOf } from '../../src/sim/scenarios';
import { simulate } from '../../src/sim/simulate';
import { type World } from '../../src/sim/world';

const NAMES = ['web', 'api', 'db', 'nope', 'a1', 'nginx', 'alpine', 'me/app', 'localhost:5000/app', 'bridge', 'v1', 'default', '/tmp', '.'];
const VALUES = ['', '0', '1', '-1', '1s', 'x', 'a=b', '8080:80', 'always', '64m', '{{json .}}', '{{.', 'table {{.ID}}', 'status=running', '2026-01-01', 'ctrl-p'];

const words = fc.constantFrom(...NAMES, ...VALUES, '-', '--', '-it', '-d', '-f', '-a', '-q', '--help', '-h', '"a b"', "'", '$(docker ps -q)', '|', '>', '&&', ';');

/** A command that is simulated, with any of the flags that the real one has. */
const simulated = fc.constantFrom(...commands).chain((command) => {
  const flag = fc
    .constantFrom(...Object.keys(command.flags), 'help', 'nosuch')
    .chain((long) => fc.constantFrom(`--${long}`, `--${long}=${VALUES[long.length % VALUES.length] ?? ''}`));
  const path = fc.constantFrom(command.path, ...(command.aliases ?? []));
  return fc
    .tuple(path, fc.array(fc.oneof({ weight: 1, arbitrary: flag }, { weight: 2, arbitrary: words }), { maxLength: 6 }))
    .map(([names, rest]) => [...names, ...rest].join(' '));
});
const anything = fc.oneof(
  { weight: 6, arbitrary: simulated },
  { weight: 1, arbitrary: fc.constantFrom(...realCommands).map(({ path }) => path) },
  { weight: 1, arbitrary: fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
);

const enter = (world: World, line: string): World => {
  const turn = simulate(world, { terminal: 't1', line });
  // Whatever took hold of the terminal is left again
  return turn.after.terminals['t1']?.job ? simulate(simulate(turn.after, { terminal: 't1', keys: 'ctrl-c' }).after, { terminal: 't1', keys: 'ctrl-d' }).after : turn.after;
};

describe('a line that begins with docker', () => {
  test('is answered without breaking anything', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 5 }), (lines) => {
        let world = startOf('three-apps');
        for (const line of lines) {
          world = enter(world, `docker ${line}`);
          expect(brokenInvariants(world), line).toEqual([]);
        }
      }),
      { numRuns: 250 },
    );
  });

  test('ends with an exit code that docker has', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), (rest) => {
        const { after } = simulate(startOf('lab'), { terminal: 't1', line: `docker nosuch ${rest.filter((word) => /^[\w./:-]+$/.test(word)).join(' ')}` });
        expect([0, 1]).toContain(after.terminals['t1']?.session.lastExit);
      }),
      { numRuns: 50 },
    );
  });
});

test('a thousand lines lead to the same world again, and each turn is the fold of its events', () => {
  const lines = fc.sample(anything, { numRuns: 1000, seed: 28 });
  const play = (check: boolean): World => {
    let world = startOf('lab');
    for (const line of lines) {
      const turn = simulate(world, { terminal: 't1', line: `docker ${line}` });
      if (check && turn.events.length < 200) expect(fold(turn.before, turn.events)).toEqual(turn.after);
      world = turn.after.terminals['t1']?.job ? simulate(simulate(turn.after, { terminal: 't1', keys: 'ctrl-c' }).after, { terminal: 't1', keys: 'ctrl-d' }).after : turn.after;
    }
    return world;
  };
  const world = play(true);
  expect(brokenInvariants(world)).toEqual([]);
  expect(play(false)).toEqual(world);
});
