// What encloses the instructions of a script while they run: calls, loops, redirects and subshells, opened and closed.
import { clone } from '../../clone';
import { ExpansionProblem } from '../expand/expand';
import { type Control } from '../session';
import { exportVariable, setVariable, unsetVariable } from './variables';
import { type Shell } from './shell';

type Call = Extract<Control, { kind: 'call' }>;
type Subshell = Extract<Control, { kind: 'subshell' }>;

/** Calls that may stand inside one another; a real shell runs out of its stack some time later (illustrative). */
export const DEEPEST_CALL = 500;

/** How many calls the present instruction stands in. */
export const callDepth = ({ run }: Shell): number => run.stack.filter(({ kind }) => kind === 'call').length;

/** Begins to run another text; its end comes back here. Throws ExpansionProblem where calls have called themselves too often. */
export function call(shell: Shell, text: string, given: Pick<Call, 'of' | 'tested'> & { parameters?: string[]; line?: number }): void {
  const { run, state, session } = shell;
  if (callDepth(shell) >= DEEPEST_CALL) throw new ExpansionProblem(`maximum function nesting level exceeded (${String(DEEPEST_CALL)})`, 'limit');
  run.stack.push({
    kind: 'call',
    of: given.of,
    text: run.text,
    row: run.row,
    pc: run.pc,
    line: run.line,
    parameters: state.parameters,
    tested: given.tested,
    locals: {},
    exit: session.lastExit,
  });
  if (given.parameters) state.parameters = given.parameters;
  Object.assign(run, { text, row: 0, pc: 0, line: given.line ?? 0 });
}

/** Comes back from the innermost call; false where there is none. */
export function returnFromCall(shell: Shell): boolean {
  const { run, state, session } = shell;
  const at = run.stack.findLastIndex(({ kind }) => kind === 'call' || kind === 'subshell');
  const found = run.stack[at];
  if (found?.kind !== 'call') return false;
  while (run.stack.length > at) close(shell);
  const { text, row, pc, line, parameters, of, exit, locals } = found;
  Object.assign(run, { text, row, pc, line });
  state.parameters = parameters;
  if (of === 'trap') session.lastExit = exit;
  for (const [name, value] of Object.entries(locals)) restoreLocal(shell, name, value);
  const below = run.stack.at(-1);
  if (below?.kind === 'redirect' && below.own) close(shell);
  return true;
}

/** A variable as it was before a `local`; `exported` values carry a mark in front. */
function restoreLocal(shell: Shell, name: string, value: string | null): void {
  unsetVariable(shell, name);
  if (value === null) return;
  if (value.startsWith('x')) exportVariable(shell, name, value.slice(1));
  else setVariable(shell, name, value.slice(1));
}

/** Remembers a variable for the end of the innermost function; false outside of one. */
export function makeLocal(shell: Shell, name: string): boolean {
  const { run, session, state } = shell;
  const found = run.stack.findLast((control): control is Call => control.kind === 'call' && control.of === 'function');
  if (!found) return false;
  if (Object.hasOwn(found.locals, name)) return true;
  const exported = session.env[name];
  const own = state.vars[name];
  found.locals[name] = exported !== undefined ? `x${exported}` : own === undefined ? null : `v${own}`;
  return true;
}

/** Closes the innermost control: streams go back to where they led before. */
export function close({ run }: Shell): void {
  const control = run.stack.pop();
  if (control?.kind === 'redirect') {
    run.streams = control.streams;
    // what has been read of an input from outside stays read
    if (control.reads) run.input = control.input;
  }
}

/** Begins a subshell: what it changes is forgotten at its end. */
export function enterSubshell({ run, session, state }: Shell, end: number): void {
  const { text, row, line, streams } = run;
  const saved = clone({ ...session, state: { ...state, run: null, outer: null } });
  run.stack.push({ kind: 'subshell', session: saved, streams: { ...streams }, text, row, end, line });
  state.traps = {};
}

/** Ends the innermost subshell, wherever in it the script stands; false outside of one. */
export function leaveSubshell(shell: Shell): boolean {
  const { run } = shell;
  const at = run.stack.findLastIndex(({ kind }) => kind === 'subshell');
  const found = run.stack[at];
  if (found?.kind !== 'subshell') return false;
  run.stack.length = at + 1;
  Object.assign(run, { text: found.text, row: found.row, pc: found.end, line: found.line });
  return true;
}

/** Gives the session back what it had before the subshell, its exit code aside. */
export function closeSubshell(shell: Shell): void {
  const { run, session, state } = shell;
  const found: Control | undefined = run.stack.pop();
  if (found?.kind === 'subshell') restore(shell, found);
  session.state = state;
}

function restore({ run, session, state }: Shell, { session: saved, streams }: Subshell): void {
  const { cwd, env, user } = saved;
  Object.assign(session, { cwd, env, user });
  if (saved.state) {
    const { vars, readonly, exports, functions, aliases, parameters, options, traps } = saved.state;
    Object.assign(state, { vars, readonly, exports, functions, aliases, parameters, options, traps });
  }
  run.streams = streams;
}
