// What each instruction does.
import { arithmetic } from '../expand/arithmetic';
import { expandPattern, expandText, expandWords, ExpansionProblem } from '../expand/expand';
import { patternExpression } from '../expand/glob';
import { PatternLimit } from '../patterns/pattern';
import { faultText } from '../syntax/problem';
import { wordAt } from '../../text';
import { startBackground } from './background';
import { call, close, closeSubshell, enterSubshell, returnFromCall } from './controls';
import { holds } from './conditions';
import { type Instruction } from './instructions';
import { runPipe } from './pipes';
import { openRedirects } from './redirects';
import { baseStreams, complain, hasOption, type Outcome, type Shell, ShellExit, writeTo } from './shell';
import { runSimple } from './simple';
import { expanderOf, setVariable } from './variables';
import { waitFor } from './waiting';

type InstructionOf<D extends Instruction['do']> = Extract<Instruction, { do: D }>;

/** A loop that runs this many rounds without letting time pass rests for a while: no simulated processor is infinitely fast. */
const BUSY_ROUNDS = 50;
const BUSY_REST_MS = 1000;
/** A loop that has to run to its end at once is stopped after this many rounds. */
export const MOST_ROUNDS = 10_000;

/** Carries out one instruction; an outcome means that the shell stops here. */
export function step(shell: Shell, instruction: Instruction): Outcome | undefined {
  try {
    return carryOut(shell, instruction);
  } catch (problem) {
    if (!(problem instanceof ExpansionProblem) && !(problem instanceof PatternLimit)) throw problem;
    complain(shell, problem.message);
    return abandon(shell, problem instanceof ExpansionProblem ? problem.of : 'limit');
  }
}

/** An expansion failed: a script ends, a typed line is given up. */
function abandon({ state, session, run }: Shell, of: ExpansionProblem['of']): Outcome | undefined {
  if (state.reads !== 'keyboard') throw new ShellExit(state.dialect === 'bash' ? (of === 'parameter' ? 127 : 1) : 2);
  session.lastExit = state.dialect === 'bash' ? 1 : 2;
  run.stack = [];
  state.run = null;
  return { kind: 'done' };
}

function carryOut(shell: Shell, instruction: Instruction): Outcome | undefined {
  const { run, session, state } = shell;
  switch (instruction.do) {
    case 'run':
      return settled(shell, runSimple(shell, instruction.command, instruction), instruction.tested);
    case 'pipe':
      return settled(shell, runPipe(shell, instruction.stages), instruction.tested);
    case 'background':
      return startBackground(shell, instruction);
    case 'jump':
      run.pc = instruction.to;
      return undefined;
    case 'loop':
      run.round = 0;
      return undefined;
    case 'again':
      return again(shell, instruction.to);
    case 'endLoop':
      session.lastExit = run.round;
      return undefined;
    case 'if':
      if ((session.lastExit === 0) === instruction.ok) run.pc = instruction.to;
      return undefined;
    case 'not':
      session.lastExit = session.lastExit === 0 ? 1 : 0;
      return undefined;
    case 'status':
      session.lastExit = instruction.exit;
      return undefined;
    case 'for':
      shell.line = run.line + instruction.line;
      run.stack.push({ kind: 'for', name: instruction.name, words: instruction.words === null ? [...state.parameters] : expandWords(instruction.words, expanderOf(shell)) });
      return undefined;
    case 'next':
      nextWord(shell, instruction);
      return undefined;
    case 'endFor':
    case 'restore':
      close(shell);
      return undefined;
    case 'case':
      chooseArm(shell, instruction);
      return undefined;
    case 'subshell':
      enterSubshell(shell, instruction.end);
      return undefined;
    case 'endSubshell':
      return endSubshell(shell, instruction.tested);
    case 'redirect':
      return redirect(shell, instruction);
    case 'define':
      state.functions[instruction.name] = { source: instruction.source, line: run.line + instruction.line - 1 };
      session.lastExit = 0;
      return undefined;
    case 'test':
      shell.line = run.line + instruction.line;
      return settled(shell, holds(shell, instruction.condition) ? 0 : 1, instruction.tested);
    case 'count':
      shell.line = run.line + instruction.line;
      return settled(shell, arithmetic(expandText(instruction.expression, expanderOf(shell)), expanderOf(shell)) === 0 ? 1 : 0, instruction.tested);
    case 'leave':
      for (let open = instruction.controls; open > 0; open--) close(shell);
      run.pc = instruction.to;
      return undefined;
    case 'complain':
      return complainOfSyntax(shell, instruction);
  }
}

