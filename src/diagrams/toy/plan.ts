// A layout of the toy computer while it grows, and how its parts stand on each size.
import { type HandStep } from '../../sim/hardware/board';
import { type BoardPlan } from '../board/parts';
import { type FigureSize } from '../shared/useFigureSize';

/** How the parts stand on each size: columns of the steps, of memory and of the CPUs, and the widths of the three zones. */
interface ToyShape {
  steps: { columns: number; h: number };
  memory: number;
  /** Shares of the hardware's width; null where the zones stand below each other. */
  zones: readonly [memory: number, cpus: number] | null;
  display: number;
}

/** The shape of each size. */
export const SHAPES: Readonly<Record<FigureSize, ToyShape>> = {
  wide: { steps: { columns: 5, h: 74 }, memory: 4, zones: [0.47, 0.24], display: 0 },
  medium: { steps: { columns: 5, h: 84 }, memory: 4, zones: [0.54, 0.46], display: 0 },
  narrow: { steps: { columns: 1, h: 36 }, memory: 4, zones: null, display: 54 },
  projector: { steps: { columns: 5, h: 100 }, memory: 4, zones: [0.47, 0.25], display: 0 },
};

/** What every part of the picture needs to know. */
export type ToyPlan = BoardPlan & { armed: HandStep | null; first: number | null; shape: ToyShape };
