// `--progress=plain`: one block for each step, `#7 ...` where another one comes between.
import { type SolveStatus, type VertexStatus } from '../messages';
import { type Display } from './display';
import { amountText, finishLine, isComplete, newTrace, spanText, type TracedStep, update } from './trace';

/** Shorter times are not shown (ms). */
const SHOWN_MS = 10;
/** How much more of a transfer makes a line of its own. */
const SHOWN_SHARE = 0.05;

/** Prints reports as lines. */
export function plainDisplay(print: (text: string) => void, now: () => number): Display {
  print('#0 building with "default" instance using docker driver\n');
  return new Plain(print, now);
}

class Plain implements Display {
  readonly trace = newTrace();
  readonly kept = 10;
  readonly numbered = true;
  private current: TracedStep | null = null;
  private readonly shown = new Map<string, number>();

  constructor(
    private readonly print: (text: string) => void,
    private readonly now: () => number,
  ) {}

  redraw(): void {
    // Lines that were printed stay as they are
  }

  finish(): void {
    this.show();
  }

  update(status: SolveStatus): void {
    update(this.trace, status);
    this.show();
  }

  /** Steps that are complete first, the one that was shown last before others; then one that goes on. */
  private show(): void {
    const { trace, current } = this;
    const news = [...trace.updated].flatMap((digest) => trace.steps.get(digest) ?? []).sort((a, b) => a.index - b.index);
    trace.updated.clear();
    const complete = news.filter(isComplete);
    for (const step of complete.sort((a, b) => Number(b === current) - Number(a === current))) this.showStep(step);
    const open = [...trace.steps.values()].filter((step) => !isComplete(step));
    // Only one that goes on is shown at a time, until it ends; the others keep what they have to say.
    const next = open.find((step) => step === current) ?? open[0];
    if (next && (next !== this.current || news.includes(next))) this.showStep(next);
  }

  private showStep(step: TracedStep): void {
    const { index, vertex, news } = step;
    const say = (text: string): void => {
      this.print(`#${String(index)} ${text}\n`);
    };
    if (step !== this.current) {
      if (this.current) this.print(`#${String(this.current.index)} ...\n`);
      this.print('\n');
      say(vertex.name);
    }
    for (const id of news.statuses) {
      const status = step.statuses.get(id);
      if (status && this.isNews(status)) say(this.statusText(status));
    }
    if (isComplete(step)) finishLine(step);
    for (const line of news.lines) say(line);
    step.news = { statuses: new Set(), lines: [] };
    this.current = step;
    if (!isComplete(step)) return;
    this.current = null;
    say(endText(step));
  }

  /** Whether a transfer has come far enough to be told of again. */
  private isNews({ id, current, total, completed }: VertexStatus): boolean {
    const before = this.shown.get(id);
    if (completed === null && before !== undefined && (total === 0 || (current - before) / total < SHOWN_SHARE)) return false;
    this.shown.set(id, current);
    return true;
  }

  private statusText(status: VertexStatus): string {
    const { id, started, completed } = status;
    const amount = amountText(status);
    const end = completed ?? this.now();
    const time = end - started > SHOWN_MS ? ` ${spanText(started, end)}` : '';
    return `${id}${amount === '' ? '' : ` ${amount}`}${time}${completed === null ? '' : ' done'}`;
  }
}

/** How a step ended. */
function endText({ vertex }: TracedStep): string {
  const { error, cached, started, completed } = vertex;
  if (error.endsWith('context canceled')) return 'CANCELED';
  if (error !== '') return `ERROR: ${error}`;
  return cached ? 'CACHED' : `DONE ${spanText(started ?? 0, completed ?? 0)}`;
}
