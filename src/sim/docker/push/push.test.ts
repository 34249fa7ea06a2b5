// Pushing and pulling between daemons and registries: only what is missing travels, and tags move only when somebody moves them.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

const lines = (text: string): string[] => text.split('\n').filter(Boolean);
const statuses = (text: string): string[] => lines(text).flatMap((line) => /^[0-9a-f]{12}: (.*)$/.exec(line)?.[1] ?? []);

describe('docker push', () => {
  test('to Docker Hub takes layers that it has from where they are, and the second time none', () => {
    const bench = openBench('docker login -u me -p x', 'docker pull -q nginx', 'docker tag nginx me/site:v1');
    const { stdout } = bench.run('docker push me/site:v1');
    expect(lines(stdout)[0]).toBe('The push refers to repository [docker.io/me/site]');
    expect(statuses(stdout).slice(0, 9)).toEqual([...Array.from({ length: 7 }, () => 'Preparing'), 'Waiting', 'Waiting']);
    expect(statuses(stdout).slice(9)).toEqual(Array.from({ length: 7 }, () => 'Mounted from library/nginx'));
    expect(stdout).toMatch(/\nv1: digest: sha256:[0-9a-f]{64} size: \d+\n$/);
    expect(statuses(bench.run('docker push me/site:v1').stdout).slice(9)).toEqual(Array.from({ length: 7 }, () => 'Layer already exists'));
  });

  test('wants the owner to be logged in', () => {
    const bench = openBench('docker pull -q alpine', 'docker tag alpine me/app', 'docker tag alpine you/app');
    expect(bench.run('docker push me/app')).toMatchObject({ stderr: 'denied: requested access to the resource is denied\n', exit: 1 });
    bench.run('docker login -u me -p x');
    expect(bench.run('docker push me/app').exit).toBe(0);
    expect(bench.run('docker push you/app').exit).toBe(1);
    bench.run('docker logout');
    expect(bench.run('docker push me/app').exit).toBe(1);
  });

  test('gives the image a digest, under which another host can pull it', () => {
    const bench = openBench('docker login -u me -p x', 'docker pull -q alpine', 'docker tag alpine me/app', 'docker push me/app');
    const digest = /me\/app@(sha256:[0-9a-f]{64})/.exec(bench.run('docker image inspect -f "{{.RepoDigests}}" me/app').stdout)?.[1] ?? '';
    bench.run('docker context use host-b');
    expect(bench.run(`docker pull -q me/app@${digest}`)).toMatchObject({ stdout: `docker.io/me/app@${digest}\n`, exit: 0 });
    expect(bench.run('docker search me/app --format "{{.Name}}"').stdout).toBe('me/app\n');
  });

  test('of all tags, quietly', () => {
    const bench = openBench('docker login -u me -p x', 'docker pull -q alpine', 'docker tag alpine me/app:1', 'docker tag alpine me/app:2');
    expect(lines(bench.run('docker push -a me/app').stdout).filter((line) => line.includes('digest'))).toHaveLength(2);
    expect(bench.run('docker push -q me/app:1').stdout).toBe('docker.io/me/app:1\n');
    expect(bench.run('docker push -a me/app:1')).toMatchObject({ stderr: "tag can't be used with --all-tags/-a\n", exit: 1 });
    bench.run('docker rmi -f me/app:1 me/app:2');
    expect(bench.run('docker pull -a me/app').stdout).toMatch(/^1: Pulling from me\/app\n[^]*\n2: Pulling from me\/app\n[^]*\ndocker\.io\/me\/app\n$/);
  });

  test('does not move `latest` when it pushes another tag', () => {
    const bench = openBench(
      'docker login -u owner -p x',
      'docker pull -q alpine:3.23',
      'docker pull -q alpine',
      'docker tag alpine:3.23 owner/app:1.0',
      'docker tag alpine:3.23 owner/app',
    );
    for (const line of [
      'docker push owner/app:1.0',
      'docker push owner/app',
      'docker tag alpine owner/app:2.0',
      'docker push owner/app:2.0',
      'docker context use host-b',
      'docker pull owner/app',
    ])
      bench.run(line);
    const idOf = (name: string): string => bench.run(`docker images -q --no-trunc ${name}`).stdout;
    bench.run('docker pull owner/app:1.0');
    expect(idOf('owner/app:latest')).toBe(idOf('owner/app:1.0'));
    bench.run('docker pull owner/app:2.0');
    expect(idOf('owner/app:latest')).not.toBe(idOf('owner/app:2.0'));
  });
});

