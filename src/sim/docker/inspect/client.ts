// `docker inspect` on the client: asks for each kind of object in turn until one answers.
import { type Cli, type DockerCommand, errorText, failed } from '../cli/context';
import { type FlagTable, type FlagValues } from '../cli/flags';
import { CliFailure } from '../cli/problems';
import { ExecutionProblem, readTemplate, type Template, TemplateProblem } from '../format/template';

const PATHS = {
  container: (name: string) => `/containers/${name}/json`,
  image: (name: string) => `/images/${name}/json`,
  network: (name: string) => `/networks/${name}`,
  volume: (name: string) => `/volumes/${name}`,
} as const;
type Kind = keyof typeof PATHS;
const KINDS = Object.keys(PATHS) as Kind[];

/** The exit code for a template that cannot be read. */
const BAD_TEMPLATE = 64;

type Found = { body: unknown } | { missing: string };

/** Asks the daemon for an object of one kind, or of any. */
function look(cli: Cli, name: string, kind: Kind | undefined): Found {
  for (const path of kind === undefined ? KINDS : [kind]) {
    const response = cli.api('GET', PATHS[path](name));
    if (!failed(response)) return { body: response.body };
    if (kind !== undefined) return { missing: errorText(response) };
  }
  return { missing: `Error: No such object: ${name}` };
}

function inspectAll(cli: Cli, flags: FlagValues, names: readonly string[], kind: Kind | undefined): number {
  const format = flags.text('format');
  let template: Template | undefined;
  try {
    template = format === undefined || format === 'json' ? undefined : readTemplate(format);
  } catch (problem) {
    if (!(problem instanceof TemplateProblem)) throw problem;
    cli.err(`template parsing error: ${problem.message}\n`);
    return BAD_TEMPLATE;
  }
  const found = names.map((name) => look(cli, name, kind));
  const bodies = found.flatMap((one) => ('body' in one ? [one.body] : []));
  const problems = found.flatMap((one) => ('missing' in one ? [one.missing] : []));
  if (template) problems.push(...fillAll(cli, template, bodies));
  else cli.out(`${format === 'json' ? JSON.stringify(bodies) : JSON.stringify(bodies, null, 4)}\n`);
  for (const problem of problems) cli.err(`${problem}\n`);
  return problems.length > 0 ? 1 : 0;
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

const FLAGS: FlagTable = { format: { type: 'string', short: 'f', help: 'Print only what a Go template asks for' } };

const inspectOf = (kind: 'container' | 'image', usage: string, summary: string): DockerCommand => ({
  path: [kind, 'inspect'],
  usage,
  summary,
  flags: FLAGS,
  fidelity: 'exact',
  args: { min: 1 },
  run: (cli, flags, args) => inspectAll(cli, flags, args, kind),
});

export const containerInspect = inspectOf('container', '[OPTIONS] CONTAINER [CONTAINER...]', 'Show everything that the daemon knows of containers');
export const imageInspect = inspectOf('image', '[OPTIONS] IMAGE [IMAGE...]', 'Show everything that the daemon knows of images');

export const inspect: DockerCommand = {
  path: ['inspect'],
  usage: '[OPTIONS] NAME|ID [NAME|ID...]',
  summary: 'Show everything that the daemon knows of an object',
  flags: { ...FLAGS, type: { type: 'string', help: 'Look for this kind of object only' } },
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, flags, args) {
    const asked = flags.text('type');
    const kind = KINDS.find((one) => one === asked);
    if (asked !== undefined && kind === undefined) throw new CliFailure(`"${asked}" is not a valid value for --type`);
    return inspectAll(cli, flags, args, kind);
  },
};
