// Shells: scripts from -c, from a file, from standard input, and interactive ones that stay.
import { describe, expect, it } from 'vitest';
import { file } from '../userland/tree';
import { bench } from './testBench';

describe('sh', () => {
  it('runs -c in a shell of its own and gives back its exit code', () => {
    expect(bench({ image: 'alpine' }).run('sh -c "echo out; echo err >&2; exit 3"')).toMatchObject({ exit: 3 });
    expect(bench({ image: 'alpine' }).run('sh -c "cd /tmp; pwd"; pwd').out).toBe('/tmp\n/\n');
    expect(bench().run("bash -c 'echo $0 $1 $#' name first").out).toBe('name first 1\n');
    expect(bench({ image: 'alpine' }).run('sh -c nosuch')).toMatchObject({ err: 'sh: nosuch: not found\n', exit: 127 });
  });

  it('hides its parameters from env', () => {
    expect(bench().run("sh -c 'env' a b").out).not.toMatch(/^[0-9#]/m);
  });

  it('runs a script file, or says that there is none', () => {
    const files = { '/s.sh': file('#!/bin/sh\necho "hi $1"\n') };
    expect(bench({ files }).run('sh /s.sh you').out).toBe('hi you\n');
    expect(bench().run('bash /nope.sh')).toMatchObject({ err: 'bash: /nope.sh: No such file or directory\n', exit: 127 });
    expect(bench().run('sh /nope.sh')).toMatchObject({ err: 'sh: 0: cannot open /nope.sh: No such file\n', exit: 2 });
    expect(bench({ image: 'alpine' }).run('sh /nope.sh').err).toBe("sh: can't open '/nope.sh': No such file or directory\n");
  });

  it('reads a script from a pipe', () => {
    expect(bench().run("echo 'echo piped' | sh").out).toBe('piped\n');
  });

  it('stays with a keyboard, ends without one', () => {
    expect(bench({ image: 'alpine', keyboard: true }).start(['/bin/sh']).exit).toMatchObject({ kind: 'stays', readsKeyboard: true });
    expect(bench({ image: 'alpine' }).start(['/bin/sh']).exit).toBe(0);
    expect(bench({ image: 'ubuntu', tty: true }).start(['/bin/bash']).exit).toMatchObject({ kind: 'stays', readsKeyboard: false });
  });

  it('leaves sleeping and staying programs to the caller', () => {
    expect(bench({ image: 'alpine' }).start(['sh', '-c', 'echo a; sleep infinity']).exit).toMatchObject({ kind: 'stays' });
    const here = bench({ image: 'alpine' });
    expect(here.start(['sh', '-c', 'sleep 1; exit 1']).exit).toBe(1);
    expect(here.slept()).toBe(1000);
  });
});

describe('busybox', () => {
  it('is whatever it is called', () => {
    expect(bench({ image: 'busybox' }).run('busybox echo hi; echo ho').out).toBe('hi\nho\n');
    expect(bench({ image: 'alpine' }).run('/bin/busybox uname').out).toBe('Linux\n');
    expect(bench({ image: 'alpine' }).run('busybox --list').out).toMatch(/^\[\n[^]*\nwhoami\n/);
    expect(bench({ image: 'alpine' }).run('busybox nosuch')).toMatchObject({ err: 'nosuch: applet not found\n', exit: 127 });
  });

  it('says so for applets that are not simulated', () => {
    expect(bench({ image: 'alpine' }).run('bc')).toMatchObject({ err: 'bc: a real system has this program; this simulated machine does not run it\n', exit: 1 });
  });
});

describe('help', () => {
  it('lists what works here, and nothing that does not', () => {
    const words = bench().start(['help']).out.split(/\s+/);
    expect(words).toEqual(expect.arrayContaining(['ls', 'curl', 'docker', 'cd', 'nginx']));
    expect(words).not.toContain('gpg');
  });
});

describe('the host', () => {
  const TOOLS =
    'ls cd pwd cat echo mkdir touch rm cp mv head tail grep wc sort sleep ps kill uname hostname whoami id env export date ip ping curl wget nslookup free df top mount history help clear nano vi vim edit git tar sed awk find diff';

  it.each(TOOLS.split(' '))('has %s', (name) => {
    const shell = bench({ tty: true, keyboard: true, terminal: 't1' });
    expect(shell.run(`type ${name}`)).toMatchObject({ exit: 0 });
  });

  it('tells the version of git, and what is at home instead of what it would clone', () => {
    const shell = bench({ user: 'you', env: { HOME: '/home/you' } });
    expect(shell.run('git --version').out).toMatch(/^git version 2\.\d+\.\d+\n$/);
    expect(shell.run('git clone https://github.com/docker/getting-started-app.git')).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/^git clone: .*does not run it\n$/) as string,
    });
    expect(shell.run('mkdir ~/app; git clone x').err).toMatch(/\ngit clone: in your home folder there is: app\n$/);
    expect(shell.run('git status').err).toMatch(/^git status: /);
  });
});
