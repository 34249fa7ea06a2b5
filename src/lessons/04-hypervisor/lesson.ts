// Lesson 04: a hypervisor is a gatekeeper: ordinary instructions pass it by, privileged ones stop at it, and only another CPU needs an interpreter.
import { eventsOf, machineIn } from '../checks';
import { type Act, defineLesson } from '../lesson';
import { type Evidence } from '../../lab/evidence';
import { hasAssist } from '../../sim/hardware/hardware';
import { type Instruction, type VcpuMode } from '../../sim/hypervisor/vcpu';

const COMPUTER = 'gate';
const SAME = 'gate/same';
const OTHER = 'gate/other';

const fire = (machine: string, instruction: Instruction): Act => ({ control: { kind: 'fire', machine, instruction } });
const fireMany = (machine: string): Act => ({ control: { kind: 'fire-many', machine } });
const assist = (on: boolean): Act => ({ control: { kind: 'assist', machine: COMPUTER, on } });

/** Whether instructions of a mode were translated, one by one or in a long run. */
const translated = (evidence: Evidence, mode: VcpuMode, run: boolean): boolean => eventsOf(evidence, 'vcpu/translated').some((e) => e.mode === mode && e.run === run);

/** Whether the computer's VT-x is off. */
function isUnassisted(evidence: Evidence): boolean {
  const computer = machineIn(evidence, COMPUTER);
  return computer !== undefined && !hasAssist(computer.hardware);
}

export const hypervisor = defineLesson({
  id: '04-hypervisor',
  number: '04',
  minutes: 5,
  covers: ['16', '17', '18'],
  scenario: 'gate',
  steps: [
    {
      id: 'two-ways',
      view: { lens: 'gate', guest: 'same' },
      tools: ['keys', 'undo'],
      prediction: 'few',
      checks: {
        passed: (e) => eventsOf(e, 'vcpu/ran').some(({ run }) => !run),
        stopped: (e) => eventsOf(e, 'vcpu/exited').some(({ run }) => !run),
        thousand: (e) => eventsOf(e, 'vcpu/exited').some(({ run }) => run),
      },
      solution: [fire(SAME, 'ADD'), fire(SAME, 'WRITE_DISK'), fireMany(SAME)],
    },
    {
      id: 'without-help',
      view: { lens: 'gate', guest: 'same' },
      tools: ['keys', 'undo'],
      prediction: 'kernel-part',
      checks: {
        off: isUnassisted,
        rewritten: (e) => isUnassisted(e) && translated(e, 'translated', true),
      },
      solution: [assist(false), fireMany(SAME)],
    },
    {
      id: 'other-cpu',
      setup: [{ control: { kind: 'assist', machine: COMPUTER, on: true } }],
      view: { lens: 'gate', guest: 'same' },
      tools: ['guest-switch', 'keys', 'undo'],
      prediction: 'all',
      checks: {
        'one-card': (e) => translated(e, 'emulated', false),
        thousand: (e) => translated(e, 'emulated', true),
      },
      solution: [{ view: { guest: 'other' } }, fire(OTHER, 'ADD'), fireMany(OTHER)],
    },
    {
      id: 'check',
      view: { lens: 'gate', guest: 'same' },
      tools: ['keys'],
      checks: {},
      solution: [],
      quizzes: { Q05: 'nothing', Q06: 'arm-on-x86', 'L04-sentence': 'gatekeeper' },
      replays: {
        Q05: { view: { lens: 'gate', guest: 'same' }, inputs: [{ control: { kind: 'fire-many', machine: SAME } }] },
        Q06: { view: { lens: 'gate', guest: 'other' }, inputs: [{ control: { kind: 'fire-many', machine: OTHER } }] },
      },
    },
  ],
});
