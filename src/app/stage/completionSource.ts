// What the terminal can complete: the commands of the machine and the names that exist on it now.
import { type Container } from '../../sim/docker/container';
import { SERVICE_LABEL } from '../../sim/docker/compose/project';
import { type Engine } from '../../sim/docker/engine';
import { familiar } from '../../sim/docker/reference';
import { catalogueRepositories } from '../../sim/docker/registry/catalogue';
import { guestName } from '../../sim/hypervisor/guests';
import { joinPath, resolvePath } from '../../sim/kernel/files';
import { builtIns } from '../../sim/shell/builtins/builtIns';
import { type Simulation } from '../../sim/shell/program';
import { sshHosts } from '../../sim/shell/programs/ssh';
import { resolveProgram } from '../../sim/shell/resolve';
import { type Session } from '../../sim/shell/session';
import { openSimulation } from '../../sim/simulation';
import { type Machine, machineOf, type World } from '../../sim/world';
import { type CommandDescription } from '../../terminal/commandWords';
import { type CompletionSource, type Entry } from '../../terminal/completion';
import { clientCommands, hostCommands } from './commandDescriptions';

/** Programs that nearly every image has. */
const PROGRAMS = ['sh', 'ls', 'env', 'hostname', 'uname'];
/** Images of the hub that tutorials begin with, first in the list. */
const FIRST_IMAGES = ['nginx', 'alpine', 'hello-world', 'ubuntu', 'redis', 'postgres', 'httpd', 'node', 'python'];

/** By world and terminal: each key asks anew, and programs and folders are looked up in long paths. */
const known = new WeakMap<World, Map<string, CompletionSource>>();

/** The description for a terminal in a world. Inside a container's shell only host commands are offered, and no shell is offered a program that is not there. */
export function completionSource(world: World, terminalId: string): CompletionSource {
  const sources = known.get(world) ?? new Map<string, CompletionSource>();
  known.set(world, sources);
  const source = sources.get(terminalId) ?? sourceOf(world, terminalId);
  sources.set(terminalId, source);
  return source;
}

function sourceOf(world: World, terminalId: string): CompletionSource {
  const terminal = world.terminals[terminalId];
  if (!terminal) return { commands: [], names: {} };
  const { job } = terminal;
  const shell = job && 'shell' in job ? job.shell : null;
  const session = shell ?? terminal.session;
  const machine = machineOf(world, job && shell ? job.machine : terminal.machine);
  const client = machineOf(world, terminal.machine).client;
  const beyond = machineOf(world, client?.contexts[client.current]?.machine ?? terminal.machine);
  const { engine } = beyond;
  const { sim } = openSimulation(world);
  const listed = new Map<string, readonly Entry[]>();
  const entries = (folder: string): readonly Entry[] => {
    const entriesThere = listed.get(folder) ?? entriesOf(folder);
    listed.set(folder, entriesThere);
    return entriesThere;
  };
  const entriesOf = (folder: string): readonly Entry[] => {
    const [, name, inside] = /^([^/:]+):(\/.*)$/.exec(folder) ?? [];
    const container = name === undefined ? undefined : Object.values(engine?.containers ?? {}).find((each) => each.name === name);
    if (name !== undefined && !container) return [];
    const files = container ? sim.filesOf(beyond.id, container.id) : sim.filesOf(machine.id, session.container);
    const dir = resolvePath(session.cwd, inside ?? folder.replace(/^~(?=\/)/, session.env['HOME'] ?? ''));
    return files.list(dir).map((each) => ({ name: each, isFolder: files.read(joinPath(dir, `/${each}`))?.kind === 'dir' }));
  };
  const here = { here: ['.'], parent: ['..'] };
  if (shell) return { commands: thatAreThere(hostCommands, sim, machine, session), names: { ...here, ...hostNames(world, machine), address: ['localhost'] }, entries };
  const names = { ...here, ...hostNames(world, machine), ...(engine && namesOf(engine)), context: Object.keys(client?.contexts ?? {}), program: PROGRAMS };
  return { commands: thatAreThere(clientCommands, sim, machine, session), names, entries, examples: examplesFor(engine) };
}

