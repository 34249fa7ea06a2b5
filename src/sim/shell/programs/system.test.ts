// What a machine and a container say about themselves: names, users, processes, time.
import { describe, expect, it } from 'vitest';
import { type Process } from '../../kernel/kernel';
import { bench } from './testBench';

const nginxOnHost: Partial<Process> = { pid: 60, argv: ['nginx: master process nginx'], user: 'root' };

describe('identity', () => {
  it('hostname is the container ID inside, the machine name outside', () => {
    expect(bench().run('hostname; cat /etc/hostname').out).toBe('host\nhost\n');
    expect(bench({ image: 'alpine' }).run('hostname; cat /etc/hostname').out).toBe('c0ffee00beef\nc0ffee00beef\n');
    expect(bench({ image: 'alpine' }).run('hostname -i').out).toBe('172.17.0.2\n');
    expect(bench({ image: 'alpine' }).run('cat /etc/hosts').out).toContain('172.17.0.2\tc0ffee00beef\n');
  });

  it('uname -r is the same kernel everywhere', () => {
    for (const image of [undefined, 'alpine', 'ubuntu', 'nginx']) expect(bench(image === undefined ? {} : { image }).run('uname -r').out).toBe('6.8.0-64-generic\n');
  });

  it('uname words differ by system', () => {
    expect(bench().run('uname').out).toBe('Linux\n');
    expect(bench().run('uname -a').out).toBe('Linux host 6.8.0-64-generic #67-Ubuntu SMP x86_64 x86_64 x86_64 GNU/Linux\n');
    expect(bench({ image: 'debian' }).run('uname -a').out).toBe('Linux c0ffee00beef 6.8.0-64-generic #67-Ubuntu SMP x86_64 GNU/Linux\n');
    expect(bench({ image: 'alpine' }).run('uname -a').out).toBe('Linux c0ffee00beef 6.8.0-64-generic #67-Ubuntu SMP x86_64 Linux\n');
    expect(bench().run('uname -smo').out).toBe('Linux x86_64 GNU/Linux\n');
    expect(bench().run('uname -z').exit).toBe(1);
  });

  it('whoami and id read the accounts of their own files', () => {
    expect(bench().run('whoami; id -un; id -u').out).toBe('you\nyou\n1000\n');
    expect(bench().run('id').out).toBe('uid=1000(you) gid=1000(you) groups=1000(you),4(adm),27(sudo),46(plugdev),988(docker)\n');
    expect(bench({ image: 'alpine' }).run('id').out).toBe(
      'uid=0(root) gid=0(root) groups=0(root),1(bin),2(daemon),3(sys),4(adm),6(disk),10(wheel),11(floppy),20(dialout),26(tape),27(video)\n',
    );
    expect(bench({ image: 'debian', user: '1000' }).run('whoami')).toEqual({ out: '', err: 'whoami: cannot find name for user ID 1000\n', exit: 1 });
    expect(bench().run('id nobody-here').err).toBe("id: 'nobody-here': no such user\n");
  });

  it('free and nproc show the machine, inside a container too', () => {
    expect(bench({ image: 'alpine' }).run('nproc').out).toBe('4\n');
    expect(bench({ image: 'alpine' }).run('free -m').out).toMatch(/\nMem: +8192 /);
  });

  it('date tells the simulated time', () => {
    expect(bench().run('date').out).toBe('Mon Nov 23 09:05:07 UTC 2026\n');
    expect(bench().run("date '+%F %T'; date +%s").out).toBe('2026-11-23 09:05:07\n1795424707\n');
  });

  it('env, printenv and pwd', () => {
    expect(bench({ env: { A: '1' } }).run('printenv A; env B=2 printenv B; cd /tmp; pwd').out).toBe('1\n2\n/tmp\n');
    expect(bench({ env: { A: '1' } }).run('env').out).toContain('\nA=1\n');
    expect(bench().run('env nosuch').exit).toBe(127);
    expect(bench().run('printenv NOPE').exit).toBe(1);
  });

  it('sleep lets time pass, infinity stays, nonsense fails', () => {
    const here = bench();
    expect(here.run('sleep 2; sleep 0.5; sleep 1m').exit).toBe(0);
    expect(here.slept()).toBe(62_500);
    expect(here.run('sleep infinity').exit).toMatchObject({ kind: 'stays' });
    expect(here.run('sleep x')).toMatchObject({ err: "sleep: invalid time interval 'x'\nTry 'sleep --help' for more information.\n", exit: 1 });
  });
});

