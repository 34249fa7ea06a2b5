// docker stats: CPU and memory as the kernel counts them, in the columns of the real CLI.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

const field = (bench: ReturnType<typeof openBench>, name: string, which: string): string => bench.run(`docker stats --no-stream --format "{{.${which}}}" ${name}`).stdout.trim();

describe('docker stats', () => {
  test('has the columns of the real one, and zeros for what does not run', () => {
    const bench = openBench('docker run -d --name a1 nginx', 'docker create --name b1 nginx');
    const { stdout } = bench.run('docker stats --no-stream -a');
    expect(stdout).toMatch(/^CONTAINER ID {3}NAME {6}CPU % {5}MEM USAGE \/ LIMIT {3}MEM % {5}NET I\/O {3}BLOCK I\/O {3}PIDS\n/);
    expect(stdout).toMatch(/ {3}b1 {8}0\.00% {5}0B \/ 0B {13}0\.00% {5}0B \/ 0B {3}0B \/ 0B {5}0\n/);
    expect(stdout).toMatch(/ {3}a1 .*MiB \/ 16GiB/);
  });

  test('shows what a limit leaves of a busy program', () => {
    const bench = openBench(
      'docker run -d --name free alpine stress --cpu 1',
      'docker run -d --name a1 --cpus 0.5 alpine yes',
      'docker run -d --name b1 --cpuset-cpus 0 alpine yes',
    );
    expect(Number.parseFloat(field(bench, 'a1', 'CPUPerc'))).toBeCloseTo(50, 0);
    expect(Number.parseFloat(field(bench, 'b1', 'CPUPerc'))).toBeCloseTo(100, 0);
    bench.run('docker update --cpus 0.2 a1');
    expect(Number.parseFloat(field(bench, 'a1', 'CPUPerc'))).toBeCloseTo(20, 0);
  });

  test('counts memory against the limit', () => {
    const bench = openBench('docker run -d --name a1 -m 64m nginx');
    expect(field(bench, 'a1', 'MemUsage')).toMatch(/^\d+(?:\.\d+)?MiB \/ 64MiB$/);
  });

  test('is drawn anew as time goes by, until Ctrl+C', () => {
    const bench = openBench('docker run -d --name a1 nginx', 'docker stats');
    expect(bench.run('wait 5s').stdout).toContain('a1');
    expect(bench.run('^C').exit).toBe(130);
    expect(bench.run('wait 5s').stdout).toBe('');
  });

  test('names what is not there', () => {
    expect(openBench().run('docker stats --no-stream nope')).toMatchObject({ stderr: 'Error response from daemon: No such container: nope\n', exit: 1 });
  });
});
