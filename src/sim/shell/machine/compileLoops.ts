// Loops as rows of instructions, with what leaves them.
import { type Command, type List } from '../syntax/ast';
import { type Compiler } from './compile';
import { type Instruction } from './instructions';

/** A loop that is being written: jumps that wait for their target are collected. */
export interface Loop {
  breaks: { to: number; controls: number }[];
  continues: { to: number; controls: number }[];
  /** Controls that are open inside the loop's body when it begins. */
  depth: number;
}

/** Writes a loop's body, and gives what jumps out of it. */
function compileBody(compiler: Compiler, body: List): Loop {
  const loop: Loop = { breaks: [], continues: [], depth: compiler.depth };
  compiler.loops.push(loop);
  compiler.list(body, false);
  compiler.loops.pop();
  return loop;
}

/** `while` and `until`. */
export function compileWhile(compiler: Compiler, { until, test, body }: Extract<Command, { kind: 'loop' }>): void {
  compiler.code.push({ do: 'loop' });
  const start = compiler.code.length;
  const loop: Loop = { breaks: [], continues: [], depth: compiler.depth };
  compiler.loops.push(loop);
  compiler.list(test, true);
  const skip = compiler.hole({ do: 'if', ok: until, to: 0 });
  compiler.list(body, false);
  compiler.loops.pop();
  for (const each of loop.continues) each.to = compiler.code.length;
  compiler.code.push({ do: 'again', to: start });
  skip.to = compiler.code.length;
  compiler.code.push({ do: 'endLoop' });
  for (const each of loop.breaks) each.to = compiler.code.length;
}

/** `for name in words`. */
export function compileFor(compiler: Compiler, { name, words, body, line }: Extract<Command, { kind: 'for' }>): void {
  compiler.code.push({ do: 'loop' }, { do: 'for', name, words, line });
  compiler.depth++;
  const next: Extract<Instruction, { do: 'next' }> = { do: 'next', end: 0 };
  const start = compiler.code.length;
  compiler.code.push(next);
  const loop = compileBody(compiler, body);
  for (const each of loop.continues) each.to = compiler.code.length;
  compiler.code.push({ do: 'again', to: start });
  next.end = compiler.code.length;
  compiler.code.push({ do: 'endLoop' });
  for (const each of loop.breaks) each.to = compiler.code.length;
  compiler.code.push({ do: 'endFor' });
  compiler.depth--;
}

/** `for ((first; test; next))`. */
export function compileCounting(compiler: Compiler, { first, test, next, body, line }: Extract<Command, { kind: 'count' }>): void {
  compiler.code.push({ do: 'count', expression: first, tested: true, line }, { do: 'loop' });
  const start = compiler.code.length;
  const endless = test.every((piece) => piece.kind === 'text' && piece.text.trim() === '');
  compiler.code.push(endless ? { do: 'status', exit: 0 } : { do: 'count', expression: test, tested: true, line });
  const skip = compiler.hole({ do: 'if', ok: false, to: 0 });
  const loop = compileBody(compiler, body);
  for (const each of loop.continues) each.to = compiler.code.length;
  compiler.code.push({ do: 'count', expression: next, tested: true, line }, { do: 'again', to: start });
  skip.to = compiler.code.length;
  compiler.code.push({ do: 'endLoop' });
  for (const each of loop.breaks) each.to = compiler.code.length;
}
