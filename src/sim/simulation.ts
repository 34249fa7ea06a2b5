// One turn's surroundings: the recorder, the programs, the file views, and the events that become due while time passes.
import { buildProcessEnded } from './docker/build/hold';
import { tellListeners } from './docker/events/listen';
import { checkHealth } from './docker/health/check';
import { containerProcessEnded } from './docker/run/end';
import { dropConnections, endJobs } from './docker/run/stream';
import { beginContainer } from './docker/run/begin';
import { Refusal } from './docker/api/daemon';
import { ctr } from './docker/containerd/ctr';
import { docker } from './docker/cli/docker';
import { localhostOf } from './desktops';
import { startEngine, stopEngine } from './docker/service';
import { containerTree, machineTree, type Placed, placeOf } from './docker/mounts/files';
import { ping, sendHttp, talk } from './docker/network/http';
import { lookUp } from './docker/network/resolve';
import { viewOf } from './kernel/files';
import { NoSpaceLeft, noSpaceWords, requireRoom } from './disk';
import { runSlice } from './kernel/greedy';
import { chargeMemory } from './kernel/oom';
import { endProcess } from './kernel/processes';
import { parentOf } from './hypervisor/guests';
import { settleMemory } from './hypervisor/pressure';
import { virsh } from './hypervisor/virsh/virsh';
import { withKernelFiles } from './kernelView';
import { emit } from './output';
import { earliest } from './pending';
import { openRecorder } from './recorder';
import { stored } from './shell/content';
import { PatternLimit } from './shell/patterns/pattern';
import { type Program, type Programs, type Simulation } from './shell/program';
import { programs as shellPrograms } from './shell/programs';
import { calledAs } from './shell/programs/support';
import { type Service, systemctl } from './shell/programs/systemctl';
import { type Event } from './event';
import { contextOutput, continueProcess } from './shells';
import { lastWord, tick } from './staying';
import { continueShell } from './shellLine';
import { shellBehind } from './typedShell';
import { machineOf, type Pending, type World } from './world';

const dockerService: Service = {
  description: 'Docker Application Container Engine',
  mainPid: ({ sim, machine }) => machineOf(sim.world, machine).engine?.pid ?? 0,
  start: ({ sim, machine }) => {
    startEngine(sim, machine);
  },
  stop: ({ sim, machine }, restarts) => {
    stopEngine(sim, machine, { socket: restarts || (machineOf(sim.world, machine).engine?.socket ?? false) });
  },
  wokenBy: ({ sim, machine }) => (machineOf(sim.world, machine).engine?.socket === true ? 'docker.socket' : undefined),
};

/** The socket starts the service, and the service does not run without it (`Requires=docker.socket`). */
const dockerSocket: Service = {
  description: 'Docker Socket for the API',
  mainPid: ({ sim, machine }) => (machineOf(sim.world, machine).engine?.socket === true ? 1 : 0),
  start: ({ sim, machine }) => {
    startEngine(sim, machine);
  },
  stop: ({ sim, machine }) => {
    stopEngine(sim, machine);
  },
};

/** Runs what a program does; when it finds no room to write, or is asked for a search without an end, it ends with its own words. */
function orLimit<T>(name: string, err: (text: string) => void, work: () => T): T | number {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof NoSpaceLeft) err(noSpaceWords(name, problem));
    else if (problem instanceof PatternLimit) err(`${name}: ${problem.message}\n`);
    else throw problem;
    return problem instanceof NoSpaceLeft ? 1 : 2;
  }
}

/** A program that ends with its own words when it finds no room to write, at its start or later. */
function withinRoom(name: string, program: Program): Program {
  return {
    ...program,
    run: (context) => orLimit(calledAs(context), context.err, () => program.run(context)),
    ...(program.tick && { tick: (staying) => orLimit(name, staying.err, () => program.tick?.(staying)) }),
    ...(program.line && { line: (staying, line) => orLimit(name, staying.err, () => program.line?.(staying, line)) }),
  };
}

const everything: Programs = { ...shellPrograms, ctr, docker, virsh, systemctl: systemctl({ docker: dockerService, 'docker.socket': dockerSocket }) };

/** Everything that an executable can be. */
export const programs: Programs = Object.fromEntries(Object.entries(everything).map(([name, program]) => [name, withinRoom(name, program)]));

