// Lesson 10: an app that runs on its maker's laptop, moved as a bare file and as an image; what an image carries, and the CPU and kernel that it doesn't.
import { eventsOf, machineIn, runningOn } from '../checks';
import { defineLesson, typed } from '../lesson';
import { type Evidence } from '../../lab/evidence';
import { type Input } from '../../sim/simulate';
import { type Trial } from '../../sim/world';

const BUILD = 'docker build -t orders:1.0 orders';
const send = (machine: string): string => `docker save orders:1.0 | ssh ${machine} docker load`;

/** Somebody has copied the program file, and nothing else. */
const copied = (machine: string): Input => ({ control: { kind: 'move-app', machine, form: 'file' } });

/** Whether a text was printed since the step began. */
const printed = (evidence: Evidence, text: RegExp): boolean => eventsOf(evidence, 'terminal/printed').some((event) => text.test(event.text));

const runsOn = (evidence: Evidence, machine: string, image: RegExp): boolean => runningOn(evidence, machine).some(({ imageRef }) => image.test(imageRef));

/** Whether a key of the picture has tried the app, and how that ended. */
const tried = (evidence: Evidence, outcome: Trial['outcome']): boolean => eventsOf(evidence, 'app/tried').some(({ trial }) => trial.outcome === outcome);

const APP = /^orders\b/;

export const portability = defineLesson({
  id: '10-portability',
  number: '10',
  minutes: 5,
  covers: ['29'],
  scenario: 'moves',
  steps: [
    {
      id: 'file-only',
      setup: [copied('ci'), copied('server')],
      view: { lens: 'moves' },
      covered: true,
      tools: ['terminal', 'undo'],
      prediction: 'libraries',
      checks: {
        ci: (e) => printed(e, /GLIBC_/) || tried(e, 'library-old'),
        server: (e) => printed(e, /shared libraries/) || tried(e, 'library-missing'),
      },
      solution: [{ run: 'ssh ci ./orders' }, { run: 'ssh server ./orders' }],
    },
    {
      id: 'as-image',
      view: { lens: 'layers', layers: 'one' },
      tools: ['terminal', 'undo'],
      prediction: 'both',
      checks: {
        built: (e) => Object.keys(machineIn(e, 'host')?.engine?.tags ?? {}).some((tag) => tag.endsWith('/orders:1.0')),
        server: (e) => runsOn(e, 'server', APP),
      },
      solution: [{ run: BUILD }, { run: send('server') }, { run: 'ssh server docker run -d --name orders orders:1.0' }],
    },
    {
      id: 'other-cpu',
      view: { lens: 'moves' },
      tools: ['terminal', 'undo'],
      prediction: 'fails',
      checks: {
        'format-error': (e) => printed(e, /exec format error/) || tried(e, 'cpu'),
        'multi-platform': (e) => runsOn(e, 'arm', /^nginx/),
      },
      solution: [{ run: send('arm') }, { run: 'ssh arm docker run orders:1.0' }, { run: 'ssh arm docker run -d --name web nginx' }],
    },
    {
      id: 'check',
      view: { lens: 'stack', stack: 'container' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        Q15: 'other-cpu',
        'L10-carry': { program: 'inside', libraries: 'inside', settings: 'inside', kernel: 'outside', cpu: 'outside' },
      },
      replays: { Q15: { view: { lens: 'moves' }, inputs: [typed('ssh arm docker run --name again orders:1.0')] } },
    },
  ],
});
