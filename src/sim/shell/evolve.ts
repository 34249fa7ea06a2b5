// What happens in a terminal, folded into the World.
import { present } from '../draft';
import { type EventOf } from '../event';
import { valuesOf } from '../values';
import { type Terminal, type World } from '../world';

const terminal = (world: World, id: string): Terminal => {
  const found = world.terminals[id];
  if (!found) throw new Error(`no terminal ${id}`);
  return found;
};
const nothing = (): void => undefined;
/** Whether a line goes to the terminal's own shell, which remembers it; answers and what is typed into containers do not. */
const isOwnPrompt = ({ job, session }: Terminal): boolean => job === null && session.state?.run?.waiting?.for !== 'line';
/** How many typed lines a terminal keeps for `history`. */
const MOST_LINES = 500;

export const shellEvolve = {
  'terminal/entered': (world: World, event: EventOf<'terminal/entered'>) => {
    const at = terminal(world, event.terminal);
    const line = event.means === undefined ? event.line : (event.means ?? '');
    if (line.trim() === '' || !isOwnPrompt(at)) return;
    at.typed = present(at.typed ?? [])
      .slice(1 - MOST_LINES)
      .concat(line);
  },
  'terminal/interrupted': (world: World, event: EventOf<'terminal/interrupted'>) => {
    const { job, session } = terminal(world, event.terminal);
    if (event.key !== 'ctrl-c') return;
    if (job?.kind === 'attach') job.interrupts += 1;
    const run = (job && 'shell' in job && job.shell ? job.shell : session).state?.run;
    if (run?.waiting) run.interrupted = true;
  },
  'terminal/printed': nothing,
  'time/passed': nothing,
  'bytecode/compiled': nothing,
  'bytecode/copied': nothing,
  'pending/fired': (world: World, event: EventOf<'pending/fired'>) => {
    const { at, kind } = event.pending;
    const key = JSON.stringify(event.pending);
    const index = valuesOf(world.pending).findIndex((p) => p.at === at && p.kind === kind && JSON.stringify(p) === key);
    if (index >= 0) world.pending.splice(index, 1);
  },
  'terminal/jobStarted': (world: World, event: EventOf<'terminal/jobStarted'>) => {
    terminal(world, event.terminal).job = event.job;
  },
  'terminal/jobEnded': (world: World, event: EventOf<'terminal/jobEnded'>) => {
    const at = terminal(world, event.terminal);
    at.job = null;
    at.session.lastExit = event.exit;
    const waiting = at.session.state?.run?.waiting;
    if (waiting?.for !== 'job') return;
    waiting.exit = event.exit;
    world.pending.push({ at: world.now, kind: 'terminal-ready', machine: at.machine, terminal: at.id, inside: false });
  },
  'terminal/sessionChanged': (world: World, event: EventOf<'terminal/sessionChanged'>) => {
    const at = terminal(world, event.terminal);
    at.session = event.session;
    if (event.resumeAt !== undefined) world.pending.push({ at: event.resumeAt, kind: 'terminal-ready', machine: at.machine, terminal: at.id, inside: false });
  },
  'terminal/moved': (world: World, event: EventOf<'terminal/moved'>) => {
    Object.assign(terminal(world, event.terminal), { machine: event.machine, session: event.session, job: null });
  },
  'terminal/shellChanged': (world: World, event: EventOf<'terminal/shellChanged'>) => {
    const { job, id } = terminal(world, event.terminal);
    if (!job || !('shell' in job)) return;
    job.shell = event.shell;
    if (event.resumeAt !== undefined) world.pending.push({ at: event.resumeAt, kind: 'terminal-ready', machine: job.machine, terminal: id, inside: true });
  },
};
