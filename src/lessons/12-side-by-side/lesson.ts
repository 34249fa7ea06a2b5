// Lesson 12: the same three apps in VMs, in containers, and in containers inside VMs; count the kernels each time.
import { hasPicked, hasPickedGuestKernels } from '../checks';
import { defineLesson } from '../lesson';

export const sideBySide = defineLesson({
  id: '12-side-by-side',
  number: '12',
  minutes: 5,
  covers: ['31a', '31b', '32a', '32b', 'F1a', 'F1b', 'T1'],
  scenario: 'three-apps',
  steps: [
    {
      id: 'count-vms',
      setup: [{ control: { kind: 'deploy', computer: 'type1' } }],
      view: { lens: 'stack', stack: 'vm', type: '1' },
      tools: ['stack-switch', 'numbers', 'undo'],
      prediction: 'three',
      checks: { 'vm-kernels-picked': (e) => hasPickedGuestKernels(e, 'type1') },
      solution: [{ pick: 'kernel:type1/web' }, { pick: 'kernel:type1/api' }, { pick: 'kernel:type1/db' }],
    },
    {
      id: 'melt',
      view: { lens: 'stack', stack: 'vm', type: '1' },
      tools: ['stack-switch', 'numbers', 'undo'],
      prediction: 'guest-os-and-kernels',
      checks: {
        'container-view': (e) => e.view['stack'] === 'container',
        'shared-kernel-picked': (e) => hasPicked(e, 'kernel:host'),
      },
      solution: [{ view: { stack: 'container' } }, { pick: 'kernel:host' }],
    },
    {
      id: 'type-two',
      view: { lens: 'stack', stack: 'container', type: '1' },
      tools: ['stack-switch', 'type-switch', 'numbers', 'undo'],
      prediction: 'four',
      checks: {
        'type2-view': (e) => e.view['stack'] === 'vm' && e.view['type'] === '2',
        'host-kernel-picked': (e) => hasPicked(e, 'kernel:type2'),
      },
      solution: [{ view: { stack: 'vm', type: '2' } }, { control: { kind: 'deploy', computer: 'type2' } }, { pick: 'kernel:type2' }],
    },
    {
      id: 'nested',
      view: { lens: 'stack', stack: 'container', type: '1' },
      tools: ['stack-switch', 'numbers', 'undo'],
      prediction: 'two',
      checks: {
        'nested-view': (e) => e.view['stack'] === 'nested',
        'nested-kernels-picked': (e) => hasPickedGuestKernels(e, 'nested'),
      },
      solution: [{ view: { stack: 'nested' } }, { control: { kind: 'deploy', computer: 'nested' } }, { pick: 'kernel:nested/vm-1' }, { pick: 'kernel:nested/vm-2' }],
    },
    {
      id: 'check',
      view: { lens: 'stack', stack: 'container' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: { 'L12-vm': ['hardware', 'hypervisor', 'guest-os', 'app'], 'L12-container': ['hardware', 'kernel', 'container'], 'L12-saved': 'guest-os' },
    },
  ],
});
