// `docker cp` on the client: where a copy lands depends on what is at its target, and both sides are asked (moby pkg/archive).
import { type FileNode, joinPath, resolvePath } from '../../kernel/files';
import { type ProgramContext } from '../../shell/program';
import { cannotCreate } from '../../shell/programs/writeFiles';
import { ask, type Cli, type DockerCommand, failed } from '../cli/context';
import { type FlagValues } from '../cli/flags';
import { CliFailure } from '../cli/problems';
import { humanSize } from '../format/units';
import { readArchive, writeArchive } from '../../shell/content';
import { type Archive, assertsDirectory, pack, type PathStat, splitPath, tarSize } from './archive';

const NO_DIRECTORY = 'no such directory';
const CANNOT_COPY = 'cannot copy directory';

/** `container:path`, or a path of the client's own. */
function sideOf(argument: string): { container: string | null; path: string } {
  const cut = argument.indexOf(':');
  if (argument.startsWith('/') || cut < 0 || argument.slice(0, cut).startsWith('.')) return { container: null, path: argument };
  return { container: argument.slice(0, cut), path: argument.slice(cut + 1) };
}

/** An absolute path that keeps a `/` or `/.` at its end. */
function localPath({ session }: ProgramContext, path: string): string {
  const whole = resolvePath(session.cwd, path);
  if (path === '.' || path.endsWith('/.')) return `${whole}/.`;
  return path.endsWith('/') && whole !== '/' ? `${whole}/` : whole;
}

/** What is at the target of a copy. */
interface Target {
  path: string;
  exists: boolean;
  isDir: boolean;
}

/** The directory to unpack into, and the archive under the name that it gets there. Throws CliFailure. */
function place(archive: Archive, isDir: boolean, target: Target): { dir: string; archive: Archive } {
  if (target.exists && target.isDir) return { dir: target.path, archive };
  if (target.exists && isDir) throw new CliFailure(CANNOT_COPY);
  if (!target.exists && !isDir && assertsDirectory(target.path)) throw new CliFailure(NO_DIRECTORY);
  const { dir, base } = splitPath(target.path);
  return { dir, archive: { ...archive, name: base } };
}

/** Writes an archive into a directory of the client's machine. Throws CliFailure. */
function unpack(program: ProgramContext, dir: string, { name, entries }: Archive): void {
  const root = name === '.' ? resolvePath('/', dir) : joinPath(resolvePath('/', dir), `/${name}`);
  for (const [path, node] of Object.entries(entries)) {
    const target = joinPath(root, path);
    const there = program.files.read(target);
    if (there?.kind === 'dir' && node.kind === 'dir') continue;
    const problem = cannotCreate(program, target);
    if (problem !== null) throw new CliFailure(`open ${target}: ${problem.toLowerCase()}`);
    program.write(target, node);
  }
}

/** Says how much was copied, at a terminal and where it was asked for. */
function report(cli: Cli, flags: FlagValues, archive: Archive, to: string): void {
  const quiet = flags.has('quiet') ? flags.on('quiet') : !cli.program.outputIsTty;
  if (!quiet) cli.err(`Successfully copied ${humanSize(tarSize(archive))} to ${to}\n`);
}

function copyOut(cli: Cli, flags: FlagValues, container: string, path: string, to: string): number {
  const { program } = cli;
  const target = localPath(program, to);
  const { dir } = splitPath(target);
  if (program.files.read(dir)?.kind !== 'dir') throw new CliFailure(`invalid output path: directory ${JSON.stringify(dir)} does not exist`);
  const url = `/containers/${container}/archive`;
  const link = flags.on('follow-link') ? cli.api('HEAD', url, { query: { path } }) : undefined;
  const { linkTarget = '', name: linkName = '' } = link && !failed(link) ? (link.body as PathStat) : {};
  const { stat, archive: sent } = ask(cli, 'GET', url, { query: { path: linkTarget || path } }).body as { stat: PathStat; archive: Archive };
  const archive = linkTarget === '' ? sent : { ...sent, name: linkName };
  const there = program.files.read(resolvePath('/', target));
  const placed = place(archive, stat.isDir, { path: target, exists: there !== undefined, isDir: there?.kind === 'dir' });
  unpack(program, placed.dir, placed.archive);
  report(cli, flags, archive, target);
  return 0;
}

