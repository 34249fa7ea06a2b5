// The Engine API's own shapes (v1.50), as far as the simulator speaks them. Field names are Docker's.
import { type SolveStatus } from '../build/messages';

/** What an image or a container is configured to run. */
export interface ContainerConfig {
  Hostname: string;
  User: string;
  Tty: boolean;
  OpenStdin: boolean;
  /** What was connected when the container was created, and whether standard input ends with its first client. */
  AttachStdin?: boolean;
  AttachStdout?: boolean;
  AttachStderr?: boolean;
  StdinOnce?: boolean;
  Env: string[];
  Cmd: string[] | null;
  Entrypoint: string[] | null;
  Image: string;
  WorkingDir: string;
  ExposedPorts: Record<string, Record<string, never>>;
  Volumes: Record<string, Record<string, never>>;
  Labels: Record<string, string>;
  StopSignal: string;
  /** Seconds between the polite signal and SIGKILL; the daemon's default when absent. */
  StopTimeout?: number;
  Healthcheck?: HealthConfig;
  /** Instructions for a build on top of the image. */
  OnBuild?: string[];
  /** What runs commands in shell form, where it is not `/bin/sh -c`. */
  Shell?: string[];
}

/** How to find out whether a container is well. Durations are in nanoseconds; 0 is the daemon's default. */
export interface HealthConfig {
  /** `NONE`, `CMD` and arguments, or `CMD-SHELL` and a line; empty where only the times are set. */
  Test: string[];
  Interval: number;
  Timeout: number;
  StartPeriod: number;
  StartInterval: number;
  Retries: number;
}

/** One `--mount`. */
export interface MountSpec {
  Type: string;
  Source?: string;
  Target: string;
  ReadOnly?: boolean;
  Consistency?: string;
  BindOptions?: { Propagation?: string; NonRecursive?: boolean; CreateMountpoint?: boolean };
  VolumeOptions?: { NoCopy?: boolean; Labels: Record<string, string>; DriverConfig: { Name?: string; Options?: Record<string, string> } };
  TmpfsOptions?: { SizeBytes?: number; Mode?: number };
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
  /** Bytes of memory and swap together; absent or 0 means no limit. */
  MemorySwap?: number;
  /** A small init as PID 1, which hands signals on to the program. */
  Init?: boolean;
  /** Weight of CPU time; absent or 0 is 1024. */
  CpuShares?: number;
  CpusetCpus?: string;
  MemoryReservation?: number;
  PidsLimit?: number;
  Ulimits?: { Name: string; Soft: number; Hard: number }[];
  CapAdd?: string[];
  CapDrop?: string[];
  Privileged?: boolean;
  SecurityOpt?: string[];
  ShmSize?: number;
  Devices?: { PathOnHost: string; PathInContainer: string; CgroupPermissions: string }[];
  /** `-v` with a source: `source:destination[:mode]`. */
  Binds?: string[] | null;
  Mounts?: MountSpec[];
  /** Options by path. */
  Tmpfs?: Record<string, string>;
  /** `container[:mode]`. */
  VolumesFrom?: string[] | null;
  ReadonlyRootfs?: boolean;
  Dns?: string[];
  DnsSearch?: string[];
  DnsOptions?: string[];
  /** `name:address`; the address may be `host-gateway`. */
  ExtraHosts?: string[] | null;
  /** `container:alias`, on the default bridge. */
  Links?: string[] | null;
}

/** How a container is to be connected to a network, and how it is. */
export interface EndpointSettings {
  IPAMConfig: { IPv4Address?: string } | null;
  Links: string[] | null;
  Aliases: string[] | null;
  MacAddress: string;
  NetworkID: string;
  EndpointID: string;
  Gateway: string;
  IPAddress: string;
  IPPrefixLen: number;
  DNSNames: string[] | null;
}

/** A subnet of a network. */
export interface IpamConfig {
  Subnet: string;
  IPRange?: string;
  Gateway?: string;
  AuxiliaryAddresses?: Record<string, string>;
}

/** Body of POST /networks/create. */
export interface NetworkCreateBody {
  Name: string;
  Driver: string;
  Scope: string;
  IPAM: { Driver: string; Options: Record<string, string>; Config: IpamConfig[] };
  Internal: boolean;
  Attachable: boolean;
  Ingress: boolean;
  ConfigOnly: boolean;
  ConfigFrom: null;
  Options: Record<string, string>;
  Labels: Record<string, string>;
}

