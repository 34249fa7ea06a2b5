// Lesson 13: the four rows of the usual comparison, each tried on seven stacks side by side; every row turns out to need a "but".
import { type Evidence } from '../../lab/evidence';
import { type Control } from '../../sim/control';
import { type Racer, RACERS } from '../../sim/racers';
import { eventsOf } from '../checks';
import { type Act, defineLesson, type LessonStep } from '../lesson';

type Measure = NonNullable<LessonStep['view']['measure']>;

/** So many more copies of the program on every stack. */
const more = (copies: number): Control => ({ kind: 'race', racers: [...RACERS], copies });

/** Whether every stack has arrived in a race that was started in this step. */
function raced(evidence: Evidence): boolean {
  const { race } = evidence.world;
  const begun = eventsOf(evidence, 'race/began').some(({ copy }) => copy === race?.copy);
  return begun && RACERS.every((racer) => race?.arrived[racer]);
}

const shows = (evidence: Evidence, measure: Measure): boolean => evidence.view['measure'] === measure;

/** Whether a stack is the one that was picked last, under a measure. */
const reads = (evidence: Evidence, measure: Measure, racer: Racer): boolean => shows(evidence, measure) && evidence.picked.at(-1) === `racer:${racer}`;

const pick = (racer: Racer): Act => ({ pick: `racer:${racer}` });

export const fourRows = defineLesson({
  id: '13-four-rows',
  number: '13',
  minutes: 6,
  covers: ['28', 'T0', 'T1', 'T2', 'T3', 'T4'],
  scenario: 'side-by-side',
  steps: [
    {
      id: 'virtualized',
      view: { lens: 'race', measure: 'layers' },
      tools: ['keys', 'undo'],
      prediction: 'vm',
      checks: {
        started: raced,
        'vm-layers': (e) => e.world.race?.arrived.type1 !== undefined && reads(e, 'layers', 'type1'),
        'container-layers': (e) => e.world.race?.arrived.container !== undefined && reads(e, 'layers', 'container'),
      },
      solution: [{ control: more(1) }, pick('type1'), pick('container')],
    },
    {
      id: 'kernel',
      setup: [{ control: more(2) }],
      view: { lens: 'race', measure: 'kernels' },
      tools: ['measure-switch', 'undo'],
      prediction: 'three-one',
      checks: {
        'container-lost': (e) => reads(e, 'blast', 'container'),
        'vm-lost': (e) => reads(e, 'blast', 'type1'),
      },
      solution: [{ view: { measure: 'blast' } }, pick('container'), pick('type1')],
    },
    {
      id: 'size',
      view: { lens: 'race', measure: 'memory' },
      tools: ['measure-switch', 'undo'],
      prediction: 'once',
      checks: {
        'container-size': (e) => reads(e, 'disk', 'container'),
        'vm-size': (e) => reads(e, 'disk', 'type1'),
      },
      solution: [{ view: { measure: 'disk' } }, pick('container'), pick('type1')],
    },
    {
      id: 'speed',
      view: { lens: 'race', measure: 'start', track: 'all' },
      tools: ['measure-switch', 'track-switch', 'undo'],
      prediction: 'unikernel',
      checks: {
        raced,
        computing: (e) => reads(e, 'cpu', 'type1'),
        reading: (e) => reads(e, 'io', 'type1'),
        redis: (e) => shows(e, 'redis'),
      },
      solution: [{ control: more(1) }, { view: { measure: 'cpu' } }, pick('type1'), { view: { measure: 'io' } }, pick('type1'), { view: { measure: 'redis' } }],
    },
    {
      id: 'check',
      view: { lens: 'race', measure: 'start' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: { 'L13-but': { virtualized: 'carries', kernel: 'wall', size: 'grows', speed: 'depends' }, Q17: 'depends' },
      replays: { Q17: { view: { lens: 'race', measure: 'start', track: 'all' }, inputs: [{ control: more(1) }] } },
    },
  ],
});
