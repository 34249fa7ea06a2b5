// psql: statements after -c, of a file or of standard input, or its prompt.
import { type Program, type ProgramContext, type ProgramResult, type Staying } from '../../../program';
import { type Options, parseOptions, readText } from '../../support';
import { PROMPT_SIGNALS, versionFrom } from '../service';
import { piecesOf } from '../sql/pieces';
import { command, type Speaker, type Talk } from './commands';
import { ask, CONNECTION_OPTIONS, connectionOf, mistaken } from './connection';
import { resultText } from './draw';
import { printed } from './words';

/** What a psql at its prompt keeps in mind. */
interface Session extends Talk {
  /** What has been typed of a statement. */
  typed: string;
  asks: boolean;
  /** The version as psql greets with it. */
  title: string;
}

/** Memory of the client (illustrative). */
const CLIENT_MIB = 10;

const HELP = `You are using psql, the command-line interface to PostgreSQL.
Type:  \\copyright for distribution terms
       \\h for help with SQL commands
       \\? for help with psql commands
       \\g or terminate with semicolon to execute query
       \\q to quit
`;

const greeting = (title: string): string => `psql (${title})\nType "help" for help.\n\n`;

/** Sends a text to the server and prints what it gives. `where` names the file and line for its complaints. Whether it went well. */
function send(speaker: Speaker, { connection, style }: Talk, sql: string, where = ''): boolean {
  const result = ask(speaker, connection, { sql });
  if ('failure' in result) {
    speaker.err(`psql: error: ${result.failure}\n`);
    return false;
  }
  for (const each of result.answer.results) {
    if (each.notice !== undefined) speaker.err(`${where}NOTICE:  ${each.notice}\n`);
    speaker.out(resultText(each, style));
  }
  const { error } = result.answer;
  if (error) speaker.err(printed(error, sql, where));
  return !error;
}

/** Runs a script one statement after another, past its mistakes unless `stops` is set. Whether it came to its end. */
function runScript(speaker: Speaker, talk: Talk, text: string, file: string | null, stops: boolean): boolean {
  let typed = '';
  let line = 0;
  for (const each of text.split('\n')) {
    line += 1;
    const where = file === null ? '' : `psql:${file}:${String(line)}: `;
    if (typed.trim() === '' && each.trimStart().startsWith('\\')) {
      const outcome = command(speaker, talk, each);
      if (outcome === 'quit') return true;
      if (outcome === 'failed' && stops) return false;
      continue;
    }
    const { statements, rest } = piecesOf(`${typed}${each}\n`);
    for (const statement of statements) if (!send(speaker, talk, `${statement};`, where) && stops) return false;
    typed = rest;
  }
  return typed.trim() === '' || send(speaker, talk, typed.trim()) || !stops;
}

/** Options, with every -c in its order. */
function read(context: ProgramContext): { options: Options; commands: string[] } {
  const commands: string[] = [];
  const others: string[] = [];
  const words = context.argv.slice(1);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [, before = '', attached] = /^-([AtqXw]*)c(.*)$/.exec(word) ?? /^--(command)(?:=(.*))?$/.exec(word) ?? [];
    const isCommand = /^-[AtqXw]*c/.test(word) || /^--command(?:=|$)/.test(word);
    if (!isCommand) others.push(word);
    else {
      if (before !== '' && before !== 'command') others.push(`-${before}`);
      commands.push(attached === undefined || attached === '' ? (words[++at] ?? '') : attached);
    }
  }
  const long = {
    ...CONNECTION_OPTIONS.long,
    list: 'l',
    'tuples-only': 't',
    'no-align': 'A',
    quiet: 'q',
    file: 'f',
    version: 'V',
    set: 'v',
    variable: 'v',
    'no-psqlrc': 'X',
    password: 'W',
    'no-password': 'w',
  };
  return { options: parseOptions(others, { flags: 'ltAqVXWw', values: `${CONNECTION_OPTIONS.values}fv`, long }), commands };
}

