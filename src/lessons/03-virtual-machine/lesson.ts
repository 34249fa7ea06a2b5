// Lesson 03: a VM is virtual hardware that a host promises; an OS of its own boots on it and sees only what was promised.
import { eventsIn, eventsOf, hasPicked, machineIn } from '../checks';
import { defineLesson } from '../lesson';
import { type Evidence } from '../../lab/evidence';
import { type Control } from '../../sim/control';
import { ledgerOf } from '../../sim/ledger';
import { type SystemId } from '../../sim/systems';
import { type Machine } from '../../sim/world';

const GIB = 1024;
const create = (name: string, cpuCores: number, gib: number, diskGB: number, os: SystemId): { control: Control } => ({
  control: { kind: 'create-vm', host: 'host', name, cpuCores, memoryMiB: gib * GIB, diskGB, os },
});
const power = (name: string): { control: Control } => ({ control: { kind: 'power', machine: `host/${name}`, on: true } });
const fill = (name: string, gib: number): { control: Control } => ({ control: { kind: 'fill-memory', machine: `host/${name}`, mib: gib * GIB } });

const guests = (evidence: Evidence): Machine[] => machineIn(evidence, 'host')?.guests ?? [];
const running = (evidence: Evidence): Machine[] => guests(evidence).filter(({ kernel, power }) => kernel?.state === 'running' && power === 'on');

/** Whether a VM that was asked how many CPUs it has said as many as it was made of. */
function countedCpus(evidence: Evidence): boolean {
  const told = eventsIn(evidence).flatMap((e) => (e.type === 'terminal/printed' ? [e.text.trim()] : []));
  return running(evidence).some(({ hardware }) => told.includes(String(hardware.cpuCores)));
}

export const virtualMachine = defineLesson({
  id: '03-virtual-machine',
  number: '03',
  minutes: 5,
  covers: ['2', '10', '11', '12', '14', '61'],
  scenario: 'lab',
  steps: [
    {
      id: 'build',
      view: { lens: 'stack', stack: 'container' },
      tools: ['vm-builder', 'undo'],
      prediction: 'eleven',
      checks: {
        built: (e) => guests(e).some(({ hardware }) => hardware.memoryMiB === 4 * GIB),
        refused: (e) => eventsOf(e, 'hypervisor/refused').some(({ reason }) => reason === 'out-of-memory'),
      },
      solution: [create('vm1', 2, 4, 20, 'ubuntu'), create('vm2', 2, 12, 20, 'ubuntu')],
    },
    {
      id: 'boot',
      view: { lens: 'stack', stack: 'container' },
      tools: ['vm-list', 'terminal', 'undo'],
      prediction: 'two',
      checks: {
        booted: (e) => running(e).length > 0,
        counted: countedCpus,
        'own-kernel': (e) => running(e).some(({ id }) => hasPicked(e, `kernel:${id}`)),
      },
      solution: [power('vm1'), { run: 'virsh console vm1' }, { run: 'nproc' }, { pick: 'kernel:host/vm1' }],
    },
    {
      id: 'promise-more',
      view: { lens: 'stack', stack: 'container' },
      tools: ['vm-builder', 'undo'],
      prediction: 'when-used',
      checks: {
        'other-os': (e) => running(e).some(({ os }) => os?.family === 'windows'),
        'promised-more': (e) => {
          const host = machineIn(e, 'host');
          return host !== undefined && ledgerOf(host).promised > ledgerOf(host).total;
        },
        swapped: (e) => eventsOf(e, 'memory/swapped').length > 0,
      },
      solution: [{ control: { kind: 'overcommit', machine: 'host', on: true } }, create('vm2', 2, 12, 64, 'windows'), power('vm2'), fill('vm1', 4), fill('vm2', 12)],
    },
    {
      id: 'check',
      view: { lens: 'stack', stack: 'container' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: { Q04: 'hardware', 'L03-cpus': 'three', 'L03-when': 'other-os' },
      replays: {
        Q04: { inputs: [create('vm3', 2, 2, 20, 'debian'), power('vm3')] },
        'L03-cpus': { inputs: [fill('vm1', 0), fill('vm2', 0), create('vm3', 3, 2, 20, 'ubuntu'), power('vm3')] },
      },
    },
  ],
});
