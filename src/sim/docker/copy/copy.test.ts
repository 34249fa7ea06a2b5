// docker cp: where copies land, what is refused, and whose files they are.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

describe('out of a container', () => {
  const bench = openBench('docker run --name c1 alpine sh -c "mkdir -p /d/sub && echo one > /d/a && echo two > /d/sub/b && ln -s /d/a /l"', 'mkdir dir');

  test('a file gets the name of its target, or keeps its own in a directory', () => {
    bench.run('docker cp c1:/d/a copy');
    bench.run('docker cp c1:/d/a dir');
    bench.run('docker cp c1:/d/a .');
    expect(bench.run('cat copy dir/a a').stdout).toBe('one\none\none\n');
  });

  test('a directory is made, or goes into one that is there; /. means its content only', () => {
    bench.run('docker cp c1:/d fresh');
    bench.run('docker cp c1:/d dir');
    bench.run('docker cp c1:/d/. dir');
    expect(bench.run('cat fresh/sub/b dir/d/sub/b dir/sub/b').stdout).toBe('two\ntwo\ntwo\n');
  });

  test('a link is copied as a link, with -L as what it leads to', () => {
    bench.run('docker cp c1:/l link');
    expect(bench.run('ls -l link').stdout).toContain('link -> /d/a\n');
    bench.run('docker cp -L c1:/l file');
    expect(bench.run('cat file').stdout).toBe('one\n');
  });

  test.each([
    ['docker cp c1:/none .', 'Error response from daemon: Could not find the file /none in container c1\n'],
    ['docker cp nope:/f .', 'Error response from daemon: No such container: nope\n'],
    ['docker cp c1:/d/a nodir/x', 'invalid output path: directory "/home/you/nodir" does not exist\n'],
    ['docker cp c1:/d copy', 'cannot copy directory\n'],
    ['docker cp c1:/d/a nodir/', 'no such directory\n'],
    ['docker cp c1:/d c1:/e', 'copying between containers is not supported\n'],
    ['docker cp a b', 'must specify at least one container source\n'],
  ])('%s is refused', (line, stderr) => {
    expect(bench.run(line)).toMatchObject({ stderr, exit: 1 });
  });
});

describe('into a container', () => {
  test('says how much only where it is asked for, or at a terminal', () => {
    const bench = openBench('docker create --name c1 alpine', 'echo hi > f', 'mkdir d', 'echo 1 > d/x');
    expect(bench.run('docker cp -q=false f c1:/').stderr).toBe('Successfully copied 2.05kB to c1:/\n');
    expect(bench.run('docker cp -q=false d c1:/new').stderr).toBe('Successfully copied 2.56kB to c1:/new\n');
    expect(bench.run('docker cp f c1:/')).toMatchObject({ stdout: '', stderr: '', exit: 0 });
    expect(bench.run('docker diff c1').stdout).toBe('A /f\nA /new\nA /new/x\n');
  });

  test('a volume takes what is copied under its path, and a container need not run', () => {
    const bench = openBench('docker create --name c1 -v v1:/data alpine', 'echo hi > f');
    bench.run('docker cp f c1:/data');
    expect(bench.run('docker run --rm -v v1:/x alpine cat /x/f').stdout).toBe('hi\n');
  });

  test.each([
    ['docker cp zzzz c1:/', 'lstat /home/you/zzzz: no such file or directory\n'],
    ['docker cp f c1:/none/', 'no such directory\n'],
    ['docker cp f c1:/none/f', 'Error response from daemon: Could not find the file /none in container c1\n'],
    ['docker cp d c1:/etc/passwd', 'cannot copy directory\n'],
    ['docker cp f/ c1:/', 'not a directory\n'],
    ['docker cp f ro:/', 'Error response from daemon: container rootfs is marked read-only\n'],
    ['docker cp f mounted:/data', 'Error response from daemon: mounted volume is marked read-only\n'],
  ])('%s is refused', (line, stderr) => {
    const bench = openBench(
      'docker create --name c1 alpine',
      'docker create --name ro --read-only alpine',
      'docker create --name mounted -v v1:/data:ro alpine',
      'echo hi > f',
      'mkdir d',
    );
    expect(bench.run(line)).toMatchObject({ stderr, exit: 1 });
  });
});
