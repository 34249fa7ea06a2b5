// Which processes of a kernel are somebody's app, and what to call them.
import { type Kernel, type Process } from '../../sim/kernel/kernel';
import { type Phrase, phrase } from '../shared/words';

/** What an app does, as far as its name or its program tells. */
export type Role = 'web' | 'api' | 'db' | 'cache' | 'shell' | 'app';

/** An app that runs: one process, in a VM, in a container or with neither. */
export interface AppFact {
  /** The same over all views: the container's name, or the program's. */
  name: string;
  program: string;
  role: Role;
  /** Its number for the kernel that runs it. */
  pid: number;
  /** Its number inside its container; null outside containers. */
  insidePid: number | null;
}

const BY_NAME: Readonly<Record<string, Role>> = { web: 'web', api: 'api', db: 'db', cache: 'cache' };
const BY_PROGRAM: Readonly<Record<string, Role>> = {
  nginx: 'web',
  httpd: 'web',
  'httpd-foreground': 'web',
  caddy: 'web',
  postgres: 'db',
  mysqld: 'db',
  mongod: 'db',
  mariadbd: 'db',
  'redis-server': 'cache',
  memcached: 'cache',
  sh: 'shell',
  bash: 'shell',
  ash: 'shell',
};

/** What every Linux host runs for itself. */
const OF_THE_SYSTEM =
  /^(-.*|sudo|systemd.*|init|dockerd|docker|docker-proxy|containerd.*|sshd|cron|dbus.*|login|agetty|getty|rsyslogd|networkd.*|polkitd|snapd|udevd|bash|sh|ash|sleep|ps)$/;

/** The bare name of the program that a process runs: `nginx` for `/docker-entrypoint.sh nginx -g …` and `nginx: master …`. */
export function programOf(argv: readonly string[]): string {
  const [first = '', second] = argv;
  const bare = (path: string): string => path.split('/').at(-1)?.replace(/:.*$/, '') ?? path;
  const name = bare(first);
  return /^docker-entrypoint(\.sh)?$/.test(name) && second !== undefined ? bare(second) : (name.split(' ')[0] ?? name);
}

/** What to call an app's work. */
export function rolePhrase(role: Role): Phrase {
  return phrase(`stack.role.${role}`);
}

const APP_SLICE = '/app.slice/';

/** The name under which a deployment put an app onto a machine; undefined for other processes. */
function placedAs({ cgroup }: Process): string | undefined {
  return cgroup.startsWith(APP_SLICE) ? cgroup.slice(APP_SLICE.length) : undefined;
}

/** Describes a process as an app. */
export function appOf(process: Process, name?: string): AppFact {
  const program = programOf(process.argv);
  const known = name ?? placedAs(process) ?? program;
  const insidePid = process.containerId === null ? null : process.nsPid;
  return { name: known, program, role: BY_NAME[known] ?? BY_PROGRAM[program] ?? 'app', pid: process.pid, insidePid };
}

/** Whether somebody started a process on Windows, where what the system runs for itself has names of its own. */
const isStartedOnWindows = ({ cgroup, argv, guestId }: Process): boolean => guestId === null && cgroup === '/user.slice' && !/^(cmd|powershell)\.exe$/.test(programOf(argv));

/** The processes that are neither the system's own, nor a container's, nor a VM's, nor another such process's child. */
export function plainApps(kernel: Kernel): Process[] {
  const all = Object.values(kernel.processes);
  if (kernel.family === 'windows') return all.filter(isStartedOnWindows);
  const plain = all.filter((p) => p.containerId === null && p.guestId === null && p.pid !== 1 && (placedAs(p) !== undefined || !OF_THE_SYSTEM.test(programOf(p.argv))));
  const pids = new Set(plain.map((p) => p.pid));
  return plain.filter((p) => !pids.has(p.ppid));
}
