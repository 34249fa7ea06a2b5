// The curtain over the host's list: what is behind it cannot be seen from inside.
import { EyeOff } from 'lucide-react';
import { type Drawn } from '../shared/box';
import { Cloth } from '../shared/Cloth';
import { Glyph } from '../shared/Glyph';
import styles from './Blocks.module.css';
import { type InsideBoxOf } from './insideBox';
import { type InsideMetrics } from './metrics';
import { curtainPatch, curtainSpeaks } from './texts';

/** Draws the cloth with its folds and hem, its rail, and a clear patch for words. */
export function Curtain({ box, metrics: m }: { box: Drawn<InsideBoxOf<'curtain'>>; metrics: InsideMetrics }) {
  const patch = curtainPatch(box, m);
  const icon = m.label * 1.5;
  return (
    <>
      <Cloth x={box.x} y={box.y} w={box.w} h={box.h} fold={m.fold} />
      {curtainSpeaks(box, m) && (
        <>
          <rect className={styles['patch']} x={patch.x} y={patch.y} width={patch.w} height={patch.h} rx={m.radius / 2} />
          <Glyph glyph={EyeOff} x={patch.x + patch.w / 2 - icon / 2} y={patch.y + m.label * 0.55} size={icon} />
        </>
      )}
    </>
  );
}
