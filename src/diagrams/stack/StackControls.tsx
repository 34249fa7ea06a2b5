// The switches of the Stack lens: VM, container or both; type 1 or 2; and the number of kernels.
import { useEffect, useRef } from 'react';
import { cx } from '../../ui/cx';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { preloadMotion } from '../shared/animateProgress';
import { phrase, useSay } from '../shared/words';
import { VIEW_ICONS } from './NumberStrip';
import { VIEWS } from './numbers';
import { type HypervisorType, type StackView } from './scene';
import styles from './StackControls.module.css';

/** Props of `StackControls`. */
export interface StackControlsProps {
  view: StackView;
  onView: (view: StackView) => void;
  /** Stops that can be chosen; all of them unless given. */
  views?: readonly StackView[];
  type?: HypervisorType;
  /** Shows the switch between type 1 and 2 while VMs are on screen. */
  onType?: ((type: HypervisorType) => void) | undefined;
  /** The number of kernels on screen; left out where it is for the learner to count. */
  kernels?: number | undefined;
  className?: string;
}

const MOST_BLOCKS = 6;

/** "Kernel ▮▮▮ 3": as many blocks as there are, up to a handful. */
export function KernelCounter({ kernels }: { kernels: number }) {
  const say = useSay();
  return (
    <p className={styles['counter']}>
      <span>{say({ key: 'stack.kernel' })}</span>
      {Array.from({ length: Math.min(kernels, MOST_BLOCKS) }, (_, at) => (
        <i key={at} className={styles['block']} />
      ))}
      <b>{say(phrase('shared.unit.pieces', { count: kernels }))}</b>
    </p>
  );
}

/** Fetches the motion library as soon as somebody comes near an element, so that the first switch already moves. */
function usePreloadNear() {
  const near = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = near.current;
    const kinds = ['pointerenter', 'focusin'] as const;
    for (const kind of kinds) element?.addEventListener(kind, preloadMotion, { once: true });
    return () => {
      for (const kind of kinds) element?.removeEventListener(kind, preloadMotion);
    };
  }, []);
  return near;
}

/** The switches, in one line where there is room. */
export function StackControls({ view, onView, views = VIEWS, type = 1, onType, kernels, className }: StackControlsProps) {
  const say = useSay();
  const near = usePreloadNear();
  const stops = VIEWS.filter((stop) => views.includes(stop)).map((stop) => ({ value: stop, label: say(phrase(`stack.controls.${stop}`)), glyph: VIEW_ICONS[stop] }));
  const types = ([1, 2] as const).map((value) => ({ value: value === 1 ? 'one' : 'two', label: say(phrase(value === 1 ? 'stack.type1' : 'stack.type2')) }));
  return (
    <div ref={near} className={cx(styles['controls'], className)}>
      <SegmentedControl label={say({ key: 'stack.controls.view' })} options={stops} value={view} onChange={onView} size="large" className={styles['stops'] ?? ''} />
      {onType && view === 'vm' && (
        <SegmentedControl label={say({ key: 'stack.controls.type' })} options={types} value={type === 1 ? 'one' : 'two'} onChange={(value) => onType(value === 'one' ? 1 : 2)} />
      )}
      {kernels !== undefined && <KernelCounter kernels={kernels} />}
    </div>
  );
}
