// A request card as a perforated order slip: number on the stub, the request, and the stamp of the answer.
import { cx } from '../../ui/cx';
import { type Rect } from '../shared/box';
import { Label } from '../shared/Label';
import { fits } from '../shared/measure';
import { phrase, useSay } from '../shared/words';
import { GREETING, queryOf, shortPath } from './calls';
import { type Card, isRefused } from './cards';
import { FitLabel } from './FitLabel';
import styles from './Journey.module.css';
import { type CardBox } from './layoutCards';
import { type Metrics } from './metrics';

/** How a card looks: over, under way, or not sent. */
export type SlipTone = 'past' | 'now' | 'ahead';

/** The look of a card. */
export function toneOf({ state }: Card): SlipTone {
  return state === 'ahead' ? 'ahead' : state === 'answered' || state === 'bounced' ? 'past' : 'now';
}

/** The outline of a slip whose stub ends at `stub`, with a notch above and below. */
export function slipPath({ x, y, w, h }: Rect, stub: number, notch: number): string {
  const r = 6;
  return [
    `M${x + r} ${y}H${stub - notch}a${notch} ${notch} 0 0 0 ${notch * 2} 0H${x + w - r}a${r} ${r} 0 0 1 ${r} ${r}V${y + h - r}a${r} ${r} 0 0 1 ${-r} ${r}`,
    `H${stub + notch}a${notch} ${notch} 0 0 0 ${-notch * 2} 0H${x + r}a${r} ${r} 0 0 1 ${-r} ${-r}V${y + r}a${r} ${r} 0 0 1 ${r} ${-r}z`,
  ].join('');
}

/** A number on a disc. */
export function Disc({ x, y, r, text, tone }: { x: number; y: number; r: number; text: string; tone: SlipTone }) {
  return (
    <g className={styles[tone]}>
      <circle className={styles['disc']} cx={x} cy={y} r={r} />
      <text className={styles['discText']} x={x} y={y + r * 0.45} fontSize={r * (text.length > 2 ? 0.95 : 1.3)} textAnchor="middle" aria-hidden="true">
        {text}
      </text>
    </g>
  );
}

/** The status of an answer, stamped. */
export function Stamp({ x, y, size, card, tilt = -4 }: { x: number; y: number; size: number; card: Pick<Card, 'status' | 'state'>; tilt?: number }) {
  const w = size * 2.9;
  const h = size * 1.65;
  const bad = card.state === 'bounced' || isRefused(card);
  return (
    <g className={bad ? styles['refused'] : styles['granted']} transform={`rotate(${tilt} ${x} ${y})`}>
      <rect className={styles['stamp']} x={x - w / 2} y={y - h / 2} width={w} height={h} rx={4} />
      {card.state === 'bounced' ? (
        <path className={styles['cross']} d={`M${x - size * 0.4} ${y - size * 0.4}l${size * 0.8} ${size * 0.8}m0 ${-size * 0.8}l${-size * 0.8} ${size * 0.8}`} />
      ) : (
        <text className={styles['stampText']} x={x} y={y + size * 0.36} fontSize={size} textAnchor="middle" aria-hidden="true">
          {card.status}
        </text>
      )}
    </g>
  );
}

/** Number and stamp only. */
function MiniSlip({ box, m }: { box: CardBox; m: Metrics }) {
  const { card, x, y, h } = box;
  const stamped = (card.state === 'answered' || card.state === 'bounced') && box.bare !== true;
  const middle = y + h / 2;
  return (
    <>
      <Disc x={x + m.disc + 1} y={middle} r={m.disc} text={String(card.n)} tone={toneOf(card)} />
      {stamped && <Stamp x={x + m.disc * 2 + m.small * 1.9} y={middle} size={m.small} card={card} tilt={-3} />}
    </>
  );
}

/** What the lower strip of an open slip says while the request is under way. */
function OpenStatus({ box, stub, m, share }: { box: CardBox; stub: number; m: Metrics; share: number }) {
  const say = useSay();
  const { card, x, y, w, h } = box;
  const streaming = card.state === 'working' && card.messages.length > 0;
  const key =
    card.state === 'bounced'
      ? 'unread'
      : streaming
        ? 'streaming'
        : card.state === 'working'
          ? 'working'
          : card.state === 'going' || card.state === 'bouncing'
            ? 'going'
            : card.state === 'returning'
              ? 'returning'
              : undefined;
  // in a row the second line says that nobody reads it
  if (key === undefined || (card.state === 'bounced' && m.slips === 'row')) return null;
  const text = say(phrase(`journey.${key}`));
  const baseline = y + h - 11;
  const meter = (w - (stub - x)) * 0.42;
  return (
    <g>
      {streaming && card.kind === 'image-pull' && m.slips === 'column' && (
        <>
          <rect className={styles['meter']} x={stub + 10} y={baseline - 9} width={meter} height={9} rx={4} />
          <rect className={styles['metered']} x={stub + 10} y={baseline - 9} width={meter * share} height={9} rx={4} />
        </>
      )}
      <FitLabel x={x + w - 10} y={baseline} size={m.small} weight={700} anchor="end" width={w * 0.5} texts={[text]} />
    </g>
  );
}

