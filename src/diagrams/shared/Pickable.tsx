// One object of a figure: read out as its sentence and, where picking is on, a button of its own.
import { type KeyboardEvent, type ReactNode, use } from 'react';
import { cx } from '../../ui/cx';
import { type Rect } from './box';
import { PickContext } from './pickContext';
import styles from './Pickable.module.css';

/** Props of `Pickable`. */
export interface PickableProps {
  /** The pick id, such as `kernel:host`; also tells objects apart for the arrow keys. */
  id: string;
  /** The sentence that says what it is. */
  label: string;
  /** The place of the rings. */
  rect: Rect;
  radius?: number;
  /** Ringed because it changed in a cut. */
  ringed?: boolean;
  /** Ringed because the words beside the figure speak of it. */
  lit?: boolean;
  /** Written on the mark of a picked object; a tick when left out. */
  mark?: string | undefined;
  /** Without it, only those objects can be pressed that the figure's `onPick` covers. */
  onPress?: (() => void) | undefined;
  pressed?: boolean | undefined;
  disabled?: boolean;
  opacity?: number;
  className?: string | undefined;
  children: ReactNode;
}

function Ring({ rect, radius = 0, by, className }: { rect: Rect; radius?: number; by: number; className: string | undefined }) {
  return <rect className={className} x={rect.x - by} y={rect.y - by} width={rect.w + 2 * by} height={rect.h + 2 * by} rx={radius + by} />;
}

/** A mark in the upper left corner of what has been picked: the order number, or a tick. */
function PickedMark({ rect, mark }: { rect: Rect; mark: string | undefined }) {
  const { unit } = use(PickContext);
  const r = unit * 0.72;
  return (
    <g className={styles['mark']} aria-hidden="true">
      <circle cx={rect.x} cy={rect.y} r={r} />
      {mark === undefined ? (
        <path d={`M${rect.x - r * 0.42} ${rect.y}l${r * 0.32} ${r * 0.34} ${r * 0.52} ${-r * 0.66}`} />
      ) : (
        <text x={rect.x} y={rect.y + unit * 0.36} fontSize={unit} textAnchor="middle">
          {mark}
        </text>
      )}
    </g>
  );
}

/** A drawing with a button over it where it can be pressed, otherwise a named picture. */
export function Pickable(props: PickableProps) {
  const { id, label, rect, radius = 0, ringed = false, lit = false, mark, onPress, disabled = false, opacity = 1, className, children } = props;
  const { picked, onPick, active, setActive, unit } = use(PickContext);
  const press = onPress ?? (onPick && (() => onPick(id)));
  const pressed = props.pressed ?? (onPress ? undefined : picked.includes(id));
  const shown = onPress === undefined && pressed === true;
  const rings = (ringed || lit || pressed === true || press) && (
    <g pointerEvents="none">
      {(ringed || lit) && <Ring rect={rect} radius={radius} by={unit * 0.22} className={cx(styles['ring'], lit && styles['lit'])} />}
      {shown && <Ring rect={rect} radius={radius} by={unit * 0.14} className={styles['under']} />}
      {shown && <Ring rect={rect} radius={radius} by={unit * 0.14} className={styles['picked']} />}
      {press && <Ring rect={rect} radius={radius} by={unit * 0.22} className={styles['halo']} />}
      {press && <Ring rect={rect} radius={radius} by={unit * 0.22} className={styles['focus']} />}
      {shown && <PickedMark rect={rect} mark={mark} />}
    </g>
  );
  const fade = opacity < 1 ? { opacity } : {};
  if (!press) {
    return (
      <g role="img" data-shown={id} aria-label={label} className={className} {...fade}>
        {children}
        {rings}
      </g>
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!disabled) press();
  };
  return (
    <g
      role="presentation"
      data-object={id}
      className={cx(styles['object'], disabled && styles['still'], className)}
      onClick={() => {
        if (!disabled) press();
      }}
      {...fade}
    >
      {/* beside the button, not in it: the name says it whole, in a sentence, and what is written here is only seen */}
      <g aria-hidden="true">{children}</g>
      <g
        role="button"
        tabIndex={active === id ? 0 : -1}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled || undefined}
        className={styles['button']}
        onFocus={() => {
          setActive(id);
        }}
        onKeyDown={onKeyDown}
      >
        <rect className={styles['target']} x={rect.x} y={rect.y} width={rect.w} height={rect.h} />
        {rings}
      </g>
    </g>
  );
}
