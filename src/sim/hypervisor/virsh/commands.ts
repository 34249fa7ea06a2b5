// virsh's commands for domains and their snapshots, with libvirt's own words (tools/virsh-domain.c, virsh-snapshot.c).
import { connectTerminal, remoteLogin } from '../../logins';
import { shutDown, startGuests, switchOff } from '../../power';
import { clockOf, machineOf } from '../../world';
import { deleteVm } from '../create';
import { carriesGuests } from '../guests';
import { snapshotsOf } from '../hypervisor';
import { deleteSnapshot, restoreSnapshot, takeSnapshot } from '../snapshots';
import { domainsOf, fail, REASONS, refusalSince, stateOf, type VirshCommand, withDomain } from './domain';
import { table } from './table';

const list: VirshCommand = (context, args) => {
  const has = (flag: string): boolean => args.includes(`--${flag}`);
  const shown = domainsOf(context).filter(({ id }) => has('all') || (has('inactive') ? id === null : id !== null));
  if (has('name')) context.out(`${shown.map(({ name }) => `${name}\n`).join('')}\n`);
  else
    context.out(
      table(
        ['Id', 'Name', 'State'],
        shown.map((domain) => [domain.id === null ? '-' : String(domain.id), domain.name, stateOf(domain)]),
      ),
    );
  return 0;
};

const start = withDomain('start', (context, { name, machine, id }) => {
  if (id !== null) return fail(context, 'Domain is already active');
  const before = context.sim.events.length;
  startGuests(context.sim, [machine.id]);
  const refusal = refusalSince(context, before);
  if (refusal) return fail(context, `Failed to start domain '${name}'`, REASONS[refusal]);
  context.out(`Domain '${name}' started\n\n`);
  return 0;
});

/** A command that needs a running domain. */
const ending = (command: string, said: string, end: (...args: Parameters<typeof switchOff>) => void): VirshCommand =>
  withDomain(command, (context, { name, machine, id }) => {
    if (id === null) return fail(context, `Failed to ${command} domain '${name}'`, REASONS['not-running']);
    context.out(`Domain '${name}' ${said}\n\n`);
    end(context.sim, machine.id);
    return 0;
  });

const undefine = withDomain('undefine', (context, { name, machine, id }, _rest, flags) => {
  const host = machineOf(context.sim.world, context.machine);
  const snapshots = snapshotsOf(host, machine.id).map((snapshot) => snapshot.name);
  if (snapshots.length > 0 && !flags.includes('--snapshots-metadata'))
    return fail(context, `Failed to undefine domain '${name}'`, `Requested operation is not valid: cannot delete inactive domain with ${String(snapshots.length)} snapshots`);
  if (id === null) for (const snapshot of snapshots) deleteSnapshot(context.sim, machine.id, snapshot);
  const before = context.sim.events.length;
  deleteVm(context.sim, machine.id);
  const refusal = refusalSince(context, before);
  if (refusal) return fail(context, `Failed to undefine domain '${name}'`, REASONS[refusal]);
  context.out(`Domain '${name}' has been undefined\n\n`);
  return 0;
});

const domstate = withDomain('domstate', (context, domain) => {
  context.out(`${stateOf(domain)}\n\n`);
  return 0;
});

const dominfo = withDomain('dominfo', (context, domain) => {
  const { name, machine, id } = domain;
  const kib = `${String(machine.hardware.memoryMiB * 1024)} KiB`;
  const rows: [string, string][] = [
    ['Id', id === null ? '-' : String(id)],
    ['Name', name],
    ['OS Type', 'hvm'],
    ['State', stateOf(domain)],
    ['CPU(s)', String(machine.hardware.cpuCores)],
    ['Max memory', kib],
    ['Used memory', kib],
    ['Persistent', 'yes'],
    ['Autostart', machine.autostart ? 'enable' : 'disable'],
  ];
  context.out(`${rows.map(([label, value]) => `${`${label}:`.padEnd(15)} ${value}\n`).join('')}\n`);
  return 0;
});

const snapshotCreateAs = withDomain('snapshot-create-as', (context, { machine }, [named]) => {
  const name = named ?? String(Math.floor(clockOf(context.sim.world) / 1000));
  const before = context.sim.events.length;
  takeSnapshot(context.sim, machine.id, name);
  if (refusalSince(context, before)) return fail(context, `operation failed: domain snapshot ${name} already exists`);
  context.out(`Domain snapshot ${name} created\n`);
  return 0;
});

const stamp = (unixMs: number): string => `${new Date(Math.round(unixMs)).toISOString().slice(0, 19).replace('T', ' ')} +0000`;

const snapshotList = withDomain('snapshot-list', (context, { machine }) => {
  const { world } = context.sim;
  const rows = snapshotsOf(machineOf(world, context.machine), machine.id).map((each) => [
    each.name,
    stamp(world.epoch + each.takenAt),
    each.machine.kernel ? 'running' : 'shutoff',
  ]);
  context.out(table(['Name', 'Creation Time', 'State'], rows));
  return 0;
});

/** A command on a snapshot that is named second. */
const onSnapshot = (command: string, verb: string, done: string, act: (context: Parameters<VirshCommand>[0], guest: string, name: string) => void): VirshCommand =>
  withDomain(command, (context, { machine }, [name]) => {
    if (name === undefined) return fail(context, '--snapshotname or --current is required');
    const before = context.sim.events.length;
    act(context, machine.id, name);
    const refusal = refusalSince(context, before);
    if (refusal === 'no-such-snapshot') return fail(context, `Domain snapshot not found: no domain snapshot with matching name '${name}'`);
    if (refusal) return fail(context, `Failed to ${verb} snapshot ${name}`, REASONS[refusal]);
    context.out(`Domain snapshot ${name} ${done}\n\n`);
    return 0;
  });

const consoleOf = withDomain('console', (context, { name, machine, id }) => {
  if (id === null || machine.kernel?.family !== 'linux' || machine.kernel.state !== 'running') return fail(context, 'The domain is not running');
  const welcome = `Connected to domain '${name}'\nEscape character is ^] (Ctrl + ])\n\n${machine.os?.name ?? ''} ${machine.hostname} ttyS0\n\n`;
  return connectTerminal(context, machine.id, remoteLogin(context.session.env, 'you'), welcome, '\n');
});

/** Every command by its name. */
export const COMMANDS: Readonly<Record<string, VirshCommand>> = {
  list,
  start,
  shutdown: ending('shutdown', 'is being shutdown', shutDown),
  destroy: ending('destroy', 'destroyed', switchOff),
  undefine,
  domstate,
  dominfo,
  console: consoleOf,
  'snapshot-create-as': snapshotCreateAs,
  'snapshot-list': snapshotList,
  'snapshot-revert': onSnapshot('snapshot-revert', 'revert', 'reverted', ({ sim, machine }, guest, name) => {
    restoreSnapshot(sim, guest, name, carriesGuests(sim.world, machine));
  }),
  'snapshot-delete': onSnapshot('snapshot-delete', 'delete', 'deleted', ({ sim }, guest, name) => {
    deleteSnapshot(sim, guest, name);
  }),
};
