// A wave of requests on the track of one stack: what came, what its fleet answered, and, above it, what it dropped.
import { hueClass } from '../shared/hue';
import styles from './Blocks.module.css';
import { type RaceBoxOf } from './raceBox';
import { outline } from './wave';

/** Draws the wave so far over the outline of all of it. */
export function WaveTrack({ box }: { box: RaceBoxOf<'wave'> }) {
  const { demand, answered, room } = box.line;
  const passed = demand.slice(0, answered.length);
  return (
    <>
      <path className={styles['ahead']} d={outline(demand, box, false)} />
      <path className={styles['dropped']} d={outline(passed, box, true)} />
      <g className={hueClass('network')}>
        <path className={styles['answered']} d={outline(answered, box, true)} />
      </g>
      <path className={styles['room']} d={outline(room, box, false)} />
      <path className={styles['ground']} d={`M${box.x} ${box.y + box.h}h${box.w}`} />
    </>
  );
}
