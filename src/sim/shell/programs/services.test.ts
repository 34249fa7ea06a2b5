// Services: what their images' entry points check, what they print, where they listen, how they answer and end.
import { describe, expect, it } from 'vitest';
import { catalogueRows, findInCatalogue } from '../../docker/registry/catalogue';
import { file } from '../userland/tree';
import { programs } from '../programs';
import { systemctl } from './systemctl';
import { bench, type BenchOptions, type Ran } from './testBench';

/** Runs an image's own entry point and command. */
function boot(image: string, options: BenchOptions = {}, command?: string[]): Ran & { here: ReturnType<typeof bench> } {
  const [repository = '', tag = 'latest'] = image.split(':');
  const config = findInCatalogue(`library/${repository}`, tag)?.image.config;
  const here = bench({ image, ...options });
  return { ...here.start([...(config?.Entrypoint ?? []), ...(command ?? config?.Cmd ?? [])]), here };
}
const request = (path: string) => ({
  method: 'GET',
  port: 80,
  path,
  query: '',
  headers: {},
  body: '',
  agent: 'curl/8.5.0',
  client: '172.17.0.1',
  when: Date.UTC(2026, 10, 23, 9, 5, 7),
  argv: [],
});

describe('nginx', () => {
  it('prints the entry point and the error log of the official image, listens on 80 and ends on QUIT', () => {
    const { out, err, exit, here } = boot('nginx');
    expect(out.split('\n')[0]).toBe('/docker-entrypoint.sh: /docker-entrypoint.d/ is not empty, will attempt to perform configuration');
    expect(out).toContain('Configuration complete; ready for start up\n');
    expect(err).toContain('2026/11/23 09:05:07 [notice] 1#1: nginx/1.31.3\n');
    expect(exit).toMatchObject({ kind: 'stays', listens: [80], title: ['nginx: master process nginx -g daemon off;'], handles: { QUIT: 0, TERM: 0 } });
    expect(here.files.read('/etc/nginx/conf.d/default.conf')).toMatchObject({ text: expect.stringContaining('listen  [::]:80;') as string });
    expect(here.start(['/docker-entrypoint.sh', 'nginx', '-g', 'daemon off;']).out).toContain('IPv6 listen already enabled');
  });

  it('in the background ends its container, as the real one does', () => {
    expect(boot('nginx', {}, ['nginx']).exit).toBe(0);
  });

  it('lets other commands through, and fails for those that are not there', () => {
    expect(boot('nginx', {}, ['echo', 'hi'])).toMatchObject({ out: 'hi\n', exit: 0 });
    expect(boot('nginx', {}, ['nosuch'])).toMatchObject({ err: '/docker-entrypoint.sh: 47: exec: nosuch: not found\n', exit: 127 });
    expect(boot('nginx', { keyboard: true }, ['bash']).exit).toMatchObject({ kind: 'stays', readsKeyboard: true });
  });

  it('serves its files and logs in the combined format', () => {
    const { files } = bench({ image: 'nginx', files: { '/usr/share/nginx/html/a.txt': file('A') } });
    const welcome = programs['nginx']?.serve?.(request('/'), files);
    expect(welcome).toMatchObject({ status: 200, body: expect.stringContaining('<h1>Welcome to nginx!</h1>') as string });
    expect(welcome?.log).toBe(`172.17.0.1 - - [23/Nov/2026:09:05:07 +0000] "GET / HTTP/1.1" 200 ${welcome?.body.length ?? 0} "-" "curl/8.5.0" "-"\n`);
    expect(programs['nginx']?.serve?.(request('/a.txt'), files)).toMatchObject({ status: 200, body: 'A' });
    expect(programs['nginx']?.serve?.(request('/nope'), files)).toMatchObject({ status: 404, body: expect.stringContaining('404 Not Found') as string });
  });

  it('reads port and root from its configuration', () => {
    const files = { '/etc/nginx/conf.d/default.conf': file('server {\n  # listen 1;\n  listen 8000;\n  root /site;\n}\n'), '/site/index.html': file('mine') };
    expect(boot('nginx', { files }).exit).toMatchObject({ listens: [8000] });
    expect(programs['nginx']?.serve?.(request('/'), bench({ image: 'nginx', files }).files).body).toBe('mine');
  });

  it('on a machine serves what Ubuntu packages', () => {
    expect(programs['nginx']?.serve?.(request('/'), bench().files)).toMatchObject({ status: 200, body: expect.stringContaining('on this machine') as string });
    expect(bench({ user: 'root' }).run('nginx').exit).toMatchObject({ kind: 'stays', background: true });
    expect(bench().run('nginx -v').err).toBe('nginx version: nginx/1.24.0 (Ubuntu)\n');
  });
});

