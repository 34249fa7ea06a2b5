// Small pictures of both sides of every pair, for the card of a pair.
import { type ReactNode } from 'react';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { type Rect } from '../shared/box';
import { cx } from '../../ui/cx';
import styles from './Bakery.module.css';
import oven from './Oven.module.css';
import { ExtraThing } from './Extras';
import { ContainerCard, ImageStack, Kit, Loaf, Page, SecretNote } from './Goods';
import { CliScreen } from './Machines';
import { type AnyPair } from './pairs';
import { Baker, Owner } from './People';
import { Awning } from './Shop';
import { KNOT_BOX } from './Strung';

const { w, h } = KNOT_BOX;
const WHOLE: Rect = { x: 0, y: 0, w, h };
const LAYERS = ['a', 'b', 'c', 'd'].map((digest) => ({ digest, state: 'ready' as const }));

const box = (hue: Parameters<typeof hueClass>[0], text: string): ReactNode => (
  <g className={hueClass(hue)}>
    <rect className={styles['hue']} x={2} y={8} width={w - 4} height={h - 16} rx={8} />
    <Label x={w / 2} y={h / 2 + 4} size={13} text={text} face="mono" weight={700} anchor="middle" />
  </g>
);

const house = (hue: 'hardware' | 'registry'): ReactNode => (
  <g className={hueClass(hue)}>
    <rect className={styles['hueInk']} x={8} y={16} width={w - 16} height={h - 18} />
    <rect className={styles['paper']} x={18} y={34} width={18} height={h - 36} />
    <rect className={styles['paper']} x={44} y={34} width={24} height={16} />
    <Awning x={2} y={8} w={w - 4} h={20} stripe={14} className={styles['hueInk']} />
  </g>
);

const arrow = (from: ReactNode, to: ReactNode): ReactNode => (
  <>
    <g transform="translate(0 14) scale(.42)">{from}</g>
    <path className={styles['pen']} d={`M${w * 0.44} ${h / 2}h14m-6 -5l6 5-6 5`} />
    <g transform={`translate(${w * 0.6} 14) scale(.42)`}>{to}</g>
  </>
);

const kit = <Kit rect={{ x: 8, y: 4, w: w - 16, h: h - 8 }} layers={LAYERS} coming={false} />;
const stack = <ImageStack rect={{ x: 8, y: 4, w: w - 16, h: h - 8 }} layers={LAYERS} coming={false} />;
const loaf = <Loaf rect={{ x: 4, y: 14, w: w - 8, h: h - 16 }} state="running" />;
const card = <ContainerCard rect={{ x: 4, y: 8, w: w - 8, h: h - 12 }} state="running" />;
const note = <SecretNote rect={{ x: 12, y: 6, w: w - 24, h: h - 10 }} empty={false} />;
const page = <Page rect={{ x: 14, y: 4, w: w - 28, h: h - 8 }} empty={false} />;

const extra = (kind: 'port' | 'volume' | 'network', name: string, side: 'shop' | 'tech'): ReactNode => (
  <ExtraThing
    kind={kind}
    rect={{ x: 6, y: 4, w: w - 12, h: h - 8 }}
    side={side}
    runs={[{ x: w / 2, y: h * 0.68, size: 13, text: kind === 'port' ? `:${name}` : name, face: 'mono', weight: 700, anchor: 'middle' }]}
  />
);

const bricks = (
  <g className={hueClass('kernel')}>
    <rect className={cx(styles['hueInk'])} x={2} y={14} width={w - 4} height={h - 22} />
    <path className={styles['hueFine']} d={`M2 28h${w - 4}M2 42h${w - 4}M20 14v14M56 14v14M38 28v14M20 42v14M56 42v14`} />
    <path className={oven['hole']} d={`M${w / 2 - 16} ${h - 8}v-12a16 16 0 0 1 32 0v12z`} />
  </g>
);

/** The two pictures of a pair, each in a box of `KNOT_BOX`. */
export function miniaturesOf(pair: AnyPair): { shop: ReactNode; tech: ReactNode } {
  switch (pair) {
    case 'client':
      return { shop: <Owner rect={{ ...WHOLE, x: w * 0.14, w: w * 0.72 }} />, tech: <CliScreen rect={{ ...WHOLE, x: 4, w: w - 8 }} /> };
    case 'host':
      return { shop: house('hardware'), tech: box('hardware', 'host') };
    case 'registry':
      return { shop: house('registry'), tech: box('registry', 'registry') };
    case 'image':
      return { shop: kit, tech: stack };
    case 'container':
      return { shop: loaf, tech: card };
    case 'dockerfile':
      return { shop: note, tech: page };
    case 'pull':
      return { shop: arrow(house('registry'), house('hardware')), tech: box('network', 'pull') };
    case 'build':
      return { shop: arrow(note, kit), tech: box('image', 'build') };
    case 'run':
      return { shop: arrow(kit, loaf), tech: box('container', 'run') };
    case 'push':
      return { shop: arrow(house('hardware'), house('registry')), tech: box('network', 'push') };
    case 'daemon':
      return { shop: <Baker rect={{ ...WHOLE, x: w * 0.1, w: w * 0.8 }} />, tech: box('engine', 'dockerd') };
    case 'kernel':
      return { shop: bricks, tech: box('kernel', 'kernel') };
    case 'port':
      return { shop: extra('port', '8080', 'shop'), tech: extra('port', '8080', 'tech') };
    case 'volume':
      return { shop: extra('volume', 'data', 'shop'), tech: extra('volume', 'data', 'tech') };
    case 'network':
      return { shop: extra('network', 'net', 'shop'), tech: extra('network', 'net', 'tech') };
  }
}
