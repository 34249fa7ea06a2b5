// A Docker host: the daemon and its helpers, the kernel, and (through their own files) containers and images.
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import { type Hue, hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { Pickable } from '../shared/Pickable';
import { textWidth } from '../shared/measure';
import { Cracks } from '../shared/Slab';
import { type Phrase, phrase, useSay } from '../shared/words';
import { type Card } from './cards';
import { Containers } from './Containers';
import { FitLabel } from './FitLabel';
import { type HostView } from './hosts';
import { ImageShelf } from './ImageShelf';
import styles from './Journey.module.css';
import { type CompactHost, type FullHost } from './layoutHost';
import { type Metrics } from './metrics';
import { Names } from './Names';
import { enginePhrase, kernelPhrase, runtimePhrase, switchPhrase } from './objectPhrases';
import { Disc } from './OrderSlip';
import { Arrow, Plate } from './Plate';
import { type Motion } from './useMotion';

/** The switch of a machine's daemon. */
export interface DaemonSwitch {
  machine: string;
  on: boolean;
  onToggle: () => void;
}

/** What all parts of a host need. */
export interface HostParts {
  m: Metrics;
  current: Card | undefined;
  busy: ReadonlySet<'containerd' | 'runc'>;
  ringed: ReadonlySet<string>;
  motion: Motion;
  daemonSwitch: DaemonSwitch | undefined;
  /** Named only where there is more than one host. */
  several: boolean;
}

function Lever({ rect, host, m, daemonSwitch }: { rect: Rect; host: HostView; m: Metrics; daemonSwitch: DaemonSwitch }) {
  const say = useSay();
  const { x, y, w, h } = rect;
  const { on, onToggle } = daemonSwitch;
  return (
    <Pickable id={`switch:${host.id}`} label={say(switchPhrase(host))} rect={rect} radius={h / 2} onPress={onToggle}>
      {m.roomy && <Label x={x - 8} y={y + h / 2 + m.text * 0.36} size={m.text} weight={600} anchor="end" text={say(phrase(on ? 'journey.daemonOn' : 'journey.daemonOff'))} />}
      <rect className={cx(styles['leverTrack'], on && styles['leverOn'])} x={x} y={y} width={w} height={h} rx={h / 2} />
      <circle className={styles['leverKnob']} cx={on ? x + w - h / 2 : x + h / 2} cy={y + h / 2} r={h / 2 - 3.5} />
    </Pickable>
  );
}

function EnginePart({ box, current, m }: { box: FullHost; current: Card | undefined; m: Metrics }) {
  const say = useSay();
  const { engine, host } = box;
  const { x, y, w, h } = engine;
  const off = host.daemon === 'off';
  const tall = h > m.text * 7;
  const middle = x + w / 2;
  const busy = current?.state === 'working' && current.machine === host.id ? current : undefined;
  const nameY = tall ? y + m.text * 4.4 : y + h / 2 + m.text * 0.36;
  const hue: Hue = off ? 'off' : 'engine';
  return (
    <Plate {...engine} hue={hue} lip={m.lip} ghost={false}>
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
      {busy && <Disc x={tall ? middle : x + w - m.disc * 0.4} y={tall ? nameY + m.text * 5 : y} r={m.disc * (tall ? 1.2 : 0.86)} text={String(busy.n)} tone="now" />}
      {busy && tall && <FitLabel x={middle} y={nameY + m.text * 7.4} size={m.text} weight={700} anchor="middle" width={w - 8} texts={[say(phrase('journey.working'))]} />}
    </Plate>
  );
}

function Helper({ rect, name, off, busy, m }: { rect: Rect; name: 'containerd' | 'runc'; off: boolean; busy: boolean; m: Metrics }) {
  return (
    <Plate {...rect} hue={off ? 'off' : 'engine'} lip={m.lip}>
      {busy && <rect className={styles['atWork']} x={rect.x - 3} y={rect.y - 3} width={rect.w + 6} height={rect.h + m.lip + 6} rx={7} />}
      <FitLabel x={rect.x + rect.w / 2} y={rect.y + rect.h / 2 + m.small * 0.36} size={m.small} weight={700} anchor="middle" face="mono" width={rect.w - 4} texts={[name]} />
    </Plate>
  );
}

function KernelPart({ rect, host, m, short }: { rect: Rect; host: HostView; m: Metrics; short: boolean }) {
  const say = useSay();
  const { x, y, w, h } = rect;
  const title = say(phrase('journey.kernel'));
  const other = say(phrase('journey.kernelOther'));
  const alive = host.kernel === 'running';
  const note = say(phrase(alive ? 'journey.oneKernel' : host.kernel === 'panicked' ? 'journey.panicked' : 'journey.kernelOff'));
  const size = Math.min(m.text + (m.roomy ? 1 : 0), h * 0.66);
  const baseline = y + h / 2 + size * 0.36;
  const names = other === title ? [title] : [`${title}  ${other}`, title];
  const taken = textWidth(m.roomy && !short ? (names[0] ?? '') : title, size) + 24;
  return (
    <Plate {...rect} hue={alive ? 'kernel' : 'off'} lip={m.lip}>
      {host.kernel === 'panicked' && <Cracks {...rect} />}
      <FitLabel x={x + (short ? w / 2 : 12)} y={baseline} size={size} weight={800} anchor={short ? 'middle' : 'start'} width={w - 16} texts={short || !m.roomy ? [title] : names} />
      {!short && (m.roomy || !alive) && <FitLabel x={x + w - 12} y={baseline} size={m.small} weight={500} anchor="end" width={w - taken - 16} texts={[note]} optional />}
    </Plate>
  );
}

/** A host in full. */
export function FullHostZone({ box, parts }: { box: FullHost; parts: HostParts }) {
  const say = useSay();
  const { m, current, busy, ringed, motion, daemonSwitch, several } = parts;
  const { host, rect, engine, containerd, runc, kernel, lever } = box;
  const { id, hostname } = host;
  const off = host.daemon === 'off';
  const object = (pick: string, label: Phrase, place: Rect, drawing: React.ReactNode) => (
    <Pickable id={pick} label={say(label)} rect={{ ...place, h: place.h + m.lip }} radius={5} ringed={ringed.has(pick)}>
      {drawing}
    </Pickable>
  );
  const arrow = (from: Rect, to: Rect, key: 'containerd' | 'runc') => (
    <Arrow from={[from.x + from.w, to.y + to.h / 2]} to={[to.x - 1, to.y + to.h / 2]} size={m.text * 0.55} className={busy.has(key) ? styles['busy'] : styles['idle']} />
  );
  const own = daemonSwitch?.machine === id ? daemonSwitch : undefined;
  const titleRoom = (own ? lever.x - (m.roomy ? 96 : 10) : rect.x + rect.w - m.pad) - rect.x - m.pad;
  return (
    <g>
      <rect className={cx(styles['zone'], styles['hostZone'])} x={rect.x} y={rect.y} width={rect.w} height={rect.h} rx={m.radius} />
      <Names
        x={rect.x + m.pad + (m.width < 400 ? 18 : 0)}
        y={rect.y + m.head * 0.66}
        size={m.title}
        otherSize={several ? m.title : m.text}
        title={say(phrase('journey.host'))}
        other={several ? hostname : m.roomy ? say(phrase('journey.hostOther')) : ''}
        width={titleRoom}
      />
      {own && <Lever rect={lever} host={host} m={m} daemonSwitch={own} />}
      {object(`kernel:${id}`, kernelPhrase(host), kernel, <KernelPart rect={kernel} host={host} m={m} short={false} />)}
      {arrow(engine, containerd, 'containerd')}
      {arrow(containerd, runc, 'runc')}
      {object(`engine:${id}`, enginePhrase(host, current), engine, <EnginePart box={box} current={current} m={m} />)}
      {object(
        `containerd:${id}`,
        runtimePhrase('containerd', busy.has('containerd')),
        containerd,
        <Helper rect={containerd} name="containerd" off={off} busy={busy.has('containerd')} m={m} />,
      )}
      {object(`runc:${id}`, runtimePhrase('runc', busy.has('runc')), runc, <Helper rect={runc} name="runc" off={off} busy={busy.has('runc')} m={m} />)}
      <Containers box={box} m={m} ringed={ringed} />
      <ImageShelf box={box} m={m} motion={motion} ringed={ringed} />
    </g>
  );
}

/** A host that the CLI's line does not lead to. */
export function CompactHostZone({ box, parts }: { box: CompactHost; parts: HostParts }) {
  const say = useSay();
  const { m, ringed } = parts;
  const { host, rect, engine, kernel, notes } = box;
  const counts = [say(phrase('journey.containersOnHost', { count: host.containers.length })), say(phrase('journey.imagesOnHost', { count: host.images.length }))];
  const middle = rect.y + rect.h / 2;
  return (
    <g>
      <rect className={cx(styles['zone'], styles['hostZone'])} x={rect.x} y={rect.y} width={rect.w} height={rect.h} rx={m.radius} />
      <FitLabel
        x={rect.x + m.pad}
        y={middle + m.text * 0.36}
        size={m.text}
        weight={800}
        width={engine.x - rect.x - m.pad - 6}
        texts={[`${say(phrase('journey.host'))} ${host.hostname}`, host.hostname]}
      />
      <Pickable id={`engine:${host.id}`} label={say(enginePhrase(host, undefined))} rect={{ ...engine, h: engine.h + m.lip }} radius={5} ringed={ringed.has(`engine:${host.id}`)}>
        <Plate {...engine} hue={host.daemon === 'off' ? 'off' : 'engine'} lip={m.lip}>
          <FitLabel
            x={engine.x + engine.w / 2}
            y={engine.y + engine.h / 2 + m.small * 0.36}
            size={m.small}
            weight={700}
            anchor="middle"
            face="mono"
            width={engine.w - 6}
            texts={['dockerd']}
          />
        </Plate>
      </Pickable>
      <g className={hueClass('paper')}>
        <FitLabel x={notes.x} y={middle - 2} size={m.small} weight={500} tone="aside" width={notes.w} texts={[counts[0] ?? '']} optional />
        <FitLabel x={notes.x} y={middle + m.small * 1.15} size={m.small} weight={500} tone="aside" width={notes.w} texts={[counts[1] ?? '']} optional />
      </g>
      <Pickable id={`kernel:${host.id}`} label={say(kernelPhrase(host))} rect={{ ...kernel, h: kernel.h + m.lip }} radius={5}>
        <KernelPart rect={kernel} host={host} m={m} short />
      </Pickable>
    </g>
  );
}
