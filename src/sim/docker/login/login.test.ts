// docker login and logout: words, prompts, and where the login is kept.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

const CONFIG = 'cat .docker/config.json';

describe('docker login', () => {
  test('with a password on the line warns twice, and keeps the login as base64', () => {
    const bench = openBench();
    expect(bench.run('docker login -u me -p secret')).toMatchObject({
      stdout: 'Login Succeeded\n',
      stderr:
        "WARNING! Using --password via the CLI is insecure. Use --password-stdin.\n\nWARNING! Your credentials are stored unencrypted in '/home/you/.docker/config.json'.\nConfigure a credential helper to remove this warning. See\nhttps://docs.docker.com/go/credential-store/\n\n",
      exit: 0,
    });
    expect(bench.run(CONFIG).stdout).toBe(`{\n\t"auths": {\n\t\t"https://index.docker.io/v1/": {\n\t\t\t"auth": "${Buffer.from('me:secret').toString('base64')}"\n\t\t}\n\t}\n}`);
  });

  test('takes the password from a pipe', () => {
    const bench = openBench();
    expect(bench.run('echo secret | docker login -u me --password-stdin').stdout).toBe('Login Succeeded\n');
  });

  test('asks for what is missing, and goes on with the answers', () => {
    const bench = openBench('docker run -d -p 5000:5000 registry:2', 'docker login localhost:5000', 'joe');
    expect(bench.world().terminals['t1']?.job).toMatchObject({ kind: 'credentials', username: 'joe', server: 'localhost:5000' });
    expect(bench.run('***')).toMatchObject({ stdout: 'Login Succeeded\n', exit: 0 });
    expect(bench.run(CONFIG).stdout).toContain(Buffer.from('joe:***').toString('base64'));
    expect(bench.run('docker login localhost:5000').stderr).toMatch(/^Authenticating with existing credentials\.\.\. \[Username: joe\]\n/);
  });

  test('an empty answer ends it, and so does Ctrl+C', () => {
    const bench = openBench('docker login -u me');
    expect(bench.run('')).toMatchObject({ stderr: 'Error: Password Required\n', exit: 1 });
    bench.run('docker login -u me');
    expect(bench.run('^C').exit).toBe(130);
  });

  test.each([
    ['docker login --password-stdin', 'the --password-stdin option requires --username to be set\n'],
    ['docker login -u a -p b --password-stdin', 'conflicting options: cannot specify both --password and --password-stdin\n'],
    ['docker login -u ""', 'username is empty\n'],
    ['echo | docker login -u me', 'Error: Cannot perform an interactive login from a non TTY device\n'],
    ['docker login -u me -p x localhost:5000', /Error response from daemon: Get "http:\/\/localhost:5000\/v2\/": dial tcp 127\.0\.0\.1:5000: connect: connection refused\n$/],
    ['docker login -u no@name -p x', /Error response from daemon: Get "https:\/\/registry-1\.docker\.io\/v2\/": unauthorized: incorrect username or password\n$/],
  ])('%s', (line, words) => {
    const { stderr, exit } = openBench().run(line);
    if (typeof words === 'string') expect(stderr).toBe(words);
    else expect(stderr).toMatch(words);
    expect(exit).toBe(1);
  });

  test('through a browser is honestly not there', () => {
    expect(openBench().run('docker login')).toMatchObject({ stderr: 'docker: the real docker login signs in through a browser; this simulator does not (yet)\n', exit: 125 });
  });
});

test('docker logout forgets', () => {
  const bench = openBench('docker login -u me -p secret');
  expect(bench.run('docker logout').stdout).toBe('Removing login credentials for https://index.docker.io/v1/\n');
  expect(bench.run(CONFIG).stdout).toBe('{\n\t"auths": {}\n}');
  expect(bench.run('docker logout localhost:5000').stdout).toBe('Removing login credentials for localhost:5000\n');
});

test('a config that somebody broke is no login', () => {
  const bench = openBench('mkdir .docker', 'echo "{{{" > .docker/config.json', 'docker pull -q alpine', 'docker tag alpine me/app');
  expect(bench.run('docker push me/app').stderr).toContain('denied: requested access to the resource is denied');
});