/** A network. */
export interface NetworkBody {
  Name: string;
  Id: string;
  Created: string;
  Scope: string;
  Driver: string;
  EnableIPv4: boolean;
  EnableIPv6: boolean;
  IPAM: { Driver: string; Options: Record<string, string> | null; Config: IpamConfig[] | null };
  Internal: boolean;
  Attachable: boolean;
  Ingress: boolean;
  ConfigFrom: { Network: string };
  ConfigOnly: boolean;
  Containers: Record<string, { Name: string; EndpointID: string; MacAddress: string; IPv4Address: string; IPv6Address: string }>;
  Options: Record<string, string>;
  Labels: Record<string, string>;
}

/** Body of POST /containers/{id}/update: 0 and an empty name leave things as they are. */
export type ContainerUpdateBody = Pick<HostConfig, 'RestartPolicy' | 'Memory' | 'NanoCpus' | 'CpuShares' | 'CpusetCpus' | 'MemoryReservation' | 'PidsLimit'> & {
  MemorySwap: number;
};

/** A row of GET /containers/{id}/changes: 0 changed, 1 added, 2 deleted. */
export interface FileChange {
  Path: string;
  Kind: 0 | 1 | 2;
}

/** A row of GET /images/{name}/history, newest first. */
export interface HistoryRow {
  /** `<missing>` for a step whose image was not pulled. */
  Id: string;
  /** Unix seconds. */
  Created: number;
  CreatedBy: string;
  /** Bytes. */
  Size: number;
  Comment: string;
  Tags: string[] | null;
}

/** Body of POST /containers/create. */
export type ContainerCreateBody = Omit<ContainerConfig, 'Hostname'> & {
  Hostname: string;
  HostConfig: HostConfig;
  /** By the name or ID of a network. */
  NetworkingConfig?: { EndpointsConfig: Record<string, Partial<EndpointSettings>> };
};

/** A mount of a container, as inspect and lists show it. */
export interface MountPoint {
  Type: string;
  /** Only of a volume. */
  Name?: string;
  Source: string;
  Destination: string;
  /** Only of a volume. */
  Driver?: string;
  Mode: string;
  RW: boolean;
  Propagation: string;
}

/** A volume. */
export interface VolumeBody {
  CreatedAt: string;
  Driver: string;
  Labels: Record<string, string> | null;
  Mountpoint: string;
  Name: string;
  Options: Record<string, string> | null;
  Scope: string;
  /** Only in GET /system/df: how many containers use it, and its bytes. */
  UsageData?: { RefCount: number; Size: number };
}

/** Body of POST /volumes/create. */
export interface VolumeCreateBody {
  Driver: string;
  DriverOpts?: Record<string, string>;
  Labels?: Record<string, string>;
  /** The daemon makes one up when it is left out. */
  Name?: string;
}

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
  /** Networks by name. */
  NetworkSettings: { Networks: Record<string, EndpointSettings> };
  Mounts: MountPoint[];
  /** Bytes in the writable layer, and with the image's. */
  SizeRw?: number;
  SizeRootFs?: number;
}

/** A row of GET /images/json. */
export interface ImageSummary {
  Id: string;
  /** The image that it was committed from, or empty. */
  ParentId: string;
  RepoTags: string[];
  RepoDigests: string[];
  /** Unix seconds. */
  Created: number;
  /** Bytes. */
  Size: number;
  /** Only in GET /system/df: bytes of layers that other images have too, and how many containers use it. -1 elsewhere. */
  SharedSize: number;
  Containers: number;
}

/** A record of the build cache. */
export interface BuildCacheUsage {
  ID: string;
  Type: string;
  Description: string;
  InUse: boolean;
  Shared: boolean;
  /** Bytes. */
  Size: number;
  CreatedAt: string;
  LastUsedAt: string;
  UsageCount: number;
}

/** Answer of GET /system/df. */
export interface DiskUsage {
  /** Bytes of all layers. */
  LayersSize: number;
  Images: ImageSummary[];
  Containers: ContainerSummary[];
  Volumes: VolumeBody[];
  BuildCache: BuildCacheUsage[];
}

/** One message of a streamed answer. */
export interface StreamMessage {
  status: string;
  id?: string;
  progressDetail?: { current?: number; total?: number };
  /** What BuildKit reports. */
  solve?: SolveStatus;
}

/** A request to the daemon. */
export interface ApiRequest {
  method: 'HEAD' | 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path without the version, such as `/containers/create`. */
  path: string;
  query: Record<string, string>;
  body: unknown;
  /** Only what tells who asks: `X-Registry-Auth`. */
  headers?: Record<string, string>;
  /** What goes up the hijacked connection before it is closed on the client's side: the input of a pipe. */
  stdin?: string;
}

/** The daemon's answer. 304 is success without change. */
export interface ApiResponse {
  status: number;
  body: unknown;
  /** What went wrong after the answer had begun: the last message of the stream. */
  error?: string;
}

/** The body of an error answer. */
export interface ApiError {
  message: string;
}
