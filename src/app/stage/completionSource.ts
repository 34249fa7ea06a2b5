// What the terminal can complete: the commands of the machine and the names that exist on it now.
import { type Container } from '../../sim/docker/container';
import { SERVICE_LABEL } from '../../sim/docker/compose/project';
import { type Engine } from '../../sim/docker/engine';
import { familiar } from '../../sim/docker/reference';
import { catalogueRepositories } from '../../sim/docker/registry/catalogue';
import { resolvePath } from '../../sim/kernel/files';
import { openSimulation } from '../../sim/simulation';
import { machineOf, type World } from '../../sim/world';
import { type CompletionSource } from '../../terminal/completion';
import { clientCommands, hostCommands } from './commandDescriptions';

/** Programs that nearly every image has. */
const PROGRAMS = ['sh', 'ls', 'env', 'hostname', 'uname'];
/** Images of the hub that tutorials begin with, first in the list. */
const FIRST_IMAGES = ['nginx', 'alpine', 'hello-world', 'ubuntu', 'redis', 'postgres', 'httpd', 'node', 'python'];

/** The description for a terminal in a world. Inside a container's shell only host commands are offered. */
export function completionSource(world: World, terminalId: string): CompletionSource {
  const terminal = world.terminals[terminalId];
  if (!terminal) return { commands: [], names: {} };
  const { job } = terminal;
  const shell = job && 'shell' in job ? job.shell : null;
  const session = shell ?? terminal.session;
  const machine = job && shell ? job.machine : terminal.machine;
  const client = machineOf(world, terminal.machine).client;
  const engine = machineOf(world, client?.contexts[client.current]?.machine ?? terminal.machine).engine;
  // a disk has many files, and few words are one
  let listed: readonly string[] | undefined;
  const withFiles = (names: CompletionSource['names']): CompletionSource['names'] => ({
    ...names,
    get file() {
      return (listed ??= openSimulation(world).sim.filesOf(machine, session.container).list(resolvePath(session.cwd, '.')));
    },
  });
  const context = Object.keys(client?.contexts ?? {});
  if (shell) return { commands: hostCommands, names: withFiles({ address: ['localhost'] }) };
  return { commands: clientCommands, names: withFiles({ ...(engine && namesOf(engine)), context, program: PROGRAMS }), examples: examplesFor(engine) };
}

function namesOf(engine: Engine): CompletionSource['names'] {
  const containers = Object.values(engine.containers);
  const named = (fits: (container: Container) => boolean) => containers.filter(fits).map(({ name }) => name);
  const image = [...new Set(Object.keys(engine.tags).map((ref) => familiar(ref).replace(/:latest$/, '')))];
  return {
    container: named(() => true),
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
    file: ['Dockerfile'],
    format: ['json'],
    tail: ['10'],
    time: ['1'],
    signal: ['SIGTERM'],
    label: ['kind=test'],
  };
}
