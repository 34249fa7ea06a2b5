// What GET /containers/{id}/json says of a container's own files and its config, in Docker's order of keys.
import { type ContainerConfig } from '../api/types';
import { type Container } from '../container';
import { chainIds } from '../images/store';

const DATA = '/var/lib/docker';

const byName = <T>(map: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The files that the daemon keeps for a container; they are there once it has been started. */
export function filesOf({ id, startedAt }: Container): Record<string, string> {
  const path = (name: string): string => (startedAt === null ? '' : `${DATA}/containers/${id}/${name}`);
  return { ResolvConfPath: path('resolv.conf'), HostnamePath: path('hostname'), HostsPath: path('hosts'), LogPath: path(`${id}-json.log`) };
}

/** Where overlay2 keeps a container's layers on the host. The writable one bears the container's ID here; the real one has a number of its own. */
export function graphDriverOf({ id, layers }: Container): Record<string, unknown> {
  const own = `${DATA}/overlay2/${id}`;
  const below = chainIds(layers)
    .map((layer) => `${DATA}/overlay2/${layer.slice(7)}/diff`)
    .reverse();
  return { Data: { LowerDir: [`${own}-init/diff`, ...below].join(':'), MergedDir: `${own}/merged`, UpperDir: `${own}/diff`, WorkDir: `${own}/work` }, Name: 'overlay2' };
}

/** A config as container inspect prints it. */
export function containerConfig(config: ContainerConfig): Record<string, unknown> {
  return {
    Hostname: config.Hostname,
    Domainname: '',
    User: config.User,
    AttachStdin: config.AttachStdin ?? false,
    AttachStdout: config.AttachStdout ?? false,
    AttachStderr: config.AttachStderr ?? false,
    ...(Object.keys(config.ExposedPorts).length > 0 ? { ExposedPorts: config.ExposedPorts } : {}),
    Tty: config.Tty,
    OpenStdin: config.OpenStdin,
    StdinOnce: config.StdinOnce ?? false,
    Env: config.Env,
    Cmd: config.Cmd,
    ...(config.Healthcheck ? { Healthcheck: config.Healthcheck } : {}),
    Image: config.Image,
    Volumes: Object.keys(config.Volumes).length > 0 ? config.Volumes : null,
    WorkingDir: config.WorkingDir,
    Entrypoint: config.Entrypoint,
    OnBuild: config.OnBuild && config.OnBuild.length > 0 ? config.OnBuild : null,
    Labels: byName(config.Labels),
    ...(config.StopSignal === '' ? {} : { StopSignal: config.StopSignal }),
    ...(config.StopTimeout === undefined ? {} : { StopTimeout: config.StopTimeout }),
    ...(config.Shell ? { Shell: config.Shell } : {}),
  };
}