/** Opens a simulation on a world; `close` gives back the new world and its events. */
export function openSimulation(before: World): { sim: Simulation; close: () => { after: World; events: Event[] } } {
  const { recorder, close } = openRecorder(before);
  const { world } = recorder;
  const placed = (machine: string, container: string | null, path: string): Placed => {
    const here = machineOf(world, machine);
    return placeOf(here, container === null ? null : (here.engine?.containers[container] ?? null), path);
  };
  const sim: Simulation = {
    world,
    events: recorder.events,
    hex: recorder.hex,
    int: recorder.int,
    record(fact, timing = {}) {
      requireRoom(world, fact);
      const told = recorder.record(fact, timing);
      if (told.length > 0 && 'machine' in fact && typeof fact.machine === 'string') tellListeners(sim, fact.machine, told);
      return told;
    },
    programs,
    filesOf(machineId, container, within) {
      const machine = machineOf(world, machineId);
      const inside = container === null ? undefined : machine.engine?.containers[container];
      return viewOf(withKernelFiles(inside ? containerTree(machine, inside) : machineTree(machine), machine, inside ?? null, world.now, within));
    },
    write(machine, container, path, node) {
      // A file is written through a link, anything else replaces it.
      const target = node?.kind === 'file' ? sim.filesOf(machine, container).real(path) : path;
      sim.record({ type: 'file/written', machine, container, path, place: placed(machine, container, target).place, node: node && stored(node) });
    },
    isReadOnly: (machine, container, path) => /^\/(?:proc|sys)(?:\/|$)/.test(path) || placed(machine, container, path).readOnly,
    request: (from, url) =>
      sendHttp(sim, from.container === null && /^(https?:\/\/)?(localhost|127\.)/.test(url) ? { ...from, machine: localhostOf(world, from.machine) } : from, url),
    lookUp: (from, name) => lookUp(sim, from, name),
    ping: (from, address) => ping(sim, from, address),
    talk: (from, server, message) => talk(sim, from, server, message),
    endsBySignal: (machine, pid, signal) => lastWord(sim, machine, pid, signal),
    processEnded(machine, pid, container, code) {
      if (container !== null) containerProcessEnded(sim, machine, pid, container, code);
      else {
        endJobs(sim, (job) => (job.kind === 'process' || job.kind === 'within') && job.machine === machine && job.pid === pid, code);
        buildProcessEnded(sim, machine, pid, code);
      }
      dropConnections(sim);
    },
    advance(until, done = () => false) {
      while (!done()) {
        const next = earliest(world.pending, until);
        if (!next) break;
        fire(sim, next);
      }
      if (world.now < until && !done()) sim.record({ type: 'time/passed' }, { took: until - world.now });
    },
  };
  return { sim, close };
}

/** Lets one pending thing happen. */
function fire(sim: Simulation, pending: Pending): void {
  const { at, machine } = pending;
  if (at > sim.world.now) sim.record({ type: 'time/passed' }, { took: at - sim.world.now });
  sim.record({ type: 'pending/fired', pending });
  switch (pending.kind) {
    case 'memory-charge': {
      chargeMemory(sim, machine, pending.pid, pending.memoryMiB);
      const host = parentOf(sim.world, machine);
      if (host) settleMemory(sim, host.id);
      return;
    }
    case 'process-exit':
      endProcess(sim, machine, pending.pid, pending.code);
      return;
    case 'process-output': {
      const process = machineOf(sim.world, machine).kernel?.processes[pending.pid];
      if (process) emit(sim, machine, process.containerId, contextOutput(process)[pending.stream === 'stdout' ? 'out' : 'err'], pending.text);
      return;
    }
    case 'shell-ready':
      continueProcess(sim, machine, pending.pid);
      return;
    case 'terminal-ready':
      continueTerminal(sim, pending.terminal, pending.inside);
      return;
    case 'process-tick':
      tick(sim, machine, pending.pid);
      return;
    case 'slice':
      runSlice(sim, machine);
      return;
    case 'health-check':
      checkHealth(sim, machine, pending.container);
      return;
    case 'container-restart':
      restart(sim, machine, pending.container);
  }
}

function continueTerminal(sim: Simulation, id: string, inside: boolean): void {
  const terminal = sim.world.terminals[id];
  const shell = terminal && shellBehind(sim, terminal, inside);
  if (shell) continueShell(sim, shell);
}

function restart(sim: Simulation, machine: string, container: string): void {
  const engine = machineOf(sim.world, machine).engine;
  if (engine?.state !== 'running' || engine.containers[container]?.state !== 'restarting') return;
  try {
    beginContainer({ sim, machine, stream: () => undefined }, container);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    sim.record({ type: 'container/exited', machine, container, exitCode: 127, oomKilled: false, restartAt: null });
  }
}
