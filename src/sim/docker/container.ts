// Containers as the engine keeps them: state, process, log, health, mounts, ports, and the commands that run in them.
import { type FileNode, type WritableLayer } from '../kernel/files';
import { type ContainerConfig, type HostConfig } from './api/types';
import { type Endpoint } from './engine';

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
