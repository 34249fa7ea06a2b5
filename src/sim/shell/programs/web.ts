// HTTP clients: curl with its own error numbers, and BusyBox's or GNU's wget.
import { cut, lastPart } from '../../text';
import { type HttpAnswer, type HttpFailure, type Program, type ProgramContext, type ProgramResult } from '../program';
import { callOf, fetchPage } from './curlCall';
import { httpTime, nowOf } from './dates';
import { byteLength, isBusybox, parseOptions, pathOf } from './support';
import { cannotCreate } from './writeFiles';

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

/** The head of an answer. */
function headOf(context: ProgramContext, { status, body, headers = {} }: HttpAnswer): string {
  const { 'content-type': type = 'text/html', ...others } = headers;
  return [
    `HTTP/1.1 ${status} ${REASONS[status] ?? ''}`,
    `Date: ${httpTime(nowOf(context))}`,
    `Content-Type: ${type}`,
    ...Object.entries(others).map(([name, value]) => `${name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}: ${value}`),
    `Content-Length: ${byteLength(body)}`,
    'Connection: keep-alive',
    '',
    '',
  ].join('\r\n');
}

/** The curl of the system that the files come from. */
function curlVersion({ files }: ProgramContext): string {
  if (files.read('/etc/lsb-release')) return '8.5.0';
  return isBusybox(files) ? '8.17.0' : '8.14.1';
}

const LONG = {
  silent: 's',
  'show-error': 'S',
  head: 'I',
  include: 'i',
  location: 'L',
  fail: 'f',
  verbose: 'v',
  output: 'o',
  'write-out': 'w',
  request: 'X',
  header: 'H',
  data: 'd',
  'data-raw': 'd',
  'data-binary': 'd',
  json: 'J',
  'max-time': 'm',
  'connect-timeout': 'm',
  retry: 'r',
  insecure: 'k',
  'remote-name': 'O',
  'user-agent': 'A',
  user: 'u',
  get: 'G',
};

/** How long the kernel goes on trying to reach an address from which nothing comes back, and one that nobody has (ms). */
const GIVES_UP_MS = { timeout: 134_000, 'no-route': 3_071 } as const;

/** The time that a client waits before it says what went wrong (ms); `limit` is its own patience. */
function waitMs({ reason }: HttpFailure, limit: number | undefined): number {
  const natural = reason === 'timeout' || reason === 'no-route' ? GIVES_UP_MS[reason] : 0;
  return limit === undefined ? natural : Math.min(natural, limit * 1000);
}

/** Exit code and words for a failure. */
function curlError(url: string, failure: HttpFailure, limit: number | undefined): { code: number; text: string } {
  const { reason, host, port } = failure;
  const waited = waitMs(failure, limit);
  const unconnected = `Failed to connect to ${host} port ${port} after ${waited} ms: Couldn't connect to server`;
  if (reason === 'refused' || reason === 'no-route' || reason === 'unreachable') return { code: 7, text: unconnected };
  if (reason === 'timeout') return { code: 28, text: limit === undefined ? unconnected : `Connection timed out after ${waited} milliseconds` };
  if (reason === 'reset') return { code: 56, text: 'Recv failure: Connection reset by peer' };
  if (reason === 'no-host') return { code: 6, text: `Could not resolve host: ${host}` };
  if (url.startsWith('https:')) return { code: 35, text: 'TLS connect error: this simulated machine speaks plain HTTP only' };
  return { code: 3, text: 'URL rejected: Malformed input to a URL function' };
}

const METER = '  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n                                 Dload  Upload   Total   Spent    Left  Speed\n';

/** The transfer meter as it looks at the end. */
function meter(bytes: number): string {
  const cell = String(bytes).padStart(5);
  return `${METER}100 ${cell}  100 ${cell}    0     0   ${bytes > 0 ? '600k' : '   0'}      0 --:--:-- --:--:-- --:--:--  ${bytes > 0 ? '600k' : '   0'}\n`;
}

