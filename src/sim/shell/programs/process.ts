// Tools about programs and processes: which, kill, pgrep, pkill, sudo, xargs.
import { signalName, signalProcess } from '../../kernel/processes';
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { resolveProgram } from '../resolve';
import { wordAt } from '../../text';
import { type SeenProcess, visibleProcesses } from './namespace';
import { calledAs, complain, isBusybox, parseOptions } from './support';
import { execute } from './execute';
import { shellAs } from './su';
import { searchPathOf } from '../session';

/** Where along PATH a command is found. */
export const which: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'as' });
    const found = options.rest.map((name) => resolveProgram(context.files, name, searchPathOf(context.session), context.session.cwd));
    context.out(found.map((hit) => (hit.found ? `${hit.path}\n` : '')).join(''));
    return found.length > 0 && found.every((hit) => hit.found) ? 0 : 1;
  },
};

const SIGNAL_LIST = ' 1) SIGHUP\t 2) SIGINT\t 3) SIGQUIT\t 9) SIGKILL\t10) SIGUSR1\t12) SIGUSR2\t15) SIGTERM\t18) SIGCONT\t19) SIGSTOP\t28) SIGWINCH\n';

/** Why a signal may not be sent; null when it may. */
function denied(context: ProgramContext, seen: SeenProcess | undefined): string | null {
  if (!seen) return 'No such process';
  const { user } = context.session;
  return context.container !== null || user === 'root' || user === seen.process.user ? null : 'Operation not permitted';
}

/** Sends a signal to processes of the caller's own PID namespace. */
export const kill: Program = {
  run(context) {
    const args = context.argv.slice(1);
    let signal = 'TERM';
    const [first = '', asked] = args;
    if (first === '-l' || first === '-L') {
      const name = asked === undefined ? undefined : signalName(asked);
      context.out(name === undefined ? SIGNAL_LIST : `${name}\n`);
      return 0;
    }
    if (/^-./.test(first)) {
      args.shift();
      const wanted = first === '-s' ? (args.shift() ?? '') : first.replace(/^-s?/, '');
      const name = signalName(wanted) ?? (wanted === '0' ? '0' : undefined);
      if (name === undefined) {
        context.err(isBusybox(context.files) ? `sh: bad signal name '${wanted}'\n` : `bash: kill: ${wanted}: invalid signal specification\n`);
        return 1;
      }
      signal = name;
    }
    if (args.length === 0) {
      context.err('kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n');
      return 2;
    }
    let exit = 0;
    for (const word of args) {
      const seen = visibleProcesses(context).find(({ pid }) => pid === Number(word));
      const problem = /^\d+$/.test(word) ? denied(context, seen) : 'arguments must be process or job IDs';
      if (problem === null && seen) {
        if (signal !== '0') signalProcess(context.sim, context.machine, seen.process.pid, signal);
      } else {
        exit = 1;
        context.err(
          isBusybox(context.files)
            ? /^\d+$/.test(word)
              ? `sh: can't kill pid ${word}: ${problem ?? ''}\n`
              : `sh: invalid number '${word}'\n`
            : /^\d+$/.test(word)
              ? `bash: kill: (${word}) - ${problem ?? ''}\n`
              : `bash: kill: ${word}: arguments must be process or job IDs\n`,
        );
      }
    }
    return exit;
  },
};

/** pgrep and pkill: processes by a part of their name, or with -f of their command. */
export const pgrep: Program = {
  run(context) {
    const options = parseOptions(
      context.argv.slice(1).filter((arg) => signalName(arg.slice(1)) === undefined),
      { flags: 'flaxo' },
    );
    if (complain(context, options)) return 2;
    const pattern = wordAt(options.rest, 0);
    const signal =
      context.argv
        .slice(1)
        .map((arg) => signalName(arg.slice(1)))
        .find((name) => name !== undefined) ?? 'TERM';
    const hits = visibleProcesses(context).filter(
      ({ process }) => process.pid !== context.pid && (options.flags.has('f') ? process.argv.join(' ') : wordAt(process.argv, 0)).includes(pattern),
    );
    if (calledAs(context) === 'pkill') for (const seen of hits) if (denied(context, seen) === null) signalProcess(context.sim, context.machine, seen.process.pid, signal);
    if (calledAs(context) === 'pgrep')
      context.out(hits.map(({ pid, process }) => `${pid}${options.flags.has('l') || options.flags.has('a') ? ` ${process.argv.join(' ')}` : ''}\n`).join(''));
    return hits.length > 0 ? 0 : 1;
  },
};

/** sudo: the rest of the line as root. It asks for no password here, as on many cloud servers. */
export const sudo: Program = {
  run(context): ProgramResult {
    const options = parseOptions(context.argv.slice(1), { flags: 'EnHSkis', values: 'u', long: { login: 'i', shell: 's', user: 'u' }, stopEarly: true });
    const user = options.values.get('u') ?? 'root';
    const login = options.flags.has('i');
    if (options.rest.length === 0 && (login || options.flags.has('s'))) return shellAs(context, user, login);
    if (options.rest.length === 0) {
      context.err('usage: sudo -h | -K | -k | -V\nusage: sudo [-u user] [VAR=value] [command]\n');
      return 1;
    }
    const env = { ...context.session.env, USER: user, LOGNAME: user, HOME: user === 'root' ? '/root' : `/home/${user}`, SUDO_USER: context.session.user };
    const result = execute(context, options.rest, `sudo: ${wordAt(options.rest, 0)}: command not found\n`, { ...context.session, user, env });
    return typeof result !== 'number' && result.kind === 'stays' ? { ...result, user } : result;
  },
};

/** Runs a command with the words of standard input. */
export const xargs: Program = {
  run(context): ProgramResult {
    const options = parseOptions(context.argv.slice(1), { flags: 'r0t', values: 'nIP', stopEarly: true });
    if (complain(context, options)) return 1;
    const words = context.stdin.split(/[\s\0]+/).filter(Boolean);
    const command = options.rest.length > 0 ? options.rest : ['echo'];
    if (words.length === 0 && options.flags.has('r')) return 0;
    const marker = options.values.get('I');
    const size = marker === undefined ? Number(options.values.get('n') ?? words.length) || 1 : 1;
    let exit = 0;
    for (let start = 0; start === 0 || start < words.length; start += size) {
      const batch = words.slice(start, start + size);
      const argv = marker === undefined ? [...command, ...batch] : command.map((word) => word.replaceAll(marker, wordAt(batch, 0)));
      const result = execute({ ...context, stdin: '' }, argv, `xargs: ${wordAt(argv, 0)}: No such file or directory\n`);
      if (result === 127 || result === 126) return result;
      if (result !== 0) exit = 123;
    }
    return exit;
  },
};
