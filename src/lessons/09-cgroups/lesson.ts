// Lesson 09: what a cgroup limits. Without a limit, a leak kills whoever is biggest; with one, only itself; and CPU time runs out without killing anybody.
import { eventsOf, hasPicked, machineIn } from '../checks';
import { type Act, defineLesson, typed } from '../lesson';
import { type Evidence } from '../../lab/evidence';
import { type Container } from '../../sim/docker/container';
import { cpuUse } from '../../sim/kernel/cpu';
import { type Input } from '../../sim/simulate';

/** Numbers that the steps' set-ups give to the main processes, the same for every learner. */
const WEB = 666;
const FIRST_API = 696;
const SECOND_API = 719;

/** Until the cache has taken what it is to take (simulated ms). */
const FILLED: Input = { wait: 30_000 };
const CACHE = 'docker run -d --name cache debian sh -c "apt-get update && apt-get install -y stress && exec stress --vm 1 --vm-bytes 10G"';
const API = `docker run -d --name api node:22-slim node -e "require('http').createServer((q, r) => r.end('orders')).listen(3000)"`;
const LIMIT_MEMORY = 'docker update --memory 256m --memory-swap 256m api';
const LIMIT_CPU = 'docker update --cpus 0.5 web';

const BYTES_PER_MIB = 1024 ** 2;
/** The tightest limit that the steps ask for, as the sliders offer it. */
const MOST_MIB = 256;
const MOST_CPUS = 0.5;

const greedy = (pid: number, resource: 'memory' | 'cpu'): Act => ({ control: { kind: 'greed', machine: 'host', pid, resource, on: true } });

const named = (evidence: Evidence, name: string): Container | undefined =>
  Object.values(machineIn(evidence, 'host')?.engine?.containers ?? {}).find((container) => container.name === name);

/** Names of the containers whose processes the OOM killer has ended since the step began, in that order. */
function killedInOrder(evidence: Evidence): string[] {
  const containers = machineIn(evidence, 'host')?.engine?.containers ?? {};
  return eventsOf(evidence, 'oom/killed').flatMap(({ container }) => (container === null ? [] : (containers[container]?.name ?? [])));
}

/** MiB that a container may use; Infinity without a limit. */
const mostOf = (container: Container | undefined): number => (container?.hostConfig.Memory ?? 0) / BYTES_PER_MIB || Infinity;

/** CPUs that a container's main process gets. */
function cpusOf(evidence: Evidence, name: string): number {
  const machine = machineIn(evidence, 'host');
  return machine?.kernel ? (cpuUse(machine.kernel, machine.hardware.cpuCores)[named(evidence, name)?.pid ?? 0] ?? 0) : 0;
}

const isCapped = (evidence: Evidence): boolean => (named(evidence, 'web')?.hostConfig.NanoCpus ?? 0) > 0;

export const cgroups = defineLesson({
  id: '09-cgroups',
  number: '09',
  minutes: 5,
  covers: ['30'],
  scenario: 'lab',
  steps: [
    {
      id: 'no-limit',
      setup: [typed('docker run -d --name web nginx'), typed(CACHE), typed(API), FILLED],
      view: { lens: 'curtains', curtains: 'use' },
      tools: ['undo'],
      prediction: 'cache',
      checks: {
        'cache-killed': (e) => killedInOrder(e)[0] === 'cache',
        found: (e) => killedInOrder(e)[0] === 'cache' && hasPicked(e, 'container:cache'),
      },
      solution: [greedy(FIRST_API, 'memory'), { pick: 'container:cache' }],
    },
    {
      id: 'one-limit',
      setup: [typed('docker start cache api'), FILLED],
      view: { lens: 'curtains', curtains: 'use' },
      tools: ['terminal', 'undo'],
      prediction: 'api-only',
      checks: {
        limited: (e) => mostOf(named(e, 'api')) <= MOST_MIB,
        'api-killed': (e) => mostOf(named(e, 'api')) <= MOST_MIB && killedInOrder(e).includes('api') && named(e, 'cache')?.state === 'running',
      },
      solution: [{ run: LIMIT_MEMORY }, greedy(SECOND_API, 'memory')],
    },
    {
      id: 'cpu-share',
      view: { lens: 'curtains', curtains: 'use' },
      tools: ['terminal', 'undo'],
      prediction: 'slower',
      checks: {
        busy: (e) => !isCapped(e) && cpusOf(e, 'web') > 1,
        capped: (e) => isCapped(e) && cpusOf(e, 'web') > 0 && cpusOf(e, 'web') <= MOST_CPUS && named(e, 'web')?.state === 'running',
      },
      solution: [greedy(WEB, 'cpu'), { run: LIMIT_CPU }],
    },
    {
      id: 'check',
      view: { lens: 'curtains', curtains: 'use' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        Q14: 'cgroup',
        'L09-sort': { list: 'namespace', name: 'namespace', killed: 'cgroup', slowed: 'cgroup' },
      },
      replays: { Q14: { view: { lens: 'curtains', curtains: 'use' }, inputs: [typed('docker start api'), typed('docker run --name hog --memory 64m alpine tail /dev/zero')] } },
    },
  ],
});
