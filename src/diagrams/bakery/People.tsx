// Draws the two people of the street: the owner, who is the client, and the baker, who is the daemon and whom this app has added.
import { type ReactNode } from 'react';
import { type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import styles from './Bakery.module.css';
import people from './People.module.css';

/** What the owner is drawn in: units from the middle of the feet. */
const OWNER = { left: -38, w: 124, h: 172 };
/** The same for the baker, with the peel. */
const BAKER = { left: -40, w: 170, h: 174 };

/** Puts a figure that is drawn round its feet into a rectangle. */
function Standing({ rect, left, w, h, children }: { rect: Rect; left: number; w: number; h: number; children: ReactNode }) {
  const scale = Math.min(rect.w / w, rect.h / h);
  return <g transform={`translate(${rect.x - left * scale} ${rect.y + rect.h}) scale(${scale})`}>{children}</g>;
}

/** The shop owner with an order pad. */
export function Owner({ rect }: { rect: Rect }) {
  return (
    <Standing rect={rect} {...OWNER}>
      <path className={people['dark']} d="M-18 -50H-8V-4H-18zM8 -50H18V-4H8zM-20 -5h13M8 -5h13" />
      <path className={styles['paper']} d="M-30 -42L-25 -100Q-23 -114 -1 -114Q21 -114 24 -100L30 -42z" />
      <path className={people['dark']} d="M-17 -88H15L20 -42H-21z" />
      <path className={styles['pen']} d="M-12 -112L-15 -88M10 -112L13 -88" />
      <path className={people['sleeveEdge']} d="M20 -100L36 -74L58 -84" />
      <path className={people['sleeve']} d="M20 -100L36 -74L58 -84" />
      <circle className={styles['skin']} cx={63} cy={-86} r={8} />
      <circle className={styles['skin']} cx={-1} cy={-134} r={22} />
      <path className={people['dark']} d="M-23 -134c-2-30 42-34 44-4c-12 0-20-4-26-11c-4 8-10 13-18 15z" />
      <circle className={people['dark']} cx={-20} cy={-154} r={8} />
      <circle className={styles['ink']} cx={7} cy={-131} r={1.2} />
      <circle className={styles['ink']} cx={15} cy={-131} r={1.2} />
      <path className={styles['thin']} d="M6 -122q5 5 10 0" />
      <g transform="translate(56 -130) rotate(8)">
        <rect className={styles['paper']} width={34} height={46} rx={3} />
        <path className={styles['ink']} d="M11 -3h12v6H11z" />
        <path className={styles['thin']} d="M7 15h20M7 23h20M7 31h12" />
      </g>
    </Standing>
  );
}

/** The baker, gray and dashed: at home with a peel, on the way with both hands in front for what is carried. */
export function Baker({ rect, walking = false }: { rect: Rect; walking?: boolean }) {
  const arm = walking ? 'M22 -94L36 -66L56 -66' : 'M24 -96L46 -72L74 -78';
  return (
    <Standing rect={rect} {...BAKER}>
      <g className={styles['added']}>
        <path className={people['grayDeep']} d={walking ? 'M-20 -46L-28 0H-12L-2 -44zM0 -44L10 0H26L20 -46z' : 'M-20 0V-46H-3V0zM3 0V-46H20V0z'} />
        <path className={styles['grayFill']} d="M-32 -40L-26 -98Q-24 -110 0 -110Q24 -110 26 -98L32 -40z" />
        <path className={styles['grayPaper']} d="M-20 -80H20V-36H-20z" />
      </g>
      <g className={hueClass('engine')}>
        <path className={styles['hue']} d="M-17 -108Q0 -94 17 -108L6 -91H-6z" />
      </g>
      <path className={people['graySleeveEdge']} d={arm} />
      <path className={people['graySleeve']} d={arm} />
      {!walking && (
        <g transform="translate(74 -78) rotate(-5)">
          <path className={people['peel']} d="M4 0H36" />
          <rect className={styles['grayPaper']} x={34} y={-7} width={28} height={13} rx={6} />
        </g>
      )}
      <circle className={`${styles['grayFill'] ?? ''} ${styles['added'] ?? ''}`} cy={-128} r={21} />
      <g className={styles['added']}>
        <path className={styles['grayPaper']} d="M-22 -140c-22-4-16-32 4-29c4-14 32-14 36 0c20-3 26 25 4 29z" />
        <path className={styles['grayPaper']} d="M-21 -139H21V-149H-21z" />
      </g>
      <circle className={people['grayDot']} cx={4} cy={-126} r={2.4} />
      <circle className={people['grayDot']} cx={13} cy={-126} r={2.4} />
      <path className={styles['grayPen']} d="M3 -116q5 4 10 0" />
    </Standing>
  );
}
