// `docker version` and `docker info` on the client.
import { contextInUse } from '../cli/connect';
import { ask, type Cli, type DockerCommand } from '../cli/context';
import { CliFailure, Unreachable } from '../cli/problems';
import { ExecutionProblem, readTemplate, TemplateProblem } from '../format/template';
import { infoText } from './infoText';
import { machineOf } from '../../world';
import { API_VERSION, DOCKER_VERSION } from './numbers';

/** What serverVersion answers. */
interface VersionBody {
  Version: string;
  ApiVersion: string;
  MinAPIVersion: string;
  GitCommit: string;
  GoVersion: string;
  BuildTime: string;
  Os: string;
  Arch: string;
  Platform: { Name: string };
  Components: { Name: string; Version: string; Details: Record<string, string> }[];
}

/** The exit code for a template that cannot be read. */
const BAD_TEMPLATE = 64;
const formatFlag = { format: { type: 'string', short: 'f', help: "Print as JSON ('json'), or as a Go template says" } } as const;

/** Fills a template, or prints JSON; gives back the exit code. */
function printAs(cli: Cli, format: string, body: unknown, typeName: string, name = ''): number {
  if (format === 'json') {
    cli.out(`${JSON.stringify(body)}\n`);
    return 0;
  }
  try {
    cli.out(`${readTemplate(format).fill(body, typeName)}\n`);
    return 0;
  } catch (problem) {
    if (!(problem instanceof TemplateProblem) && !(problem instanceof ExecutionProblem)) throw problem;
    if (problem instanceof ExecutionProblem) cli.out('\n');
    const words = problem.message.replace(/^template: :/, `template: ${name}:`).replace('executing ""', `executing "${name}"`);
    cli.err(`${problem instanceof TemplateProblem ? 'template parsing error: ' : ''}${words}\n`);
    return problem instanceof TemplateProblem ? BAD_TEMPLATE : 1;
  }
}

/** Facts about the client. */
function clientFacts(cli: Cli): Record<string, string> {
  const { os, hardware } = machineOf(cli.program.sim.world, cli.program.machine);
  return {
    Version: DOCKER_VERSION,
    ApiVersion: API_VERSION,
    DefaultAPIVersion: API_VERSION,
    GitCommit: 'e6534b4',
    GoVersion: 'go1.24.3',
    Os: os?.family ?? 'linux',
    Arch: hardware.architecture,
    BuildTime: 'Fri May 30 12:07:14 2025',
    Context: contextInUse(cli.program, cli.chosen),
  };
}

export const version: DockerCommand = {
  path: ['version'],
  usage: '[OPTIONS]',
  summary: 'Show the versions of client and server',
  flags: formatFlag,
  fidelity: 'simplified',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const format = flags.text('format');
    const client = clientFacts(cli);
    if (format === undefined) cli.out(clientText(client));
    let server: VersionBody | null = null;
    let problem = '';
    try {
      server = ask(cli, 'GET', '/version').body as VersionBody;
    } catch (failure) {
      if (!(failure instanceof CliFailure)) throw failure;
      problem = `${failure.message}\n`;
    }
    const exit = format === undefined ? 0 : printAs(cli, format, { Client: goNames(client), Server: server && goNames(server) }, 'system.versionInfo', 'version');
    if (format === undefined && server) cli.out(serverText(server));
    cli.err(problem);
    return problem === '' ? exit : 1;
  },
};

/** A template calls a field as Go does, where JSON spells it differently. */
function goNames<T extends { ApiVersion?: string }>(facts: T): T {
  return Object.defineProperty({ ...facts }, 'APIVersion', { value: facts.ApiVersion });
}

const row = (label: string, value: string, indent = 1): string => `${' '.repeat(indent)}${`${label}:`.padEnd(20 - indent)}${value}\n`;

function clientText(client: Record<string, string>): string {
  const { Version = '', ApiVersion = '', GoVersion = '', GitCommit = '', BuildTime = '', Os = '', Arch = '', Context = '' } = client;
  return `Client: Kyeo (simulated)\n${row('Version', Version)}${row('API version', ApiVersion)}${row('Go version', GoVersion)}${row('Git commit', GitCommit)}${row('Built', BuildTime)}${row('OS/Arch', `${Os}/${Arch}`)}${row('Context', Context)}`;
}

function serverText(v: VersionBody): string {
  const components = v.Components.slice(1)
    .map((c) => ` ${c.Name}:\n${row('Version', c.Version, 2)}${row('GitCommit', c.Details['GitCommit'] ?? '', 2)}`)
    .join('');
  return `\nServer: ${v.Platform.Name}\n Engine:\n${row('Version', v.Version, 2)}${row('API version', `${v.ApiVersion} (minimum version ${v.MinAPIVersion})`, 2)}${row('Go version', v.GoVersion, 2)}${row('Git commit', v.GitCommit, 2)}${row('Built', v.BuildTime, 2)}${row('OS/Arch', `${v.Os}/${v.Arch}`, 2)}${row('Experimental', 'false', 2)}${components}`;
}

export const info: DockerCommand = {
  path: ['system', 'info'],
  aliases: [['info']],
  usage: '[OPTIONS]',
  summary: 'Show what the daemon manages',
  flags: formatFlag,
  fidelity: 'simplified',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const format = flags.text('format');
    const context = contextInUse(cli.program, cli.chosen);
    if (format === undefined) cli.out(`Client: Kyeo (simulated)\n Version:    ${DOCKER_VERSION}\n Context:    ${context}\n Debug Mode: false\n\nServer:\n`);
    try {
      const body = ask(cli, 'GET', '/info').body as Record<string, unknown>;
      if (format !== undefined) return printAs(cli, format, { ...body, ClientInfo: { Debug: false, Context: context, Plugins: [], Warnings: null } }, 'system.dockerInfo');
      cli.out(infoText(body));
      return 0;
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      if (format !== undefined) {
        cli.err(`${failure.message}\n`);
        return 1;
      }
      cli.err(`ERROR: ${failure.message}\nerrors pretty printing info\n`);
      return 1;
    }
  },
};
