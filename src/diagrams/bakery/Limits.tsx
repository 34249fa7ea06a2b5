// Five strings between bakery and Docker: each one is shaken until it snaps, and says why.
import { type ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { hueClass } from '../shared/hue';
import { phrase, useSay } from '../shared/words';
import street from './Bakery.module.css';
import { ExtraThing } from './Extras';
import { ContainerCard, ImageStack, Loaf } from './Goods';
import styles from './Limits.module.css';
import { miniaturesOf } from './miniatures';
import { LIMITS, type LimitId } from './pairs';
import { KNOT_BOX, Strung } from './Strung';

const { w, h } = KNOT_BOX;

/** Two loaves that can see each other, and two containers with a wall between them. */
const isolation = {
  shop: (
    <>
      <Loaf rect={{ x: 0, y: 24, w: 40, h: 36 }} state="exited" />
      <Loaf rect={{ x: 44, y: 24, w: 40, h: 36 }} state="exited" />
      <path className={street['thin']} d="M20 22c6 -12 36 -12 44 0" />
    </>
  ),
  tech: (
    <>
      <ContainerCard rect={{ x: 0, y: 20, w: 34, h: 40 }} state="running" />
      <ContainerCard rect={{ x: 50, y: 20, w: 34, h: 40 }} state="running" />
      <path className={cx(street['pen'], styles['rise'])} d={`M${w / 2} ${h}V4`} />
    </>
  ),
};

/** One oven for all; a VM would be a bread that brings its kitchen. */
const kitchen = {
  shop: miniaturesOf('kernel').shop,
  tech: (
    <>
      <g className={hueClass('hypervisor')}>
        <rect className={cx(street['hue'], street['added'])} x={4} y={2} width={w - 8} height={h - 6} />
      </g>
      <ContainerCard rect={{ x: 18, y: 8, w: w - 36, h: 28 }} state="running" />
      <g className={hueClass('kernel')}>
        <rect className={street['hue']} x={10} y={40} width={w - 20} height={14} rx={3} />
      </g>
    </>
  ),
};

/** Loaves of different shapes; two images with one digest. */
const luck = {
  shop: (
    <>
      <Loaf rect={{ x: 0, y: 18, w: 46, h: 42 }} state="exited" />
      <Loaf rect={{ x: 48, y: 32, w: 36, h: 28 }} state="exited" />
    </>
  ),
  tech: (
    <>
      {[0, 44].map((x) => (
        <ImageStack key={x} rect={{ x: x + 2, y: 12, w: 36, h: 34 }} layers={['a', 'b', 'c'].map((digest) => ({ digest, state: 'ready' as const }))} coming={false} />
      ))}
      <path className={cx(street['pen'], styles['rise'])} d={`M${w / 2 - 8} ${h - 10}h16m0 7h-16`} />
    </>
  ),
};

/** Nothing on the shop's side; this app's own three on the other. */
const missing = {
  shop: <path className={cx(street['grayPen'], street['added'])} d="M3 8h78v50h-78z" />,
  tech: (
    <>
      {(['port', 'network', 'volume'] as const).map((kind, at) => (
        <ExtraThing key={kind} kind={kind} rect={{ x: [22, 1, 45][at] ?? 0, y: at === 0 ? 0 : 34, w: 38, h: 30 }} side="shop" />
      ))}
    </>
  ),
};

/** Crumbs on a plate; a container that has stopped and can be started. */
const eaten = {
  shop: (
    <>
      <path className={street['paper']} d="M3 38H81Q76 56 56 56H28Q8 56 3 38z" />
      <path className={street['pen']} d="M20 31l3 -3M34 32l4 -2M48 27l2 4M60 32l4 -3M40 22l3 2M28 21l2 3" />
    </>
  ),
  tech: (
    <>
      <ContainerCard rect={{ x: 2, y: 14, w: w - 6, h: h - 22 }} state="exited" />
      <path className={cx(street['pen'], styles['rise'])} d="M60 18a14 14 0 1 0 6 10m2 -12v12h-12" />
    </>
  ),
};

const PICTURES: Readonly<Record<LimitId, { shop: ReactNode; tech: ReactNode }>> = { isolation, kitchen, luck, missing, eaten };

/** Props of `Limits`. */
export interface LimitsProps {
  /** Those that have snapped; where nobody can shake and none has been, as in a still picture, all have. */
  snapped: readonly LimitId[];
  onShake?: ((limit: LimitId) => void) | undefined;
}

/** The five strings. */
export function Limits({ snapped, onShake }: LimitsProps) {
  const say = useSay();
  const title = say(phrase(onShake ? 'bakery.limits.title' : 'bakery.limits.still'));
  return (
    <div role="group" className={styles['limits']} aria-label={title}>
      <h3 className={styles['title']}>{title}</h3>
      <ul className={cx(street['street'], styles['strings'])}>
        {LIMITS.map((limit) => {
          const off = snapped.includes(limit) || (!onShake && snapped.length === 0);
          const name = say(phrase(`bakery.limits.${limit}.name`));
          return (
            <li key={limit} data-object={onShake ? undefined : `limit:${limit}`} className={cx(styles['string'], off && styles['off'], off && onShake && styles['shaken'])}>
              <Strung {...PICTURES[limit]} snapped={off} />
              <p className={styles['name']}>{name}</p>
              {onShake && (
                <Button size="small" data-object={`limit:${limit}`} onClick={() => onShake(limit)}>
                  {say(phrase(off ? 'bakery.limits.again' : 'bakery.limits.shake'))}
                  <span className="visually-hidden"> {name}</span>
                </Button>
              )}
              <p className={styles['why']} role={onShake && 'status'}>
                {off && say(phrase(`bakery.limits.${limit}.breaks`))}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
