// `docker compose logs`, and the output of `docker compose up`: what containers print, each line behind its container's name.
import { type ProgramResult } from '../../shell/program';
import { ask, type Cli } from '../cli/context';
import { type LogLine } from '../container';
import { composeCommand } from './command';
import { chosenServices, containersOf, nameOf, type Project, serviceNameOf } from './project';

/** A container's name in front of what it prints: `web-1`. */
const shortName = (project: Project, name: string): string => name.replace(new RegExp(`^${project.name}-`), '');

/** What stands before the lines of each of these containers, all of the same width. */
function prefixesFor(project: Project, names: readonly string[]): (name: string) => string {
  const width = Math.max(0, ...names.map((name) => shortName(project, name).length));
  return (name) => `${shortName(project, name).padEnd(width)}  | `;
}

/** A text with a prefix before each of its lines. */
export function prefixed(prefix: string, text: string): string {
  return text.replace(/^(?=.)/gm, prefix);
}

/** What `follow` does beside printing. */
interface FollowOptions {
  /** Ctrl+C stops the containers, as after `up`. */
  stops: boolean;
  /** Lines to begin with: `all`, or a number. */
  tail: string;
}

/** Prints what containers have printed and, where a terminal can be held, goes on with what they print. */
export function follow(cli: Cli, project: Project, names: readonly string[], { stops, tail }: FollowOptions): ProgramResult {
  const { program, connection } = cli;
  const prefixOf = prefixesFor(project, names);
  if (stops) cli.out(`Attaching to ${names.map((name) => shortName(project, name)).join(', ')}\n`);
  const running: Record<string, string> = {};
  for (const name of names) {
    const { Id, State } = ask(cli, 'GET', `/containers/${name}/json`).body as { Id: string; State: { Running: boolean } };
    const lines = ask(cli, 'GET', `/containers/${Id}/logs`, { query: { stdout: '1', stderr: '1', tail } }).body as LogLine[];
    for (const line of lines) cli.out(prefixed(prefixOf(name), line.text));
    if (State.Running) running[Id] = prefixOf(name);
  }
  if (Object.keys(running).length === 0 || !program.foreground || program.terminal === null) return 0;
  program.sim.record({ type: 'terminal/jobStarted', terminal: program.terminal, job: { kind: 'compose', machine: connection.machine, prefixes: running, stops } });
  return { kind: 'holds' };
}

export const composeLogs = composeCommand({
  name: 'logs',
  usage: '[OPTIONS] [SERVICE...]',
  summary: 'Show what services printed',
  flags: {
    follow: { type: 'bool', short: 'f', help: 'Go on printing' },
    tail: { type: 'string', short: 'n', help: 'Lines to show from the end of each container' },
    'no-log-prefix': { type: 'bool', help: 'Print lines without names before them' },
    'no-color': { type: 'bool', help: 'Print without colors' },
  },
  fidelity: 'simplified',
  args: { min: 0 },
  run(cli, flags, args, project) {
    const services = chosenServices(project, args, false).map(({ name }) => name);
    const names = containersOf(cli, project)
      .filter((container) => services.includes(serviceNameOf(container)))
      .map(nameOf);
    const tail = flags.text('tail') ?? 'all';
    if (flags.on('follow')) return follow(cli, project, names, { stops: false, tail });
    const prefixOf = prefixesFor(project, names);
    const lines = names.flatMap((name) =>
      (ask(cli, 'GET', `/containers/${name}/logs`, { query: { stdout: '1', stderr: '1', tail } }).body as LogLine[]).map((line) => ({ ...line, name })),
    );
    for (const { name, text } of lines.sort((a, b) => a.at - b.at)) cli.out(flags.on('no-log-prefix') ? text : prefixed(prefixOf(name), text));
    return 0;
  },
});
