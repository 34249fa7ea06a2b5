// Health checks: how results become a status, who hears of it, and when they stop.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

const statusOf = (bench: ReturnType<typeof openBench>, name: string): string => bench.run(`docker ps -a --filter name=^/${name}$ --format "{{.Status}}"`).stdout;

describe('the health check of a container over that of its image', () => {
  test.each([
    ['', '["CMD","true"] 5000000000 2000000000 3000000000 1000000000 4', 'healthy'],
    ['--health-cmd false', '["CMD-SHELL","false"] 5000000000 2000000000 3000000000 1000000000 4', 'starting'],
    [
      '--health-interval 9s --health-timeout 8s --health-start-period 7s --health-start-interval 6s --health-retries 2',
      '["CMD","true"] 9000000000 8000000000 7000000000 6000000000 2',
      'starting',
    ],
    ['--no-healthcheck', '["NONE"] 5000000000 2000000000 3000000000 1000000000 4', undefined],
  ])('%s', (flags, expected, status) => {
    const bench = openBench(
      `printf 'FROM alpine\\nHEALTHCHECK --interval=5s --timeout=2s --start-period=3s --start-interval=1s --retries=4 CMD ["true"]\\n' > Dockerfile`,
      'docker build -q -t app .',
      `docker run -d --name box ${flags} app sleep 100`,
      'wait 2s',
    );
    const { Test, Interval, Timeout, StartPeriod, StartInterval, Retries } = bench.container('box')?.config.Healthcheck ?? {};
    expect([JSON.stringify(Test), Interval, Timeout, StartPeriod, StartInterval, Retries].join(' ')).toBe(expected);
    expect(bench.container('box')?.health?.status).toBe(status);
  });
});

describe('a health check', () => {
  test('begins as starting, and becomes healthy with its first success', () => {
    const bench = openBench('docker run -d --name a1 --health-cmd true --health-interval 1s alpine sleep 100');
    expect(statusOf(bench, 'a1')).toMatch(/^Up .*\(health: starting\)\n$/);
    bench.run('wait 1s');
    expect(statusOf(bench, 'a1')).toMatch(/^Up .*\(healthy\)\n$/);
    expect(bench.run('docker ps -q --filter health=healthy').stdout).not.toBe('');
  });

  test('makes a container unhealthy after so many failures in a row, and the daemon tells', () => {
    const bench = openBench('docker run -d --name a1 --health-cmd "exit 4" --health-interval 1s --health-retries 2 alpine sleep 100', 'wait 1s');
    expect(statusOf(bench, 'a1')).toContain('(health: starting)');
    bench.run('wait 1s');
    expect(statusOf(bench, 'a1')).toContain('(unhealthy)');
    expect(bench.run('docker inspect -f "{{.State.Health.FailingStreak}} {{(index .State.Health.Log 0).ExitCode}}" a1').stdout).toBe('2 4\n');
    expect(bench.run('docker events --since 1m --until 0s --filter event=health_status --format "{{.Action}}"').stdout).toBe('health_status: unhealthy\n');
  });

  test('forgives failures in its start period, and looks more often', () => {
    const bench = openBench(
      'docker run -d --name a1 --health-cmd false --health-interval 1m --health-start-period 20s --health-start-interval 2s --health-retries 1 alpine sleep 300',
      'wait 15s',
    );
    expect(bench.container('a1')?.health).toMatchObject({ status: 'starting', failingStreak: 0 });
    expect(bench.container('a1')?.health?.log).toHaveLength(5);
    bench.run('wait 90s');
    expect(bench.container('a1')?.health?.status).toBe('unhealthy');
  });

  test('sees what changes inside', () => {
    const bench = openBench('docker run -d --name a1 --health-cmd "test -f /ok" --health-interval 1s --health-retries 1 alpine sleep 100', 'wait 2s');
    expect(statusOf(bench, 'a1')).toContain('(unhealthy)');
    bench.run('docker exec a1 touch /ok');
    bench.run('wait 1s');
    expect(statusOf(bench, 'a1')).toContain('(healthy)');
  });

  test('rests while the container is paused, and ends with it', () => {
    const bench = openBench('docker run -d --name a1 --health-cmd true --health-interval 1s alpine sleep 100', 'wait 1s', 'docker pause a1');
    const checks = bench.container('a1')?.health?.log.length;
    bench.run('wait 10s');
    expect(bench.container('a1')?.health?.log.length).toBe(checks);
    bench.run('docker unpause a1');
    bench.run('docker kill a1');
    expect(bench.world().pending.filter(({ kind }) => kind === 'health-check')).toEqual([]);
  });

  test('that takes too long or names no program has no result', () => {
    const bench = openBench('docker run -d --name a1 --health-cmd "sleep 5" --health-interval 1s --health-timeout 2s alpine sleep 100', 'wait 1s');
    expect(bench.container('a1')?.health?.log[0]).toMatchObject({ exitCode: -1, output: 'Health check exceeded timeout (2s)' });
  });
});

test.each([
  ['docker run --no-healthcheck --health-cmd x alpine', "docker: --no-healthcheck conflicts with --health-* options\n\nRun 'docker run --help' for more information\n"],
  ['docker run --health-interval -1s --health-cmd x alpine', "docker: --health-interval cannot be negative\n\nRun 'docker run --help' for more information\n"],
  ['docker run --health-interval 10 alpine', /^invalid argument "10" for "--health-interval" flag: time: missing unit in duration "10"\n/],
])('%s', (line, words) => {
  const { stderr, exit } = openBench().run(line);
  if (typeof words === 'string') expect(stderr).toBe(words);
  else expect(stderr).toMatch(words);
  expect(exit).toBe(125);
});
