// Draws what the owner says, which is a request of the CLI, and the line that was typed.
import { type Rect } from '../shared/box';
import { hueClass } from '../shared/hue';
import { Label } from '../shared/Label';
import { clip } from '../shared/measure';
import { phrase, type Say } from '../shared/words';
import { type Point } from '../journey/packetsAt';
import { type Card } from '../journey/cards';
import styles from './Bakery.module.css';
import { type BakeryMetrics } from './metrics';
import { bubbleRect, spokenRuns } from './bubble';
import { orderPhrase, requestPhrase } from './sentences';
import { type Side, Twin } from './Twin';

/** A bubble with its tail towards a mouth. */
function Bubble({ rect: { x, y, w, h }, mouth: [mx, my] }: { rect: Rect; mouth: Point }) {
  const below = my > y + h;
  const tail = below
    ? `H${Math.min(x + w - 20, mx + 12)}L${mx} ${Math.min(my - 6, y + h + 18)}L${Math.max(x + 20, mx - 8)} ${y + h}H${x + 10}q-10 0 -10 -10V${y + 10}`
    : `H${x + 10}q-10 0 -10 -10V${y + h * 0.62}L${x - 12} ${y + h * 0.55}L${x} ${y + h * 0.4}V${y + 10}`;
  return <path className={styles['paper']} d={`M${x + 10} ${y}H${x + w - 10}q10 0 10 10V${y + h - 10}q0 10 -10 10${tail}q0 -10 10 -10z`} />;
}

/** Props of `Speech`. */
export interface SpeechProps {
  side: Side;
  /** The place of the bubble with the longest order. */
  rect: Rect;
  mouth: Point;
  order: Card | undefined;
  idle: boolean;
  m: BakeryMetrics;
  say: Say;
}

/** The words of an order; before the first one, what to do. */
export function Speech({ side, rect: place, mouth, order, idle, m, say }: SpeechProps) {
  if (!order && !idle) return null;
  const text = order ? say(orderPhrase(order)) : say(phrase('bakery.idle'));
  const words = order ? `“${text}”` : text;
  const rect = bubbleRect(place, spokenRuns(words, place, m), m);
  const { x, y, w, h } = rect;
  const spoken = spokenRuns(words, rect, m);
  const request = order ? say(requestPhrase(order)) : '';
  const [method = '', path = ''] = request.split(' ');
  const tech = order !== undefined && side !== 'shop';
  return (
    <g aria-hidden="true">
      <Twin
        side={order ? side : 'shop'}
        rect={rect}
        dotted={null}
        shop={<Bubble rect={rect} mouth={mouth} />}
        tech={
          <g className={hueClass('network')}>
            <rect className={styles['hue']} x={x} y={y + 3} width={w} height={h - 6} rx={6} />
          </g>
        }
      />
      {tech ? (
        <g className={hueClass('network')}>
          <Label x={x + w / 2} y={y + h / 2 - m.small * 0.35} size={m.small} text={method} face="mono" weight={800} anchor="middle" />
          <Label x={x + w / 2} y={y + h / 2 + m.small * 1.05} size={m.small} text={clip(path, m.small, w - 14, 'mono')} face="mono" weight={600} anchor="middle" />
        </g>
      ) : (
        spoken.map((run) => <Label key={run.y} {...run} />)
      )}
    </g>
  );
}
