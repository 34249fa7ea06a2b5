// The Engine API's own shapes (v1.50), as far as the simulator speaks them. Field names are Docker's.

/** What an image or a container is configured to run. */
export interface ContainerConfig {
  Hostname: string;
  User: string;
  Tty: boolean;
  OpenStdin: boolean;
  Env: string[];
  Cmd: string[] | null;
  Entrypoint: string[] | null;
  Image: string;
  WorkingDir: string;
  ExposedPorts: Record<string, Record<string, never>>;
  Volumes: Record<string, Record<string, never>>;
  Labels: Record<string, string>;
  StopSignal: string;
}

/** How the host treats a container. */
export interface HostConfig {
  NetworkMode: string;
  PortBindings: Record<string, { HostIp: string; HostPort: string }[]>;
  PublishAllPorts: boolean;
  AutoRemove: boolean;
  RestartPolicy: { Name: string; MaximumRetryCount: number };
  /** Bytes; 0 means no limit. */
  Memory: number;
  /** Billionths of a CPU; 0 means no limit. */
  NanoCpus: number;
}

/** Body of POST /containers/create. */
export type ContainerCreateBody = Omit<ContainerConfig, 'Hostname'> & { Hostname: string; HostConfig: HostConfig };

/** A row of GET /containers/json. */
export interface ContainerSummary {
  Id: string;
  Names: string[];
  Image: string;
  ImageID: string;
  Command: string;
  /** Unix seconds. */
  Created: number;
  Ports: { IP?: string; PrivatePort: number; PublicPort?: number; Type: string }[];
  Labels: Record<string, string>;
  State: string;
  /** Rendered by the daemon. */
  Status: string;
  SizeRw?: number;
  SizeRootFs?: number;
}

/** A row of GET /images/json. */
export interface ImageSummary {
  Id: string;
  RepoTags: string[];
  RepoDigests: string[];
  /** Unix seconds. */
  Created: number;
  /** Bytes. */
  Size: number;
}

/** One message of a streamed answer. */
export interface StreamMessage {
  status: string;
  id?: string;
  progressDetail?: { current?: number; total?: number };
}

/** A request to the daemon. */
export interface ApiRequest {
  method: 'HEAD' | 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path without the version, such as `/containers/create`. */
  path: string;
  query: Record<string, string>;
  body: unknown;
}

/** The daemon's answer. 304 is success without change. */
export interface ApiResponse {
  status: number;
  body: unknown;
}

/** The body of an error answer. */
export interface ApiError {
  message: string;
}
