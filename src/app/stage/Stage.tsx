// The stage: a lens on the machine, what happens in words, and the timeline under it. Lessons and the lab share it.
import { type ReactNode, useEffect, useRef } from 'react';
import { lab } from '../../lab/lab';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lessons/lesson';
import { useReducedMotion } from '../../ui/useReducedMotion';
import { useFigureSize } from '../../diagrams/shared/useFigureSize';
import { useSettings } from '../settings/useSettings';
import { Lens } from './Lens';
import { Playback } from './Playback';
import { TextTwin } from './TextTwin';
import styles from './Stage.module.css';

/** Props of `Stage`. */
export interface StageProps {
  moment: Moment;
  view: View;
  /** The lab shows this moment, so it can be played and scrubbed. */
  live: boolean;
  picked: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  /** Puts a kernel-panic lever beside each kernel. */
  levers: boolean;
  /** Puts a switch on the daemon of the host. */
  daemonSwitch: boolean;
  selectedCard: number | null;
  onSelectCard: (n: number) => void;
  /** Switches above the lens. */
  toolbar?: ReactNode;
  /** Panels under the timeline. */
  children?: ReactNode;
}

/** The places that each lens's layouts are readable in: the journey has three zones side by side. */
const BREAKPOINTS = { stack: { wide: 760, medium: 500 }, inside: { wide: 760, medium: 500 }, journey: { wide: 1060, medium: 620 } };

/** Keeps the lab's pace in step with the settings. */
function usePace(): void {
  const still = useReducedMotion();
  const { speed } = useSettings().settings;
  useEffect(() => {
    lab().store.getState().setInstant(still);
  }, [still]);
  useEffect(() => {
    lab().store.getState().setSpeed(speed);
  }, [speed]);
}

/** A lens with its toolbar, caption, timeline and panels. */
export function Stage(props: StageProps) {
  const { moment, view, live, picked, onPick, levers, daemonSwitch, selectedCard, onSelectCard, toolbar, children } = props;
  usePace();
  const place = useRef<HTMLDivElement>(null);
  const size = useFigureSize(place, view.lens === 'journey' ? 'medium' : 'wide', BREAKPOINTS[view.lens]);
  return (
    <div className={styles['stage']}>
      <div className={styles['toolbar']}>
        {toolbar}
        <span className={styles['space']} />
        <TextTwin moment={moment} view={view} picked={picked} />
      </div>
      <div ref={place} className={styles['lens']}>
        <Lens
          moment={moment}
          view={view}
          size={size}
          picked={picked}
          onPick={onPick}
          levers={levers}
          daemonSwitch={daemonSwitch}
          selectedCard={selectedCard}
          onSelectCard={onSelectCard}
        />
      </div>
      <Playback live={live} moment={moment} />
      {children !== undefined && <div className={styles['panels']}>{children}</div>}
    </div>
  );
}
