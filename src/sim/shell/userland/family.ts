// Which family of tools a file tree has: their messages differ.
import { type FileView } from '../../kernel/files';

/** Whether the tools here are BusyBox's, as in Alpine: some of their messages differ from GNU's. */
export function isBusybox(files: FileView): boolean {
  return files.read('/bin/busybox') !== undefined;
}
