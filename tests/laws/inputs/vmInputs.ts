// What can be done to virtual machines and what carries them: by their controls, and by lines with virsh and ssh.
import fc from 'fast-check';
import { type Control } from '../../../src/sim/control';
import { BLOCKS } from '../../../src/sim/hypervisor/arrange';
import { PRODUCTS } from '../../../src/sim/hypervisor/products';
import { INSTRUCTIONS } from '../../../src/sim/hypervisor/vcpu';
import { type Input } from '../../../src/sim/simulate';
import { machines } from './machines';
import { spaced } from './spaced';

const guests = fc.constantFrom(
  'host/vm1',
  'host/vm1',
  'host/vm2',
  'gate/same',
  'gate/other',
  'type1/web',
  'type2/web',
  'pc/root',
  'pc/vm1',
  'bench/guest',
  'windows/docker-desktop',
  'host',
);
const snapshots = fc.constantFrom('before', 'after', 'bad name');
const sizes = fc.constantFrom(256, 1024, 2048, 4096, 8192, 12_288, 0, -1, 1.5);
/** What can be done to virtual machines and what carries them. */
const vmControls: fc.Arbitrary<Control> = fc.oneof(
  fc
    .record({
      host: fc.constantFrom('host', 'host', 'host', 'type2', 'pc', 'host-b'),
      name: fc.constantFrom('vm1', 'vm2', 'Bad Name'),
      cpuCores: fc.integer({ min: 0, max: 10 }),
      memoryMiB: sizes,
      diskGB: fc.constantFrom(1, 20, 64),
      os: fc.constantFrom('ubuntu', 'debian', 'windows', null),
    })
    .map((parts): Control => ({ kind: 'create-vm', ...parts })),
  guests.chain((machine) => fc.constantFrom('ubuntu' as const, 'windows' as const).map((os): Control => ({ kind: 'install-os', machine, os }))),
  guests.chain((machine) => fc.boolean().map((on): Control => ({ kind: 'power', machine, on }))),
  fc.tuple(fc.constantFrom('shut-down' as const, 'delete-vm' as const, 'fire-many' as const), guests).map(([kind, machine]): Control => ({ kind, machine })),
  fc
    .tuple(fc.constantFrom('snapshot' as const, 'restore-snapshot' as const, 'delete-snapshot' as const), guests, snapshots)
    .map(([kind, machine, name]): Control => ({ kind, machine, name })),
  fc.tuple(fc.constantFrom('overcommit' as const, 'assist' as const, 'hyper-v' as const), machines, fc.boolean()).map(([kind, machine, on]): Control => ({ kind, machine, on })),
  fc.tuple(guests, sizes).map(([machine, mib]): Control => ({ kind: 'fill-memory', machine, mib })),
  fc.tuple(guests, fc.constantFrom(...INSTRUCTIONS)).map(([machine, instruction]): Control => ({ kind: 'fire', machine, instruction })),
  fc.shuffledSubarray([...BLOCKS]).map((blocks): Control => ({ kind: 'arrange', machine: 'bench', blocks })),
  fc.tuple(fc.constantFrom(...PRODUCTS), fc.constantFrom<1 | 2>(1, 2)).map(([product, side]): Control => ({ kind: 'file-product', product, side })),
  fc
    .tuple(fc.constantFrom('t1', 't9'), fc.constantFrom('host', 'linux-engine', 'windows/root', 'mac', 'type2', 'gate/same'))
    .map(([terminal, machine]): Control => ({ kind: 'sit-at', terminal, machine })),
);
const virshLine = spaced(
  fc.constantFrom(
    'virsh list --all',
    'virsh start',
    'virsh shutdown',
    'virsh destroy',
    'virsh undefine',
    'virsh undefine --snapshots-metadata',
    'virsh dominfo',
    'virsh domstate',
    'virsh console',
    'virsh snapshot-list',
    'virsh nosuch',
    'ssh',
  ),
  fc.constantFrom('vm1', 'vm2', 'nope', '', '1'),
);
const snapshotLine = spaced(
  fc.constantFrom('virsh snapshot-create-as', 'virsh snapshot-revert', 'virsh snapshot-delete'),
  fc.constantFrom('vm1', 'vm2'),
  fc.constantFrom('before', 'after', ''),
);
const foreignLine = fc.constantFrom(
  'ssh vm1 nproc',
  'ssh you@vm1 free -m',
  'ssh host-b uname -r',
  'ssh root@vm2',
  'ver',
  'wsl -l -v',
  'wsl uname -r',
  'sw_vers',
  'docker run --rm alpine uname -r',
  'nosuch',
);
/** A control or a line about virtual machines. */
export const vmInputs: fc.Arbitrary<Input> = fc.oneof(
  { weight: 5, arbitrary: vmControls.map((control): Input => ({ control })) },
  { weight: 2, arbitrary: fc.oneof(virshLine, snapshotLine, foreignLine).map((line): Input => ({ terminal: 't1', line })) },
);
