// Lesson 15: Docker stands on parts that others use too; makers, engines, orchestrators and standards are different layers.
import { eventsOf, hasPicked, machineIn } from '../checks';
import { defineLesson, typed } from '../lesson';
import { type Evidence } from '../../lab/evidence';

/** Whether a turn printed a text, asked through Docker's API or past it. */
function printed(evidence: Evidence, text: RegExp, throughDocker: boolean): boolean {
  return evidence.turns.some(({ events }) => {
    const asked = events.some((event) => event.type === 'api/requested');
    return asked === throughDocker && events.some((event) => event.type === 'terminal/printed' && event.stream === 'stdout' && text.test(event.text));
  });
}

/** Whether containerd named its namespaces in a turn that began with dockerd off. */
const answeredAlone = (evidence: Evidence): boolean =>
  evidence.turns.some(
    ({ before, events }) =>
      before.machines[0]?.engine?.pid === 0 && events.some((event) => event.type === 'terminal/printed' && event.stream === 'stdout' && /^moby\b/m.test(event.text)),
  );

export const whereDockerFits = defineLesson({
  id: '15-where-docker-fits',
  number: '15',
  minutes: 4,
  covers: ['4', '33a', '33b', '33c', '63'],
  scenario: 'lab',
  steps: [
    {
      id: 'same-container',
      setup: [typed('docker run -d --name web nginx')],
      view: { lens: 'journey' },
      tools: ['terminal', 'undo'],
      prediction: 'same',
      checks: {
        'docker-asked': (e) => printed(e, /^[0-9a-f]{12}$/m, true),
        'ctr-asked': (e) => printed(e, /[0-9a-f]{64} +\d+ +RUNNING/, false),
        'containerd-picked': (e) => printed(e, /RUNNING/, false) && hasPicked(e, 'containerd:host'),
      },
      solution: [{ run: 'docker ps -q' }, { run: 'sudo ctr -n moby tasks ls' }, { pick: 'containerd:host' }],
    },
    {
      id: 'without-dockerd',
      view: { lens: 'journey' },
      tools: ['terminal', 'daemon-switch', 'undo'],
      prediction: 'answers',
      checks: {
        off: (e) => machineIn(e, 'host')?.engine?.pid === 0,
        refused: (e) => eventsOf(e, 'api/unreachable').length > 0,
        'still-answers': answeredAlone,
      },
      solution: [{ control: { kind: 'daemon', machine: 'host', on: false } }, { run: 'docker ps' }, { run: 'sudo ctr namespaces ls' }],
    },
    {
      id: 'check',
      view: { lens: 'journey' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        R4: {
          runc: 'runtime',
          containerd: 'runtime',
          'docker-engine': 'engine',
          podman: 'engine',
          kubernetes: 'orchestrator',
          'docker-swarm': 'orchestrator',
          'oci-image': 'standard',
          'oci-runtime': 'standard',
        },
        'L15-timeline': ['lxc', 'docker', 'kubernetes', 'podman'],
        'L15-swap': 'runs',
      },
    },
  ],
});
