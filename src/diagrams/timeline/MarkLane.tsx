// The marks over the scrubber that can be pressed: numbers for API requests, coloured marks for everything else.
import { memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import { rove } from '../../ui/rove';
import { hueClass } from '../shared/hue';
import { plain, useCaptionText } from './captionText';
import { groupMarks, type MarkGroup, rangeOf } from './groupMarks';
import { type MarkState, stateAt, type TimelineMark } from './marks';
import styles from './MarkLane.module.css';
import { useLaneSize } from './useLaneSize';

/** Props of `MarkLane`. */
export interface MarkLaneProps {
  marks: readonly TimelineMark[];
  length: number;
  position: number;
  onScrub: (position: number) => void;
}

const SHOWN = 3;

/** Puts an element at a share of the lane. */
const placedAt = (share: number) => (element: HTMLElement | null) => {
  element?.style.setProperty('left', `${share * 100}%`);
};

/** What a group shows: its numbers, or up to three coloured marks. */
function Face({ group }: { group: MarkGroup }) {
  const range = rangeOf(group);
  if (range !== '') return <span className={styles['disc']}>{range}</span>;
  return (
    <span className={styles['chips']}>
      {group.marks.slice(0, SHOWN).map(({ hue, from }, i) => (
        <span key={`${from} ${i}`} className={cx(styles['chip'], hueClass(hue))} />
      ))}
    </span>
  );
}

interface PlaceProps {
  group: MarkGroup;
  /** Where its middle is, as a share of the lane. */
  at: number;
  state: MarkState;
  /** Where the tab key stops; to the others the arrow keys lead. */
  isStop: boolean;
  onScrub: (position: number) => void;
}

/** How far a group has come: it is over when all of its marks are. */
function stateOf({ marks }: MarkGroup, position: number): MarkState {
  return stateAt({ from: marks[0]?.from ?? 0, until: Math.max(...marks.map(({ until }) => until)) }, position);
}

/** One pressable place. Most places stay as they are while the playhead passes one. */
const Place = memo(function Place({ group, at, state, isStop, onScrub }: PlaceProps) {
  const { t } = useTranslation('diagrams');
  const say = useCaptionText();
  const [first] = group.marks;
  if (!first) return null;
  const last = group.marks.at(-1) ?? first;
  const caption = plain(say(first.caption));
  const range = rangeOf(group);
  const numbered = range === '' ? caption : t('timeline.numbered', { number: range, caption });
  const name = group.marks.length === 1 ? numbered : t('timeline.more', { caption: numbered, count: group.marks.length - 1 });
  return (
    <div ref={placedAt(at)} className={cx(styles['place'], styles[state], last === first && styles['single'])}>
      <button type="button" tabIndex={isStop ? 0 : -1} className={styles['press']} aria-label={name} title={name} onClick={() => onScrub(first.to)}>
        <Face group={group} />
      </button>
    </div>
  );
});

/** The lane of marks, a row with one tab stop; empty where there is no room for it. */
export function MarkLane({ marks, length, position, onScrub }: MarkLaneProps) {
  const { t } = useTranslation('diagrams');
  const lane = useRef<HTMLDivElement>(null);
  const { width, height } = useLaneSize(lane);
  const [active, setActive] = useState(0);
  const groups = groupMarks(marks, length, width, height);
  const stop = Math.min(active, groups.length - 1);
  return (
    <div ref={lane} role="toolbar" className={styles['lane']} aria-label={t('timeline.marks')} onKeyDown={(event) => setActive(rove(event, stop))}>
      {groups.map((group, n) => (
        <Place
          key={`${group.marks[0]?.from ?? 0} ${group.marks[0]?.caption.key ?? ''} ${group.marks.length}`}
          group={group}
          at={group.middle / length}
          state={stateOf(group, position)}
          isStop={n === stop}
          onScrub={onScrub}
        />
      ))}
    </div>
  );
}
