// Snapshots: a guest's disk and memory written down under a name, and brought back.
import { SNAPSHOT_MS } from '../calibration';
import { type Simulation } from '../shell/program';
import { machineOf } from '../world';
import { refuse } from './create';
import { endVmm, guestName, parentOf, startVmm } from './guests';
import { snapshotsOf } from './hypervisor';

/** Whether a text can name a snapshot. */
export function isSnapshotName(name: unknown): name is string {
  return typeof name === 'string' && /^[A-Za-z0-9][\w.-]{0,30}$/.test(name);
}

/** Takes a snapshot of a guest, running or off. A name that is taken is refused. */
export function takeSnapshot(sim: Simulation, guest: string, name: string): void {
  const host = parentOf(sim.world, guest);
  if (!host) return;
  const taken = snapshotsOf(host, guest).some((snapshot) => snapshot.name === name);
  const reason = taken ? 'name-conflict' : machineOf(sim.world, guest).partition === 'root' ? 'in-use' : null;
  if (reason) refuse(sim, host.id, guestName(guest), reason);
  else sim.record({ type: 'snapshot/taken', machine: guest, name }, { took: machineOf(sim.world, guest).kernel ? SNAPSHOT_MS.value : 200 });
}

/** Brings a guest back to a snapshot; what happened since is gone. A running one needs its host. */
export function restoreSnapshot(sim: Simulation, guest: string, name: string, hostIsUp: boolean): void {
  const host = parentOf(sim.world, guest);
  const snapshot = host && snapshotsOf(host, guest).find((each) => each.name === name);
  const reason = !snapshot ? 'no-such-snapshot' : snapshot.machine.power !== 'off' && !hostIsUp ? 'host-off' : null;
  if (!host || !snapshot || reason) {
    refuse(sim, host?.id ?? guest, guestName(guest), reason ?? 'no-such-snapshot');
    return;
  }
  const running = snapshot.machine.kernel !== null;
  endVmm(sim, guest);
  sim.record({ type: 'snapshot/restored', machine: guest, name }, { took: running ? SNAPSHOT_MS.value : 200 });
  if (machineOf(sim.world, guest).power !== 'off') startVmm(sim, guest);
}

/** Deletes a snapshot. */
export function deleteSnapshot(sim: Simulation, guest: string, name: string): void {
  const host = parentOf(sim.world, guest);
  if (host && snapshotsOf(host, guest).some((snapshot) => snapshot.name === name)) sim.record({ type: 'snapshot/deleted', machine: guest, name }, { took: 100 });
  else refuse(sim, host?.id ?? guest, guestName(guest), 'no-such-snapshot');
}
