// What prune commands ask, what they take, and what they leave.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

const QUESTION = 'Are you sure you want to continue? [y/N] ';

describe('the question', () => {
  test('stands where the prompt is, and only y goes on', () => {
    const bench = openBench('docker create --name c1 alpine');
    expect(bench.run('docker container prune')).toMatchObject({ stdout: 'WARNING! This will remove all stopped containers.\n', exit: 0 });
    expect(bench.world().terminals['t1']?.job).toMatchObject({ kind: 'confirmation', question: QUESTION });
    expect(bench.run('yes')).toMatchObject({ stdout: '', exit: 0 });
    expect(bench.container('c1')).toBeDefined();

    bench.run('docker container prune');
    expect(bench.run(' Y ').stdout).toMatch(/^Deleted Containers:\n[0-9a-f]{64}\n\nTotal reclaimed space: 0B\n$/);
    expect(bench.container('c1')).toBeUndefined();
    expect(bench.world().terminals['t1']?.job).toBeNull();
  });

  test('is left by Ctrl+C and by Ctrl+D', () => {
    const bench = openBench('docker create --name c1 alpine', 'docker container prune', '^C');
    expect(bench.run('echo $?').stdout).toBe('130\n');
    bench.run('docker container prune');
    bench.run('^D');
    expect(bench.run('echo $?').stdout).toBe('0\n');
    expect(bench.container('c1')).toBeDefined();
  });

  test('reads what comes through a pipe', () => {
    const bench = openBench('docker volume create v1');
    expect(bench.run('echo n | docker volume prune -a').stdout).toBe(`WARNING! This will remove all local volumes not used by at least one container.\n${QUESTION}`);
    expect(bench.run('echo y | docker volume prune -a').stdout).toContain('Deleted Volumes:\nv1\n\nTotal reclaimed space: 0B\n');
  });

  test('lists what a system prune takes', () => {
    const bench = openBench();
    expect(bench.run('echo n | docker system prune').stdout).toBe(
      `WARNING! This will remove:\n  - all stopped containers\n  - all networks not used by at least one container\n  - all dangling images\n  - unused build cache\n\n${QUESTION}`,
    );
    expect(bench.run('echo n | docker system prune -a --volumes --filter label=b --filter label=a').stdout).toBe(
      'WARNING! This will remove:\n  - all stopped containers\n  - all networks not used by at least one container\n  - all anonymous volumes not used by at least one container\n  - all images without at least one container associated to them\n  - all build cache\n\n  Items to be pruned will be filtered with:\n  - label=a\n  - label=b\n\n' +
        QUESTION,
    );
  });
});

test('container prune spares what runs, and counts what was written', () => {
  const bench = openBench('docker run -d --name up alpine sleep 1000', 'docker run --name w1 alpine sh -c "echo 123456789 > /f"', 'docker create --name c1 --label keep alpine');
  expect(bench.run("docker container prune -f --filter 'label!=keep'").stdout).toMatch(/^Deleted Containers:\n[0-9a-f]{64}\n\nTotal reclaimed space: 10B\n$/);
  expect(bench.run('docker ps -a --format {{.Names}}').stdout).toBe('c1\nup\n');
  expect(bench.run('docker container prune -f --filter until=1h').stdout).toBe('Total reclaimed space: 0B\n');
  expect(bench.run('docker container prune -f --filter name=c1')).toMatchObject({ stderr: "Error response from daemon: invalid filter 'name'\n", exit: 1 });
});

test('network prune spares Docker’s own networks and those with running containers', () => {
  const bench = openBench(
    'docker network create used',
    'docker network create idle',
    'docker run -d --network used alpine sleep 1000',
    'docker create --name c1 --network idle alpine',
  );
  expect(bench.run('docker network prune -f').stdout).toBe('Deleted Networks:\nidle\n\n');
  expect(bench.run('docker network ls --format {{.Name}}').stdout).toBe('bridge\nhost\nnone\nused\n');
  expect(bench.run('docker network prune -f').stdout).toBe('');
  expect(bench.run('docker start c1').stderr).toContain('network idle not found');
});

test('volume prune takes volumes without a name, and with --all the others too', () => {
  const bench = openBench('docker volume create v1', 'docker volume create --label keep v2', 'docker run -v /d alpine sh -c "echo 12 > /d/f"', 'docker create -v v3:/d alpine');
  expect(bench.run('docker volume prune -f').stdout).toBe('Total reclaimed space: 0B\n');
  bench.run('docker rm $(docker ps -lq --filter status=exited)');
  expect(bench.run('docker volume prune -f').stdout).toMatch(/^Deleted Volumes:\n[0-9a-f]{64}\n\nTotal reclaimed space: 3B\n$/);
  expect(bench.run('docker volume prune -af --filter label!=keep').stdout).toBe('Deleted Volumes:\nv1\n\nTotal reclaimed space: 0B\n');
  expect(bench.run('docker volume ls -q').stdout).toBe('v2\nv3\n');
  expect(bench.run('docker volume prune -f --filter all=perhaps')).toMatchObject({ stderr: "Error response from daemon: invalid filter 'all=[perhaps]'\n", exit: 1 });
  expect(bench.run('docker volume prune -a --filter all=1').stderr).toContain('conflicting options: cannot specify both --all and --filter all=1');
});

test('system prune goes through everything in order', () => {
  const bench = openBench('docker network create n1', 'docker run --name c1 -v /d -v v1:/e alpine true', 'docker pull -q nginx');
  expect(bench.run('docker system prune -af --volumes').stdout).toMatch(
    /^Deleted Containers:\n[0-9a-f]{64}\n\nDeleted Networks:\nn1\n\nDeleted Volumes:\n[0-9a-f]{64}\n\nDeleted Images:\nuntagged: [^]*\n\nTotal reclaimed space: \d+\.?\d*MB\n$/,
  );
  expect(bench.run('docker system df --format "{{.TotalCount}}"').stdout).toBe('0\n0\n1\n0\n');
  expect(bench.run('docker system prune --volumes --filter until=1h').stderr).toContain('ERROR: The "until" filter is not supported with "--volumes"');
});

test('what stood after the question on its line goes on once it is answered', () => {
  const bench = openBench('docker volume prune && echo done');
  expect(bench.run('y').stdout).toMatch(/^Total reclaimed space: 0B\ndone\n$/);
});
