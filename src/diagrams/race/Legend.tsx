// The colours of a start, named: under the race, for those parts that it has.
import { type Part, PARTS } from '../../sim/racers';
import { cx } from '../../ui/cx';
import { hueClass } from '../shared/hue';
import { useSay } from '../shared/words';
import { PART_HUES } from './Blocks';
import styles from './Legend.module.css';
import { partPhrase } from './sentences';
import { phrase } from '../shared/words';

/** One swatch for each part, in the order in which they come. */
export function Legend({ parts }: { parts: ReadonlySet<Part> }) {
  const say = useSay();
  return (
    <ul className={styles['legend']}>
      {PARTS.filter((part) => parts.has(part)).map((part) => (
        <li key={part}>
          <span className={cx(styles['swatch'], hueClass(PART_HUES[part]))} aria-hidden="true" />
          {say(partPhrase(part))}
        </li>
      ))}
    </ul>
  );
}

/** What the areas and the line of a wave are. */
export function WaveLegend() {
  const say = useSay();
  return (
    <ul className={styles['legend']}>
      {(['answered', 'dropped', 'room'] as const).map((what) => (
        <li key={what}>
          <span className={cx(styles['swatch'], styles[what])} aria-hidden="true" />
          {say(phrase(`race.legend.${what}`))}
        </li>
      ))}
    </ul>
  );
}
