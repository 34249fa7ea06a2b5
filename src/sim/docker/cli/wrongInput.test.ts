// What the real CLI and daemon say of input that makes no sense, wherever no recording has it.
import { expect, test } from 'vitest';
import { openBench } from '../testBench';

const bench = openBench('docker pull alpine', 'docker run -d --name up alpine sleep 1d');

test.each([
  ['docker ps -f health=bad', 'Error response from daemon: Unrecognised filter value for health: bad\n', 1],
  ['docker ps -f exited=x', 'Error response from daemon: strconv.Atoi: parsing "x": invalid syntax\n', 1],
  ['docker images -f dangling=maybe', "Error response from daemon: invalid filter 'dangling=[maybe]'\n", 1],
  ['docker volume ls -f dangling=maybe', "Error response from daemon: invalid filter 'dangling=[maybe]'\n", 1],
  ['docker network ls -f dangling=true -f dangling=0', "Error response from daemon: invalid filter 'dangling=[0 true]'\n", 1],
  ['docker volume prune -f --filter all=maybe', "Error response from daemon: invalid filter 'all=[maybe]'\n", 1],
  ['docker port up abc', 'Error: invalid port (abc): strconv.ParseUint: parsing "abc": invalid syntax\n', 1],
  [
    'docker exec -w /nope up ls',
    'OCI runtime exec failed: exec failed: unable to start container process: chdir to cwd ("/nope") set in config.json failed: no such file or directory: unknown\n',
    126,
  ],
])('%s', (line, words, exit) => {
  const answer = bench.run(line);
  expect(answer.stderr + answer.stdout).toBe(words);
  expect(answer.exit).toBe(exit);
});

test.each([
  ['docker run --tmpfs x alpine true', "docker: Error response from daemon: invalid mount path: 'x' mount path must be absolute\n"],
  ['docker run --user 99999999999 alpine id', 'docker: Error response from daemon: uids and gids must be in range 0-2147483647\n'],
  ['docker run --cpus -1 alpine true', 'docker: Error response from daemon: Range of CPUs is from 0.01 to 8.00, as there are only 8 CPUs available\n'],
  ['docker run --label =x alpine true', 'invalid argument "=x" for "-l, --label" flag: invalid label \'=x\': empty name\n'],
  ["docker run --label 'a b=c' alpine true", 'invalid argument "a b=c" for "-l, --label" flag: label \'a b\' contains whitespaces\n'],
  ['docker volume create --label = data', 'invalid argument "=" for "--label" flag: invalid label \'=\': empty name\n'],
])('%s', (line, words) => {
  const { stderr, exit } = bench.run(line);
  expect(stderr.startsWith(words), stderr).toBe(true);
  expect(exit).toBe(125);
});

test.each([
  ['docker compose foo', 'unknown docker command: "compose foo"\n', 16],
  ['docker buildx foo', 'ERROR: unknown command: "foo"\n', 1],
])('%s shows the help of the plugin', (line, words, exit) => {
  const answer = bench.run(line);
  expect(answer.stdout).toMatch(/^Usage: {2}docker (compose|buildx) COMMAND\n/);
  expect([answer.stderr, answer.exit]).toEqual([words, exit]);
});
