// Volumes, binds and memory in containers: where what is written really goes.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

describe('a volume', () => {
  test('outlives the containers that write to it, and is no part of them', () => {
    const bench = openBench('docker run --name a1 -v v1:/data alpine sh -c "echo kept > /data/f"');
    expect(bench.run('docker diff a1').stdout).toBe('A /data\n');
    bench.run('docker rm a1');
    expect(bench.run('docker run --rm -v v1:/other alpine cat /other/f').stdout).toBe('kept\n');
  });

  test('can be seen on the host, and written from there', () => {
    const bench = openBench('docker volume create v1', 'sudo sh -c "echo host > /var/lib/docker/volumes/v1/_data/f"');
    expect(bench.run('docker run --rm -v v1:/data alpine cat /data/f').stdout).toBe('host\n');
    expect(bench.run('sudo ls /var/lib/docker/volumes').stdout).toBe('v1\n');
  });

  test('forgets what is deleted in it', () => {
    const bench = openBench('docker run --rm -v v1:/data alpine sh -c "mkdir /data/d; echo x > /data/d/f; rm -r /data/d"');
    expect(bench.run('docker run --rm -v v1:/data alpine ls -a /data').stdout).not.toContain('d\n');
  });

  test('takes what the image has at its place, when it is empty', () => {
    const bench = openBench('docker run --rm -v v1:/etc/nginx nginx true', 'docker run --rm -v v2:/etc/nginx:nocopy nginx true');
    expect(bench.run('docker run --rm -v v1:/x alpine ls /x').stdout).toContain('nginx.conf\n');
    expect(bench.run('docker run --rm -v v2:/x alpine ls /x').stdout).toBe('');
  });

  test('is shared by containers that use it at the same time', () => {
    const bench = openBench('docker run -d --name a1 -v v1:/a alpine sleep 100', 'docker run -d --name a2 -v v1:/b:ro alpine sleep 100', 'docker exec a1 sh -c "echo hi > /a/f"');
    expect(bench.run('docker exec a2 cat /b/f').stdout).toBe('hi\n');
    expect(bench.run('docker exec a2 touch /b/g')).toMatchObject({ stderr: 'touch: /b/g: Read-only file system\n', exit: 1 });
  });

  test('without a name goes with its container when that is asked for', () => {
    const names = 'docker volume ls -q';
    const bench = openBench('docker run --name a1 -v /data -v named:/n alpine true');
    expect(bench.run(names).stdout.split('\n')).toHaveLength(3);
    bench.run('docker rm -v a1');
    expect(bench.run(names).stdout).toBe('named\n');
    bench.run('docker run --rm -v /data alpine true');
    expect(bench.run(names).stdout).toBe('named\n');
    bench.run('docker run --name a2 -v /data alpine true');
    bench.run('docker rm a2');
    expect(bench.run(names).stdout.split('\n')).toHaveLength(3);
  });

  test('is made for every VOLUME of an image', () => {
    const bench = openBench('docker run -d --name db -e POSTGRES_PASSWORD=x postgres');
    expect(bench.run("docker inspect -f '{{range .Mounts}}{{.Type}} {{.Destination}} {{.RW}}{{end}}' db").stdout).toBe('volume /var/lib/postgresql true\n');
    bench.run('docker rm -fv db');
    expect(bench.run('docker volume ls -q').stdout).toBe('');
  });
});

describe('a bind mount', () => {
  test('shows the host, and hides what the image has', () => {
    const bench = openBench('mkdir pages', 'echo hello > pages/index.html', 'docker run -d --name web -p 8080:80 -v ./pages:/usr/share/nginx/html nginx');
    expect(bench.run('curl -s localhost:8080').stdout).toBe('hello\n');
    bench.run('echo changed > pages/index.html');
    expect(bench.run('curl -s localhost:8080').stdout).toBe('changed\n');
    expect(bench.run('docker exec web ls /usr/share/nginx/html').stdout).toBe('index.html\n');
  });

  test('of one file replaces that file only', () => {
    const bench = openBench('echo mine > motd');
    expect(bench.run('docker run --rm -v $(pwd)/motd:/etc/motd alpine cat /etc/motd').stdout).toBe('mine\n');
    expect(bench.run('docker run --rm -v ~/motd:/etc/motd alpine cat /etc/alpine-release').exit).toBe(0);
  });

  test('with -v makes the directory that is missing, with --mount it is refused', () => {
    const bench = openBench('docker run --rm -v ./new/dir:/d alpine true');
    expect(bench.run('ls new').stdout).toBe('dir\n');
    expect(bench.run('docker run --rm --mount type=bind,src=./nope,dst=/d alpine true').stderr).toContain('bind source path does not exist: /home/you/nope');
  });

  test('writes to the host, as deep as it goes', () => {
    const bench = openBench('docker run --rm -v $(pwd):/w -w /w alpine sh -c "mkdir -p a/b; echo x > a/b/f"');
    expect(bench.run('cat a/b/f').stdout).toBe('x\n');
  });

  test('cannot put a directory where the image has a file', () => {
    const run = openBench('mkdir conf').run('docker run -v ./conf:/etc/nginx/nginx.conf nginx');
    expect(run.stderr).toContain('Are you trying to mount a directory onto a file (or vice-versa)?');
    expect(run.exit).toBe(125);
  });
});

