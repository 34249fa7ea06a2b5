// Laws of the composer: whatever is tapped together is a line that the machine's own parser takes, and tutorials' lines are few taps away.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionSource } from '../../src/app/stage/completionSource';
import { lessons } from '../../src/lessons/index';
import { openEvidence, perform, viewOf, worldBefore } from '../../src/lessons/solve';
import { startOf } from '../../src/sim/scenarios';
import { simulate } from '../../src/sim/simulate';
import { type World } from '../../src/sim/world';
import { nextTokens } from '../../src/terminal/nextTokens';
import en from '../../locales/en/commands.json';
import ko from '../../locales/ko/commands.json';

const enter = (world: World, line: string): World => simulate(world, { terminal: 't1', line }).after;

/** A host on which something of each kind stands. */
const lived = [
  'mkdir shop',
  'touch shop/list',
  'echo FROM alpine > Dockerfile',
  'docker run -d -p 8080:80 --name web nginx',
  'docker run --name once hello-world',
  'docker volume create data',
  'docker network create shop',
].reduce(enter, startOf('lab'));

const tokens = (world: World, line: string) => nextTokens(completionSource(world, 't1'), line);

/** What the CLI's parser prints when a line is not one that it knows. */
const NOT_A_LINE =
  /unknown (?:shorthand )?flag|unknown command|flag needs an argument|invalid argument|command not found|is not a docker command|doesn't \(yet\)|real Docker has this/;

/** Types a line by taps; `-d` is written for a token that begins with it. */
function taps(world: World, wanted: readonly string[]): string {
  return wanted.reduce((line, text) => {
    const token = tokens(world, line).find((each) => each.text === text);
    expect(
      token,
      `${text} after "${line}"; there is ${tokens(world, line)
        .map((each) => each.text)
        .join(' ')}`,
    ).toBeDefined();
    return line + (token?.insert ?? '');
  }, '');
}

describe('paths', () => {
  const texts = (line: string) => tokens(lived, line).map(({ text }) => text);
  const paths = (line: string) => tokens(lived, line).flatMap(({ text, kind }) => (kind === 'flag' ? [] : [text]));

  test('a build takes this folder first, then other folders, and no plain file', () => {
    expect(paths('docker build -t web:1 ')[0]).toBe('.');
    expect(paths('docker build -t web:1 ')).toContain('shop/');
    expect(paths('docker build -t web:1 ')).not.toContain('Dockerfile');
    expect(paths('docker build . ')).toEqual([]);
    expect(paths('docker build -f ')).toContain('Dockerfile');
    expect(simulate(lived, { terminal: 't1', line: taps(lived, ['docker', 'build', '-t web:1', '.']) }).after.machines[0]?.engine?.tags).toHaveProperty([
      'docker.io/library/web:1',
    ]);
  });

  test('a folder is called one, can be gone into, and can be the whole word', () => {
    expect(tokens(lived, 'cat ').find(({ text }) => text === 'shop/')?.descriptionKeys).toEqual(['name.folder']);
    expect(texts('cat shop/')).toEqual(['shop/list']);
    expect(paths('cd ')).not.toContain('Dockerfile');
    expect(texts('docker build shop/')).toContain('-t web:1');
    expect(taps(lived, ['docker', 'build', 'shop/', '-t web:1'])).toBe('docker build shop/ -t web:1 ');
  });

  test('docker cp has one side in a container', () => {
    expect(texts('docker cp web:/')).toContain('web:/etc/');
    expect(paths('docker cp web:/etc/hosts ')[0]).toBe('.');
    expect(paths('docker cp Dockerfile ')).toEqual(['web:/', 'once:/']);
  });

  test('a compose file is chosen before the command, an archive after -i', () => {
    expect(texts('docker compose -f ')).toContain('Dockerfile');
    expect(texts('docker compose -f shop.yaml ')).toContain('up');
    expect(texts('docker load -i ')).toContain('Dockerfile');
  });
});

describe.each(lessons)('lesson $id', (lesson) => {
  test('every line of a solution begins with a word that can be tapped', () => {
    const missing = lesson.steps.flatMap((step) => {
      let evidence = openEvidence(worldBefore(lesson, step.id), viewOf(step));
      return step.solution.flatMap((act) => {
        const { world } = evidence;
        evidence = perform(evidence, act);
        return 'run' in act && !tokens(world, '').some(({ insert }) => act.run.split(' ')[0] === insert.trim()) ? [`${step.id}: ${act.run}`] : [];
      });
    });
    expect(missing).toEqual([]);
  });
});

describe('six taps and fewer', () => {
  test.each([
    [['docker', 'run', '-d', '-p 8080:80', 'nginx']],
    [['docker', 'run', '-it', '--rm', 'alpine', 'sh']],
    [['docker', 'ps', '-a']],
    [['docker', 'images']],
    [['docker', 'pull', 'redis']],
  ])('%j', (wanted) => {
    expect(taps(startOf('lab'), wanted).trim()).toBe(wanted.join(' '));
  });

  test.each([
    [['docker', 'exec', '-it', 'web', 'sh']],
    [['docker', 'stop', 'web']],
    [['docker', 'logs', 'web']],
    [['docker', 'start', 'once']],
    [['docker', 'rm', 'once']],
    [['curl', 'localhost:8080']],
  ])('%j where there is something', (wanted) => {
    expect(taps(lived, wanted).trim()).toBe(wanted.join(' '));
  });
});

test('only containers in the right state are offered', () => {
  const names = (line: string) => tokens(lived, line).flatMap(({ text, kind }) => (kind === 'running' || kind === 'stopped' ? [text] : []));
  expect(names('docker stop ')).toEqual(['web']);
  expect(names('docker start ')).toEqual(['once']);
});

test('a port or a name that is taken is not offered again', () => {
  const texts = tokens(lived, 'docker run ').map(({ text }) => text);
  expect(texts).toContain('-p 8081:80');
  expect(texts).not.toContain('-p 8080:80');
  expect(texts).not.toContain('--name web');
});

/** Every word of a command that can be tapped after a line, with the keys of what describes it. */
const commandTokens = (line = ''): { line: string; descriptionKeys: readonly string[] }[] =>
  tokens(lived, line)
    .filter(({ kind }) => kind === 'command')
    .flatMap(({ insert, descriptionKeys }) => [{ line: line + insert, descriptionKeys }, ...commandTokens(line + insert)]);

test.each([
  ['ko', ko],
  ['en', en],
])('whatever word of a command is offered says what it does, in %s', (_lang, words: Record<string, Record<string, string>>) => {
  const described = (key: string): boolean => {
    const [group = '', name = ''] = key.split(/\.(.*)/s);
    return Object.hasOwn(words[group] ?? {}, name);
  };
  const offered = commandTokens();
  expect(offered.map(({ line }) => line)).toContain('docker buildx build ');
  expect(offered.filter(({ descriptionKeys }) => !descriptionKeys.some(described)).map(({ line }) => line)).toEqual([]);
});

test('whatever is tapped is understood', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 2, maxLength: 9 }), (choices) => {
      const line = choices.reduce((soFar, choice) => {
        const offered = tokens(lived, soFar);
        return soFar + (offered[choice % Math.max(1, offered.length)]?.insert ?? '');
      }, '');
      const { events } = simulate(lived, { terminal: 't1', line });
      const printed = events.flatMap((event) => (event.type === 'terminal/printed' ? [event.text] : [])).join('');
      if (!/flag needs an argument/.test(printed)) expect(printed, line).not.toMatch(NOT_A_LINE);
    }),
    { numRuns: 400 },
  );
});
