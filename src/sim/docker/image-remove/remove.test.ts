// Names go first, then the image, then layers that nobody needs; what is in use says no.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

const ID = /Deleted: sha256:[0-9a-f]{64}\n/g;

describe('docker rmi', () => {
  test('takes one of several names away, and the image with the last one', () => {
    const bench = openBench('docker pull -q alpine', 'docker tag alpine mine');
    expect(bench.run('docker rmi alpine').stdout).toMatch(/^Untagged: alpine:latest\nUntagged: alpine@sha256:[0-9a-f]{64}\n$/);
    const last = bench.run('docker rmi mine').stdout;
    expect(last).toMatch(/^Untagged: mine:latest\n/);
    expect(last.match(ID)).toHaveLength(2);
    expect(bench.run('docker images -q').stdout).toBe('');
  });

  test('by ID: only with force where the image has several repositories', () => {
    const bench = openBench('docker pull -q alpine', 'docker tag alpine mine');
    expect(bench.run('docker rmi $(docker images -q alpine)')).toMatchObject({ exit: 1 });
    expect(bench.run('docker rmi $(docker images -q alpine)').stderr).toMatch(
      /conflict: unable to delete [0-9a-f]{12} \(must be forced\) - image is referenced in multiple repositories/,
    );
    expect(bench.run('docker rmi -f $(docker images -q alpine)').stdout.match(/Untagged/g)).toHaveLength(3);
  });

  test('keeps layers that another image has', () => {
    const bench = openBench('docker pull -q alpine', 'docker pull -q nginx:alpine');
    expect(bench.run('docker rmi nginx:alpine').stdout.match(ID)).toHaveLength(8);
    expect(bench.run('docker run --rm alpine echo still').stdout).toBe('still\n');
  });

  test('by force leaves a stopped container its layers, and the container shows the ID', () => {
    const bench = openBench('docker run --name a1 alpine echo hi');
    expect(bench.run('docker rmi alpine').stderr).toMatch(/unable to remove repository reference "alpine" \(must force\)/);
    expect(bench.run('docker rmi -f alpine').stdout).toMatch(/Deleted: sha256:/);
    expect(bench.run('docker ps -a --format "{{.Image}}"').stdout).toMatch(/^[0-9a-f]{12}\n$/);
    expect(bench.run('docker start -a a1').stdout).toBe('hi\n');
  });

  test('never deletes what a running container uses, but force may take its name', () => {
    const bench = openBench('docker run -d --name a1 alpine sleep 1000');
    expect(bench.run('docker rmi -f $(docker images -q alpine)')).toMatchObject({ exit: 1 });
    expect(bench.run('docker rmi -f alpine').stdout).not.toContain('Deleted');
    expect(bench.run('docker images').stdout).toMatch(/<none> +<none> /);
    expect(bench.run('docker rm -f a1; docker image prune -f').stdout).toMatch(
      /^a1\nDeleted Images:\ndeleted: sha256:[0-9a-f]{64}\ndeleted: sha256:[0-9a-f]{64}\n\nTotal reclaimed space: 9\.8\d+MB\n$/,
    );
  });
});

describe('docker image prune', () => {
  test('asks first, and takes no answer for a no', () => {
    const bench = openBench('docker pull -q alpine');
    expect(bench.run('docker image prune -a').stdout).toBe('WARNING! This will remove all images without at least one container associated to them.\n');
    expect(bench.run('')).toMatchObject({ stdout: '', exit: 0 });
    expect(bench.run('docker images -q').stdout).not.toBe('');
    expect(bench.run('echo y | docker image prune -a').stdout).toContain('untagged: alpine:latest\n');
  });

  test('with --all keeps what a container uses', () => {
    const bench = openBench('docker run --name a1 alpine true', 'docker pull -q hello-world');
    expect(bench.run('docker image prune -af').stdout).toMatch(/^Deleted Images:\nuntagged: hello-world:latest\n/);
    expect(bench.run('docker images --format "{{.Repository}}"').stdout).toBe('alpine\n');
  });

  test('with until spares what is young', () => {
    const bench = openBench('docker pull -q alpine');
    expect(bench.run('docker image prune -af --filter until=100000h').stdout).toBe('Total reclaimed space: 0B\n');
    expect(bench.run('docker image prune -af --filter until=soon')).toMatchObject({ exit: 1 });
  });
});
