// The `docker` program: finds the command, parses its flags, and words every usage error as the real CLI does.
import { type Program, type ProgramContext, type ProgramResult } from '../../shell/program';
import { commands, groupSummary } from '../commands';
import { type Chosen } from './connect';
import { type DockerCommand, openCli } from './context';
import { parseFlags } from './flags';
import { takeGlobalFlags } from './globalFlags';
import { commandHelp, groupHelp, topHelp } from './help';
import { DOCKER_VERSION } from '../version/numbers';
import { explain } from './problems';

/** Words that name a command, and the command. */
export interface FoundCommand {
  command: DockerCommand;
  /** As typed: `docker container run`. */
  name: string;
  rest: string[];
}

/** Finds the command that arguments begin with. */
export function findCommand(args: readonly string[]): FoundCommand | undefined {
  for (const command of commands) {
    for (const path of [command.path, ...(command.aliases ?? [])]) {
      if (path.every((word, index) => args[index] === word)) return { command, name: ['docker', ...path].join(' '), rest: args.slice(path.length) };
    }
  }
  return undefined;
}

/** The docker CLI as a program. */
export const docker: Program = {
  run(program) {
    const taken = takeGlobalFlags(program.argv.slice(1));
    if ('error' in taken) {
      program.err(taken.usage ? `${taken.error}\n\nUsage:  docker [OPTIONS] COMMAND [ARG...]\n\nRun 'docker --help' for more information\n` : `${taken.error}\n`);
      return taken.usage ? 125 : 1;
    }
    const { chosen, args } = taken;
    const [first] = args;
    if (first === undefined || first === '--help' || first === '-h' || (first === 'help' && args.length === 1)) {
      program.out(topHelp());
      return 0;
    }
    if (first === '--version' || first === '-v') {
      program.out(`Docker version ${DOCKER_VERSION}, build e6534b4\n`);
      return 0;
    }
    const found = findCommand(first === 'help' ? [...args.slice(1), '--help'] : args);
    return found ? runCommand(program, found, chosen) : unknownCommand(program, args);
  },
};

function unknownCommand(program: ProgramContext, args: readonly string[]): number {
  const [group = '', sub] = args;
  if (groupSummary(group) === undefined) {
    program.err(`docker: unknown command: docker ${group}\n\nRun 'docker --help' for more information\n`);
    return 1;
  }
  if (sub === undefined || sub === '--help') {
    (sub === undefined ? program.err : program.out)(groupHelp(group));
    return 0;
  }
  program.err(`docker: unknown command: docker ${group} ${sub}\n\nUsage:  docker ${group}\n\nRun 'docker ${group} --help' for more information\n`);
  return 1;
}

function runCommand(program: ProgramContext, { command, name, rest }: FoundCommand, chosen: Chosen): ProgramResult {
  const ask = `\n\nUsage:  ${name} ${command.usage}\n\n`;
  if (rest.includes('--help') && (command.interspersed !== false || rest[0] === '--help')) {
    program.out(commandHelp(command, name));
    return 0;
  }
  const parsed = parseFlags(command.flags, rest, command.interspersed ?? true);
  if (!parsed.ok) {
    program.err(`${parsed.error}${ask}Run '${name} --help' for more information\n`);
    return 125;
  }
  const problem = countProblem(command, parsed.args.length);
  if (problem !== undefined) {
    program.err(`docker: '${name}' ${problem.text}${ask}${problem.see} '${name} --help' for more information\n`);
    return 1;
  }
  try {
    return command.run(openCli(program, name, chosen), parsed.flags, parsed.args);
  } catch (failure) {
    return explain({ name, err: program.err }, failure, command);
  }
}

/** The words for a wrong number of arguments. */
function countProblem({ args: { min, max } }: DockerCommand, given: number): { text: string; see: 'See' | 'Run' } | undefined {
  if (given >= min && (max === undefined || given <= max)) return undefined;
  const plural = (n: number): string => `${String(n)} argument${n === 1 ? '' : 's'}`;
  if (max === 0) return { text: 'accepts no arguments', see: 'Run' };
  if (min === max) return { text: `requires ${plural(min)}`, see: 'Run' };
  if (given < min) return { text: `requires at least ${plural(min)}`, see: 'See' };
  return { text: `requires at most ${plural(max ?? 0)}`, see: 'Run' };
}
