// A solved build in time: steps begin, print and end side by side, until all are done or the first one fails.
import { type Daemon, engineOf } from '../api/daemon';
import { type Lines } from './dockerfile/problem';
import { inputsOf, type Op } from './plan/ops';
import { type Reports, Step } from './report';
import { isStuck, type Solved } from './solve/solved';
import { BuildProcess } from './process';
import { type Fetches } from './source';

/** Something that happens at an instant (simulated ms). */
export interface Moment {
  at: number;
  act: () => void;
}

/** How a build went. */
export interface Outcome {
  /** The step that failed first, and its words. */
  failed: { op: Op; message: string } | null;
  /** The process of a step that goes on for ever. */
  hangs: { pid: number; command: string; lines: Lines } | null;
}

/** Plays what was solved. `finished` is called when a step is done, and what it made is there. */
export function play(reports: Reports, solved: ReadonlyMap<Op, Solved>, fetches: Fetches, finished: (solved: Solved) => void): Outcome {
  const all = [...new Set(solved.values())].sort((a, b) => a.op.origin.lines.start - b.op.origin.lines.start);
  const [failed] = all.flatMap(({ op, end, error }) => (error ? [{ op, end, message: `${error.prefix}${error.message}` }] : [])).sort((a, b) => a.end - b.end);
  const until = failed?.end ?? Infinity;
  const tracks = all.map((one) => new Track(reports, one, solved, fetches, finished));
  const moments = tracks.flatMap((track) => track.moments()).filter(({ at }) => at <= until);
  for (const { at, act } of moments.sort((a, b) => a.at - b.at)) {
    reports.advance(at);
    act();
  }
  if (failed) for (const track of tracks) track.cancel();
  return { failed: failed ?? null, hangs: failed ? null : (tracks.map((track) => track.endless()).find((endless) => endless !== null) ?? null) };
}

/** One step from its beginning to its end. */
class Track {
  private readonly step: Step;
  private readonly process: BuildProcess;

  constructor(
    private readonly reports: Reports,
    readonly solved: Solved,
    private readonly all: ReadonlyMap<Op, Solved>,
    private readonly fetches: Fetches,
    private readonly finished: (solved: Solved) => void,
  ) {
    this.step = new Step(reports, solved.op.origin.name, solved.key);
    this.step.announce();
    this.process = new BuildProcess(reports.daemon, solved);
  }

  /** Its process, if that goes on for ever. */
  endless(): Outcome['hangs'] {
    const { op } = this.solved;
    const { pid } = this.process;
    return pid === null || op.kind !== 'exec' ? null : { pid, command: op.argv.join(' '), lines: op.origin.lines };
  }

  moments(): Moment[] {
    const { solved, step } = this;
    const { start, end, prints, op } = solved;
    const isNew = op.kind === 'source' && !isKnown(this.reports.daemon, solved);
    const cached = solved.cached || (op.kind === 'source' && !isNew && this.isNeeded());
    const begin: Moment = {
      at: start,
      act: () => {
        step.begin();
        this.process.start();
      },
    };
    const during = [
      ...(isNew ? this.fetches.moments(op, step, start) : []),
      ...prints.map(({ after, text }): Moment => ({
        at: start + after,
        act: () => {
          step.log(text);
        },
      })),
    ];
    const finish: Moment = {
      at: end,
      act: () => {
        this.process.end();
        if (!solved.error) this.finished(solved);
        step.end({ cached, error: solved.error?.message ?? '' });
      },
    };
    return [begin, ...during, ...(solved.process?.stays ? [] : [finish])];
  }

  /** Whether an image's files are really used: by a step that is not in the cache, or by the result itself. */
  private isNeeded(): boolean {
    const above = [...this.all.values()].filter(({ op }) => inputsOf(op).some((input) => this.all.get(input) === this.solved));
    return above.length === 0 || above.some((one) => !one.cached || isStuck(one));
  }

  /** Gives up what still goes on. */
  cancel(): void {
    if (!this.step.isOpen) return;
    this.process.kill();
    this.step.end({ error: 'context canceled' });
  }
}

/** Whether an earlier build has had this result. */
function isKnown(daemon: Daemon, { key }: Solved): boolean {
  return engineOf(daemon).builder.records[key] !== undefined;
}
