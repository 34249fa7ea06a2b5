// npm and yarn: package.json decides what lands in node_modules, and scripts run through the shell.
import { describe, expect, it, test } from 'vitest';
import { programs } from '../../../programs';
import { file } from '../../../userland/tree';
import { bench, type Bench } from '../../testBench';
import { npmPackages } from './registry';

const APP = {
  name: 'app',
  version: '1.0.0',
  scripts: { start: 'echo started', show: 'printf "%s\\n"', fail: 'exit 3', env: 'echo $npm_lifecycle_event; nodemon' },
  dependencies: { express: '^5.1.0' },
  devDependencies: { nodemon: '^3.0.0' },
};
const project = (json: unknown = APP, more: { offline?: boolean; user?: string } = {}): Bench =>
  bench({ image: 'node:22-alpine', files: { '/package.json': file(typeof json === 'string' ? json : JSON.stringify(json)) }, ...more });

describe('npm install', () => {
  it('installs what package.json names, writes a lock file, and does nothing the second time', () => {
    const here = project();
    const { out, err, exit } = here.run('npm install');
    expect(out).toMatch(
      /^\nadded \d+ packages, and audited \d+ packages in \d+m?s\n\n\d+ packages are looking for funding\n {2}run `npm fund` for details\n\nfound 0 vulnerabilities\n$/,
    );
    expect({ err, exit }).toEqual({ err: '', exit: 0 });
    expect(here.run('ls node_modules').out).toMatch(/accepts[^]*express[^]*nodemon[^]*vary/);
    expect(here.run('cat node_modules/express/package.json').out).toContain('"version": "5.1.0"');
    expect(JSON.parse(here.run('cat package-lock.json').out)).toMatchObject({ lockfileVersion: 3, packages: { 'node_modules/nodemon': { dev: true } } });
    expect(here.run('npm install').out).toMatch(/^\nup to date, audited \d+ packages in \d+ms\n/);
    expect(here.run('npm ls').out).toBe('app@1.0.0 /\n├── express@5.1.0\n└── nodemon@3.1.10\n\n');
  });

  it('adds what is named to package.json', () => {
    const here = bench({ image: 'node:22-alpine' });
    expect(here.run('mkdir /app && cd /app && npm init -y && npm install express').out).toMatch(/^Wrote to \/app\/package\.json:\n\n[^]*\nadded 6\d packages, and audited/);
    expect(JSON.parse(here.run('cat /app/package.json').out)).toMatchObject({ name: 'app', dependencies: { express: '^5.1.0' } });
    expect(here.run('cd /app && npm uninstall express').out).toMatch(/^\nremoved 6\d packages, and audited 1 package in/);
    expect(here.run('cd /app && npm i -D jest@29.0.0').out).toMatch(/added \d+ packages/);
    expect(JSON.parse(here.run('cat /app/package.json').out)).toMatchObject({ devDependencies: { jest: '29.0.0' } });
  });

  it('leaves packages for developing out where it is told so', () => {
    for (const line of ['npm install --omit=dev', 'npm install --production', 'NODE_ENV=production npm install', 'npm install --only=production']) {
      const here = project();
      expect(here.run(line).exit, line).toBe(0);
      expect(here.run('ls node_modules | grep nodemon').out, line).toBe('');
    }
  });

  it('says in its own words what goes wrong', () => {
    expect(project().run('npm install no-such-thing')).toMatchObject({ exit: 1 });
    expect(project().run('npm install no-such-thing').err).toMatch(
      /^npm error code E404\nnpm error 404 Not Found - GET https:\/\/registry\.npm\.example\/no-such-thing - Not found\nnpm error 404\nnpm error 404 {2}'no-such-thing@\*' is not in this registry\.\n/,
    );
    expect(project('{ oops').run('npm install').err).toMatch(/^npm error code EJSONPARSE\n/);
    expect(project(APP, { offline: true }).run('npm install').err).toContain('failed, reason: getaddrinfo EAI_AGAIN registry.npm.example\n');
    expect(project(APP, { user: 'node' }).run('npm install')).toMatchObject({
      exit: 243,
      err: expect.stringContaining("EACCES: permission denied, mkdir '/node_modules'") as string,
    });
    expect(project({ dependencies: { nonsense: '1' } }).run('npm i').err).toContain("'nonsense@1' is not in this registry.");
    expect(project().run('npm frobnicate')).toMatchObject({ exit: 1, out: '' });
  });

  it('puts global programs onto the PATH', () => {
    const here = bench({ image: 'node:22-alpine' });
    expect(here.run('nodemon').exit).toBe(127);
    expect(here.run('npm install -g nodemon').out).toMatch(/^\nadded \d+ packages in /);
    expect(here.run('command -v nodemon').out).toBe('/usr/local/bin/nodemon\n');
  });
});

