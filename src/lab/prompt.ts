// The prompt that a terminal shows: whose shell it is, on which machine or in which container, and where.
import { loginQuestion } from '../sim/docker/login/answer';
import { filesOfLayers } from '../sim/docker/images/layerFiles';
import { type Container, type Engine } from '../sim/docker/engine';
import { type Job, type Session } from '../sim/shell/session';
import { type Machine, machineOf, type World } from '../sim/world';

/** The prompt of a terminal, or null while a job without a shell has it. */
export function promptOf(world: World, terminalId: string): string | null {
  const terminal = world.terminals[terminalId];
  if (!terminal) return null;
  const { job, session, machine } = terminal;
  if (!job) return promptAt(machineOf(world, machine), session);
  if (job.kind === 'login') return bashPrompt(job.shell, machineOf(world, job.machine).hostname);
  if (job.kind === 'credentials') return loginQuestion(job);
  if (job.kind === 'confirmation') return job.question;
  return 'shell' in job && job.shell ? promptInside(world, job, job.shell) : null;
}

/** Whether what is typed must not be seen or kept. */
export function isSecret(job: Job | null): boolean {
  return job?.kind === 'credentials' && job.username !== '';
}

/** The prompt of a machine's own shell: bash, macOS's zsh, or Windows' command prompt. */
function promptAt({ hostname, os }: Machine, session: Session): string {
  if (os?.family === 'darwin') return `${session.user}@${hostname} ${shortened(session)} % `;
  if (os?.family === 'windows') return `${session.cwd.replace(/^\/(\w)(?=\/|$)/, (_, drive: string) => `${drive.toUpperCase()}:`).replaceAll('/', '\\')}>`;
  return bashPrompt(session, hostname);
}

function promptInside(world: World, job: Extract<Job, { container: string; shell: unknown }>, session: Session): string {
  const engine = machineOf(world, job.machine).engine;
  const container = engine?.containers[job.container];
  if (!container) return '';
  const argv = job.kind === 'exec' ? engine.execs[job.exec]?.argv : container.argv;
  const shell = argv?.[0]?.split('/').at(-1) ?? 'sh';
  if (shell === 'bash') return bashPrompt(session, container.config.Hostname || container.id.slice(0, 12));
  // dash, Debian's sh, shows no directory; BusyBox's ash does.
  return hasBusyBox(engine, container) ? `${shortened(session)} ${sign(session)}` : sign(session);
}

const hasBusyBox = (engine: Engine, { layers, writable }: Container): boolean => [writable, ...filesOfLayers(engine, layers)].some((layer) => '/bin/busybox' in layer);

const bashPrompt = (session: Session, hostname: string): string => `${session.user}@${hostname}:${shortened(session)}${sign(session)}`;

const sign = ({ user }: Session): string => (user === 'root' || user === '0' ? '# ' : '$ ');

function shortened({ cwd, env }: Session): string {
  const home = env['HOME'];
  if (!home || home === '/') return cwd;
  return cwd === home ? '~' : cwd.startsWith(`${home}/`) ? `~${cwd.slice(home.length)}` : cwd;
}
