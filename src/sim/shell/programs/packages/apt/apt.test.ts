// apt: images come without package lists; what is installed becomes a program, weighs something, and can be removed again.
import { describe, expect, it, test } from 'vitest';
import { programs } from '../../../programs';
import { bench, type Bench } from '../../testBench';
import { catalogueOf } from './catalogue';
import { aptRelease } from './release';

const UPDATED = 'apt-get update > /dev/null';
const ubuntu = (...lines: string[]): Bench => {
  const here = bench({ image: 'ubuntu:24.04' });
  for (const line of lines) expect(here.run(line)).toMatchObject({ exit: 0 });
  return here;
};

describe.each(['debian:latest', 'debian:bookworm-slim', 'ubuntu:24.04', 'ubuntu:latest', 'node:22-slim', 'python:3.12-slim', 'nginx:latest'])('in %s', (image) => {
  it('knows no package before the lists are there', () => {
    expect(bench({ image }).run('apt-get install -y tree')).toEqual({
      out: 'Reading package lists...\nBuilding dependency tree...\nReading state information...\n',
      err: 'E: Unable to locate package tree\n',
      exit: 100,
    });
  });

  it('installs what it knows afterwards, and nothing else', () => {
    const here = bench({ image });
    expect(here.run('wget example.com').exit).toBe(127);
    expect(here.run('apt-get update').out).toMatch(/^Get:1 http:\/\/.* InRelease \[.*\]\n(?:Get:.*\n)+Fetched .* in \ds \(.*\)\nReading package lists\.\.\.\n$/);
    const { out, exit } = here.run('apt-get install -y wget');
    expect(out).toMatch(/The following NEW packages will be installed:\n(?: {2}.*\n)* {2}.*\bwget\n0 upgraded, \d+ newly installed, 0 to remove and 0 not upgraded\.\n/);
    expect(out).toMatch(/Unpacking wget \(.*\) \.\.\.\n/);
    expect(out).toMatch(/Setting up wget \(.*\) \.\.\.\n/);
    expect(exit).toBe(0);
    expect(here.run('wget').exit).toBe(1);
    expect(here.run('apt-get install -y wget').out).toMatch(/wget is already the newest version \(.*\)\.\n0 upgraded, 0 newly installed, 0 to remove/);
    expect(here.run('apt-get install -y foo bar')).toMatchObject({ err: 'E: Unable to locate package foo\nE: Unable to locate package bar\n', exit: 100 });
    expect(here.slept()).toBeGreaterThan(1000);
  });
});

describe('the package lists', () => {
  it('are files, and deleting them forgets every package', () => {
    const here = ubuntu(UPDATED);
    expect(here.run('ls /var/lib/apt/lists | grep -c Packages').out).toBe('14\n');
    expect(here.run('rm -rf /var/lib/apt/lists/*').exit).toBe(0);
    expect(here.run('ls /var/lib/apt/lists').out).toBe('');
    expect(here.run('apt-get install -y tree').err).toBe('E: Unable to locate package tree\n');
  });

  it('need root', () => {
    expect(bench({ image: 'ubuntu:24.04', user: 'ubuntu' }).run('apt-get update')).toEqual({
      out: 'Reading package lists...\n',
      err: 'E: List directory /var/lib/apt/lists/partial is missing. - Acquire (13: Permission denied)\n',
      exit: 100,
    });
    expect(bench({ image: 'ubuntu:24.04', user: 'ubuntu' }).run('apt-get install -y curl')).toEqual({
      out: '',
      err: 'E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)\nE: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?\n',
      exit: 100,
    });
  });

  it('are missed with a warning where nobody knows the mirror', () => {
    const { out, err, exit } = bench({ image: 'debian:latest', offline: true }).run('apt-get update');
    expect(out).toContain("Err:1 http://deb.debian.example/debian trixie InRelease\n  Temporary failure resolving 'deb.debian.example'\n");
    expect(err).toBe(
      "W: Failed to fetch http://deb.debian.example/debian/dists/trixie/InRelease  Temporary failure resolving 'deb.debian.example'\nW: Failed to fetch http://deb.debian.example/debian/dists/trixie-updates/InRelease  Temporary failure resolving 'deb.debian.example'\nW: Failed to fetch http://deb.debian.example/debian-security/dists/trixie-security/InRelease  Temporary failure resolving 'deb.debian.example'\nW: Some index files failed to download. They have been ignored, or old ones used instead.\n",
    );
    expect(exit).toBe(0);
  });
});

describe('the question', () => {
  it('is asked where more comes along than was named, and nobody says no for an answer', () => {
    const here = ubuntu(UPDATED);
    const { out, exit } = here.run('apt-get install curl');
    expect(out).toMatch(/disk space will be used\.\nDo you want to continue\? \[Y\/n\] Abort\.\n$/);
    expect(exit).toBe(1);
    expect(here.run('curl').exit).toBe(127);
    expect(here.run('apt-get install tree').exit).toBe(0);
    expect(here.run('yes | apt-get install curl').exit).toBe(0);
    expect(here.run('curl --version').exit).toBe(0);
  });

  it('can be answered at the keyboard', () => {
    const here = ubuntu(UPDATED);
    expect(here.start(['apt-get', 'install', 'curl'], { keyboard: true, resumable: true }).exit).toMatchObject({
      kind: 'stays',
      reads: { prompt: 'Do you want to continue? [Y/n] ' },
    });
  });
});

