// The shell: runs parsed lines against one machine's or one container's own view.
import { type FileNode, resolvePath } from '../kernel/files';
import { builtIns, ShellExit } from './builtIns';
import { expandText, expandWords, type Expander } from './expand';
import { type Command, parseScript, type Pipeline, SyntaxProblem } from './parse';
import { type Holds, type ProgramContext, type ProgramResult, type Simulation, type Stays } from './program';
import { resolveProgram } from './resolve';
import { type Session } from './session';

/** The surroundings of a running shell. */
export interface ShellContext {
  sim: Simulation;
  machine: string;
  container: string | null;
  /** Changed by `cd`, `export` and assignments. */
  session: Session;
  terminal: string | null;
  foreground: boolean;
  outputIsTty: boolean;
  keyboard: boolean;
  /** How this shell calls itself in its messages. */
  name: 'bash' | 'sh' | 'zsh' | 'cmd';
  stdin: string;
  out: (text: string) => void;
  err: (text: string) => void;
  sleep(ms: number): void;
  /** What becomes of a program that stays; without it the shell itself becomes that program. */
  hold?(argv: string[], stays: Stays): ProgramResult;
}

/** Runs a script to its end: an exit code, or the program that stays in the foreground. */
export function runScript(shell: ShellContext, script: string): ProgramResult {
  let pipelines: Pipeline[];
  try {
    pipelines = parseScript(script);
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    shell.err(`${shell.name}: ${problem.message}\n`);
    return (shell.session.lastExit = 2);
  }
  for (const pipeline of pipelines) {
    const last = shell.session.lastExit;
    if ((pipeline.join === '&&' && last !== 0) || (pipeline.join === '||' && last === 0)) continue;
    const result = runPipeline(shell, pipeline.commands);
    if (typeof result !== 'number') return result;
    shell.session.lastExit = result;
  }
  return shell.session.lastExit;
}

function runPipeline(shell: ShellContext, commands: readonly Command[]): ProgramResult {
  let stdin = shell.stdin;
  let result: ProgramResult = 0;
  commands.forEach((command, index) => {
    const isLast = index === commands.length - 1;
    let piped = '';
    const keyboard = shell.keyboard && index === 0;
    const stage: ShellContext = isLast ? { ...shell, stdin, keyboard } : { ...shell, stdin, keyboard, foreground: false, outputIsTty: false, out: (text) => (piped += text) };
    result = runCommand(stage, command, commands.length === 1 ? shell.session : { ...shell.session, env: { ...shell.session.env } });
    stdin = piped;
  });
  return result;
}

function runCommand(shell: ShellContext, command: Command, session: Session): ProgramResult {
  const expander: Expander = {
    variable: (name) => (name === '?' ? String(session.lastExit) : name === '$' ? '1' : (session.env[name] ?? '')),
    command: (script) => substitute({ ...shell, session }, script),
    files: shell.sim.filesOf(shell.machine, shell.container),
    cwd: session.cwd,
  };
  const words = [...command.words];
  const assignments: [string, string][] = [];
  for (let word = words[0]; word !== undefined; word = words[0]) {
    const first = word[0];
    const match = first?.kind === 'text' && !first.quoted ? /^([A-Za-z_]\w*)=/.exec(first.text) : null;
    if (!match || first?.kind !== 'text') break;
    assignments.push([match[1] ?? '', expandText([{ ...first, text: first.text.slice(match[0].length) }, ...word.slice(1)], expander)]);
    words.shift();
  }
  const argv = expandWords(words, expander);
  const own: ShellContext = { ...shell, session };
  const finish = redirect(own, command, expander);
  if (!finish) return 1;
  const result = argv.length === 0 ? assign(session, assignments) : runArgv(own, argv, { ...session.env, ...Object.fromEntries(assignments) });
  finish();
  return result;
}

function assign(session: Session, assignments: [string, string][]): number {
  for (const [name, value] of assignments) session.env[name] = value;
  return 0;
}

