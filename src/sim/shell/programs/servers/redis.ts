// Redis: the server with its data and its file on disk, and the client redis-cli.
import { type Json, type Program, type ProgramContext, type ProgramResult, type Staying } from '../../program';
import { resolvePath } from '../../../kernel/files';
import { monthName, nowOf, two } from '../dates';
import { wordAt } from '../../../text';
import { type Data, runCommand } from './redisCommands';
import { own } from '../../../values';
import { isPortTaken, printLines, PROMPT_SIGNALS, staying, versionFrom, wants } from './service';

/** What the server keeps. */
interface Kept {
  data: Data;
  /** Where it saves. */
  folder: string;
}

/** What a dump begins with; what follows is not Redis's own format. */
const MAGIC = 'REDIS0012 ';

/** `23 Nov 2026 09:05:07.123`, as Redis logs. */
function redisTime(context: Pick<ProgramContext, 'sim'>): string {
  const now = nowOf(context);
  return `${two(now.getUTCDate())} ${monthName(now)} ${now.getUTCFullYear()} ${now.toISOString().slice(11, 23)}`;
}

/** The data that an earlier server has saved. */
function load(context: ProgramContext, folder: string): Data {
  const node = context.files.read(resolvePath(folder, 'dump.rdb'));
  if (node?.kind !== 'file' || !node.text.startsWith(MAGIC)) return [];
  try {
    const data: unknown = JSON.parse(node.text.slice(MAGIC.length));
    return Array.isArray(data) ? (data as Data) : [];
  } catch {
    return [];
  }
}

function talk(process: Staying, message: Json): Json {
  const { data, folder } = process.keeps as Kept;
  const words = typeof message === 'object' && message !== null && 'redis' in message && Array.isArray(message.redis) ? message.redis.map(String) : [];
  const { reply, after } = runCommand(data, words);
  if (after) process.keep({ data: after, folder } satisfies Kept);
  return reply;
}

/** It saves before it goes. */
function end(process: Staying, signal: string): undefined {
  const { data, folder } = process.keeps as Kept;
  const stamp = redisTime(process);
  process.out(
    `1:signal-handler (${String(Math.floor(nowOf(process).getTime() / 1000))}) Received SIG${signal} scheduling shutdown...\n1:M ${stamp} * User requested shutdown...\n`,
  );
  if (data.length > 0) {
    process.out(`1:M ${stamp} * Saving the final RDB snapshot before exiting.\n`);
    process.write(resolvePath(folder, 'dump.rdb'), { kind: 'file', text: `${MAGIC}${JSON.stringify(data)}\n` });
    process.out(`1:M ${stamp} * DB saved on disk\n`);
  }
  process.out(`1:M ${stamp} # Redis is now ready to exit, bye bye...\n`);
}

/** The Redis server. */
export const redisServer: Program = {
  run(context): ProgramResult {
    const version = versionFrom(context, 'REDIS_VERSION', '8.10.1');
    if (wants(context, '--version', '-v')) {
      context.out(`Redis server v=${version} sha=00000000:0 malloc=jemalloc-5.3.0 bits=64\n`);
      return 0;
    }
    const port = Number(context.argv[context.argv.indexOf('--port') + 1]) || 6379;
    const [child, main] = [`1:C ${redisTime(context)}`, `1:M ${redisTime(context)}`];
    const busy = isPortTaken(context, port);
    const data = load(context, context.session.cwd);
    printLines(context, 'out', [
      'Starting Redis Server',
      `${child} * oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo`,
      `${child} * Redis version=${version}, bits=64, commit=00000000, modified=0, pid=1, just started`,
      `${child} # Warning: no config file specified, using the default config. In order to specify a config file use redis-server /path/to/redis.conf`,
      `${main} * monotonic clock: POSIX clock_gettime`,
      `${main} * Running mode=standalone, port=${port}.`,
      ...(busy
        ? [`${main} # Warning: Could not create server TCP listening socket *:${port}: bind: Address already in use`, `${main} # Failed listening on port ${port} (tcp), aborting.`]
        : [
            `${main} * Server initialized`,
            ...(data.length > 0 ? [`${main} * Done loading RDB, keys loaded: ${data.length}, keys expired: 0.`] : []),
            `${main} * Ready to accept connections tcp`,
          ]),
    ]);
    if (busy) return 1;
    const keeps: Kept = { data, folder: context.session.cwd };
    return { ...staying('redis', [port], [`redis-server *:${port}`], { TERM: 0, INT: 0 }), program: 'redis-server', keeps };
  },
  talk,
  end,
};