/** A subshell ends: its own EXIT trap first. */
function endSubshell(shell: Shell, tested: boolean): Outcome | undefined {
  const { run, session, state } = shell;
  const trap = state.traps['EXIT'];
  if (trap !== undefined) {
    Reflect.deleteProperty(state.traps, 'EXIT');
    run.pc--;
    call(shell, trap, { of: 'trap', tested: true });
    return undefined;
  }
  closeSubshell(shell);
  return settled(shell, session.lastExit, tested);
}

/** Takes note of an exit code; with `set -e` a failure that nobody looks at ends the shell. */
export function settled(shell: Shell, result: Outcome | number | undefined, tested: boolean): Outcome | undefined {
  const { session, run } = shell;
  if (typeof result !== 'number') return result;
  session.lastExit = result;
  const lookedAt = tested || run.stack.some((control) => control.kind === 'call' && control.tested);
  if (result !== 0 && !lookedAt && hasOption(shell, 'errexit')) throw new ShellExit(result);
  return undefined;
}

/** The end of a loop's round. */
function again(shell: Shell, to: number): Outcome | undefined {
  const { run, session, context } = shell;
  run.round = session.lastExit;
  run.pc = to;
  shell.rounds++;
  if (!context.later) {
    if (shell.rounds <= MOST_ROUNDS) return undefined;
    writeTo(shell, baseStreams(shell).err)(`${shell.state.zero}: a loop was stopped after ${MOST_ROUNDS} rounds: here a command inside another runs to its end at once\n`);
    throw new ShellExit(141);
  }
  if (shell.rounds < BUSY_ROUNDS) return undefined;
  return { ...waitFor(shell, { for: 'time', exit: session.lastExit }, BUSY_REST_MS), busy: true };
}

function nextWord(shell: Shell, { end }: InstructionOf<'next'>): void {
  const { run } = shell;
  const control = run.stack.at(-1);
  const word = control?.kind === 'for' ? control.words.shift() : undefined;
  if (control?.kind !== 'for' || word === undefined) run.pc = end;
  else if (!setVariable(shell, control.name, word)) {
    complain(shell, `${control.name}: ${shell.state.dialect === 'bash' ? 'readonly variable' : 'is read only'}`);
    run.pc = end;
    shell.session.lastExit = shell.state.dialect === 'bash' ? 1 : 2;
    if (shell.state.dialect !== 'bash' && shell.state.reads !== 'keyboard') throw new ShellExit(2);
  }
}

function chooseArm(shell: Shell, { word, arms, from, end }: InstructionOf<'case'>): void {
  const expander = expanderOf(shell);
  const text = expandText(word, expander);
  const arm = arms.slice(from).find(({ patterns }) => patterns.some((pattern) => patternExpression(expandPattern(pattern, expander)).test(text)));
  if (from === 0) shell.session.lastExit = 0;
  shell.run.pc = arm?.to ?? end;
}

/** Points the streams of a compound command elsewhere until `restore`. */
function redirect(shell: Shell, { redirects, end, line, tested }: InstructionOf<'redirect'>): Outcome | undefined {
  const { run, state } = shell;
  shell.line = run.line + line;
  const opened = openRedirects(shell, redirects, expanderOf(shell));
  if (!opened) {
    run.pc = end;
    return settled(shell, state.dialect === 'dash' ? 2 : 1, tested);
  }
  run.stack.push({ kind: 'redirect', streams: run.streams, input: run.input, own: false, reads: opened.reads });
  run.streams = opened.streams;
  run.input = opened.input;
  return undefined;
}

/** A script that cannot be read on; bash also shows the line. */
function complainOfSyntax(shell: Shell, { problem }: InstructionOf<'complain'>): Outcome | undefined {
  const { state, run, session } = shell;
  const { fault } = problem;
  shell.line = run.line + problem.line;
  const inBash = state.dialect === 'bash';
  const where = inBash && state.reads === 'command' ? '-c: ' : '';
  const prefix =
    inBash && state.reads !== 'keyboard' ? `${state.zero}: ${where}line ${shell.line}: ` : state.dialect === 'ash' && state.reads !== 'script' ? `${state.zero}: ` : null;
  const text = faultText(state.dialect, fault);
  if (prefix === null) complain(shell, text);
  else {
    writeTo(shell, baseStreams(shell).err)(`${prefix}${text}\n`);
    if (inBash && (fault.kind === 'unexpected' || (fault.kind === 'bad-loop-name' && !/^\w/.test(fault.token))))
      writeTo(shell, baseStreams(shell).err)(`${prefix}\`${wordAt(run.text.split('\n'), problem.line - 1)}'\n`);
  }
  if (run.stack.some(({ kind }) => kind === 'call') && returnFromCall(shell)) return settled(shell, 2, false);
  if (state.reads !== 'keyboard') throw new ShellExit(2);
  session.lastExit = 2;
  run.stack = [];
  return { kind: 'done' };
}
