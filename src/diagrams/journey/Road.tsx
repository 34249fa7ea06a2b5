// Between client and daemon: the lines on which requests and answers travel, and the slips themselves.
import { cx } from '../../ui/cx';
import { Pickable } from '../shared/Pickable';
import { fits } from '../shared/measure';
import { phrase, useSay } from '../shared/words';
import { type Card, isRefused } from './cards';
import { FitLabel } from './FitLabel';
import styles from './Journey.module.css';
import { type JourneyLayout } from './layout';
import { type CardBox } from './layoutCards';
import { cardPhrase } from './objectPhrases';
import { OrderSlip } from './OrderSlip';
import { type Point } from './packetsAt';
import { Arrow } from './Plate';
import { receivedShare } from './pulls';

/** How the road looks while a card is open: which way it leads, and in which colour. */
function look(card: Card | undefined): { back: boolean; className: string | undefined } {
  if (!card || card.state === 'ahead') return { back: false, className: styles['idle'] };
  if (card.state === 'returning') return { back: true, className: isRefused(card) ? styles['bad'] : styles['busy'] };
  if (card.state === 'bounced') return { back: true, className: styles['bad'] };
  if (card.state === 'answered') return { back: false, className: undefined };
  if (card.state === 'working' && card.messages.length > 0) return { back: true, className: styles['green'] };
  return { back: false, className: styles['busy'] };
}

function RoadLine({ road, card, size }: { road: readonly Point[]; card: Card | undefined; size: number }) {
  const { back, className } = look(card);
  const [start, end] = [road[0], road.at(-1)];
  if (!start || !end) return null;
  return <Arrow from={back ? end : start} to={back ? start : end} size={size} className={className} />;
}

/** The two thin lines behind a slip that lies in the column. */
function SlipLines({ box, layout }: { box: CardBox; layout: JourneyLayout }) {
  const { m, frame, active } = layout;
  const left = frame.client.x + frame.client.w;
  const right = active?.engine.x ?? frame.road.x + frame.road.w;
  const { card, y, h } = box;
  const middle = y + h / 2;
  const size = m.text * 0.55;
  if (card.state === 'ahead') return <Arrow from={[left, middle]} to={[right, middle]} size={size} className={styles['idle']} />;
  if (card.state === 'bounced') return <Arrow from={[right - 14, middle]} to={[left, middle]} size={size} className={styles['bad']} />;
  return (
    <>
      <Arrow from={[left, middle - 5]} to={[right, middle - 5]} size={size} />
      <Arrow from={[right, middle + 5]} to={[left, middle + 5]} size={size} />
    </>
  );
}

/** Where the daemon listens: an open mouth while nobody does. */
function Socket({ layout: { m, active, road, frame } }: { layout: JourneyLayout }) {
  const end = road.at(-1);
  if (!end || active?.host.daemon !== 'off') return null;
  const r = m.text * 0.55;
  const [x, y] = frame.direction === 'down' ? [end[0], end[1] + r] : [end[0] + r, end[1]];
  return (
    <g>
      <circle className={styles['socket']} cx={x} cy={y} r={r} />
      <path className={styles['cross']} d={`M${x - r * 0.5} ${y - r * 0.5}l${r} ${r}m0 ${-r}l${-r} ${r}`} />
    </g>
  );
}

