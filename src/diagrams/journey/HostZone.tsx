// The Docker host that the CLI's line leads to: the daemon and its helpers, the kernel, and (in their own files) containers and images.
import { type ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import { Label } from '../shared/Label';
import { textWidth } from '../shared/measure';
import { Pickable } from '../shared/Pickable';
import { type Phrase, phrase, useSay } from '../shared/words';
import { type Card } from './cards';
import { Containers } from './Containers';
import { CardHere } from './CardHere';
import { type DaemonSwitch, EnginePart, Helper, Lever } from './EngineParts';
import { ImageShelf } from './ImageShelf';
import styles from './Journey.module.css';
import { KernelPart } from './KernelPart';
import { type Holder } from './holder';
import { type FullHost } from './layoutHost';
import { type Metrics } from './metrics';
import { Names } from './Names';
import { enginePhrase, kernelPhrase, runtimePhrase } from './objectPhrases';
import { Arrow } from './Plate';
import { type Motion } from './useMotion';

/** What all parts of a host need. */
export interface HostParts {
  m: Metrics;
  current: Card | undefined;
  holder: Holder | undefined;
  busy: ReadonlySet<'containerd' | 'runc'>;
  ringed: ReadonlySet<string>;
  motion: Motion;
  daemonSwitch: DaemonSwitch | undefined;
  /** Named only where there is more than one host. */
  several: boolean;
}

/** A host in full. */
export function FullHostZone({ box, parts }: { box: FullHost; parts: HostParts }) {
  const say = useSay();
  const { m, current, holder, busy, ringed, motion, daemonSwitch, several } = parts;
  const { host, rect, engine, containerd, runc, kernel, lever } = box;
  const { id, hostname } = host;
  // programs of their own: they stay while dockerd is off
  const off = host.kernel !== 'running';
  const object = (pick: string, label: Phrase, place: Rect, drawing: ReactNode) => (
    <Pickable id={pick} label={say(label)} rect={{ ...place, h: place.h + m.lip }} radius={5} ringed={ringed.has(pick)}>
      {drawing}
      <CardHere id={pick} rect={place} m={m} holder={holder} />
    </Pickable>
  );
  const arrow = (from: Rect, to: Rect, key: 'containerd' | 'runc') => (
    <Arrow from={[from.x + from.w, to.y + to.h / 2]} to={[to.x - 1, to.y + to.h / 2]} size={m.text * 0.55} className={busy.has(key) ? styles['busy'] : styles['idle']} />
  );
  const own = daemonSwitch?.machine === id ? daemonSwitch : undefined;
  const switchWidth = Math.max(...(['journey.daemonOn', 'journey.daemonOff'] as const).map((key) => textWidth(say({ key }), m.text)));
  const titleEnd = own ? lever.x - 8 - switchWidth - m.gap : rect.x + rect.w - m.pad;
  // a small plate has no room for the word, and a switch says it
  const note = host.daemon === 'off' && m.slips === 'row' && !own ? say(phrase('journey.daemonOff')) : '';
  const titleRoom = titleEnd - (note === '' ? 0 : textWidth(note, m.text) + m.gap) - rect.x - m.pad;
  return (
    <g>
      <rect className={cx(styles['zone'], styles['hostZone'])} x={rect.x} y={rect.y} width={rect.w} height={rect.h} rx={m.radius} />
      <Names
        x={rect.x + m.pad + m.roadInset}
        y={rect.y + m.head * 0.66}
        size={m.title}
        otherSize={m.text}
        otherFace={several ? 'mono' : 'sans'}
        title={say(phrase('journey.host'))}
        other={several ? hostname : m.roomy ? say(phrase('journey.hostOther')) : ''}
        width={titleRoom - m.roadInset}
      />
      {note !== '' && <Label x={titleEnd} y={rect.y + m.head * 0.66} size={m.text} weight={700} anchor="end" text={note} />}
      {own && <Lever rect={lever} host={host} m={m} daemonSwitch={own} />}
      {object(`kernel:${id}`, kernelPhrase(host), kernel, <KernelPart rect={kernel} host={host} m={m} short={false} />)}
      {arrow(engine, containerd, 'containerd')}
      {arrow(containerd, runc, 'runc')}
      {object(`engine:${id}`, enginePhrase(host, current, holder), engine, <EnginePart box={box} holder={holder} m={m} />)}
      {object(
        `containerd:${id}`,
        runtimePhrase('containerd', id, busy.has('containerd'), holder),
        containerd,
        <Helper rect={containerd} name="containerd" off={off} busy={busy.has('containerd')} m={m} />,
      )}
      {object(`runc:${id}`, runtimePhrase('runc', id, busy.has('runc'), holder), runc, <Helper rect={runc} name="runc" off={off} busy={busy.has('runc')} m={m} />)}
      <Containers box={box} m={m} ringed={ringed} holder={holder} />
      <ImageShelf box={box} m={m} motion={motion} ringed={ringed} />
    </g>
  );
}
