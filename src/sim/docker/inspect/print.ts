// How the inspect commands print objects: as indented JSON, on one line, or as a Go template says.
import { type Cli } from '../cli/context';
import { ExecutionProblem, readTemplate, type Template, TemplateProblem } from '../format/template';

/** The exit code for a template that cannot be read. */
const BAD_TEMPLATE = 64;

/** A template that was asked for; an exit code where it cannot be read. */
export function templateOf(cli: Cli, format: string | undefined): Template | number | undefined {
  if (format === undefined || format === 'json') return undefined;
  try {
    return readTemplate(format);
  } catch (problem) {
    if (!(problem instanceof TemplateProblem)) throw problem;
    cli.err(`template parsing error: ${problem.message}\n`);
    return BAD_TEMPLATE;
  }
}

/** Go writes these three as escapes inside JSON texts. */
const goJson = (text: string): string => text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');

/** Prints objects, then what is wrong; gives back the exit code. What the client itself puts into JSON is escaped as Go does (`own`). */
export function printObjects(cli: Cli, format: string | undefined, bodies: readonly unknown[], problems: readonly string[], own = false): number {
  const template = templateOf(cli, format);
  if (typeof template === 'number') return template;
  const all = [...problems];
  if (template) all.push(...fillAll(cli, template, bodies));
  else {
    const text = format === 'json' ? JSON.stringify(bodies) : JSON.stringify(bodies, null, 4);
    cli.out(`${own ? goJson(text) : text}\n`);
  }
  for (const problem of all) cli.err(`${problem}\n`);
  return all.length > 0 ? 1 : 0;
}

/** Prints a line for each object; gives back what the template asked for in vain. */
function fillAll(cli: Cli, template: Template, bodies: readonly unknown[]): string[] {
  const problems: string[] = [];
  let text = '';
  for (const body of bodies) {
    try {
      text += `${template.fill(body)}\n`;
    } catch (problem) {
      if (!(problem instanceof ExecutionProblem)) throw problem;
      problems.push(`template parsing error: ${problem.message}`);
    }
  }
  cli.out(text === '' ? '\n' : text);
  return problems;
}
