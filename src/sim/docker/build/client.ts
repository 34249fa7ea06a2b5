// `docker build` on the client: it opens a session, asks BuildKit to solve a Dockerfile, and shows how that goes.
import { resolvePath } from '../../kernel/files';
import { type ProgramResult } from '../../shell/program';
import { columnsOf } from '../../shell/programs/support';
import { type Cli, type DockerCommand } from '../cli/context';
import { type FlagValues } from '../cli/flags';
import { CliFailure, Unreachable } from '../cli/problems';
import { parsePlatform } from '../platform';
import { fullName, isBadReference, parseReference } from '../reference';
import { refuse } from '../reference/refuse';
import { holdBuild } from './hold';
import { type Session, type SolveAnswer, type SolveRequest } from './messages';
import { type Display, quietDisplay } from './progress/display';
import { failureText } from './progress/ending';
import { plainDisplay } from './progress/plain';
import { terminalDisplay } from './progress/terminal';
import { readSecrets } from './secrets';
import { type BuildSources, findSources } from './sources';
import { walkFolder } from './transfer/files';

/** The name of an image as BuildKit is told of it. Throws CliFailure. */
function nameOf(tag: string): string {
  const reference = parseReference(tag);
  if (!isBadReference(reference)) return `${fullName(reference)}${reference.tagGiven ? `:${reference.tag}` : ''}`;
  const why = reference.error.includes('must be lowercase') ? 'repository name must be lowercase' : reference.error;
  throw new CliFailure(`ERROR: invalid tag ${JSON.stringify(tag)}: ${why}`);
}

/** `NAME=value`, each under a prefix; a name alone takes its value from the environment, if it has one there. */
function pairs(prefix: string, items: readonly string[], env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    items.flatMap((item): [string, string][] => {
      const cut = item.indexOf('=');
      if (cut >= 0) return [[`${prefix}${item.slice(0, cut)}`, item.slice(cut + 1)]];
      const value = env[item];
      return value === undefined ? [] : [[`${prefix}${item}`, value]];
    }),
  );
}

/** The CPU to build for. Throws CliFailure. */
function platformOf(flags: FlagValues): string | undefined {
  const [platform, ...more] = flags.list('platform').flatMap((text) => text.split(','));
  if (platform === undefined) return undefined;
  const parsed = parsePlatform(platform);
  if (typeof parsed === 'object') throw new CliFailure(`ERROR: ${parsed.error}`);
  if (more.length > 0)
    throw new CliFailure(
      'ERROR: Multi-platform build is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.\nLearn more at https://docs.docker.com/go/build-multi-platform/',
    );
  return `linux/${parsed}`;
}

function requestOf(cli: Cli, flags: FlagValues, { filename, sharedKey }: BuildSources): SolveRequest {
  const { env } = cli.program.session;
  const platform = platformOf(flags);
  const target = flags.text('target');
  return {
    Method: 'moby.buildkit.v1.Control/Solve',
    FrontendAttrs: {
      filename,
      ...(target === undefined ? {} : { target }),
      ...(flags.on('no-cache') ? { 'no-cache': '' } : {}),
      ...(flags.on('pull') ? { 'image-resolve-mode': 'pull' } : {}),
      ...(platform === undefined ? {} : { platform }),
      ...pairs('build-arg:', flags.list('build-arg'), env),
      ...pairs('label:', flags.list('label').map((label) => (label.includes('=') ? label : `${label}=`)), {}), // prettier-ignore
    },
    Names: flags.list('tag').map(nameOf),
    SharedKey: sharedKey,
  };
}

const MODES = ['auto', 'plain', 'tty', 'quiet'];

/** How the build is shown. Throws CliFailure where that is not possible. */
function displayOf({ program, err }: Cli, mode: string, quiet: boolean): Display {
  const { sim, terminal, outputIsTty } = program;
  const now = (): number => sim.world.now;
  const isTty = terminal !== null && outputIsTty;
  if (!MODES.includes(mode)) throw new CliFailure(`ERROR: invalid progress mode ${mode}`);
  if (quiet && mode !== 'auto' && mode !== 'quiet') throw new CliFailure(`ERROR: progress=${mode} and quiet cannot be used together`);
  if (quiet || mode === 'quiet') return quietDisplay();
  if (mode === 'tty' && !isTty) throw new CliFailure('ERROR: failed to get console: provided file is not a console');
  return mode !== 'plain' && isTty ? terminalDisplay(err, now, columnsOf(program)) : plainDisplay(err, now);
}

