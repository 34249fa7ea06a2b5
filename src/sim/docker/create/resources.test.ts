// Flags for what a container may use and do: kept and shown, and refused in the real words where they make no sense.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

test('what was asked for is shown by inspect, beside what the daemon fills in', () => {
  const bench = openBench(
    'docker run -d --name a1 --cap-add net_admin --cap-drop ALL --ulimit nofile=10:20 --privileged -c 512 --cpuset-cpus 0-1 --pids-limit 9 --shm-size 1g --device /dev/fuse:rw --security-opt no-new-privileges --memory-reservation 8m alpine sleep 9',
  );
  const config = JSON.parse(bench.run('docker inspect -f "{{json .HostConfig}}" a1').stdout) as Record<string, unknown>;
  expect(config).toMatchObject({
    CapAdd: ['CAP_NET_ADMIN'],
    CapDrop: ['ALL'],
    Ulimits: [{ Name: 'nofile', Soft: 10, Hard: 20 }],
    Privileged: true,
    CpuShares: 512,
    CpusetCpus: '0-1',
    PidsLimit: 9,
    ShmSize: 1024 ** 3,
    Devices: [{ PathOnHost: '/dev/fuse', PathInContainer: '/dev/fuse', CgroupPermissions: 'rw' }],
    SecurityOpt: ['no-new-privileges'],
    MemoryReservation: 8 * 1024 ** 2,
    ReadonlyRootfs: false,
    IpcMode: 'private',
  });
});

describe('what makes no sense is refused', () => {
  test.each([
    ['docker run --ulimit foo alpine', /^invalid argument "foo" for "--ulimit" flag: invalid ulimit argument: foo\n/],
    ['docker run --ulimit nofile=10:5 alpine', /^invalid argument "nofile=10:5" for "--ulimit" flag: ulimit soft limit must be less than or equal to hard limit: 10 > 5\n/],
    ['docker run --security-opt foo alpine', /^docker: Invalid --security-opt: "foo"\n/],
    ['docker run --security-opt seccomp=/nope alpine', /^docker: opening seccomp profile \(\/nope\) failed: open \/nope: no such file or directory\n/],
    ['docker run --cap-add foo alpine', /docker: Error response from daemon: invalid CapAdd: unknown capability: "CAP_FOO"\n/],
    ['docker run --cpuset-cpus 0-99 alpine', /Requested CPUs are not available - requested 0-99, available: 0-7\n/],
    ['docker run --cpuset-cpus x alpine', /Invalid value x for cpuset cpus: invalid format: x\n/],
    ['docker run --stop-signal FOO alpine', /^docker: Error response from daemon: invalid signal: FOO\n/],
    ['docker run -e =x alpine', /^invalid argument "=x" for "-e, --env" flag: invalid environment variable: =x\n\nUsage: /],
    ['docker run --shm-size x alpine', /^invalid argument "x" for "--shm-size" flag: invalid size: 'x'\n/],
  ])('%s', (line, words) => {
    const { stderr, exit } = openBench('docker pull -q alpine').run(line);
    expect(stderr).toMatch(words);
    expect(exit).toBe(125);
  });
});