describe('httpd', () => {
  it('starts in the foreground and serves "It works!"', () => {
    const { err, exit } = boot('httpd');
    expect(err).toContain('AH00489: Apache/2.4.68 (Unix) configured -- resuming normal operations');
    expect(exit).toMatchObject({ listens: [80], handles: { WINCH: 0 }, title: ['httpd', '-D', 'FOREGROUND'] });
    expect(programs['httpd']?.serve?.(request('/'), bench({ image: 'httpd' }).files)).toMatchObject({ status: 200, body: '<html><body><h1>It works!</h1></body></html>\n' });
  });
});

describe('databases', () => {
  it('postgres refuses to start without a password', () => {
    const { err, exit } = boot('postgres');
    expect(exit).toBe(1);
    expect(err).toMatch(/^Error: Database is uninitialized and superuser password is not specified\.\n {7}You must specify POSTGRES_PASSWORD/);
  });

  it('postgres starts with one, and makes its database once', () => {
    const first = boot('postgres', { env: { POSTGRES_PASSWORD: 'x' } });
    expect(first.exit).toMatchObject({ listens: [5432], handles: { INT: 0 } });
    expect(first.out).toContain('PostgreSQL init process complete; ready for start up.');
    expect(first.err).toContain('starting PostgreSQL 18.6');
    expect(first.here.start(['docker-entrypoint.sh', 'postgres']).out).toContain('Skipping initialization');
  });

  it('mysql and mariadb check for a root password in their own words', () => {
    expect(boot('mysql')).toMatchObject({ exit: 1, err: expect.stringContaining('    - MYSQL_ROOT_PASSWORD\n') as string });
    expect(boot('mysql', { env: { MYSQL_ROOT_PASSWORD: 'x' } }).exit).toMatchObject({ listens: [3306, 33060] });
    expect(boot('mariadb')).toMatchObject({ exit: 1, err: expect.stringContaining('MARIADB_ROOT_PASSWORD') as string });
    expect(boot('mariadb', { env: { MARIADB_ROOT_PASSWORD: 'x' } }).exit).toMatchObject({ listens: [3306] });
  });

  it('redis says that it is ready, on the port that it is given', () => {
    expect(boot('redis')).toMatchObject({ out: expect.stringContaining('* Ready to accept connections tcp\n') as string, exit: { listens: [6379] } });
    expect(boot('redis', {}, ['--port', '7000']).exit).toMatchObject({ listens: [7000] });
  });
});

describe('every image', () => {
  const passwords = { POSTGRES_PASSWORD: 'x', MYSQL_ROOT_PASSWORD: 'x', MARIADB_ROOT_PASSWORD: 'x' };
  const services = catalogueRows()
    .filter((row) => row.ports.length > 0 && row.repository.startsWith('library/'))
    .map((row) => [`${row.repository.slice(8)}:${row.tags[0] ?? ''}`, row] as const);

  it.each(services)('%s: listens where its image exposes', (name, row) => {
    const { exit } = boot(name, { env: passwords });
    expect(exit).toMatchObject({ kind: 'stays' });
    for (const port of row.ports) expect(typeof exit !== 'number' && exit.kind === 'stays' && exit.listens).toContain(Number.parseInt(port, 10));
  });

  it.each(services)('%s: ends with 0 on its stop signal', (name, row) => {
    const { exit } = boot(name, { env: passwords });
    expect(typeof exit !== 'number' && exit.kind === 'stays' && exit.handles[row.stopSignal.replace('SIG', '') || 'TERM']).toBe(0);
  });
});

