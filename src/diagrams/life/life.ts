// What the Life lens shows, read from a moment and free of places: every container of a machine in its state, and which are on their way.
import { type LabTurn } from '../../lab/turn';
import { type Moment } from '../../lab/timeline';
import { RESTART_FIRST_MS, STOP_GRACE_MS } from '../../sim/calibration';
import { type Container, type ContainerState } from '../../sim/docker/container';
import { familiar } from '../../sim/docker/reference';
import { endOf, type Event, type Timing } from '../../sim/event';
import { findMachine, isAlive, type World } from '../../sim/world';
import { cardsAt } from '../journey/cards';
import { activeMachine } from '../journey/hosts';
import { type LifePlace } from './graph';

/** A span of simulated time after which something happens by itself. */
export interface Countdown {
  kind: 'grace' | 'backoff';
  from: number;
  until: number;
}

/** A refusal of the daemon, in its own words. */
export interface LifeRefusal {
  status: number;
  message: string;
  /** The answer that carried it. */
  event: Event;
}

/** One container. */
export interface LifeToken {
  id: string;
  name: string;
  /** As people type it: `nginx`. */
  image: string;
  state: ContainerState;
  /** It ran on a kernel that has stopped. */
  halted: boolean;
  exitCode: number;
  restartCount: number;
  /** Files that its writable layer holds, deletions included. */
  changes: number;
  countdown: Countdown | null;
  refusal: LifeRefusal | null;
}

/** A container on its way: along the arrows, or (bounce) there and back because it could not start. */
export interface LifeMove {
  token: LifeToken;
  from: LifePlace;
  to: LifePlace;
  timing: Timing;
  bounce: boolean;
}

/** All that the lens shows. */
export interface Life {
  machine: string;
  hostname: string;
  daemon: 'on' | 'off';
  tokens: LifeToken[];
  moves: LifeMove[];
}

/** A stretch of a turn in which a container changes its place: what begins it, and what ends it. */
interface Episode extends Omit<LifeMove, 'token'> {
  container: string;
  events: Event[];
}

const stateOf = (world: World, machine: string, id: string): LifePlace => findMachine(world.machines, machine)?.engine?.containers[id]?.state ?? 'image';

/** Where an event takes a container; undefined where it stays. */
function placeAfter(event: Event): LifePlace | undefined {
  switch (event.type) {
    case 'container/created':
      return 'created';
    case 'container/started':
    case 'container/unpaused':
      return 'running';
    case 'container/paused':
      return 'paused';
    case 'container/exited':
      return event.restartAt === null ? 'exited' : 'restarting';
    case 'container/removed':
      return 'gone';
    default:
      return undefined;
  }
}

const containerIn = (event: Event): string | undefined =>
  event.type === 'container/created' ? event.container.id : 'container' in event && typeof event.container === 'string' ? event.container : undefined;

/** A start takes as long as containerd and runc need for it. */
function episodesOf(turn: LabTurn, machine: string): Episode[] {
  const places = new Map<string, LifePlace>();
  const starting = new Map<string, Event[]>();
  return turn.events.flatMap((event): Episode[] => {
    const id = containerIn(event);
    if (id === undefined || !('machine' in event) || event.machine !== machine) return [];
    if (event.type === 'runtime/called') starting.set(id, [...(starting.get(id) ?? []), event]);
    const from = places.get(id) ?? stateOf(turn.before, machine, id);
    const failed = event.type === 'container/failed';
    const to = failed ? 'running' : placeAfter(event);
    if (to === undefined) return [];
    const begun = event.type === 'container/started' || failed ? (starting.get(id) ?? []) : [];
    starting.delete(id);
    if (!failed) places.set(id, to);
    const events = [...begun, event];
    const at = Math.min(...events.map((each) => each.at));
    return from === to ? [] : [{ container: id, from, to, timing: { at, took: endOf(event) - at }, bounce: failed, events }];
  });
}

/** Episodes that have begun and are not over. */
function going(moment: Moment, machine: string): Episode[] {
  if (!moment.turn) return [];
  const begun = new Set<Event>([...moment.done, ...moment.inFlight.map(({ event }) => event)]);
  const done = new Set<Event>(moment.done);
  return episodesOf(moment.turn, machine).filter(({ events }) => events.some((event) => begun.has(event)) && !events.every((event) => done.has(event)));
}

