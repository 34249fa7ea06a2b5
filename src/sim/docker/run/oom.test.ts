// Out of memory: a container at its limit dies alone, and without a limit the whole machine runs full.
import { describe, expect, test } from 'vitest';
import { machineOf } from '../../world';
import { openBench } from '../testBench';

const ofType = (bench: ReturnType<typeof openBench>, line: string, ...types: string[]) => bench.run(line).turn.events.filter((event) => types.includes(event.type));

describe('a memory hog', () => {
  test('with a limit grows up to it, and only what is in its group is killed', () => {
    const bench = openBench('docker run -d --name web nginx', 'docker run -d --name hog -m 64m alpine tail /dev/zero');
    const events = ofType(bench, 'wait 2s', 'process/grew', 'oom/killed', 'container/exited');
    const sizes = events.flatMap((event) => (event.type === 'process/grew' ? [event.memoryMiB] : []));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(sizes.at(-1)).toBe(64);
    expect(events.at(-2)).toMatchObject({ type: 'oom/killed', cgroup: `/system.slice/docker-${bench.container('hog')?.id ?? ''}.scope`, memoryMiB: 64 });
    expect(events.at(-1)).toMatchObject({ type: 'container/exited', exitCode: 137, oomKilled: true });
    expect(bench.container('hog')).toMatchObject({ state: 'exited', oomKilled: true, exitCode: 137 });
    expect(bench.container('web')?.state).toBe('running');
  });

  test('without a limit takes what the machine has, until the kernel picks the biggest process', () => {
    const bench = openBench('docker run -d --name web nginx', 'docker run -d --name hog alpine tail /dev/zero');
    const [killed] = ofType(bench, 'wait 60s', 'oom/killed');
    expect(killed).toMatchObject({ cgroup: null, argv: ['tail', '/dev/zero'] });
    expect(bench.container('web')?.state).toBe('running');
    expect(bench.container('hog')).toMatchObject({ state: 'exited', oomKilled: true });
  });

  test('that is not the biggest process costs a neighbor its life', () => {
    const bench = openBench('docker run -d --name big alpine tail /dev/zero', 'wait 25s', 'docker pause big', 'docker run -d --name hog alpine tail /dev/zero');
    const [killed] = ofType(bench, 'wait 20s', 'oom/killed');
    expect(killed).toMatchObject({ cgroup: null, container: bench.container('big')?.id });
  });

  test('stands still while its container is paused', () => {
    const bench = openBench('docker run -d --name hog -m 1g alpine tail /dev/zero', 'docker pause hog');
    expect(ofType(bench, 'wait 60s', 'process/grew', 'oom/killed')).toEqual([]);
    expect(ofType(bench, 'docker unpause hog', 'x')).toEqual([]);
    expect(ofType(bench, 'wait 10s', 'oom/killed')).toHaveLength(1);
  });

  test('started by exec takes the worst process of the container, and the container is marked', () => {
    const bench = openBench('docker run -d --name web -m 64m nginx', 'docker exec -d web tail /dev/zero');
    expect(ofType(bench, 'wait 2s', 'oom/killed')).toMatchObject([{ argv: ['tail', '/dev/zero'] }]);
    expect(bench.container('web')).toMatchObject({ state: 'running', oomKilled: true });
    bench.run('docker restart web');
    expect(bench.container('web')).toMatchObject({ state: 'running', oomKilled: false });
  });

  test('comes back by its restart policy, and dies again', () => {
    const bench = openBench('docker run -d --name hog -m 32m --restart on-failure:2 alpine tail /dev/zero');
    expect(ofType(bench, 'wait 10s', 'oom/killed')).toHaveLength(3);
    expect(bench.container('hog')).toMatchObject({ state: 'exited', restartCount: 2 });
  });

  test('is shut in when its limit is lowered below what it has', () => {
    const bench = openBench('docker run -d --name hog -m 1g alpine tail /dev/zero', 'wait 1s', 'docker pause hog');
    const before = Object.values(machineOf(bench.world(), 'host').kernel?.processes ?? {}).find((p) => p.containerId === bench.container('hog')?.id);
    expect(before?.memoryMiB).toBeGreaterThan(100);
    expect(ofType(bench, 'docker update -m 32m hog', 'oom/killed')).toHaveLength(1);
    expect(bench.container('hog')?.state).toBe('exited');
  });
});

test('a container whose program needs more than its limit is killed as soon as it has started', () => {
  const bench = openBench('docker run -d --name db -m 32m -e POSTGRES_PASSWORD=x postgres');
  expect(bench.container('db')).toMatchObject({ state: 'exited', oomKilled: true, exitCode: 137 });
});
