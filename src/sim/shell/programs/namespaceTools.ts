// Looking at namespaces: lsns.
import { NAMESPACE_KINDS, type NamespaceKind, type Process } from '../../kernel/kernel';
import { type Program, type ProgramContext } from '../program';
import { visibleProcesses } from './namespace';
import { complain, parseOptions } from './support';

interface Row {
  ns: number;
  kind: NamespaceKind;
  processes: { pid: number; process: Process }[];
}

/** One row for each namespace that the caller's processes are in, by number. */
function rowsOf(context: ProgramContext, kinds: readonly NamespaceKind[]): Row[] {
  const seen = visibleProcesses(context).filter(({ process }) => context.session.user === 'root' || process.user === context.session.user);
  const rows = new Map<number, Row>();
  for (const kind of kinds)
    for (const { pid, process } of seen) {
      const ns = process.namespaces[kind];
      const row = rows.get(ns) ?? { ns, kind, processes: [] };
      row.processes.push({ pid, process });
      rows.set(ns, row);
    }
  return [...rows.values()].sort((a, b) => a.ns - b.ns);
}

const isKind = (text: string): text is NamespaceKind => NAMESPACE_KINDS.includes(text as NamespaceKind);

/** Lists namespaces with how many processes are in each; who is not root sees those of their own processes. */
export const lsns: Program = {
  run(context) {
    const options = parseOptions(context.argv.slice(1), { flags: 'n', values: 'tp', long: { type: 't', task: 'p', noheadings: 'n' } });
    if (complain(context, options)) return 1;
    const type = options.values.get('t');
    if (type !== undefined && !isKind(type)) {
      context.err(`lsns: unknown namespace type: ${type}\n`);
      return 1;
    }
    const task = options.values.get('p');
    const rows = rowsOf(context, type === undefined ? NAMESPACE_KINDS : [type]).filter(({ processes }) => task === undefined || processes.some(({ pid }) => pid === Number(task)));
    const cells = rows.map(({ ns, kind, processes }) => {
      const [first] = processes;
      return [String(ns), kind, String(processes.length), String(first?.pid ?? 0), first?.process.user ?? '', first?.process.argv.join(' ') ?? ''];
    });
    const table = options.flags.has('n') ? cells : [['NS', 'TYPE', 'NPROCS', 'PID', 'USER', 'COMMAND'], ...cells];
    const widths = table.reduce<number[]>((most, row) => row.map((cell, index) => Math.max(most[index] ?? 0, cell.length)), []);
    const toRight = [true, false, true, true, false, false];
    for (const row of table)
      context.out(`${row.map((cell, index) => (index === 5 ? cell : toRight[index] === true ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join(' ')}\n`);
    return 0;
  },
};
