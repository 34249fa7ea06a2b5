// What stands in for bytes that are no text: archives (tar) as a text of their own, zeros as a number.
import { type FileNode } from '../kernel/files';
import { sizeOf } from './programs/support';

/** What is in an archive. */
export interface ArchiveContent {
  /** By path from the archive's root, without a slash before it; null is a file that is deleted (`.wh.` in layers). */
  entries: Record<string, FileNode | null>;
  /** Bytes of files that are not kept one by one. */
  unseen: number;
}

/** The first word of an archive's text. */
const MAGIC = '!<tar>';
/** tar's block (bytes). */
const BLOCK = 512;
/** Longer runs of zeros are not kept as text (bytes). */
const KEPT_ZEROS = 4096;

/** How much smaller gzip makes a text (illustrative). */
const SQUEEZED = 0.35;

/** An archive as text. Its first line holds its size in bytes: a header for each entry, content in blocks, and two empty blocks at the end; less where it is compressed. */
export function writeArchive({ entries, unseen }: ArchiveContent, compressed = false): string {
  const bytes = Object.values(entries).map((node) => (node?.kind === 'file' || node?.kind === 'program' ? sizeOf(node) : 0));
  const size = bytes.reduce((sum, count) => sum + BLOCK + Math.ceil(count / BLOCK) * BLOCK, 2 * BLOCK + Math.ceil(unseen / BLOCK) * BLOCK);
  return `${MAGIC} ${String(compressed ? Math.round(size * SQUEEZED) : size)}\n${JSON.stringify({ entries, unseen })}\n`;
}

/** What is in an archive; undefined for a text that is none. */
export function readArchive(text: string): ArchiveContent | undefined {
  if (!text.startsWith(`${MAGIC} `)) return undefined;
  try {
    const content: unknown = JSON.parse(text.slice(text.indexOf('\n')));
    return isContent(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function isContent(value: unknown): value is ArchiveContent {
  if (!isRecord(value) || typeof value['unseen'] !== 'number' || !isRecord(value['entries'])) return false;
  return Object.values(value['entries']).every((node) => node === null || isNode(node));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isNode(value: unknown): value is FileNode {
  if (!isRecord(value)) return false;
  const { kind, text, to, name } = value;
  return kind === 'dir' || (kind === 'file' && typeof text === 'string') || (kind === 'link' && typeof to === 'string') || (kind === 'program' && typeof name === 'string');
}

/** A node as a disk keeps it: an archive takes its own size, and nothing but zeros is a size only, like the holes of a sparse file. */
export function stored(node: FileNode): FileNode {
  if (node.kind !== 'file') return node;
  const [, size] = /^!<tar> (\d+)\n/.exec(node.text) ?? [];
  if (size !== undefined) return { ...node, size: Number(size) };
  if (node.text.length < KEPT_ZEROS || !/^\0*$/.test(node.text)) return node;
  return { ...node, text: '', size: node.text.length };
}
