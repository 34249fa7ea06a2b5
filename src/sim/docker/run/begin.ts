// From dockerd through containerd and runc to a process: what every start of a container does.
import { CONTAINER_OVERHEAD_MIB, DOCKER_RUN_MS, DOCKER_RUN_SHARES, NAMESPACES_MS } from '../../calibration';
import { freshNamespaces, nextPid, startProcess } from '../../kernel/processes';
import { type ProgramResult } from '../../shell/program';
import { resolveProgram } from '../../shell/resolve';
import { type Session } from '../../shell/session';
import { machineOf } from '../../world';
import { type Daemon, Refusal } from '../api/daemon';
import { type Container } from '../engine';
import { openPorts } from './ports';
import { connectKeyboard } from './stream';

const OCI = 'failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process';

/** The session of a container's own programs. */
export function sessionIn(container: Container, extra: readonly string[] = [], workdir = ''): Session {
  const env = Object.fromEntries(
    [...container.config.Env, `HOSTNAME=${container.config.Hostname}`, ...extra].map((item) => [item.split('=')[0] ?? '', item.split('=').slice(1).join('=')]),
  );
  const user = container.config.User || 'root';
  const cwd = workdir || container.config.WorkingDir || '/';
  return {
    user,
    cwd,
    env: { PATH: DEFAULT_PATH, HOME: user === 'root' ? '/root' : '/', PWD: cwd, ...(container.config.Tty ? { TERM: 'xterm' } : {}), ...env },
    lastExit: 0,
    container: container.id,
  };
}

/** Docker's PATH for images that set none. */
export const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Starts a created or stopped container. Throws Refusal with Docker's words when it cannot. */
export function beginContainer(daemon: Daemon, id: string): void {
  const { sim, machine } = daemon;
  const find = (): Container => {
    const container = machineOf(sim.world, machine).engine?.containers[id];
    if (!container) throw new Error(`no container ${id}`);
    return container;
  };
  const ports = openPorts(daemon, find());
  const share = (part: 'containerd' | 'runc'): number => DOCKER_RUN_MS.value * DOCKER_RUN_SHARES[part].value;
  sim.record({ type: 'runtime/called', machine, component: 'containerd', container: id }, { took: share('containerd') });
  sim.record({ type: 'runtime/called', machine, component: 'runc', container: id }, { took: share('runc') });

  const container = find();
  const session = sessionIn(container);
  const [command = ''] = container.argv;
  const files = sim.filesOf(machine, id);
  const found = resolveProgram(files, command, session.env['PATH'] ?? DEFAULT_PATH, session.cwd);
  const program = found.found ? sim.programs[found.program] : undefined;
  if (!program) {
    const why =
      found.found || found.reason === 'not-in-path'
        ? 'executable file not found in $PATH'
        : found.reason === 'no-such-file'
          ? `stat ${command}: no such file or directory`
          : 'permission denied';
    const code = why === 'permission denied' ? 126 : 127;
    const message = `${OCI}: exec: "${command}": ${why}: unknown`;
    sim.record({ type: 'container/failed', machine, container: id, exitCode: code, error: message });
    throw new Refusal(400, message, 'cannot-start');
  }

  const prints: { after: number; stream: 'stdout' | 'stderr'; text: string }[] = [];
  let elapsed = 0;
  const print =
    (stream: 'stdout' | 'stderr') =>
    (text: string): void => {
      prints.push({ after: elapsed, stream, text });
    };
  const result: ProgramResult = program.run({
    sim,
    machine,
    container: id,
    argv: [...container.argv],
    stdin: '',
    keyboard: container.config.OpenStdin,
    session,
    files,
    pid: nextPid(sim, machine),
    terminal: null,
    foreground: false,
    outputIsTty: container.config.Tty,
    out: print('stdout'),
    err: print('stderr'),
    write: (path, node) => {
      sim.record({ type: 'file/written', machine, container: id, path, node });
    },
    sleep: (ms) => (elapsed += ms),
  });
  launch(daemon, container, result, prints, elapsed, ports);
}

function launch(
  daemon: Daemon,
  container: Container,
  result: ProgramResult,
  prints: { after: number; stream: 'stdout' | 'stderr'; text: string }[],
  elapsed: number,
  ports: Container['ports'],
): void {
  const { sim, machine } = daemon;
  const { id, config, hostConfig } = container;
  const stays = typeof result !== 'number' && result.kind === 'stays' ? result : null;
  const pid = startProcess(sim, machine, {
    argv: stays?.title ?? [...container.argv],
    user: config.User || 'root',
    memoryMiB: (stays?.memoryMiB ?? 1) + CONTAINER_OVERHEAD_MIB.value,
    containerId: id,
    namespaces: freshNamespaces(sim, machine, ['user']),
    nsPid: 1,
    cgroup: { path: `/system.slice/docker-${id}.scope`, memoryMax: hostConfig.Memory || null, nanoCpus: hostConfig.NanoCpus || null },
    handles: stays?.handles ?? {},
    listens: stays?.listens ?? [],
    prints,
    ...(typeof result === 'number' ? { ends: { after: elapsed + 1, code: result } } : {}),
    took: NAMESPACES_MS.value,
  });
  sim.record({ type: 'container/started', machine, container: id, pid, ip: hostConfig.NetworkMode === 'bridge' ? freeAddress(daemon) : null, ports }, { took: 1 });
  if (stays?.readsKeyboard === true) connectKeyboard(sim, (job) => job.kind === 'attach' && job.container === id, sessionIn(container));
}

/** The lowest free address of the default bridge. */
function freeAddress({ sim, machine }: Daemon): string {
  const used = new Set(Object.values(machineOf(sim.world, machine).engine?.containers ?? {}).map((c) => c.ip));
  let last = 2;
  const address = (): string => `172.17.${String(last >> 8)}.${String(last & 255)}`;
  while (used.has(address())) last++;
  return address();
}
