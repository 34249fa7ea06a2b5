// The real request of a selected card: its line, its body, the answer, and why the CLI sends it.
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type Moment } from '../../lab/timeline';
import { API_VERSION } from '../../sim/docker/version/numbers';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/IconButton';
import { pressable } from '../shared/pressable';
import { phrase, useSay } from '../shared/words';
import { type Card, cardsAt, isRefused } from './cards';
import styles from './RequestInspector.module.css';
import { RequestTerms } from './RequestTerms';

/** Props of `RequestInspector`. */
export interface RequestInspectorProps {
  moment: Moment;
  selectedCard?: number | undefined;
  onSelectCard: (n: number) => void;
}

/** Streamed messages that are shown; earlier ones are counted. */
const SHOWN_MESSAGES = 3;

/** The whole request of one card; a line that says how to choose one while none is. */
export function RequestInspector({ moment, selectedCard, onSelectCard }: RequestInspectorProps) {
  const say = useSay();
  const cards = cardsAt(moment);
  const card = cards.find(({ n }) => n === selectedCard);
  return (
    <section className={cx(styles['inspector'], !card && styles['empty'])} aria-label={say({ key: 'journey.inspector.label' })}>
      {card ? <Chosen card={card} last={cards.length} onSelectCard={onSelectCard} /> : <p className={styles['none']}>{say({ key: 'journey.inspector.none' })}</p>}
    </section>
  );
}

function Chosen({ card, last, onSelectCard }: { card: Card; last: number; onSelectCard: (n: number) => void }) {
  const say = useSay();
  const { n, kind, call } = card;
  return (
    <>
      <div className={styles['side']}>
        <span className={styles['number']}>{n}</span>
        <span className={styles['turn']}>
          <IconButton glyph={ChevronUp} label={say({ key: 'journey.inspector.previous' })} {...pressable(n > 1, () => onSelectCard(n - 1))} />
          <IconButton glyph={ChevronDown} label={say({ key: 'journey.inspector.next' })} {...pressable(n < last, () => onSelectCard(n + 1))} />
        </span>
      </div>
      <div className={styles['sheet']} aria-live="polite">
        <div className={styles['head']}>
          <h3>{say(phrase(`journey.calls.${kind}.title`))}</h3>
          <span className={styles['way']}>{say({ key: 'journey.inspector.way' })}</span>
          <Stamp card={card} />
        </div>
        {call && (
          <p className={styles['line']} lang="en">
            <b>{call.method}</b> {call.path === '/_ping' ? '' : `/v${API_VERSION}`}
            {call.path}
            <Query query={call.query} />
          </p>
        )}
        <p>{say(phrase(`journey.calls.${kind}.why`))}</p>
        <Body card={card} />
        <Answer card={card} />
        <RequestTerms kind={kind} />
      </div>
    </>
  );
}

function Query({ query }: { query: Readonly<Record<string, string>> }) {
  const text = Object.entries(query)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
  return text === '' ? null : <span className={styles['query']}>{`?${text}`}</span>;
}

/** The status as it is stamped on the card, once it has been given. */
function Stamp({ card }: { card: Card }) {
  if (card.status === null || (card.state !== 'answered' && card.state !== 'returning')) return null;
  return <b className={cx(styles['stamp'], isRefused({ status: card.status }) ? styles['refused'] : styles['granted'])}>{card.status}</b>;
}

/** The request's body without what is empty: the real client sends dozens of fields that say nothing. */
function Body({ card: { call } }: { card: Card }) {
  const say = useSay();
  if (call?.body == null) return null;
  return (
    <details className={styles['more']}>
      <summary>{say({ key: 'journey.inspector.body' })}</summary>
      <pre lang="en">{JSON.stringify(withoutEmpty(call.body), null, 2)}</pre>
    </details>
  );
}

/** A copy of a JSON value without empty strings, lists, objects, zeros, nulls and falses. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, item]) => [key, withoutEmpty(item)] as const)
    .filter(([key, item]) => isPort(key) || !isEmpty(item));
  return Object.fromEntries(kept);
}

/** `"80/tcp": {}` says something by its name alone. */
const isPort = (key: string): boolean => /^\d+\/(tcp|udp)$/.test(key);
const isEmpty = (item: unknown): boolean => item === '' || item === null || item === 0 || item === false || (typeof item === 'object' && Object.keys(item).length === 0);

function Answer({ card: { state, message, messages, endpoint } }: { card: Card }) {
  const say = useSay();
  if (state === 'bounced')
    return (
      <p>
        {say({ key: 'journey.inspector.notAnswered' })} <code lang="en">{endpoint}</code>
      </p>
    );
  if (message !== '' && state === 'answered') {
    return (
      <div>
        <p className={styles['label']}>{say({ key: 'journey.inspector.said' })}</p>
        <pre lang="en">{message}</pre>
      </div>
    );
  }
  if (messages.length === 0) return state === 'answered' ? null : <p className={styles['earlier']}>{say({ key: 'journey.inspector.pending' })}</p>;
  const earlier = messages.length - SHOWN_MESSAGES;
  return (
    <div>
      <p className={styles['label']}>
        {say({ key: 'journey.inspector.stream' })} <small>{say({ key: 'journey.inspector.streamNote' })}</small>
      </p>
      {earlier > 0 && <p className={styles['earlier']}>{say(phrase('journey.inspector.earlier', { count: earlier }))}</p>}
      <pre lang="en">
        {messages
          .slice(-SHOWN_MESSAGES)
          .map(({ status, layer, current, total }) =>
            JSON.stringify({ status, ...(layer === null ? {} : { id: layer }), ...(current === null ? {} : { progressDetail: { current, total } }) }),
          )
          .join('\n')}
      </pre>
    </div>
  );
}
