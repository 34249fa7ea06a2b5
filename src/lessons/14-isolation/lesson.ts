// Lesson 14: how strong each wall is, tried with four attacks from behind all of them at once, and what the stronger ones cost.
import { eventsOf, hasPicked } from '../checks';
import { type Act, defineLesson } from '../lesson';
import { type Evidence } from '../../lab/evidence';
import { type AttackId } from '../../sim/attacks';

/** The computer with the six walls. */
const BENCH = 'walls';

const attack = (id: AttackId): Act => ({ control: { kind: 'attack', machine: BENCH, pid: null, attack: id } });

const tried = (evidence: Evidence, id: AttackId): boolean => eventsOf(evidence, 'attack/tried').some((event) => event.attack === id);

export const isolation = defineLesson({
  id: '14-isolation',
  number: '14',
  minutes: 6,
  covers: ['61', 'T2'],
  scenario: 'isolation',
  steps: [
    {
      id: 'kernel-flaw',
      view: { lens: 'walls' },
      tools: ['keys', 'undo'],
      prediction: 'gvisor',
      checks: {
        tried: (e) => tried(e, 'kernel-bug'),
        'first-stop': (e) => tried(e, 'kernel-bug') && hasPicked(e, 'enclosure:gvisor'),
        kernel: (e) => tried(e, 'kernel-bug') && hasPicked(e, `kernel:${BENCH}`),
      },
      solution: [attack('kernel-bug'), { pick: 'enclosure:gvisor' }, { pick: `kernel:${BENCH}` }],
    },
    {
      id: 'breakout',
      view: { lens: 'walls' },
      tools: ['keys', 'undo'],
      prediction: 'userns',
      checks: {
        memory: (e) => tried(e, 'read-memory'),
        breakout: (e) => tried(e, 'breakout'),
        mapped: (e) => tried(e, 'breakout') && hasPicked(e, 'enclosure:userns'),
      },
      solution: [attack('read-memory'), attack('breakout'), { pick: 'enclosure:userns' }],
    },
    {
      id: 'price',
      view: { lens: 'walls' },
      tools: ['keys', 'undo'],
      prediction: 'through',
      checks: {
        carrier: (e) => tried(e, 'carrier-bug'),
        'vm-price': (e) => hasPicked(e, 'enclosure:vm'),
        'container-price': (e) => hasPicked(e, 'enclosure:container'),
      },
      solution: [attack('carrier-bug'), { pick: 'enclosure:vm' }, { pick: 'enclosure:container' }],
    },
    {
      id: 'check',
      view: { lens: 'walls' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: { Q18: ['process', 'container', 'userns', 'own-kernel'], 'L14-perfect': 'stronger' },
      replays: {
        Q18: { view: { lens: 'walls' }, inputs: [{ control: { kind: 'attack', machine: BENCH, pid: null, attack: 'kernel-bug' } }] },
        'L14-perfect': { view: { lens: 'walls' }, inputs: [{ control: { kind: 'attack', machine: BENCH, pid: null, attack: 'carrier-bug' } }] },
      },
    },
  ],
});
