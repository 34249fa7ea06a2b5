// The prompt that a terminal shows: whose shell it is, on which machine or in which container, and where.
import { loginQuestion } from '../sim/docker/login/answer';
import { filesOfLayers } from '../sim/docker/images/layerFiles';
import { type Container } from '../sim/docker/container';
import { type Engine } from '../sim/docker/engine';
import { hostnameOf } from '../sim/inside';
import { type ContainerJob, readerOf } from '../sim/keyboard';
import { type Job } from '../sim/shell/foregroundJob';
import { type Session } from '../sim/shell/session';
import { type Machine, machineOf, type World } from '../sim/world';

/** What a shell shows when more of a line is to come. */
const MORE = '> ';

/** The prompt of a terminal, or null while nobody reads its keyboard. */
export function promptOf(world: World, terminalId: string): string | null {
  const terminal = world.terminals[terminalId];
  if (terminal?.job?.kind === 'credentials') return loginQuestion(terminal.job);
  if (terminal?.job?.kind === 'confirmation') return terminal.job.question;
  const reader = terminal ? readerOf(world, terminal) : null;
  if (!terminal || !reader) return null;
  if (reader.kind === 'process') return reader.process.reads?.prompt ?? '';
  if (reader.kind === 'question') return '';
  const { job, session } = reader;
  if (session.state && session.state.typed !== '') return MORE;
  if (job?.kind === 'within') return promptWithin(world, job, session);
  if (job && job.kind !== 'login') return promptInside(world, job, session);
  return promptAt(machineOf(world, job?.machine ?? terminal.machine), session);
}

/** Whether what is typed must not be seen or kept. */
export function isSecret(job: Job | null): boolean {
  return job?.kind === 'credentials' && job.username !== '';
}

/** The prompt of a machine's own shell: bash, macOS's zsh, or Windows' command prompt; or of another one that was started in it. */
function promptAt({ hostname, os }: Machine, session: Session): string {
  if (os?.family === 'darwin') return `${session.user}@${hostname} ${shortened(session)} % `;
  if (os?.family === 'windows') return `${session.cwd.replace(/^\/(\w)(?=\/|$)/, (_, drive: string) => `${drive.toUpperCase()}:`).replaceAll('/', '\\')}>`;
  return (session.state?.dialect ?? 'bash') === 'bash' ? bashPrompt(session, hostname) : sign(session);
}

function promptInside(world: World, job: ContainerJob, session: Session): string {
  const engine = machineOf(world, job.machine).engine;
  const container = engine?.containers[job.container];
  if (!container) return '';
  const argv = job.kind === 'exec' ? engine.execs[job.exec]?.argv : container.argv;
  const isBash = session.state ? session.state.dialect === 'bash' : argv?.[0]?.split('/').at(-1) === 'bash';
  if (isBash) return bashPrompt(session, container.config.Hostname || container.id.slice(0, 12));
  // dash, Debian's sh, shows no directory; BusyBox's ash does.
  return hasBusyBox(engine, container) ? `${shortened(session)} ${sign(session)}` : sign(session);
}

const hasBusyBox = (engine: Engine, { layers, writable }: Container): boolean => [writable, ...filesOfLayers(engine, layers)].some((layer) => '/bin/busybox' in layer);

/** A shell in namespaces of its own has the host name of its UTS namespace. */
function promptWithin(world: World, { machine, pid }: Extract<Job, { kind: 'within' }>, session: Session): string {
  const here = machineOf(world, machine);
  const process = here.kernel?.processes[pid];
  const isBash = session.state ? session.state.dialect === 'bash' : process?.argv[0]?.split('/').at(-1) === 'bash';
  if (isBash) return bashPrompt(session, process ? hostnameOf(here, process) : here.hostname);
  return session.state?.dialect === 'ash' || process?.root !== '/' ? `${shortened(session)} ${sign(session)}` : sign(session);
}

const bashPrompt = (session: Session, hostname: string): string => `${session.user}@${hostname}:${shortened(session)}${sign(session)}`;

const sign = ({ user }: Session): string => (user === 'root' || user === '0' ? '# ' : '$ ');

function shortened({ cwd, env }: Session): string {
  const home = env['HOME'];
  if (!home || home === '/') return cwd;
  return cwd === home ? '~' : cwd.startsWith(`${home}/`) ? `~${cwd.slice(home.length)}` : cwd;
}