function sessionOf({ dockerfile, context }: BuildSources, secrets: ReadonlyMap<string, string>, display: Display): Session {
  return {
    files: ({ dir, include, exclude }) => {
      const { files, path } = dir === 'dockerfile' ? dockerfile : context;
      return walkFolder(files, path, { include, exclude });
    },
    secret: (id) => secrets.get(id) ?? null,
    redraw: () => {
      display.redraw();
    },
  };
}

/** The connection through which BuildKit asks for files. Throws CliFailure in buildx's words when no daemon answers. */
function openSession(cli: Cli): void {
  try {
    cli.api('POST', '/session');
  } catch (problem) {
    throw problem instanceof Unreachable ? new CliFailure(`ERROR: ${problem.message}`) : problem;
  }
}

function build(cli: Cli, flags: FlagValues, path: string): ProgramResult {
  const { program } = cli;
  const sources = findSources(program, path, flags.text('file'));
  const request = requestOf(cli, flags, sources);
  const secrets = readSecrets(program, flags.list('secret'));
  const quiet = flags.on('quiet');
  openSession(cli);
  const display = displayOf(cli, flags.text('progress') ?? program.session.env['BUILDKIT_PROGRESS'] ?? 'auto', quiet);
  const session = sessionOf(sources, secrets, display);
  const answer = cli.api('POST', '/grpc', {
    body: request,
    session,
    onMessage: ({ solve }) => {
      if (solve) display.update(solve);
    },
  }).body as SolveAnswer;
  if ('hangs' in answer) return holdBuild(cli, display, answer.hangs);
  display.finish();
  if ('failure' in answer) {
    cli.err(failureText(display.trace, answer.failure, display.kept));
    return 1;
  }
  const file = flags.text('iidfile');
  if (file !== undefined) program.write(resolvePath(program.session.cwd, file), { kind: 'file', text: answer.digest });
  if (quiet) cli.out(`${answer.digest}\n`);
  return 0;
}

/** What buildx says of a wrong number of arguments. */
const COUNT_PROBLEM =
  'ERROR: "docker buildx build" requires exactly 1 argument.\nSee \'docker buildx build --help\'.\n\nUsage:  docker buildx build [OPTIONS] PATH | URL | -\n\nStart a build\n';

export const buildxBuild: DockerCommand = {
  path: ['buildx', 'build'],
  aliases: [['build'], ['builder', 'build'], ['image', 'build'], ['buildx', 'b']],
  usage: '[OPTIONS] PATH | URL | -',
  summary: 'Build an image from a Dockerfile',
  flags: {
    'build-arg': { type: 'list', value: 'stringArray', help: 'Give an ARG its value' },
    file: { type: 'string', short: 'f', help: 'The Dockerfile (PATH/Dockerfile unless given)' },
    iidfile: { type: 'string', help: 'Write the ID of the image to a file' },
    label: { type: 'list', value: 'stringArray', help: 'Add a label to the image' },
    load: { type: 'bool', help: 'Put the image into the image store, as is done anyway' },
    'no-cache': { type: 'bool', help: 'Run every step, also those in the cache' },
    platform: { type: 'list', value: 'stringArray', help: 'The platform to build for' },
    progress: { type: 'string', help: 'How progress is shown (auto, plain, tty, quiet)' },
    pull: { type: 'bool', help: 'Ask the registry for base images, also for those that are here' },
    quiet: { type: 'bool', short: 'q', help: 'Print only the ID of the image' },
    secret: { type: 'list', value: 'stringArray', help: 'A secret for RUN --mount=type=secret (id=NAME,src=FILE)' },
    tag: { type: 'list', value: 'stringArray', short: 't', help: 'A name for the image' },
    target: { type: 'string', help: 'The stage to build' },
  },
  fidelity: 'simplified',
  args: { min: 0 },
  run(cli, flags, args) {
    const [path] = args;
    if (path === undefined || args.length > 1) {
      cli.err(COUNT_PROBLEM);
      return 1;
    }
    if (flags.text('progress') === 'rawjson') return refuse(cli.program, { command: 'buildx build', typed: cli.name, flag: 'progress' });
    return build(cli, flags, path);
  },
};
