// Tools about the surroundings of a program: env, printenv, tty, and sleep.
import { type Program, type ProgramResult } from '../program';
import { wordAt } from '../../text';
import { execute } from './execute';
import { calledAs, complain, isBusybox, parseOptions } from './support';

/** Environment variables in the order in which they were set; positional parameters are none. */
const variables = (env: Readonly<Record<string, string>>): [string, string][] => Object.entries(env).filter(([name]) => /^[A-Za-z_]/.test(name));

/** Prints the environment, or runs a command in a changed one. */
export const env: Program = {
  run(context): ProgramResult {
    const options = parseOptions(context.argv.slice(1), { flags: 'i', values: 'u', stopEarly: true });
    if (complain(context, options)) return 125;
    const { flags, values, rest } = options;
    const own: Record<string, string> = flags.has('i') ? {} : { ...context.session.env };
    Reflect.deleteProperty(own, values.get('u') ?? '');
    for (let word = rest[0]; word?.includes('=') === true; word = rest[0]) {
      const [name = '', ...value] = word.split('=');
      own[name] = value.join('=');
      rest.shift();
    }
    if (rest.length > 0)
      return execute(
        context,
        rest,
        isBusybox(context.files) ? `env: can't execute '${wordAt(rest, 0)}': No such file or directory\n` : `env: '${wordAt(rest, 0)}': No such file or directory\n`,
        { ...context.session, env: own },
      );
    context.out(
      variables(own)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    );
    return 0;
  },
};

/** Prints variables of the environment. */
export const printenv: Program = {
  run(context) {
    const names = context.argv.slice(1);
    const shown = new Map(variables(context.session.env));
    if (names.length === 0) context.out([...shown].map(([name, value]) => `${name}=${value}\n`).join(''));
    for (const name of names) if (shown.has(name)) context.out(`${shown.get(name) ?? ''}\n`);
    return names.every((name) => shown.has(name)) ? 0 : 1;
  },
};

/** The terminal that output goes to. */
export const tty: Program = {
  run(context) {
    context.out(context.outputIsTty ? '/dev/pts/0\n' : 'not a tty\n');
    return context.outputIsTty ? 0 : 1;
  },
};

/** Lets simulated time pass; `infinity` stays. */
export const sleep: Program = {
  run(context) {
    const words = context.argv.slice(1);
    if (words.length === 0) {
      context.err(isBusybox(context.files) ? 'sleep: missing operand\n' : "sleep: missing operand\nTry 'sleep --help' for more information.\n");
      return 1;
    }
    if (words.some((word) => /^inf(inity)?$/.test(word))) return { kind: 'stays', memoryMiB: 1, listens: [], handles: {} };
    const units: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };
    let seconds = 0;
    for (const word of words) {
      const match = /^(\d+(?:\.\d+)?|\.\d+)([smhd]?)$/.exec(word);
      if (!match) {
        context.err(
          isBusybox(context.files) ? `${calledAs(context)}: invalid number '${word}'\n` : `sleep: invalid time interval '${word}'\nTry 'sleep --help' for more information.\n`,
        );
        return 1;
      }
      seconds += Number(match[1]) * (units[wordAt(match, 2)] ?? 1);
    }
    context.sleep(seconds * 1000);
    return 0;
  },
};
