// From a Dockerfile's text to its stages: every instruction is checked as BuildKit checks it.
import { firstWord, lastWord, wordAt } from '../../../text';
import { type Command, type CopyCommand, type Dockerfile, INSTRUCTIONS, type InstructionName, type Stage } from './commands';
import { readFlags } from './flags';
import { readHealth } from './health';
import { chomped, heredocOf } from './heredoc';
import { type Instruction, readInstructions } from './lines';
import { DockerfileProblem } from './problem';
import { withSuggestion } from './suggest';
import { jsonWords, listOf, pairsOf, quotedWords } from './words';

/** Refuses an instruction in BuildKit's words. */
function refuse({ start, end }: Instruction, message: string): never {
  throw new DockerfileProblem(`dockerfile parse error on line ${String(start)}: ${message}`, { start, end });
}

const isInstruction = (name: string): name is InstructionName => (INSTRUCTIONS as readonly string[]).includes(name);

/** Parses a Dockerfile. Throws DockerfileProblem. */
export function parseDockerfile(source: string): Dockerfile {
  if (source === '') throw new DockerfileProblem('the Dockerfile cannot be empty', null);
  const { instructions, escape } = readInstructions(source);
  const file: Dockerfile = { globalArgs: [], stages: [], escape };
  for (const instruction of instructions) {
    const name = instruction.name.toUpperCase();
    if (!isInstruction(name)) refuse(instruction, withSuggestion(`unknown instruction: ${instruction.name}`, instruction.name, INSTRUCTIONS));
    if (name === 'FROM') {
      file.stages.push(readFrom(instruction));
      continue;
    }
    const command = readCommand(instruction, name, escape);
    const stage = file.stages.at(-1);
    if (stage) stage.commands.push(command);
    else if (command.name === 'ARG') file.globalArgs.push(command);
    else throw new DockerfileProblem('no build stage in current context', { start: instruction.start, end: instruction.end });
  }
  if (file.stages.length === 0) throw new DockerfileProblem('dockerfile contains no stages to build', null);
  return file;
}

/** Parses the instruction of an ONBUILD trigger. Throws DockerfileProblem. */
export function parseTrigger(trigger: string, escape: string): Command {
  const [instruction, ...more] = readInstructions(trigger).instructions;
  const name = instruction?.name.toUpperCase() ?? '';
  if (!instruction || more.length > 0 || !isInstruction(name) || name === 'FROM') throw new DockerfileProblem('onbuild trigger should be a single expression', null);
  return readCommand(instruction, name, escape);
}

function readFrom(instruction: Instruction): Stage {
  const complain = (message: string): never => refuse(instruction, message);
  const args = listOf(instruction.rest, instruction);
  const named = args.length === 3 && args[1]?.toLowerCase() === 'as';
  const name = named ? wordAt(args, 2).toLowerCase() : '';
  if (named && !/^[a-z][a-z0-9-_.]*$/.test(name)) complain(`invalid name for build stage: ${JSON.stringify(args[2])}, name can't start with a number or contain symbols`);
  if (!named && args.length !== 1) complain('FROM requires either one or three arguments');
  const flags = readFlags(instruction.flags, { platform: 'text' }, complain);
  const { text, start, end } = instruction;
  return { base: wordAt(args, 0), name, platform: flags.text('platform'), text, start, end, commands: [] };
}

