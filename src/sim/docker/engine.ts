// What dockerd manages (images, containers, networks) and what the docker CLI remembers.
import { type FileNode } from '../kernel/files';
import { type EngineEvent } from './events/events';
import { type Container, type Exec } from './container';
import { type Image, type StoredLayer, type Builder } from './image';

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
