// The request cards of a turn: one for every call that the CLI makes, with how far each has come at a moment.
import { type Moment } from '../../lab/timeline';
import { type ApiRequest } from '../../sim/docker/api/types';
import { type RefusalReason } from '../../sim/docker/fact';
import { type Event, type EventOf } from '../../sim/event';
import { type CallId, callOf } from './calls';

/**
 * How far a request has come. ahead: not sent · going: on its way to the daemon · working: the daemon is at it ·
 * returning: the answer is on its way · answered · bouncing: on its way to nobody · bounced: came back unread.
 */
export type CardState = 'ahead' | 'going' | 'working' | 'returning' | 'answered' | 'bouncing' | 'bounced';

/** One request card. */
export interface Card {
  /** 1-based within its turn. */
  n: number;
  state: CardState;
  /** null for a request that never found a daemon. */
  call: ApiRequest | null;
  kind: CallId;
  /** The machine that the CLI runs on. */
  from: string;
  /** The machine whose daemon is asked. */
  machine: string;
  /** HTTP status of the answer that is to come (or has come). */
  status: number | null;
  refusal: RefusalReason | null;
  /** Docker's own words of a refusal. */
  message: string;
  /** Parts of a streamed answer that have arrived. */
  messages: EventOf<'api/streamed'>[];
  /** The endpoint that did not answer. */
  endpoint: string;
  asked: Event;
  answered: EventOf<'api/responded'> | null;
}

/** Which of a turn's events have finished, and which are going on. */
export interface Progress {
  done: ReadonlySet<Event>;
  going: ReadonlySet<Event>;
}

/** The progress of a moment's turn. */
export function progressAt(moment: Moment): Progress {
  return { done: new Set(moment.done), going: new Set(moment.inFlight.map(({ event }) => event)) };
}

function stateOf({ done, going }: Progress, asked: Event, answered: Event | null): CardState {
  const bounce = asked.type === 'api/unreachable';
  if (going.has(asked)) return bounce ? 'bouncing' : 'going';
  if (!done.has(asked)) return 'ahead';
  if (bounce) return 'bounced';
  if (!answered) return 'working';
  return done.has(answered) ? 'answered' : going.has(answered) ? 'returning' : 'working';
}

/** A request of a turn with what came back. */
interface Exchange {
  asked: EventOf<'api/requested'> | EventOf<'api/unreachable'>;
  answered: EventOf<'api/responded'> | undefined;
  streamed: EventOf<'api/streamed'>[];
}

/** The exchanges of turns that have been asked for; a turn's events never change. */
const known = new WeakMap<readonly Event[], readonly Exchange[]>();

/** Every request among some events, in the order in which they are sent. */
function exchangesOf(events: readonly Event[]): readonly Exchange[] {
  const found = known.get(events);
  if (found) return found;
  const exchanges: Exchange[] = [];
  const byRequest = new Map<string, Exchange>();
  for (const event of events) {
    if (event.type !== 'api/requested' && event.type !== 'api/unreachable') continue;
    const exchange: Exchange = { asked: event, answered: undefined, streamed: [] };
    exchanges.push(exchange);
    if (event.type === 'api/requested') byRequest.set(event.request, exchange);
  }
  for (const event of events) {
    if (event.type !== 'api/responded' && event.type !== 'api/streamed') continue;
    const exchange = byRequest.get(event.request);
    if (event.type === 'api/streamed') exchange?.streamed.push(event);
    else if (exchange) exchange.answered ??= event;
  }
  exchanges.sort((a, b) => a.asked.at - b.asked.at);
  known.set(events, exchanges);
  return exchanges;
}

function requestCard(n: number, asked: EventOf<'api/requested'>, { answered, streamed }: Exchange, progress: Progress): Card {
  const messages = streamed.filter((event) => progress.done.has(event));
  return {
    n,
    state: stateOf(progress, asked, answered ?? null),
    call: asked.call,
    kind: callOf(asked.call),
    from: asked.from,
    machine: asked.machine,
    status: answered?.status ?? null,
    refusal: answered?.refusal ?? null,
    message: answered?.message ?? '',
    messages,
    endpoint: '',
    asked,
    answered: answered ?? null,
  };
}

function bouncedCard(n: number, asked: EventOf<'api/unreachable'>, progress: Progress): Card {
  const { from, machine, endpoint } = asked;
  const state = stateOf(progress, asked, null);
  return { n, state, call: null, kind: 'ping', from, machine, status: null, refusal: null, message: '', messages: [], endpoint, asked, answered: null };
}

/** The cards of the turn on screen, in the order in which they are sent. */
export function cardsAt(moment: Moment): Card[] {
  const progress = progressAt(moment);
  return exchangesOf(moment.turn?.events ?? []).map((exchange, index) =>
    exchange.asked.type === 'api/requested' ? requestCard(index + 1, exchange.asked, exchange, progress) : bouncedCard(index + 1, exchange.asked, progress),
  );
}

/** Whether a card is between its sending and its answer. */
export function isUnderWay({ state }: Card): boolean {
  return state === 'going' || state === 'working' || state === 'returning' || state === 'bouncing';
}

/** The card that is under way; the last one, where several are. */
export function currentCard(cards: readonly Card[]): Card | undefined {
  return cards.findLast(isUnderWay);
}

/** Whether an answer says that something went wrong. */
export function isRefused({ status }: { status: number | null }): boolean {
  return status !== null && status >= 400;
}

/** The n of the request card that a pick such as `card:image-pull` means; null for other picks. */
export function cardOfPick(moment: Moment, pick: string | undefined): number | null {
  const kind = /^card:(.+)$/.exec(pick ?? '')?.[1];
  return kind === undefined ? null : (cardsAt(moment).findLast((card) => card.kind === kind)?.n ?? null);
}
