// Draws one container of the Life lens: its process, its name, the strip of its writable layer, and what it waits for.
import { useRef } from 'react';
import { cx } from '../../ui/cx';
import { type Motion, useMotion } from '../journey/useMotion';
import { type Rect } from '../shared/box';
import { Label } from '../shared/Label';
import { middleOf } from '../shared/textRun';
import { type Say } from '../shared/words';
import { type Countdown, type LifeToken } from './life';
import styles from './Life.module.css';
import { type LifeMetrics, ringGap } from './metrics';
import { lifeTexts, markOf, stampOf } from './texts';

/** Everything that drawing a container takes. */
export interface TokenProps {
  token: LifeToken;
  rect: Rect;
  m: LifeMetrics;
  say: Say;
  motion: Motion;
  /** The instant that was rendered; a clock says more exactly. */
  cursor: number;
}

/** A dot while the process runs, two bars while it is frozen, a ring where there is none. */
function ProcessMark({ token: { state, halted }, rect: { x, y, h }, m }: Pick<TokenProps, 'token' | 'rect' | 'm'>) {
  const mark = markOf(m);
  const [cx_, cy] = [x + mark.x, y + (h - m.sheet) / 2];
  if (state === 'paused') return <path className={styles['frozen']} d={`M${cx_ - mark.r * 0.5} ${cy - mark.r}v${mark.r * 2}M${cx_ + mark.r * 0.6} ${cy - mark.r}v${mark.r * 2}`} />;
  const runs = state === 'running' && !halted;
  return <circle className={runs ? styles['mark'] : styles['hollow']} cx={cx_} cy={cy} r={mark.r} />;
}

/** The writable layer: a strip at the foot, with a tick for each file in it, as far as there is room. */
function Sheet({ token: { changes }, rect: { x, y, w, h }, m }: Pick<TokenProps, 'token' | 'rect' | 'm'>) {
  const top = y + h - m.sheet;
  const ticks = Math.min(changes, Math.floor((w - 20) / 12));
  return (
    <>
      <path className={styles['sheet']} d={`M${x + 4} ${top}h${w - 8}v${m.sheet - 2}q0 2 -2 2h${12 - w}q-2 0 -2 -2z`} />
      {ticks > 0 && <path className={styles['ticks']} d={Array.from({ length: ticks }, (_, at) => `M${x + 12 + at * 12} ${top + m.sheet / 2}h6`).join('')} />}
    </>
  );
}

const shareOf = ({ from, until }: Countdown, cursor: number): number => Math.min(1, Math.max(0, until > from ? (cursor - from) / (until - from) : 1));
const dash = (share: number): string => `${share} 1`;

/** The ring that fills while SIGTERM has been sent, or until the next start. */
function CountdownRing({ countdown, rect, m, motion, cursor }: { countdown: Countdown; rect: Rect; m: LifeMetrics; motion: Motion; cursor: number }) {
  const ref = useRef<SVGRectElement>(null);
  useMotion(ref, { at: countdown.from, took: countdown.until - countdown.from }, motion, (ring, _progress, now) => {
    ring.setAttribute('stroke-dasharray', dash(shareOf(countdown, now)));
  });
  const by = ringGap(m);
  const box = { x: rect.x - by, y: rect.y - by, width: rect.w + 2 * by, height: rect.h + 2 * by, rx: m.radius * 0.7 + by };
  return (
    <>
      <rect className={styles['trackRing']} {...box} />
      <rect ref={ref} className={styles['ring']} {...box} pathLength={1} strokeDasharray={dash(shareOf(countdown, cursor))} />
    </>
  );
}

/** The status of a refusal, stamped at the right end. */
function Stamp({ status, rect, m }: { status: number; rect: Rect; m: LifeMetrics }) {
  const { w, h } = stampOf(m);
  const x = rect.x + rect.w - w - m.small * 0.4;
  const y = rect.y + (rect.h - m.sheet - h) / 2;
  return (
    <g>
      <rect className={styles['stamp']} x={x} y={y} width={w} height={h} rx={4} />
      <text className={styles['stampText']} x={x + w / 2} y={middleOf(y, h, m.small)} fontSize={m.small} textAnchor="middle" aria-hidden="true">
        {status}
      </text>
    </g>
  );
}

/** One container. When the daemon has just refused something, it shakes. */
export function Token({ token, rect, m, say, motion, cursor }: TokenProps) {
  const ref = useRef<SVGGElement>(null);
  const { refusal } = token;
  useMotion(ref, refusal?.event ?? { at: 0, took: 0 }, motion, (group, progress) => {
    const shift = refusal && progress > 0 && progress < 1 ? Math.sin(progress * Math.PI * 6) * 6 * (1 - progress) : 0;
    group.setAttribute('transform', `translate(${shift} 0)`);
  });
  const running = token.state === 'running' || token.state === 'paused';
  return (
    <g ref={ref} className={cx(!running && styles['still'])}>
      <Sheet token={token} rect={rect} m={m} />
      <rect className={styles['card']} x={rect.x} y={rect.y} width={rect.w} height={rect.h - m.sheet} rx={m.radius * 0.7} />
      <ProcessMark token={token} rect={rect} m={m} />
      {lifeTexts({ id: token.id, ...rect, kind: 'token', token }, m, say).map((run) => (
        <Label key={`${run.x},${run.y}`} {...run} />
      ))}
      {token.countdown && <CountdownRing countdown={token.countdown} rect={rect} m={m} motion={motion} cursor={cursor} />}
      {refusal && <Stamp status={refusal.status} rect={rect} m={m} />}
    </g>
  );
}