/** A reply as redis-cli shows it: on a terminal with its type. */
function shown(reply: Json, typed: boolean): string {
  if (typeof reply === 'object' && reply !== null && 'error' in reply) return `${typed ? '(error) ' : ''}${String(reply.error)}`;
  if (reply === null || reply === undefined) return typed ? '(nil)' : '';
  if (typeof reply === 'number') return typed ? `(integer) ${reply}` : String(reply);
  if (Array.isArray(reply)) {
    if (reply.length === 0) return typed ? '(empty array)' : '';
    return reply.map((item, index) => (typed ? `${index + 1}) ${shown(item, true)}` : shown(item, false))).join('\n');
  }
  if (typeof reply === 'object' && Object.keys(reply).length === 0) return typed ? '(empty array)' : '';
  if (typeof reply === 'object')
    return Object.entries(reply)
      .flat()
      .map((item) => shown(item, typed))
      .join('\n');
  return typed && reply !== 'OK' && reply !== 'PONG' ? JSON.stringify(reply) : typeof reply === 'string' ? reply : JSON.stringify(reply);
}

/** How a server is reached. */
interface Reach {
  host: string;
  port: number;
}

/** Sends one command and prints the reply; the exit code. */
function send(place: Pick<ProgramContext, 'sim' | 'machine' | 'container' | 'out' | 'err'>, { host, port }: Reach, words: readonly string[], typed: boolean): number {
  const result = place.sim.talk({ machine: place.machine, container: place.container, agent: 'redis-cli' }, { host, port }, { redis: words });
  if ('answer' in result) {
    place.out(`${shown(result.answer, typed)}\n`);
    return 0;
  }
  place.err(`Could not connect to Redis at ${host}:${port}: ${own(WHY, result.reason) ?? 'Name or service not known'}\n`);
  return 1;
}

const WHY: Readonly<Record<string, string>> = {
  refused: 'Connection refused',
  reset: 'Connection reset by peer',
  timeout: 'Connection timed out',
  'no-route': 'No route to host',
  unreachable: 'Network is unreachable',
};

/** The words of a typed command: blanks part them, quotes keep them together. */
const wordsOf = (line: string): string[] => Array.from(line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), ([, double, single, plain]) => double ?? single ?? plain ?? '');

/** Memory of redis-cli at its prompt (illustrative). */
const CLI_MIB = 4;

/** redis-cli, with a command or at its prompt. */
export const redisCli: Program = {
  run(context): ProgramResult {
    let [host, port] = ['127.0.0.1', 6379];
    const words = context.argv.slice(1);
    for (let option = words[0]; option === '-h' || option === '-p' || option === '--raw' || option === '-n'; option = words[0]) {
      words.shift();
      if (option === '-h') host = words.shift() ?? host;
      else if (option === '-p') port = Number(words.shift()) || port;
      else if (option === '-n') words.shift();
    }
    if (words[0] === '--version' || words[0] === '-v') {
      context.out(`redis-cli ${versionFrom(context, 'REDIS_VERSION', '8.10.1')}\n`);
      return 0;
    }
    if (words.length > 0) return send(context, { host, port }, words, context.outputIsTty);
    if (context.keyboard && context.stdin === '')
      return {
        ...{ kind: 'stays', program: 'redis-cli', memoryMiB: CLI_MIB, listens: [], handles: PROMPT_SIGNALS },
        reads: { prompt: `${host}:${String(port)}> ` },
        keeps: { host, port } satisfies Reach,
      };
    const lines = context.stdin.split('\n').map(wordsOf);
    return lines.filter((line) => line.length > 0).reduce((exit, line) => send(context, { host, port }, line, false) || exit, 0);
  },
  line(process, line): number | undefined {
    const words = wordsOf(line ?? 'exit');
    if (/^(?:exit|quit)$/i.test(wordAt(words, 0))) return 0;
    if (words.length > 0) send(process, process.keeps as Reach, words, true);
    return undefined;
  },
};
