// Builds that install packages: what the steps print, what the layers weigh, and what the cache makes of them.
import { describe, expect, it } from 'vitest';
import { type Answer, type Bench, openBench } from '../testBench';

function folder(dockerfile: string, files: Record<string, string> = {}): Bench {
  const bench = openBench('mkdir ctx', 'cd ctx');
  write(bench, 'Dockerfile', dockerfile);
  for (const [name, text] of Object.entries(files)) write(bench, name, text);
  return bench;
}

function write(bench: Bench, name: string, text: string): void {
  bench.run(`printf '%s' '${text.replaceAll("'", `'"'"'`)}' > ${name}`);
}

const build = (bench: Bench): Answer => bench.run('docker build -t app .');
/** Sizes of an image's layers in MB, the newest first. */
const layers = (bench: Bench): number[] =>
  bench
    .run("docker history --format '{{.Size}}' app")
    .stdout.trim()
    .split('\n')
    .map((size) => Number.parseFloat(size) * (size.endsWith('kB') ? 0.001 : size.endsWith('MB') ? 1 : 0));

describe('apt-get in a Dockerfile', () => {
  it('installs in one step, and the lists weigh nothing where they are deleted in it', () => {
    const lines = (end: string): string => `FROM ubuntu:24.04\nRUN apt-get update && apt-get install -y --no-install-recommends curl${end}\nCMD ["curl", "--version"]\n`;
    const fat = folder(lines(''));
    expect(build(fat).exit).toBe(0);
    const slim = folder(lines(' && rm -rf /var/lib/apt/lists/*'));
    const { stderr, exit } = build(slim);
    expect(stderr).toMatch(/#\d+ \d\.\d+ Get:1 http:\/\/archive\.ubuntu\.example\/ubuntu noble InRelease \[256 kB\]\n/);
    expect(stderr).toMatch(/#\d+ \d\.\d+ Setting up curl \(8\.5\.0-2ubuntu10\.6\) \.\.\.\n/);
    expect(exit).toBe(0);
    expect(slim.run('docker run --rm app').stdout).toMatch(/^curl 8\.5\.0/);
    const [, heavy = 0] = layers(fat);
    const [, light = 0] = layers(slim);
    expect(light).toBeGreaterThan(5);
    expect(light).toBeLessThan(20);
    expect(heavy - light).toBeGreaterThan(50);
  });

  it('keeps the lists in their layer when a later step deletes them', () => {
    const bench = folder('FROM debian\nRUN apt-get update\nRUN rm -rf /var/lib/apt/lists/*\n');
    expect(build(bench).exit).toBe(0);
    const [deleting = 1, updating = 0] = layers(bench);
    expect(deleting).toBe(0);
    expect(updating).toBeGreaterThan(15);
  });

  it('fails as the real one does without update, and when nobody answers', () => {
    const without = build(folder('FROM debian\nRUN apt-get install -y curl\n'));
    expect(without.stderr).toContain('E: Unable to locate package curl\n');
    expect(without.stderr).toContain('process "/bin/sh -c apt-get install -y curl" did not complete successfully: exit code: 100\n');
    const unanswered = build(folder('FROM debian\nRUN apt-get update && apt-get install curl\n'));
    expect(unanswered.stderr).toContain('Do you want to continue? [Y/n] Abort.\n');
    expect(unanswered.stderr).toContain('did not complete successfully: exit code: 1\n');
  });

  it('takes the update from the cache when only the next step has changed', () => {
    const bench = folder('FROM debian\nRUN apt-get update\nRUN apt-get install -y tree\n');
    expect(build(bench).exit).toBe(0);
    write(bench, 'Dockerfile', 'FROM debian\nRUN apt-get update\nRUN apt-get install -y tree nano\n');
    const again = build(bench);
    expect(again.stderr).toMatch(/\[2\/3\] RUN apt-get update\n#\d+ CACHED\n/);
    expect(again.stderr).toContain('Setting up nano');
  });

  it('serves a page from ubuntu and apache2', () => {
    const bench = folder(
      'FROM ubuntu\nRUN apt-get update && apt-get install -y apache2 && rm -rf /var/lib/apt/lists/*\nCOPY index.html /var/www/html/\nEXPOSE 80\nCMD ["apache2ctl", "-D", "FOREGROUND"]\n',
      { 'index.html': 'hello\n' },
    );
    expect(build(bench).exit).toBe(0);
    expect(bench.run('docker run -d --name web -p 8080:80 app').exit).toBe(0);
    expect(bench.run('curl -s localhost:8080').stdout).toBe('hello\n');
    expect(bench.run('docker logs web').stderr).toContain('AH00489: Apache/2.4.58 (Ubuntu) configured -- resuming normal operations');
  });
});

describe('apt-get in a container', () => {
  it('asks, and goes on with the answer', () => {
    const bench = openBench('docker run -it --name box debian bash', 'apt-get update', 'wait 10s');
    expect(bench.run('apt-get install curl').stdout).toMatch(/will be used\.\n$/);
    expect(bench.run('n')).toMatchObject({ stdout: 'Abort.\n' });
    bench.run('apt-get install curl');
    expect(bench.run('y').stdout).toContain('Setting up curl');
    expect(bench.run('curl --version').stdout).toMatch(/^curl /);
    expect(bench.run('exit').exit).toBe(0);
  });

  it('finds no mirror without a network', () => {
    const bench = openBench();
    expect(bench.run('docker run --rm --network none debian apt-get update').stderr).toContain("Temporary failure resolving 'deb.debian.example'");
  });
});

describe('apk in a Dockerfile', () => {
  it('adds what the image needs, without an index in the layer', () => {
    const lean = folder('FROM alpine\nRUN apk add --no-cache curl\nENTRYPOINT ["curl"]\n');
    expect(build(lean).stderr).toMatch(/#\d+ \d\.\d+ \(9\/9\) Installing curl/);
    const [, light = 0] = layers(lean);
    const kept = folder('FROM alpine\nRUN apk update && apk add curl\nENTRYPOINT ["curl"]\n');
    expect(build(kept).exit).toBe(0);
    const [, heavy = 0] = layers(kept);
    expect(light).toBeGreaterThan(3);
    expect(light).toBeLessThan(8);
    expect(heavy - light).toBeGreaterThan(2);
    expect(lean.run('docker run --rm app --version').stdout).toMatch(/^curl /);
  });

  it('leaves no compiler behind where it is removed in the same step', () => {
    const together = folder('FROM alpine\nRUN apk add --no-cache --virtual .b build-base && touch /app && apk del .b\n');
    expect(build(together).exit).toBe(0);
    const apart = folder('FROM alpine\nRUN apk add --no-cache --virtual .b build-base\nRUN touch /app && apk del .b\n');
    expect(build(apart).exit).toBe(0);
    expect(layers(together)[0]).toBeLessThan(0.1);
    expect(layers(apart)[1]).toBeGreaterThan(150);
  });
});

const PACKAGE = JSON.stringify({ name: 'app', version: '1.0.0', scripts: { start: 'node app.js' }, dependencies: { express: '^5.1.0' } });

describe('npm in a Dockerfile', () => {
  it('installs once, and again only when package.json has changed', () => {
    const bench = folder('FROM node:22-alpine\nWORKDIR /app\nCOPY package*.json ./\nRUN npm install\nCOPY . .\nCMD ["npm", "start"]\n', {
      'package.json': PACKAGE,
      'app.js': "console.log('hello')\n",
    });
    expect(build(bench).stderr).toMatch(/#\d+ \d\.\d+ added 6\d packages, and audited 6\d packages in /);
    expect(bench.run('docker run --rm app').stdout).toBe('\n> app@1.0.0 start\n> node app.js\n\nhello\n');
    write(bench, 'app.js', "console.log('changed')\n");
    expect(build(bench).stderr).toMatch(/\[4\/5\] RUN npm install\n#\d+ CACHED\n/);
    expect(bench.run('docker run --rm app').stdout).toContain('\nchanged\n');
    write(bench, 'package.json', PACKAGE.replace('5.1.0', '5.0.0'));
    expect(build(bench).stderr).toMatch(/#\d+ \d\.\d+ added 6\d packages/);
  });

  it('fails without a lock file where npm ci wants one', () => {
    const { stderr } = build(folder('FROM node:22-alpine\nCOPY package.json .\nRUN npm ci\n', { 'package.json': PACKAGE }));
    expect(stderr).toContain('npm error The `npm ci` command can only install with an existing package-lock.json or\n');
    expect(stderr).toContain('process "/bin/sh -c npm ci" did not complete successfully: exit code: 1');
  });

  it('serves a page from a script', () => {
    const bench = folder('FROM node:22-alpine\nWORKDIR /app\nCOPY . .\nRUN yarn install --production\nEXPOSE 3000\nCMD ["npm", "start"]\n', {
      'package.json': PACKAGE,
      'app.js': "const http = require('http');\nhttp.createServer((req, res) => res.end('served\\n')).listen(3000);\n",
    });
    expect(build(bench).exit).toBe(0);
    bench.run('docker run -d --name web -p 3000:3000 app');
    expect(bench.run('curl -s localhost:3000').stdout).toBe('served\n');
    expect(bench.run('docker stop web').exit).toBe(0);
  });
});

describe('pip in a Dockerfile', () => {
  it('installs requirements once, and keeps no archives with --no-cache-dir', () => {
    const lines = (options: string): string =>
      `FROM python:3.12-slim\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install ${options}-r requirements.txt\nCOPY . .\nCMD ["pip", "freeze"]\n`;
    const lean = folder(lines('--no-cache-dir '), { 'requirements.txt': 'flask\n', 'app.py': 'print("a")\n' });
    expect(build(lean).stderr).toMatch(/#\d+ \d\.\d+ Successfully installed blinker-/);
    expect(lean.run('docker run --rm app').stdout).toContain('\nflask==3.1.2\n');
    write(lean, 'app.py', 'print("b")\n');
    expect(build(lean).stderr).toMatch(/\[4\/5\] RUN pip install --no-cache-dir -r requirements\.txt\n#\d+ CACHED\n/);
    const kept = folder(lines(''), { 'requirements.txt': 'flask\n' });
    expect(build(kept).exit).toBe(0);
    expect(layers(kept)[2]).toBeGreaterThan((layers(lean)[2] ?? 0) + 0.5);
  });

  it('shares what it has downloaded through a cache mount', () => {
    const bench = folder('FROM python:3.12-slim\nRUN --mount=type=cache,target=/root/.cache/pip pip install requests\n');
    expect(build(bench).exit).toBe(0);
    expect(bench.run('docker run --rm app ls /root/.cache/pip').stdout).toBe('');
  });
});