/** The client's own files under a path. Throws CliFailure where nothing is. */
function packLocal(program: ProgramContext, path: string, followLink: boolean): { archive: Archive; isDir: boolean } {
  const whole = resolvePath('/', path);
  const asIs: FileNode | undefined = program.files.lstat(whole);
  if (!asIs) throw new CliFailure(`lstat ${whole}: no such file or directory`);
  const from = followLink || assertsDirectory(path) ? program.files.real(whole) : whole;
  const isDir = program.files.lstat(from)?.kind === 'dir';
  if (assertsDirectory(path) && !isDir) throw new CliFailure('not a directory');
  return { archive: pack(program.files, from, path.endsWith('/.') ? '.' : splitPath(whole).base), isDir };
}

function copyIn(cli: Cli, flags: FlagValues, from: string, container: string, path: string): number {
  const url = `/containers/${container}/archive`;
  const look = (at: string): { path: string; stat: PathStat | null } => {
    const response = cli.api('HEAD', url, { query: { path: at } });
    const stat = failed(response) ? null : (response.body as PathStat);
    return stat && stat.linkTarget !== '' ? look(stat.linkTarget) : { path: at, stat };
  };
  const { path: found, stat } = look(path);
  const { archive, isDir } = packLocal(cli.program, localPath(cli.program, from), flags.on('follow-link'));
  const placed = place(archive, isDir, { path: found, exists: stat !== null, isDir: stat?.isDir === true });
  const query = { ...(flags.on('archive') ? { copyUIDGID: 'true' } : {}), noOverwriteDirNonDir: 'true', path: placed.dir };
  ask(cli, 'PUT', url, { query, body: placed.archive });
  report(cli, flags, archive, `${container}:${found}`);
  return 0;
}

/** `docker cp web:/etc -`: the archive itself, as the daemon sends it. */
function copyToOutput(cli: Cli, container: string, path: string): number {
  const { archive } = ask(cli, 'GET', `/containers/${container}/archive`, { query: { path } }).body as { archive: Archive };
  const entries = Object.fromEntries(Object.entries(archive.entries).map(([at, node]) => [at === '/' ? archive.name : `${archive.name}${at}`, node]));
  cli.out(writeArchive({ entries, unseen: 0 }));
  return 0;
}

/** `docker cp - web:/etc`: what standard input holds, into a directory. Throws CliFailure. */
function copyFromInput(cli: Cli, container: string, path: string): number {
  const url = `/containers/${container}/archive`;
  const response = cli.api('HEAD', url, { query: { path } });
  if (failed(response) || !(response.body as PathStat).isDir) throw new CliFailure(`destination "${container}:${path}" must be a directory`);
  const { stdin } = cli.program;
  const content = stdin === '' ? { entries: {} } : readArchive(stdin);
  if (!content) throw new CliFailure('standard input is no tar archive; this simulator reads those of its own tar and docker');
  const entries = Object.fromEntries(Object.entries(content.entries).flatMap(([at, node]) => (node === null ? [] : [[`/${at.replace(/^(?:\.?\/)+|\/$/g, '')}`, node]])));
  ask(cli, 'PUT', url, { query: { noOverwriteDirNonDir: 'true', path }, body: { name: '.', entries } satisfies Archive });
  return 0;
}

export const copy: DockerCommand = {
  path: ['container', 'cp'],
  aliases: [['cp']],
  usage: '[OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-',
  summary: 'Copy files between a container and this machine',
  flags: {
    archive: { type: 'bool', short: 'a', help: 'Keep owners and groups' },
    'follow-link': { type: 'bool', short: 'L', help: 'Copy what a link leads to' },
    quiet: { type: 'bool', short: 'q', help: 'Do not say how much was copied' },
  },
  fidelity: 'simplified',
  args: { min: 2, max: 2 },
  run(cli, flags, [from = '', to = '']) {
    if (from === '') throw new CliFailure('source can not be empty');
    if (to === '') throw new CliFailure('destination can not be empty');
    const [source, target] = [sideOf(from), sideOf(to)];
    if (source.container !== null && target.container !== null) throw new CliFailure('copying between containers is not supported');
    if (source.container !== null && to === '-') return copyToOutput(cli, source.container, source.path);
    if (target.container !== null && from === '-') return copyFromInput(cli, target.container, target.path);
    if (source.container !== null) return copyOut(cli, flags, source.container, source.path, to);
    if (target.container !== null) return copyIn(cli, flags, from, target.container, target.path);
    throw new CliFailure('must specify at least one container source');
  },
};
