// Draws one box of the levels instrument.
import { type ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import { cx } from '../../ui/cx';
import { Badge } from '../shared/Badge';
import { Glyph } from '../shared/Glyph';
import { Hatch } from '../shared/Hatch';
import { type Hue, hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { Ghost, Slab, Studs, VmWall } from '../shared/Slab';
import { phrase, type Say } from '../shared/words';
import { type LevelsBox, type LevelsBoxOf, type LevelsKind } from './boxes';
import styles from './Levels.module.css';
import { type LevelsMetrics } from './metrics';
import { kernelTexts, levelsTexts, partsOfOs, signOf } from './texts';

/** Everything that drawing a box takes. */
export interface LevelsBlockProps {
  box: LevelsBox;
  m: LevelsMetrics;
  say: Say;
}

const HUES: Readonly<Record<LevelsKind, Hue>> = {
  hardware: 'hardware',
  hypervisor: 'hypervisor',
  os: 'guest',
  wall: 'hypervisor',
  level: 'paper',
  tray: 'paper',
  ghost: 'paper',
  verdict: 'paper',
  zone: 'paper',
  layer: 'paper',
  card: 'hypervisor',
  reason: 'paper',
};

/** The class that colours a box: its concept's hue, grey where it is off. */
export function levelsClass(box: LevelsBox): string {
  if (box.kind === 'verdict' && box.bad) return cx(styles['bad']);
  if (box.kind === 'layer') return hueClass(box.hue);
  return hueClass(box.dim ? 'off' : HUES[box.kind]);
}

function Os({ box, m, say }: { box: LevelsBoxOf<'os'>; m: LevelsMetrics; say: Say }) {
  const { body, kernel } = partsOfOs(box, m);
  const depth = box.flat ? m.depth * 0.6 : m.depth;
  return (
    <>
      <g className={box.dim ? undefined : hueClass('kernel')}>
        <Slab {...kernel} depth={depth} />
        {!box.flat && <Studs {...kernel} depth={depth} count={Math.max(2, Math.round(box.w / 64))} />}
        {kernelTexts(box, m, say).map((run) => (
          <Label key={run.text} {...run} />
        ))}
      </g>
      <Slab {...body} depth={depth} />
      {box.hatched && <Hatch {...body} />}
    </>
  );
}

function shapeOf({ box, m, say }: LevelsBlockProps): ReactNode {
  const { x, y, w, h } = box;
  const rect = { x, y, width: w, height: h };
  switch (box.kind) {
    case 'hardware':
    case 'hypervisor':
      return <Slab {...box} depth={m.depth} />;
    case 'os':
      return <Os box={box} m={m} say={say} />;
    case 'wall':
      return <VmWall {...box} depth={m.depth} />;
    case 'level':
      return <Badge x={x + (w - 12) / 2} y={y + h / 2} w={m.badge.w} h={m.badge.h} text={say(phrase('stack.level', { n: box.n }))} size={m.badge.text} />;
    case 'tray':
      return <rect className={styles['tray']} {...rect} rx={10} />;
    case 'ghost':
      return <Ghost {...box} />;
    case 'verdict':
      return box.bad && <Glyph glyph={TriangleAlert} {...signOf(box, m)} />;
    case 'zone':
      return <rect className={cx(styles['zone'], box.place === 'border' && styles['border'])} {...rect} rx={10} />;
    case 'layer':
      return (
        <>
          <rect className={styles['layer']} {...rect} rx={3} />
          {box.hatched && <Hatch {...box} />}
        </>
      );
    case 'card':
      return <Slab {...box} depth={m.depth * 0.6} />;
    case 'reason':
      return <rect className={styles['reason']} {...rect} rx={6} />;
  }
}

/** The shape of a box and its words. */
export function LevelsBlock(props: LevelsBlockProps) {
  const { box, m, say } = props;
  return (
    <>
      {shapeOf(props)}
      {levelsTexts(box, m, say).map((run) => (
        <Label key={`${String(run.x)},${String(run.y)},${run.text}`} {...run} />
      ))}
    </>
  );
}
