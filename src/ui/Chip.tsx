// The small label beside a number or a name that says where it comes from or what it is.
import { type ReactNode } from 'react';
import styles from './Chip.module.css';
import { cx } from './cx';

/** published: a source says so · measured: we measured it · counted: read off the drawing · illustrative: an example, not a fact · plain: just a label. */
export type ChipKind = 'published' | 'measured' | 'counted' | 'illustrative' | 'plain';

/** Props of `Chip`. */
export interface ChipProps {
  kind?: ChipKind;
  className?: string;
  children: ReactNode;
}

/** The class name of a chip, for a button that opens the source and looks like one. */
export function chipClass(kind: ChipKind = 'plain', className?: string): string {
  return cx(styles['chip'], styles[kind], className);
}

/** A small label; illustrative ones are dashed, so that the difference shows without colour. */
export function Chip({ kind = 'plain', className, children }: ChipProps) {
  return <span className={chipClass(kind, className)}>{children}</span>;
}
