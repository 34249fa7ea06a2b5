// What all compose commands share: the flags that name file and project, reading the project, and Compose's exit codes.
import { caught } from '../../caught';
import { type ProgramResult } from '../../shell/program';
import { type Cli, type DockerCommand } from '../cli/context';
import { type FlagTable, type FlagValues, parseFlags } from '../cli/flags';
import { cut } from '../../text';
import { clockOf } from '../../world';
import { ComposeFailure, type Project } from './project';
import { readProject } from './read';

/** Flags that stand before the command's name. */
export const PROJECT_FLAGS: FlagTable = {
  file: { type: 'string', short: 'f', help: 'Compose file to read' },
  'project-name': { type: 'string', short: 'p', help: 'Name of the project' },
  profile: { type: 'list', value: 'stringArray', help: 'Profile whose services are there too' },
  'env-file': { type: 'string', help: 'File with variables for the compose file' },
};
const SHORT: Readonly<Record<string, string>> = { '-f': '--file', '-p': '--project-name' };

/** `compose -f x.yaml up -d` as `compose up -d`, and the project's flags by themselves: they stand before the command's name and nowhere else. Other words stay as they are. */
export function takeProjectFlags(args: readonly string[]): { args: readonly string[]; project: readonly string[] } {
  const none = { args, project: [] };
  if (args[0] !== 'compose') return none;
  const project: string[] = [];
  let at = 1;
  for (let word = args[at]; word?.startsWith('-') === true && word !== '--help'; word = args[at]) {
    const [name, attached] = cut(word, '=');
    const long = SHORT[name] ?? name;
    const value = attached ?? args[at + 1];
    if (!Object.hasOwn(PROJECT_FLAGS, long.slice(2)) || value === undefined) return none;
    project.push(long, value);
    at += attached === undefined ? 2 : 1;
  }
  return { args: ['compose', ...args.slice(at)], project };
}

/** What a compose command is made of. */
interface ComposeParts extends Pick<DockerCommand, 'usage' | 'summary' | 'flags' | 'args' | 'interspersed' | 'fidelity'> {
  name: string;
  run: (cli: Cli, flags: FlagValues, args: string[], project: Project) => ProgramResult;
}

/** Makes a compose command: it reads the project first, and ends with Compose's own exit codes. */
export function composeCommand({ name, run, flags, ...parts }: ComposeParts): DockerCommand {
  return {
    ...parts,
    path: ['compose', name],
    flags,
    groupFlags: PROJECT_FLAGS,
    run(cli, values, args) {
      const work = (): ProgramResult => {
        const project = readProject(cli, values);
        for (const warning of project.warnings) cli.err(`time="${stampOf(cli)}" level=warning msg="${warning.replaceAll('"', '\\"')}"\n`);
        return run(cli, values, args, project);
      };
      return caught(ComposeFailure, work, ({ message, exit }) => {
        cli.err(`${message}\n`);
        return exit;
      });
    },
  };
}

/** The present as Go's logger writes it. */
function stampOf(cli: Cli): string {
  return new Date(clockOf(cli.program.sim.world)).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Runs another docker command as if it had been typed, with its own flags. Throws what that command throws. */
export function runAs(cli: Cli, command: DockerCommand, argv: readonly string[]): ProgramResult {
  const parsed = parseFlags(command.flags, argv, command.interspersed ?? true);
  if (!parsed.ok) throw new ComposeFailure(parsed.error, 1);
  return command.run(cli, parsed.flags, parsed.args);
}
