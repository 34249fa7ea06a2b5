// docker events: what the daemon remembers, what it tells at once, and how it is filtered and printed.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';
import { EVENTS_KEPT } from './events';

const actions = (bench: ReturnType<typeof openBench>, filter: string): string[] =>
  bench.run(`docker events --since 1h --until 0s ${filter} --format "{{.Type}} {{.Action}}"`).stdout.split('\n').filter(Boolean);

describe('docker events', () => {
  test('tells the life of a container in the order of the real daemon', () => {
    const bench = openBench('docker run --rm --name a1 alpine true');
    expect(actions(bench, '')).toEqual([
      'image pull',
      'container create',
      'container attach',
      'network connect',
      'container start',
      'network disconnect',
      'container die',
      'container destroy',
    ]);
  });

  test('prints an instant, the object and its attributes', () => {
    const bench = openBench('docker run --name a1 -l x=y alpine sh -c "exit 3"');
    expect(bench.run('docker events --since 1h --until 0s --filter event=die').stdout).toMatch(
      /^2026-11-23T\d\d:\d\d:\d\d\.\d{9}Z container die [0-9a-f]{64} \(execDuration=0, exitCode=3, image=alpine, name=a1, x=y\)\n$/,
    );
    expect(JSON.parse(bench.run('docker events --since 1h --until 0s --filter event=die --format json').stdout)).toMatchObject({
      status: 'die',
      from: 'alpine',
      Type: 'container',
      Action: 'die',
      scope: 'local',
    });
  });

  test('is filtered by object, kind, label and event', () => {
    const bench = openBench('docker run -d --name a1 alpine sleep 100', 'docker run -d --name b1 -l team=x alpine sleep 100', 'docker pause a1', 'docker tag alpine mine');
    expect(actions(bench, '--filter container=a1')).toEqual(['container create', 'container start', 'container pause']);
    expect(actions(bench, '--filter type=image')).toEqual(['image pull', 'image tag']);
    expect(actions(bench, '--filter label=team=x --filter event=start')).toEqual(['container start']);
    expect(bench.run('docker events --since 1h --until 0s --filter colour=red').stderr).toBe("Error response from daemon: invalid filter 'colour'\n");
  });

  test('goes on in its terminal until Ctrl+C, and shows what others do', () => {
    const bench = openBench('docker pull -q alpine', 'docker run -d --name a1 alpine sleep 2');
    expect(bench.run('docker events --filter event=die').stdout).toBe('');
    expect(bench.run('wait 3s').stdout).toMatch(/ container die .*exitCode=0/);
    expect(bench.run('^C').exit).toBe(130);
  });

  test('tells of a stop what was sent, and of memory that ran out', () => {
    const bench = openBench('docker run -d --name a1 nginx', 'docker stop a1', 'docker run --name hog -m 16m alpine tail /dev/zero');
    expect(actions(bench, '--filter container=a1').slice(-3)).toEqual(['container kill', 'container die', 'container stop']);
    expect(actions(bench, '--filter container=hog').slice(-2)).toEqual(['container oom', 'container die']);
  });

  test('keeps only the last ones', () => {
    const bench = openBench('docker pull -q alpine', ...Array.from({ length: 60 }, () => 'docker run --rm alpine true'));
    expect(bench.world().machines[0]?.engine?.events).toHaveLength(EVENTS_KEPT);
  });

  test('does not read an instant that is none', () => {
    expect(openBench().run('docker events --since foo')).toMatchObject({ stderr: 'failed to parse value as time or duration: "foo"\n', exit: 1 });
  });
});
