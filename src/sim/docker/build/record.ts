// What is written down when a step is done: its layer, its place in the cache, and the instructions that are behind it.
import { clockOf } from '../../world';
import { type Daemon, engineOf } from '../api/daemon';
import { type BuildInstruction, type BuildRecord, type CacheMount } from '../image';
import { sizeOfLayers } from '../images/store';
import { type Op, type PlannedInstruction } from './plan/ops';
import { type Solved } from './solve/solved';
import { snapshotId } from './solve/solver';

type Keyed = { key: string; record: BuildRecord };

/** An instruction as it is told to whoever follows the build. */
export function instructionOf({ stage, text, lines, op }: PlannedInstruction): BuildInstruction {
  const { number = null, total = 0 } = op?.origin ?? {};
  return { stage, number, total, text, start: lines.start, end: lines.end };
}

/** Records that the instructions are done which end with an operation; null stands for those before the first one. */
export function recordDone(daemon: Daemon, build: string, instructions: readonly PlannedInstruction[], results: ReadonlyMap<Op, Solved>, solved: Solved | null): void {
  const { sim, machine } = daemon;
  const kept = solved ? { records: recordsOf(daemon, solved), mounts: mountsOf(daemon, solved), stored: solved.layer } : { records: [], mounts: {}, stored: null };
  let isFirst = true;
  for (const [index, instruction] of instructions.entries()) {
    const { op, after } = instruction;
    if ((after === null ? null : (results.get(after) ?? null)) !== solved) continue;
    const own = op && solved;
    const layer = own?.layers.at(-1) ?? null;
    const size = own?.op.kind === 'source' ? sizeOfLayers(engineOf(daemon), own.layers) : own?.layer?.size ?? engineOf(daemon).layers[layer ?? '']?.size ?? 0; // prettier-ignore
    const what = isFirst ? kept : { records: [], mounts: {}, stored: null };
    sim.record({ type: 'build/stepFinished', machine, build, index, ...instructionOf(instruction), cached: own?.cached ?? false, layer, size, ...what });
    isFirst = false;
  }
  // What only another step copies from has no instruction of its own.
  if (isFirst && solved) {
    const { name, stage, number, total, instruction: text, lines } = solved.op.origin;
    sim.record({ type: 'build/stepFinished', machine, build, index: -1, stage, number, total, text: text || name, ...lines, cached: solved.cached, layer: null, size: 0, ...kept });
  }
}

/** Records for the cache: one for a step; one for each layer of an image. */
function recordsOf(daemon: Daemon, { op, key, layers, createdAt }: Solved): Keyed[] {
  const { sim } = daemon;
  const known = engineOf(daemon).builder.records;
  const now = Math.round(clockOf(sim.world));
  const recordsAt = (name: string, description: string, upTo: readonly string[]): Keyed[] => {
    const old = known[name];
    if (old?.layers.at(-1) === upTo.at(-1) && old) return [{ key: name, record: { ...old, lastUsedAt: now, usageCount: old.usageCount + 1 } }];
    const fresh = { id: snapshotId(sim.hex('snapshot', 32)), description, layers: [...upTo], createdAt: op.kind === 'source' ? now : createdAt };
    // A result that is not found any more stays in the cache until it is pruned.
    const left = old ? [{ key: `${name}/${old.id}`, record: old }] : [];
    return [...left, { key: name, record: { ...fresh, lastUsedAt: now, usageCount: 1 } }];
  };
  if (op.kind !== 'source') return recordsAt(key, op.origin.name, layers);
  return layers.flatMap((_, index) => recordsAt(index === layers.length - 1 ? key : `${key}/${String(index)}`, `pulled from ${op.base.name}`, layers.slice(0, index + 1)));
}

/** Folders that a RUN shares with later ones, as it left them. */
function mountsOf(daemon: Daemon, { mounts }: Solved): Record<string, CacheMount> {
  const { sim } = daemon;
  const now = clockOf(sim.world);
  const known = engineOf(daemon).builder.mounts;
  return Object.fromEntries(
    Object.entries(mounts).map(([id, files]): [string, CacheMount] => {
      const { createdAt = now, usageCount = 0, id: name = snapshotId(sim.hex('snapshot', 32)) } = known[id] ?? {};
      return [id, { id: name, files, createdAt, lastUsedAt: now, usageCount: usageCount + 1 }];
    }),
  );
}
