// Small drawings beside the entrances, made of the same blocks as the stage.
import styles from './EntrancePictures.module.css';

/** Layers as stairs up to a switch. */
export function LearnPicture() {
  return (
    <svg viewBox="0 0 104 78" className={styles['picture']} aria-hidden="true" focusable="false">
      <rect x="6" y="58" width="92" height="15" rx="3" className={styles['hardware']} />
      <rect x="28" y="42" width="70" height="15" rx="3" className={styles['kernel']} />
      <rect x="50" y="26" width="48" height="15" rx="3" className={styles['container']} />
      <path d="M12 52l12-13 11-3 12-13 12-3" className={styles['path']} />
      <rect x="63" y="8" width="30" height="17" rx="8.5" className={styles['ink']} />
      <circle cx="84.5" cy="16.5" r="5" className={styles['knob']} />
    </svg>
  );
}

/** A terminal before a container on its kernel. */
export function LabPicture() {
  return (
    <svg viewBox="0 0 104 78" className={styles['picture']} aria-hidden="true" focusable="false">
      <rect x="6" y="6" width="66" height="50" rx="6" className={styles['terminal']} />
      <path d="M16 20l8 6-8 6M30 32h14" className={styles['prompt']} />
      <path d="M16 43h24" className={styles['dim']} />
      <rect x="52" y="38" width="46" height="22" rx="5" className={styles['container']} />
      <rect x="60" y="44" width="30" height="10" rx="2" className={styles['app']} />
      <rect x="40" y="61" width="58" height="12" rx="3" className={styles['kernel']} />
    </svg>
  );
}
