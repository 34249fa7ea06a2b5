// Draws the shop, which is the Docker host: roof, awning, walls and foundation, or a machine with its hardware.
import { type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { middleOf } from '../shared/textRun';
import { phrase, type Say } from '../shared/words';
import styles from './Bakery.module.css';
import { type BakeryMetrics } from './metrics';
import { repeated, rowOfJoints } from './repeated';
import { type Scene } from './scene';
import { type Side, Twin } from './Twin';

const ROOF = 14;

/** A striped awning with scallops. */
export function Awning({ x, y, w, h, stripe, className }: Rect & { stripe: number; className?: string | undefined }) {
  const count = Math.max(4, Math.round(w / stripe));
  const each = w / count;
  const cloth = `h${each}v${h * 0.66}a${each / 2} ${h * 0.34} 0 0 1 ${-each} 0z`;
  const every2nd = (from: number): string => `M${x + from * each} ${y}${repeated(cloth, Math.ceil((count - from) / 2), `m${2 * each} 0`)}`;
  return (
    <>
      <path className={className} d={every2nd(0)} />
      <path className={styles['paper']} d={every2nd(1)} />
    </>
  );
}

/** The courses of a stone foundation. */
function stones({ x, y, w, h }: Rect): string {
  const joints = (from: number, top: number): string => rowOfJoints(x + from, top, h / 2, 100, x + w - 20);
  return `M${x} ${y + h / 2}h${w}${joints(70, y)}${joints(30, y + h / 2)}`;
}

function ShopFace({ scene: { shop, base, ground } }: { scene: Scene }) {
  const { x, y, w } = shop;
  const awning = { x: x + 8, y: y + ROOF, w: w - 16, h: 34 };
  const posts = w > 400;
  const margin = posts ? 20 : 6;
  const wall = { x: x + margin, y: awning.y + 20, w: w - 2 * margin };
  const counter = awning.y + 20 + (ground - awning.y) * 0.35;
  return (
    <>
      <path className={styles['wall']} d={`M${wall.x} ${wall.y}h${wall.w}V${ground}H${wall.x}z`} />
      {!posts && <path className={styles['pen']} d={`M${wall.x} ${wall.y}V${ground}M${wall.x + wall.w} ${wall.y}V${ground}`} />}
      <g className={hueClass('hardware')}>
        {posts && <path className={styles['hueInk']} d={`M${x + 14} ${wall.y}h14V${counter}h-14zM${x + w - 28} ${wall.y}h14V${ground}h-14z`} />}
        <Awning {...awning} stripe={27} className={styles['hueInk']} />
        <path className={styles['hueInk']} d={`M${x} ${y}h${w}v${ROOF}h${-w}z`} />
        <rect className={styles['hueInk']} {...{ x: base.x, y: base.y, width: base.w, height: base.h }} />
        <path className={styles['hueFine']} d={stones(base)} />
      </g>
    </>
  );
}

function HostFace({ scene: { shop, base, ground } }: { scene: Scene }) {
  const { x, y, w } = shop;
  const left = x + 8;
  const width = w - 16;
  return (
    <g className={hueClass('hardware')}>
      <path className={styles['huePaper']} d={`M${left} ${y + 12}q0 -10 10 -10h${width - 20}q10 0 10 10V${ground}H${left}z`} />
      <path className={styles['hue']} d={`M${left} ${y + 12}q0 -10 10 -10h${width - 20}q10 0 10 10v26h${-width}z`} />
      <rect className={styles['hue']} x={base.x} y={base.y} width={base.w} height={base.h} rx={6} />
    </g>
  );
}

/** The hardware's parts, at the right of the foundation. */
function Chips({ scene: { base }, m, say }: { scene: Scene; m: BakeryMetrics; say: Say }) {
  const words = (['cpu', 'memoryShort', 'disk'] as const).map((part) => say(phrase(`stack.${part}`)));
  const w = m.small * 6.2;
  const h = Math.min(base.h - 5, m.small * 1.7);
  if (base.h < m.small * 1.5) return null;
  return words.map((word, at) => {
    const x = base.x + base.w - (words.length - at) * (w + 14);
    return (
      <g key={word} className={hueClass('hardware')}>
        <rect className={styles['huePaper']} x={x} y={base.y + (base.h - h) / 2} width={w} height={h} rx={5} />
        <Label x={x + w / 2} y={middleOf(base.y, base.h, m.small)} size={m.small} text={word} anchor="middle" />
      </g>
    );
  });
}

/** The shop and the host that it stands for. */
export function Shop({ side, scene, m, hostname, say }: { side: Side; scene: Scene; m: BakeryMetrics; hostname: string; say: Say }) {
  const { shop, base } = scene;
  const rect = { x: shop.x, y: shop.y, w: shop.w, h: base.y + base.h - shop.y };
  return (
    <>
      <Twin side={side} rect={rect} dotted={null} shop={<ShopFace scene={scene} />} tech={<HostFace scene={scene} />} />
      {side !== 'shop' && (
        <g className={hueClass('hardware')}>
          <Label x={shop.x + shop.w - 22} y={middleOf(shop.y + 2, 36, m.small)} size={m.small} text={hostname} face="mono" weight={700} anchor="end" />
          <Chips scene={scene} m={m} say={say} />
        </g>
      )}
    </>
  );
}
