// How lists are printed: as a table, as JSON lines, or as a Go template says (docker/cli command/formatter).
import { type Cli } from '../cli/context';
import { ListRow, showValue } from './goValue';
import { formatTable } from './table';
import { ExecutionProblem, readTemplate, TemplateProblem } from './template';

/** What a row can show: the header of the field (none where no table has it), its value, and how JSON of a whole row writes it, where that differs. A function is a method that takes arguments. */
export type Fields<T> = Readonly<Record<string, { header?: string; json?: (item: T) => string; of: (item: T) => string | boolean | symbol | ((...args: string[]) => string) }>>;

/** A kind of list. */
export interface ListKind<T> {
  /** The Go type that error messages name. */
  typeName: string;
  fields: Fields<T>;
  /** The table that is printed without `--format`: a Go template with a tab between columns. */
  table: string;
  /** What `--format raw` stands for, where docker knows it. */
  raw?: string;
  /** What `--quiet` prints of a row, where it was given. */
  quiet?: string | undefined;
}

/** A table of these fields. */
export function columns(...names: string[]): string {
  return names.map((name) => `{{.${name}}}`).join('\t');
}

/** The fields that a template can come to: those that it names, or all where it takes a row as a whole. */
function fieldsRead(source: string, names: readonly string[]): readonly string[] {
  return /\$|\.(?![A-Za-z])/.test(source) ? names : names.filter((name) => source.includes(`.${name}`));
}

/** A column of a table. */
interface Column<T> {
  header: string;
  of: (item: T) => string;
}

/** A template of nothing but texts and fields needs no interpreter; undefined for any other, and where a field is a method. */
function plainColumn<T>(source: string, fields: Fields<T>): Column<T> | undefined {
  // texts stand at even places, the names of fields at odd ones
  const parts = source.split(/\{\{\.(\w+)\}\}/);
  if (parts.some((part, index) => (index % 2 === 0 ? /[{}]/.test(part) : fields[part]?.header === undefined))) return undefined;
  const header = parts.map((part, index) => (index % 2 === 0 ? part : (fields[part]?.header ?? ''))).join('');
  const pieces = parts.flatMap((part, index) => (index % 2 === 1 ? (fields[part]?.of ?? []) : part === '' ? [] : () => part));
  const of = (item: T): string => {
    let text = '';
    for (const piece of pieces) text += showValue(piece(item));
    return text;
  };
  return { header, of };
}

/** The columns of a table such as every list's own; undefined where one of them needs an interpreter. */
function plainColumns<T>(source: string, fields: Fields<T>): Column<T>[] | undefined {
  const found = source.split('\t').map((column) => plainColumn(column, fields));
  return found.every((column) => column !== undefined) ? found : undefined;
}

/** The cells of a row; a tab in a value begins another one. */
function cellsOf<T>(table: readonly Column<T>[], item: T): string[] {
  const cells = table.map(({ of }) => of(item));
  return cells.some((cell) => cell.includes('\t')) ? cells.flatMap((cell) => cell.split('\t')) : cells;
}

/** The template of a format, in which `\t` and `\n` stand for what they mean, without the blanks around it. */
function sourceOf<T>({ table, raw, quiet }: ListKind<T>, format: string): string {
  if (format === 'json') return '{{json .}}';
  if (format === 'table') return quiet ?? table;
  if (format === 'raw' && raw !== undefined) return raw;
  return trimBlanks(format.replace(/^table/, ''))
    .replaceAll('\\t', '\t')
    .replaceAll('\\n', '\n');
}

const trimBlanks = (text: string): string => text.replace(/^ +| +$/g, '');

/** Rows in the asked format, none being the table. Throws TemplateProblem and ExecutionProblem. */
export function listText<T>(kind: ListKind<T>, items: readonly T[], asked = ''): string {
  const { typeName, fields } = kind;
  const format = asked === '' ? 'table' : asked;
  const isTable = format.startsWith('table') && !(format === 'table' && kind.quiet !== undefined);
  const source = sourceOf(kind, format);
  const plain = plainColumns(source, fields);
  if (plain) return isTable ? tableText(plain, items) : items.map((item) => `${cellsOf(plain, item).join('\t')}\n`).join('');
  const whole = source === '{{json .}}';
  const names = fieldsRead(source, Object.keys(fields).sort());
  const template = readTemplate(source);
  const lines = items.map((item) => {
    const row = new ListRow();
    for (const name of names) row[name] = (whole ? fields[name]?.json : undefined)?.(item) ?? fields[name]?.of(item);
    return template.fill(row, typeName);
  });
  if (!isTable) return lines.map((line) => `${line}\n`).join('');
  const headers = template.fill(Object.fromEntries(names.map((name) => [name, fields[name]?.header ?? ''])), typeName);
  return formatTable(
    headers.split('\t'),
    lines.map((line) => line.split('\t')),
  );
}

const tableText = <T>(table: readonly Column<T>[], items: readonly T[]): string =>
  formatTable(
    table.map(({ header }) => header),
    items.map((item) => cellsOf(table, item)),
  );

/** Prints rows in the asked format and gives back the exit code. */
export function printList<T>(cli: Cli, kind: ListKind<T>, items: readonly T[], format?: string): number {
  try {
    cli.out(listText(kind, items, format));
    return 0;
  } catch (problem) {
    if (!(problem instanceof TemplateProblem) && !(problem instanceof ExecutionProblem)) throw problem;
    cli.err(`template parsing error: ${problem.message}\n`);
    return 1;
  }
}
