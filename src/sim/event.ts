// Every fact that can happen in the World. The union is the schema of captions, lenses and replay.
import { type Machine, type OperatingSystem, type Pending, type Trial } from './world';
import { type Doer, type ProgramId } from './hardware/board';
import { type Architecture } from './hardware/hardware';
import { type Duty } from './kernel/duties';
import { type Process, type Growth, type Listener, type Cgroup, type KernelFamily, type NamespaceKind, type SharedSegment, type UidMap } from './kernel/kernel';
import { type FileNode, type FilePlace } from './kernel/files';
import { type ArrangementRefusal, type BlockId } from './hypervisor/arrange';
import { type Hypervisor, type VmRefusal } from './hypervisor/hypervisor';
import { type ProductId, type ProductPlace, type ProductRefusal } from './hypervisor/products';
import { type Instruction, type VcpuMode } from './hypervisor/vcpu';
import { type DockerFact } from './docker/fact';
import { type AttackId, type AttackResult } from './attacks';
import { type Arrival, type Racer } from './racers';
import { type FleetSecond } from './wave';
import { type Enclosure } from './walls';
import { type Json } from './shell/program';
import { type Language } from './shell/programs/bytecode';
import { type Job } from './shell/foregroundJob';
import { type Session } from './shell/session';

type TerminalFact =
  /** `means` is the line after history expansion, where that makes another one; null where it refers to nothing. */
  | { type: 'terminal/entered'; terminal: string; line: string; means?: string | null }
  | { type: 'terminal/interrupted'; terminal: string; key: string }
  | { type: 'terminal/printed'; terminal: string; stream: 'stdout' | 'stderr'; text: string }
  | { type: 'terminal/jobStarted'; terminal: string; job: Job }
  | { type: 'terminal/jobEnded'; terminal: string; exit: number }
  | { type: 'terminal/sessionChanged'; terminal: string; session: Session; resumeAt?: number }
  | { type: 'terminal/shellChanged'; terminal: string; shell: Session; resumeAt?: number }
  | { type: 'terminal/moved'; terminal: string; machine: string; session: Session }
  | { type: 'time/passed' }
  | { type: 'pending/fired'; pending: Pending };

/** Instructions of one kind that went one way; `run` when they belong to a long run. */
interface Fired {
  machine: string;
  mode: VcpuMode;
  instruction: Instruction;
  count: number;
  run: boolean;
}

type MachineFact =
  | { type: 'machine/created'; parent: string; machine: Machine }
  | { type: 'machine/removed'; machine: string }
  | { type: 'machine/poweredOn'; machine: string }
  | { type: 'machine/poweredOff'; machine: string }
  | { type: 'machine/arranged'; machine: string; blocks: BlockId[] }
  | { type: 'machine/arrangementRefused'; machine: string; blocks: BlockId[]; reason: ArrangementRefusal }
  | { type: 'machine/assistSwitched'; machine: string; on: boolean }
  | { type: 'hypervisor/started'; machine: string; hypervisor: Hypervisor }
  | { type: 'hypervisor/refused'; machine: string; app: string; reason: VmRefusal }
  | { type: 'hypervisor/slidUnder'; machine: string; root: string }
  | { type: 'hypervisor/withdrawn'; machine: string }
  | { type: 'snapshot/taken'; machine: string; name: string }
  | { type: 'snapshot/restored'; machine: string; name: string }
  | { type: 'snapshot/deleted'; machine: string; name: string }
  | { type: 'memory/policySet'; machine: string; overcommit: boolean }
  | { type: 'memory/swapped'; machine: string; mib: number }
  | { type: 'memory/exhausted'; machine: string; guest: string }
  | { type: 'vcpu/runBegan'; machine: string; mode: VcpuMode }
  | ({ type: 'vcpu/ran' } & Fired)
  | ({ type: 'vcpu/exited' } & Fired)
  | ({ type: 'vcpu/translated' } & Fired)
  | { type: 'product/filed'; product: ProductId; place: ProductPlace; side: 1 | 2 }
  | { type: 'product/refused'; product: ProductId; side: 1 | 2; reason: ProductRefusal }
  | { type: 'firmware/checked'; machine: string }
  | { type: 'firmware/foundNothing'; machine: string }
  | { type: 'kernel/booted'; machine: string; release: string; build: string; family: KernelFamily }
  | { type: 'kernel/panicked'; machine: string }
  | { type: 'os/started'; machine: string }
  | { type: 'os/stopped'; machine: string }
  | { type: 'os/installed'; machine: string; os: OperatingSystem }
  | { type: 'os/featureSwitched'; machine: string; feature: 'Hyper-V'; on: boolean }
  | { type: 'network/cut'; machine: string; cut: boolean }
  /** Somebody has filled the disk with a file of so many bytes, or (null) has taken that away again. */
  | { type: 'disk/filled'; machine: string; bytes: number | null };

