// Docker's help layout, filled from the command registry and the table of what real docker has; the descriptions are our own.
import { commands } from '../commands';
import { parsedAs } from '../reference/flagTable';
import { isRealGroup, type RealCommand, realCommand, realCommands, type RealFlag } from '../reference/reference';
import { COMMAND_WORDS, GROUP_WORDS } from '../reference/words';
import { cut } from '../../text';
import { type DockerCommand } from './context';
import { type Flag } from './flags';
import { globalFlags } from './globalFlags';
import { optionsTable, type UsageRow } from './usage';

/** Commands that `docker --help` names first, in its order. */
const COMMON = ['run', 'exec', 'ps', 'build', 'pull', 'push', 'images', 'login', 'logout', 'search', 'version', 'info'];
/** Plugins, which help marks with a star. */
export const PLUGINS = ['buildx', 'compose'];
/** Groups that only a daemon with experimental features, or one in a swarm, has. */
const NOT_OFFERED = ['checkpoint', 'config', 'node', 'secret', 'service', 'stack'];
/** Columns of a name in a list of commands. */
const NAME_WIDTH = 11;

/** The simulated command behind a real one, by its canonical words. */
const simulated = new Map(commands.map((command) => [realCommand(command.path.join(' '))?.path ?? command.path.join(' '), command]));

/** The simulated command that a real one is; undefined where it is not simulated. */
export function simulatedAs(real: RealCommand): DockerCommand | undefined {
  return simulated.get(real.path);
}

/** One line that says what a command does. */
export function summaryOf(real: RealCommand): string {
  return simulatedAs(real)?.summary ?? COMMAND_WORDS[real.path] ?? '';
}

const block = (title: string, rows: readonly (readonly [string, string])[]): string =>
  rows.length === 0 ? '' : `\n${title}:\n${rows.map(([name, summary]) => `  ${name.padEnd(NAME_WIDTH)} ${summary}\n`).join('')}`;

/** A flag as help writes it, and its description with the standard value. */
function rowOf(long: string, flag: Flag, real: RealFlag | undefined): UsageRow {
  const type = real ? real.type : flag.type === 'bool' ? '' : (flag.value ?? flag.type);
  const standard = real?.standard === undefined ? '' : ` (default ${real.standard})`;
  return { flag: `${flag.short === undefined ? '' : `-${flag.short}, `}--${long}${type === '' ? '' : ` ${type}`}`, text: flag.help + standard };
}

/** `docker run --help`: every flag of the real command, simulated or not. */
export function commandHelp(command: DockerCommand, name: string, columns: number): string {
  const real = realCommand(command.path.join(' '));
  const known = new Map((real?.flags ?? []).map((flag) => [flag.long, flag]));
  const table: Record<string, Flag> = { ...Object.fromEntries([...known.values()].filter((flag) => !flag.hidden).map((flag) => [flag.long, parsedAs(flag)])), ...command.flags };
  // `-h` is the host name here, so that help is listed among the flags
  if ('hostname' in table) table['help'] = { type: 'bool', help: 'Print this help' };
  const rows = Object.keys(table)
    .sort()
    .flatMap((long) => (table[long] ? [rowOf(long, table[long], known.get(long))] : []));
  return usagePage(name, command.usage, command.summary, real, optionsTable(rows, columns));
}

/** Help for a command that is not simulated: its real usage and flags, and that it does nothing here. */
export function realHelp(real: RealCommand, name: string, columns: number): string {
  const rows = real.flags.filter(({ hidden }) => !hidden).map((flag) => rowOf(flag.long, parsedAs(flag), flag));
  return usagePage(name, real.usage, `${summaryOf(real)}\n\nThis simulator does not run it (yet).`, real, optionsTable(rows, columns));
}

function usagePage(name: string, usage: string, about: string, real: RealCommand | undefined, options: string): string {
  const names = real ? [real.path, ...real.aliases].map((one) => `docker ${one}`) : [name];
  const aliases = names.length > 1 ? `\nAliases:\n  ${names.join(', ')}\n` : '';
  return `Usage:  ${name}${usage === '' ? '' : ` ${usage}`}\n\n${about}\n${aliases}${options === '' ? '' : `\nOptions:\n${options}`}`;
}

/** The commands of a group by the word after it, once each. */
function membersOf(group: string): { word: string; real: RealCommand }[] {
  return realCommands.flatMap((real) => {
    const name = [real.path, ...real.aliases].find((one) => one.startsWith(`${group} `));
    return name === undefined ? [] : [{ word: name.slice(group.length + 1), real }];
  });
}

/** `docker container` */
export function groupHelp(group: string): string {
  const members = membersOf(group);
  const offered = members.some(({ real }) => real.offered) ? members.filter(({ real }) => real.offered) : members;
  const nested = [...new Set(offered.flatMap(({ word }) => (word.includes(' ') ? [cut(word, ' ')[0]] : [])))];
  const rows = offered
    .filter(({ word }) => !word.includes(' '))
    .map(({ word, real }) => [word, summaryOf(real)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const inner = nested.map((word) => [word, GROUP_WORDS[`${group} ${word}`] ?? ''] as const);
  return `Usage:  docker ${group} COMMAND\n\n${GROUP_WORDS[group] ?? ''}\n${block('Management Commands', inner)}${block('Commands', rows)}\nRun 'docker ${group} COMMAND --help' for more information on a command.\n`;
}

/** `docker`, in a terminal of so many columns; `home` is where the client keeps its configuration. */
export function topHelp(columns: number, home: string): string {
  const single = new Map(
    realCommands.filter(({ offered }) => offered).flatMap((real) => [real.path, ...real.aliases].flatMap((name) => (name.includes(' ') ? [] : [[name, summaryOf(real)] as const]))),
  );
  const common = COMMON.map((name) => [name, single.get(name) ?? ''] as const);
  const groups = Object.keys(GROUP_WORDS).filter((name) => !name.includes(' ') && isRealGroup(name) && !NOT_OFFERED.includes(name) && name !== 'swarm');
  const others = [...single].filter(([name]) => !COMMON.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return `Usage:  docker [OPTIONS] COMMAND

A simulated docker CLI that answers as version 28.2.2 does
${block('Common Commands', common)}${block(
    'Management Commands',
    groups.map((name) => [PLUGINS.includes(name) ? `${name}*` : name, GROUP_WORDS[name] ?? '']),
  )}${block('Swarm Commands', [['swarm', GROUP_WORDS['swarm'] ?? '']])}${block('Commands', others)}
Global Options:
${globalOptions(columns, home)}
Run 'docker COMMAND --help' for more information on a command.

For more help on how to use Docker, head to https://docs.docker.com/go/guides/
`;
}

function globalOptions(columns: number, home: string): string {
  const standards: Readonly<Record<string, string>> = { config: '', tlscacert: '/ca.pem', tlscert: '/cert.pem', tlskey: '/key.pem' };
  const rows = Object.entries(globalFlags).map(([long, flag]): UsageRow => {
    const file = standards[long];
    const standard = long === 'log-level' ? '"info"' : file === undefined ? undefined : `"${home}/.docker${file}"`;
    const row = rowOf(long, flag, undefined);
    return standard === undefined ? row : { ...row, text: `${row.text} (default ${standard})` };
  });
  return optionsTable(rows, columns);
}
