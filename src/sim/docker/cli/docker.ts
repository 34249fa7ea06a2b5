// The `docker` program: finds the command, parses its flags, and words every usage error as the real CLI does.
import { type Program, type ProgramContext, type ProgramResult } from '../../shell/program';
import { commands } from '../commands';
import { PROJECT_FLAGS, takeProjectFlags } from '../compose/command';
import { parsingOf } from '../reference/flagTable';
import { findReal, isRealGroup } from '../reference/reference';
import { refuse } from '../reference/refuse';
import { DOCKER_VERSION } from '../version/numbers';
import { cut, wordAt } from '../../text';
import { type Chosen } from './connect';
import { type DockerCommand, openCli } from './context';
import { parseFlags } from './flags';
import { takeGlobalFlags } from './globalFlags';
import { commandHelp, groupHelp, PLUGINS, realHelp, topHelp } from './help';
import { explain } from './problems';

/** Words that name a command, and the command. */
export interface FoundCommand {
  command: DockerCommand;
  /** As typed: `docker container run`. */
  name: string;
  rest: string[];
}

/** The exit code of a usage error. */
const USAGE = 125;
/** What Compose ends with when it does not understand the line (compose pkg/compose CommandSyntaxFailure). */
const COMPOSE_SYNTAX = 16;
const OLD_HELP = 'Flag shorthand -h has been deprecated, use --help\n';
/** Columns of help where the output is no terminal. */
const COLUMNS = 80;

/** Flags of the plugins themselves that are not simulated. */
const PLUGIN_FLAGS = 'all-resources ansi builder compatibility debug dry-run parallel profile progress project-directory'.split(' ');

/** A name of a command as one key; no argument holds a zero byte. */
const keyOf = (words: readonly string[]): string => words.join('\0');
const byName = new Map(commands.flatMap((command) => [command.path, ...(command.aliases ?? [])].map((path) => [keyOf(path), command])));
const MOST_WORDS = Math.max(...commands.flatMap(({ path, aliases = [] }) => [path, ...aliases].map(({ length }) => length)));

/** Finds the simulated command that arguments begin with; the longest name wins. */
export function findCommand(args: readonly string[]): FoundCommand | undefined {
  for (let length = Math.min(args.length, MOST_WORDS); length > 0; length--) {
    const path = args.slice(0, length);
    const command = byName.get(keyOf(path));
    if (command) return { command, name: ['docker', ...path].join(' '), rest: args.slice(length) };
  }
  return undefined;
}

/** The docker CLI as a program. */
export const docker: Program = {
  run(program) {
    const taken = takeGlobalFlags(program.argv.slice(1));
    if ('error' in taken) {
      program.err(taken.usage ? `${taken.error}\n\nUsage:  docker [OPTIONS] COMMAND [ARG...]\n\nRun 'docker --help' for more information\n` : `${taken.error}\n`);
      return taken.usage ? USAGE : 1;
    }
    const { chosen, args, help, version, missing } = taken;
    const [first] = args;
    if (help === 'short') program.err(OLD_HELP);
    if (help !== null || (first === undefined && !version)) return show(program, topHelp(columnsOf(program), homeOf(program)));
    if (missing !== undefined) return refuse(program, { command: 'docker', typed: 'docker', flag: missing });
    if (first === undefined) return show(program, `Docker version ${DOCKER_VERSION}, build e6534b4\n`);
    if (first === 'help') return helpOn(program, args.slice(1));
    const taking = takeProjectFlags(args);
    const found = findCommand(taking.args);
    return found ? runCommand(program, found, chosen, taking.project) : notSimulated(program, args);
  },
};

function show(program: ProgramContext, page: string): number {
  program.out(page);
  return 0;
}

function columnsOf({ sim, terminal, outputIsTty }: ProgramContext): number {
  return (outputIsTty && terminal !== null ? sim.world.terminals[terminal]?.columns : undefined) ?? COLUMNS;
}

const homeOf = ({ session }: ProgramContext): string => session.env['HOME'] ?? '/root';

/** `docker help WORD…` */
function helpOn(program: ProgramContext, words: readonly string[]): number {
  if (words.length === 0) return show(program, topHelp(columnsOf(program), homeOf(program)));
  const found = findCommand(words);
  if (found?.rest.length === 0) return show(program, commandHelp(found.command, found.name, columnsOf(program)));
  const name = words.join(' ');
  const real = findReal(words);
  if (real?.length === words.length) return show(program, realHelp(real.command, `docker ${name}`, columnsOf(program)));
  if (isRealGroup(name)) return show(program, groupHelp(name));
  program.err(`unknown help topic: ${name}\n`);
  return 1;
}

/** Words that no simulated command begins with: a real command, a group, or nothing that docker knows. */
function notSimulated(program: ProgramContext, args: readonly string[]): number {
  const asksHelp = args.includes('--help');
  const real = findReal(args);
  if (real) {
    const typed = ['docker', ...args.slice(0, real.length)].join(' ');
    return asksHelp ? show(program, realHelp(real.command, typed, columnsOf(program))) : refuse(program, { command: real.command.path, typed });
  }
  const depth = [2, 1].find((length) => args.length >= length && isRealGroup(args.slice(0, length).join(' ')));
  if (depth !== undefined) return inGroup(program, args.slice(0, depth).join(' '), args.slice(depth));
  if (asksHelp) return show(program, topHelp(columnsOf(program), homeOf(program)));
  program.err(`docker: unknown command: docker ${wordAt(args, 0)}\n\nRun 'docker --help' for more information\n`);
  return 1;
}

