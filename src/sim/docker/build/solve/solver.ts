// The solver: goes through the operations of a plan, takes what the cache has, and does the rest on paper, with its times.
import { BUILD_FILES_MS, BUILD_MB_PER_S, BUILD_RUN_MS } from '../../../calibration';
import { type FileNode, type FileView, type LayerFiles, mergeLayers } from '../../../kernel/files';
import { clockOf } from '../../../world';
import { type Daemon, engineOf } from '../../api/daemon';
import { type BuildRecord, type StoredLayer } from '../../engine';
import { filesOfLayers } from '../../images/layerFiles';
import { type CopyOp, type CopySource, type ExecOp, inputsOf, type MkdirOp, type Op, type SourceOp } from '../plan/ops';
import { copyFiles, MissingSource, treeAt } from './copy';
import { type Execution, execute, type Printed } from './execute';
import { copyKey, execKey, mkdirKey, mountHash, sourceKey } from './keys';
import { layerSize, makeLayer, tidied } from './layer';
import { type Mounted } from './sandbox';

/** What became of an operation. Times are simulated ms. */
export interface Solved {
  op: Op;
  key: string;
  /** Layers up to and with its own, lowest first. */
  layers: string[];
  /** The layer that it made, if it was not cached. */
  layer: StoredLayer | null;
  cached: boolean;
  /** Unix ms at which the layer was made. */
  createdAt: number;
  start: number;
  end: number;
  prints: readonly Printed[];
  error: { message: string; /** What stands before the message at the end of the output. */ prefix: string } | null;
  /** It goes on until it is told to end. */
  hangs: boolean;
  /** What cache mounts hold afterwards, by ID. */
  mounts: Record<string, LayerFiles>;
}

/** What the solver is given beside the plan. */
export interface SolveSetting {
  daemon: Daemon;
  /** The build context, as it was sent. */
  context: FileView;
  /** When the context is there (simulated ms). */
  contextAt: number;
  /** When an image's layers are there. */
  readyAt: (op: SourceOp, start: number) => number;
  /** The instant from which on steps may begin. */
  now: number;
  /** A secret's content; null when the client has none of that ID. */
  secret: (id: string) => string | null;
}

/** Solves a plan's result. Operations that need a failed one are left out. In the order in which they are needed. */
export function solve(result: Op | null, setting: SolveSetting): Solved[] {
  return result ? new Solver(setting).run(result) : [];
}

type Done = Omit<Solved, 'op' | 'key' | 'start'>;
const FAILED_KEY = 'failed to compute cache key: ';

class Solver {
  private readonly solved = new Map<Op, Solved>();
  private readonly byKey = new Map<string, Solved>();
  private readonly fresh = new Map<string, StoredLayer>();
  private readonly cacheMounts = new Map<string, LayerFiles>();

  constructor(private readonly setting: SolveSetting) {}

  run(result: Op): Solved[] {
    this.visit(result);
    return [...new Set(this.solved.values())];
  }

  private visit(op: Op): Solved | null {
    const known = this.solved.get(op);
    if (known) return known;
    const inputs = inputsOf(op).map((input) => this.visit(input));
    if (inputs.some((input) => !input || input.error || input.hangs)) return null;
    const start = Math.max(this.setting.now, ...inputs.map((input) => input?.end ?? 0), usesContext(op) ? this.setting.contextAt : 0);
    const solved = this.perform(op, start);
    this.solved.set(op, solved);
    return solved;
  }

  /** Layers of an operation that has been solved; none below nothing. */
  private below(op: Op | null): { key: string; layers: string[] } {
    return (op && this.solved.get(op)) ?? { key: '', layers: [] };
  }

  private filesOf(layers: readonly string[]): LayerFiles[] {
    return layers.map((digest) => this.fresh.get(digest)?.files ?? filesOfLayers(engineOf(this.setting.daemon), [digest])[0] ?? {});
  }