/** Under the request: its query where all of it fits, or in plain words what it is. */
function SecondLine({ box, m, x, y }: { box: CardBox; m: Metrics; x: number; y: number }) {
  const say = useSay();
  const { call, kind, state, endpoint } = box.card;
  const status = state !== 'answered' && state !== 'bounced' && m.slips === 'row' && !m.roomy;
  const stamped = m.slips === 'row' && (state === 'answered' || state === 'bounced');
  const width = box.x + box.w - x - (status ? m.small * 8.4 : stamped ? m.small * 3.4 : 8);
  const query = call && m.roomy ? queryOf(call) : '';
  if (fits(query, m.small, width, 'mono') && query !== '') return <Label x={x} y={y} size={m.small} weight={500} face="mono" tone="aside" text={query} />;
  if (!call && m.slips === 'column') return <FitLabel x={x} y={y} size={m.small} weight={500} face="mono" tone="aside" width={width} texts={[endpoint]} />;
  if (!call) return <FitLabel x={x} y={y} size={m.small} weight={700} width={width} texts={[say(phrase('journey.unread')), say(phrase('journey.bounced'))]} />;
  return <FitLabel x={x} y={y} size={m.small} weight={500} tone="aside" width={width} texts={[say(phrase(`journey.calls.${kind}.title`))]} optional />;
}

/** The last two parts of a long path. */
const endOfPath = (path: string): string => `…/${path.split('/').slice(-2).join('/')}`.replace('…/…', '…');

function Request({ box, m, stub, open }: { box: CardBox; m: Metrics; stub: number; open: boolean }) {
  const { card, x, y, w, h } = box;
  const { call, state } = card;
  const stamped = state === 'answered' || state === 'returning' || state === 'bounced';
  const size = open ? m.text + (m.roomy && !stamped ? 1 : 0) : m.small - (m.slips === 'column' ? 0.4 : 0);
  const from = stub + (open ? 11 : 6);
  const room = x + w - from - (stamped || !open ? m.small * 3 + 3 : 10);
  const tall = open && h > m.text * 3.4;
  const baseline = tall ? y + h * 0.35 : y + h / 2 + size * 0.35;
  const method = call?.method ?? GREETING.method;
  const path = shortPath(call?.path ?? GREETING.path);
  const full = `${method} ${path}`;
  return (
    <>
      <FitLabel
        x={from}
        y={baseline}
        size={size}
        weight={700}
        face="mono"
        width={room}
        texts={[full, `${method} ${endOfPath(path)}`, path]}
        tone={toneOf(card) === 'ahead' ? 'aside' : 'ink'}
      />
      {tall && <SecondLine box={box} m={m} x={from} y={baseline + m.small * 1.5} />}
    </>
  );
}

/** A card in its place. `share`: how much of what it asks for has arrived. */
export function OrderSlip({ box, m, share }: { box: CardBox; m: Metrics; share: number }) {
  if (box.form === 'mini') return <MiniSlip box={box} m={m} />;
  const { card, x, y, w, h, form } = box;
  const open = form === 'open';
  const tone = toneOf(card);
  const r = open ? m.disc * 1.1 : m.disc;
  const stub = x + r * 2 + (open ? 9 : 7);
  const tall = open && h > m.text * 3.4;
  const middle = tall ? Math.max(y + h * 0.27, y + r + 5) : y + h / 2;
  const stampX = x + w - m.small * (open ? 1.9 : 1.6);
  const stamped = card.state === 'answered' || card.state === 'bounced';
  return (
    <g className={cx(styles[tone], open && styles['openSlip'])}>
      <path className={styles['slip']} d={slipPath(box, stub, open ? 5 : 4)} />
      <path className={styles['perforation']} d={`M${stub} ${y + 7}V${y + h - 7}`} />
      <Disc x={x + r + 4} y={middle} r={r} text={String(card.n)} tone={tone} />
      <Request box={box} m={m} stub={stub} open={open} />
      {tall && <OpenStatus box={box} stub={stub} m={m} share={share} />}
      {stamped && <Stamp x={stampX} y={open && m.slips === 'row' ? y + h / 2 : middle} size={m.small} card={card} />}
    </g>
  );
}
