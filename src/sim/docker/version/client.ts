// `docker version` and `docker info` on the client.
import { contextInUse } from '../cli/connect';
import { ask, type DockerCommand } from '../cli/context';
import { Unreachable } from '../cli/problems';
import { bytesSize } from '../format/units';
import { API_VERSION, DOCKER_VERSION } from './numbers';

/** What serverVersion answers. */
interface VersionBody {
  Version: string;
  ApiVersion: string;
  MinAPIVersion: string;
  GitCommit: string;
  GoVersion: string;
  BuildTime: string;
  Platform: { Name: string };
  Components: { Name: string; Version: string; Details: { GitCommit: string } }[];
}

export const version: DockerCommand = {
  path: ['version'],
  usage: '[OPTIONS]',
  summary: 'Show the versions of client and server',
  flags: {},
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli) {
    const row = (label: string, value: string, indent = 1): string => `${' '.repeat(indent)}${`${label}:`.padEnd(20 - indent)}${value}\n`;
    const context = contextInUse(cli.program, cli.chosen);
    cli.out(
      `Client: Kyeo (simulated)\n${row('Version', DOCKER_VERSION)}${row('API version', API_VERSION)}${row('Go version', 'go1.24.3')}${row('Git commit', 'e6534b4')}${row('Built', 'Fri May 30 12:07:14 2025')}${row('OS/Arch', 'linux/amd64')}${row('Context', context)}`,
    );
    const v = ask(cli, 'GET', '/version').body as VersionBody;
    cli.out(
      `\nServer: ${v.Platform.Name}\n Engine:\n${row('Version', v.Version, 2)}${row('API version', `${v.ApiVersion} (minimum version ${v.MinAPIVersion})`, 2)}${row('Go version', v.GoVersion, 2)}${row('Git commit', v.GitCommit, 2)}${row('Built', v.BuildTime, 2)}${row('OS/Arch', 'linux/amd64', 2)}${row('Experimental', 'false', 2)}`,
    );
    for (const c of v.Components) cli.out(` ${c.Name}:\n${row('Version', c.Version, 2)}${row('GitCommit', c.Details.GitCommit, 2)}`);
    return 0;
  },
};

export const info: DockerCommand = {
  path: ['system', 'info'],
  aliases: [['info']],
  usage: '[OPTIONS]',
  summary: 'Show what the daemon manages',
  flags: {},
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli) {
    const context = contextInUse(cli.program, cli.chosen);
    cli.out(`Client: Kyeo (simulated)\n Version:    ${DOCKER_VERSION}\n Context:    ${context}\n Debug Mode: false\n\nServer:\n`);
    try {
      const i = cli.api('GET', '/info').body as Record<string, string | number>;
      const lines = [
        'Containers',
        ' Running:ContainersRunning',
        ' Paused:ContainersPaused',
        ' Stopped:ContainersStopped',
        'Images',
        'Server Version:ServerVersion',
        'Kernel Version:KernelVersion',
        'Operating System:OperatingSystem',
        'CPUs:NCPU',
      ];
      for (const line of lines) {
        const [label = '', key = label] = line.split(':');
        cli.out(` ${label}: ${String(i[key] ?? '')}\n`);
      }
      cli.out(` Total Memory: ${bytesSize(Number(i['MemTotal']))}\n Name: ${String(i['Name'])}\n`);
      return 0;
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      cli.err(`ERROR: ${failure.message}\nerrors pretty printing info\n`);
      return 1;
    }
  },
};
