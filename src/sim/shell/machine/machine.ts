// The machine that carries out compiled scripts, one instruction at a time, until they end or have to wait.
import { isBusybox } from '../userland/family';
import { freshState, type Run } from '../session';
import { type Dialect } from '../syntax/ast';
import { compile } from './compile';
import { callDepth, DEEPEST_CALL, leaveSubshell, returnFromCall } from './controls';
import { type BuiltIns, type Outcome, type Shell, type ShellContext, ShellExit } from './shell';
import { step } from './steps';

/** Opens a shell on its session, at a place in a script. */
export function open(context: ShellContext, run: Run, builtIns: BuiltIns): Shell {
  const { session, name } = context;
  const state = (session.state ??= freshState({ zero: name, dialect: dialectFor(context, name), reads: 'command' }));
  state.run = run;
  return { context, session, state, run, line: run.line + 1, owed: 0, rounds: 0, builtIns, hidesStatus: false };
}

/** Which shell a name stands for: `bash`, and else what the system has as its `sh`. */
export function dialectFor({ sim, machine, container }: Pick<ShellContext, 'sim' | 'machine' | 'container'>, name: string): Dialect {
  // zsh and Windows' command prompt are bash here, in their own words where they complain
  if (/(?:^|[/-])(?:r?bash|zsh|cmd)$/.test(name)) return 'bash';
  return isBusybox(sim.filesOf(machine, container)) ? 'ash' : 'dash';
}

/** Carries out instructions until the script ends, the shell ends, or it has to wait. */
export function execute(shell: Shell): Outcome {
  const { state, session } = shell;
  let left = false;
  for (;;) {
    try {
      const outcome = untilItStops(shell);
      if (outcome) return outcome;
    } catch (exit) {
      if (!(exit instanceof ShellExit)) throw exit;
      session.lastExit = exit.code;
      if (leaveSubshell(shell)) continue;
      left = true;
    }
    if (!beginExitTrap(shell)) break;
  }
  state.run = null;
  return left ? { kind: 'exit', code: session.lastExit } : { kind: 'done' };
}

/** Steps to the end of the script; undefined when it is reached. */
function untilItStops(shell: Shell): Outcome | undefined {
  const { run, state } = shell;
  for (;;) {
    beginTrap(shell);
    const instruction = compile(run.text, state.dialect)[run.row]?.[run.pc];
    if (!instruction) {
      if (returnFromCall(shell)) continue;
      return undefined;
    }
    run.pc++;
    const outcome = step(shell, instruction);
    if (outcome) return outcome;
    if (shell.owed > 0 && shell.context.later) return rest(shell);
  }
}

/** Time that substitutions have taken passes before the next instruction. */
function rest(shell: Shell): Outcome {
  shell.run.waiting = { for: 'time', exit: shell.session.lastExit };
  return { kind: 'waits', resumeAt: shell.context.sim.world.now + shell.owed };
}

/** A signal with a trap has arrived: its command runs before the next instruction. */
function beginTrap(shell: Shell): void {
  const { run, state } = shell;
  const signal = run.trapped.shift();
  const command = signal === undefined ? undefined : state.traps[signal];
  // a trap that sends itself its own signal does not go on for ever
  if (command !== undefined && callDepth(shell) < DEEPEST_CALL) callText(shell, command);
}

/** The trap of EXIT runs once, when the script is done. A shell that is typed into has no end of a script. */
function beginExitTrap(shell: Shell): boolean {
  const { run, state } = shell;
  const command = state.traps['EXIT'];
  if (command === undefined || state.reads === 'keyboard') return false;
  Reflect.deleteProperty(state.traps, 'EXIT');
  Object.assign(run, { stack: [], streams: {}, input: null });
  callText(shell, command);
  return true;
}

function callText({ run, state, session }: Shell, text: string): void {
  const { row, pc, line } = run;
  run.stack.push({ kind: 'call', of: 'trap', text: run.text, row, pc, line, parameters: state.parameters, tested: false, locals: {}, exit: session.lastExit });
  Object.assign(run, { text, row: 0, pc: 0, line: 0 });
}
