// The process of a RUN, as the machine's own process list shows it.
import { endProcess, freshNamespaces, SIGKILL_CODE, startProcess } from '../../kernel/processes';
import { hexOf } from '../../random';
import { machineOf } from '../../world';
import { type Daemon } from '../api/daemon';
import { type Solved } from './solve/solved';

/** Memory of a command that has ended before it could be looked at (illustrative). */
const COMMAND_MIB = 4;

/** A RUN's process, in namespaces and in a cgroup of its own like a container's, but none of the engine's containers. */
export class BuildProcess {
  /** While it runs. */
  pid: number | null = null;

  constructor(
    private readonly daemon: Daemon,
    private readonly solved: Solved,
  ) {}

  start(): void {
    const { process, op, key } = this.solved;
    if (!process || op.kind !== 'exec') return;
    const { sim, machine } = this.daemon;
    const { stays } = process;
    this.pid = startProcess(sim, machine, {
      argv: [...op.argv],
      user: op.user || 'root',
      memoryMiB: stays?.memoryMiB ?? COMMAND_MIB,
      growth: stays?.growth,
      cpuDemand: stays?.cpuDemand,
      ppid: machineOf(sim.world, machine).engine?.pid ?? 1,
      nsPid: 1,
      namespaces: freshNamespaces(sim, machine, ['user']),
      cgroup: { path: `/system.slice/docker-${hexOf(`build/${key}`, 25)}.scope`, memoryMax: null, nanoCpus: null },
      handles: stays?.handles ?? {},
      took: 0,
    });
  }

  /** It ends as it was found out that it does. */
  end(): void {
    this.stop(this.solved.process?.exitCode ?? 0);
  }

  kill(): void {
    this.stop(SIGKILL_CODE);
  }

  private stop(code: number): void {
    if (this.pid !== null) endProcess(this.daemon.sim, this.daemon.machine, this.pid, code);
    this.pid = null;
  }
}
