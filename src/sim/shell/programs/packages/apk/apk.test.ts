// apk: fetches its indexes by itself, keeps them unless told otherwise, and makes the system fit what was asked for.
import { describe, expect, it, test } from 'vitest';
import { programs } from '../../../programs';
import { bench } from '../../testBench';
import { apkPackages } from './catalogue';

const FETCH =
  /^fetch https:\/\/dl-cdn\.alpine\.example\/alpine\/v3\.24\/main\/x86_64\/APKINDEX\.tar\.gz\nfetch https:\/\/dl-cdn\.alpine\.example\/alpine\/v3\.24\/community\/x86_64\/APKINDEX\.tar\.gz\n/;

describe('apk add', () => {
  it('brings programs that were not there', () => {
    const here = bench({ image: 'alpine' });
    expect(here.run('curl').exit).toBe(127);
    const { out, err, exit } = here.run('apk add --no-cache curl');
    expect(out).toMatch(FETCH);
    expect(out).toMatch(/\n\(1\/9\) Installing brotli-libs \(.*\)\n(?:.*\n)*\(9\/9\) Installing curl \(.*\)\nExecuting busybox-.*\.trigger\nOK: \d+ MiB in 25 packages\n$/);
    expect({ err, exit }).toEqual({ err: '', exit: 0 });
    expect(here.run('curl --version').exit).toBe(0);
    expect(here.run('ls /var/cache/apk').out).toBe('');
    expect(here.run('cat /etc/apk/world').out).toContain('\ncurl\n');
    expect(here.run('apk add --no-cache curl').out).toMatch(/\.gz\nOK: \d+ MiB in 25 packages\n$/);
  });

  it('keeps the indexes without --no-cache, and takes them the next time', () => {
    const here = bench({ image: 'alpine' });
    expect(here.run('apk add bash').out).toMatch(FETCH);
    expect(here.run('ls /var/cache/apk').out).toBe('APKINDEX.community.tar.gz\nAPKINDEX.main.tar.gz\n');
    expect(here.run('apk add tree').out).toMatch(/^\(1\/1\) Installing tree/);
    expect(here.run('bash --version').exit).toBe(0);
  });

  it('selects nothing that it does not know', () => {
    const here = bench({ image: 'alpine' });
    expect(here.run('apk add --no-cache foo curl bar')).toMatchObject({
      err: 'ERROR: unable to select packages:\n  foo (no such package):\n    required by: world[foo]\n  bar (no such package):\n    required by: world[bar]\n',
      exit: 2,
    });
    expect(here.run('apk add --no-cache curl=1.0').err).toMatch(/^ERROR: unable to select packages:\n {2}curl-.*:\n {4}breaks: world\[curl=1\.0\]\n$/);
    expect(here.run("apk add --no-cache 'nodejs>18'").exit).toBe(0);
    expect(here.run('curl').exit).toBe(127);
  });

  it('needs root and a network', () => {
    expect(bench({ image: 'alpine', user: 'guest' }).run('apk add curl')).toEqual({
      out: '',
      err: 'ERROR: Unable to lock database: Permission denied\nERROR: Failed to open apk database: Permission denied\n',
      exit: 99,
    });
    const { err, exit } = bench({ image: 'alpine', offline: true }).run('apk add --no-cache curl');
    expect(err).toBe(
      'WARNING: fetching https://dl-cdn.alpine.example/alpine/v3.24/main: temporary error (try again later)\nWARNING: fetching https://dl-cdn.alpine.example/alpine/v3.24/community: temporary error (try again later)\nERROR: unable to select packages:\n  curl (no such package):\n    required by: world[curl]\n',
    );
    expect(exit).toBe(1);
  });
});

describe('apk del', () => {
  it('takes a virtual package away with everything that came for it', () => {
    const here = bench({ image: 'alpine' });
    expect(here.run('apk add --no-cache --virtual .build-deps gcc musl-dev make').out).toMatch(/Installing \.build-deps \(\d{8}\.\d{6}\)\n/);
    expect(here.run('command -v gcc').exit).toBe(0);
    expect(here.run('apk del .build-deps').out).toMatch(/^\( 1\/\d+\) Purging \.build-deps \(.*\)\n(?:.*\n)*OK: 8 MiB in 16 packages\n$/);
    expect(here.run('command -v gcc').exit).toBe(127);
  });

  it('keeps what something else needs, and gives BusyBox its applets back', () => {
    const here = bench({ image: 'alpine' });
    here.run('apk add --no-cache git iputils-ping');
    expect(here.run('ping -V; ls -l /bin/ping').out).not.toContain('busybox');
    expect(here.run('apk del iputils-ping libcurl').out).toMatch(/^World updated, but the following packages are not removed due to:\n {2}libcurl: git\n/);
    expect(here.run('ls -l /bin/ping').out).toContain('-> /bin/busybox');
  });
});

test('what is asked about packages', () => {
  const here = bench({ image: 'alpine' });
  expect(here.run('apk info').out.split('\n')).toHaveLength(17);
  expect(here.run('apk info -e curl').exit).toBe(1);
  expect(here.run('apk update').out).toMatch(/\nv3\.24\.2 \[.*\/main\]\nv3\.24\.2 \[.*\/community\]\nOK: \d+ distinct packages available\n$/);
  expect(here.run('apk search nodejs').out).toMatch(/^nodejs-\d/);
  expect(here.run('apk upgrade').out).toBe('OK: 8 MiB in 16 packages\n');
  expect(here.run('apk frobnicate')).toMatchObject({ err: "ERROR: 'frobnicate' is not an apk command. See 'apk --help'.\n", exit: 1 });
  expect(here.run('apk add --frob x').err).toBe('apk: unrecognized option: frob\n');
});

describe('the table', () => {
  it('depends on nothing that is not in it', () => {
    expect([...apkPackages.values()].flatMap(({ depends }) => depends.filter((name) => !apkPackages.has(name)))).toEqual([]);
  });

  it('brings only programs that the machine has, if only to say that it does not run them', () => {
    const brought = [...apkPackages.values()].flatMap(({ puts }) =>
      puts.flatMap((word) => (word.includes('>') || (word.startsWith('/') && !word.includes('=')) ? [] : [word.split('=')[1] ?? word.slice(word.indexOf('/') + 1)])),
    );
    expect(brought.filter((name) => !Object.hasOwn(programs, name))).toEqual([]);
  });

  it('has sizes and versions', () => {
    for (const { name, version, archive, installed, base } of apkPackages.values()) {
      expect(version, name).toMatch(/^[\w.]+-r\d+$/);
      expect(base || (archive > 0 && installed > 0), name).toBe(true);
    }
  });
});
