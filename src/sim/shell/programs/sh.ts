// The shells: bash, dash (as sh) and BusyBox ash. One interpreter, with the messages of each.
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { ShellExit } from '../builtIns';
import { runArgv, runScript, type ShellContext } from '../run';
import { resolveProgram } from '../resolve';
import { type Session } from '../session';
import { SHELL_MIB } from './memory';
import { calledAs, isBusybox, parseOptions, readText } from './support';

/** A program's surroundings as those of a shell that it starts. `hold` is left out: the shell becomes what stays. */
export function asShell(context: ProgramContext, session: Session = context.session): ShellContext {
  const { sim, machine, container, terminal, foreground, outputIsTty, keyboard } = context;
  return {
    sim,
    machine,
    container,
    terminal,
    foreground,
    outputIsTty,
    keyboard,
    stdin: context.stdin,
    session: { ...session, env: { PWD: session.cwd, ...session.env } },
    name: calledAs(context) === 'bash' ? 'bash' : 'sh',
    out: (text) => {
      context.out(text);
    },
    err: (text) => {
      context.err(text);
    },
    sleep: (ms) => {
      context.sleep(ms);
    },
  };
}

/** Runs another program in the place of this one; `missing` words the complaint of exit 127. */
export function execute(context: ProgramContext, argv: readonly string[], missing: string, session: Session = context.session): ProgramResult {
  const { env, cwd } = session;
  if (resolveProgram(context.files, argv[0] ?? '', env['PATH'] ?? '', cwd).found) return runArgv(asShell(context, session), [...argv], env);
  context.err(missing);
  return 127;
}

/** Runs a script in a shell of its own; `exit` ends that shell only. */
function runIn(shell: ShellContext, script: string): ProgramResult {
  try {
    return runScript(shell, script);
  } catch (exit) {
    if (!(exit instanceof ShellExit)) throw exit;
    return exit.code;
  }
}

/** Adds `$0`, `$1` and `$#`. */
function withParameters(shell: ShellContext, words: readonly string[]): ShellContext {
  words.forEach((word, index) => (shell.session.env[String(index)] = word));
  shell.session.env['#'] = String(Math.max(0, words.length - 1));
  return shell;
}

function runFile(context: ProgramContext, file: string, args: readonly string[]): ProgramResult {
  const read = readText(context, file);
  if ('text' in read) return runIn(withParameters(asShell(context), [file, ...args]), read.text);
  if (calledAs(context) === 'bash') {
    context.err(read.reason === 'directory' ? `${file}: ${file}: Is a directory\n` : `bash: ${file}: No such file or directory\n`);
    return read.reason === 'directory' ? 126 : 127;
  }
  context.err(isBusybox(context.files) ? `sh: can't open '${file}': No such file or directory\n` : `sh: 0: cannot open ${file}: No such file\n`);
  return 2;
}

/** A shell. With a keyboard it stays and reads; without one it runs what standard input holds and ends. */
export const sh: Program = {
  run(context) {
    const name = calledAs(context);
    if (name === 'bash' && context.argv[1] === '--version') {
      context.out('GNU bash, version 5.2 (x86_64-pc-linux-gnu)\n');
      return 0;
    }
    const options = parseOptions(context.argv.slice(1), { flags: 'celixus', values: 'o', long: { login: 'l' }, stopEarly: true });
    if (options.unknown !== null) {
      context.err(
        name === 'bash'
          ? `bash: ${options.unknown.startsWith('--') ? '' : '-'}${options.unknown}: invalid option\n`
          : `sh: 0: Illegal option -${options.unknown.replace(/^--/, '-')}\n`,
      );
      return 2;
    }
    const { flags, rest } = options;
    if (flags.has('c')) {
      const [script, ...parameters] = rest;
      if (script === undefined) {
        context.err(name === 'bash' ? 'bash: -c: option requires an argument\n' : 'sh: 0: -c requires an argument\n');
        return 2;
      }
      return runIn(parameters.length > 0 ? withParameters(asShell(context), parameters) : asShell(context), script);
    }
    const [file, ...args] = rest;
    if (file !== undefined) return runFile(context, file, args);
    if (context.stdin !== '') return runIn({ ...asShell(context), stdin: '', keyboard: false }, context.stdin);
    // A shell typed inside a shell looks the same, so it adds nothing; a process of its own waits for its keyboard or terminal.
    if (context.terminal !== null || !(context.keyboard || context.outputIsTty)) return 0;
    return { kind: 'stays', memoryMiB: SHELL_MIB, listens: [], handles: {}, readsKeyboard: context.keyboard };
  },
};
