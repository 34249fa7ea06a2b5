// Lesson 08: namespaces, drawn like curtains on one plain process until it has the parts of a container; and the one that Docker leaves open.
import { hasPicked, machineIn } from '../checks';
import { type Act, defineLesson, typed } from '../lesson';
import { type Evidence } from '../../lab/evidence';
import { sharesWithMachine } from '../../sim/inside';
import { NAMESPACE_KINDS, type NamespaceKind, type Process } from '../../sim/kernel/kernel';

/** The number of the scenario's nginx, the same for every learner. */
const NGINX = 674;

/** nginx as the scenario has started it, in no container. */
const plainNginx = (evidence: Evidence): Process | undefined => machineIn(evidence, 'host')?.kernel?.processes[NGINX];

/** Whether the plain nginx has namespaces of its own of these kinds. */
function has(evidence: Evidence, ...kinds: NamespaceKind[]): boolean {
  const process = plainNginx(evidence);
  return process !== undefined && kinds.every((kind) => !sharesWithMachine(process, kind));
}

const hasOwnRoot = (evidence: Evidence): boolean => (plainNginx(evidence)?.root ?? '/') !== '/';

/** Docker's own choice: every namespace but the user one. */
const DOCKERS = NAMESPACE_KINDS.filter((kind) => kind !== 'user');

const draw = (namespace: NamespaceKind): Act => ({ control: { kind: 'namespace', machine: 'host', pid: NGINX, namespace, on: true } });
const changeRoot: Act = { control: { kind: 'root', machine: 'host', pid: NGINX, on: true } };

/** Whether a place said its host name: a container's name, or null for the host. */
function saidName(evidence: Evidence, place: string | null): boolean {
  return evidence.turns.some(({ input, before, events }) => {
    const ids = events.flatMap((event) => (event.type === 'exec/created' ? [event.exec.container] : []));
    const names = ids.map((id) => before.machines[0]?.engine?.containers[id]?.name);
    const asked = 'line' in input && /\bhostname\b/.test(input.line) && events.some((event) => event.type === 'terminal/printed' && event.stream === 'stdout');
    return asked && (place === null ? ids.length === 0 : names.includes(place));
  });
}

export const namespaces = defineLesson({
  id: '08-namespaces',
  number: '08',
  minutes: 6,
  covers: ['26'],
  scenario: 'from-parts',
  steps: [
    {
      id: 'one-curtain',
      view: { lens: 'curtains', curtains: 'see', subject: 'plain' },
      tools: ['undo'],
      prediction: 'files',
      checks: {
        'pid-drawn': (e) => has(e, 'pid'),
        'proc-hidden': (e) => has(e, 'pid', 'mnt'),
        'root-changed': (e) => has(e, 'pid', 'mnt') && hasOwnRoot(e),
      },
      solution: [draw('pid'), draw('mnt'), changeRoot],
    },
    {
      id: 'all-parts',
      view: { lens: 'curtains', curtains: 'see', subject: 'plain' },
      tools: ['undo'],
      prediction: 'kernel',
      checks: {
        complete: (e) => has(e, ...DOCKERS) && hasOwnRoot(e),
        kernel: (e) => has(e, ...DOCKERS) && hasOwnRoot(e) && hasPicked(e, 'kernel:host'),
      },
      solution: [draw('net'), draw('uts'), draw('ipc'), draw('cgroup'), { pick: 'kernel:host' }],
    },
    {
      id: 'docker-does',
      setup: [typed('docker run -d --name web nginx')],
      view: { lens: 'curtains', curtains: 'see', subject: 'plain' },
      tools: ['subject-switch', 'terminal', 'undo'],
      covered: true,
      prediction: 'user',
      checks: {
        'container-seen': (e) => e.view['subject'] === 'container',
        'user-found': (e) => e.view['subject'] === 'container' && hasPicked(e, 'namespace:user'),
        names: (e) => saidName(e, null) && saidName(e, 'web'),
      },
      solution: [{ view: { subject: 'container' } }, { pick: 'namespace:user' }, { run: 'hostname' }, { run: 'docker exec web hostname' }],
    },
    {
      id: 'check',
      view: { lens: 'curtains', curtains: 'see', subject: 'container' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        Q13: { pid: 'processes', net: 'network', mnt: 'mounts', uts: 'name', user: 'ids' },
        'L08-root': 'same-root',
      },
      replays: {
        Q13: { view: { lens: 'curtains', curtains: 'see', subject: 'container' }, inputs: [typed('docker run -d --name again nginx')] },
        'L08-root': {
          view: { lens: 'curtains', curtains: 'see', subject: 'plain' },
          inputs: [{ control: { kind: 'namespace', machine: 'host', pid: NGINX, namespace: 'user', on: true } }],
        },
      },
    },
  ],
});
