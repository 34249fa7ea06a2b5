// Lesson 25: where the bakery snaps, which of VM, container or both fits a case, and the course's first predictions beside what happened.
import { eventsIn, hasPicked } from '../checks';
import { defineLesson } from '../lesson';
import { type Evidence } from '../../lab/evidence';

/** The strings that have been shaken. */
const shaken = (evidence: Evidence): number => evidence.picked.filter((pick) => pick.startsWith('limit:')).length;

/** Whether a container ended and one was started after that. */
function startedAgain(evidence: Evidence): boolean {
  const events = eventsIn(evidence);
  const ended = events.findIndex((event) => event.type === 'container/exited');
  return ended >= 0 && events.slice(ended).some((event) => event.type === 'container/started');
}

export const limits = defineLesson({
  id: '25-limits',
  number: '25',
  minutes: 6,
  covers: ['60', '61', '62', '63', '64', '65'],
  scenario: 'three-apps',
  steps: [
    {
      id: 'snap',
      view: { lens: 'bakery', bakery: 'split', limits: 'shown' },
      // a string that cannot be shaken yet stands there with its reason, and one of them is a wrong option's
      covered: true,
      tools: ['terminal', 'bakery-switch', 'undo'],
      prediction: 'one-many',
      checks: {
        'one-oven': (e) => hasPicked(e, 'limit:kitchen'),
        three: (e) => shaken(e) >= 3,
        again: startedAgain,
      },
      solution: [{ pick: 'limit:kitchen' }, { pick: 'limit:isolation' }, { pick: 'limit:eaten' }, { run: 'docker stop web' }, { run: 'docker start web' }],
    },
    {
      id: 'choose',
      view: { lens: 'stack', stack: 'container' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        R5: {
          'windows-app': 'vm',
          untrusted: 'both',
          microservice: 'container',
          'kernel-module': 'vm',
          ci: 'container',
          'desktop-lab': 'vm',
          database: 'container',
          edge: 'container',
        },
      },
      replays: { R5: { view: { lens: 'stack', stack: 'nested' }, inputs: [{ control: { kind: 'deploy', computer: 'nested' } }] } },
    },
    {
      id: 'check',
      view: { lens: 'bakery', bakery: 'tech' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        'L25-breaks': { 'one-recipe': 'holds', runs: 'breaks', files: 'breaks', baker: 'breaks' },
        'L25-lines': { vm: 'hardware', container: 'light', docker: 'standard' },
      },
    },
  ],
});
