// Lesson 05: where the hypervisor stands makes its type; KVM stands on the border, and Hyper-V moves in under Windows.
import { eventsOf, hasPicked, machineIn } from '../checks';
import { type Act, defineLesson } from '../lesson';
import { type Evidence } from '../../lab/evidence';
import { type Control } from '../../sim/control';
import { type BlockId } from '../../sim/hypervisor/arrange';
import { type ProductId, type ProductPlace } from '../../sim/hypervisor/products';
import { BENCH } from '../../sim/vmControl';

const PC = 'pc';
const TYPE_1: BlockId[] = ['hypervisor', 'guest-os'];
const TYPE_2: BlockId[] = ['host-os', 'hypervisor', 'guest-os'];

const arrange = (...blocks: BlockId[]): Act => ({ control: { kind: 'arrange', machine: BENCH, blocks } });
const file = (product: ProductId, side: 1 | 2): Act => ({ control: { kind: 'file-product', product, side } });
const deployed: { control: Control } = { control: { kind: 'deploy', computer: 'type2' } };
const child: Control = { kind: 'create-vm', host: PC, name: 'child1', cpuCores: 2, memoryMiB: 2048, diskGB: 20, os: 'ubuntu' };

/** Whether blocks have stood in this order, from the hardware up. */
const hasStood = (evidence: Evidence, order: readonly BlockId[]): boolean => eventsOf(evidence, 'machine/arranged').some(({ blocks }) => blocks.join() === order.join());

/** Whether a product has been filed where it belongs. */
const isFiled = (evidence: Evidence, product: ProductId, place: ProductPlace): boolean =>
  eventsOf(evidence, 'product/filed').some((event) => event.product === product && event.place === place);

/** Whether Hyper-V moved in under the Windows computer. */
const slid = (evidence: Evidence): boolean => eventsOf(evidence, 'hypervisor/slidUnder').some(({ machine }) => machine === PC);

export const types = defineLesson({
  id: '05-types',
  number: '05',
  minutes: 6,
  covers: ['13', '19', '20', '21', '22', '23', '24', 'F1b'],
  scenario: 'three-apps',
  steps: [
    {
      id: 'count-levels',
      view: { lens: 'levels', levels: 'blocks' },
      tools: ['undo'],
      prediction: 'three',
      checks: { 'type-1': (e) => hasStood(e, TYPE_1), 'type-2': (e) => hasStood(e, TYPE_2) },
      solution: [arrange('hypervisor'), arrange(...TYPE_1), arrange('hypervisor'), arrange(), arrange('host-os'), arrange('host-os', 'hypervisor'), arrange(...TYPE_2)],
    },
    {
      id: 'sort-products',
      view: { lens: 'levels', levels: 'products' },
      tools: ['undo'],
      covered: true,
      prediction: 'border',
      checks: {
        sorted: (e) => isFiled(e, 'hyper-v', 'type1') && isFiled(e, 'vmware-workstation', 'type2') && isFiled(e, 'virtualbox', 'type2'),
        kvm: (e) => isFiled(e, 'kvm', 'border'),
      },
      solution: [file('hyper-v', 1), file('vmware-workstation', 2), file('virtualbox', 2), file('kvm', 1)],
    },
    {
      id: 'hyper-v',
      setup: [{ control: { kind: 'power', machine: PC, on: true } }],
      view: { lens: 'levels', levels: 'hyper-v' },
      tools: ['undo'],
      prediction: 'above',
      checks: {
        slid,
        'windows-picked': (e) => slid(e) && hasPicked(e, 'windows'),
        child: (e) => machineIn(e, PC)?.guests.some(({ partition, kernel }) => partition === undefined && kernel !== null) === true,
      },
      solution: [
        { control: { kind: 'hyper-v', machine: PC, on: true } },
        { pick: 'windows' },
        { control: child },
        { control: { kind: 'power', machine: `${PC}/child1`, on: true } },
      ],
    },
    {
      id: 'check',
      view: { lens: 'levels', levels: 'hyper-v' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        Q07: { 'one-hypervisor': 'first', 'one-guest': 'second', 'two-host': 'first', 'two-hypervisor': 'second', 'two-guest': 'third' },
        Q08: 'both',
        Q09: 'root',
      },
      replays: {
        Q08: { view: { lens: 'levels', levels: 'products' }, inputs: [{ control: { kind: 'file-product', product: 'kvm', side: 2 } }] },
        Q07: { view: { lens: 'stack', stack: 'vm', type: '2' }, inputs: [deployed] },
        Q09: {
          view: { lens: 'levels', levels: 'hyper-v' },
          inputs: [{ control: { kind: 'hyper-v', machine: PC, on: false } }, { control: { kind: 'hyper-v', machine: PC, on: true } }],
        },
      },
    },
  ],
});
