// Lesson 06: a process VM runs one program's bytecode in an ordinary process; a system VM boots a kernel.
import { hasPicked, machineIn } from '../checks';
import { type Act, defineLesson } from '../lesson';
import { type Evidence } from '../../lab/evidence';
import { type Control } from '../../sim/control';
import { bytecodeOn, SYSTEM_COMPUTERS, vmProcessOn } from '../../sim/processVm';

const GUEST = 'host/guest';
const compile: Act = { control: { kind: 'compile', language: 'java' } };
const run = (machine: string): { control: Control } => ({ control: { kind: 'run-bytecode', machine, language: 'java' } });

/** The computers on which the bytecode runs in a JVM right now. */
const runsOn = (evidence: Evidence): string[] =>
  SYSTEM_COMPUTERS.filter((id) => {
    const machine = machineIn(evidence, id);
    return machine !== undefined && vmProcessOn(machine, 'java') !== undefined;
  });

export const processVm = defineLesson({
  id: '06-process-vm',
  number: '06',
  minutes: 4,
  covers: ['13', '15'],
  scenario: 'three-systems',
  steps: [
    {
      id: 'one-bytecode',
      view: { lens: 'process-vm', language: 'java' },
      tools: ['undo'],
      prediction: 'once',
      checks: {
        compiled: (e) => {
          const host = machineIn(e, 'host');
          return host !== undefined && bytecodeOn(host, 'java') !== undefined;
        },
        'three-systems': (e) => runsOn(e).length === SYSTEM_COMPUTERS.length,
      },
      solution: [compile, ...SYSTEM_COMPUTERS.map(run)],
    },
    {
      id: 'count-kernels',
      view: { lens: 'process-vm', language: 'java' },
      tools: ['undo'],
      covered: true,
      prediction: 'only-guest',
      checks: {
        'jvm-picked': (e) => runsOn(e).some((id) => hasPicked(e, `kernel:${id}`)),
        booted: (e) => machineIn(e, GUEST)?.kernel?.state === 'running' && machineIn(e, GUEST)?.power === 'on',
      },
      solution: [{ pick: 'kernel:pc' }, { control: { kind: 'power', machine: GUEST, on: true } }],
    },
    {
      id: 'check',
      view: { lens: 'process-vm', language: 'java' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        Q10: { jvm: 'process', virtualbox: 'system', 'python-vm': 'process', kvm: 'system', clr: 'process', 'hyper-v': 'system' },
        'L06-kernels': 'one',
      },
      replays: {
        Q10: {
          view: { lens: 'process-vm', language: 'python' },
          inputs: [{ control: { kind: 'compile', language: 'python' } }, { control: { kind: 'run-bytecode', machine: 'host', language: 'python' } }],
        },
      },
    },
  ],
});