describe('npm ci', () => {
  it('needs a lock file', () => {
    const { err, exit } = project().run('npm ci');
    expect(err).toMatch(
      /^npm error code EUSAGE\nnpm error\nnpm error The `npm ci` command can only install with an existing package-lock\.json or\nnpm error npm-shrinkwrap\.json with lockfileVersion >= 1\. Run an install with npm@5 or\nnpm error later to generate a package-lock\.json file, then try again\.\n/,
    );
    expect(exit).toBe(1);
  });

  it('installs what the lock file holds, and only where it fits', () => {
    const here = project();
    here.run('npm install');
    expect(here.run('npm ci').out).toMatch(/^\nadded \d+ packages, and audited/);
    here.run('sed -i "s/\\"express\\"/\\"lodash\\":\\"^4.17.21\\",\\"express\\"/" package.json');
    expect(here.run('npm ci').err).toContain('npm error Missing: lodash@4.17.21 from lock file\n');
  });
});

describe('scripts', () => {
  it('run through the shell, after their header', () => {
    const here = project();
    expect(here.run('npm start')).toEqual({ out: '\n> app@1.0.0 start\n> echo started\n\nstarted\n', err: '', exit: 0 });
    expect(here.run("npm run show -- 'a b' c").out).toBe('\n> app@1.0.0 show\n> printf "%s\\n" \'a b\' c\n\na b\nc\n');
    expect(here.run('npm run -s fail')).toEqual({ out: '', err: '', exit: 3 });
    expect(here.run('npm test').err).toMatch(/^npm error Missing script: "test"\n/);
    expect(here.run('npm run').out).toContain('Lifecycle scripts included in app@1.0.0:\n  start\n    echo started\n');
    expect(here.run('npm run env').exit).toBe(127);
    here.run('npm install');
    expect(here.run('npm run env').out).toContain('\nenv\n[nodemon] 3.1.10\n');
  });

  it('need a package.json', () => {
    expect(bench({ image: 'node:22-alpine' }).run('npm start')).toMatchObject({
      err: expect.stringMatching(/^npm error code ENOENT\nnpm error syscall open\nnpm error path \/package\.json\nnpm error errno -2\n/) as string,
      exit: 254,
    });
  });
});

test('yarn does the same in its own words', () => {
  const here = project();
  expect(here.run('yarn install --production').out).toMatch(
    /^yarn install v1\.22\.22\ninfo No lockfile found\.\n\[1\/4\] Resolving packages\.\.\.\n\[2\/4\] Fetching packages\.\.\.\n\[3\/4\] Linking dependencies\.\.\.\n\[4\/4\] Building fresh packages\.\.\.\nsuccess Saved lockfile\.\nDone in \d+\.\d\ds\.\n$/,
  );
  expect(here.run('yarn start').out).toBe('yarn run v1.22.22\n$ echo started\nstarted\n');
  expect(here.run('yarn add nonsense').err).toBe('error Couldn\'t find package "nonsense" on the "npm" registry.\n');
  expect(here.run('yarn nonsense').err).toBe('error Command "nonsense" not found.\n');
});

test('npx runs what is installed', () => {
  const here = project();
  expect(here.run('npx nodemon').exit).toBe(1);
  here.run('npm install');
  expect(here.run('npx nodemon').out).toMatch(/^\[nodemon\] 3\.1\.10\n/);
});

describe('the table', () => {
  it('depends on nothing that is not in it', () => {
    expect([...npmPackages.values()].flatMap(({ depends }) => depends.filter((name) => !npmPackages.has(name)))).toEqual([]);
  });

  it('has sizes, versions, and programs that the machine has, if only to say that it does not run them', () => {
    for (const { name, version, size, more, programs: brought } of npmPackages.values()) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(size > 0 && more >= 0, name).toBe(true);
      expect(brought.filter((one) => !Object.hasOwn(programs, one))).toEqual([]);
    }
  });
});
