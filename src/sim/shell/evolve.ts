// What happens in a terminal, folded into the World.
import { clone } from '../clone';
import { type EventOf } from '../event';
import { type Terminal, type World } from '../world';

const terminal = (world: World, id: string): Terminal => {
  const found = world.terminals[id];
  if (!found) throw new Error(`no terminal ${id}`);
  return found;
};
const nothing = (): void => undefined;

export const shellEvolve = {
  'terminal/entered': nothing,
  'terminal/interrupted': (world: World, event: EventOf<'terminal/interrupted'>) => {
    const { job } = terminal(world, event.terminal);
    if (job?.kind === 'attach' && event.key === 'ctrl-c') job.interrupts += 1;
  },
  'terminal/printed': nothing,
  'time/passed': nothing,
  'bytecode/compiled': nothing,
  'bytecode/copied': nothing,
  'pending/fired': (world: World, event: EventOf<'pending/fired'>) => {
    const key = JSON.stringify(event.pending);
    const index = world.pending.findIndex((p) => JSON.stringify(p) === key);
    if (index >= 0) world.pending.splice(index, 1);
  },
  'terminal/jobStarted': (world: World, event: EventOf<'terminal/jobStarted'>) => {
    terminal(world, event.terminal).job = clone(event.job);
  },
  'terminal/jobEnded': (world: World, event: EventOf<'terminal/jobEnded'>) => {
    const at = terminal(world, event.terminal);
    at.job = null;
    at.session.lastExit = event.exit;
  },
  'terminal/sessionChanged': (world: World, event: EventOf<'terminal/sessionChanged'>) => {
    terminal(world, event.terminal).session = clone(event.session);
  },
  'terminal/moved': (world: World, event: EventOf<'terminal/moved'>) => {
    Object.assign(terminal(world, event.terminal), { machine: event.machine, session: clone(event.session), job: null });
  },
  'terminal/shellChanged': (world: World, event: EventOf<'terminal/shellChanged'>) => {
    const job = terminal(world, event.terminal).job;
    if (job && 'shell' in job) job.shell = clone(event.shell);
  },
};
