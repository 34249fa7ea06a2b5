// The shells: bash, dash (as sh) and BusyBox ash. One interpreter, with the messages of each.
import { type Program, type ProgramContext, type ProgramResult, type Runs } from '../program';
import { dialectFor } from '../machine/machine';
import { runScript, type ShellContext, ShellExit } from '../run';
import { freshRun, freshState, SHELL_OPTIONS, type Session, type ShellOption, type ShellState, withoutState } from '../session';
import { SHELL_MIB } from './memory';
import { calledAs, isBusybox, readText } from './support';

/** What a shell was told on its command line. */
interface Asked {
  command: boolean;
  interactive: boolean;
  options: ShellOption[];
  rest: string[];
  unknown: string | null;
}

/** Reads the options of a shell; the first word that is none is the script or the command. */
function read(args: readonly string[]): Asked {
  const asked: Asked = { command: false, interactive: false, options: [], rest: [...args], unknown: null };
  const { rest } = asked;
  for (let word = rest[0]; word !== undefined && /^[-+]./.test(word); word = rest[0]) {
    rest.shift();
    if (word === '--' || word === '-') break;
    if (word.startsWith('--')) {
      if (!['--login', '--norc', '--noprofile', '--posix'].includes(word)) asked.unknown ??= word;
      continue;
    }
    for (const letter of word.slice(1)) takeLetter(asked, letter, word.startsWith('-'));
  }
  return asked;
}

function takeLetter(asked: Asked, letter: string, on: boolean): void {
  const named: Readonly<Record<string, string>> = SHELL_OPTIONS;
  const option = letter === 'o' ? asked.rest.shift() : named[letter];
  if (letter === 'c') asked.command = true;
  else if (letter === 'i') asked.interactive = true;
  else if (option !== undefined && Object.values(named).includes(option)) {
    asked.options = asked.options.filter((other) => other !== option);
    if (on) asked.options.push(option as ShellOption);
  } else if (option === undefined && !'lsabhkmnprtBCEHPTD'.includes(letter)) asked.unknown ??= letter;
}

/** A session for a shell that a program starts: exported variables only. */
function sessionFor(context: ProgramContext, state: ShellState): Session {
  const session = withoutState(context.session);
  return { ...session, env: { ...session.env, PWD: session.cwd }, lastExit: 0, state };
}

/** Runs a script: by itself where the caller can wait for it, else to its end at once. */
function runText(context: ProgramContext, state: ShellState, text: string, stdin = context.stdin): ProgramResult {
  const session = sessionFor(context, state);
  if (context.resumable === true) {
    state.run = { ...freshRun(text), input: stdin === '' && context.keyboard ? null : stdin };
    return { kind: 'runs', shell: session } satisfies Runs;
  }
  try {
    return runScript(asShell(context, session, stdin), text);
  } catch (exit) {
    if (!(exit instanceof ShellExit)) throw exit;
    return exit.code;
  }
}

/** A program's surroundings as those of a shell that runs in its place. */
export function asShell(context: ProgramContext, session: Session, stdin = context.stdin): ShellContext {
  const { sim, machine, container, terminal, foreground, outputIsTty, keyboard } = context;
  return {
    ...{ sim, machine, container, terminal, foreground, outputIsTty, keyboard, session, stdin },
    name: session.state?.zero ?? 'sh',
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

function cannotOpen(context: ProgramContext, file: string, reason: 'missing' | 'directory'): number {
  const name = context.argv[0] ?? 'sh';
  if (/bash$/.test(name)) {
    context.err(reason === 'directory' ? `${file}: ${file}: Is a directory\n` : `${name}: ${file}: No such file or directory\n`);
    return reason === 'directory' ? 126 : 127;
  }
  context.err(isBusybox(context.files) ? `${name}: can't open '${file}': No such file or directory\n` : `${name}: 0: cannot open ${file}: No such file\n`);
  return 2;
}

function badOption(context: ProgramContext, option: string): number {
  const name = context.argv[0] ?? 'sh';
  if (/bash$/.test(name)) context.err(`${name}: ${option.startsWith('--') ? '' : '-'}${option}: invalid option\n`);
  else
    context.err(
      isBusybox(context.files) ? `${name}: illegal option ${option.startsWith('-') ? option : `-${option}`}\n` : `${name}: 0: Illegal option -${option.replace(/^--/, '-')}\n`,
    );
  return 2;
}

/** A shell. With a keyboard it stays and reads; without one it runs what standard input holds and ends. */
export const sh: Program = {
  run(context) {
    const [name = 'sh'] = context.argv;
    const isBash = calledAs(context) === 'bash';
    if (isBash && context.argv[1] === '--version') {
      context.out('GNU bash, version 5.2.21(1)-release (x86_64-pc-linux-gnu)\n');
      return 0;
    }
    const { command, interactive, options, rest, unknown } = read(context.argv.slice(1));
    if (unknown !== null) return badOption(context, unknown);
    const dialect = dialectFor(context, name);
    const fresh = (zero: string, reads: ShellState['reads'], parameters: readonly string[] = []): ShellState => ({ ...freshState({ zero, dialect, reads, parameters }), options });
    const [first, ...parameters] = rest;
    if (command) {
      if (first === undefined) {
        context.err(isBash ? `${name}: -c: option requires an argument\n` : `${name}: 0: -c requires an argument\n`);
        return 2;
      }
      return runText(context, fresh(parameters[0] ?? name, 'command', parameters.slice(1)), first);
    }
    if (first !== undefined) {
      const script = readText(context, first);
      return 'text' in script ? runText(context, fresh(first, 'script', parameters), script.text) : cannotOpen(context, first, script.reason);
    }
    if (context.stdin !== '' && !interactive) return runText(context, fresh(name, 'script'), context.stdin, '');
    if (!context.keyboard && !context.outputIsTty) return 0;
    if (context.terminal === null) return { kind: 'stays', memoryMiB: SHELL_MIB, listens: [], handles: {}, readsKeyboard: context.keyboard };
    return context.resumable === true && context.keyboard ? { kind: 'runs', shell: sessionFor(context, fresh(name, 'keyboard')) } : 0;
  },
};
