// What stands under the race: the colours of its parts, named, and what the tags of its sources stand for.
import { ATTACKS } from '../../sim/attacks';
import { type Part, PARTS } from '../../sim/racers';
import { cx } from '../../ui/cx';
import { hueClass } from '../shared/hue';
import { phrase, useSay } from '../shared/words';
import { PART_HUES } from './Blocks';
import { LINK_WORDS } from './chain';
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

/** The layers whose names are cut where a chain has little room, with the short names that stand there. */
export function LayersLegend() {
  const say = useSay();
  const layers = [
    ['hardware', 'hardware'],
    ['hypervisor', 'hypervisor'],
    ['virtual', 'hardware'],
    ['os', 'guest'],
    ['container', 'container'],
  ] as const;
  return (
    <ul className={styles['legend']}>
      {layers.map(([layer, hue]) => (
        <li key={layer}>
          <span className={cx(styles['swatch'], hueClass(hue))} aria-hidden="true" />
          <b>{say(phrase(`race.linkShort.${layer}`))}</b> <span>{say(phrase(layer === 'os' ? 'race.legend.os' : LINK_WORDS[layer]))}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the boxes of attacks are: which have got through, and in what order they stand. */
export function AttacksLegend() {
  const say = useSay();
  const names = ATTACKS.map((attack) => say(phrase(`walls.attack.${attack}`))).join(', ');
  return (
    <ul className={styles['legend']}>
      <li>
        <span className={cx(styles['swatch'], styles['marked'], hueClass('panicked'))} aria-hidden="true">
          ×
        </span>
        {say(phrase('race.legend.through'))}
      </li>
      <li>
        <span className={cx(styles['swatch'], hueClass('paper'))} aria-hidden="true" />
        {say(phrase('race.legend.held'))}
      </li>
      <li>{say(phrase('race.legend.order', { names }))}</li>
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
