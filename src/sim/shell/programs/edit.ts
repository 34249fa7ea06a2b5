// nano, vi, vim, edit: an editor opens on a file and holds the terminal until it is closed. What is typed into it comes as an input of its own.
import { type FileNode } from '../../kernel/files';
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { calledAs, cannotChange, pathOf, type Writer } from './support';
import { cannotCreate } from './writeFiles';

/** What an editor keeps: the file, whose editor it is, and why the file cannot be saved, if it cannot. */
export interface Edited {
  path: string;
  user: string;
  home: string;
  problem: string | null;
}

/** Why a text cannot be saved at a path, in the system's words; null when it can. */
export function whyNotSave(writer: Writer, path: string): string | null {
  const node = writer.files.read(path);
  if (node?.kind === 'dir') return 'Is a directory';
  return node ? cannotChange(writer, path) : cannotCreate(writer, path);
}

/** What an editor says where there is no screen to draw on. */
const NO_SCREEN: Readonly<Record<string, string>> = { nano: 'Standard input is not a terminal\n', vim: 'Vim: Warning: Input is not from a terminal\n' };

/** Why a file cannot be opened as a text; null when it can. */
function refusal(context: ProgramContext, word: string, path: string, node: FileNode | undefined): string | null {
  if (node?.kind === 'dir') return `${calledAs(context)}: ${word} is a directory\n`;
  if (node?.kind === 'program' || (node?.kind === 'file' && node.size !== undefined && node.text === '' && node.size > 0))
    return `${calledAs(context)}: ${word} is not a text file\n`;
  if (!node && cannotCreate(context, path) === 'No such file or directory') return `${calledAs(context)}: the directory of ${word} does not exist\n`;
  return null;
}

/** Opens a file in the editor of the screen. */
export const edit: Program = {
  run(context): ProgramResult {
    const name = calledAs(context);
    const [word] = context.argv.slice(1).filter((arg) => !/^[-+]/.test(arg));
    if (word === undefined) {
      context.err(`${name}: give the name of a file, such as \`${name} Dockerfile\`\n`);
      return 1;
    }
    if (!context.keyboard) {
      context.err(NO_SCREEN[name] ?? `${name}: input is not a terminal\n`);
      return 1;
    }
    const path = context.files.real(pathOf(context, word));
    const node = context.files.read(path);
    const refused = refusal(context, word, path, node);
    if (refused !== null) {
      context.err(refused);
      return 1;
    }
    const { user, env } = context.session;
    const keeps: Edited = { path, user, home: env['HOME'] ?? '', problem: whyNotSave(context, path) };
    return { kind: 'stays', program: 'edit', memoryMiB: EDITOR_MIB, listens: [], handles: { INT: 130 }, keeps };
  },
};

/** An editor with a small file (illustrative). */
const EDITOR_MIB = 3;
