// How much simulated time has passed, of how much: the simulation's own seconds, not those of the film.
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Playhead, type PlayheadPlace, usePlayhead } from './playhead';
import styles from './TimelineBar.module.css';
import { useSeconds } from './useSeconds';

/** Props of `SimulatedTime`. */
export interface SimulatedTimeProps {
  playhead: Playhead;
  duration: number;
  /** There is nothing to play. */
  empty: boolean;
}

/** Both times; the running one has the room of the whole, so that nothing moves beside it. */
export function SimulatedTime({ playhead, duration, empty }: SimulatedTimeProps) {
  const { t } = useTranslation('diagrams');
  const seconds = useSeconds();
  const now = useRef<HTMLElement>(null);
  const draw = useCallback(
    ({ elapsed }: PlayheadPlace) => {
      const text = seconds(Math.min(Math.max(0, elapsed), duration), duration);
      if (now.current && now.current.textContent !== text) now.current.textContent = text;
    },
    [duration, seconds],
  );
  usePlayhead(playhead, draw);
  const total = seconds(duration);
  return (
    <p className={styles['time']} aria-hidden={empty}>
      <span className={styles['times']}>
        <span className={styles['now']}>
          <span className={styles['room']} aria-hidden="true">
            {total}
          </span>
          <b ref={now} />
        </span>
        {` / ${total}`}
      </span>
      <small>{t('timeline.simulated')}</small>
    </p>
  );
}
