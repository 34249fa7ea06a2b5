// What stands under the race: the colours of its parts, named, and what the tags of its sources stand for.
import { type Part, PARTS } from '../../sim/racers';
import { cx } from '../../ui/cx';
import { hueClass } from '../shared/hue';
import { phrase, useSay } from '../shared/words';
import { PART_HUES } from './Blocks';
import styles from './Legend.module.css';
import { partPhrase, type SOURCES } from './sentences';

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

/** What the areas and the lines of a wave are. */
export function WaveLegend() {
  const say = useSay();
  return (
    <ul className={styles['legend']}>
      {(['answered', 'dropped', 'room', 'ahead'] as const).map((what) => (
        <li key={what}>
          <span className={cx(styles['swatch'], styles[what])} aria-hidden="true" />
          {say(phrase(`race.legend.${what}`))}
        </li>
      ))}
    </ul>
  );
}

/** The sources that the picture names by their tags. */
export function SourceLegend({ tags }: { tags: readonly (typeof SOURCES)[number][] }) {
  const say = useSay();
  return (
    <ul className={styles['legend']}>
      {tags.map((tag) => (
        <li key={tag}>
          <b>{tag}</b> <span>{say(phrase(`race.source.${tag}`))}</span>
        </li>
      ))}
    </ul>
  );
}
