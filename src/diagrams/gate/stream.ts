// What the instruction gate shows of a moment: how the guest's instructions go, and the one that was fired last.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type Event, type EventOf } from '../../sim/event';
import { type Counts, modeOf, NO_COUNTS, type VcpuMode } from '../../sim/hypervisor/vcpu';
import { findMachine, type Machine, type World } from '../../sim/world';
import { type Way } from './gateBox';

/** The computer with a guest for its own kind of CPU and one for another. */
export const GATE = 'gate';

type Fired = EventOf<'vcpu/ran'> | EventOf<'vcpu/exited'> | EventOf<'vcpu/translated'>;

const WAY_OF: Readonly<Record<Fired['type'], Way>> = { 'vcpu/ran': 'direct', 'vcpu/exited': 'exits', 'vcpu/translated': 'translated' };

/** The ways that instructions take in each mode. */
export const OPEN_WAYS: Readonly<Record<VcpuMode, readonly Way[]>> = { direct: ['direct', 'exits'], translated: ['direct', 'translated'], emulated: ['translated'] };

/** The instruction that was fired last. */
export interface Shot {
  event: Fired;
  way: Way;
  finished: boolean;
}

/** The computer, the guest that fires, and how its instructions are carried out. */
export interface Stream {
  host: Machine;
  guest: Machine;
  mode: VcpuMode;
  /** Cards that both guests have fired one by one. */
  fired: Counts;
  shot: Shot | null;
}

const isFired = (event: Event): event is Fired => event.type === 'vcpu/ran' || event.type === 'vcpu/exited' || event.type === 'vcpu/translated';

function shotOf({ done, inFlight }: Pick<Moment, 'done' | 'inFlight'>, guest: string): Shot | null {
  const shot = (event: Event | undefined, finished: boolean): Shot | null =>
    event && isFired(event) && event.machine === guest ? { event, way: WAY_OF[event.type], finished } : null;
  return shot(inFlight.map(({ event }) => event).find(isFired), false) ?? shot(done.findLast(isFired), true);
}

/** What the gate shows; null where the World has no such computer. */
export function streamOf(moment: Pick<Moment, 'world' | 'done' | 'inFlight'>, chosen: View['guest']): Stream | null {
  const host = findMachine(moment.world.machines, GATE);
  const guest = host?.guests.find(({ id }) => id === `${GATE}/${chosen}`);
  if (!host || !guest || host.power === 'off') return null;
  const fired = host.guests.reduce<Counts>(
    (sum, { vcpu }) => ({
      direct: sum.direct + (vcpu?.fired.direct ?? 0),
      exits: sum.exits + (vcpu?.fired.exits ?? 0),
      translated: sum.translated + (vcpu?.fired.translated ?? 0),
    }),
    NO_COUNTS,
  );
  return { host, guest, mode: modeOf(host, guest.hardware), fired, shot: shotOf(moment, guest.id) };
}

/** The last thousand of a mode, whichever guest fired it; null while none have been fired. */
export function runOf(world: World, mode: VcpuMode): Counts | null {
  const guests = findMachine(world.machines, GATE)?.guests ?? [];
  return guests.map(({ vcpu }) => vcpu?.runs[mode] ?? null).find((counts) => counts !== null) ?? null;
}
