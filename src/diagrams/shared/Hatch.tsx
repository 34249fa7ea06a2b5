// The diagonal hatch of every guest OS: a pattern that its figure defines once.
import { createContext, useContext } from 'react';
import { type Rect } from './box';
import styles from './Slab.module.css';

const HatchId = createContext('');

/** Makes the pattern known to everything inside a figure. */
export const HatchProvider = HatchId.Provider;

/** The definition of the pattern. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path className={styles['hatchLine']} d="M0 0v9" />
    </pattern>
  );
}

/** A rectangle with the hatch over it. */
export function Hatch({ x, y, w, h }: Rect) {
  const id = useContext(HatchId);
  return <rect x={x} y={y} width={w} height={h} fill={`url(#${id})`} pointerEvents="none" />;
}
