// The track under the slider: a band where something takes its time, a tick for everything else; what is past is drawn full.
import { type Ref } from 'react';
import { hueClass } from '../shared/hue';
import { type TimelineMark } from './marks';
import styles from './Scrubber.module.css';

/** What lasts at least this share of the scrubber is a band. */
const BAND_FROM = 0.04;

/** Bands and ticks, in shares of the track. */
function Marks({ marks, length }: { marks: readonly TimelineMark[]; length: number }) {
  const bands = marks.filter(({ from, to, number, answer }) => number === null && !answer && (to - from) / length >= BAND_FROM);
  const ticks = marks.filter(({ answer }) => !answer);
  const percent = (ms: number): string => `${(ms / length) * 100}%`;
  return (
    <svg className={styles['marks']} aria-hidden="true" focusable="false">
      {bands.map(({ from, to, hue }) => (
        <g key={`${hue} ${from} ${to}`} className={hueClass(hue)}>
          <rect className={styles['band']} x={percent(from)} width={percent(to - from)} y="0" height="100%" />
        </g>
      ))}
      {[...new Set(ticks.map(({ from }) => from))].map((from) => (
        <rect key={from} className={styles['tick']} x={percent(from)} y="0" height="100%" />
      ))}
    </svg>
  );
}

/** The track twice: as a whole, and what is done of it, which `done` clips at the playhead. */
export function Track({ marks, length, done }: { marks: readonly TimelineMark[]; length: number; done: Ref<HTMLDivElement> }) {
  const drawn = length > 0 && <Marks marks={marks} length={length} />;
  return (
    <div className={styles['track']}>
      <div className={styles['whole']}>{drawn}</div>
      <div ref={done} className={styles['done']}>
        {drawn}
      </div>
    </div>
  );
}
