// Built-ins about background processes and waiting: wait, jobs, fg, bg, kill, and read.
import { signalCode, signalName } from '../../kernel/processes';
import { machineOf } from '../../world';
import { type BackgroundJob } from '../session';
import { invoke } from '../machine/invoke';
import { type Given, type Shell, ShellExit, takeLine } from '../machine/shell';
import { setVariable, variable } from '../machine/variables';
import { waitFor } from '../machine/waiting';
import { wordAt } from '../../text';
import { type BuiltIn, type BuiltIns, badName, fail, isName, say } from './builtIn';

const isAlive = ({ context }: Shell, pid: number): boolean => machineOf(context.sim.world, context.machine).kernel?.processes[pid] !== undefined;

/** The job that `%1`, `%%` or a PID names. */
function jobOf({ state }: Shell, word: string): BackgroundJob | undefined {
  if (/^%\d+$/.test(word)) return state.jobs.find(({ number }) => number === Number(word.slice(1)));
  if (/^%[%+]?$/.test(word)) return state.jobs.at(-1);
  if (word.startsWith('%')) return state.jobs.find(({ command }) => command.startsWith(word.slice(1)));
  return state.jobs.find(({ seenPid }) => seenPid === Number(word));
}

const wait: BuiltIn = (shell, args, given) => {
  const { state } = shell;
  const words = args.filter((arg) => !arg.startsWith('-'));
  const jobs: BackgroundJob[] = [];
  let missing = false;
  for (const word of words) {
    const job = jobOf(shell, word);
    if (job) jobs.push(job);
    else {
      missing = true;
      if (state.dialect === 'bash') fail(shell, given, 'wait', word.startsWith('%') ? `${word}: no such job` : `pid ${word} is not a child of this shell`);
    }
  }
  const wanted = words.length === 0 ? state.jobs : jobs;
  const pids = wanted.filter(({ pid }) => isAlive(shell, pid)).map(({ pid }) => pid);
  const last = words.length === 0 ? undefined : jobs.at(-1);
  if (pids.length > 0) return waitFor(shell, { for: 'children', pids, counts: last?.pid ?? null, exit: 0 });
  state.jobs = state.jobs.filter((job) => !wanted.includes(job));
  return missing ? 127 : (last?.exit ?? 0);
};

/** What bash calls the end by a signal. */
const ENDS: Readonly<Record<string, string>> = { HUP: 'Hangup', INT: 'Interrupt', QUIT: 'Quit', KILL: 'Killed', TERM: 'Terminated' };

function stateOf({ exit }: BackgroundJob): string {
  if (exit === null) return 'Running';
  if (exit === 0) return 'Done';
  return Object.entries(ENDS).find(([signal]) => signalCode(signal) === exit)?.[1] ?? `Exit ${exit}`;
}

/** A job as `jobs` lists it among the others: the last one is the current one, the one before it the next. `-l` adds the PID. */
export function jobLine(job: BackgroundJob, all: readonly BackgroundJob[], long = false): string {
  const mark = job === all.at(-1) ? '+' : job === all.at(-2) ? '-' : ' ';
  return `[${job.number}]${mark} ${long ? `${String(job.seenPid).padStart(5)} ` : ' '}${stateOf(job).padEnd(24)}${job.command}${job.exit === null ? ' &' : ''}\n`;
}

const jobs: BuiltIn = (shell, args, given) => {
  const { state } = shell;
  for (const job of state.jobs) say(shell, given, args.includes('-p') ? `${job.seenPid}\n` : jobLine(job, state.jobs, args.includes('-l')));
  state.jobs = state.jobs.filter(({ exit }) => exit === null);
  return 0;
};

const foreground: BuiltIn = (shell, [word = '%%'], given) => {
  const job = jobOf(shell, word);
  if (!job || !isAlive(shell, job.pid)) return fail(shell, given, 'fg', `${word === '%%' ? 'current' : word}: no such job`);
  say(shell, given, `${job.command}\n`);
  shell.state.jobs = shell.state.jobs.filter((other) => other !== job);
  return waitFor(shell, { for: 'process', pid: job.pid, exit: 0 });
};

const background: BuiltIn = (shell, [word = '%%'], given) => {
  const job = jobOf(shell, word);
  if (!job || !isAlive(shell, job.pid)) return fail(shell, given, 'bg', `${word === '%%' ? 'current' : word}: no such job`);
  return fail(shell, given, 'bg', `job ${job.number} already in background`, 0);
};

