// The arrows between the states, with the commands written on them.
import { cx } from '../../ui/cx';
import { type Point } from '../journey/packetsAt';
import { pathData } from '../journey/Wire';
import { Label } from '../shared/Label';
import { type Say } from '../shared/words';
import { edgeId, type EdgeId, LIFE_EDGES } from './graph';
import styles from './Life.module.css';
import { type LifeLayout } from './layout';
import { edgeTexts } from './texts';

/** A head whose tip is the end of a line. */
function headOf(points: readonly Point[], size: number): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [fromX, fromY] = points.at(-2) ?? [x, y];
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length];
  const [backX, backY] = [x - dx * size * 1.3, y - dy * size * 1.3];
  return `M${x} ${y}L${backX - dy * size * 0.7} ${backY + dx * size * 0.7}L${backX + dy * size * 0.7} ${backY - dx * size * 0.7}z`;
}

/** All arrows; those that a container is going along are drawn strong. */
export function Edges({ layout: { map, m, movers }, say }: { layout: LifeLayout; say: Say }) {
  const busy = new Set<EdgeId>(movers.flatMap(({ edges }) => edges));
  return LIFE_EDGES.map((edge) => {
    const id = edgeId(edge);
    const place = map.edges[id];
    if (!place) return null;
    return (
      <g key={id} className={cx(busy.has(id) && styles['busy'], place.rare && styles['rareLine'])} aria-hidden="true">
        <path className={styles['line']} d={pathData(place.points)} />
        <path className={styles['head']} d={headOf(place.points, m.arrow)} />
        {edgeTexts(edge, place, m, say).map((run) => (
          <Label key={run.y} {...run} />
        ))}
      </g>
    );
  });
}
