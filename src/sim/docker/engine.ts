// What dockerd manages (images, containers, networks) and what the docker CLI remembers.
import { type FileNode, type LayerFiles, type WritableLayer } from '../kernel/files';
import { type Architecture } from '../hardware/hardware';
import { type ContainerConfig, type HostConfig } from './api/types';
import { type EngineEvent } from './events/events';

/** The seven states of a container (moby container/state.go). */
export type ContainerState = 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';

/** One line of a container's log. */
export interface LogLine {
  /** Simulated ms. */
  at: number;
  stream: 'stdout' | 'stderr';
  text: string;
}

/** One run of a health check. Times are simulated ms. */
export interface HealthProbe {
  start: number;
  end: number;
  exitCode: number;
  output: string;
}

/** What health checks have said of a container since it was started. */
export interface Health {
  status: 'starting' | 'healthy' | 'unhealthy';
  failingStreak: number;
  /** The last five. */
  log: HealthProbe[];
}

/** A container port that is open on the host. */
export interface PublishedPort {
  hostIp: string;
  hostPort: number;
  containerPort: number;
  protocol: 'tcp' | 'udp';
}

/** A volume: files that outlive the containers which use them. */
export interface Volume {
  name: string;
  driver: string;
  /** Simulated ms. */
  createdAt: number;
  labels: Record<string, string> | null;
  /** What `-o` said. */
  options: Record<string, string> | null;
  /** By path from the volume's own root. */
  files: Record<string, FileNode>;
}

/** Something that appears at a path of a container instead of what its image has there. */
export type Mount = {
  /** Absolute path in the container. */
  destination: string;
  readOnly: boolean;
} & (
  | {
      type: 'volume';
      name: string;
      /** As `docker inspect` shows it; `z` where a volume was named. */
      mode: string;
      /** Whether an empty volume is filled with what the image has at the destination. */
      copyUp: boolean;
    }
  | {
      type: 'bind';
      /** Absolute path on the host. */
      source: string;
      mode: string;
      /** Whether a source that is missing becomes a directory (`-v`), or keeps the container from starting (`--mount`). */
      makesSource: boolean;
    }
  | {
      type: 'tmpfs';
      /** As `mount` prints them, such as `size=65536k`. */
      options: string;
      /** In memory: gone when the container stops. */
      files: Record<string, FileNode>;
    }
);

/** A container: an image, a thin writable layer, and (while it runs) a process. */
export interface Container {
  /** 64 hexadecimal digits. */
  id: string;
  name: string;
  /** The image as it was typed. */
  imageRef: string;
  imageId: string;
  /** The image's layers, lowest first: they stay with the container even when the image is removed by force. */
  layers: string[];
  /** Simulated ms. */
  createdAt: number;
  state: ContainerState;
  config: ContainerConfig;
  hostConfig: HostConfig;
  /** Entry point and arguments, resolved. */
  argv: string[];
  /** Host PID of the main process while it runs, else 0. */
  pid: number;
  startedAt: number | null;
  finishedAt: number | null;
  exitCode: number;
  error: string;
  oomKilled: boolean;
  restartCount: number;
  /** Stopped by hand, so that a restart policy leaves it alone. */
  stoppedByHand: boolean;
  writable: WritableLayer;
  mounts: Mount[];
  logs: LogLine[];
  ports: PublishedPort[];
  /** By the network's name. */
  endpoints: Record<string, Endpoint>;
  /** What a pipe has sent for its next start; null where the keyboard or nothing is connected. */
  input: string | null;
  /** null while no health check belongs to it, or before its first start. */
  health: Health | null;
}

/** A command started in a running container by `docker exec`. */
export interface Exec {
  id: string;
  container: string;
  argv: string[];
  tty: boolean;
  interactive: boolean;
  env: string[];
  workingDir: string;
  user: string;
  pid: number;
  running: boolean;
  exitCode: number | null;
}

/** One step in which an image was made. */
export interface HistoryStep {
  /** Unix ms. */
  created: number;
  createdBy: string;
  comment: string;
  /** Whether the step only set the config, and made no layer. */
  emptyLayer: boolean;
}

/** An image: read-only layers and a config, both named by hash. */
export interface Image {
  /** `sha256:` and 64 digits. */
  id: string;
  /** Unix ms of the step that made its highest layer; 0 where nothing says when. */
  created: number;
  architecture: Architecture;
  /** The image that `docker commit` made it from; BuildKit keeps none. */
  parent: string | null;
  author: string;
  comment: string;
  /** Oldest first. As many steps are not empty as there are layers. */
  history: HistoryStep[];
  /** Layer digests, lowest first (of the catalogue: compressed blobs, short form of 12 digits). */
  layers: string[];
  config: ContainerConfig;
  /** `name@sha256:…` as pulled. */
  repoDigests: string[];
}

/** A layer in the image store. */
export interface StoredLayer {
  digest: string;
  /** Bytes on the wire. */
  compressed: number;
  /** Bytes on disk. */
  size: number;
  /** What it changes in the layers below; null where the catalogue has its files (`images/layerFiles.ts`). */
  files: LayerFiles | null;
}

