// A prerendered page does not know how wide it will be shown, so a figure stands there in each of its layouts, and styles choose as useFigureSize will.
import { type ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { type Breakpoints, type FigureSize } from './useFigureSize';
import styles from './Layouts.module.css';

/** The layouts that stand in a prerendered page; a projector's is drawn in the browser. */
const PRERENDERED: readonly FigureSize[] = ['wide', 'medium', 'narrow'];

/** Props of `Layouts`. */
export interface LayoutsProps {
  /** The layout of the place as it was measured; undefined in a prerendered page until then. */
  size: FigureSize | undefined;
  from: Breakpoints;
  className?: string | undefined;
  children: (size: FigureSize) => ReactNode;
}

/** A figure in the layout that its place has room for. */
export function Layouts({ size, from, className, children }: LayoutsProps) {
  return (
    <div className={cx(className, size === undefined && styles['unmeasured'])} data-wide-from={size === undefined ? from.wide : undefined}>
      {(size ? [size] : PRERENDERED).map((layout) => (
        <div key={layout} className={styles[layout]} data-layout={layout}>
          {children(layout)}
        </div>
      ))}
    </div>
  );
}
