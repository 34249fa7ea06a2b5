// The open connection of `docker stats`: its table is drawn anew when simulated time has gone by.
import { type Simulation } from '../../shell/program';
import { type Job } from '../../shell/foregroundJob';
import { machineOf, type Terminal } from '../../world';
import { type Container } from '../container';
import { listText } from '../format/list';
import { containerStats } from './daemon';
import { type StatsBody, statsRows } from './rows';
import { valuesOf } from '../../values';

/** The daemon sends a sample each second. */
const SAMPLE_MS = 1000;
const HOME = '\u001b[H';
const CLEAR_BELOW = '\u001b[J';

type StatsJob = Extract<Job, { kind: 'stats' }>;

/** Draws the tables of all terminals that stay connected. */
export function redrawStats(sim: Simulation): void {
  for (const terminal of valuesOf(sim.world.terminals)) {
    const { job } = terminal;
    if (job?.kind === 'stats' && sim.world.now - job.shownAt >= SAMPLE_MS) redraw(sim, terminal, job);
  }
}

function redraw(sim: Simulation, { id: terminal, outputIsTty }: Terminal, job: StatsJob): void {
  const { machine, full, format } = job;
  const bodies = shownBy(sim, job).map(
    ({ id }) => containerStats({ sim, machine, stream: () => undefined }, { method: 'GET', path: '', query: {}, body: null, params: { id } }).body as StatsBody,
  );
  const text = listText(statsRows(full), bodies, format ?? 'table');
  sim.record({ type: 'terminal/printed', terminal, stream: 'stdout', text: outputIsTty ? `${HOME}${text}${CLEAR_BELOW}` : text });
  sim.record({ type: 'terminal/jobStarted', terminal, job: { ...job, shownAt: sim.world.now } });
}

function shownBy(sim: Simulation, { machine, names, all }: StatsJob): Container[] {
  const containers = valuesOf(machineOf(sim.world, machine).engine?.containers).sort((a, b) => b.createdAt - a.createdAt);
  if (names.length > 0) return names.flatMap((name) => containers.find((c) => c.name === name || c.id.startsWith(name)) ?? []);
  return containers.filter((c) => all || c.pid !== 0);
}
