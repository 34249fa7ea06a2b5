// The measures of the process VM's picture on each size of screen, in the units of its figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Widths, heights and type sizes of one layout. */
export interface VmMetrics {
  size: FigureSize;
  width: number;
  depth: number;
  radius: number;
  /** Between slabs; between systems; between things in one box. */
  gap: number;
  between: number;
  inner: number;
  indent: number;
  /** Systems side by side: all, two rows, or one below the other. */
  rows: readonly (readonly ('host' | 'pc' | 'mac')[])[];
  /** Height of the row with source and bytecode, and the widths of source and compiler there (shares). */
  head: number;
  lines: number;
  /** Height of what stands on a kernel: beside a VM, and without one. */
  process: number;
  plain: number;
  kernel: number;
  hardware: number;
  guestOs: number;
  capsule: number;
  /** Type: titles, kernels, words, code, the least size. */
  label: number;
  text: number;
  small: number;
  code: number;
  least: number;
}

const WIDE: VmMetrics = {
  size: 'wide',
  width: 884,
  depth: 8,
  radius: 10,
  gap: 6,
  between: 18,
  inner: 8,
  indent: 11,
  rows: [['host', 'pc', 'mac']],
  head: 92,
  lines: 4,
  process: 196,
  plain: 196,
  kernel: 44,
  hardware: 34,
  guestOs: 32,
  capsule: 34,
  label: 16,
  text: 14.5,
  small: 13,
  code: 12.5,
  least: 12,
};

const MEDIUM: VmMetrics = {
  ...WIDE,
  size: 'medium',
  width: 600,
  depth: 7,
  between: 16,
  indent: 10,
  rows: [['host'], ['pc', 'mac']],
  head: 70,
  lines: 0,
  process: 178,
  plain: 134,
  kernel: 40,
  hardware: 30,
  guestOs: 28,
  capsule: 32,
};

const TABLE: Readonly<Record<FigureSize, VmMetrics>> = {
  wide: WIDE,
  medium: MEDIUM,
  narrow: {
    ...MEDIUM,
    size: 'narrow',
    width: 304,
    depth: 4,
    radius: 8,
    gap: 5,
    between: 14,
    inner: 6,
    indent: 8,
    rows: [['host'], ['pc'], ['mac']],
    head: 110,
    lines: 0,
    process: 164,
    plain: 130,
    kernel: 36,
    hardware: 26,
    guestOs: 26,
    capsule: 30,
    label: 14,
    text: 13,
    small: 12.75,
    code: 12.75,
    least: 12.75,
  },
  projector: {
    ...WIDE,
    size: 'projector',
    // drawn no smaller than it is where a wall is narrowest
    width: 952,
    depth: 9,
    gap: 8,
    between: 14,
    inner: 7,
    indent: 10,
    head: 96,
    lines: 0,
    process: 280,
    plain: 280,
    kernel: 58,
    hardware: 72,
    guestOs: 44,
    capsule: 46,
    label: 26,
    text: 25,
    small: 24,
    code: 24,
    least: 24,
  },
};

/** The measures for a size of screen. */
export function vmMetrics(size: FigureSize): VmMetrics {
  return TABLE[size];
}
