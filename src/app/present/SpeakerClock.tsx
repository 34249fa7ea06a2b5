// The clock of a talk beside the minutes that were planned for it.
import { Pause, Play, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import styles from './Speaker.module.css';
import { type Command, elapsed, type Talk } from './talk';

/** Minutes and seconds of a time (ms), as a clock shows them. */
export function clockFace(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The real time, once a second while something runs. */
function useNow(running: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return undefined;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}

/** Props of `SpeakerClock`. */
export interface SpeakerClockProps {
  clock: Talk['clock'];
  /** Minutes planned up to the end of this step. */
  planned: number;
  /** Minutes planned for the whole talk. */
  total: number;
  command: (command: Command) => void;
}

/** Time gone, time planned, and the keys of the clock. */
export function SpeakerClock({ clock, planned, total, command }: SpeakerClockProps) {
  const { t } = useTranslation('present');
  const running = clock.since !== null;
  const now = useNow(running);
  const set = (act: 'start' | 'pause' | 'reset') => command({ kind: 'clock', act, at: Date.now() });
  return (
    <section className={styles['clock']} aria-label={t('clock.label')}>
      <p role="timer" className={styles['face']}>
        {clockFace(elapsed(clock, now))}
      </p>
      <p>{t('clock.planned', { planned, total })}</p>
      <div className={styles['keys']}>
        <Button size="small" glyph={running ? Pause : Play} onClick={() => set(running ? 'pause' : 'start')}>
          {t(running ? 'clock.pause' : 'clock.start')}
        </Button>
        <Button size="small" glyph={RotateCcw} onClick={() => set('reset')}>
          {t('clock.reset')}
        </Button>
      </div>
    </section>
  );
}
