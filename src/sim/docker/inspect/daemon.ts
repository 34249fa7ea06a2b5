// GET /containers/{id}/json and its neighbours: everything that the daemon knows.
import { engineOf, findContainer, type Handler, Refusal } from '../api/daemon';
import { sizesOf } from '../ps/daemon';
import { HOST_DEFAULTS } from './hostDefaults';
import { type Container, type Health } from '../engine';

const NEVER = '0001-01-01T00:00:00Z';

/** GET /containers/{id}/json */
export const inspectContainer: Handler = (daemon, request) => {
  const container = findContainer(daemon, request.params['id'] ?? '');
  const { epoch } = daemon.sim.world;
  const date = (at: number | null): string => (at === null ? NEVER : new Date(epoch + at).toISOString().replace('Z', '000000Z'));
  const [path = '', ...args] = container.argv;
  const { state } = container;
  return {
    status: 200,
    body: {
      Id: container.id,
      Created: date(container.createdAt),
      Path: path,
      Args: args,
      State: {
        Status: state,
        Running: state === 'running' || state === 'paused' || state === 'restarting',
        Paused: state === 'paused',
        Restarting: state === 'restarting',
        OOMKilled: container.oomKilled,
        Dead: state === 'dead',
        Pid: container.pid,
        ExitCode: container.exitCode,
        Error: container.error,
        StartedAt: date(container.startedAt),
        FinishedAt: date(container.finishedAt),
        ...(container.health ? { Health: healthBody(container.health, date) } : {}),
      },
      Image: container.imageId,
      Name: `/${container.name}`,
      RestartCount: container.restartCount,
      Driver: 'overlay2',
      Platform: 'linux',
      HostConfig: { ...HOST_DEFAULTS, ...container.hostConfig },
      ...(request.query['size'] === '1' ? sizesOf(engineOf(daemon), container) : {}),
      Mounts: [],
      Config: { ...container.config },
      NetworkSettings: networkSettings(container),
    },
  };
};

function healthBody({ status, failingStreak, log }: Health, date: (at: number) => string): Record<string, unknown> {
  return {
    Status: status,
    FailingStreak: failingStreak,
    Log: log.map(({ start, end, exitCode, output }) => ({ Start: date(start), End: date(end), ExitCode: exitCode, Output: output })),
  };
}

function networkSettings(container: Container): Record<string, unknown> {
  const ports: Record<string, { HostIp: string; HostPort: string }[] | null> = Object.fromEntries(
    Object.keys(container.state === 'running' ? container.config.ExposedPorts : {}).map((key) => [key, null]),
  );
  for (const p of container.ports) {
    const key = `${String(p.containerPort)}/${p.protocol}`;
    const ips = p.hostIp === '0.0.0.0' ? ['0.0.0.0', '::'] : [p.hostIp];
    ports[key] = [...(ports[key] ?? []), ...ips.map((HostIp) => ({ HostIp, HostPort: String(p.hostPort) }))];
  }
  const address = container.ip ?? '';
  const endpoint = { Gateway: address === '' ? '' : '172.17.0.1', IPAddress: address, IPPrefixLen: address === '' ? 0 : 16 };
  return { Ports: ports, ...endpoint, Networks: { [container.hostConfig.NetworkMode]: { Aliases: null, ...endpoint } } };
}

/** GET /networks/{id} */
export const inspectNetwork: Handler = (daemon, request) => {
  const key = request.params['id'] ?? '';
  const network = Object.values(engineOf(daemon).networks).find((n) => n.name === key || n.id.startsWith(key));
  if (!network) throw new Refusal(404, `network ${key} not found`, 'other');
  const members = Object.values(engineOf(daemon).containers).filter((c) => c.hostConfig.NetworkMode === network.name && c.ip !== null);
  return {
    status: 200,
    body: {
      Name: network.name,
      Id: network.id,
      Scope: 'local',
      Driver: network.driver,
      IPAM: { Driver: 'default', Config: network.subnet === '' ? [] : [{ Subnet: network.subnet, Gateway: network.gateway }] },
      Containers: Object.fromEntries(members.map((c) => [c.id, { Name: c.name, IPv4Address: `${c.ip ?? ''}/16` }])),
    },
  };
};

/** GET /volumes/{name}: there are no volumes yet. */
export const inspectVolume: Handler = (_daemon, request) => {
  throw new Refusal(404, `get ${request.params['name'] ?? ''}: no such volume`, 'other');
};