/** An instruction of a build, as it is followed step by step. */
export interface BuildInstruction {
  /** Name or number of its stage; empty where there is only one. */
  stage: string;
  /** Number among the steps of its stage; null where it only sets the config. */
  number: number | null;
  /** Steps of its stage. */
  total: number;
  /** As the Dockerfile has it. */
  text: string;
  /** Lines of the Dockerfile, counted from 1. */
  start: number;
  end: number;
}

/** A result that BuildKit keeps, to be found again by what it was made from. */
export interface BuildRecord {
  /** 25 letters and digits, as BuildKit names its snapshots. */
  id: string;
  /** The step that made it. */
  description: string;
  /** Layers up to and with its own, lowest first. */
  layers: string[];
  /** Unix ms. */
  createdAt: number;
  lastUsedAt: number;
  usageCount: number;
}

/** A folder of `RUN --mount=type=cache`. Times are Unix ms. */
export interface CacheMount {
  /** 25 letters and digits. */
  id: string;
  /** By path from its root. */
  files: LayerFiles;
  createdAt: number;
  lastUsedAt: number;
  usageCount: number;
}

/** What BuildKit keeps between builds. */
export interface Builder {
  /** Results by cache key: a hash of the instruction, of what is below it and of the files that it reads. */
  records: Record<string, BuildRecord>;
  /** Folders as clients last sent them, by shared key: a stamp for each path, so that only changed files travel. */
  contexts: Record<string, Record<string, string>>;
  /** By the ID that the Dockerfile gives, or the path. */
  mounts: Record<string, CacheMount>;
}

/** A network that containers join. */
export interface Network {
  id: string;
  name: string;
  driver: 'bridge' | 'host' | 'null';
  /** Simulated ms. */
  createdAt: number;
  /** `172.18.0.0/16`; empty for host and none. */
  subnet: string;
  gateway: string;
  /** The part of the subnet that containers get addresses from; empty for all of it. */
  ipRange: string;
  /** Addresses that no container may get, by name. */
  reserved: Record<string, string>;
  /** Whether the subnet was asked for, so that containers may ask for addresses. */
  ownSubnet: boolean;
  /** Without a way out. */
  internal: boolean;
  attachable: boolean;
  labels: Record<string, string>;
  options: Record<string, string>;
}

/** A container's place on a network. Its address is there only while the container runs. */
export interface Endpoint {
  /** The network's ID; empty until the container has been connected for the first time. */
  network: string;
  /** 64 digits while connected, else empty. */
  id: string;
  /** Address while connected, else empty. */
  ip: string;
  mac: string;
  /** The address that was asked for. */
  requested: string | null;
  /** Further names on this network. */
  aliases: string[];
  /** `container:alias`: names that only this container knows. */
  links: string[];
}

/** dockerd and everything that it manages. */
export interface Engine {
  state: 'running' | 'stopped';
  /** Whether docker.socket listens: whoever connects then starts dockerd. */
  socket: boolean;
  /** Host PID of dockerd while it runs. */
  pid: number;
  containers: Record<string, Container>;
  images: Record<string, Image>;
  /** Full reference (`docker.io/library/nginx:latest`) to image ID. */
  tags: Record<string, string>;
  layers: Record<string, StoredLayer>;
  networks: Record<string, Network>;
  /** By name. */
  volumes: Record<string, Volume>;
  execs: Record<string, Exec>;
  /** What the daemon remembers of what happened, for `docker events --since`. */
  events: EngineEvent[];
  builder: Builder;
  /** The last host port that was picked from the ephemeral range; the next one is looked for behind it. 0 before the first. */
  lastPort: number;
}

/** Where a context points. */
export interface DockerContext {
  name: string;
  description: string;
  /** As `docker context ls` prints it. */
  endpoint: string;
  /** The machine behind the endpoint. */
  machine: string;
}

/** The CLI's own configuration (~/.docker). */
export interface DockerClient {
  contexts: Record<string, DockerContext>;
  current: string;
}

const DEFAULT_BRIDGE = {
  'com.docker.network.bridge.default_bridge': 'true',
  'com.docker.network.bridge.enable_icc': 'true',
  'com.docker.network.bridge.enable_ip_masquerade': 'true',
  'com.docker.network.bridge.host_binding_ipv4': '0.0.0.0',
  'com.docker.network.bridge.name': 'docker0',
  'com.docker.network.driver.mtu': '1500',
};

/** An engine that has just been installed: nothing in it but the three networks. */
export function freshEngine(id: (label: string) => string): Engine {
  const predefined = (name: string, driver: Network['driver']): Network => ({
    ...{ id: id(name), name, driver, createdAt: 0, subnet: '', gateway: '', ipRange: '', reserved: {}, ownSubnet: false },
    ...{ internal: false, attachable: false, labels: {}, options: {} },
  });
  const bridge = { ...predefined('bridge', 'bridge'), subnet: '172.17.0.0/16', gateway: '172.17.0.1', options: DEFAULT_BRIDGE };
  return {
    state: 'running',
    socket: true,
    pid: 0,
    containers: {},
    images: {},
    tags: {},
    layers: {},
    networks: { bridge, host: predefined('host', 'host'), none: predefined('none', 'null') },
    volumes: {},
    execs: {},
    events: [],
    builder: { records: {}, contexts: {}, mounts: {} },
    lastPort: 0,
  };
}
