// How many bytes a transfer of files is: the packets of fsutil's protocol (protocol buffers), counted, not made.
import { sizeOf } from '../../../shell/programs/support';
import { type SentFile } from './files';

/** A file's data goes over in pieces of this many bytes. */
const CHUNK_BYTES = 32 * 1024;
/** Bits of Go's file modes beside the permissions. */
const MODE_DIR = 2 ** 31;
const MODE_LINK = 2 ** 27;
/** The final packet of a transfer: its type. */
const FIN_BYTES = 2;
/** Nanoseconds since 1970 as a variable-length number, with its tag. */
const TIME_BYTES = 10;

/** Bytes of a number in the variable-length form of protocol buffers. */
function varint(value: number): number {
  let bytes = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) bytes++;
  return bytes;
}

const bytesField = (length: number): number => 1 + varint(length) + length;

/** Permission bits of a node. */
export function modeOf(node: SentFile['node']): number {
  if (node.kind === 'link') return 0o777;
  if (node.kind === 'file') return parseInt(node.mode ?? '644', 8);
  return 0o755;
}

/** The packet that describes a file. */
function statBytes({ path, node }: SentFile): number {
  const mode = modeOf(node) + (node.kind === 'dir' ? MODE_DIR : node.kind === 'link' ? MODE_LINK : 0);
  const size = node.kind === 'dir' ? 0 : sizeOf(node);
  const stat = bytesField(path.length) + 1 + varint(mode) + (size > 0 ? 1 + varint(size) : 0) + TIME_BYTES + (node.kind === 'link' ? bytesField(node.to.length) : 0);
  return bytesField(stat);
}

/** The packets that carry a file's data, and the one that ends it. */
function dataBytes({ node }: SentFile, id: number): number {
  const header = 2 + (id === 0 ? 0 : 1 + varint(id));
  let bytes = header;
  for (let left = sizeOf(node); left > 0; left -= CHUNK_BYTES) bytes += header + bytesField(Math.min(left, CHUNK_BYTES));
  return bytes;
}

/** Bytes of a transfer in which every file is described, and the changed ones are sent. */
export function transferBytes(files: readonly SentFile[], isChanged: (file: SentFile) => boolean): number {
  const stats = files.reduce((sum, file) => sum + statBytes(file), 0);
  const data = files.reduce((sum, file, id) => sum + (file.node.kind !== 'dir' && file.node.kind !== 'link' && isChanged(file) ? dataBytes(file, id) : 0), 0);
  return stats + data + FIN_BYTES;
}
