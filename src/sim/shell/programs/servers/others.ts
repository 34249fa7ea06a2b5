// The remaining services: an image registry, traefik and PHP-FPM.
import { type FileView } from '../../../kernel/files';
import { type Program, type ProgramResult } from '../../program';
import { accessTime, nowOf, two, clock, monthName } from '../dates';
import { manifestIn, repositoriesIn, tagsIn } from './registryFiles';
import { printLines, staying, versionFrom } from './service';

/** `registry serve`: answers the API's root and an empty catalogue. */
export const registryServe: Program = {
  run(context): ProgramResult {
    if (context.argv.includes('--version')) {
      context.out('registry github.com/distribution/distribution/v3\n');
      return 0;
    }
    const stamp = nowOf(context)
      .toISOString()
      .replace(/\.\d+Z$/, '.000000000Z');
    printLines(
      context,
      'err',
      ['redis not configured', 'using inmemory blob descriptor cache', 'listening on [::]:5000'].map((msg) => `time="${stamp}" level=info msg="${msg}" service=registry`),
    );
    return staying('registry', [5000], [...context.argv], { TERM: 0, INT: 0 });
  },
  serve({ path, agent, client, when }, files) {
    const { status, body } = registryAnswer(path, files);
    return { status, body, log: `${client} - - [${accessTime(when)}] "GET ${path} HTTP/1.1" ${status} ${body.length} "" "${agent}"\n` };
  },
};

/** What a registry answers to GET requests (distribution's HTTP API v2). */
function registryAnswer(path: string, files: FileView): { status: number; body: string } {
  const json = (value: unknown): { status: number; body: string } => ({ status: 200, body: `${JSON.stringify(value)}\n` });
  const error = (code: string, message: string, detail: unknown): { status: number; body: string } => ({
    status: 404,
    body: `${JSON.stringify({ errors: [{ code, message, detail }] })}\n`,
  });
  if (path === '/') return { status: 200, body: '' };
  if (path === '/v2/' || path === '/v2') return { status: 200, body: '{}' };
  if (path === '/v2/_catalog') return json({ repositories: repositoriesIn(files) });
  const [, name = '', kind = '', reference = ''] = /^\/v2\/(.+)\/(tags|manifests)\/([^/]+)$/.exec(path) ?? [];
  const known = repositoriesIn(files).includes(name);
  if (kind === 'tags' && reference === 'list') return known ? json({ name, tags: tagsIn(files, name) }) : error('NAME_UNKNOWN', 'repository name not known to registry', { name });
  const digest = kind === 'manifests' ? manifestIn(files, name, reference) : undefined;
  if (digest !== undefined) return json({ schemaVersion: 2, name, tag: reference, digest });
  return kind === 'manifests' ? error('MANIFEST_UNKNOWN', 'manifest unknown', { Tag: reference }) : { status: 404, body: '404 page not found\n' };
}

/** The traefik proxy, which has no routes here. */
export const traefik: Program = {
  run(context): ProgramResult {
    if (context.argv[1] === 'version') {
      context.out('Version:      3.7.13\nGo version:   go1.26\nOS/Arch:      linux/amd64\n');
      return 0;
    }
    context.err(`${nowOf(context).toISOString().slice(0, 19)}Z INF Traefik version 3.7.13 version=3.7.13\n`);
    return staying('traefik', [80], [...context.argv], { TERM: 0, INT: 0 });
  },
  serve: ({ path, client, when }) => ({ status: 404, body: '404 page not found\n', log: `${client} - - [${accessTime(when)}] "GET ${path} HTTP/1.1" 404 19\n` }),
};

/** PHP-FPM: speaks FastCGI, so it answers no HTTP. */
export const phpFpm: Program = {
  run(context): ProgramResult {
    const now = nowOf(context);
    const stamp = `[${two(now.getUTCDate())}-${monthName(now)}-${now.getUTCFullYear()} ${clock(now)}] NOTICE:`;
    if (context.argv.includes('-v')) {
      context.out(`PHP ${versionFrom(context, 'PHP_VERSION', '8.5.10')} (fpm-fcgi)\n`);
      return 0;
    }
    printLines(context, 'err', [`${stamp} fpm is running, pid 1`, `${stamp} ready to handle connections`]);
    return staying('php-fpm', [9000], ['php-fpm: master process (/usr/local/etc/php-fpm.conf)'], { QUIT: 0, TERM: 0, INT: 0 });
  },
};
