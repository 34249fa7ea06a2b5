// Lesson 00: a computer is read from the ground up, layer by layer, and another view shows the same apps on other layers.
import { hasPicked, hasPickedInOrder } from '../checks';
import { defineLesson } from '../lesson';
import { type Evidence } from '../../lab/evidence';

const APPS = ['web', 'api', 'db'];

/** Whether the hardware, the kernel and any of the apps have been picked one after the other. */
function climbed(evidence: Evidence): boolean {
  return APPS.some((app) => [`app:${app}`, `container:${app}`].some((top) => hasPickedInOrder(evidence, ['hardware:host', 'kernel:host', top])));
}

export const layers = defineLesson({
  id: '00-layers',
  number: '00',
  minutes: 3,
  covers: ['1', '2', '5', '6'],
  scenario: 'three-apps',
  steps: [
    {
      id: 'from-the-ground',
      view: { lens: 'stack', stack: 'container' },
      tools: ['undo'],
      covered: true,
      prediction: 'hardware',
      checks: {
        ground: (e) => hasPicked(e, 'hardware:host'),
        kernel: (e) => hasPickedInOrder(e, ['hardware:host', 'kernel:host']),
        app: climbed,
      },
      solution: [{ pick: 'hardware:host' }, { pick: 'kernel:host' }, { pick: 'app:web' }],
    },
    {
      id: 'other-view',
      view: { lens: 'stack', stack: 'container', type: '1' },
      tools: ['stack-switch', 'undo'],
      prediction: 'layers',
      checks: {
        'vm-view': (e) => e.view['stack'] === 'vm',
        'vm-kernel': (e) => APPS.some((app) => hasPicked(e, `kernel:type1/${app}`)),
        back: (e) => e.view['stack'] === 'container' && APPS.some((app) => hasPicked(e, `kernel:type1/${app}`)),
      },
      solution: [{ view: { stack: 'vm' } }, { control: { kind: 'deploy', computer: 'type1' } }, { pick: 'kernel:type1/web' }, { view: { stack: 'container' } }],
    },
    {
      id: 'check',
      view: { lens: 'stack', stack: 'container' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: { 'L00-layers': { hardware: 'parts', hypervisor: 'divides', kernel: 'serves', process: 'runs' } },
    },
  ],
});
