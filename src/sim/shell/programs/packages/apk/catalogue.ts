// The packages of Alpine Linux, read from the table of rows.
import { type FileMap } from '../../../../kernel/files';
import { blob, file } from '../../../userland/tree';
import { ALPINE_BASE, ALPINE_ROWS } from '../data/alpineRows';
import { cellsOf, putBy, words } from '../table';
import { wordAt } from '../../../../text';

/** One package. */
export interface ApkPackage {
  name: string;
  version: string;
  /** Bytes of the archive (.apk), and of what it unpacks to. */
  archive: number;
  installed: number;
  depends: readonly string[];
  puts: readonly string[];
  about: string;
  /** Whether the image starts with it. */
  base: boolean;
}

function rowOf([name = '', version = '', archive, installed, depends, puts, about = '']: readonly string[]): ApkPackage {
  return { name, version, archive: Number(archive) * 1000, installed: Number(installed) * 1000, depends: words(depends), puts: words(puts), about, base: false };
}

function baseOf(text: string): ApkPackage[] {
  const all = words(text);
  return all.flatMap((name, at) =>
    at % 2 === 0 ? { name, version: wordAt(all, at + 1), archive: 0, installed: 0, depends: [], puts: [], about: 'part of every image', base: true } : [],
  );
}

/** Every package by name. */
export const apkPackages: ReadonlyMap<string, ApkPackage> = new Map([...baseOf(ALPINE_BASE), ...cellsOf(ALPINE_ROWS).map(rowOf)].map((one) => [one.name, one]));

const NGINX_SITE = `# This is a default site configuration which will simply return 404, preventing
# chance access to any other virtualhost.

server {
	listen 80 default_server;
	listen [::]:80 default_server;

	# Everything is a 404
	location / {
		return 404;
	}
}
`;
const TEXTS: Readonly<Record<string, string>> = {
  '/etc/nginx/http.d/default.conf': NGINX_SITE,
  '/var/www/localhost/htdocs/index.html': '<html><body><h1>It works!</h1></body></html>\n',
};

/** What a package adds to the tree: its programs, and the rest of it as one file. */
export function apkFiles({ name, installed, puts }: ApkPackage): FileMap {
  const named = Object.assign({}, ...puts.map(putBy)) as FileMap;
  const texts = Object.entries(TEXTS).flatMap(([path, text]) => (Object.hasOwn(named, path) ? [[path, file(text)] as const] : []));
  return { ...named, ...Object.fromEntries(texts), ...(installed > 0 ? { [`/usr/share/${name}/contents`]: blob(installed) } : {}) };
}
