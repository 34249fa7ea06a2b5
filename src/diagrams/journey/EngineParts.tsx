// The daemon of a host, its switch, and the two helpers that it hands work to.
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import { type Hue } from '../shared/hue';
import { Label } from '../shared/Label';
import { Pickable } from '../shared/Pickable';
import { phrase, useSay } from '../shared/words';
import { FitLabel } from './FitLabel';
import { type Holder } from './holder';
import { type HostView } from './hosts';
import styles from './Journey.module.css';
import { type FullHost } from './layoutHost';
import { type Metrics } from './metrics';
import { switchPhrase } from './objectPhrases';
import { Disc } from './OrderSlip';
import { Plate } from './Plate';

/** The switch of a machine's daemon. */
export interface DaemonSwitch {
  machine: string;
  on: boolean;
  onToggle: () => void;
}

/** The switch, drawn. */
export function Lever({ rect, host, m, daemonSwitch }: { rect: Rect; host: HostView; m: Metrics; daemonSwitch: DaemonSwitch }) {
  const say = useSay();
  const { x, y, w, h } = rect;
  const { on, onToggle } = daemonSwitch;
  return (
    <Pickable id={`switch:${host.id}`} label={say(switchPhrase(host))} rect={rect} radius={h / 2} onPress={onToggle}>
      <Label x={x - 8} y={y + h / 2 + m.text * 0.36} size={m.text} weight={600} anchor="end" text={say(phrase(on ? 'journey.daemonOn' : 'journey.daemonOff'))} />
      {/* fingers need more than a small lever */}
      <rect className={styles['leverReach']} x={x - h * 0.2} y={y - h * 0.2} width={w * 1.2} height={h * 1.4} />
      <rect className={cx(styles['leverTrack'], on && styles['leverOn'])} x={x} y={y} width={w} height={h} rx={h / 2} />
      <circle className={styles['leverKnob']} cx={on ? x + w - h / 2 : x + h / 2} cy={y + h / 2} r={h / 2 - 3.5} />
    </Pickable>
  );
}

/** dockerd, with the card that it works on. */
export function EnginePart({ box, holder, m }: { box: FullHost; holder: Holder | undefined; m: Metrics }) {
  const say = useSay();
  const { engine, host } = box;
  const { x, y, w, h } = engine;
  const off = host.daemon === 'off';
  const tall = h > m.text * 7;
  const middle = x + w / 2;
  // a tall one has room for the card inside; what the others have is drawn on their corner
  const busy = tall && holder?.id === `engine:${host.id}` ? holder : undefined;
  const nameY = tall ? y + m.text * 4.4 : y + h / 2 + m.text * 0.36;
  const hue: Hue = off ? 'off' : 'engine';
  return (
    <Plate {...engine} hue={hue} lip={m.lip} dashed={off}>
      <FitLabel x={middle} y={nameY} size={tall ? m.text + 2 : m.text} weight={700} anchor="middle" face="mono" width={w - 6} texts={['dockerd']} />
      {tall && (
        <FitLabel
          x={middle}
          y={nameY + m.text * 1.55}
          size={m.text}
          weight={500}
          anchor="middle"
          width={w - 8}
          texts={[say(phrase('journey.daemon')), say(phrase('journey.daemonShort'))]}
        />
      )}
      {tall && (busy || off) && <path className={styles['divider']} d={`M${x + 14} ${nameY + m.text * 3}H${x + w - 14}`} />}
      {tall && off && <FitLabel x={middle} y={nameY + m.text * 4.8} size={m.text} weight={700} anchor="middle" width={w - 8} texts={[say(phrase('journey.off'))]} />}
      {busy && <Disc x={middle} y={nameY + m.text * 5} r={m.disc * 1.2} text={String(busy.card)} tone="now" />}
      {busy && <FitLabel x={middle} y={nameY + m.text * 7.4} size={m.text} weight={700} anchor="middle" width={w - 8} texts={[say(phrase('journey.working'))]} />}
    </Plate>
  );
}

/** containerd or runc. */
export function Helper({ rect, name, off, busy, m }: { rect: Rect; name: 'containerd' | 'runc'; off: boolean; busy: boolean; m: Metrics }) {
  return (
    <Plate {...rect} hue={off ? 'off' : 'engine'} lip={m.lip}>
      {busy && <rect className={styles['atWork']} x={rect.x - 3} y={rect.y - 3} width={rect.w + 6} height={rect.h + m.lip + 6} rx={7} />}
      <FitLabel x={rect.x + rect.w / 2} y={rect.y + rect.h / 2 + m.small * 0.36} size={m.small} weight={700} anchor="middle" face="mono" width={rect.w - 4} texts={[name]} />
    </Plate>
  );
}
