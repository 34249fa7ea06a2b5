// Lesson 02: each of an OS's six duties is taken away to see what goes wrong without it.
import { eventsOf } from '../checks';
import { type Act, defineLesson } from '../lesson';
import { type Control } from '../../sim/control';
import { type Duty } from '../../sim/kernel/duties';

const SMALL = 'small';
const ROUND: { control: Control } = { control: { kind: 'round', machine: SMALL } };
const duty = (name: Duty, on: boolean): { control: Control } => ({ control: { kind: 'duty', machine: SMALL, duty: name, on } });

/** Takes a duty away and gives it back. */
const offAndOn = (...names: Duty[]): Act[] => names.flatMap((name) => [duty(name, false), duty(name, true)]);

export const sixJobs = defineLesson({
  id: '02-six-jobs',
  number: '02',
  minutes: 5,
  covers: ['5', '6', '7'],
  scenario: 'small-computers',
  steps: [
    {
      id: 'who-guards',
      view: { lens: 'duties' },
      tools: ['keys', 'undo'],
      prediction: 'protect',
      checks: {
        blocked: (e) => eventsOf(e, 'cell/blocked').some(({ program }) => program === 'b'),
        peeked: (e) => eventsOf(e, 'cell/read').some(({ program, owner }) => program === 'b' && owner === 'a'),
      },
      solution: [ROUND, ...offAndOn('protect')],
    },
    {
      id: 'memory-and-cpu',
      view: { lens: 'duties' },
      tools: ['keys', 'undo'],
      prediction: 'everything',
      checks: {
        frozen: (e) => eventsOf(e, 'cell/exhausted').length > 0,
        'same-cells': (e) => eventsOf(e, 'cell/taken').some(({ shared }) => shared !== null),
        starved: (e) => eventsOf(e, 'cpu/starved').length > 0,
      },
      solution: offAndOn('watch', 'allocate', 'manage'),
    },
    {
      id: 'start-and-print',
      view: { lens: 'duties' },
      tools: ['keys', 'undo'],
      prediction: 'mixed',
      checks: {
        mixed: (e) => eventsOf(e, 'display/shown').some(({ garbled, by }) => garbled && by === 'program'),
        'not-started': (e) => eventsOf(e, 'program/notLoaded').length > 0,
      },
      solution: offAndOn('io', 'run'),
    },
    {
      id: 'check',
      view: { lens: 'duties' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        Q02: { 'never-starts': 'run', 'same-place': 'allocate', 'one-keeps-cpu': 'manage', 'reads-neighbor': 'protect', 'takes-all': 'watch', 'letters-mixed': 'io' },
        Q03: 'protection',
      },
      replays: { Q02: { inputs: [ROUND] }, Q03: { inputs: [duty('protect', false), duty('protect', true)] } },
    },
  ],
});
