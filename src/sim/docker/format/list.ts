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

/** A template of nothing but texts and fields, such as every table's own, needs no interpreter; undefined for any other, and where a field is a method. */
function plainLine<T>(source: string, fields: Fields<T>): ((item: T) => string) | undefined {
  const parts = source.split(/\{\{\.(\w+)\}\}/);
  if (parts.some((part, index) => (index % 2 === 0 ? /[{}]/.test(part) : fields[part]?.header === undefined))) return undefined;
  const cells = parts.map((part, index) => (index % 2 === 0 ? () => part : (fields[part]?.of ?? (() => ''))));
  return (item) => {
    let line = '';
    for (const cell of cells) line += showValue(cell(item));
    return line;
  };
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
  const whole = source === '{{json .}}';
  const names = fieldsRead(source, Object.keys(fields).sort());
  const template = readTemplate(source);
  const line = plainLine(source, fields);
  const lines = items.map((item) => {
    if (line) return line(item);
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