describe('memory', () => {
  test('is empty again when the container has stopped', () => {
    const bench = openBench('docker run -d --name a1 --tmpfs /t alpine sleep 100', 'docker exec a1 touch /t/f');
    expect(bench.run('docker exec a1 ls /t').stdout).toBe('f\n');
    bench.run('docker restart -t 0 a1');
    expect(bench.run('docker exec a1 ls /t').stdout).toBe('');
  });

  test('stays writable in a container that is read-only', () => {
    const bench = openBench('docker run -d --name a1 --read-only --tmpfs /t -v v1:/v alpine sleep 100');
    expect(bench.run('docker exec a1 touch /t/f').exit).toBe(0);
    expect(bench.run('docker exec a1 touch /v/f').exit).toBe(0);
    expect(bench.run('docker exec a1 touch /f')).toMatchObject({ stderr: 'touch: /f: Read-only file system\n', exit: 1 });
    expect(bench.run('docker exec a1 rm /etc/motd').stderr).toBe("rm: can't remove '/etc/motd': Read-only file system\n");
  });
});

test('nginx wants a place to write to', () => {
  const bench = openBench('docker run --name a1 --read-only nginx');
  expect(bench.container('a1')).toMatchObject({ state: 'exited', exitCode: 1 });
  expect(bench.run('docker logs a1').stderr).toContain('mkdir() "/var/cache/nginx/client_temp" failed (30: Read-only file system)');
  bench.run('docker run -d --name a2 --read-only --tmpfs /var/cache/nginx --tmpfs /run nginx');
  expect(bench.container('a2')?.state).toBe('running');
});

describe('inspect shows', () => {
  test.each([
    ['-v v1:/d', { Type: 'volume', Name: 'v1', Source: '/var/lib/docker/volumes/v1/_data', Destination: '/d', Driver: 'local', Mode: 'z', RW: true, Propagation: '' }],
    ['-v /tmp:/d:ro', { Type: 'bind', Source: '/tmp', Destination: '/d', Mode: 'ro', RW: false, Propagation: 'rprivate' }],
    ['--mount type=tmpfs,dst=/d', { Type: 'tmpfs', Source: '', Destination: '/d', Mode: '', RW: true, Propagation: '' }],
  ])('%s', (flag, point) => {
    const pulled = openBench('docker pull -q alpine', `docker create --name a1 ${flag} alpine`).run("docker inspect -f '{{json .Mounts}}' a1");
    expect(JSON.parse(pulled.stdout)).toEqual([point]);
  });
});

describe('what makes no sense is refused', () => {
  test.each([
    ['-v x:/d:zz', 'invalid mode: zz'],
    ['-v x:/', `invalid volume specification: 'x:/': invalid mount config for type "volume": invalid specification: destination can't be '/'`],
    ['-v rel', `invalid volume spec "rel": invalid volume specification: 'rel': invalid mount config for type "volume": invalid mount path: 'rel' mount path must be absolute`],
    ['-v v:/d', 'create v: volume name is too short, names should be at least two alphanumeric characters'],
    ['-v v1:/d -v v2:/d', 'Duplicate mount point: /d'],
    ['--mount type=foo,dst=/d', 'invalid mount config for type "foo": mount type unknown'],
    ['--mount type=bind,dst=/d', 'invalid mount config for type "bind": field Source must not be empty'],
    ['--mount type=volume,dst=/d,ro', 'invalid mount config for type "volume": must not set ReadOnly mode when using anonymous volumes'],
    ['--volumes-from nope', 'No such container: nope'],
  ])('%s', (flags, words) => {
    const run = openBench('docker pull -q alpine').run(`docker run --rm ${flags} alpine true`);
    expect(run).toMatchObject({ stderr: `docker: Error response from daemon: ${words}\n\nRun 'docker run --help' for more information\n`, exit: 125 });
  });

  test.each([
    ['type=bind,src=/tmp', 'target is required'],
    ['dst=/d,foo', "invalid field 'foo' must be a key=value pair"],
    ['dst=/d,foo=1', "unexpected key 'foo' in 'foo=1'"],
    ['dst=/d,ro=maybe', 'invalid value for ro: maybe'],
    ['type=bind,src=/tmp,dst=/d,tmpfs-size=1m', "cannot mix 'tmpfs-*' options with mount type 'bind'"],
  ])('--mount %s', (value, why) => {
    expect(openBench().run(`docker run --mount ${value} alpine`).stderr).toMatch(`invalid argument "${value}" for "--mount" flag: ${why}\n`);
  });
});

describe('a working directory that the image has not', () => {
  test('is made in the container’s own layer, for good', () => {
    const bench = openBench('docker run --name w1 -w /new/dir alpine pwd');
    expect(bench.run('docker diff w1').stdout).toBe('A /new\nA /new/dir\n');
    expect(bench.run('docker run --rm -w /new --read-only alpine sh -c "pwd; ls -d /new"').stdout).toBe('/new\n/new\n');
    expect(bench.run('docker run --rm -w /etc/passwd alpine ls')).toMatchObject({
      stderr: "docker: Error response from daemon: Cannot mkdir: /etc/passwd is not a directory\n\nRun 'docker run --help' for more information\n",
      exit: 125,
    });
  });

  test('is made on the host where a bind covers it, unless that may not be written', () => {
    const bench = openBench('mkdir src', 'docker run --rm -v ./src:/src -w /src/sub/dir alpine true', 'docker run --rm -v ./src:/src:ro -w /src/other alpine true');
    expect(bench.run('find src').stdout).toBe('src\nsrc/sub\nsrc/sub/dir\n');
  });
});
