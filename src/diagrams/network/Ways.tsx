// The ways of packets: the line of each trip with its number and outcome, and an envelope that goes along it with the clock.
import { useRef } from 'react';
import { progressOf } from '../../lab/timeline';
import { pathData } from '../journey/Wire';
import { placeOf, type Point } from '../journey/packetsAt';
import { type Motion, useMotion } from '../journey/useMotion';
import styles from './Blocks.module.css';
import { type Way } from './layout';
import { type NetMetrics } from './metrics';

/** Half of the way, for those who do not want motion. */
const STILL = 0.5;

/** Where a line begins or ends at the foot of a box, an envelope stops under it: its words stand just above. */
function belowWords(path: readonly Point[], h: number): Point[] {
  const clear = (end: Point | undefined, next: Point | undefined): Point[] =>
    end && next && next[1] > end[1] && next[0] === end[0] ? [[end[0], Math.min(next[1], end[1] + h * 0.45)]] : end ? [end] : [];
  return [...clear(path[0], path[1]), ...path.slice(1, -1), ...clear(path.at(-1), path.at(-2))];
}

function Envelope({ way, motion, cursor, m }: { way: Way; motion: Motion; cursor: number; m: NetMetrics }) {
  const ref = useRef<SVGGElement>(null);
  const { trip } = way;
  const w = m.small * 1.7;
  const h = m.small * 1.15;
  const path = belowWords(way.path, h);
  const travel = trip.outcome === 'answered' ? 'return' : 'there';
  const at = (progress: number): string => {
    const [x, y] = placeOf({ path, travel }, progress);
    return `translate(${x} ${y})`;
  };
  useMotion(ref, trip.event, motion, (group, progress) => {
    group.setAttribute('transform', at(progress));
  });
  const now = motion.still || !motion.turn ? STILL : progressOf(motion.turn, trip.event, cursor);
  return (
    <g ref={ref} className={styles['packet']} transform={at(now)} aria-hidden="true">
      <path className={styles['envelope']} d={`M${-w / 2} ${-h / 2}h${w}v${h}h${-w}zl${w / 2} ${h * 0.55} ${w / 2} ${-h * 0.55}`} />
    </g>
  );
}

/** A tick where an answer came back, a cross where the trip ended. */
function Outcome({ way: { path, trip }, m }: { way: Way; m: NetMetrics }) {
  const [right, foot] = path.at(-1) ?? [0, 0];
  const [fromX, fromY] = path.at(-2) ?? [right, foot];
  const r = m.small * 0.66;
  // clear of the words in the box that it comes to, from whichever side
  const x = right + Math.sign(fromX - right) * r * 0.8;
  const y = foot + Math.sign(fromY - foot) * r * 0.75;
  const s = r * 0.42;
  const ok = trip.outcome === 'answered';
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className={styles['end']} r={r} />
      <path className={styles['endLine']} d={ok ? `M${-s} 0l${s * 0.8} ${s * 0.8} ${s * 1.3} ${-s * 1.6}` : `M${-s} ${-s}l${2 * s} ${2 * s}m0 ${-2 * s}l${-2 * s} ${2 * s}`} />
    </g>
  );
}

interface WaysProps {
  ways: readonly Way[];
  going: ReadonlySet<unknown>;
  motion: Motion;
  cursor: number;
  m: NetMetrics;
}

const keyOf = ({ trip }: Way, at: number): string => `${trip.event.at} ${String(at)}`;

/** The lines of this turn's trips, which lie behind the doors. */
export function Lines({ ways }: Pick<WaysProps, 'ways'>) {
  return (
    <g aria-hidden="true" pointerEvents="none">
      {ways.map((way, at) => (
        <g key={keyOf(way, at)} className={styles[way.trip.outcome]}>
          <path className={styles['rim']} d={pathData(way.path)} />
          <path className={styles['way']} d={pathData(way.path)} />
        </g>
      ))}
    </g>
  );
}

/** What is on the lines: an envelope while a trip goes on, then its outcome. */
export function Travellers({ ways, going, motion, cursor, m }: WaysProps) {
  return (
    <g aria-hidden="true" pointerEvents="none">
      {ways.map((way, at) => (
        <g key={keyOf(way, at)} className={styles[way.trip.outcome]}>
          {going.has(way.trip.event) ? <Envelope way={way} motion={motion} cursor={cursor} m={m} /> : <Outcome way={way} m={m} />}
        </g>
      ))}
    </g>
  );
}
