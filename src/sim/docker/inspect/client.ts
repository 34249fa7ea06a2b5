// `docker inspect` on the client: asks for each kind of object in turn until one answers.
import { type Cli, type DockerCommand, failed } from '../cli/context';
import { formatTemplate, TemplateProblem } from '../format/template';

const look = (cli: Cli, name: string): unknown => {
  for (const path of [`/containers/${name}/json`, `/images/${name}/json`, `/networks/${name}`, `/volumes/${name}`]) {
    const response = cli.api('GET', path);
    if (!failed(response)) return response.body;
  }
  return undefined;
};

export const inspect: DockerCommand = {
  path: ['inspect'],
  aliases: [
    ['container', 'inspect'],
    ['image', 'inspect'],
  ],
  usage: '[OPTIONS] NAME|ID [NAME|ID...]',
  summary: 'Show everything that the daemon knows of an object',
  flags: { format: { type: 'string', short: 'f', help: 'Print only what a Go template asks for' } },
  args: { min: 1 },
  run(cli, flags, args) {
    const format = flags.text('format');
    const found = args.map((name) => ({ name, body: look(cli, name) }));
    const known = found.filter(({ body }) => body !== undefined).map(({ body }) => body);
    try {
      cli.out(format === undefined ? `${JSON.stringify(known, null, 4)}\n` : known.map((body) => `${formatTemplate(format, body)}\n`).join('') || (known.length === 0 ? '\n' : ''));
    } catch (problem) {
      if (!(problem instanceof TemplateProblem)) throw problem;
      cli.err(`template parsing error: ${problem.message}\n`);
      return 64;
    }
    const missing = found.filter(({ body }) => body === undefined);
    for (const { name } of missing) cli.err(`Error: No such object: ${name}\n`);
    return missing.length > 0 ? 1 : 0;
  },
};
