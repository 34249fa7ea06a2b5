// Platforms: how they are read, and what becomes of an image for another CPU.
import { describe, expect, test } from 'vitest';
import { readPlatform, writePlatform } from './platform';
import { openBench } from './testBench';

describe('readPlatform', () => {
  test.each([
    ['arm64', 'linux/arm64'],
    ['x86_64', 'linux/amd64'],
    ['linux', 'linux/amd64'],
    ['linux/arm64/v8', 'linux/arm64/v8'],
    ['windows/amd64', 'windows/amd64'],
    ['bogus', '"bogus": unknown operating system or architecture: invalid argument'],
    ['a/b/c/d', '"a/b/c/d": cannot parse platform specifier: invalid argument'],
  ])('%s', (text, expected) => {
    const read = readPlatform(text, 'amd64');
    expect('error' in read ? read.error : writePlatform(read)).toBe(expected);
  });
});

describe('an image for another CPU', () => {
  test('is pulled when it is asked for, and does not run', () => {
    const bench = openBench();
    const { stderr, exit } = bench.run('docker run --name far --platform linux/arm64 alpine uname -m');
    expect({ last: stderr.split('\n').at(-2), exit }).toEqual({ last: 'exec /bin/uname: exec format error', exit: 255 });
    expect(bench.run('docker logs far').stderr).toBe('exec /bin/uname: exec format error\n');
  });

  test('is warned of when nothing was asked for', () => {
    const bench = openBench('docker pull -q --platform arm64 alpine');
    expect(bench.run('docker run --rm alpine true').stderr).toBe(
      "WARNING: The requested image's platform (linux/arm64/v8) does not match the detected host platform (linux/amd64/v3) and no specific platform was requested\nexec /bin/true: exec format error\n",
    );
  });

  test('is refused, or pulled anew, when the right one was asked for', () => {
    const bench = openBench('docker pull -q --platform arm64 alpine');
    expect(bench.run('docker create --pull never --platform linux/amd64 alpine').stderr).toBe(
      'Error response from daemon: image with reference alpine was found but its platform (linux/arm64/v8) does not match the specified platform (linux/amd64)\n',
    );
    expect(bench.run('docker run --rm -q --platform linux/amd64 alpine uname -m').stdout).toBe('x86_64\n');
  });

  test('may be asked for by a variable', () => {
    expect(openBench().run('DOCKER_DEFAULT_PLATFORM=linux/arm64 docker run --rm -q alpine true').stderr).toBe('exec /bin/true: exec format error\n');
  });

  test('needs a platform that can be read, and is offered', () => {
    const bench = openBench();
    expect(bench.run('docker create --platform bogus alpine').stderr).toBe(
      'error parsing specified platform: "bogus": unknown operating system or architecture: invalid argument\n',
    );
    expect(bench.run('docker pull --platform windows/amd64 alpine').stderr).toBe(
      'Error response from daemon: no matching manifest for windows/amd64 in the manifest list entries\n',
    );
  });
});
