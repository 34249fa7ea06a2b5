// `docker top` on the client.
import { ask, type DockerCommand } from '../cli/context';
import { wordAt } from '../../text';

/** Columns are at least this wide, and three spaces apart. */
const COLUMN_WIDTH = 20;
const GAP = 3;

export const top: DockerCommand = {
  path: ['container', 'top'],
  aliases: [['top']],
  usage: 'CONTAINER [ps OPTIONS]',
  summary: "Show a container's processes with the host's numbers",
  flags: {},
  fidelity: 'exact',
  args: { min: 1 },
  interspersed: false,
  run(cli, _flags, [name = '', ...options]) {
    const query = options.length > 0 ? { ps_args: options.join(' ') } : {};
    const { Titles, Processes } = ask(cli, 'GET', `/containers/${name}/top`, { query }).body as { Titles: string[]; Processes: string[][] };
    const table = [Titles, ...Processes];
    const widths = Titles.map((_, column) => Math.max(COLUMN_WIDTH, ...table.map((row) => wordAt(row, column).length + GAP)));
    for (const row of table) cli.out(`${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('')}\n`);
    return 0;
  },
};
