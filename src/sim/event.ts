// Every fact that can happen in the World. The union is the schema of captions, lenses and replay.
import { type BrowserPage, type Machine, type OperatingSystem, type Pending, type Trial } from './world';
import { type Doer, type ProgramId } from './hardware/board';
import { type Architecture } from './hardware/hardware';
import { type Duty } from './kernel/duties';
import { type Process, type Growth, type Listener, type Cgroup, type KernelFamily, type NamespaceKind, type SharedSegment, type UidMap } from './kernel/kernel';
import { type FileNode, type FilePlace } from './kernel/files';
import { type ArrangementRefusal, type BlockId } from './hypervisor/arrange';
import { type Hypervisor, type VmRefusal } from './hypervisor/hypervisor';
import { type ProductId, type ProductPlace, type ProductRefusal } from './hypervisor/products';
import { type Instruction, type VcpuMode } from './hypervisor/vcpu';
import {
  type BuildInstruction,
  type BuildRecord,
  type CacheMount,
  type Container,
  type DockerContext,
  type Endpoint,
  type Exec,
  type HealthProbe,
  type Image,
  type LogLine,
  type Network,
  type PublishedPort,
  type StoredLayer,
  type Volume,
} from './docker/engine';
import { type Offer } from './docker/registry/registry';
import { type AttackId, type AttackResult } from './attacks';
import { type Arrival, type Racer } from './racers';
import { type FleetSecond } from './wave';
import { type Enclosure } from './walls';
import { type ApiRequest, type HostConfig } from './docker/api/types';
import { type HttpFailure, type Json, type PacketFate } from './shell/program';
import { type Language } from './shell/programs/bytecode';
import { type Job, type Session } from './shell/session';

/** Why the daemon refused, for captions and checks; the words shown are Docker's own. */
export type RefusalReason =
  | 'no-such-image'
  | 'no-such-container'
  | 'no-such-volume'
  | 'no-such-file'
  | 'no-such-network'
  | 'name-conflict'
  | 'port-taken'
  | 'in-use'
  | 'running'
  | 'not-running'
  | 'paused'
  | 'bad-parameter'
  | 'cannot-start'
  | 'pull-denied'
  | 'registry-offline'
  | 'registry-denied'
  | 'out-of-memory'
  | 'no-space'
  | 'other';

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

