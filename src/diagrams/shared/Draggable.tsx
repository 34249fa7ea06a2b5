// Something in a figure that can be carried with the pointer, or by Shift and an arrow key; a press without moving stays a press.
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { type Rect } from './box';
import styles from './Draggable.module.css';

/** A place in the units of the figure. */
export interface Point {
  x: number;
  y: number;
}

/** Props of `Draggable`. */
export interface DraggableProps {
  /** Where it stands now. */
  rect: Rect;
  /** Called while it is carried, with the place of its upper left corner and that of the pointer. */
  onDrag: (corner: Point, pointer: Point) => void;
  /** It has been let go of after a drag; `kept` is false where the browser took the pointer away. */
  onDrop: (kept: boolean) => void;
  /** Shift and an arrow key were pressed on it: one step to the right or down is 1. */
  onStep: (right: number, down: number) => void;
  children: ReactNode;
}

/** A press turns into a drag after so many CSS pixels. */
const THRESHOLD = 6;

/** The pointer in the units of the figure round an element. */
function pointIn(element: SVGGElement, { clientX, clientY }: PointerEvent): Point {
  const matrix = element.ownerSVGElement?.getScreenCTM()?.inverse();
  const point = new DOMPoint(clientX, clientY);
  const { x, y } = matrix ? point.matrixTransform(matrix) : point;
  return { x, y };
}

interface Grip {
  pointer: number;
  clientX: number;
  clientY: number;
  offset: Point;
  dragging: boolean;
}

const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** Wraps an object of a figure so that it can be carried. Presses are the object's own. */
export function Draggable({ rect, onDrag, onDrop, onStep, children }: DraggableProps) {
  const grip = useRef<Grip | null>(null);
  const justDropped = useRef(false);
  const start = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return;
    const { x, y } = pointIn(event.currentTarget, event);
    grip.current = { pointer: event.pointerId, clientX: event.clientX, clientY: event.clientY, offset: { x: x - rect.x, y: y - rect.y }, dragging: false };
  };
  const move = (event: PointerEvent<SVGGElement>) => {
    const held = grip.current;
    if (held?.pointer !== event.pointerId) return;
    if (!held.dragging && Math.hypot(event.clientX - held.clientX, event.clientY - held.clientY) < THRESHOLD) return;
    if (!held.dragging) event.currentTarget.setPointerCapture(event.pointerId);
    held.dragging = true;
    const pointer = pointIn(event.currentTarget, event);
    onDrag({ x: pointer.x - held.offset.x, y: pointer.y - held.offset.y }, pointer);
  };
  const end = (kept: boolean) => {
    const held = grip.current;
    grip.current = null;
    if (!held?.dragging) return;
    justDropped.current = kept;
    onDrop(kept);
  };
  const step = (event: KeyboardEvent) => {
    const by = event.shiftKey ? STEPS[event.key] : undefined;
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(...by);
  };
  return (
    <g
      className={styles['draggable']}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={() => end(true)}
      onPointerCancel={() => end(false)}
      onKeyDown={step}
      onClickCapture={(event) => {
        if (justDropped.current) event.stopPropagation();
        justDropped.current = false;
      }}
    >
      {children}
    </g>
  );
}