describe('removing', () => {
  it('takes the programs away, and tells what is left over', () => {
    const here = ubuntu(UPDATED, 'apt-get install -y --no-install-recommends git > /dev/null');
    expect(here.run('apt-get remove -y git').out).toMatch(/no longer required:\n[^]*git-man[^]*The following packages will be REMOVED:\n {2}git\n/);
    expect(here.run('command -v git').exit).toBe(127);
    expect(here.run('apt-get autoremove -y').out).toContain('Removing git-man');
    expect(here.run('apt-get remove -y git').out).toContain("Package 'git' is not installed, so not removed\n");
    expect(here.run('apt-get remove -y bash')).toMatchObject({ err: 'E: Essential packages were removed and -y was used without --allow-remove-essential.\n', exit: 100 });
  });
});

test('options are read as apt reads them', () => {
  const here = ubuntu(UPDATED);
  expect(here.run('apt-get -qq install -y tree').out).toMatch(/^Selecting previously unselected package tree\.\n/);
  expect(here.run('apt-get install -z tree').err).toBe("E: Command line option 'z' [from -z] is not understood in combination with the other options\n");
  expect(here.run('apt-get install --foo tree').exit).toBe(100);
  expect(here.run('apt-get frobnicate')).toMatchObject({ err: 'E: Invalid operation frobnicate\n', exit: 100 });
  expect(here.run('apt-get install -y curl=1.0').err).toBe("E: Version '1.0' for 'curl' was not found\n");
  expect(here.run("apt-get install -y 'curl=8.5.*'").exit).toBe(0);
  expect(here.run('apt install -y sl').err).toMatch(/^\nWARNING: apt does not have a stable CLI interface\. Use with caution in scripts\.\n\n/);
  expect(here.run('apt-get upgrade -y').out).toContain('0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\n');
  expect(here.run('apt-get clean')).toEqual({ out: '', err: '', exit: 0 });
});

test('newer releases print in columns', () => {
  const here = bench({ image: 'debian:latest' });
  here.run(UPDATED);
  const { out } = here.run('apt install -y --no-install-recommends curl');
  expect(out).toMatch(/\nInstalling:\n {2}curl\n\nInstalling dependencies:\n/);
  expect(out).toMatch(/\nSummary:\n {2}Upgrading: 0, Installing: \d+, Removing: 0, Not Upgrading: 0\n {2}Download size: .*\n {2}Space needed: .*\n/);
});

test('what is asked about packages', () => {
  const here = ubuntu(UPDATED, 'apt-get install -y --no-install-recommends curl > /dev/null');
  expect(here.run('dpkg -l | grep -c "^ii"').out).toMatch(/^[4-9]\d\n$/);
  expect(here.run('dpkg -s curl').out).toMatch(/^Package: curl\nStatus: install ok installed\n/);
  expect(here.run('dpkg -s nano')).toMatchObject({ exit: 1 });
  expect(here.run('apt list --installed 2> /dev/null').out).toMatch(
    /\ncurl\/noble 8\.5\.0-2ubuntu10\.6 amd64 \[installed\]\n[^]*\nlibcurl4t64\/noble .* \[installed,automatic\]\n/,
  );
  expect(here.run('apt-cache search "^tree"').out).toBe('tree - displays an indented directory tree, in color\n');
  expect(here.run('apt-cache policy nano').out).toContain('nano:\n  Installed: (none)\n  Candidate: 7.2-2ubuntu0.1\n');
  expect(here.run('apt show nosuch 2>&1').exit).toBe(100);
});

test('servers of packages serve', () => {
  const here = ubuntu(UPDATED, 'apt-get install -y apache2 nginx redis-server python3 nodejs > /dev/null');
  expect(here.start(['apache2ctl', '-D', 'FOREGROUND']).exit).toMatchObject({ kind: 'stays', listens: [80], title: ['/usr/sbin/apache2', '-D', 'FOREGROUND'] });
  expect(here.run('nginx -v').err).toBe('nginx version: nginx/1.24.0 (Ubuntu)\n');
  expect(here.run('python3 --version').out).toBe('Python 3.12.3\n');
  expect(here.run('cat /var/www/html/index.html').out).toContain('It works!');
  for (const name of ['redis-server', 'node', 'redis-cli']) expect(here.run(`command -v ${name}`).exit, name).toBe(0);
});

describe.each([
  ['debian', 'trixie'],
  ['debian', 'bookworm'],
  ['ubuntu', 'focal'],
  ['ubuntu', 'noble'],
  ['ubuntu', 'resolute'],
] as const)('the table for %s %s', (family, codename) => {
  const catalogue = catalogueOf(aptRelease(family, codename, 'amd64'));

  it('depends on nothing that is not in it', () => {
    const missing = [...catalogue.values()].flatMap(({ name, depends, recommends }) =>
      [...depends, ...recommends].filter((other) => !catalogue.has(other)).map((other) => `${name} → ${other}`),
    );
    expect(missing).toEqual([]);
  });

  it('brings only programs that the machine has, if only to say that it does not run them', () => {
    const brought = [...catalogue.values()].flatMap(({ puts }) => puts.flatMap((word) => (/^[/+]|>/.test(word) ? [] : [word.split('=')[1] ?? word.slice(word.indexOf('/') + 1)])));
    expect(brought.filter((name) => !Object.hasOwn(programs, name))).toEqual([]);
  });

  it('has sizes and versions', () => {
    for (const { name, version, archive, installed, base } of catalogue.values()) {
      expect(version, name).toMatch(/\d/);
      expect(base || (archive > 0 && installed > 0), name).toBe(true);
    }
  });
});