/** Fetches a page; exit codes and messages are those of curl. */
export const curl: Program = {
  run(context): ProgramResult {
    const options = parseOptions(context.argv.slice(1), { flags: 'sSIiLfvkOG', values: 'owXHdJmrAu', long: LONG });
    const { flags, values, rest, unknown } = options;
    if (unknown === '--version' || unknown === 'V') {
      context.out(`curl ${curlVersion(context)} (x86_64-pc-linux-gnu)\n`);
      return 0;
    }
    if (unknown !== null) {
      context.err(`curl: option ${unknown.startsWith('-') ? unknown : `-${unknown}`}: is unknown\ncurl: try 'curl --help' or 'curl --manual' for more information\n`);
      return 2;
    }
    const [url] = rest;
    if (url === undefined) {
      context.err("curl: (2) no URL specified\ncurl: try 'curl --help' or 'curl --manual' for more information\n");
      return 2;
    }
    const silent = flags.has('s');
    const call = callOf(context, options, values.get('A') ?? `curl/${curlVersion(context)}`);
    const answer = fetchPage(context, url, call, flags.has('L'));
    const target = values.get('o') ?? (flags.has('O') ? lastPart(url, '/') : undefined);
    const metered = !silent && (target !== undefined || !context.outputIsTty) && !flags.has('I');
    const fail = (code: number, text: string): number => {
      if (!silent || flags.has('S')) context.err(`${metered ? meter(0) : ''}curl: (${code}) ${text}\n`);
      context.out(written(values.get('w'), 0, 0));
      return code;
    };
    if (answer.status === null) {
      const limit = values.get('m') === undefined ? undefined : Number(values.get('m'));
      const { code, text } = curlError(url, answer, limit);
      context.sleep(waitMs(answer, limit));
      return fail(code, text);
    }
    if (flags.has('f') && answer.status >= 400) return fail(22, `The requested URL returned error: ${answer.status}`);
    if (metered) context.err(meter(byteLength(answer.body)));
    if (flags.has('v'))
      context.err(
        `> ${call.method ?? 'GET'} ${url.replace(/^\w+:\/\//, '').replace(/^[^/]*/, '') || '/'} HTTP/1.1\r\n> Host: ${cut(url.replace(/^\w+:\/\//, ''), '/')[0]}\r\n> User-Agent: curl/${curlVersion(context)}\r\n> Accept: */*\r\n> \r\n${headOf(context, answer).replace(/^(?=[^\n])/gm, '< ')}`,
      );
    const shown = (flags.has('I') || flags.has('i') ? headOf(context, answer) : '') + (flags.has('I') ? '' : answer.body);
    if (target === undefined) context.out(shown);
    else if (target !== '/dev/null') {
      const problem = cannotCreate(context, pathOf(context, target));
      if (problem !== null) return fail(23, `client returned ERROR on write, failed to open ${target}: ${problem}`);
      context.write(pathOf(context, target), { kind: 'file', text: shown });
    }
    context.out(written(values.get('w'), answer.status, byteLength(answer.body)));
    return 0;
  },
};

/** What `-w` prints. */
function written(format: string | undefined, status: number, bytes: number): string {
  return (format ?? '')
    .replace(/\\n/g, '\n')
    .replace(/\\t/g, '\t')
    .replace(/%\{(http_code|response_code)\}/g, String(status).padStart(3, '0'))
    .replace(/%\{size_download\}/g, String(bytes));
}

/** Where a wget without -O saves a page. */
const savedAs = (url: string): string => /\/\/[^/]+\/.*?([^/]+)$/.exec(url)?.[1] ?? 'index.html';

/** The C library's words for what went wrong, as Alpine's and Debian's have them. */
const ERRORS: Readonly<Partial<Record<HttpFailure['reason'], readonly [musl: string, glibc: string]>>> = {
  refused: ['Connection refused', 'Connection refused'],
  timeout: ['Operation timed out', 'Connection timed out'],
  'no-route': ['Host is unreachable', 'No route to host'],
  unreachable: ['Network unreachable', 'Network is unreachable'],
};

/** What wget prints for a failure. */
function wgetError({ reason, host, address, port }: HttpFailure, busybox: boolean, quiet: boolean, limit: number | undefined): string {
  if (reason === 'no-host' || reason === 'bad-url') return busybox ? `wget: bad address '${host}'\n` : `wget: unable to resolve host address '${host}'\n`;
  const connecting = quiet ? '' : busybox ? `Connecting to ${host} (${address}:${port})\n` : '';
  if (reason === 'reset')
    return `${connecting}${busybox ? 'wget: error getting response: Connection reset by peer\n' : `Read error (Connection reset by peer) in headers.\nGiving up.\n`}`;
  if (reason === 'timeout' && limit !== undefined)
    return `${connecting}${busybox ? 'wget: download timed out\n' : `Connecting to ${host}|${address}|:${port}... failed: Connection timed out.\n`}`;
  const [musl, glibc] = ERRORS[reason] ?? ['', ''];
  return `${connecting}${busybox ? `wget: can't connect to remote host (${address}): ${musl}\n` : `Connecting to ${host}|${address}|:${port}... failed: ${glibc}.\n`}`;
}

/** Fetches a page into a file. */
export const wget: Program = {
  run(context): ProgramResult {
    const { flags, values, rest } = parseOptions(context.argv.slice(1), {
      flags: 'qScn',
      values: 'OTtU',
      long: { quiet: 'q', spider: 'S', 'output-document': 'O', timeout: 'T', tries: 't' },
    });
    const [url] = rest;
    const busybox = isBusybox(context.files);
    if (url === undefined) {
      context.err(busybox ? 'wget: missing URL\n' : 'wget: missing URL\nUsage: wget [OPTION]... [URL]...\n');
      return 1;
    }
    const answer = context.sim.request({ machine: context.machine, container: context.container, agent: 'Wget' }, url);
    if (answer.status === null) {
      const limit = values.get('T') === undefined ? undefined : Number(values.get('T'));
      context.sleep(waitMs(answer, limit));
      context.err(wgetError(answer, busybox, flags.has('q'), limit));
      return busybox ? 1 : 4;
    }
    if (answer.status >= 400) {
      context.err(
        busybox ? `wget: server returned error: HTTP/1.1 ${answer.status} ${REASONS[answer.status] ?? ''}\n` : `ERROR ${answer.status}: ${REASONS[answer.status] ?? ''}.\n`,
      );
      return busybox ? 1 : 8;
    }
    const target = values.get('O') ?? savedAs(url);
    if (flags.has('S')) return 0;
    if (target === '-') context.out(answer.body);
    else context.write(pathOf(context, target), { kind: 'file', text: answer.body });
    if (!flags.has('q')) context.err(`${target === '-' ? '-' : target}  100% |********************************| ${String(byteLength(answer.body)).padStart(5)}  0:00:00 ETA\n`);
    return 0;
  },
};
