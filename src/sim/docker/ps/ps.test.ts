// docker ps: filters and formats.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

const bench = openBench(
  'docker run -d --name web -p 8080:80 --label tier=front nginx',
  'docker run -d --name job alpine sleep 1000',
  'docker run --name done --label tier=back alpine sh -c "exit 3"',
  'docker create --name fresh alpine',
);
const names = (more: string): string[] =>
  bench
    .run(`docker ps ${more} --format '{{.Names}}'`)
    .stdout.split('\n')
    .filter((name) => name !== '');

describe('filters', () => {
  test.each([
    ['', ['job', 'web']],
    ['-a', ['fresh', 'done', 'job', 'web']],
    ['-f status=exited', ['done']],
    ['-f status=created -f status=exited', ['fresh', 'done']],
    ['-a -f name=^w', ['web']],
    ['-a -f name=/web$', ['web']],
    ['-f ancestor=nginx', ['web']],
    ['-a -f exited=3', ['done']],
    ['-a -f label=tier', ['done', 'web']],
    ['-a -f label=tier=back', ['done']],
    ['-f publish=8080', ['web']],
    ['-f expose=80/tcp', ['web']],
    ['-f expose=70-90', ['web']],
    ['-f expose=1 -f publish=8000-8080/tcp', ['web']],
    ['-f publish=80', []],
    ['-a -f since=job', ['fresh', 'done']],
    ['-a -f before=job', ['web']],
    ['-f network=bridge', ['job', 'web']],
    ['-f volume=x', []],
    ['-n 2', ['fresh', 'done']],
    ['-l', ['fresh']],
  ])('docker ps %s', (flags, expected) => {
    expect(names(flags)).toEqual(expected);
  });

  test.each([
    ['-f foo=1', "Error response from daemon: invalid filter 'foo'\n", 1],
    ['-f status=foo', "Error response from daemon: invalid filter 'status=foo'\n", 1],
    ['-f publish=x', 'Error response from daemon: error while looking up for publish x: strconv.ParseUint: parsing "x": invalid syntax\n', 1],
    ['-a -f since=nope', 'Error response from daemon: No such container: nope\n', 1],
  ])('docker ps %s is refused', (flags, stderr, exit) => {
    expect(bench.run(`docker ps ${flags}`)).toMatchObject({ stdout: '', stderr, exit });
  });
});

describe('formats', () => {
  test('a table of chosen columns has their headers', () => {
    expect(bench.run(String.raw`docker ps -f name=web --format 'table {{.Names}}\t{{.Image}}'`).stdout).toBe('NAMES     IMAGE\nweb       nginx\n');
  });

  test('a template may take labels and use functions', () => {
    expect(bench.run(`docker ps -f name=web --format '{{.Label "tier"}} {{upper .State}}'`).stdout).toBe('front RUNNING\n');
  });

  test('json has every field, by name', () => {
    const [line = ''] = bench.run('docker ps -f name=web --format json').stdout.split('\n');
    expect(Object.keys(JSON.parse(line) as object)).toEqual(expect.arrayContaining(['Command', 'CreatedAt', 'ID', 'Image', 'Labels', 'Names', 'Ports', 'State', 'Status']));
  });

  test('a field that there is none of ends the command in Go’s words', () => {
    expect(bench.run(`docker ps --format '{{.Nope}}'`)).toMatchObject({
      stderr: `failed to execute template: template: :1:2: executing "" at <.Nope>: can't evaluate field Nope in type *formatter.ContainerContext\n`,
      exit: 1,
    });
  });
});

test('a list in the middle of a line shows what the commands before it have just done', () => {
  const own = openBench('docker pull -q nginx');
  const list = 'docker ps -a --format "{{.State}} {{.Names}} {{.Ports}}"';
  const { stdout } = own.run(`docker run -d --name web nginx; ${list}; docker stop web; ${list}; docker rename web box; ${list}; docker start box; ${list}`);
  expect(stdout.split('\n').slice(1, -1)).toEqual(['running web 80/tcp', 'web', 'exited web ', 'exited box ', 'box', 'running box 80/tcp']);
  expect(own.run(list).stdout).toBe('running box 80/tcp\n');
  expect(own.run(`docker stop box; ${list}`).stdout).toBe('box\nexited box \n');
});
