// Lesson 18: under Docker Desktop's cover there is a Linux VM; only Docker Engine on Linux uses the computer's own kernel.
import { eventsOf, hasPicked, machineIn } from '../checks';
import { type Act, defineLesson, typed } from '../lesson';
import { engineMachineOf, seatOf, type SetupId } from '../../sim/desktops';
import { type Evidence } from '../../lab/evidence';
import { type Input } from '../../sim/simulate';

const sit = (setup: SetupId) => ({ control: { kind: 'sit-at', terminal: 't1', machine: seatOf(setup) } }) as const;
const RUN = 'docker run -d --name web nginx';
/** A web server at a set-up. */
const used = (setup: SetupId): Input[] => [sit(setup), typed(RUN)];

/** Whether a turn printed a text, inside a container or outside. */
function told(evidence: Evidence, text: string, inside: boolean): boolean {
  return evidence.turns.some(({ events }) => {
    const entered = events.some((event) => event.type === 'exec/created' || event.type === 'container/created');
    return entered === inside && events.some((event) => event.type === 'terminal/printed' && event.text.includes(text));
  });
}

const releaseOf = (evidence: Evidence, machine: string): string => machineIn(evidence, machine)?.kernel?.release ?? '-';

/** Whether a set-up is looked at without its cover, and the kernel under its containers has been picked. */
const foundKernel = (evidence: Evidence, setup: SetupId): boolean => hasPicked(evidence, `kernel:${engineMachineOf(setup)}`);

const printed = (evidence: Evidence, pattern: RegExp): boolean => eventsOf(evidence, 'terminal/printed').some(({ text }) => pattern.test(text));

/** Turns to a set-up and takes its cover off. */
const look = (setup: SetupId): Act[] => [{ view: { desktop: setup, peel: 'open' } }, sit(setup)];

export const desktopVm = defineLesson({
  id: '18-desktop-vm',
  number: '18',
  minutes: 4,
  covers: ['42', '43'],
  scenario: 'desktops',
  steps: [
    {
      id: 'two-answers',
      setup: used('mac'),
      view: { lens: 'desktop', desktop: 'mac', peel: 'closed' },
      tools: ['terminal', 'peel-switch', 'undo'],
      covered: true,
      prediction: 'linux',
      checks: {
        'mac-asked': (e) => told(e, releaseOf(e, 'mac'), false),
        'container-asked': (e) => told(e, releaseOf(e, engineMachineOf('mac')), true),
        'kernel-found': (e) => foundKernel(e, 'mac'),
      },
      solution: [{ run: 'uname -r' }, { run: 'docker exec web uname -r' }, { view: { peel: 'open' } }, { pick: 'kernel:mac/docker-desktop' }],
    },
    {
      id: 'four-computers',
      setup: [...used('linux-engine'), ...used('linux-desktop'), ...used('windows')],
      view: { lens: 'desktop', desktop: 'windows', peel: 'closed' },
      tools: ['desktop-switch', 'peel-switch'],
      prediction: 'linux-engine',
      checks: {
        windows: (e) => foundKernel(e, 'windows'),
        'linux-desktop': (e) => foundKernel(e, 'linux-desktop'),
        'linux-engine': (e) => foundKernel(e, 'linux-engine'),
      },
      solution: [
        { view: { peel: 'open' } },
        { pick: 'kernel:windows/docker-desktop' },
        ...look('linux-desktop'),
        { pick: 'kernel:linux-desktop/docker-desktop' },
        ...look('linux-engine'),
        { pick: 'kernel:linux-engine' },
      ],
    },
    {
      id: 'client-and-server',
      setup: [sit('mac')],
      view: { lens: 'desktop', desktop: 'mac', peel: 'open' },
      tools: ['terminal', 'undo'],
      covered: true,
      prediction: 'two',
      checks: {
        'two-systems': (e) => printed(e, /darwin\/amd64/) && printed(e, /linux\/amd64/),
        'context-seen': (e) => printed(e, /desktop-linux \*/),
        'engine-picked': (e) => hasPicked(e, 'engine:mac/docker-desktop'),
      },
      solution: [{ run: 'docker version' }, { run: 'docker context ls' }, { pick: 'engine:mac/docker-desktop' }],
    },
    {
      id: 'check',
      view: { lens: 'desktop', desktop: 'mac', peel: 'open' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: { Q22: { mac: 'vm', windows: 'vm', 'linux-desktop': 'vm', 'linux-engine': 'direct' }, 'L18-ps': 'not-there' },
      replays: {
        Q22: { view: { desktop: 'linux-engine' }, inputs: [sit('linux-engine'), typed('docker exec web uname -r; uname -r')] },
        'L18-ps': { view: { desktop: 'mac' }, inputs: [typed('ps -e')] },
      },
    },
  ],
});
