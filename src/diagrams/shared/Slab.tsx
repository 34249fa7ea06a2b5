// The building blocks of lenses: slabs with a top and a right face, walls, plugs, studs, ghosts.
import { cx } from '../../ui/cx';
import { type Rect } from './box';
import styles from './Slab.module.css';

/** A slab's front rectangle, and how far its top and right faces reach. */
export interface SlabProps extends Rect {
  depth: number;
  className?: string | undefined;
}

/** The top and the right face of a block that stands at a rectangle. */
function Sides({ x, y, w, h, depth, className }: SlabProps) {
  return (
    <>
      <path className={cx(styles['top'], className)} d={`M${x} ${y}l${depth} ${-depth}h${w}l${-depth} ${depth}z`} />
      <path className={cx(styles['side'], className)} d={`M${x + w} ${y}l${depth} ${-depth}v${h}l${-depth} ${depth}z`} />
    </>
  );
}

/** A slab: something that carries what stands on it. */
export function Slab(props: SlabProps) {
  const { x, y, w, h, className } = props;
  return (
    <>
      <Sides {...props} />
      <rect className={cx(styles['face'], className)} x={x} y={y} width={w} height={h} />
    </>
  );
}

/** The studs on a slab's top face that mark a kernel; none where something plugs in (`free`: x of plugs, and their width). */
export function Studs({ x, y, w, depth, count, free = [], gap = 0 }: Omit<SlabProps, 'h'> & { count: number; free?: readonly number[]; gap?: number }) {
  const width = Math.min(22, (w / count) * 0.34);
  const rise = depth * 0.62;
  const places = Array.from({ length: count }, (_, index) => x + depth / 2 + (w * (index + 0.5)) / count - width / 2);
  const open = places.filter((left) => !free.some((plug) => left < plug + gap + depth && left + width > plug - depth));
  return open.map((left) => <path key={left} className={styles['face']} d={`M${left} ${y - depth / 2}v${-rise}q0 -2 2 -2h${width - 4}q2 0 2 2v${rise}z`} />);
}

/** The wall of a VM: thick and square, with depth, as it is a whole machine. */
export function VmWall(props: SlabProps) {
  const { x, y, w, h } = props;
  return (
    <>
      <Sides {...props} />
      <rect className={cx(styles['wall'], styles['vmWall'])} x={x} y={y} width={w} height={h} />
    </>
  );
}

/** The wall of a container: thin and rounded; dashed while nothing runs in it. More than one card means a group. */
export function ContainerWall({ x, y, w, h, radius, cards = 1, step = 5, dashed = false }: Rect & { radius: number; cards?: number; step?: number; dashed?: boolean }) {
  const behind = Array.from({ length: cards - 1 }, (_, index) => (cards - 1 - index) * step);
  return [...behind, 0].map((off) => (
    <rect key={off} className={cx(styles['wall'], styles['containerWall'], dashed && styles['dashed'])} x={x + off} y={y - off} width={w} height={h} rx={radius} />
  ));
}

/** The way of a container's system calls: from its wall, past the engine, into the kernel. */
export function Plug({ x, y, w, h }: Rect) {
  const middle = x + w / 2;
  const tip = w * 0.24;
  return (
    <>
      <path className={styles['plug']} d={`M${x} ${y}v${h}h${w}v${-h}`} />
      <path className={styles['mouth']} d={`M${x + 1.2} ${y}h${w - 2.4}`} />
      <path className={styles['arrow']} d={`M${middle} ${y + w * 0.5}V${y + h - w * 0.42}m${-tip} ${-tip}l${tip} ${tip} ${tip} ${-tip}`} />
    </>
  );
}

/** The outline of something that is no longer there. */
export function Ghost({ x, y, w, h, radius = 0 }: Rect & { radius?: number }) {
  return <rect className={styles['ghost']} x={x} y={y} width={w} height={h} rx={radius} />;
}

/** A pocket at the bottom of a slab, for what it carries along. */
export function Pocket({ x, y, w, h }: Rect) {
  return (
    <>
      <rect className={styles['pocket']} x={x + 0.75} y={y} width={w - 1.5} height={h - 0.75} />
      <path className={styles['line']} d={`M${x} ${y}h${w}`} />
    </>
  );
}

const CRACKS = ['0.14 0 0.2 0.34 0.17 0.5 0.26 1', '0.46 0 0.42 0.3 0.5 0.55 0.45 0.78 0.52 1', '0.78 0 0.85 0.4 0.8 0.62 0.87 1'];

/** The cracks of a kernel that has panicked. */
export function Cracks({ x, y, w, h }: Rect) {
  const path = (crack: string): string => {
    const shares = crack.split(' ').map(Number);
    return shares.reduce((d, share, at) => (at % 2 === 0 ? `${d}${at === 0 ? 'M' : 'L'}${x + share * w} ` : `${d}${y + share * h}`), '');
  };
  return CRACKS.map((crack) => <path key={crack} className={styles['crack']} d={path(crack)} />);
}
