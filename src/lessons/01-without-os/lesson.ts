// Lesson 01: 1+1 on bare hardware takes five commands and luck with the neighbors; with an OS it takes one.
import { eventsOf, machineIn } from '../checks';
import { defineLesson } from '../lesson';
import { type Evidence } from '../../lab/evidence';
import { type Control } from '../../sim/control';
import { type HandCommand } from '../../sim/hardware/byHand';
import { type Input } from '../../sim/simulate';

const TOY = 'toy';
const hand = (command: HandCommand): { control: Control } => ({ control: { kind: 'by-hand', machine: TOY, command } });
const BARE: Input = { control: { kind: 'bare', machine: TOY } };
const BESIDE = { control: { kind: 'beside', machine: TOY, cell: 4 } } as const;
const PREPARE = [hand({ do: 'choose', cells: [4, 5] }), hand({ do: 'store', values: [1, 1] })];
const FINISH = [hand({ do: 'feed', cpu: 0 }), hand({ do: 'compute', cell: 6 }), hand({ do: 'show' })];

/** Whether the learner's own program put something on the display, right or wrong. */
const shown = (evidence: Evidence, by: 'hand' | 'kernel', garbled: boolean): boolean =>
  eventsOf(evidence, 'display/shown').some((e) => e.program === 'a' && e.by === by && e.garbled === garbled);

/** Whether the other program wrote over the learner's values. */
const overwritten = (evidence: Evidence): boolean => eventsOf(evidence, 'cell/written').some((e) => e.program === 'b' && e.over === 'a');

/** Whether the kernel gave the other program cells of its own. */
const keptApart = (evidence: Evidence): boolean => eventsOf(evidence, 'cell/taken').some((e) => e.program === 'b' && e.by === 'kernel' && e.shared === null);

export const withoutOs = defineLesson({
  id: '01-without-os',
  number: '01',
  minutes: 5,
  covers: ['8', '9'],
  scenario: 'small-computers',
  steps: [
    {
      id: 'by-hand',
      view: { lens: 'toy' },
      tools: ['undo'],
      covered: true,
      prediction: 'five',
      checks: {
        stored: (e) => eventsOf(e, 'cell/written').some((event) => event.by === 'hand' && !event.wild),
        computed: (e) => eventsOf(e, 'cpu/computed').some((event) => event.by === 'hand' && event.operands === 'own'),
        shown: (e) => shown(e, 'hand', false),
      },
      solution: [...PREPARE, ...FINISH],
    },
    {
      id: 'collision',
      setup: [BARE, ...PREPARE],
      view: { lens: 'toy' },
      tools: ['keys', 'undo'],
      prediction: 'wrong-sum',
      checks: {
        overwritten,
        'wrong-sum': (e) => overwritten(e) && shown(e, 'hand', true),
      },
      solution: [BESIDE, ...FINISH],
    },
    {
      id: 'with-os',
      view: { lens: 'toy' },
      tools: ['keys', 'undo'],
      prediction: 'one',
      checks: {
        booted: (e) => machineIn(e, TOY)?.kernel?.state === 'running',
        asked: (e) => shown(e, 'kernel', false),
        apart: (e) => shown(e, 'kernel', false) && keptApart(e),
      },
      solution: [{ control: { kind: 'power', machine: TOY, on: true } }, { control: { kind: 'calculate', machine: TOY } }, BESIDE],
    },
    {
      id: 'check',
      view: { lens: 'toy' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: { Q01: ['choose', 'store', 'cpu', 'result', 'display'] },
      replays: { Q01: { inputs: [BARE, ...PREPARE, ...FINISH] } },
    },
  ],
});