describe('scripts', () => {
  it('node runs a file or fails as node does', () => {
    expect(boot('node:22-slim', { files: { '/app.js': file("console.log('hello')\n") } }, ['node', 'app.js'])).toMatchObject({ out: 'hello\n', exit: 0 });
    expect(boot('node:22-slim', {}, ['node', 'server.js'])).toMatchObject({ exit: 1, err: expect.stringContaining("Error: Cannot find module '/server.js'") as string });
    expect(boot('node:22-slim', {}, ['node', '-e', "require('http').createServer((q,s)=>s.end('x')).listen(3000)"]).exit).toMatchObject({
      kind: 'stays',
      listens: [3000],
      memoryMiB: 69,
    });
    expect(boot('node:22-slim', {}, ['node', '-e', '1+1'])).toMatchObject({ out: '', err: '', exit: 0 });
  });

  it('without a script they open a prompt for a keyboard and end without one', () => {
    expect(boot('node:22-slim').exit).toBe(0);
    expect(boot('node:22-slim', { keyboard: true })).toMatchObject({ out: expect.stringContaining('Welcome to Node.js v22.23.2.') as string, exit: { kind: 'stays' } });
    expect(boot('python', { keyboard: true })).toMatchObject({ out: expect.stringContaining('Python 3.14.7') as string, exit: { kind: 'stays' } });
  });

  it('tells versions', () => {
    expect(boot('node', {}, ['node', '--version']).out).toBe('v26.5.0\n');
    expect(boot('python', {}, ['python', '--version']).out).toBe('Python 3.14.7\n');
    expect(bench({ image: 'golang', env: { PATH: '/usr/local/go/bin:/usr/bin' } }).run('go version').out).toBe('go version go1.26.5 linux/amd64\n');
    expect(bench({ image: 'eclipse-temurin', env: { PATH: '/opt/java/openjdk/bin' } }).run('java -version').err).toMatch(/^openjdk version "25\.0\.4"\n/);
  });

  it('python3 -m http.server listens', () => {
    expect(bench({ image: 'python' }).run('python3 -m http.server 9000').exit).toMatchObject({ kind: 'stays', listens: [9000] });
  });
});

describe('systemctl', () => {
  const calls: string[] = [];
  let pid = 7;
  const service = { description: 'A service', mainPid: () => pid, start: () => void (calls.push('start'), (pid = 8)), stop: () => void (calls.push('stop'), (pid = 0)) };
  const run = (user: string, ...words: string[]): Ran => bench({ user, programs: { systemctl: systemctl({ docker: service }) } }).run(['systemctl', ...words].join(' '));

  it('describes, stops and starts', () => {
    expect(run('you', 'is-active', 'docker')).toMatchObject({ out: 'active\n', exit: 0 });
    expect(run('you', 'status', 'docker').out).toContain('Active: active (running)\n   Main PID: 7 (docker)\n');
    expect(run('you', 'stop', 'docker')).toMatchObject({ exit: 1, err: expect.stringContaining('Interactive authentication required.') as string });
    expect(run('root', 'stop', 'docker.service').exit).toBe(0);
    expect(run('root', 'is-active', 'docker')).toMatchObject({ out: 'inactive\n', exit: 3 });
    expect(run('root', 'restart', 'docker').exit).toBe(0);
    expect(calls).toEqual(['stop', 'stop', 'start']);
    expect(run('root', 'status', 'nosuch').err).toBe('Unit nosuch.service could not be found.\n');
    expect(run('root', 'fly', 'docker').err).toBe("Unknown command verb 'fly'.\n");
  });
});