type DockerFact =
  | { type: 'engine/started'; machine: string; pid: number }
  /** `socket`: docker.socket goes on listening, and starts the daemon again when somebody connects. */
  | { type: 'engine/stopped'; machine: string; socket: boolean }
  | { type: 'context/saved'; machine: string; context: DockerContext }
  | { type: 'context/removed'; machine: string; name: string }
  | { type: 'context/used'; machine: string; name: string }
  | { type: 'cli/refused'; machine: string; terminal: string; command: string; flag: string | null; instead: string | null }
  | { type: 'api/requested'; request: string; terminal: string; from: string; machine: string; call: ApiRequest }
  | { type: 'api/streamed'; request: string; machine: string; status: string; layer: string | null; current: number | null; total: number | null }
  | { type: 'api/responded'; request: string; machine: string; status: number; refusal: RefusalReason | null; message: string }
  | { type: 'api/unreachable'; terminal: string; from: string; machine: string; endpoint: string }
  | { type: 'registry/requested'; machine: string; registry: string; step: 'token' | 'manifest'; path: string; status: number }
  | { type: 'image/layerKept'; machine: string; ref: string; digest: string }
  | { type: 'image/layerPulled'; machine: string; registry: string; ref: string; layer: StoredLayer }
  | { type: 'image/layerExtracted'; machine: string; ref: string; layer: StoredLayer }
  | { type: 'image/pulled'; machine: string; ref: string; image: Image; fresh: boolean }
  /** A layer is in the registry; `sent` says that it had to travel. */
  | { type: 'image/layerPushed'; machine: string; registry: string; layer: StoredLayer; sent: boolean }
  | { type: 'image/pushed'; machine: string; registry: string; ref: string; image: string; digest: string }
  | { type: 'registry/received'; registry: string; repository: string; tag: string; offer: Offer }
  | { type: 'build/started'; machine: string; build: string; dockerfile: string }
  /** Files that the client has sent. `kept` is what later builds need not be sent again. */
  | {
      type: 'build/transferred';
      machine: string;
      build: string;
      what: 'dockerfile' | 'dockerignore' | 'context';
      files: number;
      bytes: number;
      kept: { key: string; stamps: Record<string, string> } | null;
    }
  /** What will be done, in the order of the Dockerfile. */
  | { type: 'build/planned'; machine: string; build: string; instructions: BuildInstruction[] }
  /** An instruction is done. `layer` is the digest of what it put on top, null where it only set the config; `size` are the bytes that it adds. */
  | ({
      type: 'build/stepFinished';
      machine: string;
      build: string;
      /** Its place in the plan. */
      index: number;
      cached: boolean;
      layer: string | null;
      size: number;
      /** What is new in the store and in the cache. */
      stored: StoredLayer | null;
      records: { key: string; record: BuildRecord }[];
      mounts: Record<string, CacheMount>;
    } & BuildInstruction)
  | { type: 'build/failed'; machine: string; build: string; index: number | null; message: string }
  | { type: 'buildCache/pruned'; machine: string; keys: string[]; mounts: string[]; layers: string[] }
  /** An image has been made; `fresh` unless it was there already. */
  | { type: 'image/built'; machine: string; build: string; image: Image; fresh: boolean }
  /** A container's own layer has become an image's; null where the container had changed nothing. */
  | { type: 'image/committed'; machine: string; container: string; image: Image; layer: StoredLayer | null }
  /** An image came out of an archive: one that was saved, or a bare file tree. */
  | { type: 'image/loaded'; machine: string; from: 'saved' | 'tree'; image: Image; layers: StoredLayer[] }
  | { type: 'image/tagged'; machine: string; ref: string; image: string }
  | { type: 'image/untagged'; machine: string; ref: string }
  | { type: 'image/removed'; machine: string; image: string; layers: string[] }
  | { type: 'volume/created'; machine: string; volume: Volume }
  /** An empty volume was filled with what a container's image has where it is mounted. */
  | { type: 'volume/populated'; machine: string; volume: string; container: string; files: Record<string, FileNode> }
  | { type: 'volume/removed'; machine: string; volume: string }
  | { type: 'network/created'; machine: string; network: Network }
  | { type: 'network/removed'; machine: string; network: string }
  /** A container got an address on a network. `network` is its name. */
  | { type: 'network/connected'; machine: string; network: string; container: string; endpoint: Endpoint }
  /** A container gave its address back; `forgotten` when it will not come back by itself. */
  | { type: 'network/disconnected'; machine: string; network: string; container: string; forgotten: boolean }
  | { type: 'container/created'; machine: string; container: Container }
  | { type: 'runtime/called'; machine: string; component: 'containerd' | 'runc'; container: string }
  /** What its program will read when it starts. */
  | { type: 'container/fed'; machine: string; container: string; text: string }
  | { type: 'container/started'; machine: string; container: string; pid: number; ports: PublishedPort[] }
  | { type: 'container/failed'; machine: string; container: string; exitCode: number; error: string }
  | { type: 'container/logged'; machine: string; container: string; line: LogLine }
  | { type: 'container/paused'; machine: string; container: string }
  | { type: 'container/unpaused'; machine: string; container: string }
  | { type: 'container/stopRequested'; machine: string; container: string }
  | { type: 'container/exited'; machine: string; container: string; exitCode: number; oomKilled: boolean; restartAt: number | null }
  | { type: 'container/healthChecked'; machine: string; container: string; probe: HealthProbe; again: number | null }
  /** Something was done to a container that only those who listen to `docker events` hear of. */
  | { type: 'container/noted'; machine: string; container: string; action: string; attributes: Record<string, string> }
  | { type: 'container/renamed'; machine: string; container: string; name: string }
  | { type: 'container/updated'; machine: string; container: string; hostConfig: Partial<HostConfig> }
  | { type: 'container/removed'; machine: string; container: string }
  | { type: 'exec/created'; machine: string; exec: Exec }
  | { type: 'exec/started'; machine: string; exec: string; pid: number }
  | { type: 'exec/exited'; machine: string; exec: string; exitCode: number }
  /** A name was asked of a resolver, by a container or the machine itself; no addresses where it knows none. */
  | { type: 'dns/asked'; machine: string; source: string | null; name: string; server: string; addresses: string[] }
  /** A ping, from a container or the machine itself. */
  | { type: 'packet/sent'; machine: string; source: string | null; address: string; container: string | null; network: string | null; fate: PacketFate }
  /** `source` is the container that asks, if one does; `network` the bridge that was crossed. */
  | {
      type: 'http/requested';
      machine: string;
      from: string;
      source: string | null;
      url: string;
      port: number;
      container: string | null;
      network: string | null;
      via: 'published' | 'direct' | 'none';
      problem: HttpFailure['reason'] | null;
      status: number | null;
    }
  | { type: 'browser/loaded'; page: BrowserPage }
  | { type: 'registry/switched'; registry: string; online: boolean };

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
