// The solver: goes through the operations of a plan, takes what the cache has, and does the rest on paper, with its times.
import { BUILD_FILES_MS, BUILD_MB_PER_S, BUILD_RUN_MS } from '../../../calibration';
import { type FileView, type LayerFiles, mergeLayers } from '../../../kernel/files';
import { clockOf } from '../../../world';
import { engineOf } from '../../api/daemon';
import { type BuildRecord, type StoredLayer } from '../../image';
import { filesOfLayers } from '../../images/layerFiles';
import { contentSize } from '../../size';
import { type CopyOp, type CopySource, type ExecOp, inputsOf, type MkdirOp, type Op } from '../plan/ops';
import { copyFiles, MissingSource } from './copy';
import { execute } from './execute';
import { copyKey, execKey, mkdirKey, mountHash, sourceKey } from './keys';
import { makeLayer, tidied } from './layer';
import { unreachable } from './remote';
import { cachesOf, prepareMounts } from './runMounts';
import { type Done, isStuck, nothing, type Solved, type SolveSetting } from './solved';

/** Solves what a plan needs, in the order in which it is needed; equal operations share one result. What needs a failed one is left out. */
export function solve(result: Op | null, setting: SolveSetting): ReadonlyMap<Op, Solved> {
  return result ? new Solver(setting).run(result) : new Map();
}

class Solver {
  private readonly solved = new Map<Op, Solved>();
  private readonly byKey = new Map<string, Solved>();
  private readonly fresh = new Map<string, StoredLayer>();
  private readonly cacheMounts = new Map<string, LayerFiles>();

  constructor(private readonly setting: SolveSetting) {}

  run(result: Op): ReadonlyMap<Op, Solved> {
    this.visit(result);
    return this.solved;
  }

  private visit(op: Op): Solved | null {
    const known = this.solved.get(op);
    if (known) return known;
    const inputs = inputsOf(op).map((input) => this.visit(input));
    if (inputs.some((input) => !input || isStuck(input))) return null;
    const start = Math.max(this.setting.now, ...inputs.map((input) => input?.end ?? 0));
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
      if (same) return sharedBy(same, op);
      const record = this.recordOf(op, key);
      const done = record ? this.fromCache(record, start) : this.execute(op, start);
      const solved: Solved = { op, key, start, ...done };
      this.byKey.set(key, solved);
      if (solved.layer) this.fresh.set(solved.layer.digest, solved.layer);
      for (const [id, files] of Object.entries(solved.mounts)) this.cacheMounts.set(id, files);
      return solved;
    } catch (problem) {
      if (!(problem instanceof MissingSource)) throw problem;
      return { op, key: '', start, ...nothing(start), error: this.missing(problem) };
    }
  }

  /** A source that is not there, in BuildKit's words. */
  private missing({ path }: MissingSource): Solved['error'] {
    const { sim } = this.setting.daemon;
    const ref = `${[8, 4, 4, 4, 12].map((digits) => sim.hex('ref', digits)).join('-')}::${snapshotId(sim.hex('snapshot', 32))}`;
    return { message: `failed to calculate checksum of ref ${ref}: ${JSON.stringify(path)}: not found`, prefix: 'failed to compute cache key: ' };
  }

  private keyOf(op: Op): string {
    if (op.kind === 'source') return sourceKey(op);
    const { key } = this.below(op.below);
    if (op.kind === 'mkdir') return mkdirKey(op, key);
    if (op.kind === 'copy') return unreachable(op) ? '' : copyKey(op, key, this.viewOf(op.from));
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
        for (const layer of op.base.layers) this.fresh.set(layer.digest, layer);
        return { ...nothing(this.setting.readyAt(op, start)), layers: [...op.base.image.layers], createdAt: op.base.image.created };
      case 'exec':
        return this.runCommand(op, start);
      case 'copy': {
        const error = unreachable(op);
        if (error) return { ...nothing(start), error };
        return this.filesWritten(op, start, copyFiles(op, this.viewOf(op.from), this.viewOf({ kind: 'op', op: op.below })));
      }
      case 'mkdir':
        return this.filesWritten(op, start, foldersTo(op.path, this.viewOf({ kind: 'op', op: op.below })));
    }
  }

  private filesWritten(op: CopyOp | MkdirOp, start: number, changes: LayerFiles): Done {
    const end = start + BUILD_FILES_MS.value + contentSize(changes) / (BUILD_MB_PER_S.value * 1000);
    return { ...nothing(end), ...this.layered(op.below, changes, end) };
  }

  private runCommand(op: ExecOp, start: number): Done {
    const { daemon, secret } = this.setting;
    const cache = (id: string): LayerFiles => this.cacheMounts.get(id) ?? engineOf(daemon).builder.mounts[id]?.files ?? {};
    const prepared = prepareMounts(op, { viewOf: (source) => this.viewOf(source), cache, secret });
    if ('error' in prepared) return { ...nothing(start), error: { message: prepared.error, prefix: '' } };
    const lower = this.filesOf(this.below(op.below).layers);
    const ran = execute(daemon.sim, daemon.machine, op, lower, prepared.mounted, prepared.variables);
    const prints = ran.prints.map(({ after, text }) => ({ after: after + BUILD_RUN_MS.start.value, text }));
    const end = start + BUILD_RUN_MS.start.value + ran.elapsed + BUILD_RUN_MS.end.value;
    const process = { exitCode: ran.exitCode, stays: ran.stays };
    const done = { ...nothing(end), prints, process };
    if (ran.stays) return done;
    if (ran.error !== null) return { ...done, error: { message: ran.error, prefix: '' } };
    return { ...done, ...this.layered(op.below, ran.changes, end), mounts: cachesOf(op, ran) };
  }

  /** A new layer of changes on top of what is below. */
  private layered(below: Op | null, changes: LayerFiles, end: number): Pick<Done, 'layers' | 'layer' | 'createdAt'> {
    const { sim } = this.setting.daemon;
    const { layers } = this.below(below);
    const dated = Object.fromEntries(Object.entries(changes).map(([path, node]) => [path, node && { mtime: sim.world.now, ...node }]));
    const layer = makeLayer(tidied(dated, mergeLayers(this.filesOf(layers), {})));
    return { layers: [...layers, layer.digest], layer, createdAt: Math.round(clockOf(sim.world) - sim.world.now + end) };
  }
}

/** A result that two operations share is called by the one that stands first in the Dockerfile. */
function sharedBy(solved: Solved, op: Op): Solved {
  if (op.origin.lines.start < solved.op.origin.lines.start) solved.op = op;
  return solved;
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