  private viewOf(source: CopySource): FileView {
    return source.kind === 'context' ? this.setting.context : mergeLayers(this.filesOf(this.below(source.op).layers), {});
  }

  private perform(op: Op, start: number): Solved {
    try {
      const key = this.keyOf(op);
      const same = this.byKey.get(key);
      if (same) return same;
      const record = this.recordOf(op, key);
      const done = record ? this.fromCache(record, start) : this.execute(op, start);
      const solved: Solved = { op, key, start, ...done };
      this.byKey.set(key, solved);
      if (solved.layer) this.fresh.set(solved.layer.digest, solved.layer);
      for (const [id, files] of Object.entries(solved.mounts)) this.cacheMounts.set(id, files);
      return solved;
    } catch (problem) {
      if (!(problem instanceof MissingSource)) throw problem;
      const { sim } = this.setting.daemon;
      const ref = `${[8, 4, 4, 4, 12].map((digits) => sim.hex('ref', digits)).join('-')}::${snapshotId(sim.hex('snapshot', 32))}`;
      const message = `failed to calculate checksum of ref ${ref}: ${JSON.stringify(problem.path)}: not found`;
      return { op, key: `missing/${ref}`, start, ...nothing(start), error: { message, prefix: FAILED_KEY } };
    }
  }

  private keyOf(op: Op): string {
    if (op.kind === 'source') return sourceKey(op);
    const { key } = this.below(op.below);
    if (op.kind === 'mkdir') return mkdirKey(op, key);
    if (op.kind === 'copy') return copyKey(op, key, this.viewOf(op.from));
    const hashes = op.mounts.flatMap((mount): [string, string][] => (mount.type === 'bind' ? [[mount.target, mountHash(this.viewOf(mount.from), mount.source)]] : []));
    return execKey(op, key, new Map(hashes));
  }

  /** What the cache has; an image is looked up by its layers, and `--no-cache` means RUN, COPY and ADD. */
  private recordOf(op: Op, key: string): BuildRecord | undefined {
    if (op.kind === 'source' || ('ignoreCache' in op && op.ignoreCache)) return undefined;
    return engineOf(this.setting.daemon).builder.records[key];
  }

  private fromCache({ layers, createdAt }: BuildRecord, start: number): Done {
    return { ...nothing(start), layers: [...layers], cached: true, createdAt };
  }

  private execute(op: Op, start: number): Done {
    switch (op.kind) {
      case 'source':
        return { ...nothing(this.setting.readyAt(op, start)), layers: [...op.base.image.layers], createdAt: op.base.image.created };
      case 'exec':
        return this.runCommand(op, start);
      case 'copy':
        return this.filesWritten(op, start, copyFiles(op, this.viewOf(op.from), this.viewOf({ kind: 'op', op: op.below })));
      case 'mkdir':
        return this.filesWritten(op, start, foldersTo(op.path, this.viewOf({ kind: 'op', op: op.below })));
    }
  }

  private filesWritten(op: CopyOp | MkdirOp, start: number, changes: LayerFiles): Done {
    const end = start + BUILD_FILES_MS.value + layerSize(changes) / (BUILD_MB_PER_S.value * 1000);
    return { ...nothing(end), ...this.layered(op.below, changes, end) };
  }

  private runCommand(op: ExecOp, start: number): Done {
    const { daemon } = this.setting;
    const prepared = this.prepare(op);
    if ('error' in prepared) return { ...nothing(start), error: { message: prepared.error, prefix: '' } };
    const lower = this.filesOf(this.below(op.below).layers);
    const ran = execute(daemon.sim, daemon.machine, op, lower, prepared.mounted, prepared.variables);
    const prints = ran.prints.map(({ after, text }) => ({ after: after + BUILD_RUN_MS.start.value, text }));
    const end = start + BUILD_RUN_MS.start.value + ran.elapsed + BUILD_RUN_MS.end.value;
    if (ran.stays) return { ...nothing(end), prints, hangs: true };
    if (ran.error !== null) return { ...nothing(end), prints, error: { message: ran.error, prefix: '' } };
    return { ...nothing(end), prints, ...this.layered(op.below, ran.changes, end), mounts: cachesOf(op, ran) };
  }

