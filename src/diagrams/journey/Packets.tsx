// What is on its way: numbered slips, stamps, slabs and visitors that the clock slides along their lines.
import { useRef } from 'react';
import { humanSize } from '../../sim/docker/format/units';
import { hueClass } from '../shared/hue';
import { textWidth } from '../shared/measure';
import { FitLabel } from './FitLabel';
import { Grain } from './ImageShelf';
import styles from './Journey.module.css';
import { type JourneyLayout } from './layout';
import { type Metrics } from './metrics';
import { Disc, Stamp } from './OrderSlip';
import { type Packet, placeOf } from './packetsAt';
import { Plate } from './Plate';
import { type Motion, useMotion } from './useMotion';

/** The share of an event at which its packet stands while nothing may move. */
const STILL = { there: 0.5, return: 0.5, bounce: 0.62 } as const;

const BIG_BYTES = 10_000_000;

function LayerBody({ bytes, m }: { bytes: number; m: Metrics }) {
  const big = bytes >= BIG_BYTES;
  const text = m.roomy || m.width < 400 ? humanSize(bytes) : humanSize(bytes, 2);
  const w = big ? Math.max(m.roomy ? m.text * 4.6 : 0, textWidth(text, m.small, 'mono') + 9) : m.text * (m.roomy ? 3 : 2);
  const h = big ? m.text * 1.9 : m.text * 0.85;
  return (
    <Plate x={-w / 2} y={-h / 2} w={w} h={h} hue="image" lip={m.lip * 0.8} radius={4}>
      {!big && m.roomy && <Grain x={-w / 2} y={-h / 2} h={h} />}
      {big && <FitLabel x={0} y={m.small * 0.36} size={m.small} weight={700} anchor="middle" face="mono" width={w - 6} texts={[text]} optional />}
      {!big && m.roomy && (
        <g className={hueClass('paper')}>
          <FitLabel x={0} y={h / 2 + m.small * 1.5} size={m.small} weight={500} anchor="middle" width={m.text * 6} texts={[text]} />
        </g>
      )}
    </Plate>
  );
}

function Body({ packet, m }: { packet: Packet; m: Metrics }) {
  const { kind, event, text } = packet;
  const r = m.disc * 1.15;
  if (kind === 'layer' && (event.type === 'image/layerPulled' || event.type === 'image/layerPushed')) return <LayerBody bytes={event.layer.compressed} m={m} />;
  if (kind === 'http') return <circle className={styles['visitor']} r={m.disc * 0.9} />;
  if (kind === 'answer') return <Stamp x={0} y={0} size={m.small} card={{ status: Number(text), state: 'returning' }} tilt={0} />;
  const wide = kind === 'request' || kind === 'registry';
  const w = wide ? r * 3.5 : r * 2;
  return (
    <g className={wide ? undefined : styles['runtimePacket']}>
      {wide && <rect className={styles['packetBody']} x={-w / 2} y={-r - 3} width={w} height={r * 2 + 6} rx={5} />}
      <Disc x={wide ? -w / 2 + r + 3 : 0} y={0} r={r} text={text} tone="now" />
      {wide && <path className={styles['perforation']} d={`M${-w / 2 + r * 2 + 7} ${-r + 1}V${r - 1}`} />}
    </g>
  );
}

function Mover({ packet, m, motion }: { packet: Packet; m: Metrics; motion: Motion }) {
  const ref = useRef<SVGGElement>(null);
  useMotion(ref, packet.event, motion, (group, progress) => {
    const [x, y] = placeOf(packet, progress);
    group.setAttribute('transform', `translate(${x} ${y})`);
  });
  const [x, y] = placeOf(packet, motion.still ? STILL[packet.travel] : packet.progress);
  return (
    <g ref={ref} className={styles['packet']} transform={`translate(${x} ${y})`} aria-hidden="true">
      <Body packet={packet} m={m} />
    </g>
  );
}

/** All that is on its way. */
export function Packets({ layout, motion }: { layout: JourneyLayout; motion: Motion }) {
  return layout.packets.map((packet) => <Mover key={packet.id} packet={packet} m={layout.m} motion={motion} />);
}
