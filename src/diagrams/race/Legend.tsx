// The colours of a start, named: under the race, for those parts that it has.
import { type Part, PARTS } from '../../sim/racers';
import { cx } from '../../ui/cx';
import { hueClass } from '../shared/hue';
import { useSay } from '../shared/words';
import { PART_HUES } from './Blocks';
import styles from './Legend.module.css';
import { partPhrase } from './sentences';

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
