// The server's part of `docker info`, laid out as the CLI does.
import { bytesSize } from '../format/units';

type Body = Readonly<Record<string, unknown>>;

const show = (value: unknown): string =>
  Array.isArray(value) ? value.join(' ') : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Labels, with the blanks before them, and where their values stand in the answer; a list stands below its label. */
const LINES: readonly (readonly [label: string, of: (body: Body) => unknown])[] = [
  ['Containers', (i) => i['Containers']],
  [' Running', (i) => i['ContainersRunning']],
  [' Paused', (i) => i['ContainersPaused']],
  [' Stopped', (i) => i['ContainersStopped']],
  ['Images', (i) => i['Images']],
  ['Server Version', (i) => i['ServerVersion']],
  ['Storage Driver', (i) => i['Driver']],
  ['Logging Driver', (i) => i['LoggingDriver']],
  ['Cgroup Driver', (i) => i['CgroupDriver']],
  ['Cgroup Version', (i) => i['CgroupVersion']],
  ['Swarm', (i) => (i['Swarm'] as { LocalNodeState: string }).LocalNodeState],
  ['Runtimes', (i) => Object.keys(i['Runtimes'] as object)],
  ['Default Runtime', (i) => i['DefaultRuntime']],
  ['Init Binary', (i) => i['InitBinary']],
  ['Kernel Version', (i) => i['KernelVersion']],
  ['Operating System', (i) => i['OperatingSystem']],
  ['OSType', (i) => i['OSType']],
  ['Architecture', (i) => i['Architecture']],
  ['CPUs', (i) => i['NCPU']],
  ['Total Memory', (i) => bytesSize(Number(i['MemTotal']))],
  ['Name', (i) => i['Name']],
  ['ID', (i) => i['ID']],
  ['Docker Root Dir', (i) => i['DockerRootDir']],
  ['Debug Mode', (i) => i['Debug']],
  ['Experimental', (i) => i['ExperimentalBuild']],
];

/** Every line below `Server:`. */
export function infoText(body: Body): string {
  const lines = LINES.map(([label, of]) => ` ${label}: ${show(of(body))}\n`);
  return `${lines.join('')} Insecure Registries:\n  ::1/128\n  127.0.0.0/8\n Live Restore Enabled: ${show(body['LiveRestoreEnabled'])}\n`;
}
