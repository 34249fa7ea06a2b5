// What Compose says while it works: one line for each step, or on a terminal a list that is drawn when it is done.
import { type Cli } from '../cli/context';

/** Tells what is being done. */
export interface Progress {
  /** Something has begun: `Container web-1  Creating`. */
  begin(id: string, status: string): void;
  /** Something is done: `Container web-1  Created`. */
  end(id: string, status: string): void;
  /** Draws what a terminal shows at the end. */
  finish(): void;
}

/** Columns of a terminal's list. */
const gap = (ids: readonly string[]): number => Math.max(0, ...ids.map((id) => id.length)) + 2;

/** Progress on the command's standard error, as Compose writes it. `title` heads the list on a terminal. */
export function openProgress(cli: Cli, title = 'Running'): Progress {
  const { sim, outputIsTty, terminal } = cli.program;
  if (!outputIsTty || terminal === null) {
    const say = (id: string, status: string): void => {
      cli.err(` ${id}  ${status}\n`);
    };
    return { begin: say, end: say, finish: () => undefined };
  }
  const begun: Record<string, number> = {};
  const done = new Map<string, { status: string; took: number }>();
  return {
    begin(id) {
      begun[id] ??= sim.world.now;
    },
    end(id, status) {
      done.set(id, { status, took: sim.world.now - (begun[id] ?? sim.world.now) });
    },
    finish() {
      if (done.size === 0) return;
      const width = gap([...done.keys()]);
      const statuses = Math.max(...[...done.values()].map(({ status }) => status.length));
      cli.err(`[+] ${title} ${String(done.size)}/${String(done.size)}\n`);
      for (const [id, { status, took }] of done) cli.err(` ✔ ${id.padEnd(width)}${status.padEnd(statuses)}  ${(took / 1000).toFixed(1)}s\n`);
    },
  };
}
