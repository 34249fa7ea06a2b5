// The server of `npm start` must behave like plain static hosting, and never hand out a file outside the site.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteServer } from '../scripts/serve.mjs';
import { baseOf } from '../scripts/site.mjs';

let server: Server;
let under: Server;
let site: string;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'kyeo-'));
  site = path.join(folder, 'site');
  await mkdir(path.join(site, 'ko'), { recursive: true });
  await mkdir(path.join(site, 'assets'));
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(site, 'ko/index.html'), 'home');
  await writeFile(path.join(site, '404.html'), 'none');
  await writeFile(path.join(site, 'assets/a-1.js'), '1');
  server = siteServer(site);
  under = siteServer(site, '/kyeo/');
  for (const each of [server, under]) await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  under.close();
});

/** Asks with the path exactly as written: `fetch` would tidy it. */
async function ask(pathname: string, method = 'GET', from = server, headers = {}): Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: string }> {
  const { port } = from.address() as AddressInfo;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: pathname, method, headers }, resolve).on('error', reject).end();
  });
  const body = (await response.setEncoding('utf8').toArray()).join('');
  return { status: response.statusCode, headers: response.headers, body };
}

test.each(['/ko', '/ko/', '/ko/index.html', '/ko?step=2'])('%s is the index of its folder', async (pathname) => {
  expect(await ask(pathname)).toMatchObject({ status: 200, body: 'home', headers: { 'content-type': 'text/html; charset=utf-8' } });
});

test.each(['/nowhere', '/ko/nowhere', '/', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/ko/%00', '/%E0%A4%A', '//secret.txt'])(
  '%s is not found',
  async (pathname) => {
    expect(await ask(pathname)).toMatchObject({ status: 404, body: 'none' });
  },
);

test('what is packed is packed again once it has changed', async () => {
  const body = async () => (await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/changing.txt`)).text();
  for (const text of ['first', 'second']) {
    await writeFile(path.join(site, 'changing.txt'), text);
    for (let visit = 0; visit < 2; visit += 1) expect(await body()).toBe(text);
  }
});

test('text is packed for whoever can unpack it', async () => {
  const { port } = server.address() as AddressInfo;
  const packed = await fetch(`http://127.0.0.1:${String(port)}/ko`, { headers: { 'accept-encoding': 'gzip' } });
  expect([packed.headers.get('content-encoding'), packed.headers.get('vary'), await packed.text()]).toEqual(['gzip', 'Accept-Encoding', 'home']);
  expect((await ask('/ko')).headers).not.toHaveProperty('content-encoding');
  expect((await ask('/ko', 'GET', server, { 'accept-encoding': 'br' })).headers).not.toHaveProperty('content-encoding');
});

test('every answer carries the policy, and only hashed files are kept for long', async () => {
  const page = await ask('/ko');
  expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  expect(page.headers['cache-control']).toBe('no-cache');
  expect((await ask('/assets/a-1.js')).headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8' });
});

test('only reading is allowed', async () => {
  expect(await ask('/ko', 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect(await ask('/ko', 'POST')).toMatchObject({ status: 405 });
});

test('under a path of a host it answers there and nowhere else', async () => {
  expect(await ask('/kyeo/ko', 'GET', under)).toMatchObject({ status: 200, body: 'home' });
  expect((await ask('/kyeo/assets/a-1.js', 'GET', under)).status).toBe(200);
  for (const outside of ['/ko', '/kyeoko', '/kyeo/../ko', '/', '/kyeo/../../secret.txt']) expect(await ask(outside, 'GET', under)).toMatchObject({ status: 404, body: 'none' });
});

test('the path under which the site stands is a plain path', () => {
  expect([undefined, '', '/', 'kyeo', '/kyeo', '/kyeo/', '/a/b-c/'].map(baseOf)).toEqual(['/', '/', '/', '/kyeo/', '/kyeo/', '/kyeo/', '/a/b-c/']);
  for (const wrong of ['https://example.org/kyeo/', '/a b/', '/../', '/a?b', '/"/']) expect(() => baseOf(wrong)).toThrow('KYEO_BASE');
});

/** Runs the server of a folder that holds `scripts` and perhaps `dist`, as on a stick, where it is not to begin. */
async function refusal(folder: string, port: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [path.join(folder, 'scripts/serve.mjs'), port], { timeout: 20_000 }, (error, _, stderr) => {
      if (error?.code === 1) resolve(stderr.trim());
      else reject(new Error(`exit ${String(error?.code)}: ${stderr}`));
    });
  });
}

test('on a stick it says what is missing, and what to type instead', async () => {
  const stick = await mkdtemp(path.join(tmpdir(), 'kyeo stick '));
  await cp('scripts', path.join(stick, 'scripts'), { recursive: true });
  expect(await refusal(stick, '4173')).toBe(`There is no built site in ${path.join(stick, 'dist')}. Build it: npm run build`);
  for (const port of ['abc', '65536', '-1']) expect(await refusal(stick, port)).toBe(`${port} is no port. Give one up to 65535: node scripts/serve.mjs 8080`);
  await mkdir(path.join(stick, 'dist'));
  await writeFile(path.join(stick, 'dist/404.html'), 'none');
  const { port } = server.address() as AddressInfo;
  expect(await refusal(stick, String(port))).toBe(`Port ${String(port)} is in use. Choose another: node scripts/serve.mjs 8080`);
  const link = path.join(path.dirname(stick), `${path.basename(stick)} link`);
  await symlink(stick, link);
  expect(await refusal(link, 'abc')).toContain('abc is no port');
});
