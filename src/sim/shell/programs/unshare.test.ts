// unshare, nsenter, chroot, lsns, ip and ipcs at the terminal: a container from parts, by hand.
import { describe, expect, test } from 'vitest';
import { machineOf } from '../../world';
import { openBench } from '../../docker/testBench';

const out = (line: string, ...before: string[]): string => openBench(...before).run(line).stdout;

describe('unshare', () => {
  test('without root asks for a user namespace first', () => {
    expect(openBench().run('unshare --net true')).toMatchObject({ stderr: 'unshare: unshare failed: Operation not permitted\n', exit: 1 });
    expect(out('unshare -r id -u')).toBe('0\n');
    expect(out('unshare --user whoami')).toBe('nobody\n');
  });

  test('with a PID namespace and a fresh /proc shows only what is inside, the program as number 1', () => {
    expect(out('sudo unshare --pid --fork --mount-proc ps -o pid,args')).toBe('    PID COMMAND\n      1 ps -o pid,args\n');
  });

  test('with a PID namespace alone, ps still reads the /proc of the machine', () => {
    expect(out('sudo unshare --pid --fork ps -e')).toContain('dockerd');
  });

  test('leaves a loopback that is down', () => {
    expect(out('sudo unshare --net ip -br link')).toBe('lo               DOWN           00:00:00:00:00:00 <LOOPBACK> \n');
  });

  test('opens a shell whose host name is its own; exit leads back, and nothing is left behind', () => {
    const bench = openBench('sudo unshare -pfmu --mount-proc bash', 'hostname box');
    expect(bench.run('hostname').stdout).toBe('box\n');
    expect(bench.run('uname -r').stdout).toBe('6.8.0-64-generic\n');
    expect(bench.run('ps -o pid,args').stdout).toBe('    PID COMMAND\n      1 bash\n      2 ps -o pid,args\n');
    bench.run('exit');
    expect(bench.run('hostname').stdout).toBe('host\n');
    expect(bench.run('ps -e').stdout).not.toContain('box');
    expect(Object.values(machineOf(bench.world(), 'host').kernel?.processes ?? {}).filter(({ argv }) => argv[0] === 'bash')).toEqual([]);
  });

  test('keeps a server out of reach of the machine when it has a network of its own', () => {
    const bench = openBench('sudo unshare --net nginx');
    expect(bench.run('curl localhost').exit).toBe(7);
    expect(bench.run('ps -e').stdout).toContain('nginx');
  });

  test('reads the /proc of its own namespaces, and its map of users', () => {
    expect(out('sudo unshare --pid --fork --mount-proc cat /proc/1/comm')).toBe('cat\n');
    expect(out('unshare -r cat /proc/self/uid_map')).toBe('         0       1000          1\n');
    expect(out('sudo unshare --net readlink /proc/self/ns/net')).not.toBe(out('readlink /proc/self/ns/net'));
  });

  test('runs a script and a program that takes time to their ends, in their own namespaces', () => {
    const bench = openBench();
    expect(bench.run("sudo unshare --uts sh -c 'hostname box; sleep 3; hostname'").stdout).toBe('box\n');
    const before = bench.world().now;
    expect(bench.run('sudo unshare --net sleep 5')).toMatchObject({ exit: 0 });
    expect(bench.world().now - before).toBeGreaterThanOrEqual(5000);
    expect(Object.values(machineOf(bench.world(), 'host').kernel?.processes ?? {}).filter(({ argv }) => /sleep|^sh$/.test(argv[0] ?? ''))).toEqual([]);
  });

  test('says when there is no such program', () => {
    expect(openBench().run('sudo unshare --net nope')).toMatchObject({ stderr: 'unshare: failed to execute nope: No such file or directory\n', exit: 127 });
  });
});

describe('nsenter', () => {
  const web = ['docker run -d --name web nginx'];
  const pid = '$(docker inspect -f {{.State.Pid}} web)';

  test('sees a container as the container does, kind by kind', () => {
    expect(out(`sudo nsenter -t ${pid} -n ip -br addr`, ...web)).toContain('172.17.0.2/16');
    expect(out(`sudo nsenter -t ${pid} -a cat /etc/os-release`, ...web)).toContain('Debian');
    expect(out(`sudo nsenter -t ${pid} -u hostname`, ...web)).toMatch(/^[0-9a-f]{12}\n$/);
  });

  test('needs root and a process', () => {
    expect(openBench(...web).run(`nsenter -t ${pid} -n ip link`).stderr).toMatch(/^nsenter: cannot open \/proc\/\d+\/ns\/net: Permission denied\n$/);
    expect(openBench().run('sudo nsenter -t 99 -n ip link').stderr).toBe('nsenter: cannot open /proc/99/ns/net: No such file or directory\n');
  });
});

describe('chroot', () => {
  test('changes the files and leaves processes, network and kernel in sight', () => {
    const bench = openBench('sudo chroot /opt/alpine sh');
    expect(bench.run('cat /etc/os-release').stdout).toContain('Alpine');
    expect(bench.run('ls /').stdout).not.toContain('boot');
    expect(bench.run('cat ../../../boot/vmlinuz').exit).toBe(1);
    expect(bench.run('ps').stdout).toContain('dockerd');
    expect(bench.run('ip -br link').stdout).toContain('docker0');
    expect(bench.run('uname -r').stdout).toBe('6.8.0-64-generic\n');
    bench.run('echo hi > /tmp/x');
    bench.run('exit');
    expect(bench.run('cat /opt/alpine/tmp/x').stdout).toBe('hi\n');
  });

  test.each([
    ['chroot /opt/alpine sh', "chroot: cannot change root directory to '/opt/alpine': Operation not permitted\n", 125],
    ['sudo chroot /nope sh', "chroot: cannot change root directory to '/nope': No such file or directory\n", 125],
    ['sudo chroot /opt/alpine', "chroot: failed to run command '/bin/bash': No such file or directory\n", 127],
  ])('%s', (line, stderr, exit) => {
    expect(openBench().run(line)).toMatchObject({ stderr, exit });
  });
});

test('lsns counts the processes of each namespace', () => {
  const rows = out('sudo lsns -t net', 'docker run -d --name web nginx').trim().split('\n');
  expect(rows).toHaveLength(3);
  expect(rows[2]).toMatch(/^\d+ net +1 +\d+ root nginx/);
});

test('/proc/self/ns names the namespaces', () => {
  expect(out('ls -l /proc/self/ns')).toMatch(/^total 0\n(lrwx.* 0 .* -> \w+:\[\d+\]\n){10}$/);
  expect(out('ls -l /proc/1/ns')).toContain('pid -> pid:[4026531836]');
});

test('shared memory belongs to an IPC namespace', () => {
  const bench = openBench('ipcmk -M 4096');
  expect(bench.run('ipcs -m').stdout).toContain(' you ');
  expect(bench.run('sudo unshare --ipc ipcs -m').stdout).not.toContain(' you ');
});
