// From lists of commands to a row of instructions.
import { type Command, type Dialect, type Item, type List, type Pipeline, type SimpleCommand } from '../syntax/ast';
import { parseScript } from '../syntax/parse';
import { compileCounting, compileFor, compileWhile, type Loop } from './compileLoops';
import { type Instruction } from './instructions';

/** Scripts are compiled once: the same text always means the same instructions. */
const compiled = new Map<string, Compiled>();
const MOST_KEPT = 500;

/** Rows of instructions: the script itself first, then what runs in shells of its own (stages of pipes, background commands). */
export type Compiled = readonly (readonly Instruction[])[];

/** The instructions of a script; what cannot be read ends them with a complaint. */
export function compile(text: string, dialect: Dialect): Compiled {
  const key = `${dialect}\0${text}`;
  const known = compiled.get(key);
  if (known) return known;
  const { list, problem } = parseScript(text, dialect);
  const rows: Instruction[][] = [];
  const compiler = new Compiler(rows);
  compiler.list(list, false, true);
  if (problem) compiler.code.push({ do: 'complain', problem });
  if (compiled.size >= MOST_KEPT) compiled.clear();
  compiled.set(key, rows);
  return rows;
}

/** Writes one row of instructions. */
export class Compiler {
  readonly code: Instruction[] = [];
  /** The number of this row. */
  readonly number: number;
  /** Loops around the instructions that are being written, innermost last. */
  readonly loops: Loop[] = [];
  /** How many controls are open where the next instruction stands. */
  depth = 0;

  constructor(private readonly rows: Instruction[][]) {
    this.number = rows.push(this.code) - 1;
  }

  /** `last` marks a script's only command, in whose place a shell may put the program itself. */
  list(list: List, tested: boolean, last = false): void {
    for (const item of list) this.item(item, tested, last && list.length === 1);
  }

  private item(item: Item, tested: boolean, last: boolean): void {
    if (item.background) {
      const own = new Compiler(this.rows);
      own.item({ ...item, background: false }, false, true);
      this.code.push({ do: 'background', row: own.number, source: item.source });
      return;
    }
    item.pipelines.forEach(({ join, pipeline }, index) => {
      const skip = join === '' ? null : this.hole({ do: 'if', ok: join === '||', to: 0 });
      this.pipeline(pipeline, tested || index < item.pipelines.length - 1, last && item.pipelines.length === 1);
      if (skip) skip.to = this.code.length;
    });
  }

  /** Adds a jump whose target is filled in later. */
  hole<T extends Extract<Instruction, { do: 'if' | 'jump' | 'again' }>>(instruction: T): T {
    this.code.push(instruction);
    return instruction;
  }

  private pipeline({ negated, commands }: Pipeline, tested: boolean, last: boolean): void {
    const [first] = commands;
    if (commands.length > 1) {
      const stages = commands.map((command) => {
        const stage = new Compiler(this.rows);
        stage.command(command, true, false);
        return stage.number;
      });
      this.code.push({ do: 'pipe', stages, tested: tested || negated });
    } else if (first) this.command(first, tested || negated, last && !negated);
    if (negated) this.code.push({ do: 'not' });
  }

  private command(command: Command, tested: boolean, last: boolean): void {
    if (command.kind === 'simple') {
      this.simple(command, tested, last);
      return;
    }
    const open = command.redirects.length > 0 ? ({ do: 'redirect', redirects: command.redirects, end: 0, line: command.line, tested } satisfies Instruction) : null;
    if (open) {
      this.code.push(open);
      this.depth++;
    }
    this.compound(command, tested);
    if (!open) return;
    this.depth--;
    this.code.push({ do: 'restore' });
    open.end = this.code.length;
  }

  private simple(command: SimpleCommand, tested: boolean, last: boolean): void {
    const [name, count] = command.words.map((word) => (word.length === 1 && word[0]?.kind === 'text' ? word[0].text : ''));
    const loop = this.loops.at(-Math.max(1, Math.min(Number(count ?? 1) || 1, this.loops.length)));
    if ((name !== 'break' && name !== 'continue') || !loop) {
      this.code.push({ do: 'run', command, tested, last });
      return;
    }
    const leave: Extract<Instruction, { do: 'leave' }> = { do: 'leave', controls: this.depth - loop.depth, to: 0 };
    this.code.push({ do: 'status', exit: 0 }, leave);
    (name === 'break' ? loop.breaks : loop.continues).push(leave);
  }

  private compound(command: Exclude<Command, SimpleCommand>, tested: boolean): void {
    switch (command.kind) {
      case 'group':
        this.list(command.body, tested);
        return;
      case 'subshell':
        this.subshell(command.body, tested);
        return;
      case 'if':
        this.branches(command);
        return;
      case 'loop':
        compileWhile(this, command);
        return;
      case 'for':
        compileFor(this, command);
        return;
      case 'count':
        compileCounting(this, command);
        return;
      case 'case':
        this.caseOf(command);
        return;
      case 'condition':
        this.code.push({ do: 'test', condition: command.test, tested, line: command.line });
        return;
      case 'arithmetic':
        this.code.push({ do: 'count', expression: command.expression, tested, line: command.line });
        return;
      case 'function':
        this.code.push({ do: 'define', name: command.name, source: command.source, line: command.line });
    }
  }

  private subshell(body: List, tested: boolean): void {
    const open: Extract<Instruction, { do: 'subshell' }> = { do: 'subshell', end: 0 };
    this.code.push(open);
    const loops = this.loops.splice(0);
    this.list(body, tested);
    this.loops.push(...loops);
    open.end = this.code.length;
    this.code.push({ do: 'endSubshell', tested });
  }

  private branches({ branches, otherwise }: Extract<Command, { kind: 'if' }>): void {
    const ends: { to: number }[] = [];
    for (const { test, body } of branches) {
      this.list(test, true);
      const skip = this.hole({ do: 'if', ok: false, to: 0 });
      this.list(body, false);
      ends.push(this.hole({ do: 'jump', to: 0 }));
      skip.to = this.code.length;
    }
    this.code.push({ do: 'status', exit: 0 });
    this.list(otherwise, false);
    for (const end of ends) end.to = this.code.length;
  }

  private caseOf({ word, arms }: Extract<Command, { kind: 'case' }>): void {
    const open: Extract<Instruction, { do: 'case' }> = { do: 'case', word, arms: [], from: 0, end: 0 };
    this.code.push(open);
    const ends: { to: number }[] = [];
    arms.forEach(({ patterns, body, then }, index) => {
      open.arms.push({ patterns, to: this.code.length });
      this.list(body, false);
      if (then === ';;') ends.push(this.hole({ do: 'jump', to: 0 }));
      if (then === ';;&') this.code.push({ do: 'case', word, arms: open.arms, from: index + 1, end: 0 });
    });
    for (const instruction of this.code) if (instruction.do === 'case' && instruction.arms === open.arms) instruction.end = this.code.length;
    for (const end of ends) end.to = this.code.length;
  }
}
