// Finding and reading a compose file: YAML, variables, and the project's name.
import { parse, YAMLParseError } from 'yaml';
import { parentOf, resolvePath } from '../../kernel/files';
import { type Cli } from '../cli/context';
import { type FlagValues } from '../cli/flags';
import { interpolate, parseDotEnv, type Variables } from './interpolate';
import { ComposeFailure, type Project, type Service } from './project';
import { projectOf } from './schema';

/** The names that are looked for, the first one found wins. */
const FILES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
/** Compose's exit codes: no file, and a file that makes no sense. */
const NOT_FOUND = 14;
const BAD_FILE = 15;

function textAt(cli: Cli, path: string): string | undefined {
  const node = cli.program.files.read(path);
  return node?.kind === 'file' ? node.text : undefined;
}

/** The file that was named, or the one in this folder or above. Throws ComposeFailure. */
function findFile(cli: Cli, flags: FlagValues): string {
  const { session } = cli.program;
  const asked = flags.text('file') ?? session.env['COMPOSE_FILE'];
  if (asked !== undefined) {
    const path = resolvePath(session.cwd, asked);
    if (textAt(cli, path) === undefined) throw new ComposeFailure(`open ${path}: no such file or directory`, NOT_FOUND);
    return path;
  }
  for (let dir = session.cwd; ; dir = parentOf(dir)) {
    const found = FILES.map((file) => resolvePath(dir, file)).find((path) => textAt(cli, path) !== undefined);
    if (found !== undefined) return found;
    if (dir === '/') throw new ComposeFailure('no configuration file provided: not found', NOT_FOUND);
  }
}

function parsed(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' });
  } catch (problem) {
    const anchor = problem instanceof ReferenceError ? /must be set before the alias\): (.*)$/.exec(problem.message)?.[1] : undefined;
    if (problem instanceof ReferenceError)
      throw new ComposeFailure(anchor === undefined ? 'yaml: document contains excessive aliasing' : `yaml: unknown anchor '${anchor}' referenced`, BAD_FILE);
    if (!(problem instanceof YAMLParseError)) throw problem;
    const line = problem.linePos?.[0].line ?? 1;
    throw new ComposeFailure(
      `yaml: line ${String(line)}: ${
        problem.message
          .split('\n')[0]
          ?.replace(/ at line .*$/, '')
          .toLowerCase() ?? ''
      }`,
      BAD_FILE,
    );
  }
}

/** Fills variables in every text of a value; keys stay as they are. */
function filled(value: unknown, variables: Variables, warn: (name: string) => void): unknown {
  if (typeof value === 'string') return interpolate(value, variables, warn);
  if (Array.isArray(value)) return value.map((item) => filled(item, variables, warn));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, variables, warn)]));
}

/** A service of an active profile is one like any other; `*` makes all of them active. */
function withProfiles(service: Service, active: readonly string[]): Service {
  return service.profiles.some((profile) => active.includes(profile) || active.includes('*')) ? { ...service, profiles: [] } : service;
}

/** The project of the folder that one stands in. Throws ComposeFailure. */
export function readProject(cli: Cli, flags: FlagValues): Project {
  const path = findFile(cli, flags);
  const dir = parentOf(path);
  const { env } = cli.program.session;
  const dotEnv = textAt(cli, resolvePath(dir, flags.text('env-file') ?? '.env'));
  const variables = { ...(dotEnv === undefined ? {} : parseDotEnv(dotEnv)), ...env };
  const warnings: string[] = [];
  const warn = (name: string): void => {
    const words = `The "${name}" variable is not set. Defaulting to a blank string.`;
    if (!warnings.includes(words)) warnings.push(words);
  };
  const root = filled(parsed(textAt(cli, path) ?? ''), variables, warn);
  const asked = flags.text('project-name') ?? env['COMPOSE_PROJECT_NAME'];
  const project = projectOf(root, { path, dir, asked, warnings, dotEnvOf: (file) => textAt(cli, resolvePath(dir, file)) });
  const profiles = [...flags.list('profile'), ...(env['COMPOSE_PROFILES'] ?? '').split(',').map((each) => each.trim())];
  return { ...project, services: project.services.map((service) => withProfiles(service, profiles)) };
}
