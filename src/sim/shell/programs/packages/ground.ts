// What the package managers have in common: where they work, whether somebody may write there, and how long a download takes.
import { DOWNLOAD_MBIT } from '../../../calibration';
import { type FileNode } from '../../../kernel/files';
import { type ProgramContext } from '../../program';

/** Where a package manager works: a program's own surroundings, or those of one that has waited for an answer. */
export type Ground = Pick<ProgramContext, 'sim' | 'machine' | 'container' | 'files' | 'out' | 'err' | 'write' | 'sleep'>;

/** Whether a program runs as root. */
export function isRoot({ session }: Pick<ProgramContext, 'session'>): boolean {
  const [name = ''] = session.user.split(':');
  return name === 'root' || name === '0' || name === '';
}

/** Whether a public host can be reached from here: its name leads to an address. */
export function reaches({ sim, machine, container }: Pick<Ground, 'sim' | 'machine' | 'container'>, host: string): boolean {
  return sim.lookUp({ machine, container }, host).addresses.length > 0;
}

/** How long the learner's connection takes for so many bytes (ms). */
export function downloadMs(bytes: number): number {
  return Math.round((bytes * 8) / (DOWNLOAD_MBIT.value * 1000));
}

/** The text of a file; empty where there is none. */
export function textAt({ files }: Pick<Ground, 'files'>, path: string): string {
  const node = files.read(path);
  return node?.kind === 'file' ? node.text : '';
}

/** Adds a text to a file whose earlier content may not be kept: that one only counts in its size. */
export function withText({ files }: Pick<Ground, 'files'>, path: string, text: string): FileNode {
  const node = files.read(path);
  const unseen = node?.kind === 'file' && node.size !== undefined ? Math.max(0, node.size - node.text.length) : 0;
  return { kind: 'file', text, ...(unseen > 0 ? { size: unseen + text.length } : {}) };
}

/** Words in lines of at most 80 characters, each set in by two, as package managers list names. */
export function listed(words: readonly string[], width = 80): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
