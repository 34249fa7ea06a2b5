// `docker context inspect`: what the CLI keeps of its contexts.
import { clientOf, contextFolder, contextInUse, contextMissing } from '../cli/connect';
import { type Cli, type DockerCommand } from '../cli/context';
import { printObjects } from '../inspect/print';
import { own } from '../../values';

const IN_MEMORY = '<IN MEMORY>';

function bodyOf(cli: Cli, name: string): Record<string, unknown> | undefined {
  const context = own(clientOf(cli.program).contexts, name);
  if (!context) return undefined;
  const isDefault = name === 'default';
  const storage = (kind: 'meta' | 'tls'): string => (isDefault ? IN_MEMORY : contextFolder(cli.program, kind, name));
  return {
    Name: name,
    Metadata: isDefault || context.description === '' ? {} : { Description: context.description },
    Endpoints: { docker: { Host: context.endpoint, SkipTLSVerify: false } },
    TLSMaterial: {},
    Storage: { MetadataPath: storage('meta'), TLSPath: storage('tls') },
  };
}

export const contextInspect: DockerCommand = {
  path: ['context', 'inspect'],
  usage: '[OPTIONS] [CONTEXT] [CONTEXT...]',
  summary: 'Show contexts in detail',
  flags: { format: { type: 'string', short: 'f', help: 'Print only what a Go template asks for' } },
  fidelity: 'exact',
  args: { min: 0 },
  run(cli, flags, names) {
    const wanted = names.length > 0 ? names : [contextInUse(cli.program, cli.chosen)];
    const found = wanted.map((name) => bodyOf(cli, name));
    const missing = wanted.filter((_, index) => found[index] === undefined);
    const problems = missing.slice(0, 1).map((name) => contextMissing(cli.program, name));
    return printObjects(
      cli,
      flags.text('format'),
      found.flatMap((body) => (body === undefined ? [] : [{ body }])),
      problems,
      true,
    );
  },
};