describe('a registry in a container', () => {
  const start = 'docker run -d -p 5000:5000 --name registry registry:2';

  test('takes images and hands them out, and says over HTTP what it has', () => {
    const bench = openBench(start, 'docker pull -q alpine', 'docker tag alpine localhost:5000/team/app:v1');
    expect(statuses(bench.run('docker push localhost:5000/team/app:v1').stdout)).toEqual(['Preparing', 'Pushed']);
    expect(bench.run('curl -s localhost:5000/v2/_catalog').stdout).toBe('{"repositories":["team/app"]}\n');
    expect(bench.run('curl -s localhost:5000/v2/team/app/tags/list').stdout).toBe('{"name":"team/app","tags":["v1"]}\n');
    bench.run('docker rmi alpine localhost:5000/team/app:v1');
    expect(bench.run('docker run --rm localhost:5000/team/app:v1 echo hi')).toMatchObject({ exit: 0 });
    expect(bench.run('docker run --rm localhost:5000/team/app:v1 echo hi').stdout).toBe('hi\n');
  });

  test('keeps them through a restart, and loses them with its container', () => {
    const bench = openBench(start, 'docker pull -q alpine', 'docker tag alpine localhost:5000/app', 'docker push localhost:5000/app', 'docker restart registry');
    expect(bench.run('docker pull localhost:5000/app').exit).toBe(0);
    bench.run('docker rm -fv registry');
    expect(bench.run('docker pull localhost:5000/app').stderr).toBe(
      'Error response from daemon: Get "http://localhost:5000/v2/": dial tcp 127.0.0.1:5000: connect: connection refused\n',
    );
    bench.run(start);
    expect(bench.run('docker pull localhost:5000/app').stderr).toBe(
      'Error response from daemon: manifest for localhost:5000/app:latest not found: manifest unknown: manifest unknown\n',
    );
  });

  test('whose files were changed by hand is found out', () => {
    const bench = openBench(start, 'docker pull -q alpine', 'docker tag alpine localhost:5000/app', 'docker push localhost:5000/app', 'docker rmi localhost:5000/app');
    bench.run('docker exec registry sh -c "for f in /var/lib/registry/docker/registry/v2/blobs/sha256/*/*/data; do echo x > $f; done"');
    const { stderr, exit } = bench.run('docker pull localhost:5000/app');
    if (exit !== 0) expect(stderr).toMatch(/verification failed for digest/);
  });

  test('is not there for other hosts without TLS, and what is no registry is found out', () => {
    const bench = openBench('docker run -d -p 8080:80 nginx', 'docker pull -q alpine', 'docker tag alpine localhost:8080/app', 'docker tag alpine nowhere.example/app');
    expect(bench.run('docker push localhost:8080/app').stderr).toMatch(/^error parsing HTTP 404 response body: invalid character '<'/);
    expect(bench.run('docker push nowhere.example/app').stderr).toBe('Get "https://nowhere.example/v2/": dial tcp: lookup nowhere.example: no such host\n');
  });
});

describe('docker search', () => {
  const bench = openBench();
  test.each([
    ['docker search nginx --format "{{.Name}} {{.IsOfficial}}"', 'nginx [OK]\n', '', 0],
    ['docker search --limit 200 a', '', 'Error response from daemon: limit 200 is outside the range of [1, 100]\n', 1],
    ['docker search -f foo=bar a', '', "Error response from daemon: invalid filter 'foo'\n", 1],
    ['docker search nosuchthing', 'NAME      DESCRIPTION   STARS     OFFICIAL\n', '', 0],
  ])('%s', (line, stdout, stderr, exit) => {
    expect(bench.run(line)).toMatchObject({ stdout, stderr, exit });
  });

  test('needs the internet', () => {
    const offline = openBench('!{"kind":"registry","registry":"docker.io","online":false}');
    expect(offline.run('docker search nginx').stderr).toMatch(
      /^Error response from daemon: Get "https:\/\/index\.docker\.io\/v1\/search\?q=nginx&n=25": dial tcp: lookup index\.docker\.io: no such host\n$/,
    );
  });
});
