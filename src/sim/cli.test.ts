// The headless machine: its options, what it takes for keys, waits and controls, and the two forms of its transcript.
import { expect, test } from 'vitest';
import { main } from './cli';

function run(argv: readonly string[], stdin = ''): [printed: string, exit: number] {
  let printed = '';
  const exit = main(argv, stdin, { write: (text) => (printed += text) });
  return [printed, exit];
}
const json = (stdin: string): unknown[] =>
  run(['--json'], stdin)[0]
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

test.each([
  [['--nope'], 'unknown option --nope\nusage: npm run --silent sim -- [--scenario NAME] [--seed N] [--json]\n'],
  [['--scenario'], 'unknown scenario ; there are: '],
  [['--scenario=moon'], 'unknown scenario moon; there are: '],
  [['--seed', '1.5'], 'the seed must be a whole number\n'],
  [['--seed'], 'the seed must be a whole number\n'],
])('%j is refused', (argv, words) => {
  const [printed, exit] = run(argv);
  expect(printed.startsWith(words)).toBe(true);
  expect(exit).toBe(2);
});

test.each([
  [[], 'echo hi\n', '$ echo hi\nhi\n'],
  [['--seed=7', '--scenario', 'lab'], 'printf hi', '$ printf hi\nhi\n'],
  [[], 'false\n\ntrue\n', '$ false\n[exit 1]\n$ \n[exit 1]\n$ true\n'],
  [[], 'tail -f /dev/null\n^C\n', '$ tail -f /dev/null\n$ ^C\n[exit 130]\n'],
  [[], 'cat\nline\n^D\necho done\n', '$ cat\n$ line\nline\n$ ^D\n$ echo done\ndone\n'],
  [[], 'docker run -dit --name box alpine > /dev/null 2>&1\ndocker attach box\n^P^Q\n', 'read escape sequence\n'],
  [[], 'docker volume create vol\ndocker volume prune -a\ny\n', '[y/N] y\nDeleted Volumes:\nvol\n\nTotal reclaimed space: 0B\n'],
  [[], '(sleep 2; echo slept) &\nwait 1.5s\nwait 600ms\nwait 1m\nwait 3\n', '$ wait 1.5s\n$ wait 600ms\nslept\n$ wait 1m\n$ wait 3\n'],
  [[], '!{"kind":"daemon","machine":"host","on":false}\ndocker ps\n', 'Is the docker daemon running?\n[exit 1]\n'],
])('%j with %j', (argv, stdin, expected) => {
  const [printed, exit] = run(argv, stdin);
  expect(printed.endsWith(expected)).toBe(true);
  expect(exit).toBe(0);
});

test('as JSON, each turn with its requests', () => {
  expect(json('docker volume inspect gone\n')).toMatchObject([
    {
      input: 'docker volume inspect gone',
      stdout: '[]\n',
      stderr: 'Error response from daemon: get gone: no such volume\n',
      exit: 1,
      requests: [
        { method: 'HEAD', path: '/_ping', status: 200 },
        { method: 'GET', path: '/volumes/gone', status: 404 },
      ],
    },
  ]);
});
