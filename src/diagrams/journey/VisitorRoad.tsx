// The way of a visitor while one is on it: from the browser through the host's door to a process.
import { cx } from '../../ui/cx';
import styles from './Journey.module.css';
import { type JourneyLayout } from './layout';
import { pathData } from './Wire';

/** The line of an HTTP request. */
export function VisitorRoad({ layout: { packets } }: { layout: JourneyLayout }) {
  const visit = packets.find(({ kind }) => kind === 'http');
  return visit ? (
    <g className={cx(styles['visit'], visit.refused && styles['bad'])}>
      <path className={styles['line']} d={pathData(visit.path)} />
    </g>
  ) : null;
}
