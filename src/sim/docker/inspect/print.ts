// How the inspect commands print objects: as indented JSON, on one line, or as a Go template says.
import { caught } from '../../caught';
import { type Cli } from '../cli/context';
import { escapedJson } from '../format/goValue';
import { ExecutionProblem, readTemplate, type Template, TemplateProblem } from '../format/template';
import { type Kind, viewOfKind } from './typed';

/** The exit code for a template that cannot be read. */
const BAD_TEMPLATE = 64;

/** A template that was asked for; an exit code where it cannot be read. */
export function templateOf(cli: Cli, format: string | undefined): Template | number | undefined {
  if (format === undefined || format === 'json') return undefined;
  return caught(
    TemplateProblem,
    (): Template | number => readTemplate(format),
    ({ message }) => {
      cli.err(`template parsing error: ${message}\n`);
      return BAD_TEMPLATE;
    },
  );
}

/** What to print: an object, and its kind where the CLI has a Go type for it. */
export interface Shown {
  body: unknown;
  kind?: Kind;
}

/** Fills a template with what the CLI made of the answer, or else with the answer itself. Throws ExecutionProblem. */
export function fillObject(template: Template, { body, kind }: Shown): string {
  const { typed, typeName, asSent } = viewOfKind(kind, body);
  try {
    return template.fill(typed, typeName);
  } catch (problem) {
    if (!(problem instanceof ExecutionProblem) || asSent === undefined) throw problem;
    return template.fill(asSent);
  }
}

/** Prints objects, then what is wrong; gives back the exit code. What the client itself puts into JSON is escaped as Go does (`own`). */
export function printObjects(cli: Cli, format: string | undefined, shown: readonly Shown[], problems: readonly string[], own = false): number {
  const template = templateOf(cli, format);
  if (typeof template === 'number') return template;
  const all = [...problems];
  if (template) all.push(...fillAll(cli, template, shown));
  else {
    const bodies = shown.map(({ body }) => body);
    const text = format === 'json' ? JSON.stringify(bodies) : JSON.stringify(bodies, null, 4);
    cli.out(`${own ? escapedJson(text) : text}\n`);
  }
  for (const problem of all) cli.err(`${problem}\n`);
  return all.length > 0 ? 1 : 0;
}

/** Prints a line for each object; gives back what the template asked for in vain. */
function fillAll(cli: Cli, template: Template, shown: readonly Shown[]): string[] {
  const problems: string[] = [];
  let text = '';
  for (const one of shown) {
    try {
      text += `${fillObject(template, one)}\n`;
    } catch (problem) {
      if (!(problem instanceof ExecutionProblem)) throw problem;
      problems.push(`template parsing error: ${problem.message}`);
    }
  }
  cli.out(text === '' ? '\n' : text);
  return problems;
}
