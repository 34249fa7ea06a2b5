// What a container's processes do: init, restart policies, users, redirected output.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

describe('--init', () => {
  test('makes docker-init PID 1, and the program its child', () => {
    const bench = openBench('docker run -d --init --name a1 alpine sleep 100');
    expect(bench.run('docker exec a1 ps').stdout).toMatch(/1 root +0:00 \/sbin\/docker-init -- sleep 100\n +7 root +0:00 sleep 100\n/);
  });

  test('hands SIGTERM on, so that a stop is quick', () => {
    const bench = openBench('docker run -d --init --name a1 alpine sleep 100', 'docker stop a1');
    expect(bench.container('a1')).toMatchObject({ state: 'exited', exitCode: 143 });
  });

  test('ends with its program', () => {
    const bench = openBench('docker run -d --init --name a1 alpine sh -c "sleep 2; exit 6"', 'wait 3s');
    expect(bench.container('a1')).toMatchObject({ state: 'exited', exitCode: 6 });
  });

  test('leaves no process behind when it is killed', () => {
    const bench = openBench('docker run -d --init --name a1 nginx', 'docker kill a1');
    expect(bench.container('a1')).toMatchObject({ state: 'exited', exitCode: 137, restartCount: 0 });
    expect(Object.values(bench.world().machines[0]?.kernel?.processes ?? {}).filter((p) => p.containerId !== null)).toEqual([]);
  });

  test('answers over a published port', () => {
    const bench = openBench('docker run -d --init -p 8080:80 nginx');
    expect(bench.run('curl -s localhost:8080').stdout).toContain('nginx');
  });
});

describe('restart policies', () => {
  test('on-failure counts again after a start by hand', () => {
    const bench = openBench('docker run -d --restart on-failure:1 --name a1 alpine false', 'wait 3s');
    expect(bench.container('a1')).toMatchObject({ state: 'exited', restartCount: 1 });
    bench.run('docker start a1');
    bench.run('wait 3s');
    expect(bench.container('a1')).toMatchObject({ state: 'exited', restartCount: 1 });
  });

  test('docker update changes the policy of a container that is there', () => {
    const bench = openBench('docker run -d --name a1 alpine sh -c "sleep 1; exit 1"', 'docker update --restart on-failure:2 a1', 'wait 10s');
    expect(bench.container('a1')).toMatchObject({ state: 'exited', restartCount: 2 });
  });
});

describe('a container that cannot be started', () => {
  test('stays, with its exit code, unless --rm removes it', () => {
    const bench = openBench('docker run --name a1 alpine nosuch', 'docker run --rm --name a2 alpine nosuch');
    expect(bench.container('a1')).toMatchObject({ state: 'created', exitCode: 127 });
    expect(bench.container('a2')).toBeUndefined();
  });

  test('names a user that its files do not know, and takes any number', () => {
    const bench = openBench();
    expect(bench.run('docker run --rm -u nosuch alpine true').exit).toBe(125);
    expect(bench.run('docker run --rm -u 1234:1234 alpine id').stdout).toBe('uid=1234 gid=1234 groups=1234\n');
    expect(bench.run('docker run --rm -u root:nosuch alpine true').stderr).toContain('unable to find group nosuch');
  });

  test('does not start where a process of the host has the port', () => {
    const bench = openBench('sudo nginx');
    expect(bench.run('docker run -d -p 80:80 nginx').stderr).toContain('Error starting userland proxy: listen tcp4 0.0.0.0:80: bind: address already in use');
  });
});

describe('what a container prints', () => {
  test('goes where the shell sends it', () => {
    const bench = openBench('docker run --rm alpine echo one > f', 'docker run --rm alpine echo two | tr a-z A-Z >> f');
    expect(bench.run('cat f').stdout).toBe('one\nTWO\n');
  });

  test('is only the new output when a pipe starts the container again', () => {
    const bench = openBench('docker run --name a1 alpine echo hi');
    expect(bench.run('docker start -a a1 | cat').stdout).toBe('hi\n');
  });

  test('has its exit code when it is redirected, even when --rm removes the container', () => {
    const bench = openBench('docker pull -q alpine');
    expect(bench.run('docker run --rm alpine sh -c "exit 3" > f').exit).toBe(3);
  });
});

test('the environment is in the order of the real thing', () => {
  const { stdout } = openBench('docker pull -q alpine').run('docker run --rm -h box -e A=1 alpine env');
  expect(stdout).toBe('PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\nHOSTNAME=box\nA=1\nHOME=/root\n');
});
