// The beats of a step as a row of bars: where the learner is, and what comes.
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import { type Beat } from '../../lab/lessonRun';
import styles from './BeatBar.module.css';

/** Props of `BeatBar`. */
export interface BeatBarProps {
  beats: readonly Beat[];
  current: Beat;
  /** Goes back to a beat that has been reached. */
  onGo: (beat: Beat) => void;
  reached: Beat;
}

/** One bar for each beat; those reached before can be gone back to. */
export function BeatBar({ beats, current, onGo, reached }: BeatBarProps) {
  const { t } = useTranslation(['ui', 'stage']);
  const last = beats.indexOf(reached);
  return (
    <ol className={styles['beats']} aria-label={t('lesson.beats', { ns: 'stage' })}>
      {beats.map((beat, index) => (
        <li key={beat} className={cx(styles['beat'], index < beats.indexOf(current) && styles['before'], beat === current && styles['here'])}>
          <button
            type="button"
            disabled={index > last}
            aria-current={beat === current ? 'step' : undefined}
            onClick={() => {
              onGo(beat);
            }}
          >
            {t(`home.beats.${beat}`)}
          </button>
        </li>
      ))}
    </ol>
  );
}
