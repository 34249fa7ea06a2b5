// Lesson 11: how many apps fit on one host: what each further VM costs and each further container doesn't, and copies that come and go with the traffic.
import { eventsOf, hasPicked, hasPickedGuestKernels, runningOn } from '../checks';
import { defineLesson, typed } from '../lesson';
import { type Evidence } from '../../lab/evidence';

/** Copies of the web server that the traffic asks for. */
const COPIES = 3;
/** So few replicas that they cannot answer the wave at its crest, however fast they start. */
const FEW = 3;

const webServers = (evidence: Evidence): number => runningOn(evidence, 'host').filter(({ imageRef }) => imageRef.startsWith('nginx')).length;

export const density = defineLesson({
  id: '11-density',
  number: '11',
  minutes: 5,
  covers: ['30', '62'],
  scenario: 'three-apps',
  steps: [
    {
      id: 'fill',
      view: { lens: 'stack', stack: 'vm', type: '1' },
      setup: [{ control: { kind: 'deploy', computer: 'type1' } }],
      tools: ['stack-switch', 'numbers', 'undo'],
      prediction: 'eight',
      checks: {
        'guest-kernels': (e) => hasPickedGuestKernels(e, 'type1'),
        'one-kernel': (e) => e.view['stack'] === 'container' && hasPicked(e, 'kernel:host'),
      },
      solution: [{ pick: 'kernel:type1/web' }, { pick: 'kernel:type1/api' }, { pick: 'kernel:type1/db' }, { view: { stack: 'container' } }, { pick: 'kernel:host' }],
    },
    {
      id: 'wave',
      view: { lens: 'stack', stack: 'container' },
      tools: ['terminal', 'numbers', 'undo'],
      prediction: 'app-only',
      checks: {
        grown: (e) => webServers(e) >= COPIES,
        measured: (e) => eventsOf(e, 'terminal/printed').some((event) => event.text.includes('MEM USAGE')),
        shrunk: (e) => eventsOf(e, 'container/removed').length > 0 && webServers(e) < COPIES && webServers(e) > 0,
      },
      solution: [{ run: 'docker run -d --name web2 nginx' }, { run: 'docker run -d --name web3 nginx' }, { run: 'docker stats --no-stream' }, { run: 'docker rm -f web2 web3' }],
    },
    {
      id: 'in-time',
      view: { lens: 'race', measure: 'wave' },
      tools: ['keys', 'replicas-switch', 'undo'],
      prediction: 'almost-half',
      checks: {
        sent: (e) => eventsOf(e, 'wave/began').length > 0,
        few: (e) => eventsOf(e, 'wave/began').some(({ most }) => most === FEW),
      },
      solution: [{ control: { kind: 'wave', peak: 600, most: 6 } }, { view: { replicas: '3' } }, { control: { kind: 'wave', peak: 600, most: FEW } }],
    },
    {
      id: 'check',
      view: { lens: 'stack', stack: 'container' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: { Q16: 'guest-os', 'L11-bound': 'memory-only' },
      replays: { Q16: { view: { lens: 'stack', stack: 'container' }, inputs: [typed('docker run -d --name web4 nginx')] } },
    },
  ],
});
