// docker update: limits reach the cgroup, and what cannot be is refused.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

describe('docker update', () => {
  test('changes the limits of the cgroup', () => {
    const bench = openBench('docker run -d --name a1 -m 128m alpine sleep 100');
    expect(bench.run('docker update -m 64m --cpus 0.5 a1')).toMatchObject({ stdout: 'a1\n', exit: 0 });
    const cgroups = Object.values(bench.world().machines[0]?.kernel?.cgroups ?? {});
    expect(cgroups.find(({ path }) => path.includes(bench.container('a1')?.id ?? '-'))).toMatchObject({ memoryMax: 64 * 1024 ** 2, nanoCpus: 5e8 });
  });

  test.each([
    ['docker update -m 64m free', /^Error response from daemon: Cannot update container [0-9a-f]{64}: Memory limit should be smaller than already set memoryswap limit/, 1],
    ['docker update --restart always auto', /Restart policy cannot be updated because AutoRemove is enabled for the container\n$/, 1],
    ['docker update --cpus 99 free', /Range of CPUs is from 0.01 to 8.00, as there are only 8 CPUs available/, 1],
    ['docker update free', /^you must provide one or more flags when using this command\n$/, 1],
    ['docker update -m x free', /^invalid argument "x" for "-m, --memory" flag: invalid size: 'x'\n\nUsage: {2}docker update/, 125],
  ])('%s', (line, words, exit) => {
    const bench = openBench('docker run -d --name free alpine sleep 100', 'docker run -d --rm --name auto alpine sleep 100');
    const answer = bench.run(line);
    expect(answer.stderr).toMatch(words);
    expect(answer.exit).toBe(exit);
  });
});