function readCommand(instruction: Instruction, name: Exclude<InstructionName, 'FROM'>, escape: string): Command {
  const { rest, text, start, end, heredocs } = instruction;
  const complain = (message: string): never => refuse(instruction, message);
  const base = { text, start, end };
  const atLeastOne = <T>(items: readonly T[]): readonly T[] => (items.length > 0 ? items : complain(`${name} requires at least one argument`));
  const noFlags = (): void => void readFlags(instruction.flags, {}, complain);
  switch (name) {
    case 'COPY':
    case 'ADD':
      return { ...base, ...readCopy(instruction, name, complain) };
    case 'RUN': {
      const mounts = readFlags(instruction.flags, { mount: 'list', network: 'text', security: 'text' }, complain).list('mount');
      if (mounts.some((mount) => /(?:^|,)from=[^,]*\$[^,]/i.test(mount))) complain("'from' doesn't support variable expansion, define alias stage instead");
      return { ...base, name, ...wordsOf(instruction), heredocs, mounts };
    }
    case 'CMD':
    case 'ENTRYPOINT':
      noFlags();
      return { ...base, name, ...wordsOf(instruction) };
    case 'ENV':
    case 'LABEL': {
      noFlags();
      const pairs = atLeastOne(pairsOf(rest, name, escape, instruction));
      if (pairs.some(([key]) => key === '')) complain(`${name} names can not be blank`);
      return { ...base, name, pairs: [...pairs] };
    }
    case 'ARG': {
      const args = atLeastOne(quotedWords(rest, escape)).map((word) => {
        const cut = word.indexOf('=');
        if (cut === 0) complain('ARG names can not be blank');
        return cut < 0 ? { key: word, value: null } : { key: word.slice(0, cut), value: word.slice(cut + 1) };
      });
      return { ...base, name, args };
    }
    case 'EXPOSE':
      noFlags();
      return { ...base, name, items: [...atLeastOne(rest === '' ? [] : rest.split(/\s+/))].sort() };
    case 'VOLUME': {
      noFlags();
      const items = atLeastOne(listOf(rest, instruction)).map((item) => item.trim());
      if (items.includes('')) complain('VOLUME specified can not be an empty string');
      return { ...base, name, items };
    }
    case 'SHELL': {
      noFlags();
      const words = jsonWords(rest, instruction);
      if (words ? words.length === 0 : rest === '') complain('SHELL requires at least one argument');
      return { ...base, name, items: words ?? complain(`SHELL requires the arguments to be in JSON form`) };
    }
    case 'HEALTHCHECK':
      return { ...base, name, health: readHealth(instruction, complain) };
    case 'ONBUILD': {
      if (rest === '') complain('ONBUILD requires at least one argument');
      const trigger = firstWord(rest).toUpperCase();
      if (trigger === 'ONBUILD') complain("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
      if (trigger === 'MAINTAINER' || trigger === 'FROM') complain(`${trigger} isn't allowed as an ONBUILD trigger`);
      return { ...base, name, trigger: [text.replace(/^onbuild\s*/i, ''), ...heredocs.map((doc) => `${doc.content}${doc.name}`)].join('\n') };
    }
    case 'MAINTAINER':
    case 'STOPSIGNAL':
    case 'USER':
    case 'WORKDIR':
      noFlags();
      if (rest === '') complain(`${name} requires exactly one argument`);
      return { ...base, name, value: rest };
  }
}

/** The words of RUN, CMD and ENTRYPOINT: a JSON array, or one line for the shell. */
function wordsOf(instruction: Instruction): { words: string[]; shellForm: boolean } {
  const words = jsonWords(instruction.rest, instruction);
  if (words) return { words, shellForm: false };
  return { words: instruction.rest === '' ? [] : [instruction.rest], shellForm: true };
}

function readCopy(instruction: Instruction, name: 'COPY' | 'ADD', complain: (message: string) => never): CopyCommand {
  const args = listOf(instruction.rest, instruction);
  if (args.length < 2) complain(`${name} requires at least two arguments, but only one was provided. Destination could not be determined`);
  const flags = readFlags(
    instruction.flags,
    { chown: 'text', chmod: 'text', link: 'bool', ...(name === 'COPY' ? { from: 'text' } : { 'keep-git-dir': 'bool', checksum: 'text' }) },
    complain,
  );
  const dest = lastWord(args);
  if (heredocOf(dest)) complain(`${name} cannot accept a heredoc as a destination`);
  const sources: string[] = [];
  const inline: CopyCommand['inline'] = [];
  for (const source of args.slice(0, -1)) {
    const heredoc = heredocOf(source);
    const found = heredoc && instruction.heredocs.find((doc) => doc.name === heredoc.name);
    if (found) inline.push({ name: found.name, content: chomped(found), expand: found.expand });
    else sources.push(source);
  }
  return { name, sources, inline, dest, from: flags.text('from'), chown: flags.text('chown'), chmod: flags.text('chmod') };
}
