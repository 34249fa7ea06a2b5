// Programs that run another one: timeout, nohup, nice, watch, chroot's refusal, and setsid.
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { freshRun, freshState, type Session, withoutState } from '../session';
import { dialectFor } from '../machine/machine';
import { wordAt } from '../../text';
import { execute } from './execute';
import { calledAs, isBusybox, parseOptions } from './support';

const missing = (context: ProgramContext, command: string): string =>
  isBusybox(context.files)
    ? `${calledAs(context)}: can't execute '${command}': No such file or directory\n`
    : `${calledAs(context)}: failed to run command '${command}': No such file or directory\n`;

/** `10`, `1.5s`, `2m` in ms; undefined when it is no duration. */
function durationOf(word: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(word);
  const units: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };
  return match ? Number(match[1]) * (units[wordAt(match, 2)] ?? 1) * 1000 : undefined;
}

/** The exit code of a command that ran out of time: GNU's own, and in BusyBox that of the signal. */
const TIMED_OUT = 124;
const TERMINATED = 143;

/** timeout: ends a command that takes too long. */
export const timeout: Program = {
  run(context): ProgramResult {
    const options = parseOptions(context.argv.slice(1), {
      flags: 'fpv',
      values: 'sk',
      long: { signal: 's', foreground: 'f', 'preserve-status': 'p', 'kill-after': 'k' },
      stopEarly: true,
    });
    const [word = '', ...command] = options.rest;
    const limit = durationOf(word);
    if (limit === undefined || command.length === 0) {
      context.err(
        limit === undefined && word !== ''
          ? `timeout: invalid time interval '${word}'\nTry 'timeout --help' for more information.\n`
          : "timeout: missing operand\nTry 'timeout --help' for more information.\n",
      );
      return 125;
    }
    let elapsed = 0;
    const inTime = (write: (text: string) => void) => (text: string) => {
      if (elapsed <= limit) write(text);
    };
    const result = execute(
      {
        ...context,
        out: inTime(context.out),
        err: inTime(context.err),
        sleep: (ms) => {
          const before = elapsed;
          elapsed += ms;
          if (before < limit) context.sleep(Math.min(ms, limit - before));
        },
      },
      command,
      missing(context, wordAt(command, 0)),
    );
    const late = isBusybox(context.files) ? TERMINATED : TIMED_OUT;
    if (typeof result === 'number') return elapsed > limit ? late : result;
    return result.kind === 'holds' ? result : { ...result, ends: { after: limit, code: late } };
  },
};

/** nohup, nice, setsid and ionice: the command itself, as nothing of what they change shows here. */
export const plainWrapper: Program = {
  run(context): ProgramResult {
    const options = parseOptions(context.argv.slice(1), { flags: 'cfw', values: 'nNp', stopEarly: true });
    if (options.rest.length === 0) {
      if (calledAs(context) === 'nice') {
        context.out('0\n');
        return 0;
      }
      context.err(
        isBusybox(context.files)
          ? `BusyBox multi-call binary.\n\nUsage: ${calledAs(context)} PROG ARGS\n`
          : `${calledAs(context)}: missing operand\nTry '${calledAs(context)} --help' for more information.\n`,
      );
      return 125;
    }
    if (calledAs(context) === 'nohup' && context.outputIsTty) context.err("nohup: ignoring input and appending output to 'nohup.out'\n");
    return execute(context, options.rest, missing(context, wordAt(options.rest, 0)));
  },
};

/** watch looks no more often than this (procps). */
const LEAST_SECONDS = 0.1;

/** watch: runs a command again and again, until Ctrl+C. It is a loop of the shell. */
export const watch: Program = {
  run(context): ProgramResult {
    const options = parseOptions(context.argv.slice(1), { flags: 'dtecbx', values: 'n', long: { interval: 'n', 'no-title': 't', differences: 'd' }, stopEarly: true });
    const asked = Number(options.values.get('n') ?? 2);
    const seconds = asked > 0 ? Math.max(LEAST_SECONDS, asked) : asked;
    if (options.rest.length === 0 || !(seconds > 0)) {
      context.err('Usage:\n watch [options] command\n');
      return 1;
    }
    const command = options.rest.join(' ');
    const head = options.flags.has('t') ? ':' : `printf 'Every %.1fs: %s\\n\\n' ${seconds} ${quoted(command)}`;
    const script = `while :; do clear; ${head}; ${command}\nsleep ${seconds}; done`;
    const name = '/bin/sh';
    const session: Session = {
      ...withoutState(context.session),
      state: { ...freshState({ zero: name, dialect: dialectFor(context, name), reads: 'command' }), run: freshRun(script) },
    };
    return context.resumable === true ? { kind: 'runs', shell: session, argv: [...context.argv] } : execute(context, ['sh', '-c', command], '');
  },
};

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