/** `kill`: job names are the shell's own; the rest is the program's. */
const kill: BuiltIn = (shell, args, given) => {
  const words: string[] = [];
  for (const arg of args) {
    const job = arg.startsWith('%') ? jobOf(shell, arg) : undefined;
    if (arg.startsWith('%') && !job) return fail(shell, given, 'kill', `${arg}: no such job`);
    words.push(job ? String(job.seenPid) : arg);
  }
  const outcome = killSelf(shell, words) ?? invoke(shell, ['kill', ...words], given);
  // a shell at work hears of its children's ends only while it waits: what it has ended itself it knows
  for (const job of shell.state.jobs) if (job.exit === null && !isAlive(shell, job.pid)) job.exit = signalCode(signalOf(words) ?? 'TERM');
  return outcome;
};

/** The signal that the words of a `kill` name; undefined where they name none that exists. */
const signalOf = (words: readonly string[]): ReturnType<typeof signalName> =>
  /^-/.test(wordAt(words, 0)) ? signalName((words[0] === '-s' ? words[1] : words[0]?.replace(/^-(?:SIG)?/, '')) ?? '') : 'TERM';

/** A shell that signals itself hears it at once. */
function killSelf({ context, run, state }: Shell, words: readonly string[]): number | undefined {
  const name = signalOf(words);
  const own = context.pid ?? 1;
  if (words.at(-1) !== String(own) || name === undefined) return undefined;
  const trap = state.traps[name];
  if (trap !== undefined && trap !== '') run.trapped.push(name);
  // PID 1 ignores what it has no trap for
  else if (trap === undefined && own !== 1 && state.reads !== 'keyboard') throw new ShellExit(signalCode(name));
  return 0;
}

const read: BuiltIn = (shell, args, given) => {
  const { state, context } = shell;
  const names: string[] = [];
  let prompt = '';
  for (let i = 0; i < args.length; i++) {
    const arg = wordAt(args, i);
    if (/^-[rs]+$/.test(arg)) continue;
    if (arg === '-p') prompt = wordAt(args, ++i);
    else if (/^-[tnudaiN]$/.test(arg)) i++;
    else names.push(arg);
  }
  if (names.length === 0 && state.dialect === 'dash') return fail(shell, given, 'read', 'arg count', 2);
  const bad = names.find((name) => !isName(name));
  if (bad !== undefined) return fail(shell, given, 'read', badName(shell, bad));
  const raw = args.some((arg) => /^-[a-z]*r/.test(arg));
  const wanted = names.length === 0 ? ['REPLY'] : names;
  if (given.opened.reads) return takeOwn(shell, given, wanted, raw);
  if (shell.run.input === null && context.stdin === '' && context.keyboard && context.later) {
    if (prompt !== '') context.err(prompt);
    return waitFor(shell, { for: 'line', names: wanted, raw });
  }
  return assignRead(shell, wanted, takeLine(shell, !raw), raw);
};

/** `read x < file` reads the first line of the file. */
function takeOwn(shell: Shell, { opened }: Given, names: readonly string[], raw: boolean): number {
  const [line] = (raw ? /^[^\n]*\n?/ : /^(?:\\[\s\S]|[^\\\n])*\n?/).exec(opened.input ?? '') ?? [''];
  return assignRead(shell, names, line, raw);
}

/** A line as it was read; without its newline it was the last, which `read` tells by its exit code. */
function assignRead(shell: Shell, names: readonly string[], line: string, raw: boolean): number {
  const code = assignLine(shell, names, line.replace(/\n$/, ''), raw);
  return line.endsWith('\n') ? code : 1;
}

/** Gives the words of a line to names, the rest to the last one. null is the end of the input. */
export function assignLine(shell: Shell, names: readonly string[], line: string | null, raw: boolean): number {
  const ifs = variable(shell, 'IFS') ?? ' \t\n';
  const blank = Array.from(ifs)
    .filter((char) => ' \t\n'.includes(char))
    .join('');
  const isSeparator = (char: string): boolean => char !== '' && ifs.includes(char);
  const isBlank = (char: string): boolean => char !== '' && blank.includes(char);
  let rest = raw ? (line ?? '') : (line ?? '').replace(/\\\n/g, '').replace(/\\(.)/g, '$1');
  while (isBlank(rest.charAt(0))) rest = rest.slice(1);
  names.forEach((name, index) => {
    let value = rest;
    if (index < names.length - 1) {
      const cut = Array.from(rest).findIndex(isSeparator);
      value = cut < 0 ? rest : rest.slice(0, cut);
      rest = cut < 0 ? '' : rest.slice(cut + 1);
      while (isBlank(rest.charAt(0))) rest = rest.slice(1);
    } else while (isBlank(value.at(-1) ?? '')) value = value.slice(0, -1);
    setVariable(shell, name, value);
  });
  return line === null ? 1 : 0;
}

/** Built-ins about processes and lines. */
export const jobBuiltIns: BuiltIns = { wait, jobs, fg: foreground, bg: background, disown: () => 0, kill, read };
