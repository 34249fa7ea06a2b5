// The curtain over the host's list: what is behind it cannot be seen from inside.
import { EyeOff } from 'lucide-react';
import { type Drawn } from '../shared/box';
import { Glyph } from '../shared/Glyph';
import styles from './Blocks.module.css';
import { type InsideBoxOf } from './insideBox';
import { type InsideMetrics } from './metrics';
import { curtainPatch, curtainSpeaks } from './texts';

/** Draws the cloth with its folds and hem, its rail, and a clear patch for words. */
export function Curtain({ box, metrics: m }: { box: Drawn<InsideBoxOf<'curtain'>>; metrics: InsideMetrics }) {
  const { x, y, w, h } = box;
  const count = Math.max(1, Math.round(w / m.fold));
  const each = w / count;
  const hem = Math.min(m.fold * 0.35, h / 4);
  const folds = Array.from({ length: count }, (_, at) => x + at * each);
  const scallops = folds.map(() => `q${-each / 2} ${hem * 2} ${-each} 0`).join('');
  const patch = curtainPatch(box, m);
  const icon = m.label * 1.5;
  return (
    <>
      <path className={styles['cloth']} d={`M${x} ${y}h${w}v${h - hem}${scallops}z`} />
      {folds.map((fold) => (
        <path key={fold} className={styles['shade']} d={`M${fold + each * 0.62} ${y}h${each * 0.38}v${h - hem}q${-each * 0.19} ${hem * 0.7} ${-each * 0.38} ${hem * 0.8}z`} />
      ))}
      <path className={styles['rail']} d={`M${x - 2} ${y}h${w + 4}`} />
      {curtainSpeaks(box, m) && (
        <>
          <rect className={styles['patch']} x={patch.x} y={patch.y} width={patch.w} height={patch.h} rx={m.radius / 2} />
          <Glyph glyph={EyeOff} x={patch.x + patch.w / 2 - icon / 2} y={patch.y + m.label * 0.55} size={icon} />
        </>
      )}
    </>
  );
}
