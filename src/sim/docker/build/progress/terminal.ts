// Progress on a terminal: a list of steps that is drawn anew with each report.
import { type SolveStatus, type VertexStatus } from '../messages';
import { type Display } from './display';
import { amountText, finishLine, isComplete, newTrace, type TracedStep, update } from './trace';

const ESC = '\u001b[';
const [HIDE, SHOW, RESET] = [`${ESC}?25l`, `${ESC}?25h`, `${ESC}0m`];
const [BLUE, RED, YELLOW, FAINT] = ['34m', '31m', '33m', '2m'].map((code) => `${ESC}${code}`);
/** Lines of a command's output that are shown while it runs. */
const OUTPUT_LINES = 6;
/** Shorter times count as nothing (ms). */
const SHOWN_MS = 50;
/** The builder's name, at the end of the first line. */
const BUILDER = 'docker:default';

/** Draws reports on a terminal that is so many columns wide. `now` is the present in simulated ms. */
export function terminalDisplay(print: (text: string) => void, now: () => number, width: number): Display {
  return new Drawing(print, now, width);
}

class Drawing implements Display {
  readonly trace = newTrace();
  readonly kept = Infinity;
  readonly numbered = false;
  private readonly began: number;
  /** Lines below the first one in the last drawing; null before it. */
  private drawn: number | null = null;

  constructor(
    private readonly print: (text: string) => void,
    private readonly now: () => number,
    private readonly width: number,
  ) {
    this.began = now();
    this.draw(false);
  }

  update(status: SolveStatus): void {
    update(this.trace, status);
    this.draw(false);
  }

  redraw(): void {
    this.draw(false);
  }

  finish(): void {
    for (const step of this.trace.steps.values()) finishLine(step);
    this.draw(true);
  }

  private draw(last: boolean): void {
    const lines = [...this.trace.steps.values()].flatMap((step) => this.stepLines(step));
    const before = this.drawn ?? 0;
    const start = this.drawn === null ? '' : `${ESC}${String(before + 1)}A`;
    const clear = before > lines.length ? `${ESC}J` : '';
    this.print(`${start}${ESC}0G${HIDE}${this.heading(last)}\n${lines.join('')}${clear}${SHOW}`);
    this.drawn = lines.length;
  }

  private heading(last: boolean): string {
    const { known, steps } = this.trace;
    const complete = [...steps.values()].filter(isComplete).length;
    const finished = last && complete > 0 && complete === known.size ? 'FINISHED' : '';
    return align(`[+] Building ${((this.now() - this.began) / 1000).toFixed(1)}s (${String(complete)}/${String(known.size)}) ${finished}`, BUILDER, this.width - 1);
  }

  private stepLines(step: TracedStep): string[] {
    const { vertex, statuses, lines } = step;
    const canceled = vertex.error.endsWith('context canceled');
    const prefix = canceled ? 'CANCELED ' : vertex.error !== '' ? 'ERROR ' : vertex.cached ? 'CACHED ' : '';
    const colour = canceled ? YELLOW : vertex.error !== '' ? RED : BLUE;
    const own = this.line(`${prefix}${vertex.name.replaceAll('\t', ' ').split('\n').join(' ')}`, '', vertex.started ?? 0, vertex.completed, colour);
    const work = [...statuses.values()].map((status) => this.statusLine(status));
    const output = isComplete(step) ? [] : lines.slice(-OUTPUT_LINES).map((line) => `${FAINT ?? ''} => => # ${line.replace(/^\S+ /, '').slice(0, this.width - 10)}\n${RESET}`);
    return [...own, ...output, ...work.flat()];
  }

  private statusLine(status: VertexStatus): string[] {
    return this.line(`=> ${status.id}`, amountText(status), status.started, status.completed, BLUE);
  }

  /** One line with its seconds at the end, cut to the width; coloured once it is complete. Nothing where there is no room. */
  private line(name: string, amount: string, started: number, completed: number | null, colour = ''): string[] {
    const span = (completed ?? this.now()) - started;
    const timer = ` ${((span < SHOWN_MS ? 0 : span) / 1000).toFixed(1)}s\n`;
    let left = this.width - ' => '.length - timer.length - 1;
    const showsAmount = amount !== '' && left + amount.length > 20;
    if (showsAmount) left -= amount.length + 1;
    if (left < 12) return [];
    const text = align(` => ${name.slice(0, left)}${showsAmount ? ` ${amount}` : ''}`, timer, this.width);
    return [completed === null ? text : `${colour}${text}${RESET}`];
  }
}

/** Two texts at the ends of a line. */
function align(left: string, right: string, width: number): string {
  return `${left.padEnd(width - right.length - 1)} ${right}`;
}
