// The measures of the Stack lens on each size of screen, in the units of its figure.
import { type FigureSize } from '../shared/useFigureSize';

/** Heights, gaps and type sizes of one layout. */
export interface Metrics {
  size: FigureSize;
  width: number;
  height: number;
  /** Room for level badges left of the stack; 0 puts them into the blocks. */
  axis: number;
  /** How far the top and right faces of slabs reach. */
  depth: number;
  gap: number;
  columnGap: number;
  pad: number;
  /** Most columns side by side. */
  columns: number;
  /** The least width of a VM that holds an engine, where its neighbours can give of theirs. */
  engineVm: number;
  hardware: number;
  hypervisor: number;
  virtual: number;
  kernel: number;
  sharedKernel: number;
  guestOs: number;
  row: number;
  tab: number;
  app: number;
  plug: number;
  plugInset: number;
  radius: number;
  lever: number;
  /** Type: labels, the kernel's label, secondary words, and the least size that anything may shrink to. */
  label: number;
  big: number;
  small: number;
  least: number;
  /** Distance of words from the edge of their block. */
  indent: number;
  badge: { w: number; h: number; text: number };
  /** All process numbers of a picture in their short form. */
  shortNumbers?: boolean;
  /** Inside an app: the first baseline, the distance to the next, the pocket for libraries, the icon; `tight` lines where three are needed. */
  face: { first: number; line: number; pocket: number; icon: number; program: number; tight?: { first: number; line: number } };
  ghost: { head: number; row: number; gap: number; pad: number };
  /** Width of the kernel per stud. */
  stud: number;
}

const WIDE: Metrics = {
  size: 'wide',
  width: 884,
  height: 472,
  axis: 54,
  depth: 8,
  gap: 13,
  columnGap: 24,
  pad: 11,
  columns: 6,
  engineVm: 0,
  hardware: 70,
  hypervisor: 42,
  virtual: 24,
  kernel: 44,
  sharedKernel: 54,
  guestOs: 50,
  row: 40,
  tab: 28,
  app: 94,
  plug: 16,
  plugInset: 14,
  radius: 12,
  lever: 34,
  label: 16,
  big: 18,
  small: 13.5,
  least: 12,
  indent: 14,
  badge: { w: 36, h: 26, text: 14 },
  face: { first: 26, line: 28, pocket: 26, icon: 18, program: 18 },
  ghost: { head: 14, row: 25, gap: 5, pad: 9 },
  stud: 62,
};

const MEDIUM: Metrics = {
  ...WIDE,
  size: 'medium',
  width: 640,
  height: 372,
  axis: 0,
  depth: 7,
  gap: 11,
  columnGap: 16,
  pad: 8,
  columns: 4,
  engineVm: 219,
  hardware: 50,
  hypervisor: 34,
  virtual: 0,
  kernel: 38,
  sharedKernel: 46,
  guestOs: 38,
  row: 34,
  tab: 27,
  app: 68,
  plug: 14,
  plugInset: 10,
  radius: 10,
  lever: 30,
  label: 15,
  big: 17,
  small: 13,
  indent: 12,
  badge: { w: 30, h: 19, text: 12.5 },
  face: { first: 26, line: 25, pocket: 0, icon: 17, program: 16, tight: { first: 21, line: 20 } },
  ghost: { head: 13.5, row: 19, gap: 4, pad: 6 },
  stud: 50,
};

const NARROW: Metrics = {
  ...MEDIUM,
  size: 'narrow',
  width: 288,
  height: 348,
  depth: 4,
  gap: 9,
  columnGap: 8,
  pad: 3,
  columns: 3,
  engineVm: 112,
  hardware: 48,
  hypervisor: 30,
  kernel: 32,
  sharedKernel: 42,
  guestOs: 34,
  row: 32,
  tab: 24,
  app: 80,
  plug: 11,
  plugInset: 2,
  radius: 8,
  lever: 26,
  label: 13,
  big: 15,
  small: 12.1,
  indent: 6,
  badge: { w: 23, h: 17, text: 12 },
  face: { first: 20, line: 17.5, pocket: 0, icon: 14, program: 13 },
  ghost: { head: 12, row: 17, gap: 3, pad: 5 },
  stud: 34,
};

const PROJECTOR: Metrics = {
  ...WIDE,
  size: 'projector',
  width: 960,
  height: 512,
  axis: 0,
  depth: 9,
  gap: 14,
  columnGap: 22,
  pad: 9,
  columns: 3,
  engineVm: 0,
  hardware: 60,
  hypervisor: 44,
  virtual: 0,
  kernel: 52,
  sharedKernel: 60,
  guestOs: 50,
  row: 46,
  tab: 40,
  app: 88,
  plug: 20,
  plugInset: 12,
  radius: 14,
  lever: 44,
  label: 25,
  big: 30,
  small: 24,
  least: 24,
  indent: 12,
  badge: { w: 58, h: 32, text: 24 },
  face: { first: 34, line: 38, pocket: 0, icon: 26, program: 25 },
  ghost: { head: 24, row: 30, gap: 6, pad: 8 },
  stud: 90,
};

const TABLE: Readonly<Record<FigureSize, Metrics>> = { wide: WIDE, medium: MEDIUM, narrow: NARROW, projector: PROJECTOR };

/** The measures for a size of screen. */
export function metricsOf(size: FigureSize): Metrics {
  return TABLE[size];
}

const mix = (from: number, to: number, share: number): number => Math.round((from + (to - from) * share) * 2) / 2;

/** The same measures pressed flatter (0 not at all, 1 as flat as the words allow), for stacks with more layers. Type keeps its size. */
export function flatter(m: Metrics, share: number): Metrics {
  if (share === 0) return m;
  const { label, big, face } = m;
  const slab = Math.round(label * 1.6);
  return {
    ...m,
    gap: mix(m.gap, m.depth + 3, share),
    hardware: mix(m.hardware, m.hardware * 0.84, share),
    hypervisor: mix(m.hypervisor, Math.min(m.hypervisor, slab + 6), share),
    kernel: mix(m.kernel, big * 1.45, share),
    sharedKernel: mix(m.sharedKernel, big * 1.55, share),
    guestOs: mix(m.guestOs, slab, share),
    row: mix(m.row, slab, share),
    tab: mix(m.tab, label * 1.5, share),
    app: share < 0.5 && face.pocket > 0 ? mix(m.app, m.app - 6, share) : shortApp(m),
    face: { ...face, pocket: share < 0.5 ? face.pocket : 0 },
  };
}

/** The height of an app with no more than two lines. */
export function shortApp({ face, label }: Metrics): number {
  return Math.round(face.first + face.line + label * 0.7);
}

/** How flat a layout may be, step by step. */
export const FLATNESS = [0, 0.25, 0.49, 0.5, 0.75, 1] as const;
