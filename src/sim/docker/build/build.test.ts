// Whole builds: what they print, what they keep, and what comes out.
import { describe, expect, it } from 'vitest';
import { type EventOf } from '../../event';
import { simulate } from '../../simulate';
import { machineOf } from '../../world';
import { type Answer, type Bench, openBench } from '../testBench';

/** A folder with a Dockerfile and other files. */
function folder(dockerfile: string, files: Record<string, string> = {}): Bench {
  const bench = openBench('mkdir ctx', 'cd ctx');
  write(bench, 'Dockerfile', dockerfile);
  for (const [name, text] of Object.entries(files)) write(bench, name, text);
  return bench;
}

function write(bench: Bench, name: string, text: string): void {
  if (name.includes('/')) bench.run(`mkdir -p ${name.replace(/\/[^/]*$/, '')}`);
  bench.run(`printf '%s' '${text.replaceAll("'", `'"'"'`)}' > ${name}`);
}

const build = (bench: Bench, flags = '-t app', context = '.'): Answer => bench.run(`docker build ${flags} ${context}`);
const inside = (bench: Bench, command: string, image = 'app'): string => bench.run(`docker run --rm ${image} ${command}`).stdout;
const engine = (bench: Bench) => machineOf(bench.world(), 'host').engine;
const steps = ({ turn }: Answer): EventOf<'build/stepFinished'>[] => turn.events.flatMap((event) => (event.type === 'build/stepFinished' ? [event] : []));
/** How a step ended, by a part of its name: `DONE 0.2s`, `CACHED`, … */
function ending({ stderr }: Answer, name: string): string | undefined {
  const number = new RegExp(`^#(\\d+) .*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'm').exec(stderr)?.[1];
  return [...stderr.matchAll(new RegExp(`^#${number ?? 'x'} ((?:DONE|CACHED|CANCELED|ERROR).*)$`, 'gm'))].at(-1)?.[1];
}

/** What the commands of a build printed, without seconds. */
const output = ({ stderr }: Answer): string[] => [...stderr.matchAll(/^#\d+ \d+\.\d{1,3} (.*)$/gm)].map(([, line = '']) => line);

describe('a build', () => {
  it('sends its requests in order, and asks the client for the files', () => {
    const bench = folder('FROM alpine\nCOPY a /a\n', { a: '1' });
    const { turn } = build(bench);
    const calls = turn.events.flatMap((event) => (event.type === 'api/requested' ? [`${event.call.method} ${event.call.path}`] : []));
    expect(calls).toEqual(['HEAD /_ping', 'POST /session', 'POST /grpc']);
    expect(turn.events.filter(({ type }) => type === 'build/transferred')).toMatchObject([
      { what: 'dockerfile', files: 1 },
      { what: 'dockerignore', files: 0 },
      { what: 'context', files: 1 },
    ]);
  });

  it('tells every instruction with its layer, and that settings make none', () => {
    const bench = folder('FROM alpine\nENV A=1\nRUN echo hi > /f\nCMD ["cat", "/f"]\n');
    const told = steps(build(bench));
    const [base] = Object.values(engine(bench)?.images ?? {})[0]?.layers ?? [];
    expect(told.map(({ text, layer, size, cached, number }) => [text, layer !== null, size, cached, number])).toEqual([
      ['FROM alpine', true, engine(bench)?.layers[base ?? '']?.size, false, 1],
      ['ENV A=1', false, 0, false, null],
      ['RUN echo hi > /f', true, 3, false, 2],
      ['CMD ["cat", "/f"]', false, 0, false, null],
    ]);
    expect(inside(bench, '')).toBe('hi\n');
  });

  it('gives one image several names, and writes its ID to a file', () => {
    const bench = folder('FROM alpine\n');
    const { stdout } = build(bench, '-q -t a -t me/b:2 --iidfile id --label x=y');
    expect(bench.run('cat id').stdout).toBe(stdout.trim());
    expect(bench.run('docker images -q --no-trunc').stdout).toBe(`${stdout}${stdout}`);
    expect(bench.run('docker inspect -f "{{json .Config.Labels}}" a').stdout).toBe('{"x":"y"}\n');
  });

  it('leaves an untagged image behind when its name moves on', () => {
    const bench = folder('FROM alpine\nRUN echo 1 > /x\n');
    const { stdout } = build(bench, '-q -t app');
    write(bench, 'Dockerfile', 'FROM alpine\nRUN echo 2 > /x\n');
    build(bench);
    expect(bench.run('docker images -q --no-trunc -f dangling=true').stdout).toBe(stdout);
  });

  it('builds on an image of its own without a registry', () => {
    const bench = folder('FROM alpine\nRUN echo base > /b\nONBUILD COPY late /late\n', { late: 'x' });
    build(bench, '-t base');
    write(bench, 'Dockerfile', 'FROM base\nRUN cat /b /late\n');
    const answer = build(bench);
    expect(answer.stderr).toContain('[1/3] FROM docker.io/library/base:latest\n');
    expect(answer.stderr).toContain('[2/3] ONBUILD COPY late /late\n');
    expect(answer.stderr).toContain(' base\n');
    expect(answer.turn.events.some(({ type }) => type === 'registry/requested')).toBe(false);
  });
});

describe('the cache', () => {
  it('goes by contents, not by dates, and is found again when a file is as it was', () => {
    const bench = folder('FROM alpine\nCOPY a /a\nRUN cat /a\n', { a: '1' });
    build(bench);
    bench.run('touch a');
    expect(ending(build(bench), 'RUN cat /a')).toBe('CACHED');
    write(bench, 'a', '2');
    expect(ending(build(bench), 'RUN cat /a')).toMatch(/^DONE/);
    write(bench, 'a', '1');
    const { stdout } = build(bench, '-q');
    expect(stdout).toMatch(/^sha256:[0-9a-f]{64}\n$/);
    expect(ending(build(bench), 'RUN cat /a')).toBe('CACHED');
  });

  it('sends only what has changed', () => {
    const bench = folder('FROM alpine\nCOPY . /c\n', { big: 'x'.repeat(5000), small: '1' });
    const bytes = ({ turn }: Answer): number | undefined =>
      turn.events.flatMap((event) => (event.type === 'build/transferred' && event.what === 'context' ? [event.bytes] : []))[0];
    expect(bytes(build(bench))).toBeGreaterThan(5000);
    write(bench, 'small', '2');
    expect(bytes(build(bench))).toBeLessThan(300);
  });

  it('does not count secrets and cache mounts', () => {
    const bench = folder('FROM alpine\nRUN --mount=type=secret,id=s --mount=type=cache,target=/c cat /run/secrets/s; echo x >> /c/n; cat /c/n\n', { s: 'one' });
    const first = build(bench, '--secret id=s,src=s');
    expect(output(first)).toEqual(['onex']);
    expect(bench.run('docker save app').stdout).not.toContain('one"');
    write(bench, 's', 'two');
    expect(ending(build(bench, '--secret id=s,src=s'), 'RUN')).toBe('CACHED');
    // the folder is the same one the next time
    const again = build(bench, '--no-cache --secret id=s,src=s');
    expect(output(again)).toEqual(['twox', 'x']);
    expect(inside(bench, 'ls /c /run')).not.toContain('n\n');
  });

  it('is filled by what went well before a step that failed', () => {
    const bench = folder('FROM alpine\nRUN echo ok > /ok\nRUN exit 7\n');
    expect(build(bench)).toMatchObject({ exit: 1 });
    write(bench, 'Dockerfile', 'FROM alpine\nRUN echo ok > /ok\nRUN exit 0\n');
    const answer = build(bench);
    expect([ending(answer, 'echo ok'), answer.exit]).toEqual(['CACHED', 0]);
  });

  it('is given up by builder prune, but for what images have', () => {
    const bench = folder('FROM alpine\nRUN echo 1 > /x\n');
    build(bench);
    expect(bench.run('docker builder prune -f').stdout).toBe('Total reclaimed space: 0B\n');
    bench.run('docker rmi app');
    expect(bench.run('docker builder prune -f').stdout).toMatch(/^Deleted build cache objects:\n.{25}\n.{25}\n\nTotal reclaimed space: 9\.8\d*MB\n$/);
    expect(Object.keys(engine(bench)?.layers ?? {})).toEqual([]);
  });
});

describe('stages', () => {
  const multi = 'FROM alpine AS one\nRUN echo 1 > /one\nFROM alpine AS two\nRUN echo 2 > /two\nFROM scratch\nCOPY --from=one /one /\nCOPY --from=1 /two /\n';

  it('go on side by side', () => {
    const bench = folder('FROM alpine AS one\nRUN sleep 5\nFROM alpine AS two\nRUN sleep 5\nFROM scratch\nCOPY --from=one /etc/hostname /\nCOPY --from=two /etc/hostname /x\n');
    const before = bench.world().now;
    build(bench);
    expect(bench.world().now - before).toBeLessThan(8000);
  });

  it('that the target does not need are left out', () => {
    const bench = folder(multi);
    const answer = build(bench, '--target two -t two');
    expect(answer.stderr).not.toContain('[one ');
    expect(inside(bench, 'cat /two', 'two')).toBe('2\n');
    expect(bench.run('docker build --target three .').stderr).toContain('ERROR: failed to solve: target stage "three" could not be found\n');
  });

  it('leave behind what the last one does not copy', () => {
    const bench = folder(multi);
    build(bench);
    const image = Object.values(engine(bench)?.images ?? {})[0];
    expect(image?.layers).toHaveLength(2);
    expect(bench.run('docker images --format "{{.Size}}"').stdout).toBe('4B\n');
  });

  it('are given up together when one fails', () => {
    const bench = folder('FROM alpine AS slow\nRUN sleep 60\nFROM alpine AS bad\nRUN sleep 1; exit 9\nFROM slow\nCOPY --from=bad /etc/hostname /\n');
    const answer = build(bench);
    expect(ending(answer, 'RUN sleep 60')).toBe('CANCELED');
    expect(ending(answer, 'RUN sleep 1')).toContain('ERROR: process "/bin/sh -c sleep 1; exit 9" did not complete successfully: exit code: 9');
    expect(Object.values(machineOf(bench.world(), 'host').kernel?.processes ?? {}).some(({ argv }) => argv.join(' ').includes('sleep'))).toBe(false);
  });
});

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