/** `docker container` and a word that names none of its commands. */
function inGroup(program: ProgramContext, group: string, rest: readonly string[]): number {
  const [word] = rest;
  if (word === undefined) program.err(groupHelp(group));
  if (word === undefined) return 0;
  if (rest.includes('--help')) return show(program, groupHelp(group));
  if (PLUGINS.some((plugin) => group.startsWith(plugin))) {
    // The plugins take flags before the command: `docker compose -f FILE up`
    const command = rest.map((one) => `${group} ${one}`).find((name) => findReal(name.split(' '))?.length === name.split(' ').length) ?? group;
    if (command === group && !word.startsWith('-')) return unknownToPlugin(program, group, word);
    if (command !== group && findCommand(command.split(' ')) === undefined) return refuse(program, { command, typed: `docker ${command}` });
    const flag = PLUGIN_FLAGS.find((long) => rest.some((one) => one === `--${long}` || one.startsWith(`--${long}=`)));
    if (flag !== undefined) return refuse(program, { command: group, typed: `docker ${group}`, flag });
    const own = group === 'compose' ? parseFlags(PROJECT_FLAGS, rest, false) : undefined;
    if (own?.ok === true) return show(program, groupHelp(group));
    if (own) return composeSyntax(program, own.error);
  }
  const usage = `\n\nUsage:  docker ${group}\n\nRun 'docker ${group} --help' for more information\n`;
  if (word.startsWith('-') && word.length > 1) {
    program.err(`${word.startsWith('--') ? `unknown flag: ${cut(word, '=')[0]}` : `unknown shorthand flag: '${word.charAt(1)}' in ${word}`}${usage}`);
    return USAGE;
  }
  program.err(`docker: unknown command: docker ${group} ${word}${usage}`);
  return 1;
}

/** Compose says what is wrong with a flag, and no more (cmd/main.go). */
function composeSyntax(program: ProgramContext, error: string): number {
  program.err(`${error}\n`);
  return COMPOSE_SYNTAX;
}

/** The plugins show their help to whoever types a command that they do not have (buildx commands/root.go, compose cmd/compose/compose.go). */
function unknownToPlugin(program: ProgramContext, group: string, word: string): number {
  program.out(groupHelp(group));
  program.err(group === 'compose' ? `unknown docker command: ${JSON.stringify(`${group} ${word}`)}\n` : `ERROR: unknown command: ${JSON.stringify(word)}\n`);
  return group === 'compose' ? COMPOSE_SYNTAX : 1;
}

function runCommand(program: ProgramContext, { command, name, rest }: FoundCommand, chosen: Chosen, project: readonly string[]): ProgramResult {
  const ask = `\n\nUsage:  ${name}${command.usage === '' ? '' : ` ${command.usage}`}\n\n`;
  const { table, old, missing, real } = parsingOf(command);
  const parsed = parseFlags(table, rest, command.interspersed ?? true, old);
  if (!parsed.ok && command.path[0] === 'compose') return composeSyntax(program, parsed.error);
  if (!parsed.ok) {
    program.err(`${parsed.error}${ask}Run '${name} --help' for more information\n`);
    return USAGE;
  }
  const { flags, args, warnings } = parsed;
  if (flags.on('help')) return show(program, (rest.includes('--help') ? '' : OLD_HELP) + commandHelp(command, name, columnsOf(program)));
  for (const warning of warnings) program.err(`${warning}\n`);
  const problem = countProblem(command, args.length);
  if (problem !== undefined) {
    program.err(
      command.args.terse === true
        ? `accepts ${String(command.args.min)} arg(s), received ${String(args.length)}\n`
        : `docker: '${name}' ${problem.text}${ask}${problem.see} '${name} --help' for more information\n`,
    );
    return 1;
  }
  const flag = flags.given().find((long) => missing.has(long));
  if (flag !== undefined) return refuse(program, { command: real?.path ?? command.path.join(' '), typed: name, flag });
  try {
    const before = parseFlags(command.groupFlags ?? {}, project);
    return command.run(openCli(program, name, chosen), before.ok ? before.flags.with(flags) : flags, args);
  } catch (failure) {
    return explain({ name, err: program.err }, failure, command);
  }
}

/** The words for a wrong number of arguments; `SRun` is a slip of version 28.2.2. */
function countProblem({ args: { min, max } }: DockerCommand, given: number): { text: string; see: 'See' | 'Run' | 'SRun' } | undefined {
  if (given >= min && (max === undefined || given <= max)) return undefined;
  const plural = (n: number): string => `${String(n)} argument${n === 1 ? '' : 's'}`;
  if (max === 0) return { text: 'accepts no arguments', see: 'Run' };
  if (min === max) return { text: `requires ${plural(min)}`, see: 'Run' };
  if (max === undefined) return { text: `requires at least ${plural(min)}`, see: 'See' };
  if (min === 0) return { text: `requires at most ${plural(max)}`, see: 'SRun' };
  return { text: `requires at least ${String(min)} and at most ${plural(max)}`, see: 'Run' };
}