/** The commands whose programs the shell finds; virsh where there are VMs, ssh where another computer answers. */
function thatAreThere(commands: readonly CommandDescription[], sim: Simulation, machine: Machine, { container, env, cwd }: Session): readonly CommandDescription[] {
  const files = sim.filesOf(machine.id, container);
  const there = new Map<string, boolean>();
  const finds = (name: string): boolean => {
    if (name === 'virsh' && machine.guests.length === 0) return false;
    if (name === 'ssh' && sshHosts(sim.world, machine.id).length === 0) return false;
    return Object.hasOwn(builtIns, name) || resolveProgram(files, name, env['PATH'] ?? '', cwd).found;
  };
  const isThere = (name: string): boolean => there.get(name) ?? there.set(name, finds(name)).get(name) === true;
  return commands.filter(({ path: [first = '', second = ''] }) => isThere(first) && (first !== 'sudo' || isThere(second)));
}

/** Names outside Docker: computers that answer, and VMs by whether they are on. */
function hostNames(world: World, machine: Machine): CompletionSource['names'] {
  const on = Object.values(machine.kernel?.processes ?? {}).flatMap(({ guestId }) => guestId ?? []);
  const vms = (are: boolean) => machine.guests.flatMap(({ id }) => (on.includes(id) === are ? [guestName(id)] : []));
  return { computer: sshHosts(world, machine.id), runningVm: vms(true), stoppedVm: vms(false) };
}

function namesOf(engine: Engine): CompletionSource['names'] {
  const containers = Object.values(engine.containers);
  const named = (fits: (container: Container) => boolean) => containers.filter(fits).map(({ name }) => name);
  const image = [...new Set(Object.keys(engine.tags).map((ref) => familiar(ref).replace(/:latest$/, '')))];
  return {
    container: named(() => true),
    inside: named(() => true).map((name) => `${name}:/`),
    running: named(({ state }) => state === 'running'),
    paused: named(({ state }) => state === 'paused'),
    stopped: named(({ state }) => state === 'created' || state === 'exited'),
    image,
    repository: [...new Set([...FIRST_IMAGES, ...catalogueRepositories()])].filter((name) => !image.includes(name)),
    network: Object.keys(engine.networks),
    volume: Object.keys(engine.volumes),
    service: [...new Set(containers.flatMap(({ config }) => config.Labels[SERVICE_LABEL] ?? []))],
    address: containers.flatMap(({ ports }) => ports.map(({ hostPort }) => `localhost:${hostPort}`)),
  };
}

/** Values for flags that no name of the machine fits; a port or a name that is taken is passed over. */
function examplesFor(engine: Engine | null): NonNullable<CompletionSource['examples']> {
  const containers = Object.values(engine?.containers ?? {});
  const taken = new Set(containers.flatMap(({ ports }) => ports.map(({ hostPort }) => hostPort)));
  const free = [8080, 8081, 8082, 8083, 8084].filter((port) => !taken.has(port));
  const names = ['web', 'app', 'db', 'cache', 'api', 'worker'].filter((name) => containers.every((container) => container.name !== name));
  return {
    publish: free.map((port) => `${port}:80`),
    name: names,
    'network-alias': names,
    hostname: ['web'],
    env: ['POSTGRES_PASSWORD=secret', 'GREETING=hello'],
    volume: ['data:/data', 'cache:/cache'],
    mount: ['type=volume,source=data,target=/data'],
    tmpfs: ['/tmp'],
    memory: ['256m'],
    cpus: ['0.5'],
    restart: ['unless-stopped'],
    workdir: ['/tmp'],
    user: ['1000'],
    entrypoint: ['sh'],
    tag: ['web:1'],
    output: ['image.tar'],
    namespace: ['moby'],
    format: ['json'],
    tail: ['10'],
    time: ['1'],
    signal: ['SIGTERM'],
    label: ['kind=test'],
  };
}
