// libvirt's tables: a space before each cell, two after the widest, and a line of hyphens under the head (tools/vsh-table.c).

/** A table as virsh prints it, with the empty line that follows every command's output. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `${cells.map((cell, column) => ` ${column < cells.length - 1 ? cell.padEnd((widths[column] ?? 0) + 2) : cell}`).join('')}\n`;
  return `${line(head)}${'-'.repeat(widths.reduce((sum, width) => sum + width + 3, 0))}\n${rows.map(line).join('')}\n`;
}
