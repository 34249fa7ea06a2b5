// The way from a daemon to a registry: Docker Hub over the internet, or a registry that runs in a container of this host.
import { valuesOf } from '../../values';
import { type Architecture } from '../../hardware/hardware';
import { type HttpFailure } from '../../shell/program';
import { isCutOff, machineOf } from '../../world';
import { type Daemon, Refusal } from '../api/daemon';
import { type StoredLayer } from '../image';
import { wordAt } from '../../text';
import { containerStore } from './containerStore';
import { hubStore } from './hubStore';
import { type Offer } from './registry';

/** A registry that answers: what a daemon can ask of it. */
export interface RegistryStore {
  /** As error messages name it: `registry-1.docker.io`. */
  address: string;
  /** Whether it wants to know who pushes. */
  needsLogin: boolean;
  /** The image behind a tag or digest, for a CPU; `elsewhere` says that it is there for other CPUs only. */
  find(repository: string, wanted: string, architecture: Architecture): Offer | 'elsewhere' | undefined;
  has(repository: string): boolean;
  tags(repository: string): string[];
  /** The repositories that hold a layer. */
  holders(digest: string): string[];
  /** Takes a layer that was sent. */
  takeLayer(repository: string, layer: StoredLayer): void;
  /** Points a tag to an image whose layers are there. */
  takeManifest(repository: string, tag: string, offer: Offer): void;
}

const AGENT = 'docker/28.2.2';

/** The registry behind a host name. Refuses in the words of Go's HTTP client when nobody answers. */
export function reachRegistry(daemon: Daemon, host: string): RegistryStore {
  const { sim, machine } = daemon;
  const known = sim.world.registries[host];
  if (known) {
    const address = host === 'docker.io' ? 'registry-1.docker.io' : host;
    const cannot = (why: string): Refusal => new Refusal(500, `Get "https://${address}/v2/": dial tcp: lookup ${address.replace(/:\d+$/, '')}${why}`, 'registry-offline');
    if (isCutOff(sim.world, machine)) throw cannot(' on 127.0.0.53:53: server misbehaving');
    if (!known.online) throw cannot(': no such host');
    return hubStore(sim, host, address);
  }
  const [name = '', port = '443'] = host.split(':');
  const isLocal = name === 'localhost' || name.startsWith('127.');
  const from = sim.events.length;
  const answer = sim.request({ machine, container: null, agent: AGENT }, `http://${host}/v2/`);
  if (answer.status === null) throw unreachable(name, port, isLocal, answer.reason);
  // Only addresses of the host itself count as safe without TLS
  if (!isLocal) throw new Refusal(500, `Get "https://${host}/v2/": http: server gave HTTP response to HTTPS client`, 'registry-offline');
  const asked = sim.events.slice(from).find((event) => event.type === 'http/requested');
  const container = asked?.type === 'http/requested' ? asked.container : null;
  if (container === null || !isRegistry(daemon, container))
    throw new Refusal(
      500,
      `error parsing HTTP ${String(answer.status)} response body: invalid character '${answer.body.charAt(0)}' looking for beginning of value: ${JSON.stringify(answer.body)}`,
      'other',
    );
  return containerStore(sim, machine, container, host);
}

function unreachable(name: string, port: string, isLocal: boolean, reason: HttpFailure['reason']): Refusal {
  const host = port === '443' ? name : `${name}:${port}`;
  const url = `${isLocal ? 'http' : 'https'}://${host}/v2/`;
  const dial = `dial tcp ${isLocal ? '127.0.0.1' : name}:${port}:`;
  const why = {
    'no-host': `dial tcp: lookup ${name}: no such host`,
    timeout: `${dial} i/o timeout`,
    'no-route': `${dial} connect: no route to host`,
    unreachable: `${dial} connect: network is unreachable`,
    reset: `read tcp ${name}:${port}: read: connection reset by peer`,
    refused: `${dial} connect: connection refused`,
    'bad-url': `dial tcp: lookup ${name}: no such host`,
  }[reason];
  return new Refusal(500, `Get "${url}": ${why}`, 'registry-offline');
}

function isRegistry({ sim, machine }: Daemon, id: string): boolean {
  const { kernel } = machineOf(sim.world, machine);
  return valuesOf(kernel?.processes).some(({ containerId, argv }) => containerId === id && /(?:^|\/)registry$/.test(wordAt(argv, 0)));
}
