// What BuildKit asks its client for: the Dockerfile, the .dockerignore, and the files that the build really uses.
import { BUILD_MB_PER_S } from '../../calibration';
import { type FileNode, mergeLayers, type FileView, resolvePath } from '../../kernel/files';
import { sha256 } from '../../sha256';
import { engineOf } from '../api/daemon';
import { DockerfileProblem } from './dockerfile/problem';
import { type Session, type SolveRequest } from './messages';
import { type CopyOp, type ExecOp, type Op } from './plan/ops';
import { type Reports, Step } from './report';
import { usesContext } from './solve/solved';
import { type SentFile } from './transfer/files';
import { readIgnore } from './transfer/ignore';
import { modeOf, transferBytes } from './transfer/wire';

/** The build for which files are asked. */
export interface Receiver {
  reports: Reports;
  session: Session;
  build: string;
  request: SolveRequest;
}

/** A Dockerfile, and the patterns of its own .dockerignore; null where it has none. */
export interface Definition {
  text: string;
  ignore: string[] | null;
}

const textOf = (files: readonly SentFile[], path: string): string | null => {
  const node = files.find((file) => file.path === path)?.node;
  return node?.kind === 'file' ? node.text : null;
};

/** [internal] load build definition. Throws DockerfileProblem when there is no such file. */
export function loadDefinition({ reports, session, build, request }: Receiver): Definition {
  const name = request.FrontendAttrs['filename'] ?? 'Dockerfile';
  const ownIgnore = `${name}.dockerignore`;
  const step = new Step(reports, `[internal] load build definition from ${name}`, build);
  step.begin();
  const files = session.files({ method: 'moby.filesync.v1.FileSync/DiffCopy', dir: 'dockerfile', include: [name, ownIgnore], exclude: [] });
  transfer(
    reports,
    step,
    'transferring dockerfile:',
    transferBytes(files, () => true),
  );
  const text = textOf(files, name);
  const { machine, sim } = reports.daemon;
  if (text === null) {
    step.end();
    throw new DockerfileProblem(`failed to read dockerfile: open ${name}: no such file or directory`, null);
  }
  sim.record({ type: 'build/transferred', machine, build, what: 'dockerfile', files: 1, bytes: text.length, kept: null });
  step.end();
  const ignore = textOf(files, ownIgnore);
  return { text, ignore: ignore === null ? null : readIgnore(ignore) };
}

/** [internal] load .dockerignore: its patterns. */
export function loadIgnore({ reports, session, build }: Receiver): string[] {
  const step = new Step(reports, '[internal] load .dockerignore', build);
  step.begin();
  const files = session.files({ method: 'moby.filesync.v1.FileSync/DiffCopy', dir: 'context', include: ['.dockerignore'], exclude: [] });
  transfer(
    reports,
    step,
    'transferring context:',
    transferBytes(files, () => true),
  );
  const text = textOf(files, '.dockerignore') ?? '';
  const { machine, sim } = reports.daemon;
  sim.record({ type: 'build/transferred', machine, build, what: 'dockerignore', files: files.length, bytes: text.length, kept: null });
  step.end();
  return readIgnore(text);
}

/** [internal] load build context: the files that operations use. Only those that have changed since the last time travel. */
export function loadContext({ reports, session, build, request }: Receiver, ops: readonly Op[], exclude: string[]): FileView {
  const { machine, sim } = reports.daemon;
  const step = new Step(reports, '[internal] load build context', build);
  step.begin();
  const files = session.files({ method: 'moby.filesync.v1.FileSync/DiffCopy', dir: 'context', include: neededPaths(ops), exclude });
  const known = engineOf(reports.daemon).builder.contexts[request.SharedKey] ?? {};
  const stamps = Object.fromEntries(files.map(({ path, node }) => [path, stampOf(node)]));
  const isNew = ({ path }: SentFile): boolean => known[path] !== stamps[path];
  const bytes = transferBytes(files, isNew);
  transfer(reports, step, 'transferring context:', bytes);
  const sent = files.filter((file) => file.node.kind !== 'dir' && isNew(file));
  const kept = request.SharedKey === '' ? null : { key: request.SharedKey, stamps };
  sim.record({ type: 'build/transferred', machine, build, what: 'context', files: sent.length, bytes, kept });
  step.end();
  return mergeLayers([], Object.fromEntries(files.map(({ path, node }) => [`/${path}`, node])));
}

/** A transfer's line and its time. */
function transfer(reports: Reports, step: Step, what: string, bytes: number): void {
  const from = reports.now;
  reports.advance(from + bytes / (BUILD_MB_PER_S.value * 1000));
  step.status(what, from, { current: bytes, total: 0 });
}

/** What tells the builder whether it has a file already: its date, size and permissions. The hash stands in for a date of files that never changed. */
function stampOf(node: FileNode): string {
  const { mtime = 0 } = node;
  return `${String(modeOf(node))}/${String(mtime)}/${sha256(JSON.stringify({ ...node, mtime: 0, owner: '' })).slice(0, 16)}`;
}

/** Paths of the context that operations name; null where one takes all of it. */
function neededPaths(ops: readonly Op[]): string[] | null {
  const used = ops.filter((op): op is CopyOp | ExecOp => usesContext(op));
  const paths = used.flatMap((op) => {
    if (op.kind === 'copy') return [...op.sources];
    return op.mounts.flatMap((mount) => (mount.type === 'bind' && mount.from.kind === 'context' ? [mount.source] : []));
  });
  const clean = paths.map((path) => resolvePath('/', path).slice(1));
  return clean.includes('') ? null : [...new Set(clean)];
}
