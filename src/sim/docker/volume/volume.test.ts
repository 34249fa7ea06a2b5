// docker volume: names, lists, and what is in use.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

test('create makes one volume for a name, and makes a name up', () => {
  const bench = openBench();
  expect(bench.run('docker volume create v1').stdout).toBe('v1\n');
  expect(bench.run('docker volume create v1').stdout).toBe('v1\n');
  const { stdout } = bench.run('docker volume create');
  expect(stdout).toMatch(/^[0-9a-f]{64}\n$/);
  expect(bench.run(`docker volume inspect -f '{{json .Labels}}' ${stdout.trim()}`).stdout).toBe('{"com.docker.volume.anonymous":""}\n');
});

test('inspect prints what there is, in order', () => {
  const bench = openBench('docker volume create --label a=b -o type=none -o o=bind -o device=/tmp v1');
  expect(JSON.parse(bench.run('docker volume inspect v1').stdout)).toEqual([
    {
      CreatedAt: '2026-11-23T00:00:20Z',
      Driver: 'local',
      Labels: { a: 'b' },
      Mountpoint: '/var/lib/docker/volumes/v1/_data',
      Name: 'v1',
      Options: { type: 'none', o: 'bind', device: '/tmp' },
      Scope: 'local',
    },
  ]);
  expect(bench.run('docker volume inspect nope')).toMatchObject({ stdout: '[]\n', stderr: 'Error response from daemon: get nope: no such volume\n', exit: 1 });
});

test('a volume can stand for a directory of the host', () => {
  const bench = openBench('echo hi > /tmp/f', 'docker volume create -o type=none -o o=bind -o device=/tmp v1');
  expect(bench.run('docker run --rm -v v1:/d alpine cat /d/f').stdout).toBe('hi\n');
});

describe('ls', () => {
  const bench = openBench(
    'docker volume create v10',
    'docker volume create --label keep v2',
    'docker volume create data',
    'docker create -v v2:/d alpine',
    'docker pull -q alpine',
    'docker create -v v2:/d alpine',
  );

  test.each([
    ['', 'DRIVER    VOLUME NAME\nlocal     data\nlocal     v2\nlocal     v10\n'],
    ['-q', 'data\nv2\nv10\n'],
    ['-q -f name=v', 'v2\nv10\n'],
    ['-q -f label=keep', 'v2\n'],
    ['-q -f dangling=true', 'data\nv10\n'],
    ['-q -f dangling=false', 'v2\n'],
    ["--format '{{.Name}} {{.Links}}' -f driver=local -f name=data", 'data N/A\n'],
  ])('%s', (flags, stdout) => {
    expect(bench.run(`docker volume ls ${flags}`)).toMatchObject({ stdout, exit: 0 });
  });

  test('refuses a filter that it does not know', () => {
    expect(bench.run('docker volume ls -f foo=1')).toMatchObject({ stderr: "Error response from daemon: invalid filter 'foo'\n", exit: 1 });
  });
});

describe('what cannot be made', () => {
  test.each([
    [
      'a/b',
      'create a/b: "a/b" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path',
    ],
    ['-d nope v1', 'create v1: error looking up volume plugin nope: plugin "nope" not found'],
    ['-o foo=1 v1', 'create v1: invalid option: "foo"'],
    ['-o type=nfs v1', 'create v1: missing required option: "device"'],
  ])('%s', (args, words) => {
    expect(openBench().run(`docker volume create ${args}`)).toMatchObject({ stdout: '', stderr: `Error response from daemon: ${words}\n`, exit: 1 });
  });
});

test('rm refuses what a container uses, even one that is stopped', () => {
  const bench = openBench('docker run --name a1 -v v1:/d alpine true', 'docker volume create v2');
  const run = bench.run('docker volume rm v1 v2 nope');
  expect(run.stdout).toBe('v2\n');
  expect(run.stderr).toMatch(/^Error response from daemon: remove v1: volume is in use - \[[0-9a-f]{64}\]\nError response from daemon: get nope: no such volume\n$/);
  bench.run('docker rm a1');
  expect(bench.run('docker volume rm v1').stdout).toBe('v1\n');
});
