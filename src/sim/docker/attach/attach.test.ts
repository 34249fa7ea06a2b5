// docker attach: the shell that waits in a container gets a keyboard.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

test('connects the terminal to a shell that waits, and leaving it ends the container', () => {
  const bench = openBench('docker run -dit --name a1 alpine', 'docker attach a1', 'cd /tmp');
  expect(bench.run('pwd').stdout).toBe('/tmp\n');
  bench.run('exit');
  expect(bench.world().terminals['t1']?.job).toBeNull();
  expect(bench.container('a1')?.state).toBe('exited');
});

test('refuses what does not run', () => {
  const bench = openBench('docker create --name a1 alpine', 'docker run -d --name a2 alpine sleep 100', 'docker pause a2');
  expect(bench.run('docker attach a1').stderr).toBe('cannot attach to a stopped container, start it first\n');
  expect(bench.run('docker attach a2').stderr).toBe('cannot attach to a paused container, unpause it first\n');
});

describe('what a pipe holds', () => {
  test('is read by the program of a container, and by a command in one', () => {
    const bench = openBench('docker run -d --name web nginx');
    expect(bench.run('echo hi | docker run -i --rm alpine cat').stdout).toBe('hi\n');
    expect(bench.run('echo hi | docker exec -i web cat').stdout).toBe('hi\n');
    expect(bench.run('echo hi | docker run --rm alpine cat').stdout).toBe('');
  });
});
