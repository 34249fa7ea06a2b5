// Apache httpd and PHP's Apache: serve files from the document root and log in the common format.
import { type FileView } from '../../../kernel/files';
import { type HttpAnswer, type Program, type ProgramContext, type ProgramResult } from '../../program';
import { accessTime, clock, dayName, monthName, nowOf, two } from '../dates';
import { addressesHere } from '../mounted';
import { notSimulated } from '../runtimes';
import { byteLength, calledAs } from '../support';
import { isPortTaken, printLines, staying, versionFrom } from './service';

const ROOTS = ['/usr/local/apache2/htdocs', '/var/www/localhost/htdocs'];
const rootOf = (files: FileView): string => ROOTS.find((root) => files.read(root)) ?? '/var/www/html';

function page(status: 403 | 404): string {
  const [title, text] =
    status === 404 ? ['404 Not Found', 'The requested URL was not found on this server.'] : ['403 Forbidden', "You don't have permission to access this resource."];
  return `<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>${title}</title>\n</head><body>\n<h1>${title.slice(4)}</h1>\n<p>${text}</p>\n</body></html>\n`;
}

function serve({ path, agent, client, when }: Parameters<NonNullable<Program['serve']>>[0], files: FileView): HttpAnswer {
  const root = rootOf(files);
  const trimmed = path.replace(/\/+$/, '');
  const node = files.read(root + trimmed);
  const file = node?.kind === 'dir' ? files.read(`${root}${trimmed}/index.html`) : node;
  const status = file?.kind === 'file' ? 200 : node?.kind === 'dir' ? 403 : 404;
  const body = file?.kind === 'file' ? file.text : page(status === 403 ? 403 : 404);
  const common = `${client} - - [${accessTime(when)}] "GET ${path} HTTP/1.1" ${status} ${byteLength(body)}`;
  return { status, body, log: `${common}${root === '/var/www/html' ? ` "-" "${agent}"` : ''}\n` };
}

/** Starts the server in the foreground, with the words of its error log. */
function start(context: ProgramContext, name: string, product: string, title: string): ProgramResult {
  const now = nowOf(context);
  const stamp = `[${dayName(now)} ${monthName(now)} ${two(now.getUTCDate())} ${clock(now)}.000000 ${now.getUTCFullYear()}]`;
  const unnamed = `AH00558: ${name}: Could not reliably determine the server's fully qualified domain name, using ${addressesHere(context)[0] ?? '127.0.0.1'}. Set the 'ServerName' directive globally to suppress this message`;
  if (isPortTaken(context, 80)) {
    const busy = ['[::]:80', '0.0.0.0:80'].map((address) => `(98)Address already in use: AH00072: make_sock: could not bind to address ${address}`);
    printLines(context, 'err', [unnamed, ...busy, 'no listening sockets available, shutting down', 'AH00015: Unable to open logs']);
    return 1;
  }
  printLines(context, 'err', [
    unnamed,
    unnamed,
    `${stamp} [mpm_event:notice] [pid 1:tid 1] AH00489: ${product} configured -- resuming normal operations`,
    `${stamp} [core:notice] [pid 1:tid 1] AH00094: Command line: '${title}'`,
  ]);
  return staying('httpd', [80], title.split(' '), { TERM: 0, WINCH: 0, INT: 0 });
}

/** What the official httpd image runs. */
export const httpdForeground: Program = {
  run: (context) => start(context, 'httpd', `Apache/${versionFrom(context, 'HTTPD_VERSION', '2.4.68')} (Unix)`, 'httpd -D FOREGROUND'),
};

/** What the server calls itself: as the official image built it, or as Debian and Ubuntu package it. */
function productOf(context: ProgramContext): string {
  if (rootOf(context.files) !== '/var/www/html') return `Apache/${versionFrom(context, 'HTTPD_VERSION', '2.4.68')} (Unix)`;
  return context.files.read('/etc/lsb-release') ? 'Apache/2.4.58 (Ubuntu)' : 'Apache/2.4.68 (Debian)';
}

/** The Apache server itself. */
export const httpd: Program = {
  serve,
  run(context) {
    if (context.argv.includes('-v')) {
      context.out(`Server version: ${productOf(context)}\n`);
      return 0;
    }
    return context.argv.join(' ').includes('FOREGROUND') ? start(context, calledAs(context), productOf(context), context.argv.join(' ')) : 0;
  },
};

/** apache2ctl of Debian and Ubuntu: sets the environment that the server needs, and becomes it. */
export const apache2ctl: Program = {
  run(context) {
    const words = context.argv.slice(1).join(' ');
    if (/^-D ?FOREGROUND$/.test(words)) return start(context, 'apache2', productOf(context), '/usr/sbin/apache2 -D FOREGROUND');
    if (words === '-v' || words === '-V') return httpd.run({ ...context, argv: ['apache2', '-v'] });
    if (/^(?:configtest|-t)$/.test(words)) {
      context.err('Syntax OK\n');
      return 0;
    }
    if (words !== 'start' && words !== '-k start') return notSimulated(context, `apache2ctl ${words}`);
    const result = start(context, 'apache2', productOf(context), '/usr/sbin/apache2 -k start');
    return typeof result === 'number' || result.kind !== 'stays' ? result : { ...result, background: true };
  },
};

/** What the php:apache and wordpress images run. */
export const apacheForeground: Program = {
  run: (context) => start(context, 'apache2', `Apache/2.4 (Debian) PHP/${versionFrom(context, 'PHP_VERSION', '8.5.10')}`, 'apache2 -D FOREGROUND'),
};

/** Debian's name for httpd; it only answers, apache2-foreground starts it. */
export const apache2: Program = { serve, run: (context) => httpd.run(context) };