  /** What is mounted while a command runs; or why it cannot be. */
  private prepare(op: ExecOp): { mounted: Mounted[]; variables: Record<string, string> } | { error: string } {
    const mounted: Mounted[] = [];
    const variables: Record<string, string> = {};
    if (op.script) mounted.push({ target: op.script.path, readOnly: true, files: { '': { kind: 'file', text: op.script.text, mode: '755' } } });
    for (const mount of op.mounts) {
      const { target, readOnly } = mount;
      if (mount.type === 'secret') {
        const text = this.setting.secret(mount.id);
        if (text === null && mount.required) return { error: `secret ${mount.id}: not found` };
        if (text === null) continue;
        if (target.startsWith('$')) variables[target.slice(1)] = text;
        else mounted.push({ target, readOnly, files: { '': { kind: 'file', text, mode: mount.mode } } });
      } else if (mount.type === 'bind') {
        const files = treeAt(this.viewOf(mount.from), mount.source);
        if (files.length === 0) throw new MissingSource(mount.source);
        mounted.push({ target, readOnly, files: Object.fromEntries(files) });
      } else mounted.push({ target, readOnly, files: mount.type === 'cache' ? this.cacheMount(mount.id) : { '': { kind: 'dir' } } });
    }
    return { mounted, variables };
  }

  private cacheMount(id: string): Record<string, FileNode> {
    const kept = this.cacheMounts.get(id) ?? engineOf(this.setting.daemon).builder.mounts[id] ?? {};
    return { '': { kind: 'dir' }, ...Object.fromEntries(Object.entries(kept).flatMap(([path, node]) => (node ? [[path, node]] : []))) };
  }

  /** A new layer of changes on top of what is below. */
  private layered(below: Op | null, changes: LayerFiles, end: number): Pick<Done, 'layers' | 'layer' | 'createdAt'> {
    const { sim } = this.setting.daemon;
    const { layers } = this.below(below);
    const dated = Object.fromEntries(Object.entries(changes).map(([path, node]) => [path, node && { mtime: sim.world.now, ...node }]));
    const layer = makeLayer(tidied(dated, mergeLayers(this.filesOf(layers), {})));
    return { layers: [...layers, layer.digest], layer, createdAt: clockOf(sim.world) - sim.world.now + end };
  }
}

/** A result without anything in it, reached at an instant. */
function nothing(end: number): Done {
  return { layers: [], layer: null, cached: false, createdAt: 0, end, prints: [], error: null, hangs: false, mounts: {} };
}

/** Whether an operation reads the build context. */
export function usesContext(op: Op): boolean {
  if (op.kind === 'copy') return op.from.kind === 'context' && op.sources.length > 0;
  return op.kind === 'exec' && op.mounts.some((mount) => mount.type === 'bind' && mount.from.kind === 'context');
}

function cachesOf(op: ExecOp, ran: Execution): Record<string, LayerFiles> {
  return Object.fromEntries(op.mounts.flatMap((mount) => (mount.type === 'cache' ? [[mount.id, ran.mounts[mount.target] ?? {}]] : [])));
}

/** Folders up to a path that are not there yet. */
function foldersTo(path: string, files: FileView): LayerFiles {
  const parts = path.slice(1).split('/');
  const all = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
  return Object.fromEntries(all.filter((one) => files.read(one)?.kind !== 'dir').map((one) => [one, { kind: 'dir' as const }]));
}

/** 25 letters and digits, as BuildKit names its snapshots, from hexadecimal digits. */
export function snapshotId(hex: string): string {
  return BigInt(`0x${hex}`).toString(36).padStart(25, '0').slice(-25);
}
