// Whole builds: what they print, what they keep, and what comes out.
import { describe, expect, it } from 'vitest';
import { type Answer } from '../testBench';
import { machineOf } from '../../world';
import { build, ending, engine, folder, inside, output, steps, write } from './testBuild';

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
