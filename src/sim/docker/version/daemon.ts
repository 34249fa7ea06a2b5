// What the daemon says of itself: ping, version, info.
import { hexOf } from '../../random';
import { machineOf } from '../../world';
import { engineOf, type Handler, named, Refusal } from '../api/daemon';
import { API_VERSION, DOCKER_VERSION } from './numbers';
import { valuesOf } from '../../values';

/** HEAD /_ping */
export const ping: Handler = () => ({ status: 200, body: '' });

/** GET /version */
export const serverVersion: Handler = (daemon) => {
  const { kernel, hardware } = machineOf(daemon.sim.world, daemon.machine);
  const details = {
    ApiVersion: API_VERSION,
    MinAPIVersion: '1.24',
    GitCommit: '45873be',
    GoVersion: 'go1.24.3',
    Os: 'linux',
    Arch: hardware.architecture,
    KernelVersion: kernel?.release ?? '',
    BuildTime: 'Fri May 30 12:07:26 2025',
  };
  return {
    status: 200,
    body: {
      Platform: { Name: 'Kyeo (simulated)' },
      Components: [
        { Name: 'Engine', Version: DOCKER_VERSION, Details: { ...details, Experimental: 'false' } },
        { Name: 'containerd', Version: '1.7.27', Details: { GitCommit: '05044ec0a9a75232cad458027ca83437aae3f4da' } },
        { Name: 'runc', Version: '1.2.5', Details: { GitCommit: 'v1.2.5-0-g59923ef' } },
        { Name: 'docker-init', Version: '0.19.0', Details: { GitCommit: 'de40ad0' } },
      ],
      Version: DOCKER_VERSION,
      ...details,
    },
  };
};

/** GET /info */
export const serverInfo: Handler = (daemon) => {
  const engine = engineOf(daemon);
  const states = valuesOf(engine.containers).map((c) => c.state);
  const { hardware, kernel, os, hostname } = machineOf(daemon.sim.world, daemon.machine);
  return {
    status: 200,
    body: {
      Containers: states.length,
      ContainersRunning: states.filter((s) => s === 'running').length,
      ContainersPaused: states.filter((s) => s === 'paused').length,
      ContainersStopped: states.filter((s) => s !== 'running' && s !== 'paused').length,
      Images: Object.keys(engine.images).length,
      ServerVersion: DOCKER_VERSION,
      KernelVersion: kernel?.release ?? '',
      OperatingSystem: os?.name ?? '',
      NCPU: hardware.cpuCores,
      MemTotal: hardware.memoryMiB * 1024 * 1024,
      Name: hostname,
      ID: idOf(daemon.machine),
      Driver: 'overlay2',
      DriverStatus: [
        ['Backing Filesystem', 'extfs'],
        ['Supports d_type', 'true'],
        ['Using metacopy', 'false'],
        ['Native Overlay Diff', 'true'],
        ['userxattr', 'false'],
      ],
      Plugins: {
        Volume: ['local'],
        Network: ['bridge', 'host', 'ipvlan', 'macvlan', 'null', 'overlay'],
        Authorization: null,
        Log: ['awslogs', 'fluentd', 'gcplogs', 'gelf', 'journald', 'json-file', 'local', 'splunk', 'syslog'],
      },
      MemoryLimit: true,
      SwapLimit: true,
      CpuCfsPeriod: true,
      CpuCfsQuota: true,
      CPUShares: true,
      CPUSet: true,
      PidsLimit: true,
      IPv4Forwarding: true,
      OomKillDisable: false,
      Labels: [],
      HttpProxy: '',
      HttpsProxy: '',
      NoProxy: '',
      SecurityOptions: ['name=apparmor', 'name=seccomp,profile=builtin', 'name=cgroupns'],
      RegistryConfig: {
        InsecureRegistryCIDRs: ['::1/128', '127.0.0.0/8'],
        IndexConfigs: { 'docker.io': { Name: 'docker.io', Mirrors: [], Secure: true, Official: true } },
        Mirrors: [],
      },
      LoggingDriver: 'json-file',
      CgroupDriver: 'systemd',
      CgroupVersion: '2',
      OSType: 'linux',
      Architecture: 'x86_64',
      Runtimes: { 'io.containerd.runc.v2': { path: 'runc' }, runc: { path: 'runc' } },
      DefaultRuntime: 'runc',
      InitBinary: 'docker-init',
      DockerRootDir: '/var/lib/docker',
      Debug: false,
      ExperimentalBuild: false,
      LiveRestoreEnabled: false,
      IndexServerAddress: 'https://index.docker.io/v1/',
      Swarm: { LocalNodeState: 'inactive' },
    },
  };
};

/** The daemon's own number, made when it was installed. */
function idOf(machine: string): string {
  const digits = hexOf(`${machine}/daemon`, 32);
  return [0, 8, 12, 16, 20].map((from, index) => digits.slice(from, [8, 12, 16, 20, 32][index])).join('-');
}

/** GET /plugins/{name}/json: no plugin is installed. */
export const inspectPlugin: Handler = (_daemon, request) => {
  throw new Refusal(404, `plugin "${named(request, 'name')}" not found`, 'other');
};
