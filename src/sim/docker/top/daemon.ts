// GET /containers/{id}/top: the daemon runs the host's own ps, and keeps the lines of the container's processes.
import { machineOf } from '../../world';
import { type Daemon, findContainer, type Handler, named, note, Refusal } from '../api/daemon';
import { type Session } from '../../shell/session';
import { valuesOf } from '../../values';
import { wordAt } from '../../text';

/** dockerd's own surroundings on the host. */
const ROOT: Session = { user: 'root', cwd: '/', env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root' }, lastExit: 0, container: null };

export const topContainer: Handler = (daemon, request) => {
  const container = findContainer(daemon, named(request, 'id'));
  if (container.state !== 'running' && container.state !== 'paused') throw new Refusal(409, `container ${container.id} is not running`, 'not-running');
  note(daemon, container.id, 'top');
  const processes = valuesOf(machineOf(daemon.sim.world, daemon.machine).kernel?.processes);
  const pids = processes.filter((p) => p.containerId === container.id).map((p) => String(p.pid));
  const { ps_args: options = '-ef' } = request.query;
  return { status: 200, body: parse(listProcesses(daemon, [...options.split(/\s+/), '-p', pids.join(',')]), pids) };
};

/** What `ps` prints on the host. Refuses options that ps does not take. */
function listProcesses({ sim, machine }: Daemon, options: readonly string[]): string {
  let printed = '';
  let problem = '';
  const exit = sim.programs['ps']?.run({
    sim,
    machine,
    container: null,
    argv: ['ps', ...options],
    stdin: '',
    keyboard: false,
    session: ROOT,
    files: sim.filesOf(machine, null),
    pid: 0,
    terminal: null,
    foreground: false,
    outputIsTty: false,
    out: (text) => (printed += text),
    err: (text) => (problem += text),
    write: () => undefined,
    sleep: () => undefined,
  });
  if (exit !== 0) throw new Refusal(500, `ps: ${problem.trim()}`, 'bad-parameter');
  return printed;
}

/** Splits ps's table; the last column takes the rest of its line. */
function parse(table: string, pids: readonly string[]): { Titles: string[]; Processes: string[][] } {
  const [titles = [], ...rows] = table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.trim().split(/\s+/));
  const pidColumn = titles.indexOf('PID');
  if (pidColumn < 0) throw new Refusal(500, "Couldn't find PID field in ps output", 'bad-parameter');
  const last = titles.length - 1;
  const Processes = rows.map((cells) => [...cells.slice(0, last), cells.slice(last).join(' ')]).filter((cells) => pids.includes(wordAt(cells, pidColumn)));
  return { Titles: titles, Processes };
}