function Words({ layout }: { layout: JourneyLayout }) {
  const say = useSay();
  const { m, frame, cards, journey, size } = layout;
  const { x, y, w, h } = frame.road;
  const title = say(phrase('journey.restApi'));
  const idle = say(phrase('journey.laneIdle'));
  if (size !== 'wide') {
    const { cards: strip } = frame;
    return (
      <>
        {m.roomy && <FitLabel x={x + w / 2} y={y + m.head * 0.66} size={m.text} weight={700} anchor="middle" width={w - 4} texts={[title, 'REST', 'API']} />}
        {cards.length === 0 && <FitLabel x={strip.x + 4} y={strip.y + strip.h / 2 + m.small * 0.36} size={m.small} weight={500} tone="aside" width={strip.w} texts={[idle]} />}
      </>
    );
  }
  const ahead = cards.some(({ card }) => card.state === 'ahead');
  const bottom = y + h - 8;
  const room = frame.cards.w;
  const half = idle.lastIndexOf(' ', Math.ceil(idle.length / 2) + 2);
  const lines = fits(idle, m.text, room) ? [idle] : [idle.slice(0, half), idle.slice(half + 1)];
  return (
    <>
      <FitLabel x={x + 16} y={y + m.head * 0.66} size={m.text} weight={700} width={room} texts={[`${title}  ${journey.client.endpoint}`, title]} />
      {ahead && (
        <>
          <path className={styles['line']} strokeDasharray="3 5" d={`M${x + 18} ${bottom - 4}h26`} />
          <FitLabel x={x + 52} y={bottom} size={m.small} weight={500} tone="aside" width={room - 40} texts={[say(phrase('journey.notSent'))]} />
        </>
      )}
      {cards.length === 0 &&
        lines.map((line, index) => (
          <FitLabel key={line} x={x + w / 2} y={frame.cards.y + 74 + index * m.text * 1.6} size={m.text} weight={500} tone="aside" anchor="middle" width={room} texts={[line]} />
        ))}
    </>
  );
}

/** Everything between client and daemon. */
export function Road({
  layout,
  selectedCard,
  onSelectCard,
  ringed,
}: {
  layout: JourneyLayout;
  selectedCard: number | undefined;
  onSelectCard: ((n: number) => void) | undefined;
  ringed: ReadonlySet<string>;
}) {
  const say = useSay();
  const { m, cards, road, active, size } = layout;
  const open = cards.find(({ form }) => form === 'open');
  const column = size === 'wide';
  // On a phone the open card lies beside its number: the same card twice. Everywhere else a card keeps its focus when it opens.
  const beside = (box: CardBox): boolean => size === 'narrow' && box.form === 'open';
  const share = receivedShare(active?.host.pull);
  return (
    <g>
      <Words layout={layout} />
      {column && cards.map((box) => box.form === 'slip' && <SlipLines key={box.card.n} box={box} layout={layout} />)}
      {(!column || open || cards.length === 0) && <RoadLine road={road} card={open?.card} size={m.text * 0.75} />}
      <Socket layout={layout} />
      {cards.map((box) => (
        <Pickable
          key={beside(box) ? 'open' : box.card.n}
          id={`card:${box.card.n}`}
          label={say(cardPhrase(box.card))}
          rect={box}
          radius={6}
          ringed={ringed.has(`card:${box.card.n}`)}
          onPress={onSelectCard && (() => onSelectCard(box.card.n))}
          pressed={onSelectCard ? selectedCard === box.card.n : undefined}
          className={cx(box.form === 'open' && styles['rise'])}
        >
          <rect x={box.x} y={box.y} width={box.w} height={box.h} fill="transparent" />
          <OrderSlip box={box} m={m} share={share} />
          {selectedCard === box.card.n && <rect className={styles['selected']} x={box.x - 4} y={box.y - 4} width={box.w + 8} height={box.h + 8} rx={9} />}
        </Pickable>
      ))}
      {column && open && <RoadOver road={road} card={open.card} box={open} size={m.text * 0.75} />}
    </g>
  );
}

/** The ends of the road beside the open slip, drawn over its edges. */
function RoadOver({ road, card, box, size }: { road: readonly Point[]; card: Card; box: CardBox; size: number }) {
  const { back, className } = look(card);
  const [start, end] = [road[0], road.at(-1)];
  if (!start || !end) return null;
  const right = box.x + box.w;
  return (
    <g>
      <Arrow from={back ? end : [right, end[1]]} to={back ? [right, end[1]] : end} size={size} className={className} />
      <Arrow from={back ? [box.x, start[1]] : start} to={back ? start : [box.x, start[1]]} size={size} className={className} />
    </g>
  );
}
