// Lesson 21: a container lives as long as its main process; stopping is polite first, and only removing burns what was written.
import { eventsIn, eventsOf, hasPicked, machineIn } from '../checks';
import { defineLesson, typed } from '../lesson';
import { type Container } from '../../sim/docker/container';
import { type Evidence } from '../../lab/evidence';

const named = (evidence: Evidence, name: string): Container | undefined =>
  Object.values(machineIn(evidence, 'host')?.engine?.containers ?? {}).find((container) => container.name === name);

/** Containers of a name that ended since the step began, with their exit codes. */
function exitsOf(evidence: Evidence, name: string): number[] {
  const ids = evidence.turns.flatMap(({ before, after }) =>
    [before, after].flatMap((world) => Object.values(world.machines[0]?.engine?.containers ?? {}).flatMap((container) => (container.name === name ? [container.id] : []))),
  );
  return eventsOf(evidence, 'container/exited').flatMap((event) => (ids.includes(event.container) ? [event.exitCode] : []));
}

/** Whether a text was printed in a turn that looked into the container that runs under a name. */
function readIn(evidence: Evidence, name: string, text: RegExp): boolean {
  return evidence.turns.some(({ before, events }) => {
    const inside = events.some((e) => e.type === 'exec/created' && before.machines[0]?.engine?.containers[e.exec.container]?.name === name);
    return inside && events.some((e) => e.type === 'terminal/printed' && text.test(e.text));
  });
}

/** How many containers have been created under a name since the step began. */
const createdAs = (evidence: Evidence, name: string): number => eventsIn(evidence).filter((e) => e.type === 'container/created' && e.container.name === name).length;

const NOTE = 'docker exec web sh -c "echo hello > /note"';
const READ = 'docker exec web cat /note';

export const lifecycle = defineLesson({
  id: '21-lifecycle',
  number: '21',
  minutes: 5,
  covers: ['51', '52'],
  scenario: 'lab',
  steps: [
    {
      id: 'ends-with-process',
      setup: [typed('docker pull hello-world'), typed('docker pull nginx'), typed('docker pull alpine')],
      view: { lens: 'life' },
      tools: ['terminal', 'undo'],
      prediction: 'exited',
      checks: {
        ended: (e) => named(e, 'hi')?.state === 'exited',
        found: (e) => named(e, 'hi')?.state === 'exited' && hasPicked(e, 'container:hi'),
        'started-again': (e) => exitsOf(e, 'hi').length > 1,
      },
      solution: [{ run: 'docker run --name hi hello-world' }, { pick: 'container:hi' }, { run: 'docker start hi' }],
    },
    {
      id: 'stop-grace',
      setup: [typed('docker run -d --name web nginx'), typed('docker run -d --name nap alpine sleep 600')],
      view: { lens: 'life' },
      tools: ['terminal', 'undo'],
      prediction: 'ten-seconds',
      checks: {
        'web-stopped': (e) => exitsOf(e, 'web').includes(0),
        'nap-killed': (e) => exitsOf(e, 'nap').includes(137),
      },
      solution: [{ run: 'docker stop web' }, { run: 'docker stop nap' }],
    },
    {
      id: 'keep-or-burn',
      setup: [typed('docker start web'), typed(NOTE)],
      view: { lens: 'life' },
      tools: ['terminal', 'undo'],
      prediction: 'kept-then-gone',
      checks: {
        'kept-after-stop': (e) => exitsOf(e, 'web').length > 0 && readIn(e, 'web', /hello/),
        removed: (e) => eventsOf(e, 'container/removed').length > 0,
        'gone-after-rm': (e) => createdAs(e, 'web') > 0 && readIn(e, 'web', /No such file or directory/),
      },
      solution: [{ run: 'docker stop web' }, { run: 'docker start web' }, { run: READ }, { run: 'docker rm -f web' }, { run: 'docker run -d --name web nginx' }, { run: READ }],
    },
    {
      id: 'check',
      view: { lens: 'life' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        Q27: 'yes-then-no',
        'L21-states': { created: 'no-process', running: 'process', paused: 'frozen', exited: 'layer-only' },
      },
      replays: {
        Q27: {
          inputs: [
            typed('docker run -d --name again nginx'),
            typed('docker exec again sh -c "echo hello > /note"'),
            typed('docker stop again'),
            typed('docker start again'),
            typed('docker exec again cat /note'),
          ],
        },
      },
    },
  ],
});
