// Lesson 16: one `docker run`, followed through every request down to a process, with the daemon off and on another host.
import { eventsIn, eventsOf, hasPicked, hasPickedInOrder, machineIn, newestOn, runningOn } from '../checks';
import { defineLesson, typed } from '../lesson';
import { type Evidence } from '../../lab/evidence';

const RUN = 'docker run -d -p 8080:80 nginx';
const RUN_AGAIN = 'docker run -d -p 8081:80 nginx';

/** Whether a turn started a container, and whether it had to pull for it. */
function ranContainer(evidence: Evidence, pulled: boolean): boolean {
  return evidence.turns.some((turn) => turn.events.some((e) => e.type === 'container/started') && turn.events.some((e) => e.type === 'image/pulled') === pulled);
}

/** Whether a question reached the daemon and was answered after one had not. */
function answeredAfterRefusal(evidence: Evidence): boolean {
  const events = eventsIn(evidence);
  const refused = events.findIndex((e) => e.type === 'api/unreachable');
  return refused >= 0 && events.slice(refused).some((e) => e.type === 'api/responded' && e.status === 200);
}

export const journey = defineLesson({
  id: '16-journey',
  number: '16',
  minutes: 6,
  covers: ['34', '35', '36', '37', '39', '44', 'F2'],
  scenario: 'two-hosts',
  steps: [
    {
      id: 'whole-trip',
      view: { lens: 'journey' },
      tools: ['terminal', 'browser', 'request-inspector', 'undo'],
      prediction: 'daemon',
      checks: {
        sent: (e) => ranContainer(e, true),
        'fetcher-picked': (e) => eventsOf(e, 'image/pulled').length > 0 && hasPicked(e, 'engine:host'),
        'page-opened': (e) => e.world.browser?.status === 200,
      },
      solution: [{ run: RUN }, { pick: 'engine:host' }, { control: { kind: 'browse', machine: 'host', url: 'http://localhost:8080' } }],
    },
    {
      id: 'not-found',
      view: { lens: 'journey' },
      tools: ['terminal', 'request-inspector', 'card-count', 'undo'],
      startAt: { request: 2 },
      prediction: 'pull-first',
      checks: {
        'pull-found': (e) => hasPicked(e, 'card:image-pull'),
        'second-run': (e) => ranContainer(e, false),
        'fewer-cards': (e) => ranContainer(e, false) && e.answers['cards'] === '4',
      },
      solution: [{ pick: 'card:image-pull' }, { run: RUN_AGAIN }, { answer: { question: 'cards', value: '4' } }],
    },
    {
      id: 'down-to-process',
      view: { lens: 'journey' },
      tools: ['next-hop', 'request-inspector'],
      startAt: { request: -1 },
      prediction: 'process',
      checks: {
        'hops-followed': (e) => hasPickedInOrder(e, ['engine:host', 'containerd:host', 'runc:host']),
        'process-found': (e) => hasPicked(e, `process:${String(newestOn(e, 'host')?.pid)}`),
      },
      solution: [{ pick: 'engine:host' }, { pick: 'containerd:host' }, { pick: 'runc:host' }, { pick: 'process:@last' }],
    },
    {
      id: 'daemon-off',
      view: { lens: 'journey' },
      tools: ['terminal', 'daemon-switch', 'undo'],
      prediction: 'no-answer',
      checks: {
        refused: (e) => eventsOf(e, 'api/unreachable').length > 0,
        answered: answeredAfterRefusal,
      },
      solution: [
        { control: { kind: 'daemon', machine: 'host', on: false } },
        { run: 'docker ps' },
        { control: { kind: 'daemon', machine: 'host', on: true } },
        { run: 'docker ps' },
      ],
    },
    {
      id: 'other-host',
      view: { lens: 'journey' },
      tools: ['terminal', 'undo'],
      prediction: 'fetch-again',
      checks: {
        switched: (e) => machineIn(e, 'host')?.client?.current === 'host-b',
        'running-on-b': (e) => runningOn(e, 'host-b').length > 0,
      },
      solution: [{ run: 'docker context use host-b' }, { run: RUN }],
    },
    {
      id: 'check',
      view: { lens: 'journey' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: { Q19: ['cli', 'api', 'dockerd', 'containerd', 'runc', 'process'], Q20: 'error' },
      replays: { Q19: { inputs: [typed('docker run -d nginx')] }, Q20: { inputs: [{ control: { kind: 'daemon', machine: 'host-b', on: false } }, typed('docker images')] } },
    },
  ],
});
