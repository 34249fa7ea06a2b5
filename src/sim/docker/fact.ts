// Every fact about Docker that can happen in the World: requests, images, builds, volumes, networks, containers.
import { type Offer } from './registry/registry';
import { type ApiRequest, type HostConfig } from './api/types';
import { type HttpFailure, type PacketFate } from '../shell/program';
import { type FileNode } from '../kernel/files';
import { type BrowserPage } from '../world';
import { type BuildInstruction, type BuildRecord, type CacheMount, type Image, type StoredLayer } from './image';
import { type Container, type Exec, type HealthProbe, type LogLine, type PublishedPort } from './container';
import { type DockerContext, type Endpoint, type Network, type Volume } from './engine';

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

/** A fact about Docker before it has been given its time. */
export type DockerFact =
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
