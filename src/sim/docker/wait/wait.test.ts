// docker wait: at once for what has stopped, else as long as it takes, in the order of its arguments.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

describe('docker wait', () => {
  test('prints the exit code of a container that has stopped', () => {
    const bench = openBench('docker run --name a1 alpine sh -c "exit 3"');
    expect(bench.run('docker wait a1')).toMatchObject({ stdout: '3\n', exit: 0 });
  });

  test('follows a container to its end', () => {
    const bench = openBench('docker run -d --name a1 alpine sh -c "sleep 5; exit 4"');
    expect(bench.run('docker wait a1')).toMatchObject({ stdout: '4\n', exit: 0 });
    expect(bench.world().now).toBeGreaterThan(5000);
  });

  test('keeps the order of its arguments, whichever stops first', () => {
    const bench = openBench('docker run -d --name slow alpine sh -c "sleep 9; exit 1"', 'docker run -d --name quick alpine sh -c "sleep 2; exit 2"');
    expect(bench.run('docker wait slow quick').stdout).toBe('1\n2\n');
  });

  test('holds the terminal, and lets go with Ctrl+C', () => {
    const bench = openBench('docker run -d --name a1 alpine sleep 100000');
    bench.run('docker wait a1');
    expect(bench.world().terminals['t1']?.job?.kind).toBe('wait');
    expect(bench.run('^C').exit).toBe(130);
    expect(bench.world().terminals['t1']?.job).toBeNull();
  });

  test('waits inside a substitution too, and says which containers are not there', () => {
    const bench = openBench('docker run -d --name a1 alpine sh -c "sleep 3; exit 5"');
    expect(bench.run('echo "code $(docker wait a1)"').stdout).toBe('code 5\n');
    expect(bench.run('docker wait nope')).toMatchObject({ stderr: 'Error response from daemon: No such container: nope\n', exit: 1 });
  });
});
