// Files that the kernel makes up: every container reads its own limits and processes, the machine reads all of them.
import { describe, expect, it } from 'vitest';
import { openBench } from './docker/testBench';

describe('/proc and /sys/fs/cgroup', () => {
  it('show a container its own limits, as the root of what it sees', () => {
    const bench = openBench();
    bench.run('docker pull alpine');
    expect(bench.run('docker run --rm -m 64m --cpus 1.5 alpine cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/cpu.max /proc/self/cgroup').stdout).toBe(
      '67108864\n150000 100000\n0::/\n',
    );
    expect(bench.run('docker run --rm alpine cat /sys/fs/cgroup/memory.max').stdout).toBe('max\n');
  });

  it('show the same process as 1 in the container and by its own number on the machine', () => {
    const bench = openBench();
    bench.run('docker run -d --name web nginx');
    const pid = bench.run("docker inspect -f '{{.State.Pid}}' web").stdout.trim();
    expect(bench.run('docker exec web cat /proc/1/comm').stdout).toBe('nginx\n');
    expect(bench.run(`cat /proc/${pid}/comm`).stdout).toBe('nginx\n');
    expect(bench.run(`cat /proc/${pid}/cgroup`).stdout).toContain('docker');
    expect(bench.run('docker exec web readlink /proc/1/ns/net').stdout).toBe(bench.run(`readlink /proc/${pid}/ns/net`).stdout);
    expect(bench.run('docker exec web readlink /proc/1/ns/net').stdout).not.toBe(bench.run('readlink /proc/1/ns/net').stdout);
  });

  it('stay out of what a container writes, and cannot be written', () => {
    const bench = openBench();
    bench.run('docker run -d --name web nginx');
    expect(bench.run('docker exec web sh -c "echo 1 > /proc/version"').exit).not.toBe(0);
    expect(bench.run('docker diff web').stdout).not.toContain('/proc');
  });
});