type KernelFact =
  | {
      type: 'process/started';
      machine: string;
      process: Process;
      cgroup: Cgroup | null;
      exits: { at: number; code: number } | null;
      prints: { at: number; stream: 'stdout' | 'stderr'; text: string }[];
    }
  /** A program that was started as a command inside a container or namespaces has begun its real work. */
  | { type: 'process/settled'; machine: string; pid: number; memoryMiB: number; growth: Growth | null; cpuDemand: number }
  | { type: 'process/grew'; machine: string; pid: number; memoryMiB: number }
  /** The OOM killer has picked a process. `cgroup` is the group that reached its limit, null when the whole machine is full. */
  | { type: 'oom/killed'; machine: string; pid: number; cgroup: string | null; container: string | null; argv: string[]; memoryMiB: number }
  | { type: 'process/greedChanged'; machine: string; pid: number; resource: 'memory' | 'cpu'; on: boolean; growth: Growth | null; cpuDemand: number }
  /** A process has entered a namespace; one of its own may come with a host name, a map of users, or a fresh /proc. */
  | { type: 'namespace/entered'; machine: string; pid: number; namespace: NamespaceKind; id: number; nsPid: number; hostname: string | null; uidMap: UidMap | null; proc: boolean }
  | { type: 'hostname/set'; machine: string; uts: number; hostname: string }
  | { type: 'segment/created'; machine: string; segment: SharedSegment }
  | { type: 'root/changed'; machine: string; pid: number; root: string }
  | ({ type: 'attack/tried'; machine: string; pid: number; attack: AttackId; enclosure: Enclosure } & AttackResult)
  | { type: 'cgroup/limited'; machine: string; pid: number; cgroup: Cgroup }
  | { type: 'process/signalled'; machine: string; pid: number; signal: string }
  | { type: 'process/exited'; machine: string; pid: number; code: number }
  | { type: 'process/sessionChanged'; machine: string; pid: number; session: Session; resumeAt: number | null }
  | {
      type: 'process/replaced';
      machine: string;
      pid: number;
      argv: string[];
      memoryMiB: number;
      handles: Record<string, number>;
      extras: Pick<Process, 'output' | 'session' | 'every' | 'keeps' | 'program' | 'reads'>;
      exits: { at: number; code: number } | null;
      prints: { at: number; stream: 'stdout' | 'stderr'; text: string }[];
    }
  | { type: 'process/kept'; machine: string; pid: number; keeps: Json; prompt?: string }
  | { type: 'process/ticked'; machine: string; pid: number; /** ms until its next round, where that is not the usual time. */ next?: number }
  | { type: 'port/opened'; machine: string; listener: Listener }
  /** `path` is what the writer calls it, `place` where it lies. */
  | { type: 'file/written'; machine: string; container: string | null; path: string; place: FilePlace; node: FileNode | null };

/** What happens to programs that run on a process VM. */
type BytecodeFact =
  { type: 'bytecode/compiled'; machine: string; language: Language; path: string } | { type: 'bytecode/copied'; machine: string; from: string; language: Language; path: string };

/** What happens to the learner's own app on its way to other computers. */
type AppFact =
  | { type: 'app/moved'; machine: string; from: string; form: Trial['form'] }
  | { type: 'app/tried'; machine: string; trial: Trial }
  | { type: 'emulation/switched'; machine: string; architecture: Architecture; on: boolean };

/** What happens when one more copy of a program is started on every stack at the same instant. */
type RaceFact =
  | { type: 'wave/began'; peak: number; most: number }
  | { type: 'wave/passed'; arrived: number; fleets: Record<Racer, FleetSecond> }
  | { type: 'race/began'; copy: number }
  /** A stack's copy runs. `machine` is the computer of the stack. */
  | { type: 'race/arrived'; machine: string; racer: Racer; arrival: Arrival };

/** What happens on the board of a small computer, with or without a kernel. Cells and CPUs are named by their numbers. */
type BoardFact =
  | { type: 'firmware/handedOver'; machine: string }
  | { type: 'cell/taken'; machine: string; program: ProgramId; cells: number[]; by: Doer; shared: ProgramId | null }
  | { type: 'cell/written'; machine: string; program: ProgramId; cells: number[]; values: number[]; by: Doer; wild: boolean; over: ProgramId | null }
  | { type: 'cell/read'; machine: string; program: ProgramId; cell: number; value: number; owner: ProgramId }
  | { type: 'cell/blocked'; machine: string; program: ProgramId; cell: number; owner: ProgramId }
  | { type: 'cell/exhausted'; machine: string; program: ProgramId }
  | { type: 'cpu/fed'; machine: string; program: ProgramId; cpu: number; cells: number[]; values: number[]; by: Doer; source: 'own' | 'noise' | 'foreign' }
  | { type: 'cpu/computed'; machine: string; program: ProgramId; cpu: number; cell: number; value: number; by: Doer; operands: 'own' | 'none' | 'foreign'; over: ProgramId | null }
  | { type: 'cpu/given'; machine: string; program: ProgramId; cpu: number; by: Doer }
  | { type: 'cpu/starved'; machine: string; program: ProgramId; holder: ProgramId }
  | { type: 'display/shown'; machine: string; program: ProgramId; text: string; by: Doer; place: 'new' | 'same'; last: boolean; garbled: boolean }
  | { type: 'display/queued'; machine: string; program: ProgramId; behind: ProgramId }
  | { type: 'program/requested'; machine: string; program: ProgramId; what: string }
  | { type: 'program/loaded'; machine: string; program: ProgramId; pid: number }
  | { type: 'program/notLoaded'; machine: string; program: ProgramId }
  | { type: 'program/stopped'; machine: string; program: ProgramId; cells: number }
  | { type: 'round/started'; machine: string; restart: boolean }
  | { type: 'slice/started'; machine: string; program: ProgramId; cpu: number; next: number }
  | { type: 'duty/switched'; machine: string; duty: Duty; on: boolean };

/** A fact before it has been given its time. */
export type Fact = TerminalFact | MachineFact | KernelFact | BoardFact | BytecodeFact | AppFact | RaceFact | DockerFact;

/** When a fact happened: it begins at `at` and is finished at `at + took` (simulated ms). */
export interface Timing {
  at: number;
  took: number;
}

/** A fact that happened. Its effect is there once it has finished. */
export type Event = Fact & Timing;
export type EventType = Event['type'];
/** The event with a given type. */
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** The instant at which an event has finished. */
export function endOf(event: Timing): number {
  return event.at + event.took;
}
