// Between host and registry: the daemon's own calls over HTTPS, and the lines on which layers come.
import { phrase, useSay } from '../shared/words';
import { FitLabel } from './FitLabel';
import styles from './Journey.module.css';
import { type JourneyLayout } from './layout';
import { pullingCard, registryCallPhrases, registryCode } from './objectPhrases';
import { slipPath } from './OrderSlip';
import { type Point } from './packetsAt';
import { Arrow } from './Plate';
import { type RegistryCall } from './pulls';

/** A line through points, as path data. */
export function pathData(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** The calls for a token and the manifest, as small slips. */
function Calls({ layout, calls }: { layout: JourneyLayout; calls: readonly RegistryCall[] }) {
  const say = useSay();
  const { m, frame, journey } = layout;
  const n = pullingCard(journey.cards)?.n;
  const x = frame.wire.x + 10;
  const w = frame.wire.w - 20;
  const h = m.text * 2;
  return calls.map((call, index) => {
    if (call.state === 'ahead') return null;
    const y = frame.wire.y + m.head + 14 + index * (h + 7);
    const code = registryCode(n, call.step);
    const status = call.state === 'answered' ? String(call.status) : '';
    const bad = call.status >= 400 && call.state === 'answered';
    const stub = x + m.small * 1.8;
    return (
      <g key={call.step} className={call.state === 'going' ? styles['now'] : styles['past']} role="img" aria-label={registryCallPhrases([call], n).map(say).join(' ')}>
        <path className={styles['slip']} d={slipPath({ x, y, w, h }, stub, 3)} />
        <FitLabel x={x + m.small * 0.4} y={y + h / 2 + m.small * 0.36} size={m.small} weight={800} width={m.small * 2} texts={[code]} />
        <FitLabel
          x={stub + 5}
          y={y + h / 2 + m.small * 0.36}
          size={m.small}
          weight={600}
          width={x + w - stub - (w > 100 ? m.small * 2.6 : 7)}
          texts={[say(phrase(`journey.step.${call.step}`))]}
        />
        {w > 100 && status !== '' && (
          <g className={bad ? styles['refused'] : styles['granted']}>
            <text className={styles['stampText']} x={x + w - 6} y={y + h / 2 + m.small * 0.36} fontSize={m.small} textAnchor="end" aria-hidden="true">
              {status}
            </text>
          </g>
        )}
      </g>
    );
  });
}

/** The lines between host and registry. */
export function Wire({ layout }: { layout: JourneyLayout }) {
  const say = useSay();
  const { m, frame, active, lanes, wire } = layout;
  const { x, y, w, h } = frame.wire;
  const pull = active?.host.pull;
  const going = pull?.calls.some(({ state }) => state === 'going');
  const down = frame.direction === 'down';
  const pushing = layout.journey.registry.push !== undefined;
  const [turn, end] = wire.slice(-2);
  return (
    <g>
      {end && turn && pull && pull.state !== 'ahead' && (
        <g className={going ? styles['busy'] : undefined}>
          <path className={styles['line']} d={pathData(wire.slice(0, -1))} />
          <Arrow from={turn} to={end} size={m.text * 0.55} />
        </g>
      )}
      {!down && m.roomy && <FitLabel x={x + 12} y={y + m.head * 0.66} size={m.text} weight={700} width={w - 16} texts={[say(phrase('journey.https'))]} />}
      {m.roomy && !down && pull && <Calls layout={layout} calls={pull.calls} />}
      {lanes.map(({ slot, path }) => {
        const last = path.at(-1);
        const before = path.at(-2);
        return (
          <g key={slot.layer.digest} className={styles['green']}>
            <path className={styles['line']} d={pathData(path)} />
            {last && before && <Arrow from={[last[0] + (before[0] - last[0]) * 0.1, last[1] + (before[1] - last[1]) * 0.1]} to={last} size={m.text * 0.55} />}
          </g>
        );
      })}
      {lanes.length > 0 && down && !pushing && (
        <FitLabel
          x={x + 26}
          y={y + h / 2 + m.small * 0.36}
          size={m.small}
          weight={700}
          width={w * 0.36}
          texts={[`${say(phrase('journey.atATime'))} ${say(phrase('journey.sideBySide'))}`, say(phrase('journey.atATime'))]}
        />
      )}
      {lanes.length > 0 && !down && m.roomy && !pushing && (
        <g>
          <rect className={styles['pill']} x={x + 10} y={y + h - m.text * 2.9} width={w - 20} height={m.text * 2} rx={m.text} />
          <FitLabel x={x + w / 2} y={y + h - m.text * 1.55} size={m.small} weight={700} anchor="middle" width={w - 28} texts={[say(phrase('journey.atATime'))]} />
        </g>
      )}
    </g>
  );
}
