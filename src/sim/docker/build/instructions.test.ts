// Single instructions of a build, and what its client and its end are asked: files, values, steps that do not end.
import { describe, expect, it } from 'vitest';
import { simulate } from '../../simulate';
import { type Answer, type Bench } from '../testBench';
import { machineOf } from '../../world';
import { build, folder, inside, output, write } from './testBuild';

describe('files', () => {
  it('follow .dockerignore, also that of a Dockerfile of its own', () => {
    const bench = folder('FROM alpine\nCOPY . /c\nRUN ls /c\n', { '.dockerignore': '*.log\n!keep.log\n', 'a.log': '1', 'keep.log': '2', b: '3' });
    expect(output(build(bench))).toEqual(['Dockerfile', 'b', 'keep.log']);
    write(bench, 'Dockerfile.dockerignore', '*\n!b\n');
    expect(output(build(bench, '--no-cache'))).toEqual(['b']);
  });

  it('are copied with owner and mode, into folders, by pattern, and out of archives', () => {
    const bench = folder(
      'FROM alpine\nWORKDIR /w\nCOPY --chown=nobody --chmod=700 a.sh ./bin/\nCOPY *.txt sub/\nADD e.tar /tree\nCOPY e.tar /raw/\nRUN <<EOF\nls bin sub\ncat /tree/etc/hostname\nls /raw\nEOF\n',
      { 'a.sh': '#!/bin/sh\necho ran\n', 'x.txt': '', 'y.txt': '' },
    );
    bench.run('docker create --name cc alpine');
    bench.run('docker export cc -o e.tar');
    const answer = build(bench);
    expect(output(answer)).toEqual(['bin:', 'a.sh', '', 'sub:', 'x.txt', 'y.txt', 'localhost', 'e.tar']);
    expect(answer.exit).toBe(0);
    expect(inside(bench, 'bin/a.sh')).toBe('ran\n');
  });

  it('of a later step hide those of an earlier one, and cost more', () => {
    const bench = folder('FROM alpine\nRUN head -c 3000000 /dev/zero > /big\nRUN rm /big\n');
    build(bench);
    expect(bench.run('docker history --format "{{.Size}}" app').stdout).toBe('0B\n3MB\n0B\n9.84MB\n');
    expect(inside(bench, 'ls /big')).toBe('');
  });

  it('are read from where links lead', () => {
    const bench = folder('FROM alpine\nRUN echo 1 > /one && ln -s /one /two && echo 2 > /two\nRUN cat /one\n');
    expect(build(bench).stderr).toMatch(/^#6 0\.\d+ 2$/m);
  });
});

describe('values', () => {
  it('ARG is for the build only, ENV stays', () => {
    const bench = folder('ARG V=edge\nFROM alpine:latest\nARG V\nARG W=w\nENV E=$W-$V\nRUN echo $V $W $E > /v\nCMD ["cat", "/v"]\n');
    build(bench, '-t app --build-arg W=2');
    expect(inside(bench, '')).toBe('edge 2 2-edge\n');
    expect(inside(bench, 'sh -c "echo [$V][$E]"').trim()).not.toBe('');
    expect(bench.run('docker inspect -f "{{json .Config.Env}}" app').stdout).toContain('"E=2-edge"');
    expect(bench.run('docker history --no-trunc --format "{{.CreatedBy}}" app').stdout).toContain('RUN |2 V=edge W=2 /bin/sh -c echo $V $W $E > /v # buildkit\n');
  });

  it('a shell entry point ignores arguments, an exec one gets them', () => {
    const bench = folder('FROM alpine\nENTRYPOINT ["echo", "hi"]\nCMD ["you"]\n');
    build(bench);
    expect(inside(bench, '')).toBe('hi you\n');
    expect(inside(bench, 'me')).toBe('hi me\n');
  });
});

describe('a step that does not end', () => {
  const hanging = (): { bench: Bench; answer: Answer } => {
    const bench = folder('FROM alpine\nRUN sleep infinity\n');
    return { bench, answer: build(bench) };
  };
  const terminal = (bench: Bench) => bench.world().terminals['t1'];

  it('holds the terminal until Ctrl+C', () => {
    const { bench, answer } = hanging();
    expect(answer.stderr.endsWith('#5 [2/2] RUN sleep infinity\n')).toBe(true);
    expect(terminal(bench)?.job).toMatchObject({ kind: 'build' });
    expect(bench.run('^C')).toMatchObject({ stderr: '#5 CANCELED\nERROR: failed to solve: Canceled: context canceled\n', exit: 130 });
    expect(bench.run('ps aux').stdout).not.toContain('sleep infinity');
  });

  it.each([
    ['its process is killed', (pid: number) => `sudo kill -9 ${String(pid)}`],
    ['the daemon stops', () => 'sudo systemctl stop docker.socket docker'],
  ])('fails when %s', (_what, line) => {
    const { bench } = hanging();
    const job = terminal(bench)?.job;
    const pid = job?.kind === 'build' ? job.pid : 0;
    const process = machineOf(bench.world(), 'host').kernel?.processes[pid];
    expect(process).toMatchObject({ nsPid: 1, argv: ['/bin/sh', '-c', 'sleep infinity'], containerId: null });
    const { after, events } = simulate(bench.world(), { terminal: 't2', line: line(pid) });
    expect(after.terminals['t1']).toMatchObject({ job: null, session: { lastExit: 1 } });
    const printed = events.map((event) => (event.type === 'terminal/printed' && event.terminal === 't1' ? event.text : '')).join('');
    expect(printed).toContain('ERROR: failed to solve: process "/bin/sh -c sleep infinity" did not complete successfully: exit code: 137\n');
    expect(machineOf(after, 'host').kernel?.processes[pid]).toBeUndefined();
  });
});

describe('what is asked of the client', () => {
  it.each([
    ['docker build -t Foo .', 'ERROR: invalid tag "Foo": repository name must be lowercase\n'],
    ['docker build ./nope', 'ERROR: unable to prepare context: path "./nope" not found\n'],
    ['docker build Dockerfile', 'ERROR: unable to prepare context: path "Dockerfile" not found\n'],
    ['docker build -f x/y .', 'ERROR: resolve : lstat x: no such file or directory\n'],
    ['docker build --secret id=a,src=nope .', 'ERROR: failed to stat nope: stat nope: no such file or directory\n'],
    ['docker build --secret src=Dockerfile .', 'ERROR: secret missing ID\n'],
    ['docker build --progress=fancy .', 'ERROR: invalid progress mode fancy\n'],
    ['docker build -q --progress=plain .', 'ERROR: progress=plain and quiet cannot be used together\n'],
    ['docker build --platform linux/amd64,linux/arm64 .', /^ERROR: Multi-platform build is not supported for the docker driver\.\n/],
    ['docker build -f - - < Dockerfile', "ERROR: invalid argument: can't use stdin for both build context and dockerfile\n"],
    ['docker build --target x --platform toaster .', /^ERROR: "toaster": unknown operating system or architecture: invalid argument\n/],
  ])('%s', (line, expected) => {
    const { stderr, exit } = folder('FROM alpine\n').run(line);
    expect(exit).toBe(1);
    if (typeof expected === 'string') expect(stderr).toBe(expected);
    else expect(stderr).toMatch(expected);
  });

  it('a Dockerfile may come through a pipe, with a context or without one', () => {
    const bench = folder('FROM nope\n', { a: '1' });
    expect(bench.run("printf 'FROM alpine\\nCOPY a /a\\n' | docker build -q -t app -f - .").exit).toBe(0);
    expect(inside(bench, 'cat /a')).toBe('1');
    expect(bench.run("printf 'FROM alpine\\nCOPY a /a\\n' | docker build -").stderr).toContain('"/a": not found');
  });

  it('the daemon has to be there', () => {
    const bench = folder('FROM alpine\n');
    bench.run('sudo systemctl stop docker.socket docker');
    expect(build(bench).stderr).toBe('ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n');
  });
});
