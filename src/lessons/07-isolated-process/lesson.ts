// Lesson 07: a container is a process of the host's kernel, seen under two numbers, and stopped with that kernel.
import { eventsIn, hasPicked, machineIn, runningOn } from '../checks';
import { defineLesson, typed } from '../lesson';
import { type Evidence } from '../../lab/evidence';

const CONTAINERS = ['web', 'alpine1', 'ubuntu1'];

const nginxContainer = (evidence: Evidence) => runningOn(evidence, 'host').find((c) => c.imageRef.startsWith('nginx'));

/** Whether a turn asked for the kernel's release in a place (a container's name, or null for the host) and was told. */
function askedKernel(evidence: Evidence, place: string | null): boolean {
  const release = machineIn(evidence, 'host')?.kernel?.release ?? '-';
  return evidence.turns.some((turn) => {
    const told = turn.events.some((e) => e.type === 'terminal/printed' && e.text.includes(release));
    const inside = turn.events.flatMap((e) => (e.type === 'exec/created' ? [e.exec.container] : []));
    const job = 'terminal' in turn.input ? turn.before.terminals[turn.input.terminal]?.job : null;
    if (job && 'container' in job) inside.push(job.container);
    const names = inside.map((id) => turn.before.machines[0]?.engine?.containers[id]?.name);
    return told && (place === null ? inside.length === 0 : names.includes(place));
  });
}

/** Whether the host and all three containers have said which kernel they run on. */
const askedEverywhere = (evidence: Evidence): boolean => [null, ...CONTAINERS].every((place) => askedKernel(evidence, place));

const panicked = (evidence: Evidence): string[] => eventsIn(evidence).flatMap((e) => (e.type === 'kernel/panicked' ? [e.machine] : []));

/** Whether VM 1's kernel has panicked while its neighbours go on, as the check says. */
function onlyFirstVmStopped(evidence: Evidence): boolean {
  const [first, ...others] = machineIn(evidence, 'type1')?.guests ?? [];
  return first !== undefined && panicked(evidence).includes(first.id) && others.length > 0 && others.every((guest) => guest.kernel?.state === 'running');
}

export const isolatedProcess = defineLesson({
  id: '07-isolated-process',
  number: '07',
  minutes: 5,
  covers: ['3', '25', '26', '27', '32a'],
  scenario: 'nginx-beside',
  steps: [
    {
      id: 'find-it',
      view: { lens: 'inside', side: 'host' },
      tools: ['terminal', 'side-switch', 'undo'],
      prediction: 'other-pid',
      checks: {
        started: (e) => nginxContainer(e) !== undefined,
        'seen-inside': (e) => nginxContainer(e) !== undefined && e.view['lens'] === 'inside' && e.view['side'] === 'inside',
        'seen-on-host': (e) => e.view['side'] !== 'inside' && hasPicked(e, `process:${String(nginxContainer(e)?.pid)}`),
      },
      solution: [{ run: 'docker run -d --name web nginx' }, { view: { side: 'inside' } }, { view: { side: 'host' } }, { pick: 'process:@web' }],
    },
    {
      id: 'count-kernels',
      setup: [typed('docker run -d --name alpine1 alpine sleep infinity'), typed('docker run -d --name ubuntu1 ubuntu sleep infinity')],
      view: { lens: 'stack', stack: 'container' },
      tools: ['terminal', 'undo'],
      covered: true,
      prediction: 'one',
      checks: {
        'host-asked': (e) => askedKernel(e, null),
        'containers-asked': (e) => CONTAINERS.every((name) => askedKernel(e, name)),
        'kernel-picked': (e) => askedEverywhere(e) && hasPicked(e, 'kernel:host'),
      },
      solution: [
        { run: 'uname -r' },
        { run: 'docker exec web uname -r' },
        { run: 'docker exec alpine1 uname -r' },
        { run: 'docker exec ubuntu1 uname -r' },
        { pick: 'kernel:host' },
      ],
    },
    {
      id: 'pull-lever',
      view: { lens: 'stack', stack: 'container', type: '1' },
      tools: ['stack-switch', 'panic-lever', 'undo'],
      prediction: 'everything',
      checks: {
        'host-panic': (e) => panicked(e).includes('host'),
        'vm-panic': onlyFirstVmStopped,
      },
      solution: [
        { control: { kind: 'panic', machine: 'host' } },
        { undo: true },
        { view: { stack: 'vm' } },
        { control: { kind: 'deploy', computer: 'type1' } },
        { control: { kind: 'panic', machine: 'type1/web' } },
      ],
    },
    {
      id: 'check',
      view: { lens: 'stack', stack: 'container' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: { Q11: 'new-host', Q12: 'one' },
      replays: {
        Q11: { inputs: [typed('for c in web alpine1 ubuntu1; do docker exec $c uname -r; done')] },
        Q12: { view: { lens: 'inside', side: 'inside' }, inputs: [typed('docker rm -f alpine1 ubuntu1'), typed('docker top web')] },
      },
    },
  ],
});