/** PostgreSQL's terminal. */
export const psql: Program = {
  run(context): ProgramResult {
    const { options, commands } = read(context);
    const version = versionFrom(context, 'PG_VERSION', '18.6');
    if (options.flags.has('V')) {
      context.out(`psql (PostgreSQL) ${version}\n`);
      return 0;
    }
    if (mistaken(context, options)) return 1;
    const { flags, values } = options;
    const talk: Talk = { connection: connectionOf(context, options), style: { bare: flags.has('t'), unaligned: flags.has('A'), quiet: flags.has('q') }, version };
    if (flags.has('l') && !values.has('d') && options.rest.length === 0) talk.connection.database = 'postgres';
    const interactive = commands.length === 0 && !values.has('f') && !flags.has('l') && context.stdin === '' && context.keyboard;
    const full = context.session.env['PG_VERSION'] ?? '';
    const title = full.includes('-') ? `${version} (Debian ${full})` : version;
    const knock = ask(context, talk.connection, { sql: '' });
    if ('failure' in knock) {
      if (knock.needsPassword === true && interactive && !flags.has('w')) return stays({ ...talk, typed: '', asks: true, title }, `Password for user ${talk.connection.user}: `);
      context.err(`psql: error: ${knock.failure}\n`);
      return 2;
    }
    if (interactive) {
      context.out(greeting(title));
      return stays({ ...talk, typed: '', asks: false, title }, promptOf(talk, ''));
    }
    return runAll(context, talk, flags.has('l') ? ['\\l'] : commands, values);
  },
  line(process, line): number | undefined {
    const session = { ...(process.keeps as Session) };
    if (session.asks) return enter(process, session, line ?? '');
    if (line === null) {
      process.out('\\q\n');
      return 0;
    }
    const word = line.trim();
    if (session.typed === '' && /^(?:exit|quit)(?:;|$)/.test(word)) return 0;
    if (session.typed === '' && word === 'help') process.out(HELP);
    else if (word.startsWith('\\')) {
      if (command(process, session, word) === 'quit') return 0;
    } else {
      const { statements, rest } = piecesOf(`${session.typed}${line}\n`);
      for (const statement of statements) send(process, session, `${statement};`);
      session.typed = rest.trim() === '' ? '' : rest;
    }
    process.keep(session, promptOf(session, session.typed));
    return undefined;
  },
};

/** Everything that was given with -c, -f or standard input. */
function runAll(context: ProgramContext, talk: Talk, commands: readonly string[], values: ReadonlyMap<string, string>): number {
  for (const each of commands) {
    const isFine = each.trimStart().startsWith('\\') ? command(context, talk, each) !== 'failed' : send(context, talk, each);
    if (!isFine) return 1;
  }
  const stops = /^ON_ERROR_STOP=(?:1|on|true)$/i.test(values.get('v') ?? '');
  const file = values.get('f');
  if (file !== undefined) {
    const script = readText(context, file);
    if (!('text' in script)) {
      context.err(`${file}: ${script.reason === 'directory' ? 'read error: Is a directory' : 'No such file or directory'}\n`);
      return 1;
    }
    return runScript(context, talk, script.text, file, stops) ? 0 : 3;
  }
  return commands.length > 0 || runScript(context, talk, context.stdin, null, stops) ? 0 : 3;
}

/** `shop=# `, and what is open in the middle of a statement. */
function promptOf({ connection }: Talk, typed: string): string {
  return `${connection.database}${typed === '' ? '=' : piecesOf(typed).open || '-'}# `;
}

const stays = (keeps: Session, prompt: string): ProgramResult => ({
  ...{ kind: 'stays', program: 'psql', memoryMiB: CLIENT_MIB, listens: [], handles: PROMPT_SIGNALS },
  reads: { prompt },
  keeps,
});

/** The password has been typed. */
function enter(process: Staying, session: Session, password: string): number | undefined {
  const next: Session = { ...session, asks: false, connection: { ...session.connection, password } };
  const knock = ask(process, next.connection, { sql: '' });
  if ('failure' in knock) {
    process.err(`psql: error: ${knock.failure}\n`);
    return 2;
  }
  process.out(greeting(session.title));
  process.keep(next, promptOf(next, ''));
  return undefined;
}