describe('ps', () => {
  it('inside a container shows its own namespace only, with PID 1', () => {
    expect(bench({ image: 'alpine', processes: [nginxOnHost] }).run('ps').out).toBe('PID   USER     TIME  COMMAND\n    1 root      0:00 sleep 1000\n    2 root      0:00 ps\n');
  });

  it('on the machine shows everything, the container processes too', () => {
    const { out } = bench({
      processes: [nginxOnHost, { pid: 70, nsPid: 1, argv: ['sleep', '9'], containerId: 'x', namespaces: { pid: 4026532100, net: 1, mnt: 1, uts: 1, ipc: 1, user: 1, cgroup: 1 } }],
    }).run('ps -ef');
    expect(out.split('\n').slice(0, 4)).toEqual([
      'UID          PID    PPID  C STIME TTY          TIME CMD',
      'root           1       0  0 09:05 ?        00:00:00 /sbin/init',
      'root          60       0  0 09:05 ?        00:00:00 nginx: master process nginx',
      'root          70       0  0 09:05 ?        00:00:00 sleep 9',
    ]);
  });

  it('ps aux has the columns of procps', () => {
    const { out } = bench().run('ps aux');
    expect(out.split('\n')[0]).toBe('USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND');
    expect(out.split('\n')[1]).toBe('root           1  0.0  0.1  30720 10240 ?        Ss   09:05   0:00 /sbin/init');
    expect(bench().run('ps -aux').out).toBe(out.replace(/aux/g, '-aux'));
  });

  it('plain ps shows the own terminal, ps -e all, ps -p and -o what is asked for', () => {
    const processes = [nginxOnHost, { pid: 61, ppid: 1, argv: ['-bash'], user: 'you' }];
    const here = bench({ processes, terminal: 't1' });
    expect(here.run('ps').out).toBe('    PID TTY          TIME CMD\n     61 pts/0    00:00:00 bash\n     90 pts/0    00:00:00 ps\n');
    expect(here.run('ps -e').out).toContain('      1 ?        00:00:00 init\n     60 ?        00:00:00 nginx\n');
    expect(here.run('ps -p 60 -o pid,args').out).toBe('    PID COMMAND\n     60 nginx: master process nginx\n');
    expect(here.run('ps -ef | grep -c nginx').out).toBe('1\n');
  });

  it('is not in the nginx image', () => {
    expect(bench({ image: 'nginx' }).run('ps')).toMatchObject({ err: 'sh: 1: ps: not found\n', exit: 127 });
  });
});

describe('kill and friends', () => {
  it('kill ends a process; only its owner or root may', () => {
    const processes = [
      { pid: 60, argv: ['sleep', '9'], user: 'you', nsPid: 60 },
      { ...nginxOnHost, pid: 61, nsPid: 61 },
    ];
    const here = bench({ processes });
    expect(here.run('kill 60').exit).toBe(0);
    expect(here.run('kill 60')).toEqual({ out: '', err: 'bash: kill: (60) - No such process\n', exit: 1 });
    expect(here.run('kill -9 61').err).toBe('bash: kill: (61) - Operation not permitted\n');
    expect(here.run('sudo kill -KILL 61; ps -e | grep -c nginx').out).toBe('0\n');
    expect(here.run('kill -s NOPE 1').err).toBe('bash: kill: NOPE: invalid signal specification\n');
  });

  it('inside a container PID 1 ignores what it does not handle', () => {
    const here = bench({ image: 'alpine' });
    expect(here.run('kill 1; ps').out).toContain('    1 root');
    expect(here.run('kill 77').err).toBe("sh: can't kill pid 77: No such process\n");
  });

  it('pgrep and pkill find by name', () => {
    const here = bench({ processes: [{ pid: 60, nsPid: 60, argv: ['sleep', '9'], user: 'you' }] });
    expect(here.run('pgrep sleep').out).toBe('60\n');
    expect(here.run('pkill sleep; pgrep sleep').exit).toBe(1);
  });

  it('which finds along PATH', () => {
    expect(bench().run('which docker nosuch')).toEqual({ out: '/usr/bin/docker\n', err: '', exit: 1 });
  });

  it('sudo is root for one command', () => {
    expect(bench().run('sudo whoami; whoami').out).toBe('root\nyou\n');
    expect(bench().run('sudo nosuch')).toEqual({ out: '', err: 'sudo: nosuch: command not found\n', exit: 127 });
    expect(bench().run('nginx').err).toBe('nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)\n');
  });

  it('xargs hands words on', () => {
    expect(bench().run('echo a b | xargs echo x').out).toBe('x a b\n');
    expect(bench().run("printf 'a\\nb\\n' | xargs -n 1 echo").out).toBe('a\nb\n');
    expect(bench().run('echo a | xargs -I {} echo [{}]').out).toBe('[a]\n');
  });
});
