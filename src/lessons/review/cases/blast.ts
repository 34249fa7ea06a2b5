// Who still runs when something fails: containers share the kernel of their computer, VMs bring one each.
import { type Control } from '../../../sim/control';
import { type Input } from '../../../sim/simulate';
import { allMachines, isAlive, type World } from '../../../sim/world';
import { CONTAINERS, containerIn, control, line, quiet, say, whichOf } from '../plan';
import { type Draw } from '../draw';
import { type Done, type Phrase, type Planner, type Played } from '../question';

/** An app and where it runs. */
interface App {
  readonly name: string;
  readonly machine: string;
}

const panic = (machine: string): Done => control({ kind: 'panic', machine }, say('kinds.blast.panic', { machine }));
const off = (machine: string): Done => control({ kind: 'power', machine, on: false }, say('kinds.blast.off', { machine }));

/** What fails. */
function failureOf(draw: Draw, inContainer: readonly string[], guest: string): Done {
  const daemon: Control = { kind: 'daemon', machine: 'host', on: false };
  const killed = inContainer[draw.int(0, inContainer.length - 1)] ?? '';
  return draw.pick([
    panic('host'),
    panic(guest),
    panic('host-b'),
    off('host'),
    off('type1'),
    off(guest),
    control(daemon, say('kinds.blast.daemon')),
    line(`docker kill ${killed}`),
  ]);
}

function runs(world: World, { name, machine }: App): boolean {
  if (machine === 'host' || machine === 'host-b') return isAlive(world, machine) && containerIn(world, name, machine)?.state === 'running';
  return isAlive(world, machine);
}

/** Why an app still runs, or has ended: read off what became of the computer that it runs on. */
function because(app: App, { turn: { after } }: Played): Phrase {
  const values = { app: app.name, machine: app.machine };
  if (runs(after, app)) return say('kinds.blast.lives', values);
  const machine = allMachines(after).find(({ id }) => id === app.machine);
  if (isAlive(after, app.machine)) return say(machine?.engine?.state === 'running' ? 'kinds.blast.killed' : 'kinds.blast.noDaemon', values);
  if (machine?.kernel?.state === 'panicked') return say('kinds.blast.kernel', values);
  return say('kinds.blast.dark', values);
}

/** Whether a failure is one of the computer with the VMs. */
const hitsVms = (input: Input): boolean => 'control' in input && 'machine' in input.control && input.control.machine.startsWith('type1');

/** Plans one. */
export const blast: Planner = (draw) => {
  const [first = '', second = '', far = ''] = draw.some(CONTAINERS, 3);
  const guests = [first, second].map((name) => `type1/${name}`);
  const inVm = draw.pick([guests[0] ?? '', guests[1] ?? '']);
  const other = guests.find((guest) => guest !== inVm) ?? '';
  const apps: App[] = [
    { name: first, machine: 'host' },
    { name: second, machine: 'host' },
    { name: inVm, machine: inVm },
    draw.oneIn(2) ? { name: other, machine: other } : { name: far, machine: 'host-b' },
  ];
  const withFar = apps.some(({ machine }) => machine === 'host-b');
  const last = failureOf(draw, [first, second], inVm);
  return {
    setup: [
      quiet('docker pull -q nginx'),
      line(`docker run -d --name ${first} nginx`),
      line(`docker run -d --name ${second} nginx`),
      control({ kind: 'deploy', computer: 'type1' }, say('kinds.blast.deploy', { guests: guests.map((guest) => `\`${guest}\``).join(', ') })),
      ...(withFar ? [line(`docker -c host-b run -d --name ${far} nginx`)] : []),
    ],
    last,
    view: { lens: 'stack', stack: hitsVms(last.input) ? 'vm' : 'container', type: '1' },
    ask: say('kinds.blast.ask'),
    answers: (played) =>
      whichOf(
        draw,
        apps.map((app) => ({ name: app.machine.startsWith('type1') ? app.machine : app.name, holds: runs(played.turn.after, app), because: because(app, played) })),
      ),
  };
};
