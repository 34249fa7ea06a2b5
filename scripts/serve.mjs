// Serves the built site as any plain static host would: files (text packed with gzip), directory indexes, a 404 page, and the security headers.
import { createReadStream, existsSync, realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { HEADERS, keeping } from './headers.mjs';
import { BASE } from './site.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** What becomes smaller when it is packed; pictures and fonts are packed already. */
const isText = (/** @type {string} */ type) => /^text|json|svg|manifest/.test(type);

/**
 * The file that an address names, if there is one inside the folder.
 * @param {string} folder
 * @param {string} url
 * @param {string} base
 */
async function find(folder, url, base) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (!`${name}/`.startsWith(base)) return undefined;
  name = name.slice(base.length);
  const file = path.join(folder, name);
  if (name.includes('\0') || !(file + path.sep).startsWith(folder + path.sep)) return undefined;
  for (const candidate of [file, path.join(file, 'index.html')]) {
    if (
      await stat(candidate).then(
        (found) => found.isFile(),
        () => false,
      )
    )
      return candidate;
  }
  return undefined;
}

/** @type {Map<string, { mtimeMs: number, body: Promise<Buffer> }>} */
const packed = new Map();

/**
 * A file packed with gzip, once until it changes: a page of sixty files is not packed while a browser on the same computer waits for it.
 * @param {string} file
 */
async function pack(file) {
  const { mtimeMs } = await stat(file);
  const kept = packed.get(file);
  if (kept?.mtimeMs === mtimeMs) return kept.body;
  const body = readFile(file).then((bytes) => promisify(gzip)(bytes));
  packed.set(file, { mtimeMs, body });
  // what could not be read now may be read later
  body.catch(() => packed.delete(file));
  return body;
}

/**
 * A server for a folder of built files.
 * @param {string} folder
 * @param {string} base the path under which it stands, with a slash at both ends
 */
export function siteServer(folder, base = '/') {
  return createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = await find(folder, request.url ?? '/', base);
    const file = found ?? path.join(folder, '404.html');
    const type = Object.entries(TYPES).find(([extension]) => file.endsWith(extension))?.[1] ?? 'application/octet-stream';
    const smaller = isText(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(found ? 200 : 404, {
      'Content-Type': type,
      ...(isText(type) && { Vary: 'Accept-Encoding' }),
      ...(smaller && { 'Content-Encoding': 'gzip' }),
      'Cache-Control': keeping(path.relative(folder, file).replaceAll(path.sep, '/')),
      ...HEADERS,
    });
    if (request.method === 'HEAD') response.end();
    else if (smaller)
      pack(file).then(
        (body) => response.end(body),
        () => response.destroy(),
      );
    else pipeline(createReadStream(file), response, () => response.destroy());
  });
}

/** @param {unknown} why */
function refuse(why) {
  console.error(why);
  process.exitCode = 1;
}

/**
 * Serves dist on this computer only; says why where that is not possible.
 * @param {string} port as it was given
 * @param {string} another the command that serves it at another port
 */
export function serve(port, another) {
  const folder = path.resolve(import.meta.dirname, '../dist');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return refuse(`${port} is no port. Give one up to 65535: ${another}`);
  if (!existsSync(path.join(folder, '404.html'))) return refuse(`There is no built site in ${folder}. Build it: npm run build`);
  const server = siteServer(folder, BASE);
  server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => refuse(error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another: ${another}` : error));
  server.listen(Number(port), '127.0.0.1', () => console.log(`Kyeo is at http://127.0.0.1:${port}${BASE}`));
}

const started = process.argv[1];
if (started !== undefined && existsSync(started) && realpathSync(started) === import.meta.filename) serve(process.argv[2] ?? '4173', 'node scripts/serve.mjs 8080');
