// What the daemon tells those who listen to `docker events`: each fact about its objects in the words of moby's events.
import { type Fact, type Timing } from '../../event';
import { findMachine, type World } from '../../world';
import { type Container } from '../container';
import { type Engine, type Network } from '../engine';
import { nextHealth } from '../health/health';
import { familiar } from '../reference';
import { present } from '../../draft';

/** A message of GET /events. */
export interface EngineEvent {
  Type: string;
  Action: string;
  Actor: { ID: string; Attributes: Record<string, string> };
  /** Unix ms. */
  time: number;
}

/** What the daemon remembers for those who ask later (moby's eventsLimit). */
export const EVENTS_KEPT = 256;

const SIGNAL_NUMBERS: Readonly<Record<string, string>> = { HUP: '1', INT: '2', QUIT: '3', KILL: '9', USR1: '10', USR2: '12', TERM: '15', CONT: '18', STOP: '19', WINCH: '28' };

type Draft = Omit<EngineEvent, 'time'>;
type Attributes = Record<string, string>;

/** The messages that a fact leads to, told from the world before it. */
export function engineEvents(world: World, fact: Fact & Timing): EngineEvent[] {
  if (!('machine' in fact) || typeof fact.machine !== 'string') return [];
  const now = present(world);
  const engine = findMachine(now.machines, fact.machine)?.engine;
  const time = now.epoch + Math.max(now.now, fact.at + fact.took);
  return engine ? draftsOf(now, engine, fact).map((draft) => ({ ...draft, time })) : [];
}

function ofContainer(container: Container | undefined, Action: string, more: Attributes = {}): Draft[] {
  if (!container) return [];
  const Attributes = { ...container.config.Labels, ...more, image: container.imageRef, name: container.name };
  return [{ Type: 'container', Action, Actor: { ID: container.id, Attributes } }];
}

const ofImage = (Action: string, ref: string, ID = familiar(ref)): Draft => ({ Type: 'image', Action, Actor: { ID, Attributes: { name: familiar(ref) } } });

function ofNetwork(network: Network | undefined, Action: string, more: Attributes = {}): Draft[] {
  return network ? [{ Type: 'network', Action, Actor: { ID: network.id, Attributes: { ...more, name: network.name, type: network.driver } } }] : [];
}

const ofVolume = (ID: string, Action: string, more: Attributes = {}): Draft => ({ Type: 'volume', Action, Actor: { ID, Attributes: { ...more, driver: 'local' } } });

/** A container's volumes as they are mounted and unmounted. */
function ofMounts(container: Container | undefined, Action: 'mount' | 'unmount'): Draft[] {
  return (container?.mounts ?? []).flatMap((mount) => {
    if (mount.type !== 'volume') return [];
    const where = Action === 'mount' ? { destination: mount.destination, propagation: '', 'read/write': String(!mount.readOnly) } : {};
    return [ofVolume(mount.name, Action, { container: container?.id ?? '', ...where })];
  });
}

function draftsOf(world: World, engine: Engine, fact: Fact): Draft[] {
  const named = 'container' in fact && typeof fact.container === 'string' ? engine.containers[fact.container] : undefined;
  switch (fact.type) {
    case 'container/created':
      return ofContainer(fact.container, 'create');
    case 'container/started':
      return [...ofMounts(named, 'mount'), ...ofContainer(named, 'start')];
    case 'container/exited':
      return [...(named?.pid ? ofMounts(named, 'unmount') : []), ...diedAs(named, fact.exitCode, world)];
    case 'network/created':
      return ofNetwork(fact.network, 'create');
    case 'network/removed':
      return ofNetwork(engine.networks[fact.network], 'destroy');
    case 'network/connected':
      return ofNetwork(engine.networks[fact.network], 'connect', { container: fact.container });
    case 'network/disconnected':
      return ofNetwork(engine.networks[fact.network], 'disconnect', { container: fact.container });
    case 'volume/created':
      return [ofVolume(fact.volume.name, 'create')];
    case 'volume/removed':
      return [ofVolume(fact.volume, 'destroy')];
    case 'container/removed':
      return ofContainer(named, 'destroy');
    case 'container/paused':
      return ofContainer(named, 'pause');
    case 'container/unpaused':
      return ofContainer(named, 'unpause');
    case 'container/updated':
      return ofContainer(named, 'update');
    case 'oom/killed':
      return ofContainer(named, 'oom');
    case 'container/noted':
      return ofContainer(named, fact.action, fact.attributes);
    case 'container/renamed':
      return ofContainer(named && { ...named, name: fact.name }, 'rename', { oldName: `/${named?.name ?? ''}` });
    case 'container/healthChecked':
      return healthEvents(named, fact.probe);
    case 'exec/created':
      return ofContainer(engine.containers[fact.exec.container], `exec_create: ${fact.exec.argv.join(' ')}`, { execID: fact.exec.id });
    case 'exec/started':
      return ofExec(engine, fact.exec, (argv) => `exec_start: ${argv}`);
    case 'exec/exited':
      return ofExec(engine, fact.exec, () => 'exec_die', { exitCode: String(fact.exitCode) });
    case 'process/signalled':
      return signalled(engine, fact);
    case 'image/pulled':
      return [ofImage('pull', fact.ref)];
    case 'image/committed':
      return ofContainer(named, 'commit', { comment: fact.image.comment, imageID: fact.image.id });
    case 'image/loaded':
      return [{ Type: 'image', Action: fact.from === 'saved' ? 'load' : 'import', Actor: { ID: fact.image.id, Attributes: { name: fact.image.id } } }];
    case 'image/tagged':
      return [ofImage('tag', fact.ref, fact.image)];
    case 'image/untagged':
      return [ofImage('untag', fact.ref, engine.tags[fact.ref] ?? familiar(fact.ref))];
    case 'image/removed':
      return [{ Type: 'image', Action: 'delete', Actor: { ID: fact.image, Attributes: { name: fact.image } } }];
    default:
      return [];
  }
}

function diedAs(container: Container | undefined, exitCode: number, { now }: World): Draft[] {
  const seconds = Math.floor((now - (container?.startedAt ?? now)) / 1000);
  return container?.pid ? ofContainer(container, 'die', { execDuration: String(seconds), exitCode: String(exitCode) }) : [];
}

function healthEvents(container: Container | undefined, probe: Parameters<typeof nextHealth>[1]): Draft[] {
  if (!container) return [];
  const { status } = nextHealth(container, probe);
  return status === container.health?.status ? [] : ofContainer(container, `health_status: ${status}`);
}

function ofExec(engine: Engine, id: string, action: (argv: string) => string, more: Attributes = {}): Draft[] {
  const exec = engine.execs[id];
  return exec ? ofContainer(engine.containers[exec.container], action(exec.argv.join(' ')), { execID: id, ...more }) : [];
}

/** A signal for the main process: the daemon sent it. */
function signalled(engine: Engine, { pid, signal }: { pid: number; signal: string }): Draft[] {
  return ofContainer(
    Object.values(engine.containers).find((container) => container.pid === pid && pid !== 0),
    'kill',
    { signal: SIGNAL_NUMBERS[signal] ?? signal },
  );
}
