// Docker's help layout, filled from the command registry; the one-line descriptions are our own.
import { commands, groups } from '../commands';
import { type DockerCommand } from './context';

/** `docker run --help` */
export function commandHelp(command: DockerCommand, name: string): string {
  const aliases = [command.path, ...(command.aliases ?? [])].map((path) => ['docker', ...path].join(' '));
  const rows = Object.entries(command.flags).sort(([a], [b]) => a.localeCompare(b));
  const left = rows.map(([long, flag]) => {
    const kind = flag.type === 'bool' ? '' : ` ${flag.value ?? (flag.type === 'int' ? 'int' : flag.type)}`;
    return `  ${flag.short === undefined ? '   ' : `-${flag.short},`} --${long}${kind}`;
  });
  const width = Math.max(0, ...left.map((text) => text.length)) + 3;
  const options = rows.length === 0 ? '' : `\nOptions:\n${rows.map(([, flag], index) => `${(left[index] ?? '').padEnd(width)}${flag.help}\n`).join('')}`;
  return `Usage:  ${name} ${command.usage}\n\n${command.summary}\n${aliases.length > 1 ? `\nAliases:\n  ${aliases.join(', ')}\n` : ''}${options}`;
}

/** `docker container` */
export function groupHelp(group: string): string {
  const rows = commands.filter((c) => c.path[0] === group && c.path.length > 1).map((c): [string, string] => [c.path.slice(1).join(' '), c.summary]);
  return `Usage:  docker ${group} COMMAND\n\n${groups[group] ?? ''}\n\nCommands:\n${list(rows)}\nRun 'docker ${group} COMMAND --help' for more information on a command.\n`;
}

/** `docker` */
export function topHelp(): string {
  const top = commands.flatMap((c) => [c.path, ...(c.aliases ?? [])].filter((path) => path.length === 1).map((path): [string, string] => [path.join(' '), c.summary]));
  const management = Object.entries(groups);
  return `Usage:  docker [OPTIONS] COMMAND\n\nA simulated Docker CLI that answers as version 28.2.2 does\n\nManagement Commands:\n${list(management)}\nCommands:\n${list(top)}\nGlobal Options:\n  -c, --context string   Name of the context to use\n  -H, --host string      Address of the daemon to use\n  -v, --version          Print version information and quit\n\nRun 'docker COMMAND --help' for more information on a command.\n`;
}

function list(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([name]) => name.length)) + 2;
  return [...rows]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, summary]) => `  ${name.padEnd(width)}${summary}\n`)
    .join('');
}
