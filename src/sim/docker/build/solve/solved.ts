// What the solver finds out about operations, and what it is given beside the plan.
import { type FileView, type LayerFiles } from '../../../kernel/files';
import { type Stays } from '../../../shell/program';
import { type Daemon } from '../../api/daemon';
import { type StoredLayer } from '../../image';
import { type Op, type SourceOp } from '../plan/ops';
import { type Printed } from './execute';

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
  /** The process of a RUN that was started; `stays` when it does not end by itself. */
  process: { exitCode: number; stays: Stays | null } | null;
  /** What cache mounts hold afterwards, by ID. */
  mounts: Record<string, LayerFiles>;
}

/** A result before it has its place in time and in the cache. */
export type Done = Omit<Solved, 'op' | 'key' | 'start'>;

/** What the solver is given beside the plan. */
export interface SolveSetting {
  daemon: Daemon;
  /** The build context, as it was sent. */
  context: FileView;
  /** When an image's layers are there. */
  readyAt: (op: SourceOp, start: number) => number;
  /** The instant from which on steps may begin. */
  now: number;
  /** A secret's content; null when the client has none of that ID. */
  secret: (id: string) => string | null;
}

/** A result without anything in it, reached at an instant. */
export function nothing(end: number): Done {
  return { layers: [], layer: null, cached: false, createdAt: 0, end, prints: [], error: null, process: null, mounts: {} };
}

/** Whether an operation has to be there before others can go on, and is not. */
export function isStuck({ error, process }: Solved): boolean {
  return error !== null || (process?.stays ?? null) !== null;
}

/** Whether an operation reads the build context. */
export function usesContext(op: Op): boolean {
  if (op.kind === 'copy') return op.from.kind === 'context' && op.sources.length > 0;
  return op.kind === 'exec' && op.mounts.some((mount) => mount.type === 'bind' && mount.from.kind === 'context');
}
