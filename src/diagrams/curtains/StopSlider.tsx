// A slider inside a figure: it stands at one of a few stops, and is dragged, or moved by the up and down keys.
import { type KeyboardEvent, type PointerEvent, type ReactNode, use, useState } from 'react';
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import { PickContext } from '../shared/pickContext';
import pickable from '../shared/Pickable.module.css';
import styles from './StopSlider.module.css';

/** Props of `StopSlider`. */
export interface StopSliderProps {
  id: string;
  /** What is set, such as `Memory limit of web`. */
  label: string;
  /** What each stop is called, the loosest first. */
  stops: readonly string[];
  at: number;
  onStop: (at: number) => void;
  /** The place of the focus ring. */
  rect: Rect;
  /** The stop that a height in the figure (in its own units) stands for; without it, a press goes on to the next stop. */
  stopAt?: ((y: number) => number) | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Where a pointer is, in the units of its figure. */
function heightOf(event: PointerEvent<SVGGElement>): number {
  const svg = event.currentTarget.ownerSVGElement;
  const matrix = svg?.getScreenCTM();
  if (!svg || !matrix) return 0;
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()).y;
}

/** A slider for one limit. Looser is up, as the lid goes. */
export function StopSlider({ id, label, stops, at, onStop, rect, stopAt, className, children }: StopSliderProps) {
  const { active, setActive, unit } = use(PickContext);
  const [dragged, setDragged] = useState<number | null>(null);
  const move = (to: number): void => {
    const next = Math.min(stops.length - 1, Math.max(0, to));
    if (next !== at) onStop(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -1, PageDown: 1 }[event.key];
    const to = event.key === 'Enter' || event.key === ' ' ? (at + 1) % stops.length : step === undefined ? undefined : at + step;
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(to);
  };
  return (
    <g
      role="slider"
      tabIndex={active === id ? 0 : -1}
      data-object={id}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={stops.length - 1}
      aria-valuenow={at}
      aria-valuetext={stops[dragged ?? at]}
      className={cx(pickable['object'], styles['slider'], dragged !== null && styles['dragged'], className)}
      onKeyDown={onKeyDown}
      onFocus={() => setActive(id)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(at);
      }}
      onPointerMove={(event) => {
        if (dragged !== null && stopAt) setDragged(stopAt(heightOf(event)));
      }}
      onPointerUp={(event) => {
        if (dragged === null) return;
        const to = stopAt ? stopAt(heightOf(event)) : at;
        setDragged(null);
        move(to === at ? (at + 1) % stops.length : to);
      }}
      onPointerCancel={() => setDragged(null)}
    >
      {children}
      {(['halo', 'focus'] as const).map((look) => (
        <rect
          key={look}
          className={cx(pickable[look], styles['ring'])}
          pointerEvents="none"
          x={rect.x - unit * 0.3}
          y={rect.y - unit * 0.22}
          width={rect.w + unit * 0.6}
          height={rect.h + unit * 0.44}
          rx={unit * 0.3}
        />
      ))}
    </g>
  );
}