/** Points the context's streams where the redirects say; gives back what writes the files, or null after an error. */
function redirect(shell: ShellContext, command: Command, expander: Expander): (() => void) | null {
  const writes: { path: string; text: string }[] = [];
  for (const { fd, mode, target } of command.redirects) {
    if (mode === 'merge') {
      const { out, err } = shell;
      if (fd === 2) shell.err = out;
      else shell.out = err;
      continue;
    }
    const name = expandText(target, expander);
    const path = resolvePath(shell.session.cwd, name);
    const node = expander.files.read(path);
    if (node?.kind === 'dir' || (mode === 'read' && node?.kind !== 'file')) {
      shell.err(`${shell.name}: ${name}: ${node ? 'Is a directory' : 'No such file or directory'}\n`);
      return null;
    }
    if (mode === 'read') {
      shell.stdin = node?.kind === 'file' ? node.text : '';
      continue;
    }
    if (path !== '/dev/null' && shell.sim.isReadOnly(shell.machine, shell.container, path)) {
      shell.err(cannotCreate(shell, expander, name, 'Read-only file system'));
      return null;
    }
    const file = { path, text: mode === 'append' && node?.kind === 'file' ? node.text : '' };
    if (path !== '/dev/null') writes.push(file);
    shell.outputIsTty = false;
    // A job would print to the terminal; what is redirected is read to its end instead.
    shell.foreground = false;
    const sink = (text: string): void => {
      file.text += text;
    };
    if (fd === 2) shell.err = sink;
    else shell.out = sink;
  }
  return () => {
    for (const { path, text } of writes) writeFile(shell, path, { kind: 'file', text });
  };
}

/** How each shell complains about a file that it cannot make. */
function cannotCreate(shell: ShellContext, { files }: Expander, name: string, why: string): string {
  if (shell.name === 'bash') return `bash: ${name}: ${why}\n`;
  return files.read('/bin/busybox') ? `sh: can't create ${name}: ${why}\n` : `sh: 1: cannot create ${name}: ${why}\n`;
}

function substitute(shell: ShellContext, script: string): string {
  let text = '';
  try {
    runScript({ ...shell, session: { ...shell.session, env: { ...shell.session.env } }, foreground: false, outputIsTty: false, out: (more) => (text += more) }, script);
  } catch (exit) {
    if (!(exit instanceof ShellExit)) throw exit;
  }
  return text.replace(/\n+$/, '');
}

const writeFile = (shell: ShellContext, path: string, node: FileNode | null): void => {
  shell.sim.write(shell.machine, shell.container, path, node);
};

/** Commands that a shell knows even where no such file is. */
const PROGRAMS_OF_THE_SHELL = ['help', 'echo', 'pwd', 'kill', 'printf', 'test', '[', 'true', 'false'];

/** The program behind a name that the shell knows by itself. Windows' command prompt knows fewer. */
const ownProgram = (shell: ShellContext, name: string): string | undefined => ((shell.name === 'cmd' ? ['help', 'echo'] : PROGRAMS_OF_THE_SHELL).includes(name) ? name : undefined);

/** What a shell says of a command that it cannot run. */
function complaint({ name: shell, container }: ShellContext, name: string, why: string): string {
  if (shell === 'cmd') return `'${name}' is not recognized as an internal or external command,\noperable program or batch file.\n`;
  if (shell === 'zsh') return why === 'not found' ? `zsh: command not found: ${name}\n` : `zsh: ${why.toLowerCase()}: ${name}\n`;
  // Ubuntu's command-not-found handler answers on the host without the shell's name
  const prefix = shell === 'bash' && container === null && why === 'not found' ? '' : `${shell}: `;
  return `${prefix}${name}: ${why === 'not found' && shell === 'bash' ? 'command not found' : why}\n`;
}

/** Runs one command that has been split into arguments. */
export function runArgv(shell: ShellContext, argv: string[], env: Record<string, string>): ProgramResult {
  const [name = '', ...args] = argv;
  const builtIn = Object.hasOwn(builtIns, name) ? builtIns[name] : undefined;
  if (builtIn) return builtIn(shell, args);
  if (name === 'exec') return args.length === 0 ? 0 : runArgv(shell, args, env);
  const files = shell.sim.filesOf(shell.machine, shell.container);
  const found = resolveProgram(files, name, env['PATH'] ?? '', shell.session.cwd);
  const own = ownProgram(shell, name);
  const program = found.found ? shell.sim.programs[found.program] : own === undefined ? undefined : shell.sim.programs[own];
  if (!program) {
    const why =
      found.found || found.reason === 'not-in-path'
        ? 'not found'
        : { 'no-such-file': 'No such file or directory', permission: 'Permission denied', directory: 'Is a directory' }[found.reason];
    shell.err(complaint(shell, name, why));
    return why === 'Permission denied' || why === 'Is a directory' ? 126 : 127;
  }
  const context: ProgramContext = {
    ...shell,
    argv,
    files,
    pid: 0,
    session: { ...shell.session, env },
    write: (path, node) => {
      writeFile(shell, path, node);
    },
  };
  const result = program.run(context);
  return staysRunning(result) && shell.hold ? shell.hold(argv, result) : result;
}

/** Whether a result is a program that stays. */
export function staysRunning(result: ProgramResult): result is Stays {
  return typeof result !== 'number' && result.kind === 'stays';
}

/** Whether a result is a job that holds its terminal. */
export function holdsTerminal(result: ProgramResult): result is Holds {
  return typeof result !== 'number' && result.kind === 'holds';
}