/** The grace between SIGTERM and SIGKILL, while it runs: as asked for, as the container was made, or 10 s. */
function graceOf({ id, pid, config }: Container, moment: Moment): Countdown | null {
  const asked = moment.done.findLastIndex((event) => event.type === 'container/stopRequested' && event.container === id);
  if (asked < 0 || pid === 0) return null;
  const signalled = moment.done.slice(asked).find((event) => event.type === 'process/signalled' && event.pid === pid && event.signal !== 'KILL');
  if (!signalled) return null;
  const request = moment.done.slice(0, asked).findLast((event) => event.type === 'api/requested');
  const seconds = request?.type === 'api/requested' ? (request.call.query['t'] ?? config.StopTimeout) : config.StopTimeout;
  const from = endOf(signalled);
  return { kind: 'grace', from, until: from + (seconds === undefined ? STOP_GRACE_MS.value : Number(seconds) * 1000) };
}

/** The pause before a restart. It is counted from the end of the process, a moment before the daemon has noted it: a whole multiple of the first pause. */
function backoffOf({ id, state, finishedAt }: Container, { world }: Moment): Countdown | null {
  const pending = world.pending.find((each) => each.kind === 'container-restart' && each.container === id);
  if (state !== 'restarting' || !pending) return null;
  const step = RESTART_FIRST_MS.value;
  const length = Math.ceil((pending.at - (finishedAt ?? world.now)) / step) * step;
  return { kind: 'backoff', from: pending.at - length, until: pending.at };
}

/** The last refusal of this turn, if it was about this container. */
function refusalOf({ id, name }: Container, moment: Moment): LifeRefusal | null {
  const seen: readonly Event[] = [...moment.done, ...moment.inFlight.map(({ event }) => event)];
  const answer = seen.findLast((event) => event.type === 'api/responded' && event.refusal !== null);
  const asked = moment.turn?.events.find((event) => event.type === 'api/requested' && answer?.type === 'api/responded' && event.request === answer.request);
  if (answer?.type !== 'api/responded' || asked?.type !== 'api/requested') return null;
  const key = /^\/containers\/([^/]+)/.exec(asked.call.path)?.[1] ?? '';
  const mine = key === name || (key.length >= 2 && id.startsWith(key));
  return mine ? { status: answer.status, message: answer.message, event: answer } : null;
}

function tokenOf(container: Container, moment: Moment, alive: boolean): LifeToken {
  const { id, name, imageRef, state, exitCode, restartCount, writable } = container;
  return {
    id,
    name,
    image: familiar(imageRef).replace(/:latest$/, ''),
    state,
    halted: !alive && container.pid !== 0,
    exitCode,
    restartCount,
    changes: Object.keys(writable).length,
    countdown: graceOf(container, moment) ?? backoffOf(container, moment),
    refusal: refusalOf(container, moment),
  };
}

/** A container that this turn will make, as it is on its way to its first state. */
function coming(moment: Moment, { container: id, events }: Episode): LifeToken[] {
  return events.flatMap((event) => (event.type === 'container/created' && event.container.id === id ? [tokenOf(event.container, moment, true)] : []));
}

/** Reads a moment. */
export function lifeAt(moment: Moment): Life {
  const machine = activeMachine(moment, cardsAt(moment));
  const { hostname = machine, engine = null } = findMachine(moment.world.machines, machine) ?? {};
  const alive = isAlive(moment.world, machine);
  const tokens = Object.values(engine?.containers ?? {}).map((container) => tokenOf(container, moment, alive));
  const moves = going(moment, machine).flatMap((episode): LifeMove[] => {
    const token = tokens.find(({ id }) => id === episode.container) ?? coming(moment, episode)[0];
    return token ? [{ token, from: episode.from, to: episode.to, timing: episode.timing, bounce: episode.bounce }] : [];
  });
  return { machine, hostname, daemon: engine?.state === 'running' && alive ? 'on' : 'off', tokens, moves };
}

/** The refusal that the lens shows: the one of the last request of this turn. */
export function shownRefusal({ tokens }: Life): (LifeRefusal & { container: string }) | null {
  const token = tokens.find(({ refusal }) => refusal !== null);
  return token?.refusal ? { ...token.refusal, container: token.name } : null;
}
